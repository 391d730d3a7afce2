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

// Each at most once; those that are not known are passed over.
bool readParameters(DigestAnswer &answer,
                    QByteArray &algorithm,
                    QByteArray &qop,
                    QByteArrayView list)
{
    for (const QByteArrayView part : splitCommaList(list)) {
        const auto *equals = std::ranges::find(part, '=');
        const QByteArrayView name = trimmedSpaces(part.first(equals - part.begin()));
        if (equals == part.end() || !isToken(name))
            return false;
        QByteArray *member = memberOf(answer, name);
        if (equalsIgnoringCase(name, "algorithm"))
            member = &algorithm;
        else if (equalsIgnoringCase(name, "qop"))
            member = &qop;
        if (!member)
            continue;
        if (!member->isEmpty())
            return false;
        *member = unquoted(trimmedSpaces(part.sliced(equals + 1 - part.begin())));
    }
    return true;
}

bool isComplete(const DigestAnswer &answer)
{
    return !answer.username.isEmpty() && !answer.nonce.isEmpty() && !answer.uri.isEmpty()
        && !answer.cnonce.isEmpty() && !answer.response.isEmpty();
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
    QByteArray algorithm;
    QByteArray qop;
    if (!readParameters(answer, algorithm, qop, trimmedSpaces(value.sliced(7))))
        return refuse(Reason::Malformed, u"not a list of different name=value"_s);
    if (equalsIgnoringCase(algorithm, "SHA-256"))
        answer.algorithm = DigestAlgorithm::Sha256;
    else if (!algorithm.isEmpty() && !equalsIgnoringCase(algorithm, "MD5")) // RFC 7616 §3.3
        return refuse(Reason::AlgorithmNotSupported, QString::fromLatin1(algorithm.left(20)));
    if (!equalsIgnoringCase(qop, "auth"))
        return refuse(Reason::QopNotSupported, QString::fromLatin1(qop.left(20)));
    bool isHex = false;
    answer.nonceCount = answer.nonceCountText.toUInt(&isHex, 16);
    if (answer.nonceCountText.size() != 8 || !isHex || !isComplete(answer))
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
