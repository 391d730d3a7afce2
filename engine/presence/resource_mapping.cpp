// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/resource_mapping.h"

#include <QCryptographicHash>

#include <algorithm>

namespace presence {
namespace {

const QByteArray plainPrefix = QByteArrayLiteral("ID-");
const QByteArray hashPrefix = QByteArrayLiteral("H-");
const QByteArray bareId = QByteArrayLiteral("ID"); // of no resource
constexpr qsizetype maxPlainBytes = 128;
constexpr int highestPriority = 127;

// What may stand in an XML ID and in a resource alike, whatever comes before it.
bool isPlain(QByteArrayView text)
{
    return text.size() <= maxPlainBytes && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '.' || c == '_';
           });
}

QByteArray hashOf(QByteArrayView text)
{
    constexpr qsizetype kept = 16;
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(kept).toHex();
}

} // namespace

QByteArray tupleIdOf(const QByteArray &resource)
{
    if (resource.isEmpty())
        return bareId;
    if (isPlain(resource))
        return plainPrefix + resource;
    return hashPrefix + hashOf(resource);
}

QByteArray resourceOf(const QByteArray &tupleId)
{
    const QByteArray resource =
        tupleId.startsWith(plainPrefix) ? tupleId.sliced(plainPrefix.size()) : tupleId;
    return !resource.isEmpty() && isPlain(resource) ? resource : hashOf(tupleId);
}

int contactPriorityOf(int priority)
{
    return priority < 0 ? -1 : std::min(priority, highestPriority) * 1000 / highestPriority;
}

int priorityOf(int contactPriority)
{
    return contactPriority < 0 ? 0 : (contactPriority * highestPriority + 999) / 1000;
}

} // namespace presence
