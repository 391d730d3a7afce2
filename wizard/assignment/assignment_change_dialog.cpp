// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_change_dialog.h"

#include "wizard/assignment/assignment.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QString certificateName(const Workspace &workspace, const QString &id)
{
    if (id.isEmpty())
        return AssignmentChangeDialog::tr("none");
    const auto &all = workspace.certificates();
    const auto found = std::ranges::find(all, id, [](const auto &one) { return one.leaf.id(); });
    return found == all.end() ? AssignmentChangeDialog::tr("a certificate that is missing")
                              : certificateLabel(*found, all);
}

// Usage, now, afterwards: each domain that has or will have its own, after the default.
QList<QStringList> previewRows(const Workspace &workspace, const site::Certificates &after)
{
    const auto &site = workspace.site();
    const site::Certificates now = site ? site->certificates : site::Certificates();
    const auto name = [&](const QString &id) { return certificateName(workspace, id); };
    QList<QStringList> rows{{AssignmentChangeDialog::tr("XMPP and SIP federation"),
                             name(now.defaultId),
                             name(after.defaultId)}};
    QList<base::DomainName> domains = now.byDomain.keys();
    for (const base::DomainName &domain : after.byDomain.keys()) {
        if (!domains.contains(domain))
            domains += domain;
    }
    for (const base::DomainName &domain : std::as_const(domains)) {
        const auto presented = [&](const site::Certificates &certificates) {
            return certificates.byDomain.contains(domain)
                ? name(certificates.byDomain.value(domain))
                : AssignmentChangeDialog::tr("as above");
        };
        rows += {domain.display(), presented(now), presented(after)};
    }
    return rows;
}

} // namespace

PlannedChange unassignment(const site::Site &site, const CertificateSelection &selection)
{
    return {.title = AssignmentChangeDialog::tr("Unassign certificate"),
            .question = AssignmentChangeDialog::tr(
                "The certificate stays in the store. A usage without a certificate offers no TLS, "
                "and partners that require it cannot connect."),
            .action = AssignmentChangeDialog::tr("&Unassign"),
            .after = unassigned(site.certificates, selection),
            .change = {.apply = [selection](const site::Certificates &before) {
                return unassigned(before, selection);
            }}};
}

PlannedChange wayBack(const site::Site &site)
{
    const auto back = [](site::Certificates certificates) {
        site::goBack(certificates);
        return certificates;
    };
    const site::Certificates after = back(site.certificates);
    return {.title = AssignmentChangeDialog::tr("Go back"),
            .question = AssignmentChangeDialog::tr(
                "What was assigned before is presented again. Going back once more brings the "
                "present assignment."),
            .action = AssignmentChangeDialog::tr("&Go back"),
            .after = after,
            .change = {.apply = back, .ids = site::presentedIds(after)}};
}

AssignmentChangeDialog::AssignmentChangeDialog(Workspace &workspace,
                                               PlannedChange plan,
                                               QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_plan(std::move(plan))
    , m_stack(new QStackedWidget(this))
    , m_progress(new StepProgress(this))
    , m_do(newButton(m_plan.action, Symbol::Assign, u"do"_s))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"assignmentChangeDialog"_s);
    setWindowTitle(m_plan.title);
    m_stack->addWidget(newPreview());
    m_stack->addWidget(m_progress);
    m_cancel->setObjectName(u"cancel"_s);
    m_do->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_do);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &AssignmentChangeDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &AssignmentChangeDialog::reject);
    connect(m_progress, &StepProgress::finished, this, &AssignmentChangeDialog::end);
    followTheEye(this);
    m_do->setFocus();
    resize(620, 300);
}

QWidget *AssignmentChangeDialog::newPreview()
{
    auto *preview = new QWidget(this);
    auto *question = new QLabel(m_plan.question, preview);
    question->setWordWrap(true);
    QTableWidget *table = newTable({tr("Usage"), tr("Now"), tr("Afterwards")}, u"preview"_s);
    table->setAccessibleName(tr("What changes"));
    setRows(table, previewRows(m_workspace, m_plan.after));
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(question);
    column->addWidget(table, 1);
    column->addWidget(
        newHint(tr("A running engine takes it at once; no stream is dropped."), preview));
    return preview;
}

void AssignmentChangeDialog::reject()
{
    if (!m_progress->isRunning())
        QDialog::reject();
}

void AssignmentChangeDialog::start()
{
    m_stack->setCurrentWidget(m_progress);
    m_do->hide();
    m_cancel->setEnabled(false);
    m_progress->run(assignmentSteps(m_workspace, m_plan.change));
}

void AssignmentChangeDialog::end()
{
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace wizard
