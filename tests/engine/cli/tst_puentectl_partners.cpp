// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_site.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using test::Ended;

// XMPP partners.
class PuentectlPartnersTest : public QObject, private test::PuentectlSite
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void partnersComeAndGo();
    void partnerSetChangesOnlyWhatIsGiven();
    void aPartnerIsAddedWithTheLimitOfAll();
    void partnerSetRefusesWhatCannotWork();
    void validateRemarksOnPartners();
};

void PuentectlPartnersTest::partnersComeAndGo()
{
    const Ended added = runJson({u"partner"_s,
                                 u"add"_s,
                                 u"fabrikam.com"_s,
                                 u"--type"_s,
                                 u"federated"_s,
                                 u"--tls"_s,
                                 u"optional"_s,
                                 u"--sasl"_s,
                                 u"not-supported"_s,
                                 u"--dialback"_s,
                                 u"yes"_s,
                                 u"--keep-alive"_s,
                                 u"no"_s,
                                 u"--additional-domain"_s,
                                 u"it.fabrikam.com"_s,
                                 u"hr.fabrikam.com"_s,
                                 u"--description"_s,
                                 u"Fabrikam"_s,
                                 u"--connection-limit"_s,
                                 u"5"_s,
                                 u"--proxy-fqdn"_s,
                                 u"127.0.0.1:5299"_s});
    const Ended listed = runJson({u"partner"_s, u"list"_s});
    const Ended shown = runJson({u"partner"_s, u"show"_s, u"fabrikam.com"_s});
    const auto saved = site::loadSite(m_directory);
    const Ended removed = runJson({u"partner"_s, u"remove"_s, u"fabrikam.com"_s});

    QCOMPARE(added.exitCode, 0);
    const QJsonObject partner = added.json()[u"partner"_s].toObject();
    QCOMPARE(partner[u"verdict"_s].toString(), u"ok"_s);
    QCOMPARE(partner[u"methods"_s].toArray(), QJsonArray({u"tls-dialback"_s, u"tcp-dialback"_s}));
    QCOMPARE(listed.json()[u"partners"_s].toArray().first().toObject(), partner);
    QCOMPARE(shown.json()[u"partner"_s].toObject(), partner);
    site::XmppPartner expected(base::DomainName::parse(u"fabrikam.com"_s).value());
    expected.type = site::PartnerType::Federated;
    expected.tls = site::Negotiation::Optional;
    expected.sasl = site::Negotiation::NotSupported;
    expected.keepAlive = false;
    expected.additionalDomains = {base::DomainName::parse(u"it.fabrikam.com"_s).value(),
                                  base::DomainName::parse(u"hr.fabrikam.com"_s).value()};
    expected.description = u"Fabrikam"_s;
    expected.connectionLimit = 5;
    expected.proxyFqdn = u"127.0.0.1:5299"_s;
    QVERIFY(saved->xmppPartners == QList{expected});
    QCOMPARE(removed.exitCode, 0);
    QVERIFY(site::loadSite(m_directory)->xmppPartners.isEmpty());
}

void PuentectlPartnersTest::partnerSetChangesOnlyWhatIsGiven()
{
    QCOMPARE(run({u"partner"_s,
                  u"add"_s,
                  u"fabrikam.com"_s,
                  u"--description"_s,
                  u"kept"_s,
                  u"--additional-domain"_s,
                  u"it.fabrikam.com"_s})
                 .exitCode,
             0);

    const Ended set = run({u"partner"_s,
                           u"set"_s,
                           u"fabrikam.com"_s,
                           u"--dialback"_s,
                           u"no"_s,
                           u"--no-additional-domains"_s});

    QCOMPARE(set.exitCode, 0);
    const site::XmppPartner partner = site::loadSite(m_directory)->xmppPartners.first();
    QCOMPARE(partner.dialback, false);
    QCOMPARE(partner.description, u"kept"_s);
    QVERIFY(partner.additionalDomains.isEmpty());
}

void PuentectlPartnersTest::aPartnerIsAddedWithTheLimitOfAll()
{
    QCOMPARE(runJson({u"gateway"_s, u"set"_s, u"--partner-connection-limit"_s, u"4"_s}).exitCode,
             0);

    const Ended added = runJson({u"partner"_s, u"add"_s, u"fabrikam.com"_s});

    QCOMPARE(added.json()[u"partner"_s].toObject()[u"connection_limit"_s].toInt(), 4);
}

void PuentectlPartnersTest::partnerSetRefusesWhatCannotWork()
{
    QCOMPARE(run({u"partner"_s, u"add"_s, u"fabrikam.com"_s}).exitCode, 0);

    const Ended refused =
        runJson({u"partner"_s, u"set"_s, u"fabrikam.com"_s, u"--tls"_s, u"not-supported"_s});

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"refused-negotiation"_s);
    QCOMPARE(site::loadSite(m_directory)->xmppPartners.first().tls, site::Negotiation::Required);
}

void PuentectlPartnersTest::validateRemarksOnPartners()
{
    append("[[xmpp_partner]]\ndomain = \"a.example\"\ntls = \"not-supported\"\n");

    const Ended ended = runJson({u"validate"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"valid"_s].toBool(), true);
    const QJsonObject remark = ended.json()[u"remarks"_s].toArray().first().toObject();
    QCOMPARE(remark[u"partner"_s].toString(), u"a.example"_s);
    QCOMPARE(remark[u"verdict"_s].toString(), u"error"_s);
    QCOMPARE(remark[u"reason"_s].toString(), u"sasl-needs-tls"_s);
}

QTEST_GUILESS_MAIN(PuentectlPartnersTest)
#include "tst_puentectl_partners.moc"
