// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/negotiation_preset.h"
#include "wizard/partners/partner_export.h"
#include "wizard/partners/partner_input.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wizard::PartnerField;
using wizard::PartnerInput;

class PartnerInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void everyFaultHasItsOwnSentence();
    void takesWhatIsRight();
    void aPartnerIsNotInItsOwnWay();
    void showsEveryFaultAtOnce();
    void keepsEveryFieldOfAPartner();
    void startsWithTheLimitOfTheGateway();
    void combinesWhatTwoPeopleEntered();
    void knowsItsPresets();
    void exportsWhatSpreadsheetsRead();
};

namespace {

base::DomainName name(const QString &text)
{
    return base::DomainName::parse(text).value();
}

// contoso.com is ours on SIP, fabrikam.net on XMPP; litware.com and its lit.example a partner,
// allowed.example and blocked.example are SIP domains.
site::Site aSite()
{
    site::Site site(name(u"edge.contoso.com"_s), {name(u"contoso.com"_s)});
    site.domains.xmpp = {name(u"fabrikam.net"_s)};
    site::XmppPartner partner(name(u"litware.com"_s));
    partner.additionalDomains = {name(u"lit.example"_s)};
    site.xmppPartners = {partner};
    site::SipDomain blocked(name(u"blocked.example"_s));
    blocked.action = site::SipAction::Block;
    site.sipDomains = {site::SipDomain(name(u"allowed.example"_s)), blocked};
    return site;
}

PartnerInput anInput()
{
    PartnerInput input;
    input.domain = u"partner.example"_s;
    return input;
}

struct BadInput {
    const char *what;
    PartnerField field;
    QString text;
    QString says; // a part of the sentence
};

QList<BadInput> badInputs()
{
    using enum PartnerField;
    const QString long64(64, u'a');
    const QString long254 = QString(u"abcdefghi."_s).repeated(25) + u"abcd"_s;
    const auto both = [](const char *what, const QString &text, const QString &says) {
        return QList<BadInput>{{what, Domain, text, says}, {what, AdditionalDomains, text, says}};
    };
    QList<BadInput> all{{"empty", Domain, u""_s, u"missing"_s},
                        {"blanks", Domain, u"   "_s, u"missing"_s}};
    all += both("two dots", u"partner..example"_s, u"Two dots"_s);
    all += both("starts with a dot", u".partner.example"_s, u"Two dots"_s);
    all += both("long part", long64 + u".example"_s, u"63"_s);
    all += both("too long", long254, u"253"_s);
    all += both("underscore", u"a_b.example"_s, u"a_b.example"_s);
    all += both("user", u"alice@partner.example"_s, u"alice@partner.example"_s);
    all += both("URL", u"https://partner.example"_s, u"https://partner.example"_s);
    all += both("with a port", u"partner.example:5269"_s, u"partner.example:5269"_s);
    all += both("leading hyphen", u"-a.example"_s, u"-a.example"_s);
    all += both("bad A-label", u"xn--a.example"_s, u"xn--a.example"_s);
    all += both("IPv4 address", u"192.0.2.1"_s, u"IP address"_s);
    all += both("IPv6 address", u"2001:db8::1"_s, u"IP address"_s);
    all += both("our SIP domain", u"contoso.com"_s, u"your own"_s);
    all += both("our XMPP domain", u"fabrikam.net"_s, u"your own"_s);
    all += both("the edge itself", u"edge.contoso.com"_s, u"your own"_s);
    all += both("another's additional domain", u"lit.example"_s, u"litware.com"_s);
    all += both("an allowed SIP domain", u"allowed.example"_s, u"allowed SIP"_s);
    all += both("a blocked SIP domain", u"blocked.example"_s, u"blocked SIP"_s);
    all += QList<BadInput>{
        {"a partner already", Domain, u"litware.com"_s, u"litware.com is a partner already"_s},
        {"a partner, in capitals", Domain, u"LITWARE.COM."_s, u"litware.com is a partner"_s},
        {"another's primary domain", AdditionalDomains, u"litware.com"_s, u"litware.com"_s},
        {"its own primary domain", AdditionalDomains, u"partner.example"_s, u"primary"_s},
        {"the second is wrong", AdditionalDomains, u"a.example, b..example"_s, u"Two dots"_s},
        {"a long description", Description, QString(1001, u'x'), u"1,000"_s},
        {"no host", Proxy, u":5269"_s, u"before the port"_s},
        {"no port after the colon", Proxy, u"xmpp.example:"_s, u"port"_s},
        {"port 0", Proxy, u"xmpp.example:0"_s, u"65535"_s},
        {"port 65536", Proxy, u"xmpp.example:65536"_s, u"65535"_s},
        {"a word as port", Proxy, u"xmpp.example:xmpp"_s, u"65535"_s},
        {"IPv6 without brackets", Proxy, u"2001:db8::1"_s, u"brackets"_s},
        {"a host with a blank", Proxy, u"xmpp example"_s, u"xmpp example"_s},
        {"a URL", Proxy, u"https://xmpp.example/"_s, u"65535"_s},
        {"no stream", ConnectionLimit, u"0"_s, u"100,000"_s},
        {"fewer than none", ConnectionLimit, u"-1"_s, u"100,000"_s},
        {"too many streams", ConnectionLimit, u"100001"_s, u"100,000"_s}};
    return all;
}

PartnerInput withText(PartnerField field, const QString &text)
{
    PartnerInput input = anInput();
    switch (field) {
    case PartnerField::Domain:
        input.domain = text;
        break;
    case PartnerField::AdditionalDomains:
        input.additionalDomains = text;
        break;
    case PartnerField::Description:
        input.description = text;
        break;
    case PartnerField::Proxy:
        input.proxy = text;
        break;
    case PartnerField::ConnectionLimit:
        input.connectionLimit = text.toInt();
        break;
    case PartnerField::Negotiation:
        break; // no text
    }
    return input;
}

} // namespace

void PartnerInputTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<int>("row");
    const auto inputs = badInputs();
    for (int i = 0; i < inputs.size(); ++i)
        QTest::addRow("field %d: %s", static_cast<int>(inputs.at(i).field), inputs.at(i).what) << i;
}

void PartnerInputTest::tellsWhatIsWrong()
{
    QFETCH(const int, row);
    const BadInput bad = badInputs().at(row);

    const auto judgement = judge(aSite(), withText(bad.field, bad.text), true);

    QVERIFY(!judgement.partner.has_value());
    QCOMPARE(judgement.faults.keys(), QList{bad.field});
    const QString sentence = judgement.faults.value(bad.field);
    QVERIFY2(sentence.contains(bad.says), qPrintable(sentence));
    QVERIFY2(sentence.count(u". "_s) >= 1 && sentence.endsWith(u'.'), qPrintable(sentence));
}

void PartnerInputTest::everyFaultHasItsOwnSentence()
{
    // The same text for two faults would send somebody to the wrong place.
    QMap<QString, QStringList> users;
    for (const BadInput &bad : badInputs()) {
        if (bad.field == PartnerField::AdditionalDomains)
            continue; // the faults of the primary domain
        const auto faults = judge(aSite(), withText(bad.field, bad.text), true).faults;
        users[faults.value(bad.field)] += QString::fromLatin1(bad.what);
    }

    const QStringList alike{
        u"empty, blanks"_s,
        u"two dots, starts with a dot"_s,
        u"IPv4 address, IPv6 address"_s,
        u"a partner already, a partner, in capitals"_s,
        u"no port after the colon, port 0, port 65536, a word as port, a URL"_s};
    for (const QStringList &whats : std::as_const(users)) {
        const QString joined = whats.join(u", "_s);
        QVERIFY2(whats.size() == 1 || alike.contains(joined), qPrintable(joined));
    }
}

void PartnerInputTest::takesWhatIsRight()
{
    PartnerInput input = anInput();
    input.domain = u" Bücher.Example "_s;
    input.additionalDomains = u"a.example; b.example,c.example d.example"_s;
    input.proxy = u" [2001:db8::1]:5270 "_s;
    input.description = u" Supplier \"of\" \n books "_s;

    const auto judgement = judge(aSite(), input, true);

    QVERIFY(judgement.faults.isEmpty());
    QCOMPARE(judgement.partner->domain.text(), u"xn--bcher-kva.example"_s);
    QCOMPARE(judgement.partner->additionalDomains.size(), 4);
    QCOMPARE(judgement.partner->proxyFqdn, u"[2001:db8::1]:5270"_s);
    QCOMPARE(judgement.partner->description, u"Supplier \"of\" \n books"_s);
}

void PartnerInputTest::aPartnerIsNotInItsOwnWay()
{
    const auto input = PartnerInput::of(aSite().xmppPartners.first());

    QVERIFY(judge(aSite(), input, false).partner.has_value());
    QVERIFY(!judge(aSite(), input, true).partner.has_value());
}

void PartnerInputTest::showsEveryFaultAtOnce()
{
    PartnerInput input = anInput();
    input.domain = u"lit.example"_s; // another's: a fault that needs the whole list
    input.additionalDomains = u"192.0.2.1"_s;
    input.proxy = u":1"_s;
    input.negotiation = {.tls = site::Negotiation::NotSupported};

    const auto judgement = judge(aSite(), input, true);

    QCOMPARE(judgement.faults.size(), 4);
}

void PartnerInputTest::keepsEveryFieldOfAPartner()
{
    site::XmppPartner partner(name(u"xn--bcher-kva.example"_s));
    partner.additionalDomains = {name(u"a.example"_s), name(u"b.example"_s)};
    partner.description = u"Supplier"_s;
    partner.type = site::PartnerType::Federated;
    partner.tls = site::Negotiation::Optional;
    partner.sasl = site::Negotiation::NotSupported;
    partner.keepAlive = false;
    partner.connectionLimit = 100'000;
    partner.proxyFqdn = u"xmpp.example:5270"_s;

    const auto judgement = judge(aSite(), PartnerInput::of(partner), true);

    QVERIFY(judgement.partner == partner);
}

void PartnerInputTest::startsWithTheLimitOfTheGateway()
{
    site::Site site = aSite();
    site.gateway.partnerConnectionLimit = 7;

    QCOMPARE(PartnerInput::ofNew(site).connectionLimit, 7);
}

void PartnerInputTest::combinesWhatTwoPeopleEntered()
{
    const PartnerInput base = anInput();
    PartnerInput mine = base;
    mine.description = u"mine"_s;
    mine.connectionLimit = 3;
    PartnerInput theirs = base;
    theirs.connectionLimit = 9;
    theirs.keepAlive = false;
    theirs.negotiation.dialback = false;

    const PartnerInput both = combined(base, mine, theirs);

    PartnerInput expected = theirs;
    expected.description = u"mine"_s;
    expected.connectionLimit = 3;
    QCOMPARE(both, expected);
}

void PartnerInputTest::knowsItsPresets()
{
    using enum wizard::NegotiationPreset;
    for (const wizard::NegotiationPreset preset : {MostServers, CertificatesOnly, Unencrypted}) {
        const wizard::NegotiationSettings settings = settingsOf(preset);
        QCOMPARE(presetOf(settings), std::optional(preset));
        QCOMPARE(site::negotiationRule(settings.tls, settings.sasl, settings.dialback).verdict,
                 site::Verdict::Ok);
    }
    QCOMPARE(wizard::presetOf({.tls = site::Negotiation::Optional}), std::nullopt);
}

void PartnerInputTest::exportsWhatSpreadsheetsRead()
{
    site::XmppPartner partner(name(u"a.example"_s));
    partner.additionalDomains = {name(u"b.example"_s), name(u"c.example"_s)};
    partner.description = u"=1+1; \"quoted\",\nand é"_s;

    const QByteArray csv = wizard::partnersAsCsv({partner});

    const QString line = u"a.example,b.example c.example,\"'=1+1; \"\"quoted\"\",\nand é\","
                         "public-unverified,required,optional,yes,yes,20,,ok\r\n"_s;
    QCOMPARE(QString::fromUtf8(csv).section(u"\r\n"_s, 1), line);
    QVERIFY(csv.startsWith("domain,additional_domains,"));
}

QTEST_GUILESS_MAIN(PartnerInputTest)
#include "tst_partner_input.moc"
