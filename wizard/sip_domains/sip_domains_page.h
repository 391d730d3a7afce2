// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

class QPushButton;
class QTabWidget;

namespace wizard {

class FindingLabel;
class ListPane;

// SIP federation: the switches of the access edge, the allowed and blocked domains, and the
// providers.
class SipDomainsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SipDomainsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLayout *newAccessEdge();
    void showSite();
    void showAccessEdge();
    void showDomain();
    void showProvider();
    void editDomain();
    void removeDomain();
    void editProvider();
    void removeProvider();
    [[nodiscard]] const site::SipDomain *selectedDomain() const;
    [[nodiscard]] const site::SipProvider *selectedProvider() const;

    Workspace &m_workspace;
    FindingLabel *m_accessEdge;
    QPushButton *m_settings;
    QTabWidget *m_tabs;
    ListPane *m_domains;
    ListPane *m_providers;
};

} // namespace wizard
