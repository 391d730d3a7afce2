// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/online_request/record_view.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

RecordView::RecordView(QWidget *parent)
    : QWidget(parent)
    , m_table(newTable({tr("TXT record"), tr("Value")}, u"dnsRecords"_s))
    , m_finding(new FindingLabel(this))
    , m_looking(new QProgressBar(this))
    , m_continue(newButton(tr("&Continue"), Symbol::Forward, u"recordsEntered"_s))
    , m_skip(newButton(tr("Continue with&out looking"), Symbol::Forward, u"recordsUnseen"_s))
{
    auto *copyButton = newButton(tr("Co&py records"), Symbol::Copy, u"copyRecords"_s);
    m_table->setAccessibleName(tr("DNS records to enter"));
    m_looking->setRange(0, 0);
    m_looking->setTextVisible(false);
    m_looking->setMaximumHeight(8);
    m_looking->setAccessibleName(tr("Asking the DNS"));
    auto *label = new QLabel(tr("&Enter these records in the DNS, then continue:"), this);
    label->setBuddy(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copyButton);
    buttons->addStretch();
    buttons->addWidget(m_skip);
    buttons->addWidget(m_continue);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_table, 1);
    column->addWidget(m_finding);
    column->addWidget(m_looking);
    column->addLayout(buttons);
    setTabOrder(m_table, copyButton);
    setTabOrder(copyButton, m_skip);
    setTabOrder(m_skip, m_continue);

    connect(copyButton, &QPushButton::clicked, this, &RecordView::copy);
    for (const auto &[button, mustBeVisible] :
         {std::pair(m_continue, true), std::pair(m_skip, false)}) {
        connect(
            button, &QPushButton::clicked, this, [this, mustBeVisible] { look(mustBeVisible); });
    }
    done();
}

void RecordView::ask(const QList<acme::DnsRecord> &records)
{
    m_records = records;
    QList<QStringList> rows;
    for (const acme::DnsRecord &record : records)
        rows += {record.name, record.value};
    setRows(m_table, rows);
    m_finding->show(FindingLabel::Level::Notice,
                    tr("Puente looks whether the DNS shows them before the authority does."));
    m_skip->hide();
    open();
    show();
    m_table->setFocus();
}

void RecordView::askAgain(const QList<acme::DnsRecord> &missing)
{
    QStringList names;
    for (const acme::DnsRecord &record : missing)
        names += record.name;
    m_finding->show(FindingLabel::Level::Warning,
                    tr("The DNS does not show %1 yet. Wait a little and continue, or do not look "
                       "when the authority sees another DNS.")
                        .arg(names.join(u", "_s)));
    m_skip->show();
    open();
}

void RecordView::look(bool mustBeVisible)
{
    m_finding->clear();
    m_looking->show();
    m_continue->setEnabled(false);
    m_skip->setEnabled(false);
    Q_EMIT entered(mustBeVisible);
}

void RecordView::open()
{
    m_looking->hide();
    m_continue->setEnabled(true);
    m_skip->setEnabled(true);
}

void RecordView::done()
{
    hide();
}

void RecordView::copy()
{
    QStringList lines;
    for (const acme::DnsRecord &record : std::as_const(m_records))
        lines += u"%1. 300 IN TXT \"%2\""_s.arg(record.name, record.value);
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace wizard
