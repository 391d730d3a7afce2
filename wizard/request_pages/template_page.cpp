// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/request_pages/pages.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class TemplatePage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(TemplatePage)

public:
    explicit TemplatePage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Specify alternate certificate template"),
                      tr("Only a Windows certification authority of your own knows templates. "
                         "Leave this as it is for a public one."))
        , m_use(new QCheckBox(tr("&Use alternate certificate template for the selected "
                                 "certification authority"),
                              this))
        , m_name(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
    {
        m_use->setObjectName(u"useTemplate"_s);
        m_name->setPlaceholderText(u"WebServer"_s);
        auto *form = newForm();
        form->addRow(m_use);
        addRow(form, tr("Certificate &template name:"), m_name, u"templateName"_s);
        form->addRow(QString(), newHint(tr("The template's name, not its display name."), this));
        form->addRow(QString(), m_finding);
        setLayout(form);

        connect(m_use, &QCheckBox::toggled, this, &TemplatePage::take);
        connect(m_name, &QLineEdit::textChanged, this, &TemplatePage::take);
    }

    void initializePage() override
    {
        const RequestAnswers before = answers(); // setting one widget makes take() read both
        m_name->setText(before.templateName);
        m_use->setChecked(before.usesTemplate);
        take();
    }

    [[nodiscard]] bool isComplete() const override
    {
        return !answers().usesTemplate || !answers().templateName.trimmed().isEmpty();
    }

private:
    void take()
    {
        answers().usesTemplate = m_use->isChecked();
        answers().templateName = m_name->text();
        m_name->setEnabled(m_use->isChecked());
        if (isComplete())
            m_finding->clear();
        else
            m_finding->show(FindingLabel::Level::Error, tr("Enter the name of the template."));
        Q_EMIT completeChanged();
    }

    QCheckBox *m_use;
    QLineEdit *m_name;
    FindingLabel *m_finding;
};

} // namespace

RequestPage *newTemplatePage(RequestAnswers &answers)
{
    return new TemplatePage(answers);
}

} // namespace wizard
