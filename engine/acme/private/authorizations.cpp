// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/authorizations.h"

#include "engine/acme/logging.h"

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr std::chrono::minutes validationPatience{5}; // of one name
constexpr std::chrono::seconds closePatience{8};

std::expected<Authorization, AcmeError> authorizationOf(const Connection::Result &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    auto authorization = readAuthorization(answer->body);
    if (!authorization)
        return std::unexpected(
            AcmeError{.reason = Reason::NotAcme, .evidence = u"a malformed authorization"_s});
    return *std::move(authorization);
}

// Why the CA calls it invalid.
AcmeError causeOf(const Authorization &authorization)
{
    for (const OfferedChallenge &challenge : authorization.challenges) {
        if (challenge.error)
            return *challenge.error;
    }
    return {.reason = Reason::OrderFailed, .evidence = u"invalid without a cause"_s};
}

} // namespace

Authorizations::Authorizations(Session &session, QList<QUrl> urls)
    : m_session(session), m_unread(std::move(urls)), m_polling(validationPatience)
{
    m_nextLook.setSingleShot(true);
    m_closeDeadline.setSingleShot(true);
    connect(&m_nextLook, &QTimer::timeout, this, &Authorizations::look);
    connect(&m_closeDeadline, &QTimer::timeout, this, &Authorizations::closed);
}

void Authorizations::start()
{
    readNext();
}

void Authorizations::readNext()
{
    if (m_unread.isEmpty()) {
        present();
        return;
    }
    const QUrl url = m_unread.takeFirst();
    m_session.connection().postAsGet(url, Asked::Order, [this, url](const auto &answer) {
        if (m_isClosing)
            return;
        const auto authorization = authorizationOf(answer);
        if (authorization)
            take(url, *authorization);
        else
            fail(authorization.error());
    });
}

void Authorizations::take(const QUrl &url, const Authorization &authorization)
{
    const QString &name = authorization.identifier.value;
    if (authorization.status == Status::Valid) {
        readNext();
        return;
    }
    if (authorization.status != Status::Pending) {
        fail(causeOf(authorization), name);
        return;
    }
    const auto offered = std::ranges::find(authorization.challenges,
                                           typeName(m_session.settings().challenge),
                                           &OfferedChallenge::type);
    if (offered == authorization.challenges.end()) {
        m_open.append({url, {}, {authorization.identifier, {}, {}}}); // to be given up
        fail({.reason = Reason::ChallengeNotOffered,
              .evidence = typeName(m_session.settings().challenge)},
             name);
        return;
    }
    m_open.append({url,
                   offered->url,
                   {authorization.identifier,
                    offered->token,
                    m_session.key().keyAuthorization(offered->token)}});
    readNext();
}

void Authorizations::present()
{
    if (m_open.isEmpty()) {
        Q_EMIT valid(); // from earlier orders, RFC 8555 §7.5.1
        return;
    }
    m_responder = makeResponder(m_session.settings());
    connect(m_responder.get(), &Responder::recordsNeeded, this, &Authorizations::recordsNeeded);
    connect(m_responder.get(), &Responder::recordsMissing, this, &Authorizations::recordsMissing);
    connect(m_responder.get(), &Responder::withdrawn, this, &Authorizations::partClosed);
    connect(m_responder.get(), &Responder::failed, this, [this](const AcmeError &error) {
        if (!m_isClosing)
            fail(error);
    });
    connect(m_responder.get(), &Responder::ready, this, [this] {
        if (m_isClosing)
            return;
        Q_EMIT prepared();
        if (!m_isClosing) // a listener may have cancelled
            respondNext();
    });
    QList<ChallengeTask> tasks;
    for (const Open &open : m_open)
        tasks.append(open.task);
    m_responder->present(tasks);
}

void Authorizations::proceed(bool mustBeVisible)
{
    if (m_responder && !m_isClosing)
        m_responder->proceed(mustBeVisible);
}

// RFC 8555 §7.5.1: an empty object says that we are ready.
void Authorizations::respondNext()
{
    if (m_responded == m_open.size()) {
        awaitNext();
        return;
    }
    const Open &open = m_open.at(m_responded++);
    m_session.connection().post(
        open.challenge,
        {},
        Asked::Validation,
        [this, name = open.task.identifier.value](const Connection::Result &answer) {
            if (m_isClosing)
                return;
            if (answer)
                respondNext();
            else
                fail(answer.error(), name);
        });
}

void Authorizations::awaitNext()
{
    if (m_open.isEmpty()) {
        Q_EMIT valid();
        return;
    }
    m_polling = Polling(validationPatience);
    look();
}

void Authorizations::look()
{
    m_session.connection().postAsGet(
        m_open.first().url, Asked::Order, [this](const Connection::Result &answer) {
            if (m_isClosing)
                return;
            const auto authorization = authorizationOf(answer);
            if (authorization)
                judge(*authorization, answer->retryAfter);
            else
                fail(authorization.error());
        });
}

void Authorizations::judge(const Authorization &authorization, std::chrono::seconds retryAfter)
{
    const QString &name = authorization.identifier.value;
    if (authorization.status == Status::Valid) {
        qCInfo(lcAcme).noquote() << "the CA has verified" << name;
        m_open.removeFirst();
        awaitNext();
        return;
    }
    if (authorization.status == Status::Invalid) {
        m_open.removeFirst(); // nothing to give up
        fail(causeOf(authorization), name);
        return;
    }
    if (const auto pause = m_polling.next(retryAfter))
        m_nextLook.start(*pause);
    else
        fail({.reason = Reason::TimedOut, .evidence = u"no verdict on the name"_s}, name);
}

void Authorizations::fail(AcmeError error, const QString &identifier)
{
    if (error.identifier.isEmpty())
        error.identifier = identifier;
    Q_EMIT failed(error);
}

void Authorizations::close(bool deactivate)
{
    m_isClosing = true;
    m_nextLook.stop();
    m_closeDeadline.start(closePatience);
    m_closing = 1;
    if (m_responder) {
        ++m_closing;
        m_responder->withdraw();
    }
    for (const Open &open : deactivate ? std::exchange(m_open, {}) : QList<Open>()) {
        ++m_closing;
        m_session.connection().post(open.url,
                                    {{u"status"_s, u"deactivated"_s}},
                                    Asked::Order,
                                    [this](const Connection::Result &answer) {
                                        if (!answer)
                                            qCInfo(lcAcme).noquote()
                                                << "an authorization stays pending:"
                                                << answer.error().evidence;
                                        partClosed();
                                    });
    }
    QMetaObject::invokeMethod(this, &Authorizations::partClosed, Qt::QueuedConnection);
}

void Authorizations::partClosed()
{
    if (--m_closing > 0 || !m_closeDeadline.isActive())
        return; // closed() is said once
    m_closeDeadline.stop();
    Q_EMIT closed();
}

} // namespace acme
