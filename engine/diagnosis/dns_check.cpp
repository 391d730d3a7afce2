// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/dns_check.h"

#include "engine/base/overloaded.h"
#include "engine/diagnosis/site_resolver.h"

#include <QHash>

#include <algorithm>

namespace diagnosis {
namespace {

network::ResolverSettings settingsFor(const site::Dns &dns, const DnsCheck::Limits &limits)
{
    network::ResolverSettings settings = resolverSettings(dns);
    settings.hostsFile = false;
    settings.timeout = limits.aQuestion;
    settings.maxOutstanding = 2 * limits.parallel; // A and AAAA
    return settings;
}

} // namespace

DnsCheck::DnsCheck(const site::Dns &dns,
                   QList<site::PlannedRecord> records,
                   const Limits &limits,
                   QObject *parent)
    : QObject(parent)
    , m_records(std::move(records))
    , m_limits(limits)
    , m_states(m_records.size())
    , m_resolver(settingsFor(dns, limits))
{
    // Several records of one name and type are one question.
    QHash<std::pair<QString, size_t>, qsizetype> places;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        const std::pair key(m_records.at(i).name, m_records.at(i).data.index());
        const auto known = places.constFind(key);
        if (known != places.cend()) {
            m_questions[*known].records += i;
            continue;
        }
        places.insert(key, m_questions.size());
        m_questions += Question{key.first, key.second, {i}};
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &DnsCheck::giveUp);
}

DnsCheck::DnsCheck(const site::Dns &dns, QList<site::PlannedRecord> records, QObject *parent)
    : DnsCheck(dns, std::move(records), Limits(), parent)
{ }

DnsCheck::~DnsCheck() = default;

void DnsCheck::start()
{
    if (m_questions.isEmpty()) {
        QTimer::singleShot(0, this, &DnsCheck::finished);
        return;
    }
    m_deadline.start(m_limits.altogether);
    askMore();
}

void DnsCheck::askMore()
{
    while (m_asked < m_questions.size() && m_asked - m_answered < m_limits.parallel)
        ask(m_questions.at(m_asked++));
}

void DnsCheck::ask(const Question &question)
{
    const auto receiver = [this, &question]<typename Data>(std::type_identity<Data>) {
        return
            [this, records = question.records](const auto &answer) { take<Data>(records, answer); };
    };
    const auto askFor = base::Overloaded{
        [&](const site::AddressData &) {
            m_resolver.addresses(question.name, receiver(std::type_identity<site::AddressData>()));
        },
        [&](const site::ServiceData &) {
            m_resolver.srv(question.name, receiver(std::type_identity<site::ServiceData>()));
        },
        [&](const site::KeyPinData &) {
            m_resolver.tlsa(question.name, receiver(std::type_identity<site::KeyPinData>()));
        },
    };
    std::visit(askFor, m_records.at(question.records.first()).data);
}

template<typename Data, typename Answer>
void DnsCheck::take(const QList<qsizetype> &records, const Answer &answer)
{
    if (m_answered == m_questions.size())
        return; // given up meanwhile
    for (const qsizetype record : records)
        m_states[record] = judge(std::get<Data>(m_records.at(record).data), answer);
    ++m_answered;
    Q_EMIT progressed(m_answered);
    if (m_answered == m_questions.size())
        finish();
    else
        askMore();
}

void DnsCheck::giveUp()
{
    for (RecordState &state : m_states) {
        if (state.kind == RecordState::Kind::Unasked)
            state = {.kind = RecordState::Kind::Unknown,
                     .why = network::ResolveError::Reason::TimedOut,
                     .evidence = QStringLiteral("the whole check took too long")};
    }
    m_asked = m_answered = m_questions.size();
    finish();
}

void DnsCheck::finish()
{
    m_deadline.stop();
    Q_EMIT finished();
}

} // namespace diagnosis
