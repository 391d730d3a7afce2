// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_pages.h"
#include "wizard/look/forms.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class AssignmentIntroPage final : public AssignmentPage
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentIntroPage)

public:
    AssignmentIntroPage(Workspace &workspace, AssignmentAnswers &answers)
        : AssignmentPage(workspace, answers)
        , m_advanced(new QCheckBox(tr("Ad&vanced certificate usages"), this))
    {
        setHead(u"intro"_s,
                tr("Certificate assignment"),
                tr("The external edge certificate is presented to partners and clients."));
        m_advanced->setObjectName(u"advanced"_s);
        m_advanced->setChecked(answers.isAdvanced);
        auto *what = new QLabel(
            tr("The certificate you choose is presented for XMPP federation and SIP federation. "
               "What is presented now is kept, and one click goes back to it."),
            this);
        what->setWordWrap(true);
        auto *column = new QVBoxLayout(this);
        column->addWidget(what);
        column->addSpacing(12);
        column->addWidget(m_advanced);
        column->addWidget(newHint(
            tr("For single domains of this edge: each may have a certificate of its own."), this));
        column->addStretch();
        connect(m_advanced, &QCheckBox::toggled, this, [this](bool isOn) {
            this->answers().isAdvanced = isOn;
        });
    }

    [[nodiscard]] int nextId() const override
    {
        return static_cast<int>(answers().isAdvanced ? AssignmentPageId::Advanced
                                                     : AssignmentPageId::Store);
    }

private:
    QCheckBox *m_advanced;
};

QList<base::DomainName> domainsOf(const std::optional<site::Site> &site)
{
    return site ? assignableDomains(*site) : QList<base::DomainName>();
}

class AdvancedUsagesPage final : public AssignmentPage
{
    Q_DECLARE_TR_FUNCTIONS(AdvancedUsagesPage)

public:
    AdvancedUsagesPage(Workspace &workspace, AssignmentAnswers &answers)
        : AssignmentPage(workspace, answers)
        , m_list(newList(tr("Usages of the certificate"), u"usageList"_s))
        , m_domains(domainsOf(workspace.site()))
    {
        setHead(u"advanced"_s,
                tr("Advanced certificate usages"),
                tr("Tick everything the certificate shall be presented for."));
        addItem(tr("XMPP and SIP federation of all domains without a certificate of their own"),
                answers.assignment.isDefault);
        for (const base::DomainName &domain : std::as_const(m_domains))
            addItem(tr("Only %1").arg(domain.display()),
                    answers.assignment.domains.contains(domain));
        m_list->setCurrentRow(0);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_list);
        connect(m_list, &QListWidget::itemChanged, this, [this] { take(); });
    }

    [[nodiscard]] bool isComplete() const override
    {
        return answers().assignment.isDefault || !answers().assignment.domains.isEmpty();
    }

private:
    void addItem(const QString &text, bool isTicked)
    {
        auto *item = new QListWidgetItem(text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }

    void take()
    {
        Assignment &assignment = answers().assignment;
        assignment.isDefault = m_list->item(0)->checkState() == Qt::Checked;
        assignment.domains.clear();
        for (int i = 0; i < m_domains.size(); ++i) {
            if (m_list->item(i + 1)->checkState() == Qt::Checked)
                assignment.domains += m_domains.at(i);
        }
        Q_EMIT completeChanged();
    }

    QListWidget *m_list;
    QList<base::DomainName> m_domains;
};

} // namespace

Assignment AssignmentAnswers::result() const
{
    if (isAdvanced)
        return assignment;
    return {.certificateId = assignment.certificateId};
}

AssignmentPage::AssignmentPage(Workspace &workspace, AssignmentAnswers &answers)
    : m_workspace(workspace), m_answers(answers)
{ }

void AssignmentPage::setHead(const QString &objectName,
                             const QString &title,
                             const QString &subtitle)
{
    setObjectName(objectName);
    setTitle(title);
    setSubTitle(subtitle);
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
}

const certificates::StoredCertificate *AssignmentPage::chosen() const
{
    const auto &all = m_workspace.certificates();
    const auto found = std::ranges::find(
        all, m_answers.assignment.certificateId, [](const auto &one) { return one.leaf.id(); });
    return found == all.end() ? nullptr : &*found;
}

AssignmentPage *newAssignmentIntroPage(Workspace &workspace, AssignmentAnswers &answers)
{
    return new AssignmentIntroPage(workspace, answers);
}

AssignmentPage *newAdvancedUsagesPage(Workspace &workspace, AssignmentAnswers &answers)
{
    return new AdvancedUsagesPage(workspace, answers);
}

} // namespace wizard
