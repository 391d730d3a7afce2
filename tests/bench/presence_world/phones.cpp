// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/phones.h"

#include "engine/sip/digest.h"

#include <QNetworkDatagram>

#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace world {
namespace {

constexpr auto firstWait = 500ms;
constexpr int maxTries = 7;
constexpr auto answersKept = 32s; // timer J

QByteArray lineOf(const QByteArray &bytes, const char *name)
{
    const QByteArray key = QByteArray("\r\n") + name + ":";
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const qsizetype start = bytes.indexOf(key);
    if (start < 0 || start > end)
        return {};
    const qsizetype from = start + key.size();
    return bytes.mid(from, bytes.indexOf("\r\n", from) - from).trimmed();
}

QByteArray between(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype start = text.indexOf(from);
    if (start < 0)
        return {};
    const qsizetype end = text.indexOf(to, start + from.size());
    return text.mid(start + from.size(), end < 0 ? -1 : end - start - from.size());
}

QByteArray parameter(const QByteArray &line, const QByteArray &name)
{
    return between(line + ';', name + '=', ";").trimmed();
}

} // namespace

Phones::Phones(const Shape &shape, const QHostAddress &address, const base::Endpoint &engine)
    : m_shape(shape)
    , m_engine(engine.host)
    , m_enginePort(engine.port)
    , m_seen(std::size_t(shape.pairs()), -1)
{
    m_socket.bind(address, 0);
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 8 << 20);
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 8 << 20);
    m_self = address.toString().toLatin1() + ':' + QByteArray::number(m_socket.localPort());
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
        while (m_socket.hasPendingDatagrams())
            receive(m_socket.receiveDatagram().data());
    });
    connect(&m_timer, &QTimer::timeout, this, [this] { retransmit(); });
    m_timer.start(100ms);
}

void Phones::enroll(int user, Answered answered)
{
    const QByteArray name = m_shape.user(user);
    start({.method = "REGISTER",
           .user = user,
           .uri = "sip:" + m_shape.local,
           .to = "sip:" + name,
           .headers = "Contact: <sip:u" + QByteArray::number(user) + '@' + m_self
               + ">\r\nExpires: 3600\r\n",
           .body = {},
           .answered = std::move(answered)});
}

void Phones::publish(int user, int sequence, Answered answered)
{
    const QByteArray uri = "sip:" + m_shape.user(user);
    const QByteArray etag = m_etags.value(user);
    const QByteArray activity =
        sequence % 2 != 0 ? "<r:activities><r:away/></r:activities>" : QByteArray();
    const QByteArray body = "<presence xmlns='urn:ietf:params:xml:ns:pidf' "
                            "xmlns:r='urn:ietf:params:xml:ns:pidf:rpid' entity='"
        + uri + "'><tuple id='t'><status><basic>open</basic>" + activity + "</status><note>n"
        + QByteArray::number(sequence) + "</note></tuple></presence>";
    m_publishing.insert(user);
    start({.method = "PUBLISH",
           .user = user,
           .uri = uri,
           .to = uri,
           .headers = "Event: presence\r\nExpires: 3600\r\nContent-Type: application/pidf+xml\r\n"
               + (etag.isEmpty() ? QByteArray() : "SIP-If-Match: " + etag + "\r\n"),
           .body = body,
           .answered = [this, user, answered = std::move(answered)](int status) {
               m_publishing.remove(user);
               if (answered)
                   answered(status);
           }});
}

void Phones::subscribe(int user, int contact, Answered answered)
{
    const QByteArray uri = "sip:" + m_shape.contact(user, contact);
    start({.method = "SUBSCRIBE",
           .user = user,
           .uri = uri,
           .to = uri,
           .headers = "Event: presence\r\nExpires: 3600\r\nAccept: application/pidf+xml\r\n"
                      "Contact: <sip:u"
               + QByteArray::number(user) + '@' + m_self + ">\r\n",
           .body = {},
           .answered = std::move(answered)});
}

void Phones::say(int user, int contact, const QByteArray &body, Answered answered)
{
    const QByteArray uri = "sip:" + m_shape.contact(user, contact);
    start({.method = "MESSAGE",
           .user = user,
           .uri = uri,
           .to = uri,
           .headers = "Content-Type: text/plain\r\n",
           .body = body,
           .answered = std::move(answered)});
}

void Phones::start(Request request)
{
    request.callId = "w" + QByteArray::number(++m_branches, 36);
    const QByteArray branch = "z9hG4bK" + QByteArray::number(++m_branches, 36);
    Request &open = *m_open.insert(branch, std::move(request));
    write(branch, open);
}

QByteArray Phones::credentials(const Request &request, bool proxy)
{
    if (m_nonce.isEmpty())
        return {};
    const QByteArray name = "u" + QByteArray::number(request.user);
    sip::DigestAnswer answer;
    answer.username = name;
    answer.realm = m_shape.local;
    answer.nonce = m_nonce;
    answer.uri = request.uri;
    answer.cnonce = "w";
    answer.algorithm = sip::DigestAlgorithm::Sha256;
    answer.nonceCountText = QByteArray::number(++m_nonceCount, 16).rightJustified(8, '0');
    const QByteArray ha1 =
        sip::digestHash(sip::DigestAlgorithm::Sha256, name + ':' + m_shape.local + ":pw-" + name);
    return (proxy ? "Proxy-Authorization: Digest username=\"" : "Authorization: Digest username=\"")
        + name + "\", realm=\"" + m_shape.local + "\", nonce=\"" + m_nonce + "\", uri=\""
        + request.uri + "\", response=\"" + sip::expectedResponse(answer, ha1, request.method)
        + "\", algorithm=SHA-256, qop=auth, nc=" + answer.nonceCountText + ", cnonce=\"w\""
        + (m_opaque.isEmpty() ? QByteArray() : ", opaque=\"" + m_opaque + '"') + "\r\n";
}

void Phones::write(const QByteArray &branch, Request &request)
{
    ++request.sequence;
    request.tries = 1;
    request.due = m_clock.monotonic() + firstWait;
    request.bytes = request.method + ' ' + request.uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + m_self
        + ";rport;branch=" + branch
        + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + m_shape.user(request.user)
        + ">;tag=" + request.callId + "\r\nTo: <" + request.to + ">\r\nCall-ID: " + request.callId
        + "\r\nCSeq: " + QByteArray::number(request.sequence) + ' ' + request.method + "\r\n"
        + credentials(request, m_proxied.contains(request.method)) + request.headers
        + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body;
    m_socket.writeDatagram(request.bytes, m_engine, m_enginePort);
}

void Phones::receive(const QByteArray &bytes)
{
    const QByteArray via = lineOf(bytes, "Via");
    if (bytes.startsWith("SIP/2.0 "))
        receiveAnswer(bytes, parameter(via, "branch"));
    else
        receiveRequest(bytes);
}

void Phones::receiveAnswer(const QByteArray &bytes, const QByteArray &branch)
{
    const auto found = m_open.find(branch);
    const int status = bytes.mid(8, 3).toInt();
    if (found == m_open.end() || status < 200)
        return;
    Request request = std::move(*found);
    m_open.erase(found);
    if ((status == 401 || status == 407) && !request.challenged) {
        const char *name = status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate";
        const QByteArray challenge = lineOf(bytes, name); // the first: SHA-256
        if (status == 407)
            m_proxied.insert(request.method);
        const QByteArray nonce = between(challenge, "nonce=\"", "\"");
        if (nonce != m_nonce) {
            m_nonce = nonce;
            m_opaque = between(challenge, "opaque=\"", "\"");
            m_nonceCount = 0;
        }
        request.challenged = true;
        const QByteArray next = "z9hG4bK" + QByteArray::number(++m_branches, 36);
        Request &open = *m_open.insert(next, std::move(request));
        write(next, open);
        return;
    }
    if (request.method == "PUBLISH" && status == 200)
        m_etags.insert(request.user, lineOf(bytes, "SIP-ETag"));
    if (status >= 300 && ++counters.refused <= 3)
        std::fprintf(stderr,
                     "%s of %s was refused: %s\n",
                     request.method.constData(),
                     request.uri.constData(),
                     bytes.left(bytes.indexOf('\r')).constData());
    if (request.answered)
        request.answered(status);
}

bool Phones::answerAgain(const QByteArray &branch)
{
    if (m_clock.monotonic() - m_answersSince > answersKept) {
        m_olderAnswers = std::exchange(m_answers, {});
        m_answersSince = m_clock.monotonic();
    }
    const QByteArray answer = m_answers.value(branch, m_olderAnswers.value(branch));
    if (!answer.isEmpty())
        m_socket.writeDatagram(answer, m_engine, m_enginePort);
    return !answer.isEmpty();
}

void Phones::receiveRequest(const QByteArray &bytes)
{
    const QByteArray branch = parameter(lineOf(bytes, "Via"), "branch");
    if (answerAgain(branch))
        return;
    take(bytes);
    QByteArray answer = "SIP/2.0 200 OK\r\n";
    for (const char *name : {"Via", "From", "Call-ID", "CSeq"})
        answer += QByteArray(name) + ": " + lineOf(bytes, name) + "\r\n";
    const QByteArray to = lineOf(bytes, "To");
    answer +=
        "To: " + to + (to.contains(";tag=") ? "" : ";tag=w") + "\r\nContent-Length: 0\r\n\r\n";
    m_answers.insert(branch, answer);
    m_socket.writeDatagram(answer, m_engine, m_enginePort);
}

void Phones::take(const QByteArray &bytes)
{
    const QByteArray method = bytes.left(bytes.indexOf(' '));
    const int user = Shape::userOf(between(bytes, " sip:", "@"));
    if (method == "NOTIFY" && user >= 0) {
        ++counters.notifies;
        if (lineOf(bytes, "Subscription-State").startsWith("terminated"))
            ++counters.terminated;
        const auto [owner, contact] = Shape::contactOf(between(lineOf(bytes, "From"), "sip:", "@"));
        const QByteArray body = bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
        const qsizetype note = body.indexOf(">n");
        if (!body.isEmpty())
            ++counters.documents;
        if (owner == user && note >= 0)
            m_seen[m_shape.pair(user, contact)] =
                body.mid(note + 2, body.indexOf('<', note) - note - 2).toInt();
    } else if (method == "MESSAGE") {
        ++counters.messages;
        if (onMessage)
            onMessage(bytes.mid(bytes.indexOf("\r\n\r\n") + 4));
    }
}

void Phones::retransmit()
{
    const auto now = m_clock.monotonic();
    QList<QByteArray> dead;
    for (auto open = m_open.begin(); open != m_open.end(); ++open) {
        if (open->due > now)
            continue;
        if (open->tries >= maxTries) {
            dead.append(open.key());
            continue;
        }
        ++counters.retransmissions;
        open->due = now + (firstWait * (1 << std::min(open->tries, 3)));
        ++open->tries;
        m_socket.writeDatagram(open->bytes, m_engine, m_enginePort);
    }
    for (const QByteArray &branch : dead) {
        ++counters.timeouts;
        const Request request = m_open.take(branch);
        if (request.answered)
            request.answered(408);
    }
}

} // namespace world
