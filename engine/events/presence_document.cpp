// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/presence_document.h"

#include <algorithm>

namespace events {
namespace {

constexpr std::size_t maxNotes = 10; // in one place
constexpr qsizetype maxNoteBytes = 2048;
constexpr qsizetype maxTagBytes = 35; // RFC 5646 §4.4.1

bool isLanguageTag(QByteArrayView text)
{
    return text.size() <= maxTagBytes && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-';
           });
}

} // namespace

void addNote(std::vector<Note> &notes, const QByteArray &text, const QByteArray &lang)
{
    QByteArray told = text.trimmed();
    if (told.isEmpty() || notes.size() >= maxNotes)
        return;
    if (told.size() > maxNoteBytes) {
        qsizetype end = maxNoteBytes;
        while (end > 0 && (told[end] & 0xc0) == 0x80) // not within a character
            --end;
        told.truncate(end);
    }
    const QByteArray tag = lang.trimmed();
    notes.push_back({.text = std::move(told), .lang = isLanguageTag(tag) ? tag : QByteArray()});
}

QByteArray commonLanguage(const std::vector<Note> &notes)
{
    if (notes.empty())
        return {};
    const QByteArray &first = notes.front().lang;
    const bool isCommon =
        std::ranges::all_of(notes, [&first](const Note &note) { return note.lang == first; });
    return isCommon ? first : QByteArray();
}

QByteArray commonLanguage(const PresenceDocument &document)
{
    std::vector<Note> all = document.notes;
    const auto add = [&all](const auto &parts) {
        for (const auto &part : parts)
            all.insert(all.end(), part.notes.begin(), part.notes.end());
    };
    add(document.tuples);
    add(document.persons);
    return commonLanguage(all);
}

} // namespace events
