// SPDX-License-Identifier: GPL-3.0-or-later
// The page in its window, the DNS a real dnsmasq on loopback.
#include "tests/support/fake_service.h"
#include "tests/support/name_server.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/look/finding_label.h"
#include "wizard/plan/plan_document.h"
#include "wizard/plan/plan_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTabWidget>
#include <QTcpServer>
#include <QUdpSocket>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto complete = "local=/contoso.com/\nlocal=/fabrikam.net/\n"
                          "host-record=edge.contoso.com,192.0.2.7\n"
                          "srv-host=_xmpp-server._tcp.contoso.com,edge.contoso.com,5269\n"
                          "srv-host=_xmpp-server._tcp.fabrikam.net,edge.contoso.com,5269\n";
constexpr auto faulty = "local=/contoso.com/\nlocal=/fabrikam.net/\n"
                        "host-record=edge.contoso.com,192.0.2.7\n"
                        "srv-host=_xmpp-server._tcp.contoso.com,old.contoso.com,5269\n";
constexpr int dnsTab = 1;
constexpr int portsTab = 2;

} // namespace

class PlanPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void explainsItselfWithoutASite();
    void asksNobodyUntilItIsTold();
    void showsWhatTheDnsHasInstead();
    void isContentWhenTheRequiredIsThere();
    void leavesTheLastWordToTheAdministrator();
    void takesNoWordOnWhatIsNotInForce();
    void forgetsAnswersToAnotherPlan();
    void stopsWhileItAsks();
    void looksWhetherPortsAreFree();
    void judgesNoPortWhileTheEngineStarts();
    void explainsTheSelectedRow();
    void takesTheAddressThatPartnersSee();
    void keepsAnAddressThatIsNoneOutOfTheDraft();
    void showsTheAddressesSomebodyElseHasSet();
    void copiesTextZoneAndCsv();
    void savesAWebPageAndAPdf();
    void leavesTheOldFileWhereItCannotWrite();
    void canBeUsedWithoutAMouse();
    void fitsASmallScreen();

private:
    void edit(const std::function<void(site::Site &)> &edit)
    {
        const auto saved =
            m_workspace->save([&](site::Site &site) -> std::expected<void, site::SiteError> {
                edit(site);
                return {};
            });
        QVERIFY(test::isWritten(saved));
    }
    void ask(quint16 port)
    {
        edit([port](site::Site &site) { site.dns.servers = {{u"127.0.0.1"_s, port}}; });
    }
    void open()
    {
        m_page = std::make_unique<wizard::PlanPage>(*m_workspace);
        m_page->resize(840, 560);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    [[nodiscard]] QTableWidget *table(const QString &name) const
    {
        return m_page->findChild<QTableWidget *>(name);
    }
    // The cells of the row that has this text.
    [[nodiscard]] QStringList row(const QString &tableName, const QString &text) const
    {
        QTableWidget *list = table(tableName);
        const auto found = list->findItems(text, Qt::MatchExactly);
        QStringList cells;
        for (int column = 0; !found.isEmpty() && column < list->columnCount(); ++column)
            cells += list->item(found.first()->row(), column)->text();
        return cells;
    }
    [[nodiscard]] bool check() const
    {
        QSignalSpy checked(m_page.get(), &wizard::PlanPage::checked);
        m_page->findChild<QPushButton *>(u"checkPlan"_s)->click();
        return QTest::qWaitFor([&checked] { return !checked.isEmpty(); }, 20'000);
    }
    void choose(const QString &button, int action) const
    {
        m_page->findChild<QPushButton *>(button)->menu()->actions().at(action)->trigger();
    }

    std::unique_ptr<test::SampleSite> m_site;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::PlanPage> m_page;
};

void PlanPageTest::init()
{
    m_service.become({});
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    edit([](site::Site &site) {
        site.listen.xmpp = {{u"127.0.0.1"_s, 5269}};
        site.listen.sipTls = {{u"127.0.0.1"_s, 5061}};
    });
    open();
}

void PlanPageTest::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_site.reset();
}

void PlanPageTest::explainsItselfWithoutASite()
{
    wizard::Workspace empty(m_site->file(u"nothing"_s), m_service);
    wizard::PlanPage page(empty);
    page.show();
    QSignalSpy requested(&page, &wizard::PlanPage::edgeRequested);

    auto *first = page.findChild<QPushButton *>(u"planNeedsEdge"_s);

    QVERIFY(first->isVisible());
    QVERIFY(!page.findChild<QTabWidget *>(u"planTabs"_s)->isVisible());
    first->click();
    QCOMPARE(requested.size(), 1);
    page.check(); // has nothing to ask for
    QVERIFY(!page.isChecking());
}

void PlanPageTest::asksNobodyUntilItIsTold()
{
    QVERIFY(!m_page->isChecking());
    QCOMPARE(row(u"planRecords"_s, u"_xmpp-server._tcp.contoso.com"_s).value(0),
             u"Not checked yet"_s);
    QCOMPARE(table(u"planNames"_s)->rowCount(), 5);
}

void PlanPageTest::showsWhatTheDnsHasInstead()
{
    test::NameServer server;
    QVERIFY(server.start(faulty));
    ask(server.port());

    QVERIFY(check());

    QCOMPARE(row(u"planRecords"_s, u"edge.contoso.com"_s).value(0), u"Present"_s);
    QCOMPARE(row(u"planRecords"_s, u"_xmpp-server._tcp.fabrikam.net"_s).value(0), u"Missing"_s);
    const QStringList different = row(u"planRecords"_s, u"_xmpp-server._tcp.contoso.com"_s);
    QCOMPARE(different.value(0), u"Different"_s);
    QCOMPARE(different.value(3), u"0 0 5269 edge.contoso.com."_s);
    QCOMPARE(different.value(4), u"0 0 5269 old.contoso.com."_s);
    QVERIFY(m_page->findChild<QLabel *>(u"planResult"_s)->text().startsWith(u"2 "_s));
    QVERIFY(!m_page->findChild<QCheckBox *>(u"planConfirmed"_s)->isChecked());
}

void PlanPageTest::isContentWhenTheRequiredIsThere()
{
    test::NameServer server;
    QVERIFY(server.start(complete));
    ask(server.port());
    QSignalSpy confirmed(m_page.get(), &wizard::PlanPage::confirmed);

    QVERIFY(check());

    QVERIFY(m_page->findChild<QLabel *>(u"planResult"_s)
                ->text()
                .startsWith(u"Every required record is there."_s));
    QCOMPARE(confirmed.size(), 0); // the firewall is not seen from here
}

void PlanPageTest::leavesTheLastWordToTheAdministrator()
{
    auto *box = m_page->findChild<QCheckBox *>(u"planConfirmed"_s);
    QSignalSpy confirmed(m_page.get(), &wizard::PlanPage::confirmed);

    m_page->showConfirmation(true);
    QVERIFY(box->isChecked());
    QCOMPARE(confirmed.size(), 0);
    box->click();

    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().toBool(), false);
}

void PlanPageTest::takesNoWordOnWhatIsNotInForce()
{
    const auto edited = m_workspace->draft().edit(u"Edit"_s, [](site::Site &site) {
        site.accessEdge.allowFederatedUsers = false;
        return std::expected<void, site::SiteError>();
    });
    QVERIFY(edited.has_value());

    const auto *box = m_page->findChild<QCheckBox *>(u"planConfirmed"_s);

    QVERIFY(!box->isEnabled());
    QVERIFY(box->toolTip().contains(u"not in force"_s));
}

void PlanPageTest::forgetsAnswersToAnotherPlan()
{
    test::NameServer server;
    QVERIFY(server.start(complete));
    ask(server.port());
    QVERIFY(check());

    edit([](site::Site &site) { site.listen.xmpp = {{u"127.0.0.1"_s, 15269}}; });

    QTRY_COMPARE(row(u"planRecords"_s, u"_xmpp-server._tcp.contoso.com"_s).value(0),
                 u"Not checked yet"_s);
    QVERIFY(m_page->findChild<QLabel *>(u"planResult"_s)->text().isEmpty());
}

void PlanPageTest::stopsWhileItAsks()
{
    QUdpSocket silent;
    QVERIFY(silent.bind(QHostAddress::LocalHost));
    ask(silent.localPort());
    auto *button = m_page->findChild<QPushButton *>(u"checkPlan"_s);
    QSignalSpy checked(m_page.get(), &wizard::PlanPage::checked);

    button->click();
    QVERIFY(m_page->isChecking());
    QVERIFY(m_page->findChild<QWidget *>(u"planProgress"_s)->isVisible());
    button->click();

    QVERIFY(!m_page->isChecking());
    QVERIFY(!m_page->findChild<QWidget *>(u"planProgress"_s)->isVisible());
    QVERIFY(!checked.wait(100));
}

void PlanPageTest::looksWhetherPortsAreFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = other.serverPort();
    edit([port](site::Site &site) { site.listen.xmpp = {{u"127.0.0.1"_s, port}}; });
    const QString cell = u"TCP %1"_s.arg(port);
    QTRY_COMPARE(row(u"planPorts"_s, cell).value(0), u"Taken"_s);

    other.close();
    m_page->hide();
    m_page->show();

    QTRY_COMPARE(row(u"planPorts"_s, cell).value(0), u"Free"_s);
}

void PlanPageTest::judgesNoPortWhileTheEngineStarts()
{
    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 4711, .reason = {}});

    QTRY_COMPARE(row(u"planPorts"_s, u"TCP 5269"_s).value(0), u"Not checked"_s);
}

void PlanPageTest::explainsTheSelectedRow()
{
    m_page->findChild<QTabWidget *>(u"planTabs"_s)->setCurrentIndex(portsTab);
    QTableWidget *ports = table(u"planPorts"_s);
    const auto *advice = m_page->findChild<QLabel *>(u"planPortsAdvice"_s);

    ports->selectRow(ports->rowCount() - 1);

    QVERIFY(advice->isVisible());
    QVERIFY(advice->text().startsWith(u"DNS look-ups.\nConnections of this edge to others"_s));
}

void PlanPageTest::takesTheAddressThatPartnersSee()
{
    auto *field = m_page->findChild<QLineEdit *>(u"publicAddresses"_s);
    QCOMPARE(row(u"planRecords"_s, u"edge.contoso.com"_s).value(3), u"the public address"_s);

    QTest::keyClicks(field, u"192.0.2.7; 2001:DB8::7"_s);
    QVERIFY(!m_workspace->draft().isChanged()); // not before it is complete
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(m_workspace->draft().site()->edge.publicAddresses,
             (QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s}));
    QCOMPARE(field->text(), u"192.0.2.7, 2001:db8::7"_s);
    QCOMPARE(row(u"planRecords"_s, u"edge.contoso.com"_s).value(3), u"192.0.2.7"_s);
    QVERIFY(m_page->zone().startsWith("edge.contoso.com. 3600 IN A 192.0.2.7\n"));
    m_workspace->draft().undoStack().undo();
    QCOMPARE(field->text(), QString());
}

void PlanPageTest::keepsAnAddressThatIsNoneOutOfTheDraft()
{
    auto *field = m_page->findChild<QLineEdit *>(u"publicAddresses"_s);
    const auto *finding = m_page->findChild<wizard::FindingLabel *>(u"publicAddressesFinding"_s);

    QTest::keyClicks(field, u"192.0.2.7, 127.0.0.1"_s);

    QCOMPARE(finding->sentence(),
             u"Nobody elsewhere can reach “127.0.0.1”. Enter the address that partners see."_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!m_workspace->draft().isChanged());
    QCOMPARE(field->text(), u"192.0.2.7, 127.0.0.1"_s); // to be mended, not to be typed again
}

void PlanPageTest::showsTheAddressesSomebodyElseHasSet()
{
    edit([](site::Site &site) { site.edge.publicAddresses = QStringList{u"192.0.2.9"_s}; });

    QTRY_COMPARE(m_page->findChild<QLineEdit *>(u"publicAddresses"_s)->text(), u"192.0.2.9"_s);
    QVERIFY(!m_workspace->draft().isChanged());
}

void PlanPageTest::copiesTextZoneAndCsv()
{
    choose(u"copyPlan"_s, 0);
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part :
         {u"Certificate names\n"_s, u"DNS records\n"_s, u"Firewall ports\n"_s})
        QVERIFY2(text.contains(part), qPrintable(part));

    choose(u"copyPlan"_s, 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        u"\n_xmpp-server._tcp.contoso.com. 3600 IN SRV 0 0 5269 edge.contoso.com.\n"_s));

    m_page->findChild<QTabWidget *>(u"planTabs"_s)->setCurrentIndex(dnsTab);
    choose(u"copyPlan"_s, 2);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        u"State,Name,Type,Expected,Found,For\r\n"_s));
}

void PlanPageTest::savesAWebPageAndAPdf()
{
    for (const auto &[suffix, beginning] :
         {std::pair(u"html"_s, QByteArray("<!DOCTYPE html>")), {u"PDF"_s, "%PDF-1."}}) {
        const QString path = m_site->file(u"plan."_s + suffix);
        QSignalSpy saved(m_page.get(), &wizard::PlanPage::saved);

        m_page->save(path);

        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20'000);
        QVERIFY(saved.first().first().toBool());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith(beginning));
        QVERIFY(content.size() > 2'000);
    }
}

void PlanPageTest::leavesTheOldFileWhereItCannotWrite()
{
    const auto written = wizard::writeDocument({.language = u"en"_s, .title = u"Plan"_s},
                                               m_site->file(u"no/such/folder.pdf"_s));

    QVERIFY(!written.has_value());
    QVERIFY(!written.error().isEmpty());
}

void PlanPageTest::canBeUsedWithoutAMouse()
{
    auto *tabs = m_page->findChild<QTabWidget *>(u"planTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(test::nameless(*m_page), QStringList());
        QCOMPARE(test::sharedMnemonics(*m_page), QStringList());
        QCOMPARE(test::tabOrderFaults(*m_page), QStringList());
    }
    const QAction *zone = m_page->findChild<QPushButton *>(u"copyPlan"_s)->menu()->actions().at(1);
    QVERIFY(zone->text().contains(u'&'));
}

void PlanPageTest::fitsASmallScreen()
{
    QCOMPARE(test::cutTexts(*m_page), QStringList());
    QVERIFY(m_page->minimumSizeHint().width() <= 840);
}

QTEST_MAIN(PlanPageTest)
#include "tst_plan_page.moc"
