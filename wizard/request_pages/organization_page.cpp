// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request/judgement_view.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int maxOrganizationLength = 64; // RFC 5280, appendix A.1: ub-organization-name

class OrganizationPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(OrganizationPage)

public:
    explicit OrganizationPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Organization information"),
                      tr("The certification authority checks this and puts it into the "
                         "certificate. It may stay empty."))
        , m_organization(new QLineEdit(this))
        , m_unit(new QLineEdit(this))
        , m_judgement(new JudgementView(answers, Concern::Organization, this))
    {
        m_organization->setMaxLength(maxOrganizationLength);
        m_unit->setMaxLength(maxOrganizationLength);
        auto *form = newForm();
        addRow(form, tr("&Organization:"), m_organization, u"organization"_s);
        form->addRow(QString(), newHint(tr("The legal name of your organization."), this));
        addRow(form, tr("Organizational &unit:"), m_unit, u"organizationalUnit"_s);
        form->addRow(QString(), m_judgement);
        setLayout(form);

        connect(m_organization, &QLineEdit::textChanged, this, &OrganizationPage::take);
        connect(m_unit, &QLineEdit::textChanged, this, &OrganizationPage::take);
        connect(m_judgement, &JudgementView::repaired, this, &OrganizationPage::initializePage);
    }

    void initializePage() override
    {
        const certificates::RequestDraft before = answers().draft;
        m_organization->setText(before.organization);
        m_unit->setText(before.organizationalUnit);
        take();
    }

private:
    void take()
    {
        answers().draft.organization = m_organization->text().trimmed();
        answers().draft.organizationalUnit = m_unit->text().trimmed();
        m_judgement->refresh();
    }

    QLineEdit *m_organization;
    QLineEdit *m_unit;
    JudgementView *m_judgement;
};

} // namespace

RequestPage *newOrganizationPage(RequestAnswers &answers)
{
    return new OrganizationPage(answers);
}

} // namespace wizard
