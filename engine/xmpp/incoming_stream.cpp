// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_stream.h"

#include "engine/base/overloaded.h"
#include "engine/xmpp/incoming_events.h"
#include "engine/xmpp/incoming_replies.h"
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
    , m_keys(environment)
    , m_begun(environment.clock.monotonic())
    , m_lastStanza(m_begun)
    , m_since(environment.clock.now().toSecsSinceEpoch())
{
    qCDebug(lcXmpp) << m_stream->connection().connectionId() << "from"
                    << m_stream->connection().peerAddress().toString();
    connect(&m_keys, &OfferedKeys::answered, this, &IncomingStream::onKeyAnswered);
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
        [&](PeerClosed) {
            m_closedInOrder = true;
            Q_EMIT changed();
        },
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
    return partner ? m_environment.settings.methodsWith(*partner) : allMethods;
}

void IncomingStream::onHeader(const StreamHeader &header)
{
    const bool restarted = !m_id.isEmpty();
    incoming::StreamOpened opened{.to = incoming::addresseeOf(header.to, m_environment.settings),
                                  .from = incoming::senderOf(header.from, m_environment.settings),
                                  .version1 = header.version1};
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
    const bool refused = std::holds_alternative<incoming::Refused>(m_state);
    if (m_remote && !refused && !m_listener.admits(*this, *m_remote))
        end({StreamError::Condition::ResourceConstraint,
             "Your domain has too many streams to this domain"});
}

void IncomingStream::onElement(Element &&element)
{
    if (element.ns == QByteArrayView(ns::server)) {
        onStanza(std::move(element));
    } else if (isDialback(element)) {
        onDialback(element);
    } else if (element.is("starttls", ns::tls)) {
        advance(incoming::StartTlsRequested{m_stream->hasUnread()});
    } else if (element.is("auth", ns::sasl)) {
        onAuth(element);
    } else if (element.is("abort", ns::sasl)) {
        m_stream->write(incoming::saslFailure("aborted"));
    } else if (const auto error = toStreamError(element)) {
        qCInfo(lcXmpp) << m_stream->connection().connectionId() << "peer ends with"
                       << describe(*error);
        m_failed = true;
        m_stream->end();
    } else {
        m_detail = QString::fromUtf8(element.name);
        advance(incoming::Unexpected{});
    }
}

void IncomingStream::onStanza(Element &&element)
{
    if (!isEstablished()) {
        advance(incoming::UnverifiedStanza{});
        return;
    }
    auto stanza = toStanza(std::move(element));
    if (!stanza)
    // NOLINTNEXTLINE(bugprone-use-after-move): toStanza leaves what it cannot read untouched
    {
        onUnreadableStanza(element, stanza.error());
        return;
    }
    if (!m_pairs.contains(stanza->from.domain(), stanza->to.domain())) {
        m_detail =
            stanza->from.domain().text() + QStringLiteral(" to ") + stanza->to.domain().text();
        advance(incoming::UnverifiedStanza{});
        return;
    }
    m_lastStanza = now();
    ++m_stanzas;
    m_listener.onStanza(*std::move(stanza));
}

void IncomingStream::onUnreadableStanza(const Element &element, const StanzaFault &fault)
{
    using Reason = StanzaFault::Reason;
    using Condition = StreamError::Condition;
    if (fault.reason == Reason::NotAStanza) {
        end({Condition::UnsupportedStanzaType, element.name});
        return;
    }
    if (fault.reason == Reason::AddressMissing) {
        end({Condition::ImproperAddressing, "A stanza lacks 'from' or 'to'"});
        return;
    }
    // One person's odd address is no reason to cut off a whole domain; nor can it be answered.
    qCWarning(lcXmpp) << m_stream->connection().connectionId() << "stanza ignored:" << element.name
                      << fault.evidence;
}

void IncomingStream::onDialback(const Element &element)
{
    const auto dialback = toDialback(element);
    if (!dialback) {
        end({StreamError::Condition::BadFormat, "Unreadable dialback element"});
        return;
    }
    if (dialback->type != Type::Key) { // we ask nothing on streams of others
        qCWarning(lcXmpp) << m_stream->connection().connectionId()
                          << "unsolicited dialback answer refused";
        m_detail = QStringLiteral("unsolicited dialback answer");
        advance(incoming::Unexpected{});
        return;
    }

    const FederationSettings &settings = m_environment.settings;
    const incoming::Addressee to = incoming::addresseeOf(dialback->pair.to, settings);
    const incoming::Sender from = incoming::senderOf(dialback->pair.from, settings);
    const Methods methods = methodsOf(dialback->pair.from);
    if (dialback->kind == DialbackElement::Kind::Verify) {
        advance(incoming::KeyAsked{to, from}, methods, &*dialback);
        return;
    }
    if (m_keys.isVerifying(dialback->pair)) { // XEP-0220 §2.1.1: one at a time
        end({StreamError::Condition::NotAuthorized, "This key is being verified already"});
        return;
    }
    const bool room = m_pairs.count() + m_keys.count() < maxPairs;
    advance(incoming::KeyOffered{to, from, room}, methods, &*dialback);
}

void IncomingStream::onAuth(const Element &element)
{
    if (const auto requested = incoming::authRequested(element, m_remote))
        advance(*requested);
    else
        m_stream->write(incoming::saslFailure("incorrect-encoding"));
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
    advance(event, methodsOf(m_remote), nullptr);
}

void IncomingStream::advance(const incoming::Event &event,
                             const Methods &methods,
                             const DialbackElement *about)
{
    const bool before = isEstablished();
    const incoming::Step step = incoming::advance(m_state, event, methods);
    m_state = step.next;
    for (const Action action : step.actions)
        perform(action, about);
    if (const auto *refused = std::get_if<incoming::Refused>(&m_state)) {
        StreamError error = streamError(refused->reason);
        if (!m_detail.isEmpty())
            error.text.append(" (").append(m_detail.toUtf8()).append(')');
        end(error);
    }
    m_detail.clear();
    if (before != isEstablished())
        Q_EMIT changed();
}

void IncomingStream::perform(Action action, const DialbackElement *about)
{
    m_stream->write(incoming::reply(action, about, m_keyError));
    if (action == Action::AnswerOpen)
        answerOpen();
    else if (action == Action::OfferFeatures)
        m_stream->write(serialize(incoming::featuresOf(m_state, methodsOf(m_remote))));
    else if (action == Action::ProceedWithTls)
        onTlsAgreed();
    else if (action == Action::AcceptExternal)
        onExternalAccepted();
    else if (action == Action::VerifyKey)
        m_keys.verify(*about, m_id);
    else if (action == Action::AcceptKey)
        addPair(about->pair, VerifiedPairs::Method::Dialback);
    else if (action == Action::AnswerKeyQuestion)
        m_stream->write(incoming::keyAnswer(*about, m_environment.settings.dialbackSecret));
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

void IncomingStream::onTlsAgreed()
{
    // What was asked in the clear is not answered in private, nor the other way round.
    m_keys.forgetAll();
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

void IncomingStream::onExternalAccepted()
{
    m_stream->restart();
    m_keys.forgetAll();
    if (!m_remote || !m_local) // EXTERNAL is offered only to streams that name both
        return;
    addPair({*m_remote, *m_local}, VerifiedPairs::Method::SaslExternal);
}

void IncomingStream::onKeyAnswered(const DialbackElement &offered,
                                   Type verdict,
                                   const QByteArray &error)
{
    const Methods methods = methodsOf(offered.pair.from);
    const bool secured = m_stream->connection().isEncrypted();
    m_keyError = error;
    if (secured ? !methods.tlsDialback : !methods.tcpDialback) { // the policy has changed meanwhile
        m_keyError = "policy-violation";
        advance(incoming::KeyNotVerifiable{}, methods, &offered);
    } else if (verdict == Type::Valid && !m_listener.admits(*this, offered.pair.from)) {
        m_keyError = "resource-constraint";
        advance(incoming::KeyNotVerifiable{}, methods, &offered);
    } else if (verdict == Type::Valid) {
        advance(incoming::KeyValid{}, methods, &offered);
    } else if (verdict == Type::Invalid) {
        advance(incoming::KeyInvalid{.otherPairs = !m_pairs.isEmpty()}, methods, &offered);
    } else {
        advance(incoming::KeyNotVerifiable{}, methods, &offered);
    }
}

void IncomingStream::addPair(const DomainPair &pair, VerifiedPairs::Method method)
{
    m_pairs.add(pair, method);
    m_since = m_environment.clock.now().toSecsSinceEpoch();
    m_lastStanza = now();
    m_stream->setLimits({.maxElementBytes = m_environment.settings.maxStanzaBytes});
    qCInfo(lcXmpp) << m_stream->connection().connectionId() << "established from"
                   << pair.from.text() << "to" << pair.to.text() << "by" << name(method)
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
    m_keys.tick();
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
    m_failed = true;
    m_stream->end(error);
}

void IncomingStream::reconsider()
{
    const FederationSettings &settings = m_environment.settings;
    const bool known = !m_remote || settings.peer(*m_remote);
    if (!known || !m_pairs.areAllowed(settings, m_stream->connection().isEncrypted()))
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
    if (!m_pairs.isEmpty()) {
        status.local = m_pairs.mainPair().to;
        status.remote = m_pairs.mainPair().from;
        status.method = name(m_pairs.mainMethod());
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
