// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/stream_probe.h"

#include "engine/base/overloaded.h"
#include "engine/diagnosis/offered_features.h"
#include "engine/xmpp/namespaces.h"
#include "engine/xmpp/tls_evidence.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Id = ProbeStep::Id;
using Reason = ProbeStep::Reason;

constexpr int maxElements = 32; // a negotiation without authentication takes four
constexpr qsizetype maxNames = 10;

QString describe(const certificates::Certificate &leaf)
{
    QStringList names = leaf.names().dns + leaf.names().srv + leaf.names().xmpp;
    if (names.size() > maxNames)
        names = names.mid(0, maxNames) << u"…"_s;
    return u"%1; issued by %2; names %3; valid until %4; %5"_s.arg(
        leaf.subject(),
        leaf.issuer(),
        names.isEmpty() ? u"none"_s : names.join(u", "_s),
        leaf.notAfter().toString(Qt::ISODate),
        leaf.keyDescription());
}

Reason reasonOf(const certificates::CertificateError &error)
{
    using Fault = certificates::CertificateError::Reason;
    const bool isTime = error.reason == Fault::Expired || error.reason == Fault::NotYetValid;
    return isTime ? Reason::Expired : Reason::Untrusted;
}

} // namespace

StreamProbe::StreamProbe(ProbeWalk &walk,
                         const ProbeIdentity &identity,
                         const xmpp::DomainPair &pair)
    : m_walk(walk), m_identity(identity), m_pair(pair)
{
    m_findings.ownCertificate = identity.hasCertificate;
}

StreamProbe::~StreamProbe() = default;

void StreamProbe::start(std::unique_ptr<QTcpSocket> socket, const network::ConnectTarget &target)
{
    m_directTls = target.directTls;
    m_stream = std::make_unique<xmpp::XmlStream>(
        std::make_unique<network::TlsStream>(std::move(socket)),
        [this](xmpp::StreamEvent &&event) { onEvent(std::move(event)); });
    if (m_directTls)
        startTls();
    else
        openStream(Id::Stream);
}

void StreamProbe::close()
{
    if (m_gone || !m_stream)
        Q_EMIT closed();
    else
        m_stream->end();
}

void StreamProbe::abort()
{
    if (m_stream && !m_gone)
        m_stream->connection().abort();
}

void StreamProbe::onEvent(xmpp::StreamEvent &&event)
{
    const auto react = base::Overloaded{
        [&](const xmpp::StreamHeader &header) { onHeader(header); },
        [&](const xmpp::Element &element) { onElement(element); },
        [&](const xmpp::BadStream &bad) { onBadStream(bad.error); },
        [&](xmpp::Secured) { onSecured(); },
        [](xmpp::BytesWritten) {},
        [&](xmpp::PeerClosed) { fail(Reason::ClosedByPeer, u"the peer closed the stream"_s); },
        [&](const xmpp::ConnectionClosed &gone) { onConnectionClosed(gone.cause); },
    };
    std::visit(react, event);
}

void StreamProbe::openStream(Id step)
{
    m_walk.begin(step);
    m_stream->restart();
    m_stream->write(serialize(xmpp::StreamHeader{.from = m_pair.from, .to = m_pair.to}));
}

void StreamProbe::startTls()
{
    m_walk.begin(Id::Tls);
    if (!m_identity.tls) {
        fail(Reason::TlsUnavailable, m_identity.fault);
        return;
    }
    network::ClientTls wanted{
        .serverName = m_pair.to.text(), .alpn = {}, .presentFor = m_pair.from.text()};
    if (m_directTls)
        wanted.alpn.append("xmpp-server"); // XEP-0368
    m_stream->connection().startClientTls(m_identity.tls, wanted);
}

void StreamProbe::onHeader(const xmpp::StreamHeader &header)
{
    if (!m_walk.isRunning())
        return;
    const bool isFirst = m_walk.current() == Id::Stream;
    if (!isFirst && m_walk.current() != Id::SecureStream) {
        fail(Reason::NotXmpp, u"a stream was opened within a stream"_s);
        return;
    }
    if (header.from && *header.from != m_pair.to) {
        fail(Reason::WrongDomain, u"it answers for "_s + header.from->text());
        return;
    }
    if (!header.version1) { // XEP-0220 is all that such a server knows (RFC 6120 appendix D)
        (isFirst ? m_findings.plainDialback : m_findings.secureDialback) = true;
        std::ignore = m_walk.warn(Reason::OldVersion, u"no version"_s);
        Q_EMIT ended();
        return;
    }
    if (m_walk.pass(u"XMPP 1.0"_s))
        m_walk.begin(isFirst ? Id::Features : Id::SecureFeatures);
    else
        Q_EMIT ended();
}

void StreamProbe::onElement(const xmpp::Element &element)
{
    if (!m_walk.isRunning())
        return;
    if (const auto error = xmpp::toStreamError(element)) {
        onPeerError(*error);
        return;
    }
    const Id step = m_walk.current();
    if (step == Id::Features && xmpp::isFeatures(element))
        onPlainFeatures(element);
    else if (step == Id::StartTls && element.is("proceed", xmpp::ns::tls))
        onProceed();
    else if (step == Id::StartTls && element.is("failure", xmpp::ns::tls))
        fail(Reason::TlsRefused, u"<failure/>"_s);
    else if (step == Id::SecureFeatures && xmpp::isFeatures(element))
        onSecureFeatures(element);
    else if (++m_elements > maxElements)
        fail(Reason::TooMuch, u"too many elements that were not asked for"_s);
}

void StreamProbe::onPlainFeatures(const xmpp::Element &element)
{
    const xmpp::Features offer = xmpp::toFeatures(element);
    m_findings.tlsRequired = offer.startTlsRequired;
    m_findings.plainDialback = offer.dialback;
    const QString found = describeFeatures(element);
    if (!offer.startTls) {
        std::ignore = m_walk.warn(Reason::TlsNotOffered, found);
        Q_EMIT ended();
        return;
    }
    if (!m_walk.pass(found)) {
        Q_EMIT ended();
        return;
    }
    m_walk.begin(Id::StartTls);
    m_stream->write(QByteArray("<starttls xmlns='") + xmpp::ns::tls + "'/>");
}

void StreamProbe::onProceed()
{
    if (m_stream->hasUnread()) {
        fail(Reason::EarlyPlaintext, u"bytes in the clear behind <proceed/>"_s);
        return;
    }
    if (m_walk.pass(u"<proceed/>"_s))
        startTls();
    else
        Q_EMIT ended();
}

void StreamProbe::onSecured()
{
    m_findings.tls = true;
    const bool goesOn = m_walk.pass(xmpp::tlsText(m_stream->connection()));
    if (goesOn && judgeCertificate())
        openStream(Id::SecureStream);
    else
        Q_EMIT ended();
}

// A certificate that proves nothing still leaves dialback.
bool StreamProbe::judgeCertificate()
{
    m_walk.begin(Id::Certificate);
    const certificates::PeerEvidence &peer = m_stream->connection().peer();
    if (peer.chain.isEmpty())
        return m_walk.warn(Reason::NoCertificate, {});
    const certificates::Certificate &leaf = peer.chain.constFirst();
    const QString found = describe(leaf);
    const auto verdict = m_identity.verifier->verify(peer.chain, QDateTime::currentDateTimeUtc());
    if (!verdict)
        return m_walk.warn(reasonOf(verdict.error()),
                           found,
                           certificates::reasonName(verdict.error().reason) + u": "_s
                               + verdict.error().evidence);
    if (!xmpp::provesDomain(peer, m_pair.to))
        return m_walk.warn(Reason::WrongName, found, xmpp::whyNotProven(peer, m_pair.to));
    m_findings.proven = true;
    return m_walk.pass(found);
}

void StreamProbe::onSecureFeatures(const xmpp::Element &element)
{
    const xmpp::Features offer = xmpp::toFeatures(element);
    m_findings.external = offer.external;
    m_findings.secureDialback = offer.dialback;
    const QString found = describeFeatures(element);
    if (!offer.external && !offer.dialback)
        m_walk.fail(Reason::NoMethod, {}, found);
    else if (!m_findings.ownCertificate)
        std::ignore = m_walk.warn(Reason::OurCertificateMissing, found, m_identity.fault);
    else if (!offer.external)
        std::ignore = m_walk.warn(Reason::ExternalNotOffered, found);
    else
        std::ignore = m_walk.pass(found);
    Q_EMIT ended();
}

void StreamProbe::onBadStream(const xmpp::StreamError &error)
{
    using Condition = xmpp::StreamError::Condition;
    const bool isTooMuch = error.condition == Condition::PolicyViolation
        || error.condition == Condition::ResourceConstraint;
    m_stream->end(error);
    fail(isTooMuch ? Reason::TooMuch : Reason::NotXmpp, xmpp::describe(error));
}

void StreamProbe::onPeerError(const xmpp::StreamError &error)
{
    using Condition = xmpp::StreamError::Condition;
    const bool isUnknown =
        error.condition == Condition::HostUnknown || error.condition == Condition::HostGone;
    fail(isUnknown ? Reason::HostUnknown : Reason::PeerError, xmpp::describe(error));
}

void StreamProbe::onConnectionClosed(const network::CloseCause &cause)
{
    const bool isTls = cause.kind == network::CloseCause::Kind::TlsFailed;
    m_gone = true;
    fail(isTls ? Reason::TlsFailed : Reason::ClosedByPeer, cause.evidence);
    Q_EMIT closed();
}

void StreamProbe::fail(Reason reason, const QString &evidence, const QString &found)
{
    if (!m_walk.isRunning())
        return;
    m_walk.fail(reason, evidence, found);
    Q_EMIT ended();
}

} // namespace diagnosis
