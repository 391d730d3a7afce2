// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_service.h"
#include "tests/support/page_check.h"
#include "tests/support/sample_site.h"
#include "wizard/request/request_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <memory>

namespace test {

// Walks through the wizard of certificate requests as a person does: by its buttons, from page to
// page by their names.
class RequestWalk
{
protected:
    inline static const QDate today{2026, 11, 21};

    void open()
    {
        m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
        QVERIFY(m_workspace->site().has_value());
        openWizard();
    }
    void openWizard()
    {
        m_wizard = std::make_unique<wizard::RequestWizard>(*m_workspace, m_site->folder(), today);
        m_wizard->show();
    }
    void close()
    {
        m_wizard.reset();
        m_workspace.reset();
        m_site.reset();
    }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = m_wizard->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    QString pageName() const { return m_wizard->currentPage()->objectName(); }
    QAbstractButton *button(QWizard::WizardButton which) const { return m_wizard->button(which); }
    bool canGoOn() const { return button(QWizard::NextButton)->isEnabled(); }
    void next() { QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton); }
    void back() { QTest::mouseClick(button(QWizard::BackButton), Qt::LeftButton); }
    void goTo(const QString &page)
    {
        for (int i = 0; i < 20 && pageName() != page; ++i)
            next();
        QCOMPARE(pageName(), page);
    }

    // An order by ACME at the directory that is named here.
    void chooseAuthority(const QString &directory)
    {
        auto *known = find<QComboBox>(QStringLiteral("knownDirectories"));
        known->setCurrentIndex(known->count() - 1);
        QVERIFY(!canGoOn());
        find<QLineEdit>(QStringLiteral("directoryAddress"))->setText(directory);
    }

    std::unique_ptr<SampleSite> m_site;
    FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::RequestWizard> m_wizard;
};

} // namespace test
