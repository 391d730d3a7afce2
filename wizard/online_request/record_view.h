// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTableWidget;

namespace wizard {

class FindingLabel;

// The DNS records that the authority wants to see, to be copied into a zone by hand.
class RecordView : public QWidget
{
    Q_OBJECT

public:
    explicit RecordView(QWidget *parent = nullptr);

    void ask(const QList<acme::DnsRecord> &records);
    void askAgain(const QList<acme::DnsRecord> &missing); // the DNS does not show these
    void done();

Q_SIGNALS:
    void entered(bool mustBeVisible);

private:
    void look(bool mustBeVisible);
    void open(); // for the next click
    void copy();

    QList<acme::DnsRecord> m_records;
    QTableWidget *m_table;
    FindingLabel *m_finding;
    QProgressBar *m_looking;
    QPushButton *m_continue;
    QPushButton *m_skip;
};

} // namespace wizard
