// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/request_drafts.h"

#include <QTest>

using certificates::KeyKind;
using certificates::RequestDraft;
using certificates::RequestError;
using test::p256;
using test::plainDraft;
using test::rsa;

// Which drafts can become a request.
class RequestDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsNames();
    void refuses_data();
    void refuses();
    void refusesAKeyThatIsNone();
};

void RequestDraftsTest::foldsNames()
{
    RequestDraft draft = plainDraft();
    draft.commonName = QStringLiteral(" Edge.Example ");
    draft.dnsNames = {QStringLiteral("a.example"),
                      QStringLiteral("EDGE.example."),
                      QStringLiteral("A.Example"),
                      QStringLiteral("bücher.example"),
                      QStringLiteral("xn--bcher-kva.example")};
    draft.ipAddresses = {QStringLiteral("2001:db8::1"),
                         QStringLiteral("2001:DB8:0::1"),
                         QStringLiteral("192.0.2.1")};

    const auto names = certificates::requestNames(draft);

    QVERIFY(names.has_value());
    QCOMPARE(names->dns,
             (QStringList{QStringLiteral("edge.example"),
                          QStringLiteral("a.example"),
                          QStringLiteral("xn--bcher-kva.example")}));
    QCOMPARE(names->ip, (QStringList{QStringLiteral("2001:db8::1"), QStringLiteral("192.0.2.1")}));
    QVERIFY(certificates::validate(draft).has_value());
}

void RequestDraftsTest::refuses_data()
{
    using Reason = RequestError::Reason;
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<Reason>("reason");
    const auto with = [](auto member, auto value) {
        RequestDraft draft = plainDraft();
        draft.*member = value;
        return draft;
    };
    const auto letters = [](int count) { return QString(count, u'x'); };
    const auto names = [](const char *name) { return QStringList(QString::fromUtf8(name)); };
    using Draft = RequestDraft;
    QTest::newRow("no name") << with(&Draft::commonName, QString()) << Reason::NameMissing;
    QTest::newRow("blank name") << with(&Draft::commonName, letters(0) + u' ')
                                << Reason::NameMissing;
    for (const char *name : {"a b.example",
                             "a..example",
                             "-a.example",
                             "*.example.com",
                             "a_b.example",
                             "192.0.2.7",
                             "sip:example.com",
                             "a@example.com",
                             "a.example:5061",
                             ""})
        QTest::addRow("name '%s'", name)
            << with(&Draft::dnsNames, names(name)) << Reason::NameMalformed;
    for (const char *address :
         {"a.example", "192.0.2", "192.0.2.256", "127.1", "::g", "fe80::1%lo", "192.0.2.1/24", ""})
        QTest::addRow("address '%s'", address)
            << with(&Draft::ipAddresses, names(address)) << Reason::NameMalformed;
    const auto privately = [&](auto member, const char *name) {
        RequestDraft draft = with(member, names(name));
        draft.profile = Draft::Profile::Private;
        return draft;
    };
    for (const char *name : {"xmpp-server.example",
                             "_xmpp-server",
                             "_xmpp-server.",
                             "_.example",
                             "_xmpp-server._tcp.example",
                             "_a_b.example",
                             "_-a.example",
                             "_sixteen-letters-.example",
                             "_xmpp-server.*.example"})
        QTest::addRow("SRV name '%s'", name)
            << privately(&Draft::srvNames, name) << Reason::NameMalformed;
    for (const char *name : {"",
                             "@a.example",
                             "a@",
                             "a b@a.example",
                             "a@b@c.example",
                             "a@b.example/r",
                             "a/b",
                             "*.b.example"})
        QTest::addRow("XMPP address '%s'", name)
            << privately(&Draft::xmppAddresses, name) << Reason::NameMalformed;
    for (const char *name : {"",
                             "sip:",
                             "sip",
                             ":a.example",
                             "http://a.example",
                             "sip:a b.example",
                             "sip:a@",
                             "sip:<a.example>",
                             "sip:bücher.example",
                             "sip:[::1",
                             "sip:*.a.example"})
        QTest::addRow("URI '%s'", name) << privately(&Draft::uris, name) << Reason::NameMalformed;
    QTest::newRow("SRV name of a public CA")
        << with(&Draft::srvNames, names("_xmpp-server.a.example")) << Reason::NameNeedsPrivateCa;
    QTest::newRow("XMPP address of a public CA")
        << with(&Draft::xmppAddresses, names("a.example")) << Reason::NameNeedsPrivateCa;
    QTest::newRow("URI of a public CA")
        << with(&Draft::uris, names("sip:a.example")) << Reason::NameNeedsPrivateCa;
    for (const char *code : {"E", "ESP", "XX", "E1", "--", "ñs"})
        QTest::addRow("country '%s'", code)
            << with(&Draft::country, QString::fromUtf8(code)) << Reason::CountryMalformed;
    const QString longName = letters(60) + QStringLiteral(".example");
    QTest::newRow("common name") << with(&Draft::commonName, longName) << Reason::FieldTooLong;
    QTest::newRow("organization") << with(&Draft::organization, letters(65))
                                  << Reason::FieldTooLong;
    QTest::newRow("unit") << with(&Draft::organizationalUnit, letters(65)) << Reason::FieldTooLong;
    QTest::newRow("state") << with(&Draft::state, letters(129)) << Reason::FieldTooLong;
    QTest::newRow("locality") << with(&Draft::locality, letters(129)) << Reason::FieldTooLong;
    QTest::newRow("template") << with(&Draft::templateName, letters(65)) << Reason::FieldTooLong;
    QTest::newRow("NUL in a field")
        << with(&Draft::organization, QString(QChar(u'\0'))) << Reason::FieldMalformed;
    QTest::newRow("line end in a field")
        << with(&Draft::friendlyName, QStringLiteral("a\nb")) << Reason::FieldMalformed;
    QTest::newRow("half a character")
        << with(&Draft::locality, QString(QChar(0xD800))) << Reason::FieldMalformed;
    QTest::newRow("template beyond the BMP")
        << with(&Draft::templateName, QStringLiteral("😀")) << Reason::FieldMalformed;
    QTest::newRow("too many names")
        << with(&Draft::dnsNames, QStringList(1000, QStringLiteral("a.example")))
        << Reason::TooManyNames;
    QTest::newRow("RSA 1024") << with(&Draft::key, rsa(1024)) << Reason::KeyTooSmall;
    QTest::newRow("unknown curve") << with(
        &Draft::key, KeyKind{.algorithm = KeyKind::Algorithm::Ec, .curve = QStringLiteral("P-192")})
                                   << Reason::CurveUnknown;
}

void RequestDraftsTest::refuses()
{
    QFETCH(const RequestDraft, draft);

    const auto valid = certificates::validate(draft);

    QVERIFY(!valid.has_value());
    QTEST(valid.error().reason, "reason");
    QVERIFY(!certificates::makeRequest(draft, certificates::makeKey(p256).value()).has_value());
}

void RequestDraftsTest::refusesAKeyThatIsNone()
{
    const auto key = certificates::PrivateKey::read("-----BEGIN PRIVATE KEY-----");

    QVERIFY(!key.has_value());
    QCOMPARE(key.error().reason, RequestError::Reason::NotAKey);
}

QTEST_GUILESS_MAIN(RequestDraftsTest)
#include "tst_request_drafts.moc"
