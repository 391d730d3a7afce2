// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request/judgement_view.h"
#include "wizard/request_pages/pages.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::RequestDraft;

class ProfilePage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(ProfilePage)

public:
    explicit ProfilePage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Kind of certification authority"),
                      tr("What may be asked for depends on who signs the request."))
        , m_public(new QRadioButton(tr("A &public certification authority"), this))
        , m_private(new QRadioButton(tr("A p&rivate certification authority of your own"), this))
        , m_client(new QCheckBox(tr("Ask for &client authentication as well"), this))
        , m_judgement(new JudgementView(answers, Concern::Profile, this))
    {
        m_public->setObjectName(u"publicCa"_s);
        m_private->setObjectName(u"privateCa"_s);
        m_client->setObjectName(u"clientEku"_s);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_public);
        column->addWidget(newHint(tr("Every partner trusts it. It certifies domain names and "
                                     "addresses for servers only: public authorities stopped "
                                     "certifying clients in 2026."),
                                  this));
        column->addWidget(newHint(tr("An old partner that wants a client certificate for SASL "
                                     "EXTERNAL then refuses it, and Puente uses server dialback "
                                     "with this partner. Leave dialback on for such partners."),
                                  this));
        column->addSpacing(8);
        column->addWidget(m_private);
        column->addWidget(newHint(tr("It certifies whatever you ask: templates, names of XMPP and "
                                     "SIP services, clients. Partners must trust it."),
                                  this));
        auto *indented = new QHBoxLayout;
        indented->addSpacing(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
                             + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing));
        indented->addWidget(m_client, 1);
        column->addLayout(indented);
        column->addSpacing(8);
        column->addWidget(m_judgement);
        column->addStretch();

        connect(m_private, &QRadioButton::toggled, this, &ProfilePage::take);
        connect(m_client, &QCheckBox::toggled, this, &ProfilePage::take);
        connect(m_judgement, &JudgementView::repaired, this, &ProfilePage::initializePage);
    }

    void initializePage() override
    {
        const RequestDraft before = answers().draft; // setting one widget makes take() read both
        m_client->setChecked(before.clientEku);
        (before.profile == RequestDraft::Profile::Private ? m_private : m_public)->setChecked(true);
        take();
    }

private:
    void take()
    {
        const bool isOwn = m_private->isChecked();
        answers().draft.profile =
            isOwn ? RequestDraft::Profile::Private : RequestDraft::Profile::Public;
        answers().draft.clientEku = m_client->isChecked();
        m_client->setEnabled(isOwn);
        const QString why = isOwn
            ? tr("Partners that insist on a client certificate then take SASL EXTERNAL")
            : tr("Not available: no public certification authority certifies clients");
        m_client->setToolTip(why);
        m_client->setAccessibleDescription(why);
        m_judgement->refresh();
        Q_EMIT completeChanged();
    }

    QRadioButton *m_public;
    QRadioButton *m_private;
    QCheckBox *m_client;
    JudgementView *m_judgement;
};

} // namespace

RequestPage *newProfilePage(RequestAnswers &answers)
{
    return new ProfilePage(answers);
}

} // namespace wizard
