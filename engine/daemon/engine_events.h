// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/contacts.h"
#include "engine/control/events.h"
#include "engine/control/status.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <utility>

namespace control {
class Server;
} // namespace control

namespace puented {

// Tells those who listen what changes. Many changes of one thing within a moment are told once, as
// it is then; nothing is looked up while nobody listens.
class EngineEvents : public QObject
{
    Q_OBJECT

public:
    struct Sources {
        std::function<control::EngineStatus()> status;
        std::function<QList<control::StreamStatus>()> streams;
        std::function<control::ContactStatus(const QString &user, const QString &contact)> contact;
    };

    static constexpr qsizetype maxChanges = 1000; // of a moment and topic; beyond, a loss is told

    EngineEvents(control::Server &server, Sources sources, QObject *parent = nullptr);

    void contactChanged(const QString &user, const QString &contact); // its subscription
    void presenceChanged(const QString &user, const QString &contact);
    void engineChanged(); // its streams, its partners' numbers
    void siteReloaded();

private:
    struct Changes {
        QSet<std::pair<QString, QString>> pairs; // user and contact
        bool isTooMany = false;
    };

    void note(control::Topic topic, Changes &changes, const QString &user, const QString &contact);
    void tell(control::Topic topic, Changes &changes);
    void tellContacts();
    void listen();
    void look();
    // Whether there was news.
    bool tellPartners(const QList<control::PartnerStatus> &partners);
    bool tellStreams(const QList<control::StreamStatus> &streams);
    bool tellEngine(control::EngineStatus status);
    [[nodiscard]] bool isAnyListening() const;

    control::Server &m_server;
    Sources m_sources;
    Changes m_contacts;
    Changes m_presence;
    QTimer m_soon; // contacts
    QTimer m_settle; // the engine
    QTimer m_tick; // numbers that change without notice; slower while they do not
    bool m_isListening = false;
    QHash<QString, control::PartnerStatus> m_partners; // as last told
    QHash<QString, control::StreamStatus> m_streams;
    control::EngineStatus m_engine; // without its partners
};

} // namespace puented
