// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "wizard/partners/partner_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace test {

// The dialog of one partner, on a workspace that every test gets anew.
class PartnerForm
{
protected:
    void renew()
    {
        m_dialog.reset();
        m_workspace.reset();
        m_site = std::make_unique<SampleSite>();
        QVERIFY(m_site->isReady());
        m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    }
    void open(const std::optional<site::XmppPartner> &partner = {})
    {
        m_dialog = std::make_unique<wizard::PartnerDialog>(*m_workspace, partner);
        m_dialog->show();
    }
    template<typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    void type(const QString &field, const QString &text) { find<QLineEdit>(field)->setText(text); }
    void choose(const QString &box, int index) { find<QComboBox>(box)->setCurrentIndex(index); }
    [[nodiscard]] bool maySave() const
    {
        return m_dialog->findChild<QDialogButtonBox *>()
            ->button(QDialogButtonBox::Save)
            ->isEnabled();
    }

    FakeService m_service;
    std::unique_ptr<SampleSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::PartnerDialog> m_dialog;
};

} // namespace test
