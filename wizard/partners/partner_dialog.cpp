// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_dialog.h"

#include "engine/site/partners.h"
#include "engine/site/put_element.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/save_buttons.h"
#include "wizard/look/scrolled_groups.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/site_messages.h"
#include "wizard/partners/connection_fields.h"
#include "wizard/partners/general_fields.h"
#include "wizard/partners/negotiation_fields.h"
#include "wizard/partners/probe_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

PartnerDialog::PartnerDialog(Workspace &workspace,
                             const std::optional<site::XmppPartner> &partner,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_original(partner)
    , m_general(new GeneralFields(!partner, this))
    , m_negotiation(new NegotiationFields(this))
    , m_connection(new ConnectionFields(this))
    , m_news(new FindingLabel(this))
    , m_buttons(newSaveButtons(this))
    , m_probe(newButton(tr("&Check the partner…"), Symbol::Refresh, u"probePartner"_s))
{
    setObjectName(u"partnerDialog"_s);
    setWindowTitle(partner ? tr("Edit XMPP partner") : tr("New XMPP partner"));
    m_news->setObjectName(u"partnerNews"_s);
    m_probe->setAutoDefault(false);
    layOut();

    show(partner ? PartnerInput::of(*partner) : PartnerInput::ofNew(*m_workspace.draft().site()));
    connect(m_general, &GeneralFields::changed, this, &PartnerDialog::judge);
    connect(m_negotiation, &NegotiationFields::changed, this, &PartnerDialog::judge);
    connect(m_connection, &ConnectionFields::changed, this, &PartnerDialog::judge);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &PartnerDialog::followDraft);
    connect(m_probe, &QPushButton::clicked, this, &PartnerDialog::probe);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PartnerDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PartnerDialog::reject);
    judge();
}

void PartnerDialog::layOut()
{
    alignLabels({m_general->form(), m_negotiation->form(), m_connection->form()});
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_probe);
    row->addWidget(m_buttons, 1);
    layOutScrolled(this, {m_general, m_negotiation, m_connection}, {m_news, foot});
}

void PartnerDialog::show(const PartnerInput &input)
{
    m_general->show(input);
    m_negotiation->show(input.negotiation);
    m_connection->show(input);
}

void PartnerDialog::propose(const base::DomainName &domain)
{
    PartnerInput proposed = input();
    proposed.domain = domain.display();
    show(proposed);
}

PartnerInput PartnerDialog::input() const
{
    PartnerInput input;
    m_general->read(input);
    input.negotiation = m_negotiation->settings();
    m_connection->read(input);
    return input;
}

void PartnerDialog::judge()
{
    const auto &site = m_workspace.draft().site();
    QPushButton *save = m_buttons->button(QDialogButtonBox::Save);
    if (!site) {
        save->setEnabled(false);
        m_probe->setEnabled(false);
        save->setToolTip(tr("The configuration cannot be read at this moment."));
        m_probe->setToolTip(save->toolTip());
        return;
    }
    const PartnerJudgement judgement = wizard::judge(*site, input(), !m_original);
    m_general->showFaults(judgement);
    m_connection->showFaults(judgement, site->gateway);
    save->setEnabled(judgement.partner.has_value());
    m_probe->setEnabled(judgement.reachable.has_value());
    m_probe->setToolTip(judgement.reachable
                            ? tr("Asks the partner's DNS and server what they offer.")
                            : tr("The domain or the proxy is not right yet."));
    save->setToolTip(judgement.faults.isEmpty() ? QString() : judgement.faults.first());
}

// Asks with the settings as they stand here, saved or not.
void PartnerDialog::probe()
{
    const auto &site = m_workspace.draft().site();
    const auto partner = site ? wizard::judge(*site, input(), !m_original).reachable : std::nullopt;
    if (!partner)
        return;
    ProbeDialog dialog(m_workspace.directory(), *site, *partner, this);
    if (dialog.exec() != QDialog::Accepted || !dialog.proposal())
        return;
    PartnerInput taken = input();
    taken.negotiation = *dialog.proposal();
    show(taken);
}

void PartnerDialog::followDraft()
{
    const auto &site = m_workspace.draft().site();
    if (site && m_original) {
        const site::XmppPartner *now = site::findPartner(*site, m_original->domain);
        if (now == nullptr) {
            m_news->show(FindingLabel::Level::Warning,
                         tr("This partner was removed meanwhile. Close this window; add the "
                            "partner again if it is still needed."));
        } else if (*now != *m_original) {
            show(combined(PartnerInput::of(*m_original), input(), PartnerInput::of(*now)));
            m_original = *now;
            m_news->show(FindingLabel::Level::Warning,
                         tr("This partner was changed meanwhile. What you had not touched shows "
                            "its new values."));
        }
    }
    judge();
}

std::expected<void, site::SiteError> PartnerDialog::put(site::Site &site,
                                                        const site::XmppPartner &partner) const
{
    using Reason = site::SiteError::Reason;
    const bool isThere = site::findPartner(site, partner.domain) != nullptr;
    if (isThere == !m_original) {
        const Reason reason = isThere ? Reason::AlreadyExists : Reason::NotFound;
        return std::unexpected(site::SiteError{reason, 0, {}, partner.domain.text()});
    }
    return site::put(site, partner);
}

void PartnerDialog::accept()
{
    const auto &site = m_workspace.draft().site();
    const auto partner = site ? wizard::judge(*site, input(), !m_original).partner : std::nullopt;
    if (!partner)
        return;
    disconnect(&m_workspace.draft(), nullptr, this, nullptr); // what comes now is its own doing
    const QString what =
        (m_original ? tr("Change %1") : tr("Add %1")).arg(partner->domain.display());
    const auto saved =
        m_workspace.draft().edit(what, [&](site::Site &edited) { return put(edited, *partner); });
    if (!saved) {
        connect(&m_workspace.draft(), &SiteDraft::changed, this, &PartnerDialog::followDraft);
        warn(this, windowTitle(), explain(saved.error()));
        return;
    }
    QDialog::accept();
}

} // namespace wizard
