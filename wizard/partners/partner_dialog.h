// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"
#include "wizard/partners/partner_input.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace wizard {

class ConnectionFields;
class FindingLabel;
class GeneralFields;
class NegotiationFields;

// One XMPP partner, new or to be changed, judged while one types. What others change meanwhile
// in the same partner shows where nothing was entered, and is not overwritten.
class PartnerDialog : public QDialog
{
    Q_OBJECT

public:
    // `partner`: the one to change; none: a new one. The site must be there.
    PartnerDialog(Workspace &workspace,
                  const std::optional<site::XmppPartner> &partner,
                  QWidget *parent = nullptr);

    // The fields as they shall be at first; of a partner to be changed its domain stays.
    void show(const PartnerInput &input);
    using QDialog::show;
    // Of a new one.
    void propose(const base::DomainName &domain);
    [[nodiscard]] PartnerInput input() const;

    void accept() override;

private:
    void layOut();
    void judge();
    void followDraft();
    void probe();
    [[nodiscard]] std::expected<void, site::SiteError> put(site::Site &site,
                                                           const site::XmppPartner &partner) const;

    Workspace &m_workspace;
    std::optional<site::XmppPartner> m_original; // none: a new one
    GeneralFields *m_general;
    NegotiationFields *m_negotiation;
    ConnectionFields *m_connection;
    FindingLabel *m_news; // what others did meanwhile
    QDialogButtonBox *m_buttons;
    QPushButton *m_probe;
};

} // namespace wizard
