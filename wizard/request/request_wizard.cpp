// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/request_wizard.h"

#include "wizard/look/message.h"
#include "wizard/look/symbol.h"
#include "wizard/request/page_list.h"
#include "wizard/request_pages/executing_page.h"
#include "wizard/request_pages/pages.h"
#include "wizard/request_pages/result_page.h"

#include <QAbstractButton>

#include <functional>

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
    setWindowIcon(applicationIcon());
#ifdef Q_OS_MACOS
    setWizardStyle(QWizard::MacStyle);
#else
    setWizardStyle(QWizard::ModernStyle);
#endif
    setPixmap(QWizard::LogoPixmap, applicationIcon().pixmap(QSize(32, 32), devicePixelRatioF()));
    setOption(QWizard::NoCancelButtonOnLastPage);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::DisabledBackButtonOnLastPage);
    addPages(workspace);
    nameButtons();
    connect(this, &QWizard::currentIdChanged, this, &RequestWizard::showPage);
    resize(940, 620);
}

const std::optional<certificates::PendingRequest> &RequestWizard::request() const
{
    return m_executing->request();
}

void RequestWizard::addPages(const Workspace &workspace)
{
    m_executing = new ExecutingPage(m_answers, workspace.store());
    RequestPage *summary = newSummaryPage(m_answers, workspace.directory());

    struct Entry {
        QString objectName;
        QString shortName;
        RequestPage *page;
    };
    const QList<Entry> order{
        {u"intro"_s, tr("Certificate"), newIntroPage(m_answers)},
        {u"delivery"_s, tr("Delivery"), newDeliveryPage(m_answers)},
        {u"file"_s, tr("Request file"), newRequestFilePage(m_answers)},
        {u"template"_s, tr("Template"), newTemplatePage(m_answers)},
        {u"security"_s, tr("Name and key"), newSecurityPage(m_answers)},
        {u"organization"_s, tr("Organization"), newOrganizationPage(m_answers)},
        {u"geography"_s, tr("Place"), newGeographyPage(m_answers)},
        {u"names"_s, tr("Subject names"), newSubjectNamesPage(m_answers)},
        {u"sipDomains"_s, tr("SIP domains"), newSipDomainsPage(m_answers)},
        {u"additional"_s, tr("Additional names"), newAdditionalNamesPage(m_answers)},
        {u"summary"_s, tr("Summary"), summary},
        {u"executing"_s, tr("Execution"), m_executing},
        {u"result"_s,
         tr("Request"),
         new ResultPage(m_answers,
                        [this]() -> const std::optional<certificates::PendingRequest> & {
                            return request();
                        })},
    };
    QStringList names;
    for (const Entry &entry : order) {
        entry.page->setObjectName(entry.objectName);
        setPage(static_cast<int>(names.size()), entry.page);
        names += entry.shortName;
    }
    m_list = new PageList(names, this);
    setSideWidget(m_list);

    // Back leads to the summary only while nothing is made: Qt closes the way behind a commit page.
    connect(
        m_executing, &ExecutingPage::started, summary, [summary] { summary->setCommitPage(true); });
    connect(m_executing, &ExecutingPage::finished, summary, [this, summary](bool done) {
        summary->setCommitPage(done);
        Q_EMIT m_executing->completeChanged(); // the buttons follow only this
        button(QWizard::CancelButton)->setEnabled(!done);
    });
    connect(m_executing, &ExecutingPage::cancelled, this, [this] { QWizard::reject(); });
}

void RequestWizard::nameButtons()
{
    const QList<std::pair<WizardButton, QString>> texts{{QWizard::BackButton, tr("&Back")},
                                                        {QWizard::NextButton, tr("&Next")},
                                                        {QWizard::CommitButton, tr("&Next")},
                                                        {QWizard::FinishButton, tr("&Finish")},
                                                        {QWizard::CancelButton, tr("Cancel")}};
    for (const auto &[which, text] : texts) {
        setButtonText(which, text);
        QString name = text;
        button(which)->setAccessibleName(name.remove(u'&'));
    }
}

void RequestWizard::showPage(int id)
{
    m_list->setCurrent(id);
}

void RequestWizard::reject()
{
    if (m_executing->isDone()) {
        accept(); // the request is on disk: closing loses nothing
        return;
    }
    const bool isTouched = draftOf(m_answers) != draftOf(m_untouched)
        || m_answers.requestFile != m_untouched.requestFile || m_executing->isRunning();
    const QString question = m_executing->isRunning()
        ? tr("Cancel the request? The key being made is discarded.")
        : tr("Leave the wizard? Your answers are lost; nothing has been changed.");
    if (isTouched && !confirm(this, windowTitle(), question, tr("&Leave")))
        return;
    if (m_executing->isDone()) {
        accept(); // it finished behind the question
        return;
    }
    if (m_executing->isRunning() && currentPage() == static_cast<QWizardPage *>(m_executing))
        m_executing->cancel();
    else
        QWizard::reject();
}

} // namespace wizard
