// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/digest.h"
#include "engine/sip/request.h"
#include "engine/sip/user_directory.h"

#include <QHash>

namespace test {

// A request as text: the parts that tests vary.
struct RequestText {
    QByteArray method = "MESSAGE";
    QByteArray uri = "sip:bob@fabrikam.example";
    QByteArray via = "SIP/2.0/UDP 127.0.0.1:5070;rport;branch=z9hG4bK1";
    QByteArray from = "<sip:alice@contoso.example>;tag=a";
    QByteArray to = "<sip:bob@fabrikam.example>";
    QByteArray callId = "call-1";
    QByteArray sequence = "1";
    QByteArray headers = {}; // whole lines
    QByteArray body = {};

    [[nodiscard]] QByteArray text() const
    {
        return method + ' ' + uri + " SIP/2.0\r\nVia: " + via
            + "\r\nMax-Forwards: 70\r\nFrom: " + from + "\r\nTo: " + to + "\r\nCall-ID: " + callId
            + "\r\nCSeq: " + sequence + ' ' + method + "\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] sip::Request request() const
    {
        return *sip::validateRequest(*sip::Message::parse(text()));
    }
};

// People with passwords, in memory.
class FakeDirectory final : public sip::UserDirectory
{
public:
    QHash<QByteArray, QList<sip::Binding>> stored;

    void add(const QByteArray &user, const QByteArray &domain, const QByteArray &password)
    {
        const QByteArray text = user + ':' + domain + ':' + password;
        m_secrets.insert("sip:" + user + '@' + domain,
                         {sip::digestHash(sip::DigestAlgorithm::Md5, text),
                          sip::digestHash(sip::DigestAlgorithm::Sha256, text)});
    }
    [[nodiscard]] std::optional<sip::DigestSecrets> secrets(const QByteArray &aor) const override
    {
        const auto found = m_secrets.constFind(aor);
        return found != m_secrets.cend() ? std::optional(*found) : std::nullopt;
    }
    [[nodiscard]] QList<sip::Binding> bindings() const override
    {
        QList<sip::Binding> all;
        for (const QList<sip::Binding> &some : stored)
            all += some;
        return all;
    }
    void store(const QByteArray &aor, const QList<sip::Binding> &bindings) override
    {
        if (bindings.isEmpty())
            stored.remove(aor);
        else
            stored.insert(aor, bindings);
    }

private:
    QHash<QByteArray, sip::DigestSecrets> m_secrets;
};

} // namespace test
