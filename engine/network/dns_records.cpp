// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/dns_records.h"

#include <QtEndian>

#include <algorithm>

namespace network {
namespace {

constexpr qsizetype srvHeaderBytes = 6;
constexpr qsizetype tlsaHeaderBytes = 3;
constexpr qsizetype maxNameBytes = 255; // RFC 1035 §2.3.4
constexpr quint8 maxLabelBytes = 63;

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

// Without compression, which RFC 2782 forbids here. The root is ".".
std::optional<QString> readName(QByteArrayView wire)
{
    if (wire.size() > maxNameBytes)
        return std::nullopt;
    QByteArray name;
    while (!wire.isEmpty()) {
        const auto length = static_cast<quint8>(wire.front());
        if (length == 0)
            return wire.size() > 1
                ? std::nullopt
                : std::optional(name.isEmpty() ? QStringLiteral(".")
                                               : QString::fromLatin1(name).toLower());
        if (length > maxLabelBytes || length >= wire.size())
            return std::nullopt;
        const QByteArrayView label = wire.sliced(1, length);
        if (!std::ranges::all_of(label, isHostCharacter))
            return std::nullopt;
        if (!name.isEmpty())
            name.append('.');
        name.append(label);
        wire = wire.sliced(1 + length);
    }
    return std::nullopt;
}

} // namespace

std::optional<SrvRecord> readSrv(QByteArrayView data)
{
    if (data.size() < srvHeaderBytes + 1)
        return std::nullopt;
    const std::optional<QString> target = readName(data.sliced(srvHeaderBytes));
    if (!target)
        return std::nullopt;
    const auto number = [&](qsizetype at) { return qFromBigEndian<quint16>(data.data() + at); };
    return SrvRecord{number(0), number(2), number(4), *target};
}

std::optional<QHostAddress> readAddress(QByteArrayView data)
{
    if (data.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(data.data()));
    if (data.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(data.data()));
    return std::nullopt;
}

std::optional<QByteArray> readText(QByteArrayView data)
{
    QByteArray text;
    while (!data.isEmpty()) { // RFC 1035 §3.3.14: each string after its length
        const auto length = static_cast<quint8>(data.front());
        if (length >= data.size())
            return std::nullopt;
        text.append(data.sliced(1, length));
        data = data.sliced(1 + length);
    }
    return text;
}

std::optional<TlsaRecord> readTlsa(QByteArrayView data)
{
    if (data.size() <= tlsaHeaderBytes)
        return std::nullopt;
    const auto number = [&](qsizetype at) { return static_cast<quint8>(data[at]); };
    return TlsaRecord{number(0), number(1), number(2), data.sliced(tlsaHeaderBytes).toByteArray()};
}

} // namespace network
