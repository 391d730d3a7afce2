// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/field_findings.h"
#include "wizard/model/site_draft.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

// One SIP federated provider, new or to be changed; its name and its proxy stay.
class SipProviderDialog : public QDialog
{
    Q_OBJECT

public:
    // `provider`: the one to change; none: a new one.
    SipProviderDialog(SiteDraft &draft,
                      const std::optional<site::SipProvider> &provider,
                      QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QFormLayout *newFields();
    void fill(const site::SipProvider &provider);
    // None while the proxy is not a name yet.
    [[nodiscard]] std::optional<site::SipProvider> read() const;
    void judge();
    void judgeProvider(const site::Site &site, const site::SipProvider &provider);

    SiteDraft &m_draft;
    bool m_isNew;
    FieldFindings m_findings;
    QLineEdit *m_name;
    QLineEdit *m_proxy;
    QCheckBox *m_enabled;
    QComboBox *m_kind;
    QComboBox *m_verification;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
