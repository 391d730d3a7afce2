// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

namespace wizard {

class ListPane;
struct Row;

// The external access policies; from here to the effective permission of a user, and to the
// settings of the gateway.
class PoliciesPage : public QWidget
{
    Q_OBJECT

public:
    explicit PoliciesPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLayout *newTools();
    [[nodiscard]] static QList<Row> rowsOf(const site::Site &site);
    void showSite();
    void showSelection();
    void add();
    void edit();
    void remove();
    // The selected one; of the global one its defaults, while the site has none. None: no site.
    [[nodiscard]] std::optional<site::ExternalAccessPolicy> selected() const;

    Workspace &m_workspace;
    ListPane *m_list;
};

} // namespace wizard
