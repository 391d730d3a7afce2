// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_judgement.h"

#include <QGroupBox>

class QFormLayout;
class QLineEdit;

namespace wizard {

// A group of step 1's texts, each with what is found about it below.
class TextFields : public QGroupBox
{
    Q_OBJECT

public:
    using QGroupBox::QGroupBox;

    void show(const EdgeInput &input);
    void read(EdgeInput &input) const;
    void showFindings(const QMap<QString, EdgeFinding> &findings);

Q_SIGNALS:
    void changed();

protected:
    // `field`: of edge_field; the finding's name is `objectName` and "Finding".
    QLineEdit *addText(QFormLayout *form,
                       const QString &label,
                       const QString &objectName,
                       const QString &field);

private:
    struct Row {
        QLineEdit *edit = nullptr;
        FindingLabel *finding = nullptr;
    };

    QMap<QString, Row> m_rows;
};

// A finding, or nothing.
void showFinding(FindingLabel *label, const std::optional<EdgeFinding> &finding);

// The name of this edge and the domains it serves.
class NameFields : public TextFields
{
    Q_OBJECT

public:
    explicit NameFields(QWidget *parent);

    [[nodiscard]] QFormLayout *form() const { return m_form; }

private:
    QFormLayout *m_form;
};

// Where it listens.
class ListenerFields : public TextFields
{
    Q_OBJECT

public:
    explicit ListenerFields(QWidget *parent);

    [[nodiscard]] QFormLayout *form() const { return m_form; }

private:
    QFormLayout *m_form;
};

} // namespace wizard
