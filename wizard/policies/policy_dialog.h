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
class QPlainTextEdit;

namespace wizard {

// One external access policy, new or to be changed. The global one may be changed while it still
// has its defaults and stands in no file.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    // `policy`: the one to change; none: a new one of a site or of users.
    PolicyDialog(SiteDraft &draft,
                 const std::optional<site::ExternalAccessPolicy> &policy,
                 QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QFormLayout *newForms();
    void fill(const site::ExternalAccessPolicy &policy);
    [[nodiscard]] site::ExternalAccessPolicy read() const;
    void judge();
    [[nodiscard]] bool isNameTaken(const site::Site &site, const QString &name) const;

    SiteDraft &m_draft;
    bool m_isListed; // in the site already: it keeps its name
    FieldFindings m_findings;
    QLineEdit *m_name;
    QComboBox *m_scope;
    QLineEdit *m_description;
    QCheckBox *m_federation;
    QCheckBox *m_xmpp;
    QPlainTextEdit *m_members;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
