// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class IntroPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(IntroPage)

public:
    explicit IntroPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Certificate request"),
                      tr("A request is prepared here, signed by a certification authority, and "
                         "its answer imported later."))
    {
        auto *external = new QRadioButton(tr("&External edge certificate"), this);
        external->setObjectName(u"external"_s);
        external->setChecked(true);
        auto *internal = new QRadioButton(tr("Edge &internal certificate"), this);
        internal->setObjectName(u"internal"_s);
        internal->setEnabled(false);
        const QString reason = tr("Not available: this edge runs proxy and gateway together, so it "
                                  "has no internal interface.");
        internal->setToolTip(reason);
        internal->setAccessibleDescription(reason);

        auto *column = new QVBoxLayout(this);
        column->addWidget(newHint(tr("Which certificate is it for?"), this));
        column->addWidget(external);
        column->addWidget(newHint(tr("What partners and clients see: XMPP federation, SIP over "
                                     "TLS. It should come from a public certification authority."),
                                  this));
        column->addSpacing(8);
        column->addWidget(internal);
        column->addWidget(newHint(reason, this));
        column->addStretch();
    }
};

} // namespace

RequestPage *newIntroPage(RequestAnswers &answers)
{
    return new IntroPage(answers);
}

} // namespace wizard
