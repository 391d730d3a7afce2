// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/engine.h"

#include "engine/control/server.h"
#include "engine/daemon/certificate_renewal.h"
#include "engine/daemon/contact_methods.h"
#include "engine/daemon/control_methods.h"
#include "engine/daemon/current_resolver.h"
#include "engine/daemon/dialback_secret.h"
#include "engine/daemon/engine_events.h"
#include "engine/daemon/federation_plan.h"
#include "engine/daemon/inherited_socket.h"
#include "engine/daemon/listeners.h"
#include "engine/daemon/logging.h"
#include "engine/daemon/partner_attempts.h"
#include "engine/daemon/presence_side.h"
#include "engine/daemon/roster_book.h"
#include "engine/daemon/service_notification.h"
#include "engine/daemon/sip_plan.h"
#include "engine/daemon/status_report.h"
#include "engine/daemon/tls_setup.h"
#include "engine/daemon/user_directory.h"
#include "engine/gateway/relay.h"
#include "engine/sip/user_agent.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "engine/storage/binding_store.h"
#include "engine/storage/database.h"
#include "engine/storage/user_cache.h"
#include "engine/xmpp/federation.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

constexpr std::chrono::seconds longestStop{10};

QString text(const storage::StorageError &error)
{
    return u"state.database: "_s + storage::reasonName(error.reason) + u": "_s + error.evidence;
}

QString text(const control::ControlError &error)
{
    return u"control socket: "_s + control::reasonName(error.reason) + u": "_s + error.evidence;
}

QString text(const site::SiteError &error)
{
    QString where = u"site.toml"_s;
    if (error.line > 0)
        where += u":%1"_s.arg(error.line);
    if (!error.key.isEmpty())
        where += u": "_s + error.key;
    return where + u": "_s + site::reasonName(error.reason) + u": "_s + error.evidence;
}

QString storageError(const QMap<QString, QString> &refusals)
{
    QStringList errors;
    for (auto refusal = refusals.cbegin(); refusal != refusals.cend(); ++refusal)
        errors += refusal.key() + u" are not saved: "_s + refusal.value();
    return errors.join(u"; "_s);
}

std::expected<site::Site, QString> loadSite(const QString &directory)
{
    auto site = site::loadSite(directory);
    if (!site)
        return std::unexpected(text(site.error()));
    if (site->edge.role != site::Role::Combined)
        return std::unexpected(u"edge.role: this version runs the combined role only"_s);
    return *std::move(site);
}

} // namespace

// In the order of their dependence: what is below uses what is above, and goes first.
struct Engine::Parts {
    Parts(std::unique_ptr<storage::Database> opened, const base::Clock &clock)
        : database(std::move(opened)), users(*database, clock), bindings(*database)
    { }

    // `stored` is read between the store and the registrar that starts from it.
    void build(const storage::Bindings &stored, const base::Clock &clock)
    {
        directory.emplace(users, bindings, stored);
        federation = std::make_unique<xmpp::Federation>(resolver, clock);
        userAgent = std::make_unique<sip::UserAgent>(resolver, clock, *directory);
        presence = std::make_unique<PresenceSide>(
            PresenceSide::Surroundings{*federation, *userAgent, users, *database, clock});
        relay = std::make_unique<gateway::Relay>(*federation, *userAgent, presence->relay(), clock);
        relay->setPresenceHandler(
            [this](const xmpp::Stanza &stanza) { presence->relay().receive(stanza); });
        listeners = std::make_unique<Listeners>(*federation, *userAgent);
        attempts = std::make_unique<PartnerAttempts>(*federation, clock);
        book = std::make_unique<RosterBook>(presence->roster(), presence->relay(), bookSources());
    }

    [[nodiscard]] RosterBook::Sources bookSources()
    {
        return {.exists =
                    [this](const QByteArray &user) { return presence->exists(aorOfAddress(user)); },
                .users = [this] { return users.addresses(); },
                .devices =
                    [this](const QByteArray &user) {
                        return directory->bindingCount(aorOfAddress(user));
                    },
                .watches =
                    [this] { return static_cast<qint64>(presence->notifier().counts().dialogs); },
                .publications =
                    [this] { return static_cast<qint64>(presence->publications().count()); }};
    }

    std::unique_ptr<storage::Database> database;
    storage::UserCache users;
    storage::BindingStore bindings;
    QByteArray dialbackSecret;
    CurrentResolver resolver;
    std::optional<StoredUserDirectory> directory;
    std::unique_ptr<xmpp::Federation> federation;
    std::unique_ptr<sip::UserAgent> userAgent;
    std::unique_ptr<PresenceSide> presence;
    std::unique_ptr<gateway::Relay> relay;
    std::unique_ptr<Listeners> listeners;
    std::unique_ptr<PartnerAttempts> attempts;
    std::unique_ptr<RosterBook> book;
    std::unique_ptr<CertificateRenewal> renewal;
    control::Server server;
    std::unique_ptr<EngineEvents> events;
};

Engine::Engine(QString siteDirectory, QObject *parent)
    : QObject(parent), m_siteDirectory(std::move(siteDirectory))
{
    m_stopDeadline.setSingleShot(true);
    connect(&m_stopDeadline, &QTimer::timeout, this, &Engine::finish);
}

Engine::~Engine() = default;

std::expected<void, QString> Engine::start()
{
    m_uptime.start();
    const auto site = loadSite(m_siteDirectory);
    if (!site)
        return std::unexpected(site.error());
    auto lock = service::EngineLock::take(m_siteDirectory);
    if (!lock)
        return std::unexpected(lock.error());
    m_lock.emplace(*std::move(lock));
    if (const auto made = makeParts(*site); !made)
        return made;
    if (const auto applied = apply(*site); !applied)
        return applied;
    m_parts->presence->start();
    addControlMethods(m_parts->server, *this);
    addContactMethods(m_parts->server, *m_parts->book);
    tellEvents();
    const QString socketPath = site::controlSocketPath(m_siteDirectory);
    const auto inherited = inheritedSocket(socketPath);
    const auto listening = inherited ? m_parts->server.adopt(*inherited, socketPath)
                                     : m_parts->server.listen(socketPath);
    if (!listening)
        return std::unexpected(text(listening.error()));

    m_state = control::EngineState::Running;
    m_lock->note(service::EnginePhase::Ready);
    notifyServiceManager("READY=1");
    qCInfo(lcDaemon).noquote() << "Puente" << PUENTE_VERSION << "serves" << m_siteDirectory << "for"
                               << m_site->edge.fqdn.text();
    return {};
}

std::expected<void, QString> Engine::makeParts(const site::Site &site)
{
    const QString stateDirectory = site::stateDirectory(m_siteDirectory);
    const auto secret = dialbackSecret(stateDirectory);
    if (!secret)
        return std::unexpected(secret.error());
    auto database = storage::Database::open(site.state.database, stateDirectory);
    if (!database)
        return std::unexpected(text(database.error()));
    auto parts = std::make_unique<Parts>(*std::move(database), m_clock);
    if (const auto loaded = parts->users.load(); !loaded)
        return std::unexpected(text(loaded.error()));
    const auto stored = parts->bindings.all(m_clock.now());
    if (!stored)
        return std::unexpected(text(stored.error()));
    parts->dialbackSecret = *secret;
    parts->build(*stored, m_clock);
    if (const auto loaded = parts->presence->load(); !loaded)
        return std::unexpected(text(loaded.error()));
    parts->renewal = std::make_unique<CertificateRenewal>(m_siteDirectory, m_clock);
    connect(parts->renewal.get(), &CertificateRenewal::renewed, this, [this] {
        // It logs why not, and keeps it for "status".
        [[maybe_unused]] const auto done = reload();
    });
    m_parts = std::move(parts);
    return {};
}

void Engine::tellEvents()
{
    m_parts->events = std::make_unique<EngineEvents>(
        m_parts->server,
        EngineEvents::Sources{
            .status = [this] { return status(); },
            .streams = [this] { return streams(); },
            .contact =
                [book = m_parts->book.get()](const QString &user, const QString &contact) {
                    return book->contact(user, contact);
                }});
    EngineEvents *events = m_parts->events.get();
    connect(m_parts->federation.get(),
            &xmpp::Federation::streamChanged,
            events,
            &EngineEvents::engineChanged);
    const auto contactChanged = [events](const QByteArray &user, const xmpp::Jid &contact) {
        events->contactChanged(QString::fromUtf8(user), QString::fromUtf8(contact.text()));
    };
    presence::Roster &roster = m_parts->presence->roster();
    connect(&roster, &presence::Roster::changed, events, contactChanged);
    connect(&roster, &presence::Roster::blockChanged, events, contactChanged);
    connect(&m_parts->presence->relay(),
            &presence::PresenceRelay::presenceChanged,
            events,
            [events](const QByteArray &user, const xmpp::Jid &contact) {
                events->presenceChanged(QString::fromUtf8(user), QString::fromUtf8(contact.text()));
            });
}

std::expected<void, QString> Engine::apply(const site::Site &site)
{
    // What can fail comes before what changes anything.
    auto sipSettings = userAgentSettings(site);
    if (!sipSettings)
        return std::unexpected(sipSettings.error());
    TlsSetup tls = makeTls(m_siteDirectory, site, m_openKeys);
    if (!tls.context)
        return std::unexpected(u"TLS cannot be set up: "_s + tls.report.last().error);

    m_parts->resolver.configure(site.dns);
    // Before the streams: who loses access is told by them.
    m_parts->presence->configure(site);
    const xmpp::FederationSettings settings = federationSettings(site, m_parts->dialbackSecret);
    m_parts->federation->configure(settings, tls.context);
    m_parts->attempts->keepOnly({settings.peers.keyBegin(), settings.peers.keyEnd()});
    m_parts->userAgent->configure(*std::move(sipSettings), tls.context);
    m_parts->relay->configure(site);
    m_parts->listeners->apply(site.listen, tls.hasCertificate);
    logMessageBodies(site.gateway.logMessageBodies);
    m_certificates = std::move(tls.report);
    m_parts->renewal->configure(site);
    m_openKeys = std::move(tls.openKeys);
    m_site = site;
    return {};
}

std::expected<void, QString> Engine::reload()
{
    if (m_state != control::EngineState::Running)
        return std::unexpected(u"the engine is "_s + control::stateName(m_state));
    notifyServiceManager("RELOADING=1");
    const auto site = loadSite(m_siteDirectory);
    const bool otherDatabase = site && site->state != m_site->state;
    const auto applied = site ? apply(*site) : std::unexpected(site.error());
    m_parts->users.refresh(); // whatever became of the site
    m_reloadError = applied ? QString() : applied.error();
    if (!applied)
        qCWarning(lcDaemon).noquote() << "reload refused, the former site stays:" << m_reloadError;
    else
        qCInfo(lcDaemon) << "site reloaded";
    m_parts->events->siteReloaded();
    if (otherDatabase)
        qCWarning(lcDaemon) << "state.database takes effect at the next start";
    notifyServiceManager("READY=1");
    return applied;
}

void Engine::stop()
{
    if (m_state == control::EngineState::Stopping || !m_parts) {
        finish();
        return;
    }
    qCInfo(lcDaemon) << "stopping";
    m_state = control::EngineState::Stopping;
    if (m_lock)
        m_lock->note(service::EnginePhase::Stopping);
    notifyServiceManager("STOPPING=1");
    m_stopDeadline.start(longestStop);
    m_parts->renewal->stop();
    m_parts->presence->stop();
    m_parts->listeners->stopAccepting();
    // SIP's open transactions wait for streams to deliver; what SIP does not answer is told to
    // XMPP before the streams end, and what they do not take is told to SIP before it closes.
    m_parts->userAgent->shutDown([this] {
        m_parts->relay->giveUpOnSip();
        m_parts->federation->shutDown([this] {
            m_parts->relay->giveUpOnXmpp();
            m_parts->userAgent->close([this] { finish(); });
        });
    });
}

void Engine::finish()
{
    m_stopDeadline.stop();
    if (m_parts) {
        m_parts->server.close();
        if (const auto saved = m_parts->bindings.flush(); !saved)
            qCWarning(lcDaemon).noquote() << text(saved.error());
        if (const auto saved = m_parts->presence->flush(); !saved)
            qCWarning(lcDaemon).noquote() << text(saved.error());
    }
    Q_EMIT stopped();
}

control::EngineStatus Engine::status() const
{
    const auto streams = m_parts->federation->streams();
    m_parts->attempts->note(streams);
    control::EngineStatus status;
    status.version = QStringLiteral(PUENTE_VERSION);
    status.pid = QCoreApplication::applicationPid();
    status.uptime = std::chrono::seconds(m_uptime.elapsed() / 1000);
    status.state = m_state;
    status.site = m_siteDirectory;
    status.edge = m_site->edge.fqdn.text();
    status.reloadError = m_reloadError;
    status.storageError = storageError(m_parts->database->refusals());
    status.listeners = m_parts->listeners->report();
    status.partners = partnerReport(*m_site, streams, *m_parts->attempts);
    addAskers(status.partners, *m_site, [this](const base::DomainName &domain) {
        Askers askers = m_parts->presence->askers(domain);
        askers.strangersRefused += m_parts->relay->counters().strangersRefused.value(domain);
        return askers;
    });
    for (const control::PartnerStatus &partner : status.partners)
        status.pendingRequests += partner.pendingRequests;
    status.certificates = m_certificates;
    m_parts->renewal->report(status.certificates);
    status.users = m_parts->users.size();
    status.bindings = m_parts->directory->bindingCount();
    status.counters = m_parts->relay->counters().named();
    status.counters.insert(m_parts->presence->counters());
    return status;
}

QList<control::StreamStatus> Engine::streams() const
{
    return streamReport(m_parts->federation->streams());
}

} // namespace puented
