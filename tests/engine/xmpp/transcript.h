// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/peer_policy.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace test {

// A negotiation as it is told in tests/transcripts/xmpp: "<-" the peer, "->" us, "==" what else
// happens or, on the last line, what it came to; "policy" what was agreed.
struct Transcript {
    struct Line {
        QString mark;
        QString text;
    };

    QList<Line> lines;
    xmpp::PeerPolicy policy;
};

inline xmpp::PeerPolicy::Use use(const QString &word)
{
    using Use = xmpp::PeerPolicy::Use;
    return word == u"required" ? Use::Required
        : word == u"optional"  ? Use::Optional
                               : Use::Forbidden;
}

inline xmpp::PeerPolicy policy(const QString &text)
{
    xmpp::PeerPolicy policy;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith(u"tls="))
            policy.tls = use(value);
        else if (word.startsWith(u"sasl="))
            policy.sasl = use(value);
        else
            policy.dialback = value == u"yes";
    }
    return policy;
}

inline Transcript readTranscript(const QString &path)
{
    Transcript transcript;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return transcript;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const QString mark = text.section(u' ', 0, 0);
        const QString rest = text.section(u' ', 1).trimmed();
        if (mark == u"policy")
            transcript.policy = policy(rest);
        else
            transcript.lines.append({mark, rest});
    }
    return transcript;
}

// What a negotiation makes of one line of the peer's ("<-") or of what happens ("=="): what it
// says next; none when the line is no event, but tells what it has come to.
using Taking = std::function<std::optional<QStringList>(const QString &mark, const QString &line)>;

// Where a negotiation departs from the transcript; empty: nowhere.
inline QString
departure(const Transcript &transcript, const Taking &take, const std::function<QString()> &result)
{
    QStringList said;
    for (const auto &[mark, line] : transcript.lines) {
        if (mark == u"->") {
            const QString next = said.isEmpty() ? QStringLiteral("nothing") : said.takeFirst();
            if (next != line)
                return QStringLiteral("says %1 instead of %2").arg(next, line);
            continue;
        }
        if (!said.isEmpty())
            return QStringLiteral("says %1 before %2").arg(said.join(u", "), line);
        if (const auto answer = take(mark, line))
            said = *answer;
        else if (result() != line)
            return QStringLiteral("comes to %1 instead of %2").arg(result(), line);
    }
    return said.join(u", ");
}

inline QStringList transcripts(const QString &prefix)
{
    const QDir folder(QStringLiteral(PUENTE_SOURCE_DIR "/tests/transcripts/xmpp"));
    QStringList paths;
    for (const QString &name : folder.entryList({prefix + QStringLiteral("_*.txt")}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace test
