// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/probe_dialog.h"

#include "engine/base/worker.h"
#include "engine/diagnosis/site_resolver.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/probe_messages.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using diagnosis::ProbeStep;
using State = ProbeStep::State;

enum Column {
    Step,
    Result,
    Time,
    Found
};

constexpr QSize usual(720, 560);

QIcon iconOf(State state)
{
    switch (state) {
    case State::Open:
    case State::Skipped:
        return symbolIcon(Symbol::Open, Tone::Muted);
    case State::Running:
        return symbolIcon(Symbol::Busy);
    case State::Passed:
        return symbolIcon(Symbol::Done, Tone::Good);
    case State::Warned:
        return symbolIcon(Symbol::Warning, Tone::Warning);
    case State::Failed:
        return symbolIcon(Symbol::Error, Tone::Bad);
    }
    return {};
}

bool wasTaken(State state)
{
    return state == State::Passed || state == State::Warned || state == State::Failed;
}

site::Site withPartner(site::Site site, const site::XmppPartner &partner)
{
    site.xmppPartners.removeIf(
        [&](const site::XmppPartner &one) { return one.domain == partner.domain; });
    site.xmppPartners += partner;
    return site;
}

} // namespace

ProbeDialog::ProbeDialog(QString siteDirectory,
                         site::Site site,
                         const site::XmppPartner &partner,
                         QWidget *parent)
    : QDialog(parent)
    , m_siteDirectory(std::move(siteDirectory))
    , m_site(withPartner(std::move(site), partner))
    , m_now{partner.tls, partner.sasl, partner.dialback}
    , m_task(diagnosis::probeTask(m_site, partner.domain))
    , m_table(newTable({tr("Step"), tr("Result"), tr("Time"), tr("Found")}, u"probeSteps"_s))
    , m_finding(new FindingLabel(this))
    , m_offer(new ToneLabel(Tone::Text, this))
    , m_detailsButton(new QToolButton(this))
    , m_details(newCodeView(tr("Details"), u"probeDetails"_s))
    , m_use(new QPushButton(tr("&Use these settings"), this))
    , m_again(new QPushButton(tr("Check &again"), this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"probeDialog"_s);
    setWindowTitle(tr("Check %1").arg(partner.domain.display()));
    m_table->setAccessibleName(tr("Steps of the check"));
    m_finding->setObjectName(u"probeFinding"_s);
    m_offer->setObjectName(u"probeOffer"_s);
    m_detailsButton->setObjectName(u"probeDetailsButton"_s);
    m_detailsButton->setText(tr("&Details"));
    m_detailsButton->setCheckable(true);
    m_use->setObjectName(u"useProposal"_s);
    m_again->setObjectName(u"probeAgain"_s);
    m_close->setObjectName(u"probeClose"_s);
    layOut();

    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ProbeDialog::showDetails);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_use, &QPushButton::clicked, this, &ProbeDialog::accept);
    connect(m_again, &QPushButton::clicked, this, &ProbeDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &ProbeDialog::reject);
    begin();
}

ProbeDialog::~ProbeDialog() = default;

void ProbeDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_finding);
    column->addWidget(m_offer);
    column->addWidget(m_detailsButton, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    column->addWidget(buttons);
    m_details->setVisible(false);
    resize(usual);
}

// Keys and the computer's CAs are read on a worker.
void ProbeDialog::begin()
{
    m_probe.reset();
    m_resolver = diagnosis::resolverFor(m_site.dns);
    m_proposal.reset();
    m_finding->clear();
    m_offer->clear();
    m_steps.clear();
    QList<QStringList> rows;
    for (int i = 0; i < diagnosis::probeStepCount; ++i) {
        const ProbeStep step{.id = static_cast<ProbeStep::Id>(i)};
        m_steps += step;
        rows += QStringList{titleOf(step.id), textOf(step.state), {}, {}};
    }
    setRows(m_table, rows);
    for (const ProbeStep &step : std::as_const(m_steps))
        showStep(step);
    setRunning(true);
    const quint64 generation = ++m_generation;
    base::onWorker([directory = m_siteDirectory, site = m_site, local = m_task.local] {
        return diagnosis::probeIdentity(directory, site, local);
    }).then(this, [this, generation](const diagnosis::ProbeIdentity &identity) {
        if (generation == m_generation && m_isRunning)
            probe(identity);
    });
}

void ProbeDialog::probe(diagnosis::ProbeIdentity identity)
{
    m_probe = std::make_unique<diagnosis::PartnerProbe>(*m_resolver, m_task, std::move(identity));
    connect(m_probe.get(), &diagnosis::PartnerProbe::stepChanged, this, &ProbeDialog::showStep);
    connect(m_probe.get(), &diagnosis::PartnerProbe::finished, this, &ProbeDialog::conclude);
    m_probe->start();
}

void ProbeDialog::showStep(const ProbeStep &step)
{
    const auto row = static_cast<int>(step.id);
    m_steps[row] = step;
    m_table->item(row, Step)->setIcon(iconOf(step.state));
    m_table->item(row, Result)->setText(textOf(step.state));
    m_table->item(row, Time)->setText(wasTaken(step.state) ? tr("%L1 ms").arg(step.duration.count())
                                                           : QString());
    m_table->item(row, Found)->setText(step.found);
    m_table->item(row, Found)->setToolTip(step.found);
    fitColumns(m_table);
}

// Of the selected step.
void ProbeDialog::showDetails()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_steps.size())
        return;
    const ProbeStep &step = m_steps.at(row);
    m_details->setPlainText(
        QStringList{step.found, name(step.reason), step.evidence}.join(u'\n').trimmed());
    const QString sentence = explain(step.reason);
    if (sentence.isEmpty()) {
        m_finding->clear();
        return;
    }
    using Level = FindingLabel::Level;
    m_finding->show(step.state == State::Failed       ? Level::Error
                        : step.state == State::Warned ? Level::Warning
                                                      : Level::Notice,
                    sentence);
}

void ProbeDialog::conclude()
{
    setRunning(false);
    const auto worst = std::ranges::max_element(m_steps, {}, [](const ProbeStep &step) {
        return step.state == State::Failed ? 2 : step.state == State::Warned ? 1 : 0;
    });
    m_table->selectRow(static_cast<int>(worst->id));
    showDetails();
    if (worst->reason == ProbeStep::Reason::Cancelled)
        return; // nothing is known of what would work
    const auto best = m_probe->proposal();
    if (!best) {
        m_offer->setText(tr("No settings were found that would work with this partner."));
        return;
    }
    const NegotiationSettings settings{best->tls, best->sasl, best->dialback};
    if (settings == m_now) {
        m_offer->setText(tr("The settings of the partner are the best for what was found."));
        return;
    }
    m_proposal = settings;
    m_offer->setText(tr("Proposed: %1.").arg(settingsText(best->tls, best->sasl, best->dialback)));
    m_use->setEnabled(true);
    m_use->setDefault(true);
}

void ProbeDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_close->setText(isRunning ? tr("Cancel") : tr("Close"));
    m_again->setEnabled(!isRunning);
    m_use->setEnabled(false);
}

void ProbeDialog::reject()
{
    if (m_isRunning && m_probe) {
        m_probe->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace wizard
