// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/changes/commit_bar.h"

#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/setting_messages.h"
#include "wizard/messages/site_messages.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace wizard {
namespace {

// It stands below every page, whose mnemonics stay theirs: keys of its own.
QPushButton *newAction(const QString &text, Symbol symbol, const QString &name, QKeySequence keys)
{
    QPushButton *button = newButton(text, symbol, name);
    button->setShortcut(keys);
    button->setToolTip(keys.toString(QKeySequence::NativeText));
    return button;
}

} // namespace

CommitBar::CommitBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settle(new QTimer(this))
    , m_icon(new QLabel(this))
    , m_text(new ToneLabel(Tone::Text, this))
    , m_show(newAction(
          tr("Show changes"), Symbol::View, u"showChanges"_s, QKeySequence(Qt::CTRL | Qt::Key_D)))
    , m_undo(newAction(tr("Undo"), Symbol::Undo, u"undo"_s, QKeySequence::Undo))
    , m_discard(newAction(tr("Discard…"), Symbol::Remove, u"discard"_s, QKeySequence()))
    , m_commit(newAction(tr("Commit"), Symbol::Done, u"commit"_s, QKeySequence::Save))
{
    setObjectName(u"commitBar"_s);
    m_text->setObjectName(u"commitText"_s);
    const int size = fontMetrics().height();
    m_icon->setPixmap(symbolIcon(Symbol::Edit, Tone::Warning).pixmap(size, size));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_show, m_undo, m_discard, m_commit})
        row->addWidget(button);

    m_settle->setSingleShot(true);
    m_settle->setInterval(0);
    SiteDraft &draft = m_workspace.draft();
    connect(&draft, &SiteDraft::changed, m_settle, qOverload<>(&QTimer::start));
    connect(m_settle, &QTimer::timeout, this, &CommitBar::showDraft);
    connect(&draft, &SiteDraft::merged, this, &CommitBar::tellMerge);
    connect(m_show, &QPushButton::clicked, this, &CommitBar::showRequested);
    connect(m_undo, &QPushButton::clicked, &draft.undoStack(), &QUndoStack::undo);
    connect(m_discard, &QPushButton::clicked, this, &CommitBar::discard);
    connect(m_commit, &QPushButton::clicked, this, &CommitBar::commit);
    showDraft();
}

void CommitBar::showDraft()
{
    SiteDraft &draft = m_workspace.draft();
    setVisible(draft.isChanged());
    if (!draft.isChanged())
        return;
    const auto count = static_cast<int>(draft.changes().size());
    m_text->setTone(draft.contradiction() ? Tone::Bad : Tone::Text);
    m_text->setText(draft.isCommitting() ? tr("Writing the changes and telling the engine…")
                        : draft.contradiction()
                        ? tr("The configuration was changed by somebody else, and your "
                             "changes contradict it. Discard yours, then make them anew.")
                        : tr("%n change(s) not in force yet.", nullptr, count));
    const QUndoStack &steps = draft.undoStack();
    m_undo->setEnabled(steps.canUndo() && !draft.isCommitting());
    m_undo->setToolTip(steps.canUndo() ? steps.undoText()
                                       : tr("There is no step that could be undone."));
    m_discard->setEnabled(!draft.isCommitting());
    m_commit->setEnabled(!draft.isCommitting() && !draft.contradiction());
}

void CommitBar::commit()
{
    SiteDraft &draft = m_workspace.draft();
    if (!draft.isChanged() || draft.isCommitting())
        return;
    draft.commit().then(this, [this](const std::expected<void, site::SiteError> &done) {
        if (done)
            return;
        m_workspace.refreshSite();
        warn(window(), tr("Commit"), explain(done.error()));
    });
}

void CommitBar::discard()
{
    const auto count = static_cast<int>(m_workspace.draft().changes().size());
    if (confirm(window(),
                tr("Discard changes"),
                tr("Discard %n change(s)? What is in force stays as it is.", nullptr, count),
                tr("&Discard")))
        m_workspace.draft().discard();
}

void CommitBar::tellMerge(const QList<site::SettingConflict> &conflicts)
{
    if (conflicts.isEmpty())
        return;
    QStringList lines;
    for (const site::SettingConflict &conflict : conflicts)
        lines += u"%1: %2 → %3"_s.arg(subjectOf(conflict.theirs),
                                      valueText(conflict.mine.key, conflict.mine.after),
                                      valueText(conflict.theirs.key, conflict.theirs.after));
    warn(window(),
         tr("Changed by somebody else"),
         {.sentence = tr("Somebody else has changed the same settings as you, and theirs were "
                         "kept. Look at the details, and change them again where you must."),
          .evidence = lines.join(u'\n')});
}

} // namespace wizard
