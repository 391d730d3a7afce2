// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/token_signer.h"

#include "engine/certificates/logging.h"

#include <QFile>
#include <QJsonDocument>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using std::chrono::steady_clock;

constexpr size_t maxMessageBytes = size_t{64} * 1024;

std::unexpected<CertificateError> unavailable(const QString &evidence)
{
    return std::unexpected(CertificateError{Reason::TokenUnavailable, evidence});
}

// Not QProcess, which belongs to one thread. Standard output is a socket, for both directions.
pid_t spawn(const QByteArray &program, const QByteArray &input, int socket)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input.constData(), O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // A group of its own, for Ctrl+C is meant for us, and none of our ways with signals.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    QByteArray name = program;
    const std::array<char *, 2> arguments{name.data(), nullptr};
    pid_t process = -1;
    const int error =
        posix_spawn(&process, program.constData(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error == 0 ? process : -1;
}

bool waitReadable(int socket, steady_clock::time_point deadline)
{
    while (true) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
        pollfd readable{socket, POLLIN, 0};
        const int ready =
            ::poll(&readable, 1, left.count() > 0 ? static_cast<int>(left.count()) : 0);
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

} // namespace

std::expected<std::unique_ptr<TokenSigner>, CertificateError>
TokenSigner::start(const TokenKeyPlace &place, const base::Secret &pin, std::chrono::seconds limit)
{
    const QString program = tokenProgram();
    if (program.isEmpty())
        return unavailable(QStringLiteral("the program puente-tokens is not installed"));
    const TaskInput input({{QStringLiteral("task"), QStringLiteral("serve")},
                           {QStringLiteral("module"), place.modulePath},
                           {QStringLiteral("uri"), place.uri}},
                          pin);
    std::array<int, 2> ends{-1, -1};
    if (!input.isComplete()
        || ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return unavailable(QStringLiteral("no memory or files left"));
    const pid_t process =
        spawn(QFile::encodeName(program), QFile::encodeName(input.path()), ends.at(1));
    ::close(ends.at(1));
    std::unique_ptr<TokenSigner> signer(new TokenSigner(ends.at(0), process, place.uri));
    if (process < 0)
        return unavailable(QStringLiteral("puente-tokens does not start"));
    auto publicKey = signer->answer(limit);
    if (!publicKey)
        return std::unexpected(publicKey.error());
    signer->m_publicKey = *std::move(publicKey);
    return signer;
}

TokenSigner::~TokenSigner()
{
    stop();
}

// Killed, for the module may be hanging in it.
void TokenSigner::stop()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
    m_process = -1;
}

std::expected<QJsonObject, CertificateError> TokenSigner::answer(std::chrono::seconds limit)
{
    if (!waitReadable(m_socket, steady_clock::now() + limit)) {
        stop();
        return unavailable(QStringLiteral("the module did not answer in time"));
    }
    QByteArray bytes(static_cast<qsizetype>(maxMessageBytes), '\0');
    const ssize_t size = ::recv(m_socket, bytes.data(), maxMessageBytes, 0);
    if (size <= 0) {
        stop();
        return unavailable(QStringLiteral("the module crashed"));
    }
    bytes.truncate(size);
    return tokenAnswer(bytes);
}

std::expected<QJsonObject, CertificateError> TokenSigner::ask(const QJsonObject &request)
{
    if (m_socket < 0)
        return unavailable(QStringLiteral("the module hung or crashed before"));
    const QByteArray message = QJsonDocument(request).toJson(QJsonDocument::Compact);
    // A broken connection shows when the answer is read.
    static_cast<void>(
        ::send(m_socket, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL));
    return answer(signingPatience);
}

std::expected<QByteArray, CertificateError> TokenSigner::sign(const QJsonObject &request)
{
    const std::scoped_lock lock(m_mutex);
    const auto answered = ask(request);
    if (!answered) {
        if (!m_isFailing && answered.error().reason != Reason::CryptoFailed)
            qCWarning(lcCertificates).noquote()
                << "a token does not sign, so connections with its certificate fail; reload when "
                   "it is back:"
                << m_uri << answered.error().evidence;
        m_isFailing = answered.error().reason != Reason::CryptoFailed;
        return std::unexpected(answered.error());
    }
    m_isFailing = false;
    return QByteArray::fromBase64(
        answered->value(QLatin1StringView("signature")).toString().toLatin1());
}

} // namespace certificates
