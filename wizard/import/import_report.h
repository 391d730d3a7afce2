// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/import/import_judgement.h"

#include <QWidget>

class QTableWidget;

namespace wizard {

class CertificationPath;
class FindingLabel;
class FindingList;

// What a file is, seen before it is imported: facts, path, findings, and the intermediate that is
// missing with the offer to add it.
class ImportReport : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReport(QWidget *parent = nullptr);

    void show(const ImportJudgement &judgement, const QDateTime &now);
    void clear();

Q_SIGNALS:
    void intermediatesWanted();

private:
    QTableWidget *m_facts;
    CertificationPath *m_path;
    FindingLabel *m_missing;
    FindingList *m_findings;
};

} // namespace wizard
