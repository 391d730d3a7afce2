// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/field_findings.h"
#include "wizard/model/site_draft.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QScrollArea;

namespace wizard {

class NumberField;
struct GatewayNumber;

// What Lync hid in Set-CsXmppGatewayConfiguration: limits, intervals, and whether message bodies
// are logged, which is not saved before its warning was confirmed.
class GatewayDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GatewayDialog(SiteDraft &draft, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QWidget *newGroups();
    void addNumber(QFormLayout *form, const GatewayNumber &number);
    void addBodies(QFormLayout *form);
    [[nodiscard]] site::Gateway read() const;
    void judge();
    void grow();

    SiteDraft &m_draft;
    bool m_bodiesWereLogged;
    FieldFindings m_findings;
    QScrollArea *m_scroll;
    QList<NumberField *> m_numbers; // as gatewayNumbers()
    QCheckBox *m_bodies;
    QCheckBox *m_bodiesConfirmed;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
