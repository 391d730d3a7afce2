// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/changes/draft_dialog.h"

class QCheckBox;
class QFormLayout;
class QScrollArea;

namespace wizard {

class NumberField;
struct GatewayNumber;

// What Lync hid in Set-CsXmppGatewayConfiguration: limits, intervals, and whether message bodies
// are logged, which is not saved before its warning was confirmed.
class GatewayDialog : public DraftDialog
{
    Q_OBJECT

public:
    explicit GatewayDialog(SiteDraft &draft, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *newGroups();
    void addNumber(QFormLayout *form, const GatewayNumber &number);
    void addBodies(QFormLayout *form);
    [[nodiscard]] site::Gateway read() const;
    void judge() override;
    void save() override;
    void grow();

    bool m_bodiesWereLogged;
    QScrollArea *m_scroll;
    QList<NumberField *> m_numbers; // as gatewayNumbers()
    QCheckBox *m_bodies;
    QCheckBox *m_bodiesConfirmed;
};

} // namespace wizard
