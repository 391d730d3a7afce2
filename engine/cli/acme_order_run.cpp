// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/acme_order_run.h"

#include "engine/acme/site_settings.h"
#include "engine/cli/interrupts.h"
#include "engine/cli/messages/messages.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

void say(const QString &line)
{
    (void)std::fputs((line + u'\n').toUtf8().constData(), stderr); // not buffered
}

QString sentence(acme::Step step)
{
    switch (step) {
    case acme::Step::ReadDirectory:
        return u"Reading the CA's directory"_s;
    case acme::Step::OpenAccount:
        return u"Opening the account"_s;
    case acme::Step::MakeKey:
        return u"Making the key and the request"_s;
    case acme::Step::PlaceOrder:
        return u"Placing the order"_s;
    case acme::Step::PrepareChallenges:
        return u"Preparing the challenges"_s;
    case acme::Step::AwaitValidation:
        return u"Waiting for the CA to verify the names"_s;
    case acme::Step::Finalize:
        return u"Sending the request"_s;
    case acme::Step::AwaitCertificate:
        return u"Waiting for the certificate"_s;
    case acme::Step::Download:
        return u"Downloading the certificate"_s;
    case acme::Step::Import:
        return u"Importing the certificate"_s;
    }
    Q_UNREACHABLE();
}

void show(const QList<acme::DnsRecord> &records)
{
    for (const acme::DnsRecord &record : records)
        say(u"  %1. IN TXT \"%2\""_s.arg(record.name, record.value));
}

// The person at the terminal: Enter looks whether the records are there, "skip" goes on without.
// When standard input ends, nobody will enter any record.
void takeLine(acme::Order &order)
{
    std::array<char, 256> buffer{};
    const ssize_t length = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (length <= 0)
        order.cancel();
    else
        order.continueAfterDns(QByteArray(buffer.data(), length).trimmed() != "skip");
}

} // namespace

std::expected<acme::Settings, Failure> settingsFor(const Session &session,
                                                   site::Site site,
                                                   const std::optional<acme::Challenge> &challenge)
{
    site.acme.challenge = challenge.value_or(site.acme.challenge);
    auto settings = acme::settingsFor(session.directory, site);
    if (!settings)
        return std::unexpected(failure(settings.error()));
    return *std::move(settings);
}

Report reportOf(const certificates::ImportedCertificate &imported, const QString &advice)
{
    const certificates::Certificate &leaf = imported.leaf;
    const QString until = leaf.notAfter().toString(Qt::ISODate);
    const certificates::SubjectNames names = leaf.names();
    return {.text = u"Got %1, valid until %2.\n%3"_s.arg(leaf.subject(), until, advice),
            .json = {{u"id"_s, leaf.id()},
                     {u"names"_s, QJsonArray::fromStringList(names.dns + names.ip)},
                     {u"not_after"_s, until}}};
}

QString assignAdvice(const certificates::ImportedCertificate &imported)
{
    return u"Assign it with puentectl cert assign %1."_s.arg(imported.leaf.id().left(16));
}

acme::Outcome runOrder(const acme::Settings &settings,
                       const QString &siteDirectory,
                       const std::function<void(acme::Order &)> &begin)
{
    const Interrupts interrupts;
    QEventLoop loop;
    acme::Order order(settings, siteDirectory);
    std::optional<acme::Outcome> outcome;
    QSocketNotifier interrupted(interrupts.descriptor(), QSocketNotifier::Read);
    QSocketNotifier typed(STDIN_FILENO, QSocketNotifier::Read);
    typed.setEnabled(false);

    QObject::connect(&interrupted, &QSocketNotifier::activated, &order, [&] {
        interrupted.setEnabled(false);
        say(u"Cancelling …"_s);
        order.cancel();
    });
    QObject::connect(&typed, &QSocketNotifier::activated, &order, [&] {
        typed.setEnabled(false); // until it is asked again
        takeLine(order);
    });
    QObject::connect(
        &order, &acme::Order::progress, &loop, [](acme::Step step) { say(sentence(step)); });
    QObject::connect(&order, &acme::Order::dnsRecordsNeeded, &loop, [&](const auto &records) {
        say(u"Enter these records into the DNS, then press Enter:"_s);
        show(records);
        typed.setEnabled(true);
    });
    QObject::connect(&order, &acme::Order::dnsRecordsMissing, &loop, [&](const auto &records) {
        say(u"The DNS does not show these yet. Press Enter to look again, or type skip:"_s);
        show(records);
        typed.setEnabled(true);
    });
    QObject::connect(&order, &acme::Order::finished, &loop, [&](const acme::Outcome &result) {
        outcome = result;
        loop.quit();
    });
    begin(order);
    while (!outcome)
        loop.exec();
    return *outcome;
}

} // namespace cli
