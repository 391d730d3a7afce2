// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"

#include "wizard/look/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace wizard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look {
    Symbol symbol;
    Tone tone;
};

Look lookOf(FindingLabel::Level level)
{
    switch (level) {
    case FindingLabel::Level::Good:
        return {Symbol::Done, Tone::Good};
    case FindingLabel::Level::Notice:
        return {Symbol::Info, Tone::Muted};
    case FindingLabel::Level::Warning:
        return {Symbol::Warning, Tone::Warning};
    case FindingLabel::Level::Error:
        return {Symbol::Error, Tone::Bad};
    }
    return {Symbol::Info, Tone::Text};
}

} // namespace

FindingLabel::FindingLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new ToneLabel(Tone::Text, this))
    , m_fix(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1, Qt::AlignTop);
    row->addWidget(m_fix, 0, Qt::AlignTop);
    m_fix->setObjectName(u"fix"_s);
    m_fix->hide();
    connect(m_fix, &QPushButton::clicked, this, &FindingLabel::fixRequested);
    clear();
}

void FindingLabel::show(Level level, const QString &sentence, const QString &fix)
{
    const Look look = lookOf(level);
    // As high as a line of the text beside it, so that both stand on one line.
    const int side = fontMetrics().height();
    m_icon->setPixmap(
        symbolIcon(look.symbol, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_sentence->setTone(look.tone);
    m_sentence->setText(sentence);
    m_fix->setText(fix);
    m_fix->setAccessibleDescription(sentence);
    m_fix->setVisible(!fix.isEmpty());
    setVisible(true);
}

void FindingLabel::clear()
{
    m_icon->clear();
    m_sentence->clear();
    m_fix->hide();
    setVisible(false);
}

QString FindingLabel::sentence() const
{
    return m_sentence->text();
}

} // namespace wizard
