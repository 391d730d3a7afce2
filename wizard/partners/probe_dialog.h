// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/partner_probe.h"
#include "wizard/partners/negotiation_fix.h"

#include <QDialog>

#include <memory>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace wizard {

class FindingLabel;
class ToneLabel;

// Asks a partner's DNS and server what they offer; each step is ticked off with its time, what was
// found, its cause and what to do. Accepted: proposal() is to be taken over.
class ProbeDialog : public QDialog
{
    Q_OBJECT

public:
    // `partner` as it would be saved.
    ProbeDialog(QString siteDirectory,
                site::Site site,
                const site::XmppPartner &partner,
                QWidget *parent = nullptr);
    ~ProbeDialog() override;

    // What would work best, if it is not what the partner has.
    [[nodiscard]] std::optional<NegotiationSettings> proposal() const { return m_proposal; }

    void reject() override; // the first time it only ends the probe

private:
    void layOut();
    void begin();
    void probe(diagnosis::ProbeIdentity identity);
    void showStep(const diagnosis::ProbeStep &step);
    void showDetails();
    void conclude();
    void setRunning(bool isRunning);

    const QString m_siteDirectory;
    const site::Site m_site;
    const NegotiationSettings m_now;
    const diagnosis::ProbeTask m_task;
    std::unique_ptr<network::Resolver> m_resolver;
    std::unique_ptr<diagnosis::PartnerProbe> m_probe; // ends before its resolver
    std::optional<NegotiationSettings> m_proposal;
    QList<diagnosis::ProbeStep> m_steps;
    quint64 m_generation = 0; // an identity read for an earlier run is ignored
    bool m_isRunning = false;
    QTableWidget *m_table;
    FindingLabel *m_finding;
    ToneLabel *m_offer;
    QToolButton *m_detailsButton;
    QPlainTextEdit *m_details;
    QPushButton *m_use;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace wizard
