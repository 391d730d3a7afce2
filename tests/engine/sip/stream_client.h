// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/digest.h"

#include <QTest>

namespace test {

// One message out of what a socket has read so far.
inline QByteArray takeMessage(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const qsizetype at = buffer.indexOf("Content-Length: ") + 16;
    const qsizetype length = buffer.mid(at, buffer.indexOf('\r', at) - at).toInt();
    if (buffer.size() < end + 4 + length)
        return {};
    const QByteArray message = buffer.first(end + 4 + length);
    buffer.remove(0, message.size());
    return message;
}

// A client over a stream: blocks nothing, waits by turning the event loop.
template<typename Socket>
struct StreamClient {
    Socket *socket;
    QByteArray buffer = {};

    QByteArray next()
    {
        QByteArray message;
        const bool came = QTest::qWaitFor(
            [&] {
                buffer += socket->readAll();
                message = takeMessage(buffer);
                return !message.isEmpty();
            },
            3000);
        return came ? message : QByteArray();
    }
    QByteArray ask(const QByteArray &request)
    {
        socket->write(request);
        return next();
    }
};

inline int statusOf(const QByteArray &response)
{
    return response.mid(8, 3).toInt();
}

inline QByteArray lineOf(const QByteArray &message, const QByteArray &start)
{
    const qsizetype at = message.indexOf("\r\n" + start);
    return at < 0 ? QByteArray() : message.mid(at + 2, message.indexOf("\r\n", at + 2) - at - 2);
}

// The answer to the first challenge of `response`.
inline QByteArray credentials(const QByteArray &response,
                              const QByteArray &method,
                              const QByteArray &user,
                              const QByteArray &password,
                              sip::DigestAlgorithm algorithm,
                              const QByteArray &count = "00000001")
{
    const bool isProxy = statusOf(response) == 407;
    QByteArray challenge = lineOf(response, isProxy ? "Proxy-Authenticate" : "WWW-Authenticate");
    const auto part = [&challenge](const QByteArray &name) {
        const qsizetype at = challenge.indexOf(name + "=\"") + name.size() + 2;
        return challenge.mid(at, challenge.indexOf('"', at) - at);
    };
    const QByteArray realm = part("realm");
    QByteArray line = "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\""
        + part("nonce") + "\", uri=\"sip:x\", algorithm=" + sip::digestName(algorithm)
        + ", qop=auth, nc=" + count + ", cnonce=\"c\", response=\"";
    const auto answer = sip::parseDigestAnswer(line + "0\"");
    line += sip::expectedResponse(
                *answer, sip::digestHash(algorithm, user + ':' + realm + ':' + password), method)
        + "\"";
    return (isProxy ? "Proxy-Authorization: " : "Authorization: ") + line + "\r\n";
}

} // namespace test
