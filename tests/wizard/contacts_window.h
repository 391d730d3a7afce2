// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_engine.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_contacts.h"
#include "tests/support/sample_site.h"
#include "wizard/contacts/contacts_page.h"

#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

namespace test {

// The page of contacts over an engine of the test's.
class ContactsWindow
{
public:
    ContactsWindow() : workspace(site.path(), service)
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new wizard::ContactsPage(workspace, &window);
        column->addWidget(page);
        window.resize(860, 600);
        window.show();
    }

    SampleSite site;
    FakeEngine engine;
    FakeService service;
    wizard::Workspace workspace;
    QWidget window;
    wizard::ContactsPage *page = nullptr;

    void fill() { fillWithSamples(engine.book); }

    [[nodiscard]] bool start()
    {
        if (!site.isReady() || !engine.listen(site.path()))
            return false;
        service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
        return QTest::qWaitForWindowExposed(&window)
            && QTest::qWaitFor([this] { return workspace.contacts().isKnown(); });
    }

    [[nodiscard]] QTableView *list(const QString &name) const
    {
        return window.findChild<QTableView *>(name);
    }
    [[nodiscard]] QStringList column(const QString &name, int column) const
    {
        QStringList texts;
        const QAbstractItemModel &model = *list(name)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }
    // The text in the row that begins with this.
    [[nodiscard]] QString cell(const QString &name, const QString &first, int column) const
    {
        const auto row = this->column(name, 0).indexOf(first);
        return row < 0 ? QString() : this->column(name, column).at(row);
    }
    void select(const QString &name, const QStringList &firsts) const
    {
        list(name)->clearSelection();
        for (const QString &first : firsts) {
            const auto row = static_cast<int>(column(name, 0).indexOf(first));
            QVERIFY2(row >= 0, qPrintable(first));
            list(name)->selectionModel()->select(list(name)->model()->index(row, 0),
                                                 QItemSelectionModel::Select
                                                     | QItemSelectionModel::Rows);
        }
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return window.findChild<QPushButton *>(name);
    }
    void click(const QString &name) const
    {
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    void showTab(int tab) const
    {
        window.findChild<QTabWidget *>(QStringLiteral("contactTabs"))->setCurrentIndex(tab);
    }
};

} // namespace test
