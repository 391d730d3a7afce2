// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/next_hop_trial.h"

#include "engine/base/overloaded.h"
#include "engine/diagnosis/site_resolver.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/message.h"
#include "engine/sip/server_identity.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using namespace std::chrono_literals;
using Kind = NextHopVerdict::Kind;

constexpr qsizetype maxAnswerBytes = 65'536;
// RFC 3261 §17.1.2.2: T1, doubled up to T2.
constexpr std::chrono::milliseconds firstRepetition = 500ms;
constexpr std::chrono::milliseconds longestRepetition = 4s;

Kind kindOf(network::ConnectError::Reason reason)
{
    using Reason = network::ConnectError::Reason;
    switch (reason) {
    case Reason::NotOffered:
        return Kind::NotOffered;
    case Reason::NameNotFound:
        return Kind::NameNotFound;
    case Reason::DnsFailed:
        return Kind::DnsFailed;
    case Reason::AllTargetsFailed:
        return Kind::NotConnected;
    }
    Q_UNREACHABLE();
}

bool isAbsent(const network::ResolveError &error)
{
    return error.reason == network::ResolveError::Reason::NoSuchName
        || error.reason == network::ResolveError::Reason::NoRecords;
}

} // namespace

NextHopTrial::NextHopTrial(Subject subject, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_framer(maxAnswerBytes)
    , m_resolver(resolverSettings(m_subject.dns))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    m_again.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &NextHopTrial::onDeadline);
    connect(&m_again, &QTimer::timeout, this, &NextHopTrial::askByDatagram);
    connect(&m_datagrams, &QUdpSocket::readyRead, this, &NextHopTrial::readDatagrams);
    connect(&m_datagrams, &QUdpSocket::errorOccurred, this, &NextHopTrial::failDatagrams);
    connect(&m_datagrams, &QUdpSocket::connected, this, [this] {
        enter(Step::Asking);
        m_again.setInterval(firstRepetition / 2);
        askByDatagram();
    });
}

NextHopTrial::~NextHopTrial() = default;

void NextHopTrial::start()
{
    m_deadline.start();
    if (const auto uri = sip::Uri::parse(m_subject.nextHop.toUtf8())) {
        m_uri = *uri;
        for (const sip::Hop &hop : sip::routesTo(*m_uri, false)) {
            if (const auto *way = std::get_if<sip::Destination>(&hop))
                m_ways.push_back(*way);
        }
    } else {
        m_verdict.kind = Kind::NotASipUri;
        m_verdict.evidence = uri.error().evidence;
    }
    QMetaObject::invokeMethod(this, &NextHopTrial::tryNext, Qt::QueuedConnection);
}

void NextHopTrial::enter(Step step)
{
    m_step = step;
    Q_EMIT progressed(step, m_verdict.target);
}

void NextHopTrial::tryNext()
{
    if (m_isFinished)
        return;
    if (m_way == m_ways.size()) {
        finish(m_verdict.kind);
        return;
    }
    const sip::Destination &way = m_ways[m_way++];
    m_verdict.target = way.text();
    enter(Step::Connecting);
    if (way.transport != sip::Transport::Udp)
        connectTo(way);
    else if (way.service.isEmpty())
        findHost(way.host, way.port);
    else
        findService(way);
}

void NextHopTrial::fail(Kind kind, const QString &evidence)
{
    if (m_isFinished)
        return;
    m_verdict.kind = kind;
    m_verdict.evidence += (m_verdict.evidence.isEmpty() ? QString() : u"\n"_s) + m_verdict.target
        + u": "_s + evidence;
    QMetaObject::invokeMethod(this, &NextHopTrial::tryNext, Qt::QueuedConnection);
}

void NextHopTrial::finish(Kind kind, const QString &evidence)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_deadline.stop();
    m_again.stop();
    m_verdict.kind = kind;
    if (!evidence.isEmpty())
        m_verdict.evidence = evidence;
    if (m_stream)
        m_stream->close();
    Q_EMIT finished(m_verdict);
}

void NextHopTrial::onDeadline()
{
    switch (m_step) {
    case Step::Connecting:
        finish(Kind::NotConnected, u"no connection in time"_s);
        return;
    case Step::Securing:
        finish(Kind::TlsFailed, u"no end of the TLS handshake in time"_s);
        return;
    case Step::Asking:
        finish(Kind::Silent, u"no answer to OPTIONS in time"_s);
        return;
    }
}

void NextHopTrial::connectTo(const sip::Destination &destination)
{
    m_connector = std::make_unique<network::Connector>(m_resolver, sip::connectPlan(destination));
    connect(m_connector.get(), &network::Connector::connected, this, &NextHopTrial::onConnected);
    connect(m_connector.get(),
            &network::Connector::failed,
            this,
            [this](const network::ConnectError &error) {
                m_connector.release()->deleteLater(); // it is emitting
                fail(kindOf(error.reason), error.evidence);
            });
}

void NextHopTrial::onConnected(QTcpSocket *socket, const network::ConnectTarget &target)
{
    m_connector.release()->deleteLater(); // it is emitting
    m_stream = std::make_unique<network::TlsStream>(std::unique_ptr<QTcpSocket>(socket));
    connect(m_stream.get(), &network::TlsStream::readyRead, this, &NextHopTrial::read);
    connect(m_stream.get(), &network::TlsStream::closed, this, &NextHopTrial::onClosed);
    if (m_ways[m_way - 1].transport != sip::Transport::Tls) {
        enter(Step::Asking);
        m_stream->write(question());
        return;
    }
    if (!m_subject.tls) {
        finish(Kind::TlsUnusable);
        return;
    }
    enter(Step::Securing);
    connect(m_stream.get(), &network::TlsStream::encrypted, this, [this, host = target.host] {
        onEncrypted(host);
    });
    m_stream->startClientTls(m_subject.tls,
                             network::ClientTls{.serverName = target.host,
                                                .alpn = {},
                                                .presentFor = m_subject.ownName.text()});
}

void NextHopTrial::onEncrypted(const QString &targetHost)
{
    const certificates::PeerEvidence &peer = m_stream->peer();
    m_verdict.protocol = m_stream->facts().protocol;
    if (!peer.trusted || peer.chain.isEmpty()) {
        finish(Kind::NotTrusted, peer.fault);
        return;
    }
    if (!sip::namesServer(*m_stream, m_ways[m_way - 1], targetHost)) {
        const certificates::SubjectNames names = peer.chain.first().names();
        m_verdict.names = names.dns + names.ip;
        finish(Kind::WrongName, peer.chain.first().subject());
        return;
    }
    enter(Step::Asking);
    m_stream->write(question());
}

void NextHopTrial::onClosed(const network::CloseCause &cause)
{
    finish(m_step == Step::Asking ? Kind::ClosedUnanswered : Kind::TlsFailed, cause.evidence);
}

void NextHopTrial::read()
{
    m_framer.append(m_stream->read());
    for (bool more = true; more && !m_isFinished;) {
        const auto takeItem = base::Overloaded{
            [&](const sip::StreamFramer::NeedMore &) { more = false; },
            [&](const sip::StreamFramer::KeepAlive &) { m_stream->write("\r\n"); },
            [&](const sip::StreamFramer::WholeMessage &message) { take(message.bytes); },
            [&](const sip::StreamFramer::Broken &broken) {
                finish(Kind::NotSip, QString::fromLatin1(broken.why));
            },
        };
        std::visit(takeItem, m_framer.next());
    }
}

// Over UDP the first target that is found is asked; the engine goes on to others.
void NextHopTrial::findService(const sip::Destination &destination)
{
    m_resolver.srv(
        destination.service,
        [this, destination](std::expected<network::SrvAnswer, network::ResolveError> answer) {
            if (answer) {
                const auto targets =
                    network::orderTargets(answer->records, network::systemRandom());
                if (targets.isEmpty()) {
                    fail(Kind::NotOffered, u"the SRV record names no server"_s);
                    return;
                }
                findHost(targets.first().host, targets.first().port);
                return;
            }
            if (isAbsent(answer.error()) && !destination.host.isEmpty()) {
                findHost(destination.host, destination.port);
                return;
            }
            fail(isAbsent(answer.error()) ? Kind::NameNotFound : Kind::DnsFailed,
                 answer.error().evidence);
        });
}

void NextHopTrial::findHost(const QString &host, quint16 port)
{
    m_resolver.addresses(
        host, [this, port](std::expected<network::AddressAnswer, network::ResolveError> answer) {
            if (!answer) {
                fail(isAbsent(answer.error()) ? Kind::NameNotFound : Kind::DnsFailed,
                     answer.error().evidence);
                return;
            }
            if (!m_isFinished)
                m_datagrams.connectToHost(answer->addresses.first(), port);
        });
}

void NextHopTrial::askByDatagram()
{
    if (m_datagrams.write(question()) < 0) {
        failDatagrams();
        return;
    }
    m_again.start(std::min(m_again.intervalAsDuration() * 2, longestRepetition));
}

void NextHopTrial::readDatagrams()
{
    while (m_datagrams.hasPendingDatagrams() && !m_isFinished) {
        QByteArray datagram(maxAnswerBytes, Qt::Uninitialized);
        const qint64 size = m_datagrams.readDatagram(datagram.data(), datagram.size());
        if (size < 0) { // ICMP: nobody listens there
            failDatagrams();
            return;
        }
        datagram.truncate(size);
        take(datagram);
    }
}

void NextHopTrial::failDatagrams()
{
    m_again.stop();
    fail(Kind::NotConnected, m_datagrams.errorString());
}

QByteArray NextHopTrial::question() const
{
    return writeOptions(*m_uri, m_ways[m_way - 1].transport, m_subject.ownName.bytes(), m_marks);
}

void NextHopTrial::take(const QByteArray &message)
{
    const auto framed = sip::Message::parse(message);
    if (!framed && framed.error().reason == sip::FramingError::Reason::NotSip) {
        finish(Kind::NotSip, framed.error().evidence);
        return;
    }
    if (const auto answer = answerTo(m_marks, message)) {
        m_verdict.answer = *answer;
        finish(Kind::Answers);
    }
}

} // namespace diagnosis
