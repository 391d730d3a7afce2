// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_details.h"

#include "engine/site/negotiation_rules.h"
#include "wizard/edge/edge_answers.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/separator.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/partner_messages.h"
#include "wizard/partners/verdict_view.h"

#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype maxShownStreams = 20;
constexpr int least = 236; // pixels of width
constexpr int air = 8; // between facts

// Of the additional domains, the type, its consequence, the negotiation, the proxy and the limits.
constexpr std::array settingTones{
    Tone::Text, Tone::Text, Tone::Muted, Tone::Text, Tone::Text, Tone::Text};

FindingLabel::Level levelOf(PartnerState::Kind kind)
{
    switch (kind) {
    case PartnerState::Kind::Failing:
        return FindingLabel::Level::Error;
    case PartnerState::Kind::NotInForce:
        return FindingLabel::Level::Warning;
    case PartnerState::Kind::Connected:
        return FindingLabel::Level::Good;
    case PartnerState::Kind::NeverTried:
    case PartnerState::Kind::Idle:
    case PartnerState::Kind::EngineSilent:
        return FindingLabel::Level::Notice;
    }
    return FindingLabel::Level::Notice;
}

bool isOf(const control::StreamStatus &stream, const site::XmppPartner &partner)
{
    return stream.remote == partner.domain.text()
        || std::ranges::any_of(partner.additionalDomains, [&](const base::DomainName &domain) {
               return stream.remote == domain.text();
           });
}

} // namespace

PartnerDetails::PartnerDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel(this))
    , m_description(new ToneLabel(Tone::Text, this))
    , m_facts(new QWidget(this))
    , m_state(new FindingLabel(this))
    , m_streams(new ToneLabel(Tone::Muted, this))
    , m_verdict(new VerdictView(this, VerdictView::Direction::Down))
{
    setObjectName(u"partnerDetails"_s);
    setAccessibleName(tr("Details of the partner"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"partnerTitle"_s);
    m_state->setObjectName(u"partnerState"_s);
    for (const Tone tone : settingTones)
        m_settings += new ToneLabel(tone, this);
    for (QLabel *label : QList<QLabel *>{m_title, m_streams})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : std::as_const(m_settings))
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(air);
    facts->addWidget(m_state);
    facts->addWidget(m_streams);
    facts->addWidget(new Separator(Qt::Horizontal, m_facts));
    facts->addWidget(m_verdict);
    facts->addWidget(new Separator(Qt::Horizontal, m_facts));
    for (QWidget *setting : std::as_const(m_settings))
        facts->addWidget(setting);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    for (QWidget *widget : QList<QWidget *>{m_title, m_description, m_facts})
        column->addWidget(widget);
    column->addStretch();
    setWidget(content);
    const int around = (2 * frameWidth()) + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    setMinimumWidth(qMax(least, content->minimumSizeHint().width() + around));
    showCount(0);
}

void PartnerDetails::show(const site::XmppPartner &partner,
                          const PartnerState &state,
                          const QList<control::StreamStatus> &streams)
{
    m_title->setText(partner.domain.display());
    m_description->setText(partner.description);
    m_description->setVisible(!partner.description.isEmpty());
    const QString now = stateText(state, QDateTime::currentDateTimeUtc());
    QString sentence = tr("State: %1. %2").arg(now, stateExplanation(state));
    if (!state.error.isEmpty())
        sentence += u'\n' + state.error;
    m_state->show(levelOf(state.kind), sentence);

    QStringList lines;
    for (const control::StreamStatus &stream : streams) {
        if (lines.size() < maxShownStreams && isOf(stream, partner))
            lines += tr("%1: %2, %3 received, %4 sent", "direction: protocol, stanzas")
                         .arg(stream.direction == u"in" ? tr("In") : tr("Out"),
                              stream.encrypted ? stream.tls : tr("not encrypted"),
                              QLocale().toString(stream.stanzasIn),
                              QLocale().toString(stream.stanzasOut));
    }
    m_streams->setText(lines.join(u"\n\n"_s));
    m_streams->setVisible(!lines.isEmpty());
    m_verdict->show(site::negotiationRule(partner), false);

    const QString additional = partner.additionalDomains.isEmpty()
        ? QString()
        : tr("Additional domains: %1").arg(joined(partner.additionalDomains));
    const QStringList settings{
        additional,
        tr("Partner type: %1").arg(partnerTypeText(partner.type)),
        partnerTypeConsequence(partner.type),
        tr("TLS: %1 · SASL: %2 · Dialback: %3")
            .arg(negotiationText(partner.tls),
                 negotiationText(partner.sasl),
                 partner.dialback ? tr("yes") : tr("no")),
        tr("Proxy: %1").arg(partner.proxyFqdn.isEmpty() ? tr("found by DNS") : partner.proxyFqdn),
        tr("Connection limit: %1 · Keep-alives: %2")
            .arg(QLocale().toString(partner.connectionLimit),
                 partner.keepAlive ? tr("yes") : tr("no"))};
    for (qsizetype i = 0; i < settings.size(); ++i) {
        m_settings.at(i)->setText(settings.at(i));
        m_settings.at(i)->setVisible(!settings.at(i).isEmpty());
    }
    m_facts->show();
}

void PartnerDetails::showCount(qsizetype selected)
{
    m_title->setText(selected == 0
                         ? tr("No partner is selected.")
                         : tr("%n partner(s) selected.", nullptr, static_cast<int>(selected)));
    m_description->clear();
    m_description->hide();
    m_facts->hide();
}

} // namespace wizard
