// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/daemon/contact_methods.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/fake_contact_book.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// The real puentectl and the real control channel; the contact lists are the test's.
class PuentectlContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsContacts();
    void listsWhoIsApprovedBeforehandAndWhoRefused();
    void listsWhatIsPending();
    void approvesAndTells();
    void saysWhyNot_data();
    void saysWhyNot();
    void refusesWhatIsNoAddress();
    void countsSubscriptions();
    void needsTheEngine_data();
    void needsTheEngine();

private:
    [[nodiscard]] Ended run(const QString &line) const
    {
        return test::puentectl(QStringList{u"--site"_s, m_directory} + line.split(u' '));
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
    test::FakeContactBook m_book;
    std::unique_ptr<control::Server> m_server;
};

void PuentectlContactsTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->filePath(u"site"_s);
    const auto domain = base::DomainName::parse(u"contoso.com"_s).value();
    QVERIFY(site::initSite(m_directory, site::Site(domain, {domain}), false).has_value());
    m_book.lists.clear();
    m_book.deeds = 0;
    m_book.put({.user = u"alice@contoso.com"_s,
                .contact = u"romeo@fabrikam.com"_s,
                .state = control::Subscription::To,
                .pendingIn = true,
                .show = control::Show::DoNotDisturb,
                .since = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)});
    m_book.put({.user = u"alice@contoso.com"_s,
                .contact = u"spam@fabrikam.com"_s,
                .owed = {u"unsubscribed"_s},
                .blocked = true});
    m_server = std::make_unique<control::Server>();
    puented::addContactMethods(*m_server, m_book);
    QVERIFY(m_server->listen(site::controlSocketPath(m_directory)).has_value());
}

void PuentectlContactsTest::listsContacts()
{
    const Ended text = run(u"contact list alice@contoso.com"_s);
    const Ended json = run(u"--json contact list alice@contoso.com"_s);

    QCOMPARE(text.exitCode, 0);
    for (const char *part : {"romeo@fabrikam.com",
                             "to",
                             "dnd",
                             "2026-01-02T03:04:05Z",
                             "asks",
                             "blocked, not confirmed: unsubscribed"})
        QVERIFY2(text.out.contains(part), part);
    QCOMPARE(control::contactStatuses(json.json()).value(),
             m_book.lists[u"alice@contoso.com"_s].values());
}

void PuentectlContactsTest::listsWhoIsApprovedBeforehandAndWhoRefused()
{
    m_book.put(
        {.user = u"bob@contoso.com"_s, .contact = u"juliet@fabrikam.com"_s, .preApproved = true});
    m_book.put({.user = u"bob@contoso.com"_s, .contact = u"paris@fabrikam.com"_s, .added = true});

    const Ended text = run(u"contact list bob@contoso.com"_s);
    const Ended json = run(u"contact list bob@contoso.com --json"_s);

    QVERIFY(text.out.contains("approved beforehand"));
    QVERIFY(text.out.contains("refused"));
    QVERIFY(control::contactStatuses(json.json()).value().at(0).preApproved);
    QVERIFY(control::contactStatuses(json.json()).value().at(1).added);
}

void PuentectlContactsTest::listsWhatIsPending()
{
    m_book.put(
        {.user = u"bob@contoso.com"_s, .contact = u"juliet@fabrikam.com"_s, .pendingIn = true});

    const Ended text = run(u"contact pending"_s);
    const Ended cut = run(u"contact pending --limit 1"_s);
    const Ended json = run(u"contact pending --json"_s);

    QVERIFY(text.out.contains("romeo@fabrikam.com"));
    QVERIFY(text.out.contains("juliet@fabrikam.com"));
    QVERIFY(!text.out.contains("shown"));
    QVERIFY(cut.out.contains("1 of 2 are shown."));
    QCOMPARE(control::pendingPage(json.json()).value(), m_book.pending(10));
}

void PuentectlContactsTest::approvesAndTells()
{
    const Ended text = run(u"contact approve Alice@contoso.com romeo@fabrikam.com"_s);
    const Ended json = run(u"--json contact block alice@contoso.com romeo@fabrikam.com"_s);

    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out,
             "Approved that romeo@fabrikam.com sees the presence of alice@contoso.com.\n");
    QCOMPARE(json.json()[u"contact"_s][u"blocked"_s].toBool(), true);
    QCOMPARE(json.json()[u"contact"_s][u"state"_s].toString(), u"from"_s);
    QCOMPARE(m_book.pending(10).total, 0);
}

void PuentectlContactsTest::saysWhyNot_data()
{
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QString>("reason");
    using enum control::ContactRefusal;
    QTest::newRow("user") << int(UnknownUser) << u"unknown-user"_s;
    QTest::newRow("access") << int(NoAccess) << u"no-access"_s;
    QTest::newRow("contact") << int(UnknownContact) << u"unknown-contact"_s;
    QTest::newRow("pending") << int(NothingPending) << u"nothing-pending"_s;
    QTest::newRow("full") << int(ListFull) << u"list-full"_s;
}

void PuentectlContactsTest::saysWhyNot()
{
    QFETCH(const int, refusal);
    QFETCH(const QString, reason);
    m_book.fault = puented::ContactBook::Fault{static_cast<control::ContactRefusal>(refusal),
                                               u"the evidence"_s};

    const Ended json = run(u"--json contact approve alice@contoso.com romeo@fabrikam.com"_s);

    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.reason(), reason);
    QVERIFY(json.out.contains("the evidence"));
}

void PuentectlContactsTest::refusesWhatIsNoAddress()
{
    const Ended user = run(u"--json contact list alice"_s);
    const Ended contact = run(u"--json contact add alice@contoso.com romeo"_s);
    const Ended limit = run(u"--json contact pending --limit 0"_s);

    QCOMPARE(user.exitCode, 1);
    QCOMPARE(user.reason(), u"address-malformed"_s);
    QCOMPARE(contact.reason(), u"address-malformed"_s);
    QCOMPARE(limit.exitCode, 2);
    QCOMPARE(m_book.deeds, 0);
}

void PuentectlContactsTest::countsSubscriptions()
{
    const Ended text = run(u"subscriptions --offset 3"_s);
    const Ended json = run(u"--json subscriptions"_s);

    QVERIFY(text.out.contains("SIP watches: 3, publications: 1000"));
    QCOMPARE(control::subscriptionPage(json.json()).value(), m_book.subscriptions(0, 1000));
}

void PuentectlContactsTest::needsTheEngine_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("list") << u"--json contact list alice@contoso.com"_s;
    QTest::newRow("pending") << u"--json contact pending"_s;
    QTest::newRow("add") << u"--json contact add alice@contoso.com romeo@fabrikam.com"_s;
    QTest::newRow("subscriptions") << u"--json subscriptions"_s;
}

void PuentectlContactsTest::needsTheEngine()
{
    QFETCH(const QString, line);
    m_server.reset();

    const Ended ended = run(line);

    QCOMPARE(ended.exitCode, 3);
    QCOMPARE(ended.reason(), u"not-reachable"_s);
}

QTEST_GUILESS_MAIN(PuentectlContactsTest)
#include "tst_puentectl_contacts.moc"
