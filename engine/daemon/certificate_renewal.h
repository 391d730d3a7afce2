// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/acme/order.h"
#include "engine/acme/renewal_plan.h"
#include "engine/base/clock.h"
#include "engine/control/status.h"
#include "engine/site/site.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace puented {

// Renews the assigned certificates that came by ACME, one at a time, with a new key, and puts each
// in the place of the old one; warns of the end of all assigned ones. Every order is made with the
// settings of its hour. Nothing blocks but the reading of a few small files.
class CertificateRenewal : public QObject
{
    Q_OBJECT

public:
    CertificateRenewal(QString siteDirectory, const base::Clock &clock, QObject *parent = nullptr);
    ~CertificateRenewal() override;

    // After each (re)load.
    void configure(const site::Site &site);
    // Begins no order any more, and gives up the one that runs.
    void stop();
    // Adds what it knows to the certificates' states.
    void report(QList<control::CertificateStatus> &certificates) const;

Q_SIGNALS:
    // site.toml presents a new certificate: load it.
    void renewed();

private:
    struct Watched {
        acme::Lifetime lifetime;
        bool isRenewed = false; // by us; else only watched
        int failures = 0;
        QDateTime retryAt = {}; // invalid: nothing has failed
        QString error = {};
        QString successor = {}; // its renewal that could not take its place yet
        acme::ExpiryWarning warning = acme::ExpiryWarning::None; // that was logged
    };

    void look();
    [[nodiscard]] bool isFresh(const QString &id) const;
    void warn(const QString &id, Watched &watched) const;
    void renew(const QString &id);
    void onFinished(const QString &id, const acme::Outcome &outcome);
    void putInPlace(const QString &oldId, const QString &newId);
    void fail(const QString &id, const QString &error, const QDateTime &notBefore = {});
    void schedule();
    [[nodiscard]] static QDateTime dueAt(const QString &id, const Watched &watched);

    QString m_siteDirectory;
    const base::Clock &m_clock;
    std::optional<site::Site> m_site;
    QMap<QString, Watched> m_watched; // by id, those that are assigned
    std::unique_ptr<acme::Order> m_order;
    QString m_renewing; // the id; empty: none
    QTimer m_timer;
    bool m_isStopped = false;
};

} // namespace puented
