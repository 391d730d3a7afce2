// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_negotiation.h"
#include "tests/engine/xmpp/transcript.h"

#include <QFileInfo>
#include <QTest>

#include <optional>

using namespace xmpp;
using namespace xmpp::incoming;

namespace {

QString text(Action action)
{
    constexpr std::array<const char *, 19> texts{
        "open",
        "features",
        "proceed",
        "tls failure",
        "success",
        "sasl failure encryption-required",
        "sasl failure invalid-mechanism",
        "sasl failure invalid-authzid",
        "ask the authoritative server",
        "key valid",
        "key invalid",
        "key error not-verifiable",
        "key error item-not-found",
        "key error policy-violation",
        "key error not-authorized",
        "key error resource-constraint",
        "answer question",
        "question error item-not-found",
        "question error policy-violation",
    };
    return QString::fromLatin1(texts.at(std::size_t(action)));
}

Addressee addressee(const QString &text)
{
    return text.contains(u"to=foreign") ? Addressee::Foreign
        : text.contains(u"to=")         ? Addressee::Ours
                                        : Addressee::Missing;
}

Sender sender(const QString &text)
{
    return text.contains(u"from=stranger") ? Sender::Stranger
        : text.contains(u"from=")          ? Sender::Partner
                                           : Sender::Missing;
}

std::optional<Event> fromPeer(const QString &text)
{
    if (text.startsWith(u"open"))
        return StreamOpened{.to = addressee(text),
                            .from = sender(text),
                            .version1 = !text.contains(u"without version"),
                            .addressesKept = !text.contains(u"changed"),
                            .certified = text.contains(u"certified")};
    if (text.startsWith(u"starttls"))
        return StartTlsRequested{text.contains(u"plaintext behind")};
    if (text == u"auth EXTERNAL")
        return ExternalRequested{};
    if (text == u"auth EXTERNAL as another")
        return ExternalRequested{.authorizationAgrees = false};
    if (text.startsWith(u"auth "))
        return OtherMechanismRequested{};
    if (text.startsWith(u"key"))
        return KeyOffered{addressee(text), sender(text), !text.contains(u"too many")};
    if (text.startsWith(u"question"))
        return KeyAsked{addressee(text), sender(text)};
    if (text == u"stanza of an unverified pair")
        return UnverifiedStanza{};
    if (text == u"nonsense")
        return Unexpected{};
    return std::nullopt;
}

std::optional<Event> happening(const QString &text)
{
    if (text == u"tls established")
        return TlsEstablished{};
    if (text == u"tls broken")
        return TlsBroken{};
    if (text == u"authoritative server says valid")
        return KeyValid{};
    if (text.startsWith(u"authoritative server says invalid"))
        return KeyInvalid{text.contains(u"other pairs")};
    if (text == u"authoritative server is not reached")
        return KeyNotVerifiable{};
    if (text == u"timed out")
        return TimedOut{};
    return std::nullopt;
}

QString result(const State &state)
{
    if (const auto *refused = std::get_if<Refused>(&state))
        return QStringLiteral("refused ") + QString::fromLatin1(name(refused->reason));
    return QString::fromLatin1(name(state));
}

} // namespace

class IncomingNegotiationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTranscript_data();
    void followsTranscript();
    void offersExternalOnlyToWhoeverProvesTheStreamsFrom_data();
    void offersExternalOnlyToWhoeverProvesTheStreamsFrom();
    void answersTheHeaderBeforeRefusing();
    void refusesElementsThatMeanNothingHere();
    void neverTimesOutOnceEstablished();
};

void IncomingNegotiationTest::followsTranscript_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = test::transcripts(QStringLiteral("incoming"));
    QVERIFY(!paths.isEmpty());
    for (const QString &path : paths)
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void IncomingNegotiationTest::followsTranscript()
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
        const Step step = advance(state, *event, methods);
        state = step.next;
        QStringList said;
        for (const Action action : step.actions)
            said.append(text(action));
        return said;
    };
    const auto comesTo = [&state] { return result(state); };
    QCOMPARE(test::departure(transcript, take, comesTo), QString());
}

void IncomingNegotiationTest::offersExternalOnlyToWhoeverProvesTheStreamsFrom_data()
{
    QTest::addColumn<StreamOpened>("opened");
    QTest::addColumn<bool>("external");
    QTest::newRow("certified") << StreamOpened{.certified = true} << true;
    QTest::newRow("not certified") << StreamOpened{.certified = false} << false;
    QTest::newRow("from missing") << StreamOpened{.from = Sender::Missing, .certified = true}
                                  << false;
    QTest::newRow("to missing") << StreamOpened{.to = Addressee::Missing, .certified = true}
                                << false;
    QTest::newRow("no version") << StreamOpened{.version1 = false, .certified = true} << false;
}

void IncomingNegotiationTest::offersExternalOnlyToWhoeverProvesTheStreamsFrom()
{
    QFETCH(const StreamOpened, opened);
    QFETCH(const bool, external);

    const Step step =
        advance(AwaitingSecureOpen{}, opened, {.saslOverTls = true, .tlsDialback = true});

    QCOMPARE(std::get<SecureOpen>(step.next).external, external);
}

void IncomingNegotiationTest::answersTheHeaderBeforeRefusing()
{
    const Step step =
        advance(AwaitingPlainOpen{}, StreamOpened{.to = Addressee::Foreign}, {.saslOverTls = true});

    QCOMPARE(std::get<Refused>(step.next).reason, Refusal::HostUnknown);
    QCOMPARE(step.actions, std::vector{Action::AnswerOpen});
}

void IncomingNegotiationTest::refusesElementsThatMeanNothingHere()
{
    const QList<State> states{AwaitingPlainOpen{},
                              PlainOpen{},
                              AwaitingTls{},
                              AwaitingSecureOpen{},
                              SecureOpen{true},
                              AwaitingAuthenticatedOpen{},
                              Established{true}};
    for (const State &state : states) {
        const Step step = advance(state, Unexpected{}, {.tlsDialback = true});
        QCOMPARE(std::get<Refused>(step.next).reason, Refusal::UnexpectedEvent);
    }
}

void IncomingNegotiationTest::neverTimesOutOnceEstablished()
{
    const Step step = advance(Established{true}, TimedOut{}, {.tlsDialback = true});

    QVERIFY(std::holds_alternative<Established>(step.next));
}

QTEST_GUILESS_MAIN(IncomingNegotiationTest)
#include "tst_incoming_negotiation.moc"
