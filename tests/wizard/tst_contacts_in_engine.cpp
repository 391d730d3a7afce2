// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_process.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "engine/storage/database.h"
#include "engine/storage/user_store.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/fake_service.h"
#include "tests/support/free_port.h"
#include "wizard/contacts/contact_tables.h"
#include "wizard/contacts/contacts_page.h"

#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;
using wizard::ContactTable;

// The real engine, the real puentectl and the real page: each sees at once what another one does.
class ContactsInEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePageFollowsPuentectl();
    void puentectlSeesWhatThePageDid();
    void contactsOutliveTheEngine();
    void aPolicyThatForbidsIsTheReason();
    void aPartnerThatFailsIsToldWithoutAsking();

private:
    void startEngine();
    void openPage();
    [[nodiscard]] Ended run(const QString &line) const
    {
        return test::puentectl(QStringList{u"--site"_s, site()} + line.split(u' '));
    }
    [[nodiscard]] QTableView *contacts() const
    {
        return m_page->findChild<QTableView *>(u"contacts"_s);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return contacts()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString site() const { return m_directory->path(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_engine;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::ContactsPage> m_page;
};

namespace {

const QString loopback = u"127.0.0.1"_s;
const QString alice = u"alice@contoso.example"_s;
const QString romeo = u"romeo@fabrikam.example"_s;

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

} // namespace

void ContactsInEngineTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    site::Site fresh(domain(u"edge.contoso.example"_s), {domain(u"contoso.example"_s)});
    fresh.listen.xmpp = {{loopback, test::freePorts(1).front()}};
    fresh.listen.sipTls = {};
    fresh.dns.servers = {{loopback, 1}}; // nobody is found
    site::XmppPartner partner(domain(u"fabrikam.example"_s));
    partner.proxyFqdn = u"127.0.0.1:%1"_s.arg(test::freePorts(1).front()); // nobody listens
    fresh.xmppPartners = {partner};
    QVERIFY(site::initSite(site(), fresh, true).has_value());
    auto database = storage::Database::open(fresh.state.database, site::stateDirectory(site()));
    QVERIFY(database.has_value());
    QVERIFY(storage::UserStore(**database).add(alice, "secret").has_value());
    startEngine();
}

void ContactsInEngineTest::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_engine->readAllStandardError().constData());
    m_page.reset();
    m_workspace.reset();
    m_engine->kill();
    m_engine->waitForFinished();
    m_service.become({});
}

void ContactsInEngineTest::startEngine()
{
    m_engine = std::make_unique<QProcess>();
    m_engine->start(QStringLiteral(PUENTED), {u"--site"_s, site()});
    QVERIFY(m_engine->waitForStarted());
    QTRY_VERIFY(service::runningEngine(site()).value_or(service::EngineProcess{}).phase
                == service::EnginePhase::Ready);
}

void ContactsInEngineTest::openPage()
{
    m_workspace = std::make_unique<wizard::Workspace>(site(), m_service);
    m_page = std::make_unique<wizard::ContactsPage>(*m_workspace);
    m_page->findChild<QTabWidget *>(u"contactTabs"_s)->setCurrentIndex(1);
    m_page->show();
    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    QTRY_COMPARE(m_workspace->contacts().user(), alice);
}

void ContactsInEngineTest::thePageFollowsPuentectl()
{
    openPage();

    QCOMPARE(run(u"contact add %1 %2"_s.arg(alice, romeo)).exitCode, 0);
    QTRY_COMPARE(contacts()->model()->rowCount(), 1);
    QCOMPARE(cell(0, ContactTable::Contact), romeo);
    QCOMPARE(cell(0, ContactTable::Relation), u"user asked"_s);
    QCOMPARE(run(u"contact block %1 %2"_s.arg(alice, romeo)).exitCode, 0);
    QTRY_VERIFY(cell(0, ContactTable::Relation).startsWith(u"blocked"_s));
    QCOMPARE(run(u"contact unblock %1 %2"_s.arg(alice, romeo)).exitCode, 0);

    QTRY_VERIFY(!cell(0, ContactTable::Relation).startsWith(u"blocked"_s));
}

void ContactsInEngineTest::puentectlSeesWhatThePageDid()
{
    openPage();
    m_workspace->contacts().deeds().put(control::ContactDeed::Add, {{alice, romeo}});
    QTRY_COMPARE(contacts()->model()->rowCount(), 1);

    const Ended listed = run(u"--json contact list %1"_s.arg(alice));
    const Ended counted = run(u"--json subscriptions"_s);

    const auto contacts = control::contactStatuses(listed.json());
    QCOMPARE(contacts.value().size(), 1);
    QVERIFY(contacts->first().pendingOut);
    QCOMPARE(contacts->first().owed, QStringList{u"subscribe"_s});
    const auto page = control::subscriptionPage(counted.json());
    QCOMPARE(page.value().all.pendingOut, 1);
    QCOMPARE(page->partners.value(0).domain, u"fabrikam.example"_s);
}

void ContactsInEngineTest::contactsOutliveTheEngine()
{
    QCOMPARE(run(u"contact add %1 %2"_s.arg(alice, romeo)).exitCode, 0);
    QCOMPARE(run(u"contact block %1 tybalt@fabrikam.example"_s.arg(alice)).exitCode, 0);
    openPage();
    QTRY_COMPARE(contacts()->model()->rowCount(), 2);

    m_engine->terminate();
    QVERIFY(m_engine->waitForFinished());
    QTRY_COMPARE(contacts()->model()->rowCount(), 0);
    startEngine();

    QTRY_COMPARE(contacts()->model()->rowCount(), 2); // the page found the engine by itself
    const auto after = control::contactStatuses(run(u"--json contact list "_s + alice).json());
    QCOMPARE(after.value().size(), 2);
    QVERIFY(after->at(0).pendingOut);
    QVERIFY(after->at(1).blocked);
}

void ContactsInEngineTest::aPolicyThatForbidsIsTheReason()
{
    QCOMPARE(run(u"policy add NoXmpp --xmpp no --member "_s + alice).exitCode, 0);

    const Ended added = run(u"--json contact add %1 %2"_s.arg(alice, romeo));

    QCOMPARE(added.exitCode, 1);
    QCOMPARE(added.reason(), u"no-access"_s);
    QVERIFY(added.out.contains("policy-forbids-xmpp"));
}

void ContactsInEngineTest::aPartnerThatFailsIsToldWithoutAsking()
{
    openPage();
    const auto partner = [this]() -> const control::PartnerStatus * {
        const auto &engine = m_workspace->engine();
        return engine && !engine->partners.isEmpty() ? &engine->partners.first() : nullptr;
    };
    QTRY_VERIFY(partner() != nullptr);
    QCOMPARE(partner()->lastError, QString());

    QCOMPARE(run(u"contact add %1 %2"_s.arg(alice, romeo)).exitCode, 0); // a stream is tried

    QTRY_VERIFY_WITH_TIMEOUT(!partner()->lastError.isEmpty(), 30'000);
}

QTEST_MAIN(ContactsInEngineTest)
#include "tst_contacts_in_engine.moc"
