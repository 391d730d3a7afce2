// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/access.h"
#include "wizard/look/field_findings.h"
#include "wizard/model/workspace.h"

#include <QDialog>

class QComboBox;
class QGroupBox;

namespace wizard {

// Whether one of our users may talk to a domain: each condition, whether it is met, and the way to
// the setting that decides it.
class PermissionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PermissionDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    using Kind = site::AccessCondition::Kind;

    [[nodiscard]] QGroupBox *newConditions();
    void offerNames();
    void judge();
    [[nodiscard]] std::optional<QString> readUser(const site::Site &site);
    [[nodiscard]] std::optional<base::DomainName> readPartner();
    void showVerdict(const site::Site &site, const QString &user, const base::DomainName &partner);
    void openPlaceOf(Kind kind);
    void openPolicy(const site::Site &site, const QString &name);
    void openPartner(const site::Site &site, const base::DomainName &partner);

    Workspace &m_workspace;
    FieldFindings m_findings;
    QComboBox *m_user;
    QComboBox *m_partner;
    FindingLabel *m_verdict;
    QMap<Kind, FindingLabel *> m_labels;
    QGroupBox *m_group;
    QList<site::AccessCondition> m_conditions;
};

} // namespace wizard
