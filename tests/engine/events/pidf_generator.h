// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_document.h"

#include <QStringList>

#include <random>

namespace test {

// Anything a document may hold, from a seed.
class PidfGenerator
{
public:
    explicit PidfGenerator(unsigned seed) : m_random(seed) { }

    events::PresenceDocument document()
    {
        events::PresenceDocument made{.entity = "sip:" + text() + "@b.example"};
        for (int i = upTo(5); i > 0; --i)
            made.tuples.push_back(tuple(i));
        for (int i = upTo(2); i > 0; --i)
            made.persons.push_back({.id = "p" + QByteArray::number(i),
                                    .activities = activities(),
                                    .notes = notes(),
                                    .idle = idle()});
        made.notes = notes();
        return made;
    }

private:
    int upTo(int most) { return std::uniform_int_distribution<>(0, most)(m_random); }
    events::Tuple tuple(int number)
    {
        static const QByteArrayList shows{"", "chat", "away", "xa", "dnd"};
        events::Tuple made{.id = "t" + QByteArray::number(number),
                           .open = upTo(1) == 1,
                           .show = shows[upTo(4)],
                           .activities = activities(),
                           .contact = upTo(1) == 1 ? "sip:" + text() : QByteArray(),
                           .notes = notes(),
                           .idle = idle()};
        if (!made.contact.isEmpty())
            made.priority = upTo(1001) - 1;
        if (upTo(1) == 1)
            made.timestamp = moment();
        return made;
    }
    events::Activities activities()
    {
        events::Activities made;
        for (int i = upTo(3); i > 0; --i)
            made.insert(events::Activity(upTo(events::activityCount - 1)));
        return made;
    }
    std::vector<events::Note> notes()
    {
        static const QByteArrayList languages{"", "en", "fr", "zh-Hant"};
        std::vector<events::Note> made;
        for (int i = upTo(3); i > 0; --i)
            made.push_back({.text = text(), .lang = languages[upTo(3)]});
        return made;
    }
    std::optional<events::Idle> idle()
    {
        switch (upTo(2)) {
        case 0:
            return std::nullopt;
        case 1:
            return events::Idle{};
        default:
            return events::Idle{moment()};
        }
    }
    QDateTime moment()
    {
        return QDateTime::fromMSecsSinceEpoch(
            std::uniform_int_distribution<qint64>(0, 4'000'000'000'000)(m_random), Qt::UTC);
    }
    QByteArray text()
    {
        static const QStringList pieces{u"a"_qs,
                                        u"<b>"_qs,
                                        u"&amp;"_qs,
                                        u"\"'"_qs,
                                        u"ü"_qs,
                                        u"漢"_qs,
                                        u"😀"_qs,
                                        u"]]>"_qs,
                                        u"\\"_qs,
                                        u"x y"_qs};
        QString made;
        for (int i = upTo(10); i >= 0; --i)
            made += pieces[upTo(int(pieces.size()) - 1)];
        return made.toUtf8();
    }

    std::mt19937 m_random;
};

} // namespace test
