// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/problem.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr qsizetype maxDetailCharacters = 500;
constexpr qsizetype maxNameCharacters = 253;
constexpr auto prefix = "urn:ietf:params:acme:error:"_L1;

struct Meaning {
    QLatin1StringView type;
    Reason reason;
};

// RFC 8555 §6.7 and §11.2, RFC 8737: what means the same whatever was asked.
constexpr Meaning meanings[] = {
    {"accountDoesNotExist"_L1, Reason::AccountUnknown},
    {"badCSR"_L1, Reason::RequestRefused},
    {"badPublicKey"_L1, Reason::RequestRefused},
    {"caa"_L1, Reason::CaaForbids},
    {"connection"_L1, Reason::ConnectionFailed},
    {"dns"_L1, Reason::DnsFailed},
    {"externalAccountRequired"_L1, Reason::BindingRequired},
    {"incorrectResponse"_L1, Reason::WrongAnswer},
    {"invalidContact"_L1, Reason::ContactRefused},
    {"rateLimited"_L1, Reason::RateLimited},
    {"rejectedIdentifier"_L1, Reason::NameRejected},
    {"serverInternal"_L1, Reason::ServerFailed},
    {"tls"_L1, Reason::TlsFailed},
    {"unsupportedContact"_L1, Reason::ContactRefused},
    {"unsupportedIdentifier"_L1, Reason::NameRejected},
    {"userActionRequired"_L1, Reason::UserActionRequired},
};

QString clean(const QJsonValue &text, qsizetype most)
{
    QString shown = text.toString().left(most);
    std::ranges::replace_if(shown, [](QChar c) { return !c.isPrint(); }, QChar(u' '));
    return shown;
}

QString typeOf(const QJsonObject &problem)
{
    const QString type = problem[u"type"_s].toString();
    return type.startsWith(prefix) ? type.mid(prefix.size()) : QString();
}

Reason unlisted(const QString &type, Asked asked)
{
    switch (asked) {
    case Asked::Binding:
        return Reason::BindingRefused; // CAs say unauthorized or malformed
    case Asked::Account:
        return type == u"unauthorized" ? Reason::AccountRefused : Reason::ServerFailed;
    case Asked::Order:
        if (type == u"unauthorized")
            return Reason::AccountRefused;
        return type == u"malformed" ? Reason::RequestRefused : Reason::ServerFailed;
    case Asked::Validation:
        return type == u"unauthorized" ? Reason::WrongAnswer : Reason::OrderFailed;
    }
    Q_UNREACHABLE();
}

Reason reasonOf(const QString &type, Asked asked)
{
    const auto *found = std::ranges::find(meanings, type, &Meaning::type);
    return found == std::end(meanings) ? unlisted(type, asked) : found->reason;
}

QString secureLink(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" ? url.toString(QUrl::FullyEncoded) : QString();
}

} // namespace

bool isBadNonce(const QJsonObject &problem)
{
    return typeOf(problem) == u"badNonce";
}

AcmeError errorOf(const QJsonObject &problem, Asked asked)
{
    // RFC 8555 §6.7.1: the part that names a name says more.
    const QJsonObject part = problem[u"subproblems"_s].toArray().first().toObject();
    const bool hasPart = !typeOf(part).isEmpty();
    const QJsonObject &telling = hasPart ? part : problem;
    const QString type = typeOf(telling);
    QString detail = clean(problem[u"detail"_s], maxDetailCharacters);
    if (hasPart)
        detail += u"; "_s + clean(part[u"detail"_s], maxDetailCharacters);
    AcmeError error{.reason = reasonOf(type, asked), .evidence = type + u": "_s + detail};
    error.identifier = clean(telling[u"identifier"_s].toObject()[u"value"_s], maxNameCharacters);
    if (error.reason == Reason::UserActionRequired)
        error.link = secureLink(problem[u"instance"_s]);
    return error;
}

} // namespace acme
