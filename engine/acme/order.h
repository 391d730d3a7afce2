// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/acme/settings.h"
#include "engine/certificates/store.h"

#include <QObject>

#include <expected>
#include <memory>

namespace acme {

enum class Step { // in this order
    ReadDirectory,
    OpenAccount,
    MakeKey,
    PlaceOrder,
    PrepareChallenges, // listen, or put records into the DNS
    AwaitValidation,
    Finalize,
    AwaitCertificate,
    Download,
    Import
};

// A TXT record to be entered.
struct DnsRecord {
    QString name; // "_acme-challenge.contoso.com"
    QString value;

    bool operator==(const DnsRecord &) const = default;
};

using Outcome = std::expected<certificates::ImportedCertificate, AcmeError>;

// One certificate by ACME, from the account to the import into the store; nothing blocks. Used
// once. Whatever ends it without a certificate takes its key and its request away again.
class Order : public QObject
{
    Q_OBJECT

public:
    Order(Settings settings, QString siteDirectory, QObject *parent = nullptr);
    ~Order() override; // of an unfinished order: like cancel(), but tells the CA nothing

    void start(const certificates::RequestDraft &draft, const certificates::KeyHome &home = {});
    // With the names and the kind of key of a certificate we have, and a new key.
    void startRenewal(const QString &certificateId, const base::Secret &keySecret = {});

    // After dnsRecordsNeeded or dnsRecordsMissing: looks whether the DNS shows them, then goes on.
    // Without the look when `mustBeVisible` is false: the CA may see another DNS than we do.
    void continueAfterDns(bool mustBeVisible = true);
    // Deactivates what is pending with the CA, then finished(Cancelled): seconds at most. Too late
    // once the import has begun.
    void cancel();

Q_SIGNALS:
    void progress(acme::Step step);
    void dnsRecordsNeeded(const QList<acme::DnsRecord> &records); // Challenge::DnsManual only
    void dnsRecordsMissing(const QList<acme::DnsRecord> &records); // the DNS does not show these
    // Exactly once, the last signal. A slot deletes the order with deleteLater().
    void finished(const acme::Outcome &outcome);

private:
    class Course;

    std::unique_ptr<Course> m_course;
};

[[nodiscard]] QString name(Step step); // "read-directory"

} // namespace acme
