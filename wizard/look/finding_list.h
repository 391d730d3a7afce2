// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/finding_label.h"

class QListWidget;

namespace wizard {

// A sentence about something that was judged, and what stands behind it.
struct FindingLine {
    FindingLabel::Level level = FindingLabel::Level::Notice;
    QString sentence;
    QString details = {}; // the clause or the policy; may be empty

    bool operator==(const FindingLine &) const = default;
};

// Worst first; within a level the order stays.
[[nodiscard]] QList<FindingLine> sortedBySeverity(QList<FindingLine> lines);

// Findings as a list to be read line by line; the details of the current one stand below.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(const QString &accessibleName, QWidget *parent = nullptr);

    void show(const QList<FindingLine> &lines);
    void clear();

private:
    void showDetails(int row);

    QListWidget *m_list;
    ToneLabel *m_details;
    QList<FindingLine> m_lines;
};

} // namespace wizard
