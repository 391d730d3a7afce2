// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/request_wizard.h"

#include "wizard/look/wizard_window.h"
#include "wizard/online_request/online_status_page.h"
#include "wizard/online_request/order_page.h"
#include "wizard/online_request/pages.h"
#include "wizard/request/page_list.h"
#include "wizard/request_pages/executing_page.h"
#include "wizard/request_pages/pages.h"
#include "wizard/request_pages/result_page.h"

#include <QAbstractButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

RequestWizard::RequestWizard(Workspace &workspace,
                             const QString &folder,
                             const QDate &today,
                             QWidget *parent)
    : QWizard(parent)
    , m_answers(answersFor(*workspace.site(), folder, today))
    , m_untouched(m_answers)
{
    setObjectName(u"requestWizard"_s);
    setWindowTitle(tr("Certificate wizard"));
    setOption(QWizard::NoCancelButtonOnLastPage);
    setOption(QWizard::DisabledBackButtonOnLastPage);
    addPages(workspace);
    dressWizard(this);
    connect(this, &QWizard::currentIdChanged, this, &RequestWizard::showPath);
    resize(960, 660);
}

const std::optional<certificates::PendingRequest> &RequestWizard::request() const
{
    return m_executing->request();
}

int RequestWizard::nextId() const
{
    const QList<RequestStep> path = pathFor(m_answers);
    const qsizetype index = path.indexOf(static_cast<RequestStep>(currentId()));
    return index >= 0 && index + 1 < path.size() ? static_cast<int>(path.at(index + 1)) : -1;
}

void RequestWizard::addPages(Workspace &workspace)
{
    RequestAnswers &answers = m_answers;
    m_executing = new ExecutingPage(answers, workspace.store());
    m_order = new OrderPage(answers, workspace);
    RequestPage *summary = newSummaryPage(answers, workspace.directory());

    addPage(RequestStep::Intro, u"intro"_s, tr("Certificate"), newIntroPage(answers));
    addPage(RequestStep::Delivery, u"delivery"_s, tr("Delivery"), newDeliveryPage(answers));
    addPage(RequestStep::Authority,
            u"authority"_s,
            tr("Authority"),
            newAuthorityPage(answers, workspace.directory()));
    addPage(RequestStep::Account,
            u"account"_s,
            tr("Account"),
            newAccountPage(answers, workspace.directory()));
    addPage(RequestStep::Challenge,
            u"challenge"_s,
            tr("Proof"),
            newChallengePage(answers, workspace.directory()));
    addPage(RequestStep::File, u"file"_s, tr("Request file"), newRequestFilePage(answers));
    addPage(RequestStep::Profile, u"profile"_s, tr("Kind of authority"), newProfilePage(answers));
    addPage(RequestStep::Template, u"template"_s, tr("Template"), newTemplatePage(answers));
    addPage(RequestStep::KeyHome, u"keyHome"_s, tr("Place of the key"), newKeyHomePage(answers));
    addPage(RequestStep::Security, u"security"_s, tr("Name and key"), newSecurityPage(answers));
    addPage(RequestStep::Organization,
            u"organization"_s,
            tr("Organization"),
            newOrganizationPage(answers));
    addPage(RequestStep::Geography, u"geography"_s, tr("Place"), newGeographyPage(answers));
    addPage(RequestStep::Names, u"names"_s, tr("Subject names"), newSubjectNamesPage(answers));
    addPage(
        RequestStep::SipDomains, u"sipDomains"_s, tr("SIP domains"), newSipDomainsPage(answers));
    addPage(RequestStep::Additional,
            u"additional"_s,
            tr("Additional names"),
            newAdditionalNamesPage(answers));
    addPage(RequestStep::Summary, u"summary"_s, tr("Summary"), summary);
    addPage(RequestStep::Executing, u"executing"_s, tr("Execution"), m_executing);
    addPage(RequestStep::Result, u"result"_s, tr("Request"), new ResultPage(answers, *m_executing));
    addPage(RequestStep::Order, u"order"_s, tr("Execution"), m_order);
    addPage(RequestStep::OnlineStatus,
            u"onlineStatus"_s,
            tr("Certificate"),
            new OnlineStatusPage(answers, workspace, *m_order));

    m_list = new PageList(m_shortNames.values(), this);
    setSideWidget(m_list);
    showPath();
    follow(m_executing, summary);
    follow(m_order, summary);
}

void RequestWizard::addPage(RequestStep step,
                            const QString &objectName,
                            const QString &shortName,
                            RequestPage *page)
{
    page->setObjectName(objectName);
    setPage(static_cast<int>(step), page);
    m_shortNames.insert(step, shortName);
    connect(page, &QWizardPage::completeChanged, this, &RequestWizard::showPath);
}

// Back leads to the summary only while nothing is made: Qt closes the way behind a commit page.
void RequestWizard::follow(WorkPage *work, RequestPage *summary)
{
    connect(work, &WorkPage::started, summary, [summary] { summary->setCommitPage(true); });
    connect(work, &WorkPage::finished, summary, [this, work, summary](bool done) {
        summary->setCommitPage(done);
        Q_EMIT work->completeChanged(); // the buttons follow only this
        button(QWizard::CancelButton)->setEnabled(!done);
    });
    connect(work, &WorkPage::cancelled, this, [this] { QWizard::reject(); });
}

void RequestWizard::showPath()
{
    if (m_list == nullptr)
        return;
    const QList<RequestStep> path = pathFor(m_answers);
    QStringList names;
    for (const RequestStep step : path)
        names += m_shortNames.value(step);
    m_list->show(names, path.indexOf(static_cast<RequestStep>(currentId())));
}

WorkPage *RequestWizard::currentWork() const
{
    return qobject_cast<WorkPage *>(currentPage());
}

void RequestWizard::reject()
{
    const auto isDone = [this] { return m_executing->isDone() || m_order->isDone(); };
    if (isDone()) {
        accept(); // the request is on disk: closing loses nothing
        return;
    }
    const bool isRunning = m_executing->isRunning() || m_order->isRunning();
    const QString question =
        isRunning ? tr("Cancel the request? The key being made is discarded.") : QString();
    if ((isRunning || m_answers != m_untouched) && !confirmLeaving(this, question))
        return;
    if (isDone()) {
        accept(); // it finished behind the question
        return;
    }
    if (WorkPage *work = currentWork(); work != nullptr && work->isRunning())
        work->cancel();
    else
        QWizard::reject();
}

} // namespace wizard
