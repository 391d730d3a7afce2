// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/tasks.h"

#include "engine/tokens/key_generation.h"
#include "engine/tokens/objects.h"
#include "engine/tokens/token_uri.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tokens {
namespace {

using Answer = std::expected<QJsonObject, CertificateError>;
using Done = std::expected<void, CertificateError>;

struct Work {
    CK_FUNCTION_LIST *module;
    QJsonObject task;
    base::Secret pin;

    QString text(QLatin1StringView key) const { return task.value(key).toString(); }
    QByteArray bytes(QLatin1StringView key) const
    {
        return QByteArray::fromBase64(text(key).toLatin1());
    }
};

Answer listTokens(const Work &work)
{
    const auto found = slotsWithToken(work.module);
    if (!found)
        return std::unexpected(found.error());
    QJsonArray tokens;
    for (const Slot &slot : *found) {
        const certificates::Token token = describe(slot.token);
        tokens.append(QJsonObject{{u"label"_s, token.label},
                                  {u"manufacturer"_s, token.manufacturer},
                                  {u"model"_s, token.model},
                                  {u"serial"_s, token.serial},
                                  {u"initialised"_s, token.isInitialised},
                                  {u"pin"_s, certificates::name(token.pinState)}});
    }
    return QJsonObject{{u"tokens"_s, tokens}};
}

Answer listKeys(const Session &session, const CK_TOKEN_INFO &token, const Work &)
{
    const auto found = privateKeys(session, token);
    if (!found)
        return std::unexpected(found.error());
    QJsonArray keys;
    for (const certificates::TokenKey &key : *found)
        keys.append(QJsonObject{{u"uri"_s, key.uri},
                                {u"label"_s, key.label},
                                {u"description"_s, key.description},
                                {u"has_certificate"_s, key.hasCertificate}});
    return QJsonObject{{u"keys"_s, keys}};
}

Answer makeKey(const Session &session, const CK_TOKEN_INFO &token, const Work &work)
{
    certificates::KeyKind kind;
    kind.bits = work.task.value("bits"_L1).toInt();
    if (const QString curve = work.text("curve"_L1); !curve.isEmpty())
        kind = {certificates::KeyKind::Algorithm::Ec, 0, curve};
    const auto id = generateKey(session, kind, work.text("label"_L1));
    if (!id)
        return std::unexpected(id.error());
    return QJsonObject{{u"uri"_s, writeUri(token, *id)}};
}

// What needs a session with the token that is named.
template<auto Function>
Answer withToken(const Work &work)
{
    const auto slot = slotOf(work.module, work.text("token"_L1));
    if (!slot)
        return std::unexpected(slot.error());
    const auto session = Session::logIn(work.module, *slot, work.pin);
    if (!session)
        return std::unexpected(session.error());
    return Function(*session, slot->token, work);
}

// What needs a session where a key already is.
template<auto Function>
Answer withKey(const Work &work)
{
    const auto key = locate(work.module, work.text("uri"_L1));
    if (!key)
        return std::unexpected(key.error());
    const auto session = Session::logIn(work.module, key->slot, work.pin);
    if (!session)
        return std::unexpected(session.error());
    if (const Done done = Function(*session, key->id, work); !done)
        return std::unexpected(done.error());
    return QJsonObject{};
}

Done put(const Session &session, const QByteArray &id, const Work &work)
{
    return putCertificate(session, id, {work.bytes("certificate"_L1), work.bytes("subject"_L1)});
}

Done remove(const Session &session, const QByteArray &id, const Work &)
{
    return removeAll(session, id);
}

struct Task {
    QLatin1StringView name;
    Answer (*perform)(const Work &);
};

constexpr std::array tasks{Task{"tokens"_L1, listTokens},
                           Task{"keys"_L1, withToken<listKeys>},
                           Task{"make-key"_L1, withToken<makeKey>},
                           Task{"put-certificate"_L1, withKey<put>},
                           Task{"remove-key"_L1, withKey<remove>}};

Answer answer(const QJsonObject &task, const base::Secret &pin)
{
    const QString name = task.value("task"_L1).toString();
    const auto known = std::ranges::find(tasks, name, &Task::name);
    if (known == tasks.end())
        return std::unexpected(
            CertificateError{CertificateError::Reason::TokenUnavailable, u"no such task"_s});
    const auto module = loadModule(task.value("module"_L1).toString());
    if (!module)
        return std::unexpected(module.error());
    return known->perform({*module, task, pin});
}

} // namespace

QJsonObject perform(const QJsonObject &task, const base::Secret &pin)
{
    const Answer answered = answer(task, pin);
    return answered ? *answered : errorAnswer(answered.error());
}

QJsonObject errorAnswer(const CertificateError &error)
{
    return {
        {u"error"_s,
         QJsonObject{{u"reason"_s, reasonName(error.reason)}, {u"evidence"_s, error.evidence}}}};
}

} // namespace tokens
