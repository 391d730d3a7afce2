// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_events.h"
#include "engine/xmpp/namespaces.h"

#include <QTest>

using namespace xmpp;
using incoming::Addressee;
using incoming::addresseeOf;
using incoming::authRequested;
using incoming::ExternalRequested;
using incoming::OtherMechanismRequested;
using incoming::Sender;
using incoming::senderOf;

namespace {

base::DomainName domain(const char *text)
{
    return *base::DomainName::parse(QString::fromLatin1(text));
}

// What is made of <auth/> in one word.
QByteArray nameOf(const std::optional<incoming::Event> &event)
{
    if (!event)
        return "incorrect-encoding";
    if (std::holds_alternative<OtherMechanismRequested>(*event))
        return "other";
    return std::get<ExternalRequested>(*event).authorizationAgrees ? "agrees" : "as another";
}

} // namespace

class IncomingEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoIsAddressedAndWhoAsks();
    void readsAuthentication_data();
    void readsAuthentication();
    void takesNoIdentityOnANamelessStream();
};

void IncomingEventsTest::tellsWhoIsAddressedAndWhoAsks()
{
    FederationSettings settings;
    settings.localDomains = {domain("contoso.example")};
    settings.peers.insert(domain("fabrikam.example"), {});

    QCOMPARE(addresseeOf(domain("contoso.example"), settings), Addressee::Ours);
    QCOMPARE(addresseeOf(domain("fabrikam.example"), settings), Addressee::Foreign);
    QCOMPARE(addresseeOf(std::nullopt, settings), Addressee::Missing);
    QCOMPARE(senderOf(domain("fabrikam.example"), settings), Sender::Partner);
    QCOMPARE(senderOf(domain("contoso.example"), settings), Sender::Stranger);
    QCOMPARE(senderOf(std::nullopt, settings), Sender::Missing);
}

void IncomingEventsTest::readsAuthentication_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("event");
    const auto row = [](const char *situation,
                        const QByteArray &text,
                        const char *event,
                        const char *mechanism = "EXTERNAL") {
        QTest::newRow(situation) << QByteArray(mechanism) << text << QByteArray(event);
    };
    row("nothing", {}, "agrees");
    row("an empty answer", "=", "agrees"); // RFC 6120 §6.4.2
    row("blanks around it", "\n=\n", "agrees");
    row("the stream's domain", QByteArray("fabrikam.example").toBase64(), "agrees");
    row("in other letters", QByteArray("Fabrikam.Example").toBase64(), "agrees");
    row("another domain", QByteArray("litware.example").toBase64(), "as another");
    row("a person", QByteArray("bob@fabrikam.example").toBase64(), "as another");
    row("a resource", QByteArray("fabrikam.example/r").toBase64(), "as another");
    row("no address", QByteArray("@").toBase64(), "as another");
    row("no base64", "fabrikam.example", "incorrect-encoding");
    row("PLAIN", QByteArray("fabrikam.example").toBase64(), "other", "PLAIN");
    row("no mechanism", {}, "other", "");
    row("EXTERNAL in small letters", {}, "other", "external"); // RFC 4422 §3.1
}

void IncomingEventsTest::readsAuthentication()
{
    QFETCH(const QByteArray, mechanism);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, event);
    const Element auth{
        .name = "auth",
        .ns = ns::sasl,
        .attributes = {{.name = "mechanism", .value = mechanism, .ns = {}}},
        .text = text,
        .children = {},
    };

    QCOMPARE(nameOf(authRequested(auth, domain("fabrikam.example"))), event);
}

void IncomingEventsTest::takesNoIdentityOnANamelessStream()
{
    const Element auth{
        .name = "auth",
        .ns = ns::sasl,
        .attributes = {{.name = "mechanism", .value = "EXTERNAL", .ns = {}}},
        .text = QByteArray("fabrikam.example").toBase64(),
        .children = {},
    };

    QCOMPARE(nameOf(authRequested(auth, std::nullopt)), QByteArray("as another"));
}

QTEST_APPLESS_MAIN(IncomingEventsTest)
#include "tst_incoming_events.moc"
