// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/tokens.h"

#include "engine/certificates/private/on_worker.h"
#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/token_key.h"
#include "engine/certificates/private/token_program.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Answer = std::expected<QJsonObject, CertificateError>;
using Tokens = std::expected<QList<Token>, CertificateError>;
using TokenKeys = std::expected<QList<TokenKey>, CertificateError>;

constexpr std::chrono::seconds keyPatience{90}; // smart cards take long for RSA 4096
constexpr size_t maxRefused = 64;

constexpr std::array pinStates{std::pair{PinState::Fine, "fine"_L1},
                               std::pair{PinState::TriesUsed, "tries-used"_L1},
                               std::pair{PinState::LastTry, "last-try"_L1},
                               std::pair{PinState::Locked, "locked"_L1}};

// What a token has refused: trying it again would only bring the token nearer to locking.
class RefusedPins
{
public:
    struct Try {
        QString module;
        QString token;
        base::Secret pin;

        bool operator==(const Try &) const = default;
    };

    bool contains(const Try &tried) const
    {
        const std::scoped_lock lock(m_mutex);
        return std::ranges::find(m_tries, tried) != m_tries.end();
    }
    void add(const Try &tried)
    {
        const std::scoped_lock lock(m_mutex);
        m_tries.push_back(tried);
        if (m_tries.size() > maxRefused)
            m_tries.pop_front();
    }

private:
    mutable std::mutex m_mutex;
    std::deque<Try> m_tries;
};

// The attributes of a PKCS#11 URI that name the token and not the key.
QString tokenOf(const QString &uri)
{
    QStringList attributes = uri.split(u';');
    attributes.removeIf([](const QString &attribute) {
        return attribute.startsWith(u"id=") || attribute.startsWith(u"object=")
            || attribute.startsWith(u"type=");
    });
    return attributes.join(u';');
}

RefusedPins &refusedPins()
{
    static RefusedPins refused; // the tokens' memory is this long, too
    return refused;
}

// Does what logs in to this token, unless the PIN is known to be wrong there.
template<typename LogIn>
std::invoke_result_t<LogIn>
oncePerPin(const QString &module, const QString &token, const base::Secret &pin, LogIn logIn)
{
    const RefusedPins::Try tried{module, token, pin};
    if (refusedPins().contains(tried))
        return std::unexpected(CertificateError{
            Reason::PinWrong, u"refused before, so the token was not asked again"_s});
    auto result = logIn();
    if (!result && result.error().reason == Reason::PinWrong)
        refusedPins().add(tried);
    return result;
}

Answer askWithPin(const QJsonObject &task, const base::Secret &pin, std::chrono::seconds limit)
{
    const QString label = task.value("token"_L1).toString();
    return oncePerPin(task.value("module"_L1).toString(),
                      label.isEmpty() ? tokenOf(task.value("uri"_L1).toString()) : label,
                      pin,
                      [&] { return askTokenProgram(task, pin, limit); });
}

QJsonObject taskFor(const QString &name, const TokenKeyPlace &place)
{
    return {{u"task"_s, name}, {u"module"_s, place.modulePath}, {u"uri"_s, place.uri}};
}

Token tokenFrom(const QJsonObject &json, const QString &modulePath)
{
    const QString pin = json.value("pin"_L1).toString();
    const auto *state =
        std::ranges::find(pinStates, pin, &std::pair<PinState, QLatin1StringView>::second);
    return {.modulePath = modulePath,
            .label = json.value("label"_L1).toString(),
            .manufacturer = json.value("manufacturer"_L1).toString(),
            .model = json.value("model"_L1).toString(),
            .serial = json.value("serial"_L1).toString(),
            .isInitialised = json.value("initialised"_L1).toBool(),
            .pinState = state == pinStates.end() ? PinState::Locked : state->first};
}

Tokens tokensOf(const QString &modulePath, std::chrono::seconds limit)
{
    const Answer answer =
        askTokenProgram({{u"task"_s, u"tokens"_s}, {u"module"_s, modulePath}}, {}, limit);
    if (!answer)
        return std::unexpected(answer.error());
    QList<Token> tokens;
    for (const auto &token : answer->value("tokens"_L1).toArray())
        tokens.append(tokenFrom(token.toObject(), modulePath));
    return tokens;
}

TokenKeys keysOf(const TokenPlace &place)
{
    const Answer answer = askWithPin(
        {{u"task"_s, u"keys"_s}, {u"module"_s, place.modulePath}, {u"token"_s, place.tokenLabel}},
        place.pin,
        tokenPatience);
    if (!answer)
        return std::unexpected(answer.error());
    QList<TokenKey> keys;
    for (const auto &value : answer->value("keys"_L1).toArray()) {
        const QJsonObject key = value.toObject();
        keys.append({.uri = key.value("uri"_L1).toString(),
                     .label = key.value("label"_L1).toString(),
                     .description = key.value("description"_L1).toString(),
                     .hasCertificate = key.value("has_certificate"_L1).toBool()});
    }
    return keys;
}

std::expected<void, CertificateError> withoutAnswer(const Answer &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    return {};
}

} // namespace

QFuture<Tokens> listTokens(const QString &modulePath, std::chrono::seconds limit)
{
    return onWorker<Tokens>([modulePath, limit] { return tokensOf(modulePath, limit); });
}

QFuture<TokenKeys> listTokenKeys(const TokenPlace &place)
{
    return onWorker<TokenKeys>([place] { return keysOf(place); });
}

std::expected<TokenKeyPlace, CertificateError>
makeTokenKey(const TokenPlace &place, const KeyKind &kind, const QString &label)
{
    if (const auto valid = validate(kind); !valid)
        return std::unexpected(valid.error());
    QJsonObject task{{u"task"_s, u"make-key"_s},
                     {u"module"_s, place.modulePath},
                     {u"token"_s, place.tokenLabel},
                     {u"label"_s, label}};
    if (kind.algorithm == KeyKind::Algorithm::Rsa)
        task.insert("bits"_L1, kind.bits);
    else
        task.insert("curve"_L1, kind.curve);
    const Answer answer = askWithPin(task, place.pin, keyPatience);
    if (!answer)
        return std::unexpected(answer.error());
    return TokenKeyPlace{place.modulePath, answer->value("uri"_L1).toString()};
}

std::expected<PrivateKey, CertificateError> openTokenKey(const TokenKeyPlace &place,
                                                         const base::Secret &pin)
{
    auto signer = oncePerPin(place.modulePath, tokenOf(place.uri), pin, [&] {
        return TokenSigner::start(place, pin, tokenPatience);
    });
    if (!signer)
        return std::unexpected(signer.error());
    return privateKey(*std::move(signer));
}

std::expected<void, CertificateError>
putTokenCertificate(const TokenKeyPlace &place, const base::Secret &pin, const Certificate &leaf)
{
    const X509Ptr certificate = x509FromDer(leaf.der());
    const QByteArray subject = derOf(X509_get_subject_name(certificate.get()), i2d_X509_NAME);
    QJsonObject task = taskFor(u"put-certificate"_s, place);
    task.insert("certificate"_L1, QString::fromLatin1(leaf.der().toBase64()));
    task.insert("subject"_L1, QString::fromLatin1(subject.toBase64()));
    return withoutAnswer(askWithPin(task, pin, tokenPatience));
}

std::expected<void, CertificateError> removeTokenKey(const TokenKeyPlace &place,
                                                     const base::Secret &pin)
{
    return withoutAnswer(askWithPin(taskFor(u"remove-key"_s, place), pin, tokenPatience));
}

QString tokenLabel(const TokenKeyPlace &place)
{
    const QStringList attributes = place.uri.mid(place.uri.indexOf(u':') + 1).split(u';');
    for (const QString &attribute : attributes) {
        if (attribute.startsWith(u"token="))
            return QUrl::fromPercentEncoding(attribute.section(u'=', 1).toLatin1());
    }
    return {};
}

QString name(PinState state)
{
    return std::ranges::find(pinStates, state, &std::pair<PinState, QLatin1StringView>::first)
        ->second;
}

} // namespace certificates
