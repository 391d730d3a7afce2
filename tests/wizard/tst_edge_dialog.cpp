// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/look/finding_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
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
    void asksForAServerWhereTheUsersAreElsewhere();
    void testsTheServerAndTellsWhatCameOfIt();
    void cancelsATestThatTakesLong();
    void tellsOfAPortThatAnotherProgramHas();
    void keepsWhatIsTypedWhenTheSiteChangesMeanwhile();
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
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }

    static QString finding(const QDialog &dialog, const QString &field)
    {
        return dialog.findChild<wizard::FindingLabel *>(field)->sentence();
    }
    static void liveElsewhere(const QDialog &dialog, quint16 port)
    {
        dialog.findChild<QComboBox *>(u"usersHome"_s)->setCurrentIndex(2);
        type(dialog, u"nextHop"_s, u"127.0.0.1:%1"_s.arg(port));
        dialog.findChild<QComboBox *>(u"nextHopTransport"_s)->setCurrentIndex(1); // TCP
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

    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
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
    QVERIFY(test::isWritten(prepared));
    const site::Site before = *workspace.site();
    wizard::EdgeDialog dialog(workspace);

    dialog.accept();

    QVERIFY(*workspace.site() == before);
}

void EdgeDialogTest::asksForAServerWhereTheUsersAreElsewhere()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    auto *server = dialog.findChild<QLineEdit *>(u"nextHop"_s);
    QVERIFY(!server->isVisibleTo(&dialog));

    dialog.findChild<QComboBox *>(u"usersHome"_s)->setCurrentIndex(1);

    QVERIFY(server->isVisibleTo(&dialog));
    QVERIFY(!save(dialog)->isEnabled());
    QVERIFY(!dialog.findChild<QPushButton *>(u"testNextHop"_s)->isEnabled());
    QVERIFY(!finding(dialog, u"nextHopFinding"_s).isEmpty());

    type(dialog, u"nextHop"_s, u"sfb.contoso.com"_s);
    dialog.accept();

    const site::Users &users = workspace.draft().site()->users;
    QCOMPARE(users.nextHop, u"sip:sfb.contoso.com;transport=tls"_s);
    QVERIFY(users.dialect == site::Dialect::SkypeForBusiness);
    QVERIFY(workspace.draft().isChanged());
}

void EdgeDialogTest::testsTheServerAndTellsWhatCameOfIt()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            QByteArray answer = "SIP/2.0 200 OK\r\n";
            for (const QByteArray &line : socket->readAll().split('\n')) {
                if (line.startsWith("Via") || line.startsWith("From") || line.startsWith("To")
                    || line.startsWith("Call-ID") || line.startsWith("CSeq"))
                    answer += line + '\n';
            }
            socket->write(answer + "Content-Length: 0\r\n\r\n");
        });
    });
    liveElsewhere(dialog, server.serverPort());
    auto *button = dialog.findChild<QPushButton *>(u"testNextHop"_s);
    QVERIFY(button->isEnabled());

    button->click();

    QVERIFY(button->text().contains(u"Cancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(finding(dialog, u"nextHopResult"_s).contains(u"200 OK"_s), 20'000);
    QCOMPARE(button->text(), u"&Test"_s);
    QVERIFY2(!workspace.draft().isChanged(), "a test decides nothing");

    type(dialog, u"nextHop"_s, u"other.example"_s);
    QVERIFY2(finding(dialog, u"nextHopResult"_s).isEmpty(), "it was about another server");
}

void EdgeDialogTest::cancelsATestThatTakesLong()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    liveElsewhere(dialog, silent.serverPort());
    auto *button = dialog.findChild<QPushButton *>(u"testNextHop"_s);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 20'000);

    button->click();

    QCOMPARE(button->text(), u"&Test"_s);
    QVERIFY(finding(dialog, u"nextHopResult"_s).isEmpty());
    QTcpSocket *socket = silent.nextPendingConnection();
    QTRY_VERIFY(socket->state() == QAbstractSocket::UnconnectedState);
    QVERIFY(finding(dialog, u"nextHopResult"_s).isEmpty());
}

void EdgeDialogTest::tellsOfAPortThatAnotherProgramHas()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString taken = u"127.0.0.1:%1"_s.arg(other.serverPort());

    type(dialog, u"listenSipTcp"_s, taken);

    QTRY_VERIFY(
        finding(dialog, u"listenSipTcpFinding"_s).contains(u"Another program has "_s + taken));
    QVERIFY2(save(dialog)->isEnabled(), "it may be stopped before the engine starts");
}

void EdgeDialogTest::keepsWhatIsTypedWhenTheSiteChangesMeanwhile()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    type(dialog, u"sipDomains"_s, u"contoso.com"_s);

    const auto edited = workspace.draft().edit(
        u"another window"_s, [](site::Site &site) -> std::expected<void, site::SiteError> {
            site.listen.sipTcp = {{u"::"_s, 5060}};
            return {};
        });

    QVERIFY(edited.has_value());
    QCOMPARE(dialog.findChild<QLineEdit *>(u"sipDomains"_s)->text(), u"contoso.com"_s);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"listenSipTcp"_s)->text(), u"[::]:5060"_s);
    dialog.accept();
    QCOMPARE(workspace.draft().site()->domains.sip.size(), 1);
    QCOMPARE(workspace.draft().site()->listen.sipTcp.size(), 1);
}

void EdgeDialogTest::hasANameForEveryControl()
{
    const test::SampleSite sample;
    wizard::Workspace workspace(sample.path(), m_service);
    wizard::EdgeDialog dialog(workspace);
    dialog.show();
    for (const int home : {0, 1}) {
        dialog.findChild<QComboBox *>(u"usersHome"_s)->setCurrentIndex(home);

        QCOMPARE(test::nameless(dialog), QStringList());
        QCOMPARE(test::sharedMnemonics(dialog), QStringList());
        QTRY_COMPARE(test::cutTexts(dialog), QStringList()); // once the rows have moved
        QCOMPARE(test::tabOrderFaults(dialog), QStringList());
        QCOMPARE(test::unreachedByTab(dialog), QStringList());
    }
}

QTEST_MAIN(EdgeDialogTest)
#include "tst_edge_dialog.moc"
