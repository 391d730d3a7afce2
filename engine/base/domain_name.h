// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <expected>

namespace base {

struct DomainNameError {
    enum class Reason {
        Empty,
        TooLong,
        LabelEmpty,
        LabelTooLong,
        ForbiddenCharacter,
        NotIdna,
        IsAddress
    };

    Reason reason;
    QString evidence; // English, for the log: the text that was refused
};

// A DNS name in its canonical form: lower-case ASCII (A-labels, RFC 5890), no trailing dot,
// never empty, never an IP address. At most 253 characters, 63 a label.
class DomainName
{
public:
    [[nodiscard]] static std::expected<DomainName, DomainNameError> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    // The same in UTF-8, for the wire.
    [[nodiscard]] QByteArray bytes() const { return m_text.toLatin1(); }
    // As people read it (U-labels).
    [[nodiscard]] QString display() const;
    // Whether this is `ancestor` or a name below it.
    [[nodiscard]] bool isWithin(const DomainName &ancestor) const;

    bool operator==(const DomainName &) const = default;
    auto operator<=>(const DomainName &other) const { return m_text.compare(other.m_text) <=> 0; }
    friend size_t qHash(const DomainName &name, size_t seed = 0)
    {
        return qHash(name.m_text, seed);
    }

private:
    explicit DomainName(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

} // namespace base
