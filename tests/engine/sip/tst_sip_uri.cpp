// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/domain_name.h"
#include "engine/sip/uri.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sip::Uri;
using sip::UriError;

class SipUriTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void makesAorsCanonical_data();
    void makesAorsCanonical();
    void comparesAsTheRfcSays_data();
    void comparesAsTheRfcSays();
    void escapesPeople();
};

void SipUriTest::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<quint16>("port");
    // RFC 3261 §19.1.3
    QTest::newRow("person") << "sip:alice@atlanta.com"_ba
                            << "alice"_ba
                            << "atlanta.com"_ba << quint16(0);
    QTest::newRow("password and parameter") << "sip:alice:secretword@atlanta.com;transport=tcp"_ba
                                            << "alice"_ba
                                            << "atlanta.com"_ba << quint16(0);
    QTest::newRow("headers") << "sips:alice@atlanta.com?subject=project%20x&priority=urgent"_ba
                             << "alice"_ba
                             << "atlanta.com"_ba << quint16(0);
    QTest::newRow("telephone") << "sip:+1-212-555-1212:1234@gateway.com;user=phone"_ba
                               << "+1-212-555-1212"_ba
                               << "gateway.com"_ba << quint16(0);
    QTest::newRow("no user") << "sip:Atlanta.COM;method=REGISTER"_ba
                             << ""_ba
                             << "atlanta.com"_ba << quint16(0);
    QTest::newRow("semicolon in the user") << "sip:alice;day=tuesday@atlanta.com"_ba
                                           << "alice;day=tuesday"_ba
                                           << "atlanta.com"_ba << quint16(0);
    QTest::newRow("IPv6 and port") << "sip:a@[2001:DB8::1]:5070;lr"_ba
                                   << "a"_ba
                                   << "[2001:db8::1]"_ba << quint16(5070);
    QTest::newRow("IPv6 without port") << "SIP:[::1]"_ba
                                       << ""_ba
                                       << "[::1]"_ba << quint16(0);
}

void SipUriTest::parses()
{
    QFETCH(const QByteArray, text);

    const auto uri = Uri::parse(text);

    QVERIFY2(uri.has_value(), "refused");
    QTEST(uri->user(), "user");
    QTEST(uri->host(), "host");
    QTEST(uri->port(), "port");
    QCOMPARE(uri->text(), text);
}

void SipUriTest::refuses_data()
{
    using Reason = UriError::Reason;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("empty") << ""_ba << Reason::Empty;
    QTest::newRow("too long") << "sip:" + QByteArray(3000, 'a') << Reason::TooLong;
    QTest::newRow("telephone") << "tel:+12125551212"_ba << Reason::SchemeNotSupported;
    QTest::newRow("no scheme") << "alice@atlanta.com"_ba << Reason::SchemeNotSupported;
    QTest::newRow("empty user") << "sip:@atlanta.com"_ba << Reason::UserMalformed;
    QTest::newRow("broken escape") << "sip:a%4@atlanta.com"_ba << Reason::UserMalformed;
    QTest::newRow("line end in the user") << "sip:a\r\nb@atlanta.com"_ba << Reason::UserMalformed;
    QTest::newRow("raw UTF-8 in the user")
        << "sip:\xC3\xA9@atlanta.com"_ba << Reason::UserMalformed;
    QTest::newRow("no host") << "sip:alice@"_ba << Reason::HostMalformed;
    QTest::newRow("two at signs") << "sip:a@b@atlanta.com"_ba << Reason::HostMalformed;
    QTest::newRow("open bracket") << "sip:[::1"_ba << Reason::HostMalformed;
    QTest::newRow("not IPv6") << "sip:[127.0.0.1]"_ba << Reason::HostMalformed;
    QTest::newRow("port 0") << "sip:a@b:0"_ba << Reason::PortMalformed;
    QTest::newRow("port too large") << "sip:a@b:65536"_ba << Reason::PortMalformed;
    QTest::newRow("port a word") << "sip:a@b:sip"_ba << Reason::PortMalformed;
    QTest::newRow("parameter without name") << "sip:a@b;=x"_ba << Reason::ParameterMalformed;
    QTest::newRow("space in a parameter") << "sip:a@b; lr"_ba << Reason::ParameterMalformed;
    QTest::newRow("angle bracket") << "sip:a@b;x=<"_ba << Reason::ParameterMalformed;
    QTest::newRow("empty headers") << "sip:a@b?"_ba << Reason::HeadersMalformed;
}

void SipUriTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const UriError::Reason, reason);

    const auto uri = Uri::parse(text);

    QVERIFY(!uri.has_value());
    QCOMPARE(uri.error().reason, reason);
}

void SipUriTest::makesAorsCanonical_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("aor");
    QTest::newRow("case") << "SIP:Alice@Atlanta.COM"_ba
                          << "sip:alice@atlanta.com"_ba;
    QTest::newRow("port, parameters, headers") << "sip:alice@atlanta.com:5070;lr?a=b"_ba
                                               << "sip:alice@atlanta.com"_ba;
    QTest::newRow("sips") << "sips:alice@atlanta.com"_ba
                          << "sip:alice@atlanta.com"_ba;
    QTest::newRow("needless escape") << "sip:%41lic%65@atlanta.com"_ba
                                     << "sip:alice@atlanta.com"_ba;
    QTest::newRow("needed escape stays") << "sip:a%40b@atlanta.com"_ba
                                         << "sip:a%40b@atlanta.com"_ba;
    QTest::newRow("escape in lower case") << "sip:a%c3%a9@atlanta.com"_ba
                                          << "sip:a%C3%A9@atlanta.com"_ba;
}

void SipUriTest::makesAorsCanonical()
{
    QFETCH(const QByteArray, text);

    QTEST(Uri::parse(text)->aor(), "aor");
}

void SipUriTest::comparesAsTheRfcSays_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("same");
    // RFC 3261 §19.1.4
    QTest::newRow("escape and case") << "sip:%61lice@atlanta.com;transport=TCP"_ba
                                     << "sip:alice@AtlanTa.CoM;Transport=tcp"_ba << true;
    QTest::newRow("unknown parameters") << "sip:carol@chicago.com"_ba
                                        << "sip:carol@chicago.com;newparam=5"_ba << true;
    QTest::newRow("order of parameters")
        << "sip:carol@chicago.com;newparam=5;security=on"_ba
        << "sip:carol@chicago.com;security=on;newparam=5"_ba << true;
    QTest::newRow("order of headers")
        << "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com"_ba
        << "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com"_ba << true;
    QTest::newRow("case of the user") << "SIP:ALICE@AtLanTa.CoM;Transport=udp"_ba
                                      << "sip:alice@AtLanTa.CoM;Transport=UDP"_ba << false;
    QTest::newRow("port") << "sip:bob@biloxi.com"_ba
                          << "sip:bob@biloxi.com:5060"_ba << false;
    QTest::newRow("transport on one side") << "sip:bob@biloxi.com"_ba
                                           << "sip:bob@biloxi.com;transport=udp"_ba << false;
    QTest::newRow("headers on one side")
        << "sip:carol@chicago.com"_ba
        << "sip:carol@chicago.com?Subject=next%20meeting"_ba << false;
    QTest::newRow("parameter differs") << "sip:carol@chicago.com;security=on"_ba
                                       << "sip:carol@chicago.com;security=off"_ba << false;
}

void SipUriTest::comparesAsTheRfcSays()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const bool, same);

    QCOMPARE(equivalent(*Uri::parse(a), *Uri::parse(b)), same);
    QCOMPARE(equivalent(*Uri::parse(b), *Uri::parse(a)), same);
}

void SipUriTest::escapesPeople()
{
    const auto domain = base::DomainName::parse(u"contoso.com"_s);

    const Uri uri = Uri::ofPerson("jos\xC3\xA9@home <x>", *domain);

    QCOMPARE(uri.text(), QByteArray("sip:jos%C3%A9%40home%20%3Cx%3E@contoso.com"));
    QCOMPARE(Uri::parse(uri.text())->decodedUser(), QByteArray("jos\xC3\xA9@home <x>"));
}

QTEST_GUILESS_MAIN(SipUriTest)
#include "tst_sip_uri.moc"
