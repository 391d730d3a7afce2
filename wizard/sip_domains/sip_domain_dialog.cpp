// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/sip_domain_dialog.h"

#include "engine/site/domain_places.h"
#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"
#include "wizard/look/choice_box.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/sip_federation_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/model/element_faults.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;

bool mend(site::SipDomain &domain, const QString &key)
{
    const QString field = fieldOf(key);
    if (field == u"access_edge_fqdn")
        domain.accessEdgeFqdn.clear();
    else if (field == u"comment")
        domain.comment.clear();
    else
        return false;
    return true;
}

// A new entry must not take the place of one that is there.
std::expected<void, site::SiteError> validateNew(const site::Site &site,
                                                 const site::SipDomain &domain)
{
    const site::SipDomain *present = site::findSipDomain(site, domain.domain);
    if (present == nullptr)
        return {};
    return std::unexpected(
        site::conflictOf(domain.domain,
                         site::placeOf(domain, site.sipDomains.size()),
                         site::placeOf(*present, present - site.sipDomains.constData())));
}

} // namespace

SipDomainDialog::SipDomainDialog(SiteDraft &draft,
                                 const std::optional<site::SipDomain> &domain,
                                 QWidget *parent)
    : DraftDialog(draft, parent)
    , m_isNew(!domain)
    , m_domain(new QLineEdit(this))
    , m_action(new QComboBox(this))
    , m_accessEdge(new QLineEdit(this))
    , m_verification(new QComboBox(this))
    , m_comment(new QLineEdit(this))
{
    setObjectName(u"sipDomainDialog"_s);
    setWindowTitle(m_isNew ? tr("New SIP federated domain") : tr("Edit SIP federated domain"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(newFields());
    column->addWidget(findings().foot());
    column->addSpacing(8);
    column->addStretch();
    column->addWidget(buttons());
    if (domain) {
        m_domain->setText(domain->domain.display());
        m_accessEdge->setText(domain->accessEdgeFqdn);
        m_comment->setText(domain->comment);
    }
    choose(m_action, domain ? domain->action : site::SipAction::Allow);
    choose(m_verification, domain ? domain->verification : site::Verification::UseSource);

    for (const QLineEdit *edit : {m_domain, m_accessEdge, m_comment})
        connect(edit, &QLineEdit::textChanged, this, &SipDomainDialog::judge);
    for (const QComboBox *box : {m_action, m_verification})
        connect(box, &QComboBox::currentIndexChanged, this, &SipDomainDialog::judge);
    resize(640, sizeHint().height());
    begin(); // and grow to what it tells
}

QFormLayout *SipDomainDialog::newFields()
{
    auto *form = newForm();
    m_domain->setReadOnly(!m_isNew);
    m_domain->setPlaceholderText(u"fabrikam.com"_s);
    m_accessEdge->setPlaceholderText(tr("found by DNS"));
    offer(m_action, {site::SipAction::Allow, site::SipAction::Block}, sipActionText);
    offer(m_verification,
          {site::Verification::AlwaysVerifiable,
           site::Verification::AlwaysUnverifiable,
           site::Verification::UseSource},
          verificationText);
    addRow(form, tr("&Domain name (or FQDN):"), m_domain, u"domain"_s);
    findings().addTo(form, u"domain"_s);
    addRow(form, tr("&Kind:"), m_action, u"action"_s);
    findings().addTo(form, u"action"_s);
    addRow(form, tr("&Access edge service (FQDN):"), m_accessEdge, u"accessEdgeFqdn"_s);
    findings().addTo(form, u"access_edge_fqdn"_s);
    addRow(form, tr("&Verification level:"), m_verification, u"verification"_s);
    findings().addTo(form, u"verification"_s);
    addRow(form, tr("&Comment:"), m_comment, u"comment"_s);
    findings().addTo(form, u"comment"_s);
    return form;
}

std::optional<site::SipDomain> SipDomainDialog::read() const
{
    const auto name = base::DomainName::parse(m_domain->text().trimmed());
    if (!name)
        return std::nullopt;
    site::SipDomain domain(*name);
    domain.action = chosen<site::SipAction>(m_action);
    domain.comment = m_comment->text().trimmed();
    if (domain.action == site::SipAction::Allow) {
        domain.accessEdgeFqdn = m_accessEdge->text().trimmed();
        domain.verification = chosen<site::Verification>(m_verification);
    }
    return domain;
}

void SipDomainDialog::tellConsequences()
{
    const bool isAllowed = chosen<site::SipAction>(m_action) == site::SipAction::Allow;
    m_accessEdge->setEnabled(isAllowed);
    m_verification->setEnabled(isAllowed);
    if (!isAllowed) {
        findings().show(u"action"_s,
                        Level::Notice,
                        tr("Nobody there reaches your people, or is reached, even by discovery."));
        return;
    }
    if (m_accessEdge->text().trimmed().isEmpty())
        findings().show(
            u"access_edge_fqdn"_s,
            Level::Notice,
            tr("The domain's DNS record _sipfederationtls._tcp names its access edge."));
    findings().show(u"verification"_s,
                    Level::Notice,
                    domainVerificationConsequence(chosen<site::Verification>(m_verification)));
}

void SipDomainDialog::judge()
{
    findings().clear();
    tellConsequences();
    const auto name = base::DomainName::parse(m_domain->text().trimmed());
    if (!name && !m_domain->text().isEmpty())
        findings().show(u"domain"_s, Level::Error, explain(name.error()));
    const auto domain = read();
    const auto &site = draft().site();
    if (site && domain)
        judgeDomain(*site, *domain);
    setSavable(site && domain && !findings().hasError());
    growToContents(this);
}

void SipDomainDialog::judgeDomain(const site::Site &site, const site::SipDomain &domain)
{
    const auto faults = faultsOf(
        domain, [&site](const auto &one) { return site::validateSipDomain(site, one); }, mend);
    for (const site::SiteError &fault : faults)
        findings().show(fault);
    if (!m_isNew)
        return;
    if (const auto fresh = validateNew(site, domain); !fresh)
        findings().show(fresh.error());
}

void SipDomainDialog::save()
{
    const auto domain = read();
    if (!domain)
        return;
    const QString what = (m_isNew ? tr("Add the SIP domain %1") : tr("Change the SIP domain %1"));
    edit(what.arg(domain->domain.display()),
         [&](site::Site &site) { return site::put(site, *domain); });
}

} // namespace wizard
