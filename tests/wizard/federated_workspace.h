// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_service.h"
#include "tests/support/federated_site.h"
#include "wizard/look/finding_label.h"
#include "wizard/model/workspace.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace test {

// A workspace on a FederatedSite that every test gets anew, and how its pages and dialogs are used.
class FederatedWorkspace
{
protected:
    void renew()
    {
        m_workspace.reset();
        m_site = std::make_unique<FederatedSite>();
        QVERIFY(m_site->isReady());
        m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    }

    [[nodiscard]] const site::Site &site() const { return *m_workspace->draft().site(); }

    template<typename Page>
    [[nodiscard]] std::unique_ptr<Page> opened() const
    {
        auto page = std::make_unique<Page>(*m_workspace);
        page->resize(900, 600);
        page->show();
        return page;
    }
    static QPushButton *save(const QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    static wizard::FindingLabel *finding(const QWidget &window, const QString &key)
    {
        return window.findChild<wizard::FindingLabel *>(key + QStringLiteral("_finding"));
    }
    static void type(const QDialog &dialog, const QString &field, const QString &text)
    {
        dialog.findChild<QLineEdit *>(field)->setText(text);
    }

    FakeService m_service;
    std::unique_ptr<FederatedSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

} // namespace test
