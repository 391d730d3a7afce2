// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/change.h"
#include "tests/support/fake_service.h"
#include "tests/support/modal_answer.h"
#include "tests/support/sample_site.h"
#include "wizard/changes/commit_bar.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partners_page.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <memory>

namespace test {

inline site::XmppPartner partnerNamed(const QString &domain)
{
    return site::XmppPartner(base::DomainName::parse(domain).value());
}

inline site::Edit adding(const QString &domain)
{
    return [domain](site::Site &site) -> std::expected<void, site::SiteError> {
        site.xmppPartners += partnerNamed(domain);
        return {};
    };
}

inline void save(const wizard::PartnerDialog &dialog)
{
    QPushButton *button = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
}

// The list of partners and the bar below it, as in the main window.
class PartnersWindow
{
public:
    PartnersWindow() : m_workspace(m_site.path(), m_service)
    {
        auto *column = new QVBoxLayout(&m_window);
        m_page = new wizard::PartnersPage(m_workspace, &m_window);
        m_bar = new wizard::CommitBar(m_workspace, &m_window);
        column->addWidget(m_page);
        column->addWidget(m_bar);
        m_window.resize(860, 600);
        m_window.show();
    }

    [[nodiscard]] bool isReady()
    {
        return m_site.isReady() && QTest::qWaitForWindowExposed(&m_window);
    }
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] const SampleSite &site() const { return m_site; }
    [[nodiscard]] FakeService &service() { return m_service; }
    [[nodiscard]] wizard::Workspace &workspace() { return m_workspace; }
    [[nodiscard]] wizard::PartnersPage &page() { return *m_page; }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_window.findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *view() const
    {
        return m_page->findChild<QTableView *>(QStringLiteral("partners"));
    }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QList<site::XmppPartner> inFile() const
    {
        return site::loadSite(m_site.path())->xmppPartners;
    }
    [[nodiscard]] const QList<site::XmppPartner> &inDraft()
    {
        return m_workspace.draft().site()->xmppPartners;
    }

    void add(const QString &domain)
    {
        withNextDialog<wizard::PartnerDialog>([domain](wizard::PartnerDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("domain"))->setText(domain);
            save(dialog);
        });
        m_page->addPartner();
    }
    void focusList() // dialogs took the focus with them
    {
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        view()->setFocus();
    }
    void commit()
    {
        m_bar->commit();
        QTRY_VERIFY(!m_workspace.draft().isChanged() && !m_workspace.draft().isCommitting());
    }
    // Another program changes what is in force.
    void write(const site::Edit &edit) const
    {
        QVERIFY(site::change(m_site.path(), edit).has_value());
    }

private:
    SampleSite m_site;
    FakeService m_service;
    wizard::Workspace m_workspace;
    QWidget m_window;
    wizard::PartnersPage *m_page = nullptr;
    wizard::CommitBar *m_bar = nullptr;
};

} // namespace test
