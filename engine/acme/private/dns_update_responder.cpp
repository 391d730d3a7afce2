// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/dns_update_responder.h"

#include "engine/acme/logging.h"

using namespace Qt::StringLiterals;

namespace acme {
namespace {

constexpr std::chrono::seconds betweenLooks{3};
constexpr int maxLooks = 20;

} // namespace

DnsUpdateResponder::DnsUpdateResponder(const Settings &settings)
    : m_update(settings.dnsUpdate), m_dnsServers(settings.dnsServers)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &DnsUpdateResponder::lookUp);
}

void DnsUpdateResponder::present(const QList<ChallengeTask> &tasks)
{
    if (!m_update) {
        postFailure(
            {.reason = AcmeError::Reason::SettingsIncomplete, .evidence = u"acme.dns_server"_s});
        return;
    }
    for (const ChallengeTask &task : tasks)
        m_toAdd.append(recordFor(task));
    addNext();
}

void DnsUpdateResponder::addNext()
{
    if (m_toAdd.isEmpty()) {
        lookUp();
        return;
    }
    const DnsRecord record = m_toAdd.takeFirst();
    const auto question = soaQuestion(record.name);
    ask(question, [this, record, question](const std::expected<QByteArray, AcmeError> &answer) {
        const auto zone = answer ? zoneIn(*answer, *question) : std::unexpected(answer.error());
        if (zone)
            add(record, *zone);
        else
            fail(zone.error());
    });
}

void DnsUpdateResponder::add(const DnsRecord &record, const QString &zone)
{
    const auto message = updateMessage(zone, record, RecordChange::Add, *m_update);
    m_placed.append({record, zone}); // known to the server as soon as it is sent
    ask(message, [this, message](const std::expected<QByteArray, AcmeError> &answer) {
        const auto added =
            answer ? checkUpdated(*answer, *message, *m_update) : std::unexpected(answer.error());
        if (added)
            addNext();
        else
            fail(added.error());
    });
}

void DnsUpdateResponder::lookUp()
{
    QList<DnsRecord> records;
    for (const Placed &placed : m_placed)
        records.append(placed.record);
    m_lookup =
        std::make_unique<DnsLookup>(m_dnsServers, records, [this](const QList<DnsRecord> &missing) {
            m_lookup.release()->deleteLater(); // it is telling us
            if (missing.isEmpty() || ++m_looks >= maxLooks) {
                if (!missing.isEmpty())
                    qCWarning(lcAcme).noquote() << "the DNS does not show" << missing.first().name
                                                << "here; the CA is asked all the same";
                Q_EMIT ready();
                return;
            }
            m_again.start(betweenLooks);
        });
}

void DnsUpdateResponder::withdraw()
{
    m_again.stop();
    m_lookup.reset();
    m_exchange.reset();
    m_isWithdrawing = true;
    removeNext();
}

void DnsUpdateResponder::removeNext()
{
    if (m_placed.isEmpty() || !m_update) {
        post(&Responder::withdrawn);
        return;
    }
    const Placed placed = m_placed.takeFirst();
    const auto message = updateMessage(placed.zone, placed.record, RecordChange::Remove, *m_update);
    ask(message, [this, placed, message](const std::expected<QByteArray, AcmeError> &answer) {
        const auto removed =
            answer ? checkUpdated(*answer, *message, *m_update) : std::unexpected(answer.error());
        if (!removed)
            qCWarning(lcAcme).noquote()
                << placed.record.name << "could not be removed:" << removed.error().evidence;
        removeNext();
    });
}

void DnsUpdateResponder::ask(const std::optional<DnsMessage> &message,
                             std::function<void(std::expected<QByteArray, AcmeError>)> answered)
{
    if (!message) {
        const AcmeError error{.reason = AcmeError::Reason::SecretMalformed,
                              .evidence = u"ldns refuses the TSIG key or a name"_s};
        QMetaObject::invokeMethod(
            this, [answered, error] { answered(std::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_exchange = std::make_unique<DnsExchange>(
        m_update->server,
        message->wire,
        [this, answered](const std::expected<QByteArray, AcmeError> &answer) {
            m_exchange.release()->deleteLater(); // it is telling us
            answered(answer);
        });
}

void DnsUpdateResponder::fail(const AcmeError &error)
{
    if (!m_isWithdrawing)
        Q_EMIT failed(error);
}

} // namespace acme
