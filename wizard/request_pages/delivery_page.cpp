// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class DeliveryPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryPage)

public:
    explicit DeliveryPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Delayed or immediate request"),
                      tr("Choose how the request reaches the certification authority."))
        , m_immediate(new QRadioButton(
              tr("Send the request &immediately to an online certification authority"), this))
        , m_later(new QRadioButton(tr("Prepare the request now, but send it &later"), this))
    {
        m_immediate->setObjectName(u"immediate"_s);
        m_later->setObjectName(u"later"_s);

        auto *column = new QVBoxLayout(this);
        column->addWidget(m_immediate);
        column->addWidget(newHint(tr("One that speaks ACME, such as Let's Encrypt. It sees that "
                                     "the names are yours, the certificate is there in minutes, "
                                     "and the engine renews it."),
                                  this));
        column->addSpacing(8);
        column->addWidget(m_later);
        column->addWidget(newHint(tr("The request is written to a file. Paste it into the form of "
                                     "your certification authority, and import what it sends "
                                     "back."),
                                  this));
        column->addStretch();

        connect(m_immediate, &QRadioButton::toggled, this, [this](bool isImmediate) {
            this->answers().delivery =
                isImmediate ? RequestAnswers::Delivery::Immediate : RequestAnswers::Delivery::Later;
            Q_EMIT completeChanged();
        });
    }

    void initializePage() override
    {
        const bool isImmediate = answers().delivery == RequestAnswers::Delivery::Immediate;
        (isImmediate ? m_immediate : m_later)->setChecked(true);
    }

private:
    QRadioButton *m_immediate;
    QRadioButton *m_later;
};

} // namespace

RequestPage *newDeliveryPage(RequestAnswers &answers)
{
    return new DeliveryPage(answers);
}

} // namespace wizard
