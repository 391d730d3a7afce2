// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/plan/plan_page.h"

#include "engine/base/csv.h"
#include "engine/base/text_table.h"
#include "engine/base/worker.h"
#include "engine/site/zone_file.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/page_header.h"
#include "wizard/look/tab_order.h"
#include "wizard/look/tone_label.h"
#include "wizard/plan/plan_document.h"
#include "wizard/plan/plan_list.h"
#include "wizard/plan/public_addresses_field.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int dnsTab = 1;

Symbol symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Symbol::Done;
    case Tone::Warning:
        return Symbol::Warning;
    case Tone::Bad:
        return Symbol::Error;
    case Tone::Text:
    case Tone::Muted:
        break;
    }
    return Symbol::Open;
}

} // namespace

PlanPage::PlanPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_checkNow(newButton({}, Symbol::Refresh, u"checkPlan"_s))
    , m_progress(new QProgressBar(this))
    , m_result(new ToneLabel(Tone::Muted, this))
    , m_confirmed(new QCheckBox(tr("These records are published and these ports are &open"), this))
{
    setObjectName(u"planPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(newPageHeader(
        tr("Plan"), tr("What certificate, DNS and firewall need, and what of it is there.")));
    column->addWidget(m_stack, 1);
    m_stack->addWidget(newEmptyPage());
    m_stack->addWidget(newPlan());

    connect(m_checkNow, &QPushButton::clicked, this, [this] {
        if (isChecking())
            stopChecking();
        else
            check();
    });
    connect(m_confirmed, &QCheckBox::clicked, this, &PlanPage::confirmed);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PlanPage::showPlan);
    connect(&m_workspace, &Workspace::siteChanged, this, &PlanPage::showPlan);
    connect(&m_workspace, &Workspace::certificatesChanged, this, &PlanPage::showPlan);
    connect(&m_workspace, &Workspace::engineChanged, this, &PlanPage::showPlan);
    followTheEye(this);
    showPlan();
}

PlanPage::~PlanPage() = default;

QWidget *PlanPage::newEmptyPage() const
{
    QPushButton *first = newButton(tr("&Name this edge…"), Symbol::Edge, u"planNeedsEdge"_s);
    connect(first, &QPushButton::clicked, this, &PlanPage::edgeRequested);
    return newEmptyState(tr("Nothing to plan yet"),
                         tr("Records and ports follow from the name of this edge and the domains "
                            "it serves. Run step 1 first."),
                         first);
}

QWidget *PlanPage::newPlan()
{
    m_tabs->setObjectName(u"planTabs"_s);
    m_tabs->setAccessibleName(tr("Lists of the plan"));
    const QStringList names{u"planNames"_s, u"planRecords"_s, u"planPorts"_s};
    const QList<PlanSection> all = sections();
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_lists += new PlanList(all.at(i), names.at(i), m_tabs);
        m_tabs->addTab(m_lists.last(), all.at(i).title);
    }
    m_tabs->setCurrentIndex(dnsTab);
    m_result->setObjectName(u"planResult"_s);
    m_confirmed->setObjectName(u"planConfirmed"_s);
    auto *plan = new QWidget(this);
    auto *column = new QVBoxLayout(plan);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(newActions());
    column->addWidget(new PublicAddressesField(m_workspace.draft(), plan));
    column->addWidget(m_tabs, 1);
    column->addWidget(m_confirmed);
    return plan;
}

QLayout *PlanPage::newActions()
{
    m_progress->setObjectName(u"planProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    QPushButton *copy = newButton(tr("Cop&y"), Symbol::Copy, u"copyPlan"_s);
    auto *copyMenu = new QMenu(copy);
    const auto offerCopy = [&](const QString &text, auto content) {
        copyMenu->addAction(
            text, this, [content] { QGuiApplication::clipboard()->setText(content()); });
    };
    offerCopy(tr("The whole plan as &text"), [this] { return text(); });
    offerCopy(tr("The DNS records as a &zone file"), [this] { return QString::fromUtf8(zone()); });
    offerCopy(tr("This list as &comma-separated values"),
              [this] { return QString::fromUtf8(csv()); });
    copy->setMenu(copyMenu);
    QPushButton *save = newButton(tr("Sa&ve"), Symbol::Save, u"savePlan"_s);
    auto *saveMenu = new QMenu(save);
    saveMenu->addAction(tr("As a &web page…"), this, [this] { chooseFile(u"html"_s); });
    saveMenu->addAction(tr("As a &PDF…"), this, [this] { chooseFile(u"pdf"_s); });
    save->setMenu(saveMenu);
    auto *row = new QHBoxLayout;
    row->addWidget(m_checkNow);
    row->addWidget(m_progress);
    row->addWidget(m_result, 1);
    row->addWidget(copy);
    row->addWidget(save);
    return row;
}

void PlanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPlan();
}

void PlanPage::check()
{
    const auto &site = m_workspace.draft().site();
    if (!site || m_plan.records.isEmpty())
        return;
    stopChecking();
    m_check = std::make_unique<diagnosis::DnsCheck>(site->dns, m_plan.records);
    m_progress->setRange(0, static_cast<int>(m_check->questionCount()));
    m_progress->setValue(0);
    connect(m_check.get(), &diagnosis::DnsCheck::progressed, this, [this](qsizetype answered) {
        m_progress->setValue(static_cast<int>(answered));
    });
    // Not from inside the check: it ends with its answers.
    connect(m_check.get(),
            &diagnosis::DnsCheck::finished,
            this,
            &PlanPage::takeAnswers,
            Qt::QueuedConnection);
    m_check->start();
    showEnd();
}

void PlanPage::stopChecking()
{
    m_check.reset();
    showEnd();
}

void PlanPage::takeAnswers()
{
    if (!m_check)
        return; // stopped while the news was on its way
    m_recordStates = m_check->states();
    m_check.reset();
    showPlan();
    Q_EMIT checked();
}

// Only while somebody sees it: ports are looked at, too.
void PlanPage::showPlan()
{
    const auto &site = m_workspace.draft().site();
    m_stack->setCurrentIndex(site ? 1 : 0);
    if (!site || !isVisible()) {
        showEnd();
        return;
    }
    SitePlan plan = sitePlan(*site, m_workspace.certificates());
    if (plan.records != m_plan.records) {
        m_check.reset();
        m_recordStates.clear();
    }
    m_plan = std::move(plan);
    const bool isStarting = m_workspace.isEngineRunning() && !m_workspace.engine();
    m_portStates = isStarting ? QList<diagnosis::PortState>()
                              : diagnosis::portStates(m_plan.ports, m_workspace.engine());
    showLists();
    showEnd();
}

void PlanPage::showLists()
{
    const QList<PlanSection> all = sections();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const int tab = static_cast<int>(i);
        m_lists.at(i)->show(all.at(i));
        m_tabs->setTabIcon(tab, symbolIcon(symbolOf(all.at(i).tone()), all.at(i).tone()));
    }
}

void PlanPage::showEnd()
{
    m_checkNow->setText(isChecking() ? tr("St&op checking") : tr("C&heck the DNS now"));
    m_progress->setVisible(isChecking());
    const qsizetype faults = requiredFaults();
    if (isChecking()) {
        m_result->setTone(Tone::Muted);
        m_result->setText(tr("Asking the DNS servers of this site…"));
    } else if (m_recordStates.isEmpty()) {
        m_result->setTone(Tone::Muted);
        m_result->clear();
    } else {
        m_result->setTone(faults == 0 ? Tone::Good : Tone::Bad);
        m_result->setText(faults == 0 ? tr("Every required record is there. Have the ports opened, "
                                           "then tick the box below.")
                                      : tr("%n required record(s) are not there as planned.",
                                           nullptr,
                                           static_cast<int>(faults)));
    }
    const bool isChanged = m_workspace.draft().isChanged();
    const QString obstacle = isChanged
        ? tr("There are changes that are not in force yet. Commit or discard them first.")
        : QString();
    setObstacle(m_confirmed, obstacle);
}

void PlanPage::showConfirmation(bool isConfirmed)
{
    m_confirmed->setChecked(isConfirmed);
}

QList<PlanSection> PlanPage::sections() const
{
    return {nameSection(m_plan),
            recordSection(m_plan, m_recordStates),
            portSection(m_plan, m_portStates)};
}

qsizetype PlanPage::requiredFaults() const
{
    qsizetype faults = 0;
    for (qsizetype i = 0; i < m_recordStates.size(); ++i) {
        if (!m_plan.records.at(i).optional
            && m_recordStates.at(i).kind != diagnosis::RecordState::Kind::Present)
            ++faults;
    }
    return faults;
}

base::HtmlPage PlanPage::document() const
{
    const auto &site = m_workspace.draft().site();
    base::HtmlPage page{
        .language = QLocale().bcp47Name(),
        .title = tr("Plan for %1").arg(site ? site->edge.fqdn.display() : QString()),
        .subtitle = tr("Made by Puente on %1")
                        .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat)),
        .tables = {}};
    for (const PlanSection &section : sections())
        page.tables += section.table();
    return page;
}

QString PlanPage::text() const
{
    const base::HtmlPage page = document();
    QStringList parts{page.title};
    for (const base::Table &table : page.tables)
        parts += table.heading + u'\n' + base::textTable(table.columns, table.rows);
    return parts.join(u"\n\n"_s) + u'\n';
}

QByteArray PlanPage::zone() const
{
    return site::zoneFile(
        m_plan.records,
        {.optional = tr("Optional:"), .unknownAddress = tr("the public address of this edge")});
}

QByteArray PlanPage::csv() const
{
    const base::Table table = sections().at(m_tabs->currentIndex()).table();
    return base::csv(table.columns, table.rows);
}

void PlanPage::chooseFile(const QString &suffix)
{
    const auto &site = m_workspace.draft().site();
    if (!site)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString proposed = folder.filePath(
        u"%1-%2.%3"_s.arg(tr("plan", "a file name"), site->edge.fqdn.text(), suffix));
    const QString path = QFileDialog::getSaveFileName(this,
                                                      tr("Save the plan"),
                                                      proposed,
                                                      suffix == u"pdf" ? tr("PDF (*.pdf)")
                                                                       : tr("Web page (*.html)"));
    if (!path.isEmpty())
        save(path);
}

void PlanPage::save(const QString &path)
{
    base::onWorker([page = document(), path] {
        return writeDocument(page, path);
    }).then(this, [this](const std::expected<void, QString> &written) {
        if (!written)
            warn(this,
                 tr("Save the plan"),
                 {tr("The plan could not be saved. Choose another folder, or free some space."),
                  written.error()});
        Q_EMIT saved(written.has_value());
    });
}

} // namespace wizard
