// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/field_findings.h"
#include "wizard/model/site_draft.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

// One SIP federated domain, allowed or blocked, new or to be changed.
class SipDomainDialog : public QDialog
{
    Q_OBJECT

public:
    // `domain`: the one to change; none: a new one.
    SipDomainDialog(SiteDraft &draft,
                    const std::optional<site::SipDomain> &domain,
                    QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QFormLayout *newFields();
    // None while the domain is not one yet.
    [[nodiscard]] std::optional<site::SipDomain> read() const;
    void judge();
    void judgeDomain(const site::Site &site, const site::SipDomain &domain);
    void tellConsequences();

    SiteDraft &m_draft;
    bool m_isNew;
    FieldFindings m_findings;
    QLineEdit *m_domain;
    QComboBox *m_action;
    QLineEdit *m_accessEdge;
    QComboBox *m_verification;
    QLineEdit *m_comment;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
