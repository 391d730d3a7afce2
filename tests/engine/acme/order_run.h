// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "tests/support/sample_site.h"

#include <QDir>
#include <QTest>

namespace test {

// An order from its start to its end.
struct OrderRun {
    acme::Outcome outcome;
    QList<acme::Step> steps;
};

inline certificates::RequestDraft draftFor(const QStringList &names)
{
    certificates::RequestDraft draft;
    draft.commonName = names.first();
    draft.dnsNames = names;
    draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec,
                 .curve = QStringLiteral("P-256")};
    return draft;
}

inline OrderRun
run(const acme::Settings &settings, const SampleSite &site, const certificates::RequestDraft &draft)
{
    acme::Order order(settings, site.path());
    OrderRun run{std::unexpected(acme::AcmeError{.reason = acme::AcmeError::Reason::TimedOut,
                                                 .evidence = QStringLiteral("test")}),
                 {}};
    bool isFinished = false;
    QObject::connect(
        &order, &acme::Order::progress, &order, [&](acme::Step step) { run.steps.append(step); });
    QObject::connect(&order, &acme::Order::finished, &order, [&](const acme::Outcome &outcome) {
        run.outcome = outcome;
        isFinished = true;
    });
    order.start(draft);
    (void)QTest::qWaitFor([&] { return isFinished; }, 30'000);
    return run;
}

inline acme::AcmeError errorOf(const OrderRun &run)
{
    if (!run.outcome)
        return run.outcome.error();
    return {.reason = acme::AcmeError::Reason::Cancelled,
            .evidence = QStringLiteral("it succeeded")};
}

// What the store holds beyond the account.
inline QStringList filesOf(const SampleSite &site)
{
    QStringList files;
    for (const char *folder : {"/keys", "/requests", "/certs"})
        files += QDir(site.path() + QString::fromLatin1(folder)).entryList(QDir::Files);
    files.removeAll(QStringLiteral("acme-account.pem"));
    return files;
}

} // namespace test
