// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/serving.h"

#include "engine/tokens/objects.h"
#include "engine/tokens/signing.h"
#include "engine/tokens/tasks.h"
#include "engine/tokens/token_uri.h"

#include <QJsonDocument>

#include <optional>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tokens {
namespace {

constexpr size_t maxRequestBytes = size_t{16} * 1024;
constexpr unsigned maxSigningSeconds = 30; // whoever asked gives up earlier

struct OpenKey {
    Session session;
    CK_OBJECT_HANDLE handle;
    QJsonObject publicHalf;
};

std::expected<OpenKey, CertificateError> openKey(const QJsonObject &task, const base::Secret &pin)
{
    const auto module = loadModule(task.value("module"_L1).toString());
    if (!module)
        return std::unexpected(module.error());
    const auto place = locate(*module, task.value("uri"_L1).toString());
    if (!place)
        return std::unexpected(place.error());
    auto session = Session::logIn(*module, place->slot, pin);
    if (!session)
        return std::unexpected(session.error());
    const auto key = findPrivateKey(*session, place->id);
    if (!key)
        return std::unexpected(key.error());
    QJsonObject half = publicHalf(*session, *key, place->id);
    return OpenKey{*std::move(session), *key, std::move(half)};
}

bool tell(int socket, const QJsonObject &answer)
{
    const QByteArray bytes = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    return ::send(socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL) > 0;
}

std::optional<QJsonObject> nextRequest(int socket)
{
    QByteArray bytes(static_cast<qsizetype>(maxRequestBytes), '\0');
    const ssize_t size = ::recv(socket, bytes.data(), maxRequestBytes, 0);
    if (size <= 0)
        return {};
    bytes.truncate(size);
    return QJsonDocument::fromJson(bytes).object();
}

bool isAboutPin(CertificateError::Reason reason)
{
    return reason == CertificateError::Reason::PinWrong
        || reason == CertificateError::Reason::PinLocked;
}

} // namespace

void serve(const QJsonObject &task, const base::Secret &pin, int socket)
{
    const auto key = openKey(task, pin);
    if (!tell(socket, key ? key->publicHalf : errorAnswer(key.error())) || !key)
        return;
    ::alarm(0);
    while (const auto request = nextRequest(socket)) {
        ::alarm(maxSigningSeconds);
        const auto signature = sign(key->session, key->handle, pin, *request);
        ::alarm(0);
        const bool isTold = signature
            ? tell(socket, {{u"signature"_s, QString::fromLatin1(signature->toBase64())}})
            : tell(socket, errorAnswer(signature.error()));
        // The next handshake would try the refused PIN again.
        if (!isTold || (!signature && isAboutPin(signature.error().reason)))
            return;
    }
}

} // namespace tokens
