// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>

namespace base {
class DomainName;
} // namespace base

namespace sip {

struct UriError {
    enum class Reason {
        Empty,
        TooLong,
        SchemeNotSupported, // well formed perhaps, but neither sip nor sips: 416 (RFC 3261
                            // §8.2.2.1)
        UserMalformed,
        HostMalformed,
        PortMalformed,
        ParameterMalformed,
        HeadersMalformed
    };

    Reason reason;
    QString evidence; // English, for the log: the text that was refused
};

// A sip or sips URI (RFC 3261 §19.1), at most 2048 bytes. Immutable; the text stays as it was read.
class Uri
{
public:
    enum class Scheme {
        Sip,
        Sips
    };

    [[nodiscard]] static std::expected<Uri, UriError> parse(QByteArrayView text);
    // sip:user@host for a person; `user` is plain UTF-8 and is escaped as needed.
    [[nodiscard]] static Uri ofPerson(QByteArrayView user, const base::DomainName &host);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    // As on the wire, percent-encoded, without a password; empty when there is none.
    [[nodiscard]] QByteArray user() const { return slice(m_user); }
    // Plain UTF-8.
    [[nodiscard]] QByteArray decodedUser() const;
    // Lower-case; an IPv6 address is in brackets.
    [[nodiscard]] const QByteArray &host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; } // 0: not given
    // Without a value: empty. The name is matched without regard to case.
    [[nodiscard]] std::optional<QByteArray> parameter(QByteArrayView name) const;
    [[nodiscard]] bool hasHeaders() const { return m_headers.length > 0; }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    // The address of record, "sip:user@host": lower-case, decoded where that changes no meaning,
    // without port, parameters, headers (RFC 3261 §10.3 step 5).
    [[nodiscard]] QByteArray aor() const;

    // The same text. For the comparison of RFC 3261 §19.1.4 see equivalent().
    bool operator==(const Uri &other) const { return m_text == other.m_text; }
    friend bool equivalent(const Uri &a, const Uri &b);

private:
    struct Span {
        qsizetype offset = 0;
        qsizetype length = 0;
    };

    Uri() = default;
    [[nodiscard]] QByteArrayView view(Span span) const
    {
        return QByteArrayView(m_text).sliced(span.offset, span.length);
    }
    [[nodiscard]] QByteArray slice(Span span) const { return view(span).toByteArray(); }
    [[nodiscard]] bool readUserInfo(QByteArrayView userInfo, qsizetype offset);
    static std::expected<Uri, UriError> split(QByteArrayView text, qsizetype schemeLength);

    Scheme m_scheme = Scheme::Sip;
    QByteArray m_text;
    QByteArray m_host;
    Span m_user, m_password, m_parameters, m_headers;
    quint16 m_port = 0;
};

// Whether both mean the same resource by RFC 3261 §19.1.4; used for Contact bindings.
[[nodiscard]] bool equivalent(const Uri &a, const Uri &b);

} // namespace sip
