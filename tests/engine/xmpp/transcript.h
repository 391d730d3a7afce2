// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/peer_policy.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

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

inline QStringList transcripts(const QString &prefix)
{
    const QDir folder(QStringLiteral(PUENTE_SOURCE_DIR "/tests/transcripts/xmpp"));
    QStringList paths;
    for (const QString &name : folder.entryList({prefix + QStringLiteral("_*.txt")}, QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace test
