// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/connection.h"

#include "engine/acme/logging.h"
#include "engine/acme/private/jws.h"
#include "engine/acme/private/retry_after.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr std::chrono::milliseconds patience{30'000}; // of one request
constexpr qint64 maxAnswerBytes = 512 * 1024;
constexpr qint64 maxCaFileBytes = 4 * 1024 * 1024;
constexpr qsizetype maxNonceBytes = 512;
constexpr int maxNonceAttempts = 12; // RFC 8555 §6.5: a refused nonce is no refusal of the request
constexpr int maxRedirects = 5;
constexpr auto tooLong = "puenteAnswerTooLong"; // a property of a reply

std::expected<QSslConfiguration, AcmeError> tlsFor(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (caFile.isEmpty())
        return tls;
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(AcmeError{.reason = Reason::CaFileUnusable,
                                         .evidence = caFile + u": "_s + file.errorString()});
    const auto authorities = QSslCertificate::fromData(file.read(maxCaFileBytes), QSsl::Pem);
    if (authorities.isEmpty())
        return std::unexpected(AcmeError{.reason = Reason::CaFileUnusable,
                                         .evidence = caFile + u": no PEM certificate"_s});
    tls.setCaCertificates(authorities);
    return tls;
}

// What kept the answer away.
AcmeError transportError(const QNetworkReply &reply)
{
    if (reply.property(tooLong).toBool())
        return {.reason = Reason::NotAcme, .evidence = u"the answer is over 512 KiB"_s};
    const QString evidence = reply.url().host() + u": "_s + reply.errorString();
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {.reason = Reason::Untrusted, .evidence = evidence};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's word for the transfer time-out
        return {.reason = Reason::TimedOut, .evidence = evidence};
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return {.reason = Reason::NotAcme, .evidence = evidence};
    default:
        return {.reason = Reason::Unreachable, .evidence = evidence};
    }
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

AcmeError notAcme(const QNetworkReply &reply, const QString &why)
{
    return {.reason = Reason::NotAcme,
            .evidence =
                u"%1 answered %2: %3"_s.arg(reply.url().host()).arg(statusOf(reply)).arg(why)};
}

Connection::Answer answerOf(QNetworkReply &reply)
{
    return {
        .status = statusOf(reply),
        .body = reply.readAll(),
        .location =
            reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location"), QUrl::StrictMode)),
        .retryAfter = retryAfter(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc())};
}

// RFC 8555 §6.7; something between us and the CA answers with anything.
AcmeError refusal(QNetworkReply &reply, const Connection::Answer &answer, Asked asked)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    if (!problem.contains(u"type"_s))
        return answer.status >= 500 ? AcmeError{.reason = Reason::ServerFailed,
                                                .evidence = u"HTTP status %1"_s.arg(answer.status)}
                                    : notAcme(reply, u"no problem document"_s);
    AcmeError error = errorOf(problem, asked);
    if (answer.retryAfter.count() > 0)
        error.retryAfter = QDateTime::currentDateTimeUtc().addSecs(answer.retryAfter.count());
    return error;
}

} // namespace

std::expected<std::unique_ptr<Connection>, AcmeError> Connection::open(const Settings &settings)
{
    auto tls = tlsFor(settings.caFile);
    if (!tls)
        return std::unexpected(tls.error());
    return std::unique_ptr<Connection>(new Connection(*std::move(tls)));
}

Connection::Connection(QSslConfiguration tls) : m_tls(std::move(tls))
{
    m_network.setAutoDeleteReplies(true);
    m_network.setTransferTimeout(static_cast<int>(patience.count()));
}

QNetworkRequest Connection::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Puente/" PUENTE_VERSION ""_s);
    request.setRawHeader("Accept-Language", "en"); // its details go to our log
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return request;
}

void Connection::watch(QNetworkReply *reply, std::move_only_function<void(QNetworkReply &)> ended)
{
    reply->setReadBufferSize(maxAnswerBytes + 1);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() <= maxAnswerBytes)
            return;
        reply->setProperty(tooLong, true);
        reply->abort();
    });
    const auto shared =
        std::make_shared<std::move_only_function<void(QNetworkReply &)>>(std::move(ended));
    connect(reply, &QNetworkReply::finished, this, [reply, shared] { (*shared)(*reply); });
}

void Connection::get(const QUrl &url, Answered answered)
{
    QNetworkRequest request = requestFor(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(maxRedirects);
    watch(m_network.get(request), [answered = std::move(answered)](QNetworkReply &reply) mutable {
        if (statusOf(reply) == 200 && reply.error() == QNetworkReply::NoError)
            answered(answerOf(reply));
        else if (statusOf(reply) == 0 || reply.error() == QNetworkReply::OperationCanceledError)
            answered(std::unexpected(transportError(reply)));
        else if (statusOf(reply) >= 500)
            answered(
                std::unexpected(AcmeError{.reason = Reason::ServerFailed,
                                          .evidence = u"HTTP status %1"_s.arg(statusOf(reply))}));
        else
            answered(std::unexpected(notAcme(reply, u"no directory"_s)));
    });
}

void Connection::post(const QUrl &url, const QJsonObject &payload, Asked asked, Answered answered)
{
    send(std::make_shared<Request>(
        url, QJsonDocument(payload).toJson(QJsonDocument::Compact), asked, std::move(answered)));
}

void Connection::postAsGet(const QUrl &url, Asked asked, Answered answered)
{
    send(std::make_shared<Request>(url, QByteArray(), asked, std::move(answered)));
}

void Connection::fetchNonce(std::shared_ptr<Request> request)
{
    watch(m_network.head(requestFor(m_newNonce)), [this, request](QNetworkReply &reply) {
        m_nonce = reply.rawHeader("Replay-Nonce").left(maxNonceBytes);
        if (!m_nonce.isEmpty())
            send(request);
        else
            request->answered(std::unexpected(
                statusOf(reply) == 0 ? transportError(reply) : notAcme(reply, u"no nonce"_s)));
    });
}

void Connection::send(std::shared_ptr<Request> request)
{
    if (m_nonce.isEmpty()) {
        fetchNonce(std::move(request));
        return;
    }
    Q_ASSERT(m_key);
    const JwsHeader header{request->url, std::exchange(m_nonce, {}), m_account};
    const auto message = signedRequest(*m_key, header, request->payload);
    if (!message) {
        const AcmeError error{.reason = Reason::StoreFailed,
                              .evidence = message.error().evidence,
                              .certificate = message.error()};
        QMetaObject::invokeMethod(
            this,
            [request, error] { request->answered(std::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    ++request->attempt;
    QNetworkRequest http = requestFor(request->url);
    http.setHeader(QNetworkRequest::ContentTypeHeader, u"application/jose+json"_s);
    http.setRawHeader("Accept",
                      "application/json, application/pem-certificate-chain, "
                      "application/problem+json");
    watch(m_network.post(http, *message),
          [this, request](QNetworkReply &reply) { take(request, reply); });
}

void Connection::take(const std::shared_ptr<Request> &request, QNetworkReply &reply)
{
    m_nonce = reply.rawHeader("Replay-Nonce").left(maxNonceBytes);
    const int status = statusOf(reply);
    if (status == 0 || reply.error() == QNetworkReply::OperationCanceledError) {
        request->answered(std::unexpected(transportError(reply)));
        return;
    }
    Answer answer = answerOf(reply);
    if (status >= 200 && status < 300) {
        request->answered(std::move(answer));
        return;
    }
    // RFC 8555 §6.5: the refusal brings the nonce to try again with.
    if (isBadNonce(QJsonDocument::fromJson(answer.body).object())
        && request->attempt < maxNonceAttempts) {
        qCDebug(lcAcme) << "nonce refused, attempt" << request->attempt;
        send(request);
        return;
    }
    request->answered(std::unexpected(refusal(reply, answer, request->asked)));
}

} // namespace acme
