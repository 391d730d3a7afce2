// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/digest.h"

#include "engine/sip/syntax.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

using Reason = DigestError::Reason;

constexpr qsizetype maxAnswerBytes = 4096;

std::unexpected<DigestError> refuse(Reason reason, QString evidence)
{
    return std::unexpected(DigestError{reason, std::move(evidence)});
}

QByteArray *memberOf(DigestAnswer &answer, QByteArrayView name)
{
    if (equalsIgnoringCase(name, "username"))
        return &answer.username;
    if (equalsIgnoringCase(name, "realm"))
        return &answer.realm;
    if (equalsIgnoringCase(name, "nonce"))
        return &answer.nonce;
    if (equalsIgnoringCase(name, "uri"))
        return &answer.uri;
    if (equalsIgnoringCase(name, "cnonce"))
        return &answer.cnonce;
    if (equalsIgnoringCase(name, "response"))
        return &answer.response;
    if (equalsIgnoringCase(name, "nc"))
        return &answer.nonceCountText;
    return nullptr;
}

} // namespace

QByteArray digestName(DigestAlgorithm algorithm)
{
    return algorithm == DigestAlgorithm::Sha256 ? QByteArrayLiteral("SHA-256")
                                                : QByteArrayLiteral("MD5");
}

QByteArray digestHash(DigestAlgorithm algorithm, const QByteArray &text)
{
    const auto method =
        algorithm == DigestAlgorithm::Sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Md5;
    return QCryptographicHash::hash(text, method).toHex();
}

std::expected<DigestAnswer, DigestError> parseDigestAnswer(QByteArrayView value)
{
    if (value.size() > maxAnswerBytes)
        return refuse(Reason::Malformed, u"too long"_s);
    if (value.size() < 7 || !equalsIgnoringCase(value.first(6), "Digest")
        || !isIn(value[6], SpaceCharacter))
        return refuse(Reason::NotDigest,
                      QString::fromLatin1(value.first(qMin(value.size(), qsizetype(20)))));

    DigestAnswer answer;
    QByteArray algorithm("MD5"); // if it is left out (RFC 7616 §3.3)
    QByteArray qop;
    for (const QByteArrayView part : splitCommaList(trimmedSpaces(value.sliced(7)))) {
        const auto *equals = std::ranges::find(part, '=');
        const QByteArrayView name = trimmedSpaces(part.first(equals - part.begin()));
        if (equals == part.end() || !isToken(name))
            return refuse(Reason::Malformed, u"not a list of name=value"_s);
        const QByteArray text = unquoted(trimmedSpaces(part.sliced(equals + 1 - part.begin())));
        if (QByteArray *member = memberOf(answer, name)) {
            if (!member->isEmpty())
                return refuse(Reason::Malformed, u"a parameter occurs twice"_s);
            *member = text;
        } else if (equalsIgnoringCase(name, "algorithm")) {
            algorithm = text;
        } else if (equalsIgnoringCase(name, "qop")) {
            qop = text;
        }
    }

    if (equalsIgnoringCase(algorithm, "SHA-256"))
        answer.algorithm = DigestAlgorithm::Sha256;
    else if (!equalsIgnoringCase(algorithm, "MD5"))
        return refuse(Reason::AlgorithmNotSupported, QString::fromLatin1(algorithm.left(20)));
    if (!equalsIgnoringCase(qop, "auth"))
        return refuse(Reason::QopNotSupported, QString::fromLatin1(qop.left(20)));
    bool isHex = false;
    answer.nonceCount = answer.nonceCountText.toUInt(&isHex, 16);
    if (answer.nonceCountText.size() != 8 || !isHex || answer.username.isEmpty()
        || answer.nonce.isEmpty() || answer.uri.isEmpty() || answer.cnonce.isEmpty()
        || answer.response.isEmpty())
        return refuse(Reason::Malformed, u"a parameter is missing or malformed"_s);
    return answer;
}

QByteArray
expectedResponse(const DigestAnswer &answer, const QByteArray &ha1, QByteArrayView method)
{
    const QByteArray ha2 = digestHash(answer.algorithm, method.toByteArray() + ':' + answer.uri);
    return digestHash(answer.algorithm,
                      ha1 + ':' + answer.nonce + ':' + answer.nonceCountText + ':' + answer.cnonce
                          + ":auth:" + ha2);
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i])
                                            ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

} // namespace sip
