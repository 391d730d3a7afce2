// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace app {

// What the engine tells about itself at this moment.
class StatusPage : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPage(Session &session, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *newTables();
    [[nodiscard]] QWidget *newEmptyState();
    void showEngine();
    void showListeners();
    void showStreams();
    void showPartners();
    [[nodiscard]] QString warningOf(const control::PartnerStatus &status) const;

    Session &m_session;
    QLabel *m_facts;
    QStackedWidget *m_stack;
    QPushButton *m_start;
    QTableWidget *m_listeners;
    QTableWidget *m_streams;
    QTableWidget *m_partners;
};

} // namespace app
