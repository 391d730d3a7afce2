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
    {
        auto *immediate = new QRadioButton(
            tr("Send the request &immediately to an online certification authority"), this);
        immediate->setObjectName(u"immediate"_s);
        immediate->setEnabled(false);
        const QString reason =
            tr("Not available: no online certification authority is set up for this edge.");
        immediate->setToolTip(reason);
        immediate->setAccessibleDescription(reason);
        auto *later = new QRadioButton(tr("Prepare the request now, but send it &later"), this);
        later->setObjectName(u"later"_s);
        later->setChecked(true);

        auto *column = new QVBoxLayout(this);
        column->addWidget(immediate);
        column->addWidget(newHint(reason, this));
        column->addSpacing(8);
        column->addWidget(later);
        column->addWidget(newHint(tr("The request is written to a file. Paste it into the form of "
                                     "your certification authority, and import what it sends "
                                     "back."),
                                  this));
        column->addStretch();
    }
};

} // namespace

RequestPage *newDeliveryPage(RequestAnswers &answers)
{
    return new DeliveryPage(answers);
}

} // namespace wizard
