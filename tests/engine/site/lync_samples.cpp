// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/site/lync_samples.h"

#include "engine/site/negotiation_rules.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

QList<site::XmppPartner> corpusPartners(const QString &format)
{
    using enum site::Negotiation;
    site::XmppPartner fabrikam(domain(u"fabrikam.com"_s));
    fabrikam.additionalDomains = {domain(u"corp.fabrikam.com"_s), domain(u"it.fabrikam.com"_s)};
    fabrikam.description = u"Fabrikam \"East\" & co.\r\nCall Ana Ñúñez_x first"_s;
    if (format == u"csv-5.1") // Export-Csv of Windows PowerShell writes ASCII
        fabrikam.description = u"Fabrikam \"East\" & co.\r\nCall Ana ???ez_x first"_s;
    fabrikam.type = site::PartnerType::Federated;
    fabrikam.connectionLimit = 30;
    site::XmppPartner mail(domain(u"gmail.example"_s));
    mail.tls = NotSupported;
    mail.sasl = NotSupported;
    mail.keepAlive = false;
    site::XmppPartner munich(domain(u"münchen.example"_s));
    munich.additionalDomains = {domain(u"jabber.münchen.example"_s)};
    munich.type = site::PartnerType::PublicVerified;
    munich.sasl = Required;
    munich.dialback = false;
    munich.proxyFqdn = u"xmpp-edge.example"_s;
    QList partners{fabrikam, mail, munich};
    if (format.startsWith(u"csv")) {
        for (site::XmppPartner &partner : partners)
            partner.additionalDomains.clear();
    }
    return partners;
}

QList<site::SipDomain> corpusDomains()
{
    site::SipDomain litware(domain(u"litware.com"_s));
    litware.accessEdgeFqdn = u"accessedge.litware.com"_s;
    litware.verification = site::Verification::AlwaysUnverifiable;
    litware.comment = u"Suppliers; since 2011"_s;
    site::SipDomain spam(domain(u"spam.example"_s));
    spam.action = site::SipAction::Block;
    spam.comment = u"Since March"_s;
    return {litware, site::SipDomain(domain(u"northwind.example"_s)), spam};
}

QList<site::SipProvider> corpusProviders()
{
    site::SipProvider online(u"Lync Online"_s, domain(u"sipfed.online.example"_s));
    site::SipProvider skype(u"Skype"_s, domain(u"federation.messenger.example"_s));
    skype.enabled = false;
    skype.kind = site::ProviderKind::Public;
    skype.verification = site::Verification::AlwaysUnverifiable;
    return {online, skype};
}

QList<site::ExternalAccessPolicy> corpusPolicies()
{
    const auto policy = [](const QString &name,
                           site::PolicyScope scope,
                           bool federation,
                           bool xmpp,
                           const QStringList &members) {
        site::ExternalAccessPolicy made;
        made.name = name;
        made.scope = scope;
        made.federation = federation;
        made.xmpp = xmpp;
        made.members = members;
        return made;
    };
    using enum site::PolicyScope;
    QList policies{
        policy(u"global"_s, Global, false, false, {}),
        policy(u"Redmond"_s, site::PolicyScope::Site, true, false, {}),
        policy(u"Sales"_s, User, true, true, {u"alice@contoso.com"_s, u"bob@contoso.com"_s}),
        policy(u"Federation only"_s, User, true, false, {u"dave@fabrikam.net"_s})};
    policies[1].description = u"Everybody in Redmond"_s;
    return policies;
}

QByteArray clixmlText(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        const bool isEscaped = c < u' ' || c.isSurrogate() || c == u'_';
        escaped += isEscaped ? u"_x%1_"_s.arg(c.unicode(), 4, 16, QChar(u'0')).replace(u'X', u'x')
                             : QString(c);
    }
    return escaped.toHtmlEscaped().toUtf8();
}

template<typename Enum>
QByteArray clixmlEnum(const char *property, Enum value, const QList<QByteArray> &names)
{
    return QByteArray("<Obj N=\"") + property + "\" RefId=\"7\"><ToString>"
        + names.at(qsizetype(value)) + "</ToString><I32>" + QByteArray::number(int(value))
        + "</I32></Obj>";
}

} // namespace

site::Site emptySite()
{
    site::Site site(domain(u"edge.contoso.com"_s),
                    {domain(u"contoso.com"_s), domain(u"fabrikam.net"_s)});
    site.policies.append(site::ExternalAccessPolicy());
    return site;
}

site::Site corpusSite(const QString &format)
{
    site::Site site = emptySite();
    site.xmppPartners = corpusPartners(format);
    site.sipDomains = corpusDomains();
    site.sipProviders = corpusProviders();
    site.policies = corpusPolicies();
    site.gateway.connectionLimit = 500;
    site.gateway.partnerConnectionLimit = 10;
    site.gateway.keepAliveInterval = std::chrono::seconds(120);
    site.gateway.streamEstablishmentTimeout = std::chrono::seconds(45);
    site.gateway.streamInactivityTimeout = std::chrono::seconds(900);
    site.gateway.subscriptionRefreshInterval = std::chrono::seconds(14400);
    site.accessEdge.partnerDiscovery = true;
    return site;
}

site::LyncExport exportOf(const QList<site::LyncFile> &files)
{
    return site::readLyncFiles(files).value_or(site::LyncExport());
}

site::LyncExport jsonExport(const QByteArray &text)
{
    return exportOf({{.name = u"export.json"_s, .bytes = text}});
}

QByteArray partnerJson(const QByteArray &properties)
{
    return R"([{"TlsNegotiation":"Required","SaslNegotiation":"Optional","Identity":null,)"
        + properties + "}]";
}

site::LyncImport
taken(const site::LyncExport &exported, const site::Site &site, site::LyncChoice choice)
{
    return importLync(exported, site, [choice](const site::LyncItem &item) {
        return item.problems.isEmpty() ? site::LyncChoice::Undecided : choice;
    });
}

QByteArray clixmlOf(const site::XmppPartner &partner)
{
    const QList<QByteArray> negotiations{"Required", "Optional", "NotSupported"};
    QByteArray xml = "<Obj RefId=\"0\"><TN RefId=\"0\"><T>XmppAllowedPartner#Decorated</T></TN>"
                     "<Props><S N=\"Domain\">"
        + partner.domain.bytes() + "</S><Obj N=\"AdditionalDomains\" RefId=\"1\"><LST>";
    for (const base::DomainName &additional : partner.additionalDomains)
        xml += "<S>" + additional.bytes() + "</S>";
    xml += "</LST></Obj><S N=\"Description\">" + clixmlText(partner.description) + "</S>";
    xml += clixmlEnum(
        "PartnerType", partner.type, {"Federated", "PublicVerified", "PublicUnverified"});
    xml += clixmlEnum("TlsNegotiation", partner.tls, negotiations);
    xml += clixmlEnum("SaslNegotiation", partner.sasl, negotiations);
    const auto flag = [](const char *name, bool value) {
        return QByteArray("<B N=\"") + name + "\">" + (value ? "true" : "false") + "</B>";
    };
    xml += flag("SupportDialbackNegotiation", partner.dialback);
    xml += flag("EnableKeepAlive", partner.keepAlive);
    xml += "<U32 N=\"ConnectionLimit\">" + QByteArray::number(partner.connectionLimit) + "</U32>";
    xml += "<S N=\"ProxyFqdn\">" + partner.proxyFqdn.toUtf8() + "</S></Props></Obj>";
    return xml;
}

site::XmppPartner randomPartner(QRandomGenerator &random, int number)
{
    const QString letters = u"aZ09 _x0041_\"'<>&\r\n\té😀\x0001"_s;
    site::XmppPartner partner(domain(u"partner%1.example"_s.arg(number)));
    for (int i = random.bounded(4); i > 0; --i)
        partner.additionalDomains.append(domain(u"more%1.partner%2.example"_s.arg(i).arg(number)));
    partner.description = u"!"_s;
    for (int i = random.bounded(40); i > 0; --i)
        partner.description += letters.at(random.bounded(int(letters.size()) - 4));
    partner.description += u"😀"_s;
    partner.type = site::PartnerType(random.bounded(3));
    partner.tls = site::Negotiation(random.bounded(3));
    partner.sasl = site::Negotiation(random.bounded(3));
    partner.dialback = random.bounded(2) == 0;
    if (negotiationRule(partner).verdict == site::Verdict::Error) {
        partner.tls = site::Negotiation::Required;
        partner.sasl = site::Negotiation::Optional;
    }
    partner.keepAlive = random.bounded(2) == 0;
    partner.connectionLimit = 1 + random.bounded(1000);
    if (random.bounded(2) == 0)
        partner.proxyFqdn = u"proxy%1.example:5270"_s.arg(number);
    return partner;
}

} // namespace test
