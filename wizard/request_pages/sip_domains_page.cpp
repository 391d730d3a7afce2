// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/request/scrolled_judgement.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class SipDomainsPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(SipDomainsPage)

public:
    explicit SipDomainsPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("SIP domain setting on subject alternative names"),
                      tr("Each ticked domain adds sip.<domain> to the certificate."))
        , m_domains(newList(tr("SIP domains"), u"sipDomains"_s))
        , m_judgement(new JudgementView(answers, Concern::SipDomains, this))
        , m_findings(new ScrolledJudgement(m_judgement, title(), this))
    {
        auto *label = new QLabel(tr("&Configured SIP domains:"), this);
        label->setBuddy(m_domains);
        auto *column = new QVBoxLayout(this);
        column->addWidget(label);
        column->addWidget(m_domains, 1);
        column->addWidget(newHint(tr("Tick the domains whose clients or SIP partners connect to "
                                     "sip.<domain>; the first one is recommended. Changing this "
                                     "later takes a new certificate."),
                                  this));
        column->addWidget(m_findings);
        setTabOrder(m_domains, m_findings);

        connect(m_judgement, &JudgementView::repaired, this, &SipDomainsPage::initializePage);
        connect(m_domains, &QListWidget::itemChanged, this, &SipDomainsPage::take);
    }

    void initializePage() override
    {
        const QSignalBlocker quiet(m_domains);
        m_domains->clear();
        for (const QString &domain : std::as_const(answers().sipDomains)) {
            auto *item = new QListWidgetItem(domain + u"   →   sip."_s + domain, m_domains);
            item->setData(Qt::UserRole, domain);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(answers().tickedSipDomains.contains(domain) ? Qt::Checked
                                                                            : Qt::Unchecked);
        }
        if (m_domains->count() > 0)
            m_domains->setCurrentRow(0);
        m_findings->refresh();
    }

private:
    void take()
    {
        QStringList ticked;
        for (int row = 0; row < m_domains->count(); ++row) {
            const QListWidgetItem *item = m_domains->item(row);
            if (item->checkState() == Qt::Checked)
                ticked += item->data(Qt::UserRole).toString();
        }
        answers().tickedSipDomains = ticked;
        m_findings->refresh();
    }

    QListWidget *m_domains;
    JudgementView *m_judgement;
    ScrolledJudgement *m_findings;
};

} // namespace

RequestPage *newSipDomainsPage(RequestAnswers &answers)
{
    return new SipDomainsPage(answers);
}

} // namespace wizard
