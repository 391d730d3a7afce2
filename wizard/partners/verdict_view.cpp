// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/verdict_view.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/negotiation_messages.h"

#include <QGridLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

FindingLabel::Level levelOf(const site::NegotiationRule &rule)
{
    if (rule.reason == site::NegotiationRule::Reason::TcpDialbackOnly)
        return FindingLabel::Level::Warning; // it works, in clear text
    switch (rule.verdict) {
    case site::Verdict::Ok:
        return FindingLabel::Level::Good;
    case site::Verdict::Warn:
        return FindingLabel::Level::Warning;
    case site::Verdict::Error:
        return FindingLabel::Level::Error;
    }
    return FindingLabel::Level::Error;
}

} // namespace

VerdictView::VerdictView(QWidget *parent, Direction direction)
    : QWidget(parent)
    , m_cells{{{site::Method::SaslOverTls, new QLabel(this), new ToneLabel(Tone::Text, this)},
               {site::Method::TlsDialback, new QLabel(this), new ToneLabel(Tone::Text, this)},
               {site::Method::TcpDialback, new QLabel(this), new ToneLabel(Tone::Text, this)}}}
    , m_finding(new FindingLabel(this))
{
    setObjectName(u"verdict"_s);
    auto *methods = new QGridLayout;
    methods->setSpacing(6);
    const bool isAcross = direction == Direction::Across;
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const Cell &cell = m_cells.at(static_cast<std::size_t>(i));
        cell.name->setWordWrap(false);
        cell.name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        methods->addWidget(cell.icon, isAcross ? 0 : i, isAcross ? 3 * i : 0);
        methods->addWidget(cell.name, isAcross ? 0 : i, isAcross ? 3 * i + 1 : 1);
        if (isAcross)
            methods->setColumnMinimumWidth(3 * i + 2, 14);
    }
    methods->setColumnStretch(isAcross ? 3 * static_cast<int>(m_cells.size()) : 2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(methods);
    column->addWidget(m_finding);
    connect(m_finding, &FindingLabel::fixRequested, this, &VerdictView::fixRequested);
}

void VerdictView::show(const site::NegotiationRule &rule, bool canFix)
{
    int place = 0; // in the order they are tried
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (const Cell &cell : m_cells) {
        const bool isPossible = rule.methods.contains(cell.method);
        const QIcon icon = isPossible ? symbolIcon(Symbol::Done, Tone::Good)
                                      : symbolIcon(Symbol::Error, Tone::Muted);
        cell.icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
        QFont own = font();
        own.setStrikeOut(!isPossible);
        cell.name->setFont(own);
        cell.name->setTone(isPossible ? Tone::Text : Tone::Muted);
        cell.name->setText(isPossible ? u"%1. %2"_s.arg(++place).arg(methodText(cell.method))
                                      : methodText(cell.method));
        const QString spoken = isPossible ? tr("%1: possible") : tr("%1: not possible");
        cell.name->setAccessibleName(spoken.arg(methodText(cell.method)));
    }
    m_finding->show(levelOf(rule), explain(rule), canFix ? tr("&Fix") : QString());
}

QStringList VerdictView::possibleMethods() const
{
    QStringList methods;
    for (const Cell &cell : m_cells) {
        if (!cell.name->font().strikeOut())
            methods += cell.name->text();
    }
    return methods;
}

QString VerdictView::sentence() const
{
    return m_finding->sentence();
}

} // namespace wizard
