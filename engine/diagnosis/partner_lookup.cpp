// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/partner_lookup.h"

#include "engine/xmpp/partner_search.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Id = ProbeStep::Id;
using Reason = ProbeStep::Reason;
using network::ResolveError;

constexpr qsizetype maxTargets = 8;
constexpr qsizetype maxRecordsShown = 16;

bool isAbsence(const ResolveError &error)
{
    return error.reason == ResolveError::Reason::NoSuchName
        || error.reason == ResolveError::Reason::NoRecords;
}

Reason reasonOf(const ResolveError &error)
{
    return error.reason == ResolveError::Reason::Bogus ? Reason::DnsForged : Reason::DnsFailed;
}

QString text(const QString &name, const ResolveError &error)
{
    return name + u": "_s + network::reasonName(error.reason)
        + (error.evidence.isEmpty() ? QString() : u" ("_s + error.evidence + u')');
}

QString signedText(bool secure)
{
    return secure ? u" (signed)"_s : QString();
}

} // namespace

PartnerLookup::PartnerLookup(network::Resolver &resolver,
                             ProbeWalk &walk,
                             const base::DomainName &partner,
                             const std::optional<base::Endpoint> &proxy)
    : m_resolver(resolver), m_walk(walk), m_partner(partner), m_proxy(proxy)
{ }

void PartnerLookup::start()
{
    if (!m_proxy) {
        m_walk.begin(Id::Service);
        askForServices();
        return;
    }
    m_targets = {{m_proxy->host, m_proxy->port, false}};
    m_walk.skipTo(Id::Addresses, Reason::ProxyIsSet, m_proxy->text());
    if (m_walk.goesOnTo(Id::Addresses))
        askForAddresses();
    else
        Q_EMIT ended();
}

void PartnerLookup::askForServices()
{
    for (const network::SrvQuery &query : xmpp::planFor(m_partner, {}).srv)
        m_questions.push_back({query.name, query.directTls, {}});
    for (Question &question : m_questions)
        m_resolver.srv(question.name, [self = QPointer(this), &question](const auto &answer) {
            if (!self)
                return;
            question.answer = answer;
            if (std::ranges::all_of(self->m_questions,
                                    [](const Question &one) { return one.answer.has_value(); }))
                self->judgeServices();
        });
}

// RFC 6120 §3.2.1: no record at all leaves the domain's own address; an unanswered question does
// not.
void PartnerLookup::judgeServices()
{
    QList<network::SrvRecord> records;
    QStringList found;
    QStringList faults;
    Reason fault = Reason::None;
    for (const Question &question : m_questions) {
        if (!*question.answer) {
            const ResolveError &error = question.answer->error();
            if (!isAbsence(error) && fault != Reason::DnsForged)
                fault = reasonOf(error);
            faults += text(question.name, error);
            continue;
        }
        for (network::SrvRecord record : (*question.answer)->records) {
            record.directTls = question.directTls;
            records += record;
            if (found.size() < maxRecordsShown)
                found += u"%1 %2 %3 %4 %5"_s.arg(question.name)
                             .arg(record.priority)
                             .arg(record.weight)
                             .arg(record.port)
                             .arg(record.target)
                    + signedText((*question.answer)->secure);
        }
    }
    m_targets = network::orderTargets(records, network::systemRandom());
    m_targets.resize(std::min(m_targets.size(), maxTargets));
    const QString what = found.join(u"; "_s);
    const QString evidence = faults.join(u"; "_s);
    bool goesOn = false;
    if (m_targets.isEmpty() && fault != Reason::None) {
        m_walk.fail(fault, evidence);
    } else if (m_targets.isEmpty() && !records.isEmpty()) {
        m_walk.fail(Reason::NotOffered, evidence, what);
    } else if (m_targets.isEmpty()) {
        const network::ConnectPlan plan = xmpp::planFor(m_partner, {});
        m_targets = {{plan.fallbackHost, plan.fallbackPort, false}};
        goesOn = m_walk.warn(Reason::NoServiceRecords,
                             base::Endpoint{plan.fallbackHost, plan.fallbackPort}.text(),
                             evidence);
    } else if (fault != Reason::None) {
        goesOn = m_walk.warn(Reason::DnsIncomplete, what, evidence);
    } else {
        goesOn = m_walk.pass(what);
    }
    if (goesOn)
        askForAddresses();
    else
        Q_EMIT ended();
}

void PartnerLookup::askForAddresses()
{
    m_walk.begin(Id::Addresses);
    for (const network::ConnectTarget &target : std::as_const(m_targets))
        m_hosts.push_back({target, {}});
    for (Host &host : m_hosts)
        m_resolver.addresses(host.target.host, [self = QPointer(this), &host](const auto &answer) {
            if (!self)
                return;
            host.answer = answer;
            if (std::ranges::all_of(self->m_hosts,
                                    [](const Host &one) { return one.answer.has_value(); }))
                self->judgeAddresses();
        });
}

void PartnerLookup::judgeAddresses()
{
    QStringList found;
    QStringList faults;
    Reason fault = Reason::NameNotFound;
    m_targets.clear();
    for (const Host &host : m_hosts) {
        if (!*host.answer) {
            const ResolveError &error = host.answer->error();
            if (!isAbsence(error) && fault != Reason::DnsForged)
                fault = reasonOf(error);
            faults += text(host.target.host, error);
            continue;
        }
        m_targets += host.target;
        QStringList addresses;
        for (const QHostAddress &address : (*host.answer)->addresses)
            addresses += address.toString();
        found += u"%1: %2"_s.arg(host.target.host, addresses.mid(0, maxRecordsShown).join(u", "_s))
            + signedText((*host.answer)->secure);
    }
    found.removeDuplicates(); // one host at several ports
    const QString evidence = faults.join(u"; "_s);
    if (m_targets.isEmpty())
        m_walk.fail(fault, evidence);
    else if (faults.isEmpty())
        std::ignore = m_walk.pass(found.join(u"; "_s));
    else
        std::ignore = m_walk.warn(Reason::SomeNamesUnknown, found.join(u"; "_s), evidence);
    Q_EMIT ended();
}

} // namespace diagnosis
