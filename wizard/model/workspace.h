// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/control/client.h"
#include "engine/control/event_feed.h"
#include "engine/control/status.h"
#include "engine/service/engine_watch.h"
#include "engine/service/service.h"
#include "wizard/model/contact_lists.h"
#include "wizard/model/engine_news.h"
#include "wizard/model/site_draft.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <expected>
#include <functional>
#include <optional>
#include <utility>

namespace wizard {

// The site directory, its certificates and its engine, as the windows see them. The engine tells
// what changes, and the files are looked at when they change; never waits for either.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(QString directory, service::Service &service, QObject *parent = nullptr);

    [[nodiscard]] const QString &directory() const { return m_directory; }
    // What is in force. Pages that let it be changed show draft().site().
    [[nodiscard]] const std::optional<site::Site> &site() const { return m_site; }
    // Why there is no site; FileMissing when there never was one.
    [[nodiscard]] const std::optional<site::SiteError> &siteError() const { return m_siteError; }
    [[nodiscard]] const certificates::Store &store() const { return m_store; }
    [[nodiscard]] const QList<certificates::PendingRequest> &pending() const { return m_pending; }
    [[nodiscard]] const QList<certificates::StoredCertificate> &certificates() const
    {
        return m_certificates;
    }
    [[nodiscard]] const service::ServiceState &serviceState() const { return m_serviceState; }
    // What the engine last told; none while it does not answer.
    [[nodiscard]] const std::optional<control::EngineStatus> &engine() const { return m_engine; }
    [[nodiscard]] const QList<control::StreamStatus> &streams() const { return m_streams; }

    [[nodiscard]] ContactLists &contacts() { return m_contacts; }
    [[nodiscard]] const ContactLists &contacts() const { return m_contacts; }

    // What is to be committed with other changes is edited here.
    [[nodiscard]] SiteDraft &draft() { return m_draft; }
    // What cannot wait is written at once, on a worker thread, where an edit runs too: it owns what
    // it reads. When the future is done, site() shows it.
    using Written = QFuture<std::expected<void, site::SiteError>>;
    [[nodiscard]] Written create(const site::Site &site);
    [[nodiscard]] Written save(const site::Edit &edit);
    // Saves, then tells a running engine; reloadRefused when that does not take it.
    [[nodiscard]] Written change(const site::Edit &edit);
    // Puts a former version in force, and tells the engine.
    [[nodiscard]] Written rollback(int number);
    [[nodiscard]] bool isEngineRunning() const;
    [[nodiscard]] QFuture<control::Answer> reloadEngine();
    // What the engine tells about itself now, rather than at the last look.
    [[nodiscard]] QFuture<std::expected<control::EngineStatus, control::ControlError>>
    freshStatus();
    [[nodiscard]] QFuture<service::Outcome> startEngine();
    [[nodiscard]] QFuture<service::Outcome> stopEngine(service::StopMode mode);

    void readSite(); // waits for the disk, and for thousands of partners a while
    void refreshSite(); // the same on a worker thread; the signal tells of news
    void readCertificates(); // waits for the disk: not while a window is open
    void refreshCertificates(); // the same on a worker thread; the signal tells of news
    void lookAtEngine();

Q_SIGNALS:
    void siteChanged();
    void certificatesChanged();
    void engineChanged();
    void reloadRefused(const control::ControlError &error);

private:
    using StoreContent =
        std::pair<QList<certificates::PendingRequest>, QList<certificates::StoredCertificate>>;

    using SiteContent = std::expected<site::Revision, site::SiteError>;
    using Writing = std::function<std::expected<void, site::SiteError>(const QString &directory)>;

    [[nodiscard]] Written write(Writing writing);
    [[nodiscard]] Written thenTellEngine(Written written);
    void takeSite(const SiteContent &revision);
    void take(StoreContent content);
    void watchFiles();
    void tellEngine();
    void watchEngine();
    void askEngine();
    void forgetEngine();
    void hear(const control::Event &event);
    void takeNews();

    QString m_directory;
    service::Service &m_service;
    certificates::Store m_store;
    control::Client m_client;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // several file changes in a row are one
    service::EngineWatch m_processes; // whoever starts or ends them
    control::EventFeed m_feed;
    QTimer m_news; // several events in a row are one
    QTimer m_again; // before the engine is asked once more
    EngineNews m_engineNews;
    ContactLists m_contacts;
    SiteDraft m_draft;
    std::optional<site::Site> m_site;
    std::optional<site::SiteError> m_siteError;
    quint64 m_siteGeneration = 0; // as below
    QList<certificates::PendingRequest> m_pending;
    QList<certificates::StoredCertificate> m_certificates;
    bool m_isRefreshing = false;
    bool m_isOutdated = false; // by what happened while it was read
    quint64 m_generation = 0; // of what is shown: an older reading is ignored
    service::ServiceState m_serviceState;
    std::optional<control::EngineStatus> m_engine;
    QList<control::StreamStatus> m_streams;
};

} // namespace wizard
