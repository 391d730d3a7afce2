// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/outgoing_stream.h"

#include "engine/base/overloaded.h"
#include "engine/network/dead_peer.h"
#include "engine/xmpp/features.h"
#include "engine/xmpp/jid.h"
#include "engine/xmpp/logging.h"
#include "engine/xmpp/namespaces.h"
#include "engine/xmpp/partner_search.h"
#include "engine/xmpp/tls_evidence.h"

#include <QTcpSocket>

namespace xmpp {
namespace {

outgoing::DialbackVerdict verdictOf(DialbackElement::Type type)
{
    using Verdict = outgoing::DialbackVerdict;
    if (type == DialbackElement::Type::Valid)
        return Verdict::Valid;
    return type == DialbackElement::Type::Invalid ? Verdict::Invalid : Verdict::Error;
}

} // namespace

using outgoing::Action;
using outgoing::Method;
using outgoing::Purpose;

OutgoingStream::OutgoingStream(const Environment &environment, DomainPair pair, Purpose purpose)
    : m_environment(environment), m_pair(std::move(pair)), m_purpose(purpose)
{
    const PeerPolicy *policy = m_environment.settings.peer(m_pair.to);
    m_connector = std::make_unique<network::Connector>(
        m_environment.resolver, planFor(m_pair.to, policy ? *policy : PeerPolicy{}));
    connect(m_connector.get(),
            &network::Connector::connected,
            this,
            [this](QTcpSocket *socket, const network::ConnectTarget &target) {
                onConnected(std::unique_ptr<QTcpSocket>(socket), target);
            });
    connect(m_connector.get(), &network::Connector::failed, this, &OutgoingStream::onConnectFailed);
}

OutgoingStream::~OutgoingStream()
{
    if (m_stream)
        XmlStream::leave(std::move(m_stream), m_environment.closing.get());
}

Methods OutgoingStream::methods() const
{
    return m_environment.settings.methodsWith(m_pair.to);
}

void OutgoingStream::onConnected(std::unique_ptr<QTcpSocket> socket,
                                 const network::ConnectTarget &target)
{
    if (m_ended)
        return;
    m_directTls = target.directTls;
    network::giveUpWhenUnanswered(*socket, deadPeerTimeout);
    m_stream = std::make_unique<XmlStream>(
        std::make_unique<network::TlsStream>(std::move(socket)),
        [this](StreamEvent &&event) { onStreamEvent(std::move(event)); });
    qCDebug(lcXmpp) << id() << "connected to" << target.host << target.port << "for"
                    << m_pair.to.text();
    advance(outgoing::Connected{target.directTls});
}

void OutgoingStream::onConnectFailed(const network::ConnectError &error)
{
    if (m_ended)
        return;
    StanzaError cause = bounce(error);
    m_state = outgoing::Refused{Refusal::ConnectionLost};
    finish(std::move(cause));
}

void OutgoingStream::onStreamEvent(StreamEvent &&event)
{
    const auto react = base::Overloaded{
        [&](const StreamHeader &header) { onHeader(header); },
        [&](const Element &element) { onElement(element); },
        [&](const BadStream &bad) {
            m_detail = describe(bad.error);
            m_stream->end(bad.error);
            advance(outgoing::PeerEndedWithError{});
        },
        [&](Secured) { advance(outgoing::TlsEstablished{isPeerVerified()}); },
        [&](BytesWritten) {
            if (isEstablished())
                Q_EMIT bytesWritten();
        },
        [&](PeerClosed) {
            m_endedInOrder = true;
            advance(outgoing::ConnectionEnded{});
        },
        [&](const ConnectionClosed &closed) { onConnectionClosed(closed.cause); },
    };
    if (!m_ended)
        std::visit(react, event);
}

void OutgoingStream::onHeader(const StreamHeader &header)
{
    m_peerStreamId = header.id;
    if (header.from && *header.from != m_pair.to) {
        m_detail = QStringLiteral("it answers for ") + header.from->text();
        refuse(Refusal::AddressesChanged);
        return;
    }
    advance(outgoing::StreamOpened{header.version1});
}

void OutgoingStream::onElement(const Element &element)
{
    if (const auto error = toStreamError(element)) {
        m_detail = describe(*error);
        advance(outgoing::PeerEndedWithError{});
    } else if (isFeatures(element)) {
        const Features offer = toFeatures(element);
        m_offersAcknowledgements = offer.acknowledgements;
        advance(outgoing::FeaturesOffered{.startTls = offer.startTls,
                                          .startTlsRequired = offer.startTlsRequired,
                                          .external = offer.external});
    } else if (element.is("proceed", ns::tls)) {
        advance(outgoing::TlsProceedReceived{m_stream->hasUnread()});
    } else if (element.is("failure", ns::tls)) {
        advance(outgoing::TlsFailureReceived{});
    } else if (element.is("success", ns::sasl)) {
        advance(outgoing::SaslSucceeded{});
    } else if (element.is("failure", ns::sasl)) {
        onSaslFailure(element);
    } else if (isEstablished() && element.ns == ns::streamManagement) {
        onStreamManagement(element);
    } else if (isEstablished()) {
        Q_EMIT received(element);
    } else if (isDialback(element)) {
        onDialback(element);
    } else {
        qCDebug(lcXmpp) << id() << "ignores" << element.name << "while" << stateName();
    }
}

// XEP-0198 §4. The peer sends us no stanza here: it has its own stream for them.
void OutgoingStream::onStreamManagement(const Element &element)
{
    if (element.name == "a") {
        bool isNumber = false;
        const quint32 handled = element.attribute("h").toUInt(&isNumber);
        if (m_isAcknowledging && isNumber)
            Q_EMIT acknowledged(handled);
    } else if (element.name == "failed") {
        qCInfo(lcXmpp) << id() << m_pair.to.text() << "acknowledges no stanzas after all";
        m_isAcknowledging = false;
        Q_EMIT bytesWritten();
    } else if (element.name == "r") {
        m_stream->write(QByteArray("<a xmlns='") + ns::streamManagement + "' h='0'/>");
    }
}

void OutgoingStream::requestAcknowledgement()
{
    m_stream->write(QByteArray("<r xmlns='") + ns::streamManagement + "'/>");
}

void OutgoingStream::onSaslFailure(const Element &element)
{
    m_detail = QStringLiteral("EXTERNAL failed");
    if (!element.children.empty())
        m_detail += QStringLiteral(": ") + QString::fromUtf8(element.children.front().name);
    qCInfo(lcXmpp) << id() << m_pair.to.text() << "did not accept our certificate:" << m_detail;
    advance(outgoing::SaslFailed{});
}

// Only the answer to the one question we asked, and only here, counts (XEP-0220 §2.1.1).
void OutgoingStream::onDialback(const Element &element)
{
    using Kind = DialbackElement::Kind;
    using Type = DialbackElement::Type;
    const auto answer = toDialback(element);
    if (!answer || answer->kind != Kind::Result || answer->type == Type::Key
        || answer->pair != m_pair.reversed()) {
        qCWarning(lcXmpp) << id() << "unsolicited dialback from" << m_pair.to.text() << "ignored";
        return;
    }
    if (answer->type == Type::Error)
        m_detail = QString::fromUtf8(answer->error);
    advance(outgoing::DialbackAnswered{verdictOf(answer->type)});
}

// Another target of the same domain may do better, unless this one has answered us already.
void OutgoingStream::onConnectionClosed(const network::CloseCause &cause)
{
    if (m_detail.isEmpty())
        m_detail = cause.evidence;
    const bool spoken = !std::holds_alternative<outgoing::AwaitingPlainOpen>(m_state)
        && !std::holds_alternative<outgoing::AwaitingTls>(m_state);
    if (m_connector && !spoken) {
        m_state = outgoing::Connecting{};
        m_stream.release()->deleteLater();
        m_connector->tryNext(std::exchange(m_detail, {}));
        return;
    }
    if (cause.kind == network::CloseCause::Kind::TlsFailed)
        advance(outgoing::TlsBroken{});
    else
        advance(outgoing::ConnectionEnded{});
}

bool OutgoingStream::isPeerVerified()
{
    const certificates::PeerEvidence &peer = m_stream->connection().peer();
    const bool verified = provesDomain(peer, m_pair.to);
    if (!verified)
        m_detail = whyNotProven(peer, m_pair.to);
    return verified;
}

void OutgoingStream::advance(const outgoing::Event &event)
{
    const bool before = isEstablished();
    const outgoing::Step step = outgoing::advance(m_state, event, methods(), m_purpose);
    m_state = step.next;
    for (const Action action : step.actions)
        perform(action);
    if (const auto *refused = std::get_if<outgoing::Refused>(&m_state)) {
        refuse(refused->reason);
        return;
    }
    if (before || !isEstablished())
        return;
    if (m_connector) // not deleted here: this may be its signal
        m_connector.release()->deleteLater();
    m_wasEstablished = true;
    m_detail.clear();
    m_stream->setLimits({.maxElementBytes = m_environment.settings.maxStanzaBytes});
    if (m_purpose == Purpose::Stanzas && m_offersAcknowledgements) {
        m_stream->write(QByteArray("<enable xmlns='") + ns::streamManagement + "'/>");
        m_isAcknowledging = true;
    }
    if (m_purpose == Purpose::Stanzas)
        qCInfo(lcXmpp) << id() << "established from" << m_pair.from.text() << "to"
                       << m_pair.to.text() << "by" << name(method()) << tlsText();
    Q_EMIT established();
}

void OutgoingStream::perform(Action action)
{
    switch (action) {
    case Action::OpenStream:
        m_stream->restart();
        m_stream->write(serialize(StreamHeader{.from = m_pair.from, .to = m_pair.to}));
        return;
    case Action::RequestStartTls:
        m_stream->write(QByteArray("<starttls xmlns='") + ns::tls + "'/>");
        return;
    case Action::StartTls:
        startTls();
        return;
    case Action::AuthenticateExternal: // XEP-0178 §3 step 6: authzid for older peers
        m_stream->write(QByteArray("<auth xmlns='") + ns::sasl + "' mechanism='EXTERNAL'>"
                        + Jid(m_pair.from).text().toBase64() + "</auth>");
        return;
    case Action::RequestDialback:
        offerKey();
        return;
    }
}

void OutgoingStream::startTls()
{
    network::ClientTls wanted{
        .serverName = m_pair.to.text(), .alpn = {}, .presentFor = m_pair.from.text()};
    if (m_directTls)
        wanted.alpn.append("xmpp-server"); // XEP-0368
    m_stream->connection().startClientTls(m_environment.tls, wanted);
}

void OutgoingStream::offerKey()
{
    const QByteArray key =
        dialbackKey(m_environment.settings.dialbackSecret, m_pair.to, m_pair.from, m_peerStreamId);
    m_stream->write(serialize(DialbackElement{.kind = DialbackElement::Kind::Result,
                                              .type = DialbackElement::Type::Key,
                                              .pair = m_pair,
                                              .key = key}));
}

void OutgoingStream::refuse(Refusal reason)
{
    m_state = outgoing::Refused{reason};
    const bool weDecided = reason != Refusal::PeerError && reason != Refusal::ConnectionLost
        && reason != Refusal::TlsFailed;
    if (m_stream && weDecided)
        m_stream->end(streamError(reason));
    else if (m_stream)
        m_stream->end();
    finish(xmpp::bounce(reason, m_detail));
}

void OutgoingStream::finish(StanzaError cause)
{
    if (m_ended)
        return;
    m_ended = true;
    m_cause = std::move(cause);
    if (m_connector)
        m_connector.release()->deleteLater();
    if (m_wasEstablished && m_purpose == Purpose::Stanzas)
        qCInfo(lcXmpp) << id() << "from" << m_pair.from.text() << "to" << m_pair.to.text()
                       << "ended:" << m_cause.text;
    Q_EMIT ended();
}

void OutgoingStream::timeOut()
{
    if (m_detail.isEmpty())
        m_detail = QString::fromLatin1(stateName());
    advance(outgoing::TimedOut{});
}

void OutgoingStream::end()
{
    m_endedInOrder = !m_ended;
    if (m_stream)
        m_stream->end();
    finish({StanzaError::Condition::RemoteServerTimeout, "The stream was closed"});
}

void OutgoingStream::end(const StreamError &error)
{
    if (m_stream)
        m_stream->end(error);
    finish({StanzaError::Condition::RemoteServerTimeout, error.text});
}

void OutgoingStream::abort()
{
    if (m_stream)
        m_stream->connection().abort();
}

bool OutgoingStream::isEstablished() const
{
    return std::holds_alternative<outgoing::Established>(m_state);
}

void OutgoingStream::write(QByteArrayView bytes)
{
    m_stream->write(bytes);
}

qint64 OutgoingStream::written() const
{
    return m_stream ? m_stream->written() : 0;
}

qint64 OutgoingStream::sent() const
{
    return m_stream ? m_stream->sent() : 0;
}

Method OutgoingStream::method() const
{
    const auto *here = std::get_if<outgoing::Established>(&m_state);
    return here ? here->method : Method::None;
}

std::optional<Methods> OutgoingStream::wayInUse() const
{
    if (!isEstablished() || method() == Method::None)
        return std::nullopt;
    const bool sasl = method() == Method::SaslExternal;
    return Methods{.saslOverTls = sasl,
                   .tlsDialback = !sasl && isEncrypted(),
                   .tcpDialback = !sasl && !isEncrypted()};
}

QString OutgoingStream::id() const
{
    return m_stream ? m_stream->connection().connectionId() : QString();
}

bool OutgoingStream::isEncrypted() const
{
    return m_stream && m_stream->connection().isEncrypted();
}

QString OutgoingStream::tlsText() const
{
    return m_stream ? xmpp::tlsText(m_stream->connection()) : QString();
}

} // namespace xmpp
