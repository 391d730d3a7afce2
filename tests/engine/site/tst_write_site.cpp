// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"

#include <QTest>

using namespace site;

namespace {

base::DomainName domain(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

Site smallest()
{
    return {domain("edge.contoso.com"), {domain("contoso.com")}};
}

Site everything()
{
    Site site = smallest();
    site.domains.xmpp = {domain("contoso.com"), domain("bücher.example")};
    site.listen.metrics = base::Endpoint{QStringLiteral("::1"), 9469};
    site.listen.sipTls.clear();
    site.certificates.byDomain.insert(domain("bücher.example"), QString(64, u'f'));
    site.certificates.byDomain.insert(domain("contoso.com"), QString(64, u'0'));
    site.certificates.previousDefaultId = QString(64, u'a');
    site.certificates.previousByDomain.insert(domain("contoso.com"), QString(64, u'b'));
    site.gateway.keepAliveInterval = std::chrono::minutes(7);
    site.accessEdge.partnerDiscovery = true;
    XmppPartner partner(domain("fabrikam.com"));
    partner.additionalDomains = {domain("it.fabrikam.com"), domain("fabrikam.net")};
    partner.type = PartnerType::PublicVerified;
    site.xmppPartners = {partner, XmppPartner(domain("another.example"))};
    site.sipDomains = {SipDomain(domain("litware.com"))};
    site.sipProviders = {{QStringLiteral("Hosted"), domain("edge.hoster.example")}};
    site.policies = {{},
                     {.name = QStringLiteral("Sales"),
                      .scope = PolicyScope::User,
                      .federation = true,
                      .xmpp = false,
                      .members = {QStringLiteral("alice@contoso.com")},
                      .description = {}}};
    return site;
}

} // namespace

class WriteSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackTheSame_data();
    void readsBackTheSame();
    void writesTheSameBytesAgain();
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void explainsEverySection();
};

void WriteSiteTest::readsBackTheSame_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("smallest") << false;
    QTest::newRow("everything") << true;
}

void WriteSiteTest::readsBackTheSame()
{
    QFETCH(const bool, full);
    const Site site = full ? everything() : smallest();

    const auto readBack = parseSite(writeSite(site));

    QVERIFY2(readBack.has_value(), qPrintable(readBack ? QString() : readBack.error().evidence));
    QVERIFY(*readBack == site);
}

void WriteSiteTest::writesTheSameBytesAgain()
{
    const QByteArray written = writeSite(everything());

    QCOMPARE(writeSite(parseSite(written).value()), written);
}

void WriteSiteTest::keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes and backslashes") << QStringLiteral(R"(a "b" \c\u0041 'd')");
    QTest::newRow("a break-out") << QStringLiteral("\"\n[trust]\nsystem = false\n#");
    QTest::newRow("control characters") << QString::fromLatin1("\x01\t\r\n\x1f\x7f", 6);
    QTest::newRow("a null character") << QString(QChar(u'\0'));
    QTest::newRow("beyond the basic plane") << QStringLiteral("Fabrikam 🌉 ñ");
}

void WriteSiteTest::keepsEveryCharacter()
{
    QFETCH(const QString, text);
    Site site = smallest();
    site.xmppPartners = {XmppPartner(domain("fabrikam.com"))};
    site.xmppPartners.first().description = text;

    const auto readBack = parseSite(writeSite(site));

    QVERIFY2(readBack.has_value(), qPrintable(readBack ? QString() : readBack.error().evidence));
    QCOMPARE(readBack->xmppPartners.first().description, text);
    QVERIFY(*readBack == site);
}

void WriteSiteTest::explainsEverySection()
{
    const QByteArrayList lines = writeSite(everything()).split('\n');

    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].startsWith('[') && !lines[i].startsWith("[["))
            QVERIFY2(lines[i - 1].startsWith("# "), lines[i].constData());
    }
}

QTEST_GUILESS_MAIN(WriteSiteTest)
#include "tst_write_site.moc"
