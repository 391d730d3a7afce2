// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/request/saved_answers.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
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
                      tr("A request is prepared here, and a certification authority answers it "
                         "with a certificate."))
        , m_loaded(new QLabel(this))
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
        auto *load = newButton(tr("&Load answers…"), Symbol::Folder, u"loadAnswers"_s);
        load->setToolTip(tr("Answers that this wizard has saved before, here or on another edge"));
        m_loaded->setObjectName(u"answersLoaded"_s);

        auto *column = new QVBoxLayout(this);
        column->addWidget(newHint(tr("Which certificate is it for?"), this));
        column->addWidget(external);
        column->addWidget(newHint(tr("What partners and clients see: XMPP federation, SIP over "
                                     "TLS."),
                                  this));
        column->addSpacing(8);
        column->addWidget(internal);
        column->addWidget(newHint(reason, this));
        column->addStretch();
        auto *row = new QHBoxLayout;
        row->addWidget(load);
        row->addWidget(m_loaded, 1);
        column->addLayout(row);

        connect(load, &QPushButton::clicked, this, [this] {
            if (!chooseAndReadAnswers(this, this->answers()))
                return;
            m_loaded->setText(tr("The answers are filled in."));
            Q_EMIT completeChanged();
        });
    }

private:
    QLabel *m_loaded;
};

} // namespace

RequestPage *newIntroPage(RequestAnswers &answers)
{
    return new IntroPage(answers);
}

} // namespace wizard
