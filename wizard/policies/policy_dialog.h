// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/changes/draft_dialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace wizard {

// One external access policy, new or to be changed. The global one may be changed while it still
// has its defaults and stands in no file.
class PolicyDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `policy`: the one to change; none: a new one of a site or of users.
    PolicyDialog(SiteDraft &draft,
                 const std::optional<site::ExternalAccessPolicy> &policy,
                 QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *newForms();
    void fill(const site::ExternalAccessPolicy &policy);
    [[nodiscard]] site::ExternalAccessPolicy read() const;
    void judge() override;
    void save() override;
    [[nodiscard]] bool isNameTaken(const site::Site &site, const QString &name) const;

    bool m_isListed; // in the site already: it keeps its name
    QLineEdit *m_name;
    QComboBox *m_scope;
    QLineEdit *m_description;
    QCheckBox *m_federation;
    QCheckBox *m_xmpp;
    QPlainTextEdit *m_members;
};

} // namespace wizard
