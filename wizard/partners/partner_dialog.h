// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace wizard {

class FindingLabel;
class VerdictView;

// One XMPP partner, new or to be changed, with the verdict on its negotiation while one chooses.
class PartnerDialog : public QDialog
{
    Q_OBJECT

public:
    // `partner`: the one to change; none: a new one. The site must be there.
    PartnerDialog(Workspace &workspace,
                  const std::optional<site::XmppPartner> &partner,
                  QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QFormLayout *newGeneralForm();
    [[nodiscard]] QFormLayout *newNegotiationForm();
    [[nodiscard]] QFormLayout *newConnectionForm();
    void fill(const site::XmppPartner &partner);
    void judge();
    void judgeNegotiation();
    void fix();
    [[nodiscard]] std::optional<site::XmppPartner> read();
    [[nodiscard]] QString proxyFault() const;

    Workspace &m_workspace;
    bool m_isNew;
    QLineEdit *m_domain;
    FindingLabel *m_domainFinding;
    QLineEdit *m_additional;
    FindingLabel *m_additionalFinding;
    QLineEdit *m_description;
    QComboBox *m_type;
    FindingLabel *m_typeFinding;
    QComboBox *m_tls;
    QComboBox *m_sasl;
    QCheckBox *m_dialback;
    VerdictView *m_verdict;
    QLineEdit *m_proxy;
    FindingLabel *m_proxyFinding;
    QSpinBox *m_limit;
    QCheckBox *m_keepAlive;
    FindingLabel *m_conflict;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
