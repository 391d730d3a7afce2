// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/certificate_plan.h"

#include <QTest>

using namespace site;
using Reason = PlannedName::Reason;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

QList<base::DomainName> domains(const QStringList &texts)
{
    QList<base::DomainName> parsed;
    for (const QString &text : texts)
        parsed.append(domain(text));
    return parsed;
}

} // namespace

class CertificatePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatPartnersLookFor_data();
    void namesWhatPartnersLookFor();
    void tellsWhyANameIsThere();
    void offersNamesForAPrivateAuthority();
    void leavesOutANameThatIsTooLong();
};

void CertificatePlanTest::namesWhatPartnersLookFor_data()
{
    QTest::addColumn<QString>("edge");
    QTest::addColumn<QStringList>("sip");
    QTest::addColumn<QStringList>("xmpp");
    QTest::addColumn<QStringList>("names"); // "?" marks an optional one
    using L = QStringList;
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    QTest::newRow("one domain") << s("edge.contoso.com") << L{s("contoso.com")}
                                << L{s("contoso.com")}
                                << L{s("edge.contoso.com"),
                                     s("contoso.com"),
                                     s("sip.contoso.com?")};
    // lync.md §4.1, the second row, but for web conferencing
    QTest::newRow("two namespaces")
        << s("sip.contoso.com") << L{s("contoso.com"), s("fabrikam.com")}
        << L{s("contoso.com"), s("fabrikam.com")}
        << L{s("sip.contoso.com"), s("contoso.com"), s("fabrikam.com"), s("sip.fabrikam.com?")};
    QTest::newRow("XMPP elsewhere")
        << s("contoso.com") << L{s("contoso.com")} << L{s("chat.contoso.com")}
        << L{s("contoso.com"), s("chat.contoso.com"), s("sip.contoso.com?")};
}

void CertificatePlanTest::namesWhatPartnersLookFor()
{
    QFETCH(const QString, edge);
    QFETCH(const QStringList, sip);
    QFETCH(const QStringList, xmpp);
    QFETCH(const QStringList, names);
    Site site(domain(edge), domains(sip));
    site.domains.xmpp = domains(xmpp);

    const CertificatePlan plan = certificatePlan(site);

    QStringList planned;
    for (const PlannedName &name : plan.names)
        planned.append(name.name.text() + (name.optional ? QStringLiteral("?") : QString()));
    QCOMPARE(planned, names);
    QCOMPARE(plan.subject, domain(edge));
}

void CertificatePlanTest::tellsWhyANameIsThere()
{
    const Site site(domain(QStringLiteral("edge.contoso.com")),
                    {domain(QStringLiteral("contoso.com"))});

    const CertificatePlan plan = certificatePlan(site);

    QCOMPARE(plan.names.size(), 3);
    QCOMPARE(plan.names[0].reason, Reason::Edge);
    QCOMPARE(plan.names[1].reason, Reason::XmppDomain);
    QCOMPARE(plan.names[2].reason, Reason::SipService);
}

void CertificatePlanTest::offersNamesForAPrivateAuthority()
{
    Site site(domain(QStringLiteral("edge.contoso.com")), {domain(QStringLiteral("contoso.com"))});
    site.domains.xmpp = {domain(QStringLiteral("chat.contoso.com"))};

    QStringList offered;
    for (const OfferedName &name : certificatePlan(site).privateNames)
        offered.append(name.text);

    QCOMPARE(offered,
             (QStringList{QStringLiteral("srv:_xmpp-server.chat.contoso.com"),
                          QStringLiteral("xmpp:chat.contoso.com"),
                          QStringLiteral("uri:sip:contoso.com")}));
}

void CertificatePlanTest::leavesOutANameThatIsTooLong()
{
    const QString longest = QStringLiteral("a.").repeated(125) + QStringLiteral("abc"); // 253

    QVERIFY(!sipServiceName(domain(longest)).has_value());
}

QTEST_GUILESS_MAIN(CertificatePlanTest)
#include "tst_certificate_plan.moc"
