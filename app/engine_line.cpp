// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_line.h"

#include "app/engine_summary.h"
#include "app/languages.h"
#include "app/state_dot.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace app {

EngineLine::EngineLine(Session &session, Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dot(new QLabel(this))
    , m_text(new QLabel(this))
    , m_start(wizard::newButton(tr("Start"), wizard::Symbol::Start, u"startEngine"_s))
    , m_stop(new QToolButton(this))
{
    setObjectName(u"engineLine"_s);
    m_text->setObjectName(u"engineText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_stop->setObjectName(u"stopEngine"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setIcon(wizard::symbolIcon(wizard::Symbol::Stop));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setPopupMode(QToolButton::MenuButtonPopup);
    m_stop->setFocusPolicy(Qt::StrongFocus);
    m_stop->setAccessibleName(tr("Stop the engine"));
    m_start->setAccessibleName(tr("Start the engine"));
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_start), static_cast<QAbstractButton *>(m_stop)}) {
        button->setShortcut(Qt::Key_F9); // it stands below every page: their mnemonics stay theirs
        button->setToolTip(button->shortcut().toString(QKeySequence::NativeText));
    }
    fillStopMenu();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_dot);
    row->addWidget(m_text, 1);
    row->addWidget(m_start);
    row->addWidget(m_stop);
    row->addWidget(newLanguageButton(languages));
    connect(m_start, &QPushButton::clicked, &m_session, &Session::startEngine);
    connect(m_stop, &QToolButton::clicked, &m_session, [this] {
        m_session.stopEngine(service::StopMode::Graceful, window());
    });
    connect(&m_session, &Session::factsChanged, this, &EngineLine::showFacts);
    showFacts();
}

void EngineLine::fillStopMenu()
{
    auto *menu = new QMenu(m_stop);
    menu->addAction(tr("Stop when everything under way is finished"), &m_session, [this] {
        m_session.stopEngine(service::StopMode::Graceful, window());
    });
    menu->addAction(tr("Stop at once"), &m_session, [this] {
        m_session.stopEngine(service::StopMode::Quick, window());
    });
    m_stop->setMenu(menu);
}

QPushButton *EngineLine::newLanguageButton(Languages &languages)
{
    auto *button =
        wizard::newButton(languages.current().toUpper(), wizard::Symbol::Language, u"language"_s);
    button->setToolTip(tr("Language"));
    button->setAccessibleName(tr("Language"));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (const QString &code : Languages::codes()) {
        QAction *action = menu->addAction(
            Languages::nativeName(code), &languages, [&languages, code] { languages.use(code); });
        action->setCheckable(true);
        action->setChecked(code == languages.current());
        group->addAction(action);
    }
    button->setMenu(menu);
    return button;
}

void EngineLine::showFacts()
{
    const EngineSummary summary = engineSummary(m_session.facts());
    m_dot->setPixmap(stateDot(summary.tone, fontMetrics().height() - 2, devicePixelRatioF()));
    m_text->setText(summary.text);
    const bool isRunning = summary.canStop;
    m_start->setVisible(!isRunning);
    m_start->setEnabled(summary.canStart);
    m_start->setToolTip(summary.canStart || isRunning
                            ? m_start->shortcut().toString(QKeySequence::NativeText)
                            : tr("Run step 1, This edge, first, or wait until the engine has "
                                 "finished what it does."));
    m_stop->setVisible(isRunning);
}

} // namespace app
