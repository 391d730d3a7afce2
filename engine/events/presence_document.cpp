// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/presence_document.h"

namespace events {
namespace {

constexpr std::size_t maxNotes = 10; // in one place
constexpr qsizetype maxNoteBytes = 2048;

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
    notes.push_back({.text = std::move(told), .lang = lang});
}

} // namespace events
