// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
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
        , m_finding(new FindingLabel(this))
    {
        m_organization->setMaxLength(maxOrganizationLength);
        m_unit->setMaxLength(maxOrganizationLength);
        auto *form = newForm();
        addRow(form, tr("&Organization:"), m_organization, u"organization"_s);
        form->addRow(QString(), newHint(tr("The legal name of your organization."), this));
        addRow(form, tr("Organizational &unit:"), m_unit, u"organizationalUnit"_s);
        form->addRow(QString(), m_finding);
        setLayout(form);

        connect(m_organization, &QLineEdit::textChanged, this, [this](const QString &text) {
            this->answers().draft.organization = text.trimmed();
        });
        connect(m_unit, &QLineEdit::textChanged, this, &OrganizationPage::takeUnit);
    }

    void initializePage() override
    {
        m_organization->setText(answers().draft.organization);
        m_unit->setText(answers().draft.organizationalUnit);
        takeUnit(m_unit->text());
    }

private:
    void takeUnit(const QString &text)
    {
        answers().draft.organizationalUnit = text.trimmed();
        if (answers().draft.organizationalUnit.isEmpty())
            m_finding->clear();
        else
            m_finding->show(FindingLabel::Level::Warning,
                            tr("Public certification authorities leave the organizational unit "
                               "out or refuse the request."));
    }

    QLineEdit *m_organization;
    QLineEdit *m_unit;
    FindingLabel *m_finding;
};

} // namespace

RequestPage *newOrganizationPage(RequestAnswers &answers)
{
    return new OrganizationPage(answers);
}

} // namespace wizard
