// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_stream.h"

#include "engine/base/overloaded.h"
#include "engine/xmpp/features.h"
#include "engine/xmpp/key_verification.h"
#include "engine/xmpp/logging.h"
#include "engine/xmpp/namespaces.h"
#include "engine/xmpp/tls_evidence.h"

#include <algorithm>

namespace xmpp {
namespace {

constexpr std::size_t maxPairs = 50; // verified or being verified on one stream
constexpr Methods allMethods{.saslOverTls = true, .tlsDialback = true, .tcpDialback = true};

using incoming::Action;
using Type = DialbackElement::Type;

} // namespace

IncomingStream::IncomingStream(const Environment &environment,
                               std::unique_ptr<network::TlsStream> connection,
                               bool directTls,
                               IncomingListener &listener)
    : m_environment(environment)
    , m_listener(listener)
    , m_stream(std::make_unique<XmlStream>(
          std::move(connection), [this](StreamEvent &&event) { onEvent(std::move(event)); }))
    , m_directTls(directTls)
    , m_begun(environment.clock.monotonic())
    , m_lastStanza(m_begun)
    , m_since(environment.clock.now().toSecsSinceEpoch())
{
    qCDebug(lcXmpp) << m_stream->connection().connectionId() << "from"
                    << m_stream->connection().peerAddress().toString();
    if (!m_directTls)
        return;
    m_state = incoming::AwaitingTls{};
    startTls();
}

IncomingStream::~IncomingStream() = default;

void IncomingStream::onEvent(StreamEvent &&event)
{
    const auto react = base::Overloaded{
        [&](const StreamHeader &header) { onHeader(header); },
        [&](Element &element) { onElement(std::move(element)); },
        [&](const BadStream &bad) { onBadStream(bad.error); },
        [&](Secured) { advance(incoming::TlsEstablished{}); },
        [](BytesWritten) {},
        [&](PeerClosed) { Q_EMIT changed(); },
        [&](const ConnectionClosed &closed) {
            qCInfo(lcXmpp) << m_stream->connection().connectionId() << "from"
                           << (m_remote ? m_remote->text() : QString()) << "closed"
                           << closed.cause.evidence;
            Q_EMIT ended();
        },
    };
    std::visit(react, event);
}

Methods IncomingStream::methodsOf(const std::optional<base::DomainName> &partner) const
{
    if (!partner)
        return allMethods;
    const PeerPolicy *policy = m_environment.settings.peer(*partner);
    return policy ? allowedMethods(*policy) : Methods{};
}

void IncomingStream::onHeader(const StreamHeader &header)
{
    using incoming::Addressee;
    using incoming::Sender;
    const FederationSettings &settings = m_environment.settings;
    const bool restarted = !m_id.isEmpty();
    incoming::StreamOpened opened{.version1 = header.version1};
    opened.to = !header.to             ? Addressee::Missing
        : settings.isLocal(*header.to) ? Addressee::Ours
                                       : Addressee::Foreign;
    opened.from = !header.from        ? Sender::Missing
        : settings.peer(*header.from) ? Sender::Partner
                                      : Sender::Stranger;
    // The first header chose certificate and policy; a later one may not differ (RFC 6120 §5.4.3).
    opened.addressesKept = !restarted || (header.from == m_remote && header.to == m_local);
    m_remote = header.from;
    m_local = header.to;
    m_id = makeStreamId();
    m_opened = false;

    const network::TlsStream &connection = m_stream->connection();
    if (connection.isEncrypted() && m_remote) {
        opened.certified = provesDomain(connection.peer(), *m_remote);
        m_detail = opened.certified ? QString() : whyNotProven(connection.peer(), *m_remote);
    }
    advance(opened);
    if (opened.from == Sender::Partner && !std::holds_alternative<incoming::Refused>(m_state)
        && !m_listener.admits(*this, *m_remote))
        end({StreamError::Condition::ResourceConstraint,
             "Your domain has too many streams to this domain"});
}

void IncomingStream::onElement(Element &&element)
{
    if (!m_opened)
        return;
    if (element.ns == QByteArrayView(ns::server))
        return onStanza(std::move(element));
    if (isDialback(element))
        return onDialback(element);
    if (element.is("starttls", ns::tls))
        return advance(incoming::StartTlsRequested{m_stream->hasUnread()});
    if (element.is("auth", ns::sasl))
        return onAuth(element);
    if (element.is("abort", ns::sasl))
        return failSasl("aborted");
    if (const auto error = toStreamError(element)) {
        qCInfo(lcXmpp) << m_stream->connection().connectionId() << "peer ends with"
                       << describe(*error);
        return m_stream->end();
    }
    m_detail = QString::fromUtf8(element.name);
    advance(incoming::Unexpected{});
}

void IncomingStream::onStanza(Element &&element)
{
    if (!isEstablished())
        return advance(incoming::UnverifiedStanza{});
    auto stanza = toStanza(std::move(element));
    if (!stanza)
        // NOLINTNEXTLINE(bugprone-use-after-move): toStanza leaves what it cannot read untouched
        return onUnreadableStanza(element, stanza.error());
    if (!isVerified(*stanza)) {
        m_detail =
            stanza->from.domain().text() + QStringLiteral(" to ") + stanza->to.domain().text();
        return advance(incoming::UnverifiedStanza{});
    }
    m_lastStanza = now();
    ++m_stanzas;
    m_listener.onStanza(*std::move(stanza));
}

void IncomingStream::onUnreadableStanza(const Element &element, const StanzaFault &fault)
{
    using Reason = StanzaFault::Reason;
    using Condition = StreamError::Condition;
    if (fault.reason == Reason::NotAStanza)
        return end({Condition::UnsupportedStanzaType, element.name});
    if (fault.reason == Reason::AddressMissing)
        return end({Condition::ImproperAddressing, "A stanza lacks 'from' or 'to'"});
    // One person's odd address is no reason to cut off a whole domain; nor can it be answered.
    qCWarning(lcXmpp) << m_stream->connection().connectionId() << "stanza ignored:" << element.name
                      << fault.evidence;
}

bool IncomingStream::isVerified(const Stanza &stanza) const
{
    return std::ranges::any_of(m_pairs, [&](const DomainPair &pair) {
        return pair.from == stanza.from.domain() && pair.to == stanza.to.domain();
    });
}

void IncomingStream::onDialback(const Element &element)
{
    using incoming::Addressee;
    using incoming::Sender;
    auto dialback = toDialback(element);
    if (!dialback)
        return end({StreamError::Condition::BadFormat, "Unreadable dialback element"});
    if (dialback->type != Type::Key) { // we ask nothing on streams of others
        qCWarning(lcXmpp) << m_stream->connection().connectionId()
                          << "unsolicited dialback answer refused";
        m_detail = QStringLiteral("unsolicited dialback answer");
        return advance(incoming::Unexpected{});
    }

    const FederationSettings &settings = m_environment.settings;
    const auto to = settings.isLocal(dialback->pair.to) ? Addressee::Ours : Addressee::Foreign;
    const auto from = settings.peer(dialback->pair.from) ? Sender::Partner : Sender::Stranger;
    const Methods methods = methodsOf(dialback->pair.from);
    m_request = *std::move(dialback);
    if (m_request->kind == DialbackElement::Kind::Verify)
        return advance(incoming::KeyAsked{to, from}, methods);

    const auto isOffered = [&](const auto &v) { return v->offered().pair == m_request->pair; };
    if (std::ranges::any_of(m_verifications, isOffered)) // XEP-0220 §2.1.1: one at a time
        return end({StreamError::Condition::NotAuthorized, "This key is being verified already"});
    const bool room = m_pairs.size() + m_verifications.size() < maxPairs;
    advance(incoming::KeyOffered{to, from, room}, methods);
}

void IncomingStream::onAuth(const Element &element)
{
    if (element.attribute("mechanism") != "EXTERNAL")
        return advance(incoming::OtherMechanismRequested{});
    const QByteArray text = element.text.trimmed();
    if (text.isEmpty() || text == "=") // no authzid: the stream's `from`
        return advance(incoming::ExternalRequested{});
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failSasl("incorrect-encoding");
    const auto identity = Jid::parse(*decoded);
    const bool agrees = identity && m_remote && *identity == Jid(*m_remote);
    advance(incoming::ExternalRequested{agrees});
}

// The header is answered before any error (RFC 6120 §4.9.1.2).
void IncomingStream::onBadStream(const StreamError &error)
{
    if (m_id.isEmpty())
        m_id = makeStreamId();
    end(error);
}

void IncomingStream::advance(const incoming::Event &event)
{
    advance(event, methodsOf(m_remote));
}

void IncomingStream::advance(const incoming::Event &event, const Methods &methods)
{
    const bool before = isEstablished();
    const incoming::Step step = incoming::advance(m_state, event, methods);
    m_state = step.next;
    for (const Action action : step.actions)
        perform(action);
    if (const auto *refused = std::get_if<incoming::Refused>(&m_state)) {
        StreamError error = streamError(refused->reason);
        if (!m_detail.isEmpty())
            error.text.append(" (").append(m_detail.toUtf8()).append(')');
        end(error);
    }
    if (before != isEstablished())
        Q_EMIT changed();
}

void IncomingStream::perform(Action action)
{
    switch (action) {
    case Action::AnswerOpen:
        return answerOpen();
    case Action::OfferFeatures:
        return offerFeatures();
    case Action::ProceedWithTls:
        return proceedWithTls();
    case Action::RefuseTls:
        return m_stream->write(QByteArray("<failure xmlns='") + ns::tls + "'/>");
    case Action::AcceptExternal:
        return acceptExternal();
    case Action::FailEncryptionRequired:
        return failSasl("encryption-required");
    case Action::FailInvalidMechanism:
        return failSasl("invalid-mechanism");
    case Action::FailInvalidAuthzid:
        return failSasl("invalid-authzid");
    default:
        return performDialback(action);
    }
}

void IncomingStream::performDialback(Action action)
{
    const auto refuse = [&](QByteArray condition) {
        m_stream->write(serialize(errorTo(*m_request, std::move(condition))));
    };
    switch (action) {
    case Action::VerifyKey:
        return verifyKey();
    case Action::AcceptKey:
        m_stream->write(serialize(answerTo(*m_request, Type::Valid)));
        return addPair(m_request->pair);
    case Action::RejectKey:
        return m_stream->write(serialize(answerTo(*m_request, Type::Invalid)));
    case Action::KeyErrorNotVerifiable:
        return refuse(m_keyError);
    case Action::KeyErrorItemNotFound:
    case Action::QuestionErrorItemNotFound:
        return refuse("item-not-found");
    case Action::KeyErrorPolicyViolation:
    case Action::QuestionErrorPolicyViolation:
        return refuse("policy-violation");
    case Action::KeyErrorNotAuthorized:
        return refuse("not-authorized");
    case Action::KeyErrorResourceConstraint:
        return refuse("resource-constraint");
    case Action::AnswerKeyQuestion:
        return answerKeyQuestion();
    default:
        Q_UNREACHABLE();
    }
}

void IncomingStream::answerOpen()
{
    const FederationSettings &settings = m_environment.settings;
    StreamHeader header{.to = m_remote, .id = m_id};
    if (m_local && settings.isLocal(*m_local))
        header.from = m_local;
    else if (!settings.localDomains.isEmpty())
        header.from = settings.localDomains.constFirst();
    m_stream->write(serialize(header));
    m_opened = true;
}

void IncomingStream::offerFeatures()
{
    const Methods methods = methodsOf(m_remote);
    Features features{.dialback = methods.dialback()};
    if (std::holds_alternative<incoming::PlainOpen>(m_state)) {
        features.startTls = methods.mayUseTls();
        features.startTlsRequired = features.startTls && methods.mustUseTls();
    }
    if (const auto *secure = std::get_if<incoming::SecureOpen>(&m_state))
        features.external = secure->external;
    m_stream->write(serialize(features));
}

void IncomingStream::proceedWithTls()
{
    m_stream->write(QByteArray("<proceed xmlns='") + ns::tls + "'/>");
    // What was asked in the clear is not answered in private, nor the other way round.
    m_verifications.clear();
    m_pairs.clear();
    startTls();
}

void IncomingStream::startTls()
{
    m_stream->restart();
    network::ServerTls wanted;
    if (m_local)
        wanted.domain = m_local->text();
    if (m_directTls)
        wanted.alpn.append("xmpp-server"); // XEP-0368
    m_stream->connection().startServerTls(m_environment.tls, wanted);
}

void IncomingStream::acceptExternal()
{
    m_stream->write(QByteArray("<success xmlns='") + ns::sasl + "'/>");
    m_stream->restart();
    m_byExternal = true;
    m_verifications.clear();
    addPair({*m_remote, *m_local});
}

void IncomingStream::failSasl(const QByteArray &condition)
{
    m_stream->write(QByteArray("<failure xmlns='") + ns::sasl + "'><" + condition + "/></failure>");
}

void IncomingStream::verifyKey()
{
    auto verification = std::make_unique<KeyVerification>(m_environment, *m_request, m_id);
    connect(verification.get(),
            &KeyVerification::answered,
            this,
            [this, v = verification.get()](Type verdict, const QByteArray &error) {
                onKeyAnswered(v, verdict, error);
            });
    m_verifications.push_back(std::move(verification));
}

void IncomingStream::onKeyAnswered(KeyVerification *verification,
                                   Type verdict,
                                   const QByteArray &error)
{
    m_request = verification->offered();
    m_keyError = error;
    const auto found =
        std::ranges::find(m_verifications, verification, &std::unique_ptr<KeyVerification>::get);
    if (found == m_verifications.end())
        return;
    found->release()->deleteLater(); // this is its signal
    m_verifications.erase(found);

    const Methods methods = methodsOf(m_request->pair.from);
    if (verdict == Type::Valid)
        advance(incoming::KeyValid{}, methods);
    else if (verdict == Type::Invalid)
        advance(incoming::KeyInvalid{.otherPairs = !m_pairs.empty()}, methods);
    else
        advance(incoming::KeyNotVerifiable{}, methods);
}

// XEP-0220 §2.2.2: stateless, whoever asks.
void IncomingStream::answerKeyQuestion()
{
    const QByteArray expected = dialbackKey(m_environment.settings.dialbackSecret,
                                            m_request->pair.from,
                                            m_request->pair.to,
                                            m_request->id);
    const bool valid = equalInConstantTime(expected, m_request->key);
    m_stream->write(serialize(answerTo(*m_request, valid ? Type::Valid : Type::Invalid)));
}

void IncomingStream::addPair(const DomainPair &pair)
{
    if (std::ranges::find(m_pairs, pair) == m_pairs.end())
        m_pairs.push_back(pair);
    m_since = m_environment.clock.now().toSecsSinceEpoch();
    m_lastStanza = now();
    m_stream->setLimits({.maxElementBytes = m_environment.settings.maxStanzaBytes});
    qCInfo(lcXmpp) << m_stream->connection().connectionId() << "established from"
                   << pair.from.text() << "to" << pair.to.text() << "by"
                   << (m_byExternal ? "sasl-external" : "dialback")
                   << tlsText(m_stream->connection());
    m_listener.onVerified(pair);
}

bool IncomingStream::isEstablished() const
{
    return std::holds_alternative<incoming::Established>(m_state);
}

void IncomingStream::tick()
{
    const FederationSettings &settings = m_environment.settings;
    std::vector<KeyVerification *> waiting; // an answer takes it out of m_verifications
    for (const auto &verification : m_verifications)
        waiting.push_back(verification.get());
    for (KeyVerification *verification : waiting)
        verification->tick();
    if (!isEstablished()) {
        if (now() - m_begun >= settings.establishmentTimeout)
            advance(incoming::TimedOut{});
    } else if (now() - m_lastStanza >= settings.inactivityTimeout) {
        end();
    }
}

void IncomingStream::end()
{
    m_stream->end();
}

void IncomingStream::end(const StreamError &error)
{
    if (m_stream->isEnding())
        return;
    if (!m_opened)
        answerOpen();
    qCWarning(lcXmpp) << m_stream->connection().connectionId() << "from"
                      << (m_remote ? m_remote->text() : QString()) << "refused:" << describe(error);
    m_stream->end(error);
}

void IncomingStream::reconsider()
{
    const FederationSettings &settings = m_environment.settings;
    const bool secured = m_stream->connection().isEncrypted();
    const Methods way{.saslOverTls = m_byExternal,
                      .tlsDialback = !m_byExternal && secured,
                      .tcpDialback = !m_byExternal && !secured};
    const auto mayStay = [&](const DomainPair &pair) {
        const PeerPolicy *policy = settings.peer(pair.from);
        return policy && settings.isLocal(pair.to) && permits(allowedMethods(*policy), way);
    };
    const bool known = !m_remote || settings.peer(*m_remote);
    if (!known || !std::ranges::all_of(m_pairs, mayStay))
        end({StreamError::Condition::PolicyViolation, "The policy for your domain has changed"});
}

StreamStatus IncomingStream::status() const
{
    StreamStatus status;
    const network::TlsStream &connection = m_stream->connection();
    status.id = connection.connectionId();
    status.direction = StreamStatus::Direction::Incoming;
    status.local = m_local;
    status.remote = m_remote;
    if (!m_pairs.empty()) {
        status.local = m_pairs.front().to;
        status.remote = m_pairs.front().from;
        status.method = m_byExternal ? QStringLiteral("sasl-external") : QStringLiteral("dialback");
    }
    status.state =
        m_stream->isEnding() ? QStringLiteral("closing") : QString::fromLatin1(name(m_state));
    status.encrypted = connection.isEncrypted();
    status.tls = tlsText(connection);
    status.since = m_since;
    status.stanzasIn = m_stanzas;
    return status;
}

} // namespace xmpp
