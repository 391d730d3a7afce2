// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/look/finding_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class EdgeDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsTheFirstSite();
    void judgesWhileOneTypes_data();
    void judgesWhileOneTypes();
    void changesNothingButWhatItAsks();
    void hasANameForEveryControl();

private:
    static void type(const QDialog &dialog, const QString &field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static QPushButton *save(const QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    test::FakeService m_service;
};

void EdgeDialogTest::createsTheFirstSite()
{
    const QTemporaryDir folder;
    wizard::Workspace workspace(folder.filePath(u"site"_s), m_service);
    QVERIFY(!workspace.site());
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    QVERIFY(!save(dialog)->isEnabled());
    type(dialog, u"edgeFqdn"_s, u"Edge.Contoso.com"_s);
    type(dialog, u"sipDomains"_s, u"contoso.com, fabrikam.net"_s);
    type(dialog, u"listenSipTcp"_s, u"127.0.0.1:5060"_s);
    QVERIFY(save(dialog)->isEnabled());

    dialog.accept();

    QVERIFY(workspace.site().has_value());
    QCOMPARE(workspace.site()->edge.fqdn.text(), u"edge.contoso.com"_s);
    QCOMPARE(workspace.site()->domains.sip.size(), 2);
    QCOMPARE(workspace.site()->domains.xmpp, workspace.site()->domains.sip);
    QCOMPARE(workspace.site()->listen.sipTcp.size(), 1);
}

void EdgeDialogTest::judgesWhileOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("address for a name") << u"edgeFqdn"_s << u"192.0.2.1"_s;
    QTest::newRow("second domain wrong") << u"sipDomains"_s << u"contoso.com, -x.com"_s;
    QTest::newRow("no such port") << u"listenXmpp"_s << u"[::]:70000"_s;
    QTest::newRow("port missing") << u"listenSipTls"_s << u"0.0.0.0"_s;
}

void EdgeDialogTest::judgesWhileOneTypes()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    QVERIFY(save(dialog)->isEnabled());

    type(dialog, field, text);

    QVERIFY(!save(dialog)->isEnabled());
    const auto *finding = dialog.findChild<wizard::FindingLabel *>(field + u"Finding"_s);
    QVERIFY(!finding->sentence().isEmpty());
}

void EdgeDialogTest::changesNothingButWhatItAsks()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    const auto prepared =
        workspace.change([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.listen.metrics = base::Endpoint{u"127.0.0.1"_s, 9469};
            site.gateway.connectionLimit = 77;
            return {};
        });
    QVERIFY(prepared.has_value());
    const site::Site before = *workspace.site();
    wizard::EdgeDialog dialog(workspace);

    dialog.accept();

    QVERIFY(*workspace.site() == before);
}

void EdgeDialogTest::hasANameForEveryControl()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();

    QCOMPARE(test::nameless(dialog), QStringList());
}

QTEST_MAIN(EdgeDialogTest)
#include "tst_edge_dialog.moc"
