// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/publish_request.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace events {

// What survives a restart of one publication.
struct PublicationRecord {
    QByteArray key; // unique; the same whatever the entity-tag is
    QByteArray aor;
    QDateTime expires; // UTC
    QByteArray record; // opaque

    bool operator==(const PublicationRecord &) const = default;
};

// Serves PUBLISH for the event presence (RFC 3903 §6): what the devices of our people say about
// them. One that says what was said before only lives longer. What a device published counts as
// long as it is registered; of a device that published over another flow than it registered by, as
// long as the person is.
class Publications : public QObject
{
    Q_OBJECT

public:
    Publications(sip::RequestPort &port, const base::Clock &clock, QObject *parent = nullptr);
    ~Publications() override;

    void configure(const PublicationLimits &limits) { m_limits = limits; }
    // At start. What has expired is removed.
    void restore(const std::vector<PublicationRecord> &records);

    void serve(const sip::IncomingRequest &publish);
    // One for each device that is there, in the order of their first publication.
    [[nodiscard]] std::vector<PresenceDocument> of(const QByteArray &aor) const;
    [[nodiscard]] std::size_t count() const { return m_count; }
    // Does what is due; the own timer calls this.
    void fireTimers();

Q_SIGNALS:
    void changed(const QByteArray &aor);
    void stored(const events::PublicationRecord &record);
    void removed(const QByteArray &key);

private:
    struct Publication {
        QByteArray key; // its first entity-tag
        QByteArray tag; // the one that is valid now (RFC 3903 §8.3)
        PresenceDocument document;
        std::optional<sip::Device> device; // none: it is not known which
        std::chrono::milliseconds expires{0}; // on the monotonic clock
        std::optional<std::chrono::milliseconds> alarm = {};
        quint64 touched = 0;
    };
    struct Due {
        QByteArray aor;
        QByteArray key;
        std::chrono::milliseconds at{0};
    };
    struct Outcome {
        std::chrono::seconds lifetime{0};
        bool isNews = false;
    };
    using Granted = std::expected<Outcome, sip::Refusal>;
    using List = std::vector<Publication>;

    [[nodiscard]] Granted perform(const sip::IncomingRequest &publish, const QByteArray &newTag);
    [[nodiscard]] Granted
    initiate(const QByteArray &aor, PublishedState &&state, Publication &&publication);
    Outcome update(const QByteArray &aor,
                   List::iterator publication,
                   PublishedState &&state,
                   Publication &&renewed);
    void eraseEarlierOf(const QByteArray &aor, const Publication &anew);
    void makeRoom(const QByteArray &aor);
    void keep(const QByteArray &aor, Publication &publication, std::chrono::seconds lifetime);
    void setAlarm(const QByteArray &aor, Publication &publication);
    void erase(const QByteArray &aor, List::iterator publication);
    [[nodiscard]] static QByteArray recordOf(const Publication &publication);
    [[nodiscard]] static std::optional<Publication> readRecord(const PublicationRecord &record);

    sip::RequestPort &m_port;
    const base::Clock &m_clock;
    PublicationLimits m_limits;
    QHash<QByteArray, List> m_byAor;
    std::size_t m_count = 0;
    quint64 m_touches = 0;
    base::Alarm<Due> m_alarm;
};

} // namespace events
