// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_pages.h"
#include "wizard/look/finding_list.h"
#include "wizard/look/forms.h"
#include "wizard/messages/assignment_messages.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class AssignmentSummaryPage final : public AssignmentPage
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentSummaryPage)

public:
    AssignmentSummaryPage(Workspace &workspace, AssignmentAnswers &answers)
        : AssignmentPage(workspace, answers)
        , m_table(newFactTable({tr("What"), tr("Value")}, tr("Summary"), u"assignmentSummary"_s))
        , m_findings(new FindingList(tr("Consequences"), this))
    {
        setHead(u"summary"_s,
                tr("Certificate assignment summary"),
                tr("What the assignment touches. Nothing has been changed yet."));
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_table, 3);
        column->addWidget(m_findings, 2);
        column->addWidget(newHint(
            tr("A running engine takes it at once; no stream is dropped. Streams that are open "
               "keep the certificate they began with."),
            this));
    }

    void initializePage() override
    {
        const auto &site = workspace().site();
        m_isReady = site && chosen() != nullptr;
        if (!site || chosen() == nullptr) { // another program took it away in the meantime
            m_table->setRowCount(0);
            m_findings->show({{.level = FindingLabel::Level::Error,
                               .sentence = tr("The certificate is no longer in the store. Go back "
                                              "and choose another one."),
                               .details = {}}});
            return;
        }
        const Assignment assignment = answers().result();
        const certificates::Certificate &leaf = chosen()->leaf;
        const site::AssignmentImpact impact = impactOf(*site, leaf, assignment);
        setRows(m_table,
                {{tr("Certificate"), chosen()->friendlyName},
                 {tr("Issued by"), commonNameOf(leaf.issuer())},
                 {tr("Valid until"), dateText(leaf.notAfter())},
                 {tr("Usages"), usagesText(assignment)},
                 {tr("Domains"), domainsText(impact.domains)},
                 {tr("Domains it does not name"), domainsText(impact.uncovered)},
                 {tr("XMPP partners that will see it"), domainsText(impact.partners)},
                 {tr("No longer presented"), replacedText(impact.replacedIds)}});
        m_findings->show(impactFindings(*site, impact));
    }

    [[nodiscard]] bool isComplete() const override { return m_isReady; }

private:
    [[nodiscard]] QString replacedText(const QStringList &ids) const
    {
        QStringList names;
        for (const certificates::StoredCertificate &stored : workspace().certificates()) {
            if (ids.contains(stored.leaf.id()))
                names += certificateLabel(stored, workspace().certificates());
        }
        return names.isEmpty() ? tr("none") : QLocale().createSeparatedList(names);
    }

    QTableWidget *m_table;
    FindingList *m_findings;
    bool m_isReady = false;
};

} // namespace

AssignmentPage *newAssignmentSummaryPage(Workspace &workspace, AssignmentAnswers &answers)
{
    return new AssignmentSummaryPage(workspace, answers);
}

} // namespace wizard
