// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/online_request/order_page.h"

#include "engine/acme/site_settings.h"
#include "engine/base/worker.h"
#include "wizard/messages/acme_messages.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/online_request/record_view.h"
#include "wizard/request_model/online_settings.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr std::array orderSteps = {acme::Step::ReadDirectory,
                                   acme::Step::OpenAccount,
                                   acme::Step::MakeKey,
                                   acme::Step::PlaceOrder,
                                   acme::Step::PrepareChallenges,
                                   acme::Step::AwaitValidation,
                                   acme::Step::Finalize,
                                   acme::Step::AwaitCertificate,
                                   acme::Step::Download,
                                   acme::Step::Import};

// Each is on the disk when this returns.
std::expected<void, acme::AcmeError> storeSecrets(const QString &directory,
                                                  const OnlineAnswers &online)
{
    for (const auto &[kind, secret] : {std::pair(acme::SecretKind::BindingKey, online.bindingKey),
                                       std::pair(acme::SecretKind::TsigKey, online.tsigKey)}) {
        if (secret.isEmpty())
            continue;
        if (const auto stored = acme::storeSecret(directory, kind, secret); !stored)
            return stored;
    }
    return {};
}

} // namespace

OrderPage::OrderPage(RequestAnswers &answers, Workspace &workspace)
    : WorkPage(answers,
               tr("Executing commands"),
               tr("The authority checks the names and issues the certificate. This takes from "
                  "seconds to some minutes."))
    , m_workspace(workspace)
    , m_progress(new StepProgress(this))
    , m_records(new RecordView(this))
{
    m_progress->setObjectName(u"orderProgress"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_records, 1);
    column->addWidget(m_progress, 1);
    connect(m_progress, &StepProgress::finished, this, &OrderPage::end);
    connect(m_records, &RecordView::entered, this, [this](bool mustBeVisible) {
        if (m_order)
            m_order->continueAfterDns(mustBeVisible);
    });
}

void OrderPage::initializePage()
{
    m_isDone = false;
    m_isCancelled = false;
    m_failure.reset();
    m_certificate.reset();
    m_reached = acme::Step::ReadDirectory;
    showSteps();
    Q_EMIT started();
    m_progress->run(steps());
}

void OrderPage::cancel()
{
    m_isCancelled = true;
    if (m_order) {
        m_order->cancel(); // settle() hears of it
        return;
    }
    m_progress->cancel();
    Q_EMIT cancelled();
}

QList<Step> OrderPage::steps()
{
    QList<Step> steps{{.title = tr("Check the answers"), .run = [this] { return begin(); }}};
    for (const acme::Step step : orderSteps)
        steps += {.title = titleOf(step), .run = [this, step] { return follow(step); }};
    steps += {.title = tr("Remember the authority for renewals"),
              .run = [this] { return saveSettings(); }};
    return steps;
}

QFuture<StepResult> OrderPage::begin()
{
    const certificates::RequestDraft draft = draftOf(answers());
    if (const auto valid = certificates::validate(draft); !valid)
        return readyStep(std::unexpected(explain(valid.error())));
    const auto settings =
        onlineSettings(answers().online, m_workspace.directory(), *m_workspace.site());
    if (!settings)
        return readyStep(std::unexpected(explain(settings.error())));
    m_order = std::make_unique<acme::Order>(*settings, m_workspace.directory());
    connect(m_order.get(), &acme::Order::progress, this, &OrderPage::advance);
    connect(m_order.get(),
            &acme::Order::dnsRecordsNeeded,
            this,
            [this](const QList<acme::DnsRecord> &records) {
                m_progress->hide(); // the page is for the records while they are wanted
                m_records->ask(records);
            });
    connect(m_order.get(), &acme::Order::dnsRecordsMissing, m_records, &RecordView::askAgain);
    connect(m_order.get(), &acme::Order::finished, this, &OrderPage::settle);
    m_order->start(draft, keyHomeOf(answers().key));
    return readyStep(settings->directory.toString());
}

// Resolves when the order has gone on to a later step, or has ended.
QFuture<StepResult> OrderPage::follow(acme::Step step)
{
    if (m_failure)
        return readyStep(*m_failure);
    if (m_certificate || m_reached > step)
        return readyStep(QString());
    m_waitingFor = step;
    m_waiting = std::make_unique<QPromise<StepResult>>();
    m_waiting->start();
    return m_waiting->future();
}

void OrderPage::advance(acme::Step step)
{
    m_reached = std::max(m_reached, step);
    if (step > acme::Step::PrepareChallenges)
        showSteps();
    if (m_reached > m_waitingFor)
        answer(QString());
}

void OrderPage::showSteps()
{
    m_records->done();
    m_progress->show();
}

void OrderPage::settle(const acme::Outcome &outcome)
{
    m_order.release()->deleteLater();
    showSteps();
    if (outcome) {
        m_certificate = *outcome;
        answer(QString());
        return;
    }
    if (m_isCancelled) {
        m_progress->cancel();
        Q_EMIT cancelled();
        return;
    }
    m_failure = std::unexpected(explain(outcome.error()));
    answer(*m_failure);
}

void OrderPage::answer(const StepResult &result)
{
    if (!m_waiting)
        return;
    const auto waiting = std::exchange(m_waiting, nullptr);
    waiting->addResult(result);
    waiting->finish();
}

QFuture<StepResult> OrderPage::saveSettings()
{
    return base::onWorker([directory = m_workspace.directory(), online = answers().online] {
               return storeSecrets(directory, online);
           })
        .then(this,
              [this](const std::expected<void, acme::AcmeError> &stored) {
                  return stored ? saveAuthority()
                                : readyStep(std::unexpected(explain(stored.error())));
              })
        .unwrap();
}

QFuture<StepResult> OrderPage::saveAuthority()
{
    const OnlineAnswers &online = answers().online;
    return m_workspace
        .change([acme = online.acme](site::Site &site) -> std::expected<void, site::SiteError> {
            site.acme = acme;
            return {};
        })
        .then(this,
              [this, directory = online.acme.directory](
                  const std::expected<void, site::SiteError> &saved) -> StepResult {
                  if (!saved)
                      return std::unexpected(explain(saved.error()));
                  m_workspace.refreshCertificates();
                  return directory;
              });
}

void OrderPage::end(bool done)
{
    m_isDone = done;
    Q_EMIT completeChanged();
    Q_EMIT finished(done);
}

} // namespace wizard
