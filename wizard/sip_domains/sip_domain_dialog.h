// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/changes/draft_dialog.h"

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

// One SIP federated domain, allowed or blocked, new or to be changed.
class SipDomainDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `domain`: the one to change; none: a new one.
    SipDomainDialog(SiteDraft &draft,
                    const std::optional<site::SipDomain> &domain,
                    QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *newFields();
    // None while the domain is not one yet.
    [[nodiscard]] std::optional<site::SipDomain> read() const;
    void judge() override;
    void save() override;
    void judgeDomain(const site::Site &site, const site::SipDomain &domain);
    void tellConsequences();

    bool m_isNew;
    QLineEdit *m_domain;
    QComboBox *m_action;
    QLineEdit *m_accessEdge;
    QComboBox *m_verification;
    QLineEdit *m_comment;
};

} // namespace wizard
