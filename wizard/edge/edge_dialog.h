// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_answers.h"
#include "wizard/model/workspace.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

class FindingLabel;

// Step 1: the name of this edge, the domains it serves, where it listens. Judges while one types;
// creates the site or changes it.
class EdgeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EdgeDialog(Workspace &workspace, QWidget *parent = nullptr);

    void accept() override;

private:
    struct Field {
        QLineEdit *edit;
        FindingLabel *finding;
    };

    Field addField(QFormLayout *form, const QString &label, const QString &objectName);
    void fill();
    void judge();
    [[nodiscard]] std::optional<QList<base::DomainName>> domainsIn(const Field &field);
    [[nodiscard]] std::optional<QList<base::Endpoint>> endpointsIn(const Field &field);
    [[nodiscard]] std::optional<EdgeAnswers> read();
    [[nodiscard]] std::optional<site::Listen> readListeners();

    Workspace &m_workspace;
    Field m_fqdn;
    Field m_sip;
    Field m_xmpp;
    Field m_listenXmpp;
    Field m_listenXmppDirectTls;
    Field m_listenSipTls;
    Field m_listenSipTcp;
    Field m_listenSipUdp;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
