// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/workspace.h"

#include "engine/base/worker.h"
#include "engine/site/directories.h"

#include <QFileInfo>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Done = std::expected<void, site::SiteError>;

namespace {

constexpr auto settleInterval = 100ms;
constexpr auto newsInterval = 200ms;
constexpr auto askInterval = 1s; // at most once

} // namespace

Workspace::Workspace(QString directory, service::Service &service, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_service(service)
    , m_store(m_directory)
    , m_client(site::controlSocketPath(m_directory))
    , m_processes(m_directory)
    , m_feed(site::controlSocketPath(m_directory),
             {control::allTopics.begin(), control::allTopics.end()})
    , m_contacts(m_client, site::controlSocketPath(m_directory))
    , m_draft(m_directory)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleInterval);
    m_news.setSingleShot(true);
    m_news.setInterval(newsInterval);
    m_again.setSingleShot(true);
    m_again.setInterval(askInterval);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, settle);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, settle);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        refreshSite();
        refreshCertificates();
    });
    connect(&m_draft, &SiteDraft::committed, this, [this] {
        ++m_siteGeneration;
        takeSite(*m_draft.inForce());
        tellEngine();
    });
    connect(&m_processes, &service::EngineWatch::changed, this, &Workspace::watchEngine);
    connect(&m_feed, &control::EventFeed::begun, this, [this] {
        askEngine();
        m_contacts.begin();
    });
    connect(&m_feed, &control::EventFeed::happened, this, &Workspace::hear);
    connect(&m_feed, &control::EventFeed::ended, &m_contacts, &ContactLists::end);
    connect(&m_feed, &control::EventFeed::ended, this, &Workspace::watchEngine);
    connect(&m_news, &QTimer::timeout, this, &Workspace::takeNews);
    connect(&m_again, &QTimer::timeout, this, &Workspace::askEngine);
    connect(&m_service, &service::Service::stateChanged, this, &Workspace::watchEngine);
    readSite();
    readCertificates();
    watchEngine();
}

Workspace::Written Workspace::create(const site::Site &site)
{
    return write(
        [site](const QString &directory) { return site::initSite(directory, site, false); });
}

Workspace::Written Workspace::save(const site::Edit &edit)
{
    return write([edit](const QString &directory) -> Done {
        if (const auto changed = site::change(directory, edit); !changed)
            return std::unexpected(changed.error());
        return {};
    });
}

Workspace::Written Workspace::change(const site::Edit &edit)
{
    return thenTellEngine(save(edit));
}

Workspace::Written Workspace::rollback(int number)
{
    return thenTellEngine(
        write([number](const QString &directory) { return site::rollback(directory, number); }));
}

Workspace::Written Workspace::write(Writing writing)
{
    return base::onWorker([directory = m_directory, writing = std::move(writing)] {
               const Done done = writing(directory);
               return std::pair(done, site::loadRevision(directory));
           })
        .then(this,
              [this, generation = ++m_siteGeneration](const std::pair<Done, SiteContent> &result) {
                  const bool isOvertaken = generation != m_siteGeneration;
                  ++m_siteGeneration; // what is being read may be older
                  watchFiles();
                  takeSite(result.second);
                  if (isOvertaken)
                      refreshSite();
                  return result.first;
              });
}

Workspace::Written Workspace::thenTellEngine(Written written)
{
    return written.then(this, [this](const Done &done) {
        if (done)
            tellEngine();
        return done;
    });
}

void Workspace::tellEngine()
{
    if (!isEngineRunning())
        return;
    reloadEngine().then(this, [this](const control::Answer &answer) {
        if (!answer)
            Q_EMIT reloadRefused(answer.error());
    });
}

bool Workspace::isEngineRunning() const
{
    return m_serviceState.kind == service::ServiceState::Kind::Running;
}

QFuture<control::Answer> Workspace::reloadEngine()
{
    return m_client.call(u"reload"_s);
}

QFuture<std::expected<control::EngineStatus, control::ControlError>> Workspace::freshStatus()
{
    using Status = std::expected<control::EngineStatus, control::ControlError>;
    return m_client.call(u"status"_s).then(this, [](const control::Answer &answer) -> Status {
        return answer ? control::engineStatus(*answer) : std::unexpected(answer.error());
    });
}

QFuture<service::Outcome> Workspace::startEngine()
{
    return m_service.start();
}

QFuture<service::Outcome> Workspace::stopEngine(service::StopMode mode)
{
    return m_service.stop(mode);
}

void Workspace::readSite()
{
    ++m_siteGeneration;
    watchFiles();
    takeSite(site::loadRevision(m_directory));
}

void Workspace::refreshSite()
{
    watchFiles();
    base::onWorker([directory = m_directory] {
        return site::loadRevision(directory);
    }).then(this, [this, generation = ++m_siteGeneration](const SiteContent &content) {
        if (generation == m_siteGeneration)
            takeSite(content); // else it was read anew meanwhile, or is being read
    });
}

void Workspace::takeSite(const SiteContent &revision)
{
    std::optional<site::Site> found;
    std::optional<site::SiteError> error;
    if (revision)
        found = revision->site;
    else
        error = revision.error();
    m_draft.rest(revision ? std::optional(*revision) : std::nullopt);
    if (found == m_site && error == m_siteError)
        return;
    m_site = std::move(found);
    m_siteError = std::move(error);
    Q_EMIT siteChanged();
}

void Workspace::readCertificates()
{
    ++m_generation;
    take({m_store.pending(), m_store.list()});
}

void Workspace::refreshCertificates()
{
    if (m_isRefreshing) {
        m_isOutdated = true;
        return;
    }
    m_isRefreshing = true;
    m_isOutdated = false;
    base::onWorker([store = m_store] {
        return StoreContent(store.pending(), store.list());
    }).then(this, [this, generation = m_generation](const StoreContent &content) {
        m_isRefreshing = false;
        if (generation == m_generation)
            take(content);
        if (m_isOutdated)
            refreshCertificates();
    });
}

void Workspace::take(StoreContent content)
{
    if (content.first == m_pending && content.second == m_certificates)
        return;
    m_pending = std::move(content.first);
    m_certificates = std::move(content.second);
    Q_EMIT certificatesChanged();
}

void Workspace::lookAtEngine()
{
    watchEngine();
    if (isEngineRunning())
        askEngine();
}

// Its process, and whether it tells what happens; one that does not is asked.
void Workspace::watchEngine()
{
    const service::ServiceState state = m_service.state();
    const bool isNews = std::exchange(m_serviceState, state) != state;
    if (!isEngineRunning()) {
        m_feed.stop();
        forgetEngine();
    } else if (isNews) { // the feed comes back by itself
        m_feed.start();
        askEngine();
    }
    if (isNews)
        Q_EMIT engineChanged();
}

void Workspace::askEngine()
{
    m_client.call(u"status"_s).then(this, [this](const control::Answer &answer) {
        auto status = answer ? control::engineStatus(*answer) : std::unexpected(answer.error());
        if (!status)
            return;
        if (m_engine != *status) {
            m_engine = std::move(*status);
            Q_EMIT engineChanged();
        }
    });
    m_client.call(u"streams"_s).then(this, [this](const control::Answer &answer) {
        auto streams = answer ? control::streamStatuses(*answer) : std::unexpected(answer.error());
        if (!streams || m_streams == *streams)
            return;
        m_streams = std::move(*streams);
        Q_EMIT engineChanged();
    });
}

void Workspace::forgetEngine()
{
    m_again.stop();
    m_engineNews.forget();
    if (!m_engine && m_streams.isEmpty())
        return;
    m_engine.reset();
    m_streams.clear();
    Q_EMIT engineChanged();
}

void Workspace::hear(const control::Event &event)
{
    using control::Topic;
    if (event.topic == Topic::Contacts || event.topic == Topic::Presence) {
        m_contacts.hear(event);
        return;
    }
    QTimer &timer = m_engineNews.take(event) ? m_news : m_again;
    if (!timer.isActive())
        timer.start();
}

void Workspace::takeNews()
{
    if (!m_engine) {
        m_engineNews.forget(); // the whole is on its way
        return;
    }
    m_engineNews.applyTo(*m_engine, m_streams);
    Q_EMIT engineChanged();
}

void Workspace::watchFiles()
{
    // The file itself, too: an editor that writes into it changes nothing in the directory. One
    // that puts another file in its place ends the watch, which is taken up again here.
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    for (const QString &path : {m_directory,
                                m_directory + u"/site.toml"_s,
                                m_directory + u"/requests"_s,
                                m_directory + u"/certs"_s}) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace wizard
