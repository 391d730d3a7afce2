// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_item.h"

#include <QWidget>

class QRadioButton;
class QTableWidget;

namespace wizard {

class FindingLabel;
class ToneLabel;

// One item of an import: what is in the way, the choice there is, and what becomes of each of its
// properties.
class LyncItemView : public QWidget
{
    Q_OBJECT

public:
    explicit LyncItemView(QWidget *parent = nullptr);

    void show(const site::LyncItem &item);
    void clear();

Q_SIGNALS:
    void choiceMade(site::LyncChoice choice);

private:
    void showChoice(const site::LyncItem &item);

    ToneLabel *m_title;
    FindingLabel *m_finding;
    QRadioButton *m_skip;
    QRadioButton *m_take;
    QTableWidget *m_properties;
};

} // namespace wizard
