// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request/judgement_view.h"
#include "wizard/request_model/countries.h"
#include "wizard/request_pages/pages.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int maxNameLength = 128; // RFC 5280, appendix A.1: ub-state-name, ub-locality-name

class GeographyPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(GeographyPage)

public:
    explicit GeographyPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Geographical information"),
                      tr("Where your organization is registered. Write names in full, without "
                         "abbreviations."))
        , m_country(new QComboBox(this))
        , m_state(new QLineEdit(this))
        , m_locality(new QLineEdit(this))
        , m_judgement(new JudgementView(answers, Concern::Geography, this))
    {
        m_country->addItem(tr("(none)"), QString());
        for (const Country &country : countries(QLocale()))
            m_country->addItem(u"%1 (%2)"_s.arg(country.name, country.code), country.code);
        m_country->setMaxVisibleItems(16);
        m_state->setMaxLength(maxNameLength);
        m_locality->setMaxLength(maxNameLength);
        auto *form = newForm();
        addRow(form, tr("&Country or region:"), m_country, u"country"_s);
        addRow(form, tr("&State or province:"), m_state, u"state"_s);
        addRow(form, tr("City or &locality:"), m_locality, u"locality"_s);
        form->addRow(QString(), m_judgement);
        setLayout(form);

        connect(m_country, &QComboBox::currentIndexChanged, this, [this] {
            this->answers().draft.country = m_country->currentData().toString();
            m_judgement->refresh();
        });
        connect(m_state, &QLineEdit::textChanged, this, [this](const QString &text) {
            this->answers().draft.state = text.trimmed();
        });
        connect(m_locality, &QLineEdit::textChanged, this, [this](const QString &text) {
            this->answers().draft.locality = text.trimmed();
        });
    }

    void initializePage() override
    {
        const certificates::RequestDraft before = answers().draft;
        int index = m_country->findData(before.country);
        if (index < 0) { // of a file of answers; the judgement names it
            index = m_country->count();
            m_country->addItem(before.country, before.country);
        }
        m_country->setCurrentIndex(index);
        m_state->setText(before.state);
        m_locality->setText(before.locality);
        m_judgement->refresh();
    }

private:
    QComboBox *m_country;
    QLineEdit *m_state;
    QLineEdit *m_locality;
    JudgementView *m_judgement;
};

} // namespace

RequestPage *newGeographyPage(RequestAnswers &answers)
{
    return new GeographyPage(answers);
}

} // namespace wizard
