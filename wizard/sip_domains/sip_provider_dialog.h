// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/changes/draft_dialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

// One SIP federated provider, new or to be changed; its name and its proxy stay.
class SipProviderDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `provider`: the one to change; none: a new one.
    SipProviderDialog(SiteDraft &draft,
                      const std::optional<site::SipProvider> &provider,
                      QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *newFields();
    void fill(const site::SipProvider &provider);
    // None while the proxy is not a name yet.
    [[nodiscard]] std::optional<site::SipProvider> read() const;
    void judge() override;
    void save() override;
    void judgeProvider(const site::Site &site, const site::SipProvider &provider);

    bool m_isNew;
    QLineEdit *m_name;
    QLineEdit *m_proxy;
    QCheckBox *m_enabled;
    QComboBox *m_kind;
    QComboBox *m_verification;
};

} // namespace wizard
