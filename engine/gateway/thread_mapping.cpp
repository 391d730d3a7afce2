// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/thread_mapping.h"

#include <QUtf8StringView>

#include <algorithm>
#include <string_view>

namespace gateway {

namespace {

constexpr qsizetype maxBytes = 256;
constexpr QByteArrayView prefix("xmpp-thread.");

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || std::string_view("-.!%*_+`'~()<>:\\\"/[]?{}").contains(c);
}

bool isWord(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isWordCharacter);
}

bool isCallId(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    return at < 0 ? isWord(text) : isWord(text.first(at)) && isWord(text.sliced(at + 1));
}

} // namespace

QByteArray callIdOf(QByteArrayView thread)
{
    if (thread.isEmpty() || thread.size() > maxBytes)
        return {};
    if (isCallId(thread) && !thread.startsWith(prefix))
        return thread.toByteArray();
    return prefix.toByteArray() + thread.toByteArray().toPercentEncoding();
}

QByteArray threadOf(QByteArrayView callId)
{
    if (callId.startsWith(prefix)) {
        const QByteArray thread =
            QByteArray::fromPercentEncoding(callId.sliced(prefix.size()).toByteArray());
        // Only what callIdOf made is taken apart; anything else is somebody's own Call-ID.
        const bool ours = QUtf8StringView(thread).isValidUtf8()
            && std::ranges::none_of(thread, [](char c) { return c >= 0 && c < 0x20; });
        if (ours && callIdOf(thread) == callId)
            return thread;
    }
    return callId.size() <= maxBytes && isCallId(callId) ? callId.toByteArray() : QByteArray();
}

} // namespace gateway
