// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/outgoing_negotiation.h"
#include "tests/engine/xmpp/transcript.h"

#include <QFileInfo>
#include <QTest>

#include <optional>

using namespace xmpp;
using namespace xmpp::outgoing;

namespace {

QString text(Action action)
{
    switch (action) {
    case Action::OpenStream:
        return QStringLiteral("open");
    case Action::RequestStartTls:
        return QStringLiteral("starttls");
    case Action::StartTls:
        return QStringLiteral("tls handshake");
    case Action::AuthenticateExternal:
        return QStringLiteral("auth EXTERNAL");
    case Action::RequestDialback:
        return QStringLiteral("dialback key");
    }
    Q_UNREACHABLE();
}

std::optional<Event> fromPeer(const QString &text)
{
    if (text == u"open")
        return StreamOpened{.version1 = true};
    if (text == u"open without version")
        return StreamOpened{.version1 = false};
    if (text.startsWith(u"features"))
        return FeaturesOffered{.startTls = text.contains(u"starttls"),
                               .startTlsRequired = text.contains(u"required"),
                               .external = text.contains(u"mechanisms=EXTERNAL")};
    if (text.startsWith(u"proceed"))
        return TlsProceedReceived{text.contains(u"plaintext behind")};
    if (text == u"tls failure")
        return TlsFailureReceived{};
    if (text == u"success")
        return SaslSucceeded{};
    if (text == u"sasl failure")
        return SaslFailed{};
    if (text == u"dialback valid")
        return DialbackAnswered{DialbackVerdict::Valid};
    if (text == u"dialback invalid")
        return DialbackAnswered{DialbackVerdict::Invalid};
    if (text == u"dialback error")
        return DialbackAnswered{DialbackVerdict::Error};
    if (text == u"stream error")
        return PeerEndedWithError{};
    return std::nullopt;
}

std::optional<Event> happening(const QString &text)
{
    if (text.startsWith(u"connected"))
        return Connected{text.contains(u"direct tls")};
    if (text.startsWith(u"tls established"))
        return TlsEstablished{text.contains(u"peer verified")};
    if (text == u"tls broken")
        return TlsBroken{};
    if (text == u"closed")
        return ConnectionEnded{};
    if (text == u"timed out")
        return TimedOut{};
    return std::nullopt;
}

QString result(const State &state)
{
    if (const auto *established = std::get_if<Established>(&state))
        return QStringLiteral("established by ") + QString::fromLatin1(name(established->method));
    if (const auto *refused = std::get_if<Refused>(&state))
        return QStringLiteral("refused ") + QString::fromLatin1(name(refused->reason));
    return QString::fromLatin1(name(state));
}

} // namespace

class OutgoingNegotiationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTranscript_data();
    void followsTranscript();
    void refusesUnverifiedPeerWhenDialbackIsForbidden();
    void takesExternalFromAnUnverifiedPeerWhenDialbackWouldDo();
    void neverAuthenticatesBeforeTlsThatIsRequired();
    void asksAboutKeysWithoutAuthenticating();
    void staysRefused();
    void everyStateRefusesTimeOut();
};

void OutgoingNegotiationTest::followsTranscript_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = test::transcripts(QStringLiteral("outgoing"));
    QVERIFY(!paths.isEmpty());
    for (const QString &path : paths)
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void OutgoingNegotiationTest::followsTranscript()
{
    QFETCH(const QString, path);
    const test::Transcript transcript = test::readTranscript(path);
    const Methods methods = allowedMethods(transcript.policy);
    QVERIFY(transcript.lines.size() > 1);

    State state;
    const auto take = [&](const QString &mark, const QString &line) -> std::optional<QStringList> {
        const std::optional<Event> event = mark == u"<-" ? fromPeer(line) : happening(line);
        if (!event)
            return std::nullopt;
        const Step step = advance(state, *event, methods, Purpose::Stanzas);
        state = step.next;
        QStringList said;
        for (const Action action : step.actions)
            said.append(text(action));
        return said;
    };
    const auto comesTo = [&state] { return result(state); };
    QCOMPARE(test::departure(transcript, take, comesTo), QString());
}

void OutgoingNegotiationTest::refusesUnverifiedPeerWhenDialbackIsForbidden()
{
    const Methods methods{.saslOverTls = true};

    const Step step = advance(AwaitingSecureFeatures{.peerVerified = false},
                              FeaturesOffered{.external = true},
                              methods,
                              Purpose::Stanzas);

    QCOMPARE(std::get<Refused>(step.next).reason, Refusal::PeerNotVerified);
    QVERIFY(step.actions.empty());
}

void OutgoingNegotiationTest::takesExternalFromAnUnverifiedPeerWhenDialbackWouldDo()
{
    const Methods methods{.saslOverTls = true, .tlsDialback = true};

    const Step step = advance(AwaitingSecureFeatures{.peerVerified = false},
                              FeaturesOffered{.external = true},
                              methods,
                              Purpose::Stanzas);

    QVERIFY(std::holds_alternative<AwaitingSaslAnswer>(step.next));
}

void OutgoingNegotiationTest::neverAuthenticatesBeforeTlsThatIsRequired()
{
    const Methods methods{.saslOverTls = true, .tlsDialback = true};

    const Step step =
        advance(AwaitingPlainFeatures{}, FeaturesOffered{}, methods, Purpose::Stanzas);

    QCOMPARE(std::get<Refused>(step.next).reason, Refusal::TlsNotOffered);
}

void OutgoingNegotiationTest::asksAboutKeysWithoutAuthenticating()
{
    const Methods methods{.saslOverTls = true, .tlsDialback = true};

    const Step step = advance(AwaitingSecureFeatures{.peerVerified = false},
                              FeaturesOffered{.external = true},
                              methods,
                              Purpose::KeyVerification);

    QCOMPARE(std::get<Established>(step.next).method, Method::None);
    QVERIFY(step.actions.empty());
}

void OutgoingNegotiationTest::staysRefused()
{
    const State refused = Refused{Refusal::TlsNotOffered};

    const Step step = advance(refused, SaslSucceeded{}, {.saslOverTls = true}, Purpose::Stanzas);

    QCOMPARE(std::get<Refused>(step.next).reason, Refusal::TlsNotOffered);
}

void OutgoingNegotiationTest::everyStateRefusesTimeOut()
{
    const QList<State> states{AwaitingPlainOpen{},
                              AwaitingPlainFeatures{},
                              AwaitingTlsProceed{},
                              AwaitingTls{},
                              AwaitingSecureOpen{true},
                              AwaitingSecureFeatures{true},
                              AwaitingSaslAnswer{},
                              AwaitingAuthenticatedOpen{},
                              AwaitingAuthenticatedFeatures{},
                              AwaitingDialbackAnswer{}};
    for (const State &state : states) {
        const Step step = advance(state, TimedOut{}, {.tlsDialback = true}, Purpose::Stanzas);
        QCOMPARE(std::get<Refused>(step.next).reason, Refusal::TimedOut);
    }
}

QTEST_GUILESS_MAIN(OutgoingNegotiationTest)
#include "tst_outgoing_negotiation.moc"
