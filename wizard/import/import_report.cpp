// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_report.h"

#include "wizard/look/finding_list.h"
#include "wizard/look/forms.h"
#include "wizard/messages/import_messages.h"
#include "wizard/viewing/certification_path.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
    , m_facts(newFactTable({tr("What"), tr("Value")}, tr("What the file is"), u"facts"_s))
    , m_path(new CertificationPath(this))
    , m_missing(new FindingLabel(this))
    , m_findings(new FindingList(tr("Findings"), this))
{
    m_facts->setMinimumHeight(8 * m_facts->verticalHeader()->minimumSectionSize());
    m_missing->setObjectName(u"missingIssuer"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_facts, 0, 0);
    grid->addWidget(m_path, 0, 1);
    grid->addWidget(m_missing, 1, 0, 1, 2);
    grid->addWidget(m_findings, 2, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(2, 2);
    connect(m_missing, &FindingLabel::fixRequested, this, &ImportReport::intermediatesWanted);
}

void ImportReport::show(const ImportJudgement &judgement, const QDateTime &now)
{
    setRows(m_facts, importFacts(judgement, now));
    const QString missing = judgement.missingIssuer();
    m_path->show(judgement.findings.chain, missing);
    m_findings->show(importFindings(judgement));
    if (missing.isEmpty())
        m_missing->clear();
    else
        m_missing->show(
            FindingLabel::Level::Warning, missingText(judgement.findings.chain), tr("A&dd it…"));
}

void ImportReport::clear()
{
    m_facts->setRowCount(0);
    m_path->clear();
    m_missing->clear();
    m_findings->clear();
}

} // namespace wizard
