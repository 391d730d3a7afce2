// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_input.h"

#include "engine/site/partners.h"
#include "wizard/edge/edge_answers.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/site_messages.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr quint16 xmppServerPort = 5269;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PartnerInput)
};

// The field a key of site.toml belongs to: "xmpp_partner[3].additional_domains".
PartnerField fieldOf(const QString &key)
{
    const QString name = key.section(u'.', -1);
    if (name.startsWith(u"additional_domains"))
        return PartnerField::AdditionalDomains;
    if (name == u"description")
        return PartnerField::Description;
    if (name == u"proxy_fqdn")
        return PartnerField::Proxy;
    if (name == u"connection_limit")
        return PartnerField::ConnectionLimit;
    if (name == u"sasl" || name == u"dialback")
        return PartnerField::Negotiation;
    return PartnerField::Domain;
}

QString proxyFault(const QString &proxy)
{
    if (proxy.isEmpty())
        return {};
    const auto endpoint = base::Endpoint::parse(proxy, xmppServerPort);
    return endpoint ? QString() : explain(endpoint.error());
}

QString negotiationFault(const NegotiationSettings &settings)
{
    const auto rule = site::negotiationRule(settings.tls, settings.sasl, settings.dialback);
    return rule.verdict == site::Verdict::Error ? explain(rule) : QString();
}

void findFault(PartnerJudgement &judgement, PartnerField field, const QString &sentence)
{
    if (!sentence.isEmpty() && !judgement.faults.contains(field))
        judgement.faults.insert(field, sentence);
}

void judgeAll(PartnerJudgement &judgement, const site::Site &site, const site::XmppPartner &partner)
{
    if (const auto valid = site::validatePartner(site, partner); !valid)
        findFault(judgement, fieldOf(valid.error().key), explain(valid.error()).sentence);
}

// Whatever the other fields are worth.
void judgeNames(PartnerJudgement &judgement, const site::Site &site, bool isNew)
{
    const site::XmppPartner &partner = *judgement.partner;
    if (isNew && site::findPartner(site, partner.domain) != nullptr)
        findFault(judgement,
                  PartnerField::Domain,
                  Text::tr("%1 is a partner already. Edit that one instead.")
                      .arg(partner.domain.display()));
    if (partner.additionalDomains.contains(partner.domain))
        findFault(judgement,
                  PartnerField::AdditionalDomains,
                  Text::tr("%1 is the primary domain already. Remove it here.")
                      .arg(partner.domain.display()));
    site::XmppPartner named(partner.domain);
    named.additionalDomains = partner.additionalDomains;
    judgeAll(judgement, site, named);
}

} // namespace

PartnerInput PartnerInput::of(const site::XmppPartner &partner)
{
    PartnerInput input = likeThat(partner);
    input.domain = partner.domain.display();
    input.additionalDomains = joined(partner.additionalDomains);
    input.description = partner.description;
    return input;
}

PartnerInput PartnerInput::ofNew(const site::Site &site)
{
    PartnerInput input;
    input.connectionLimit = site.gateway.partnerConnectionLimit;
    return input;
}

PartnerInput PartnerInput::likeThat(const site::XmppPartner &partner)
{
    return {.domain = {},
            .additionalDomains = {},
            .description = {},
            .type = partner.type,
            .negotiation = {.tls = partner.tls, .sasl = partner.sasl, .dialback = partner.dialback},
            .proxy = partner.proxyFqdn,
            .connectionLimit = partner.connectionLimit,
            .keepAlive = partner.keepAlive};
}

PartnerInput
combined(const PartnerInput &base, const PartnerInput &mine, const PartnerInput &theirs)
{
    PartnerInput all = theirs;
    const auto keepMine = [&](auto PartnerInput::*field) {
        if (mine.*field != base.*field)
            all.*field = mine.*field;
    };
    keepMine(&PartnerInput::domain);
    keepMine(&PartnerInput::additionalDomains);
    keepMine(&PartnerInput::description);
    keepMine(&PartnerInput::type);
    keepMine(&PartnerInput::negotiation); // its three switches are one decision
    keepMine(&PartnerInput::proxy);
    keepMine(&PartnerInput::connectionLimit);
    keepMine(&PartnerInput::keepAlive);
    return all;
}

PartnerJudgement judge(const site::Site &site, const PartnerInput &input, bool isNew)
{
    PartnerJudgement judgement;
    const auto domain = base::DomainName::parse(input.domain.trimmed());
    const auto additional = parseDomains(input.additionalDomains);
    const QString proxy = input.proxy.trimmed();
    if (!domain)
        findFault(judgement, PartnerField::Domain, explain(domain.error()));
    if (!additional)
        findFault(judgement, PartnerField::AdditionalDomains, explain(additional.error()));
    findFault(judgement, PartnerField::Proxy, proxyFault(proxy));
    findFault(judgement, PartnerField::Negotiation, negotiationFault(input.negotiation));
    if (!domain)
        return judgement;

    site::XmppPartner partner(*domain);
    partner.additionalDomains = additional.value_or(QList<base::DomainName>());
    partner.description = input.description.trimmed();
    partner.type = input.type;
    partner.tls = input.negotiation.tls;
    partner.sasl = input.negotiation.sasl;
    partner.dialback = input.negotiation.dialback;
    partner.proxyFqdn = proxy;
    partner.connectionLimit = input.connectionLimit;
    partner.keepAlive = input.keepAlive;
    judgement.partner = partner;
    judgeNames(judgement, site, isNew);
    judgeAll(judgement, site, partner);
    using enum PartnerField;
    if (!judgement.faults.contains(Domain) && !judgement.faults.contains(Proxy))
        judgement.reachable = partner;
    if (!judgement.faults.isEmpty())
        judgement.partner.reset();
    return judgement;
}

} // namespace wizard
