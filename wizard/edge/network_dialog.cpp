// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/network_dialog.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/deployment_messages.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

NetworkDialog::NetworkDialog(const NetworkPlan &plan, bool isConfirmed, QWidget *parent)
    : QDialog(parent)
    , m_confirmed(new QCheckBox(tr("These records are published and these ports are &open"), this))
{
    setObjectName(u"networkDialog"_s);
    setWindowTitle(tr("DNS and ports"));
    m_confirmed->setObjectName(u"confirmed"_s);
    m_confirmed->setChecked(isConfirmed);

    QTableWidget *records =
        newTable({tr("Name"), tr("Type"), tr("Value"), tr("For")}, u"records"_s);
    QList<QStringList> rows;
    for (const DnsRecord &record : plan.records) {
        rows += {record.owner,
                 record.type,
                 record.value.isEmpty() ? tr("the public address") : record.value,
                 reasonText(record.reason)};
    }
    setRows(records, rows);
    auto *recordsLabel = new QLabel(tr("Public DNS &records:"), this);
    recordsLabel->setBuddy(records);
    records->setAccessibleName(tr("Public DNS records"));

    QTableWidget *ports =
        newTable({tr("Direction"), tr("Protocol"), tr("Port"), tr("For")}, u"ports"_s);
    rows.clear();
    for (const PortRule &rule : plan.ports) {
        rows += {rule.direction == PortRule::Direction::In ? tr("In") : tr("Out"),
                 rule.protocol,
                 QString::number(rule.port),
                 reasonText(rule.reason)};
    }
    setRows(ports, rows);
    auto *portsLabel = new QLabel(tr("&Firewall ports:"), this);
    portsLabel->setBuddy(ports);
    ports->setAccessibleName(tr("Firewall ports"));

    QPushButton *copy = newButton(tr("&Copy as zone lines"), Symbol::Copy, u"copyZone"_s);
    connect(copy, &QPushButton::clicked, this, [plan] {
        QGuiApplication::clipboard()->setText(zoneText(plan));
    });
    auto *head = new QHBoxLayout;
    head->addWidget(recordsLabel, 1);
    head->addWidget(copy);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(newHint(tr("Have these records published in the public DNS and these ports "
                                 "opened, then tick the box below. Puente does not look them up "
                                 "itself."),
                              this));
    column->addLayout(head);
    column->addWidget(records, 3);
    column->addWidget(portsLabel);
    column->addWidget(ports, 2);
    column->addWidget(m_confirmed);
    column->addWidget(buttons);
    resize(860, 560);
}

bool NetworkDialog::isConfirmed() const
{
    return m_confirmed->isChecked();
}

} // namespace wizard
