// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace app {

// Step 6: how to send a message each way, and what the engine sees of it while one tries.
class TestDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TestDialog(Session &session, QWidget *parent = nullptr);

private:
    void showEngine();
    [[nodiscard]] QString instructions() const;
    [[nodiscard]] QString command() const;

    Session &m_session;
    QTableWidget *m_partners;
    QLabel *m_result;
};

} // namespace app
