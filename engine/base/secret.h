// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace base {

// A passphrase or PIN as bytes (UTF-8 when a person typed it). The memory is wiped when the last
// copy goes. Never streamed, never logged.
class Secret
{
public:
    Secret() = default;
    // Takes the bytes and wipes the source where it is not shared with others.
    explicit Secret(QByteArray &&bytes);
    // What a person typed. The caller's QString stays as it is.
    [[nodiscard]] static Secret fromText(const QString &text);

    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    std::string_view bytes() const
    {
        return {m_bytes.constData(), static_cast<size_t>(m_bytes.size())};
    }

    bool operator==(const Secret &) const = default;

private:
    void wipe();

    QByteArray m_bytes;
};

// Overwrites the bytes, in a way the compiler keeps, unless others share them.
void wipe(QByteArray &bytes);

} // namespace base
