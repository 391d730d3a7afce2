// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/client.h"
#include "engine/control/server.h"
#include "engine/daemon/contact_methods.h"
#include "tests/support/fake_contact_book.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using control::Answer;
using control::ContactRefusal;

class ContactMethodsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsTheContactsOfAUser();
    void takesAddressesInAnyCase();
    void carriesOutEachDeed_data();
    void carriesOutEachDeed();
    void passesOnWhyNot();
    void listsWhatIsPendingWithinTheLimit();
    void findsUsersByAPart();
    void pagesTheSubscriptions();
    void refusesWrongParams_data();
    void refusesWrongParams();

private:
    Answer ask(const QString &method, const QJsonObject &params = {});

    std::unique_ptr<QTemporaryDir> m_directory;
    test::FakeContactBook m_book;
    std::unique_ptr<control::Server> m_server;
    std::unique_ptr<control::Client> m_client;
};

void ContactMethodsTest::init()
{
    m_client.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_book.lists.clear();
    m_book.deeds = 0;
    for (const QString &who : {u"romeo"_s, u"tybalt"_s, u"paris"_s})
        m_book.put({.user = u"alice@contoso.com"_s,
                    .contact = who + u"@fabrikam.com"_s,
                    .pendingIn = who != u"paris"_s});
    m_book.put({.user = u"bob@contoso.com"_s, .contact = u"romeo@fabrikam.com"_s});
    m_server = std::make_unique<control::Server>();
    puented::addContactMethods(*m_server, m_book);
    QVERIFY(m_server->listen(m_directory->filePath(u"s"_s)).has_value());
    m_client = std::make_unique<control::Client>(m_directory->filePath(u"s"_s));
}

Answer ContactMethodsTest::ask(const QString &method, const QJsonObject &params)
{
    const auto answer = m_client->call(method, params);
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }))
        return QJsonValue();
    return answer.result();
}

void ContactMethodsTest::listsTheContactsOfAUser()
{
    const auto alice =
        control::contactStatuses(ask(u"contacts"_s, {{u"user"_s, u"alice@contoso.com"_s}}).value());
    const Answer nobody = ask(u"contacts"_s, {{u"user"_s, u"nobody@contoso.com"_s}});

    QCOMPARE(alice.value(), m_book.lists[u"alice@contoso.com"_s].values());
    QCOMPARE(control::contactRefusal(nobody.error()), ContactRefusal::UnknownUser);
}

void ContactMethodsTest::takesAddressesInAnyCase()
{
    const Answer answer =
        ask(u"contact.approve"_s,
            {{u"user"_s, u"ALICE@Contoso.com"_s}, {u"contact"_s, u"Romeo@FABRIKAM.com"_s}});

    QVERIFY(answer.has_value());
    QVERIFY(!m_book.lists[u"alice@contoso.com"_s][u"romeo@fabrikam.com"_s].pendingIn);
}

void ContactMethodsTest::carriesOutEachDeed_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<control::ContactStatus>("after");
    const auto row = [](const char *method, const char *contact, control::ContactStatus after) {
        after.user = u"alice@contoso.com"_s;
        after.contact = QString::fromLatin1(contact);
        QTest::newRow(method) << QString::fromLatin1(method) << after.contact << after;
    };
    row("contact.add", "new@fabrikam.com", {.added = true, .pendingOut = true});
    row("contact.remove", "tybalt@fabrikam.com", {});
    row("contact.approve", "tybalt@fabrikam.com", {.state = control::Subscription::From});
    row("contact.refuse", "tybalt@fabrikam.com", {});
    row("contact.block", "tybalt@fabrikam.com", {.pendingIn = true, .blocked = true});
    row("contact.unblock", "tybalt@fabrikam.com", {.pendingIn = true});
}

void ContactMethodsTest::carriesOutEachDeed()
{
    QFETCH(const QString, method);
    QFETCH(const QString, contact);
    QFETCH(const control::ContactStatus, after);

    const Answer answer =
        ask(method, {{u"user"_s, u"alice@contoso.com"_s}, {u"contact"_s, contact}});

    QCOMPARE(control::contactStatus(answer.value()).value(), after);
    QCOMPARE(m_book.deeds, 1);
}

void ContactMethodsTest::passesOnWhyNot()
{
    m_book.fault = puented::ContactBook::Fault{ContactRefusal::NoAccess, u"policy-forbids-xmpp"_s};

    const Answer answer =
        ask(u"contact.add"_s,
            {{u"user"_s, u"alice@contoso.com"_s}, {u"contact"_s, u"x@elsewhere.example"_s}});

    QCOMPARE(control::contactRefusal(answer.error()), ContactRefusal::NoAccess);
    QCOMPARE(answer.error().evidence, u"policy-forbids-xmpp"_s);
}

void ContactMethodsTest::listsWhatIsPendingWithinTheLimit()
{
    const auto all = control::pendingPage(ask(u"pending"_s).value());
    const auto one = control::pendingPage(ask(u"pending"_s, {{u"limit"_s, 1}}).value());

    QCOMPARE(all->pending.size(), 2);
    QCOMPARE(all->total, 2);
    QCOMPARE(one->pending.size(), 1);
    QCOMPARE(one->total, 2);
}

void ContactMethodsTest::findsUsersByAPart()
{
    const auto all = control::userPage(ask(u"users"_s).value());
    const auto some = control::userPage(ask(u"users"_s, {{u"part"_s, u"ALI"_s}}).value());

    QCOMPARE(all->total, 2);
    QCOMPARE(some->users.size(), 1);
    QCOMPARE(some->users.first().user, u"alice@contoso.com"_s);
    QCOMPARE(some->users.first().pendingRequests, 2);
}

void ContactMethodsTest::pagesTheSubscriptions()
{
    const auto page = control::subscriptionPage(
        ask(u"subscriptions"_s, {{u"offset"_s, 20}, {u"limit"_s, 10}}).value());

    QCOMPARE(page->watches, 20);
    QCOMPARE(page->publications, 10);
}

void ContactMethodsTest::refusesWrongParams_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("params");
    const QString alice = u"alice@contoso.com"_s;
    QTest::newRow("no user") << u"contacts"_s << QJsonObject();
    QTest::newRow("a user without a domain")
        << u"contacts"_s << QJsonObject{{u"user"_s, u"alice"_s}};
    QTest::newRow("a number as user") << u"contacts"_s << QJsonObject{{u"user"_s, 7}};
    QTest::newRow("no contact") << u"contact.add"_s << QJsonObject{{u"user"_s, alice}};
    QTest::newRow("a domain as contact")
        << u"contact.add"_s << QJsonObject{{u"user"_s, alice}, {u"contact"_s, u"fabrikam.com"_s}};
    QTest::newRow("a contact that is no JID")
        << u"contact.block"_s << QJsonObject{{u"user"_s, alice}, {u"contact"_s, u"a b@c d"_s}};
    QTest::newRow("a limit below zero") << u"pending"_s << QJsonObject{{u"limit"_s, -1}};
    QTest::newRow("a limit that is too high") << u"pending"_s << QJsonObject{{u"limit"_s, 10'001}};
    QTest::newRow("half a limit") << u"users"_s << QJsonObject{{u"limit"_s, 1.5}};
    QTest::newRow("a word as limit") << u"users"_s << QJsonObject{{u"limit"_s, u"all"_s}};
    QTest::newRow("an offset beyond all bounds")
        << u"subscriptions"_s << QJsonObject{{u"offset"_s, 1e300}};
    QTest::newRow("a part that is too long")
        << u"users"_s << QJsonObject{{u"part"_s, QString(300, u'x')}};
}

void ContactMethodsTest::refusesWrongParams()
{
    QFETCH(const QString, method);
    QFETCH(const QJsonObject, params);

    const Answer answer = ask(method, params);

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, control::MethodError::invalidParams);
    QCOMPARE(m_book.deeds, 0);
}

QTEST_GUILESS_MAIN(ContactMethodsTest)
#include "tst_contact_methods.moc"
