// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modal_answer.h"
#include "tests/support/window_check.h"
#include "tests/wizard/contacts_window.h"
#include "wizard/contacts/add_contact_dialog.h"
#include "wizard/contacts/contact_tables.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;
using wizard::ContactTable;
using wizard::RequestTable;
using wizard::UserTable;

class ContactsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatTheEngineIsNotRunning();
    void showsTheContactsOfTheChosenUser();
    void showsWhoIsApprovedBeforehandAndTakesItBack();
    void offersOnlyWhatApplies();
    void removesAContactUnlessItIsUndone();
    void addsAContact();
    void findsUsersAndSaysWhenThereIsNone();
    void followsChangesWithoutAsking();
    void keepsTheSelectionWhileOthersChange();
    void emptiesWhenTheEngineStops();
    void isUsableByKeyboardAndByEar();

private:
    std::unique_ptr<test::ContactsWindow> m_page;
};

namespace {

const QString alice = u"alice@contoso.com"_s;
const QString bob = u"bob@contoso.com"_s;

control::ContactStatus inBook(const test::ContactsWindow &page, const QString &contact)
{
    return page.engine.book.contact(alice, contact);
}

} // namespace

void ContactsPageTest::init()
{
    m_page = std::make_unique<test::ContactsWindow>();
}

void ContactsPageTest::saysThatTheEngineIsNotRunning()
{
    QVERIFY(QTest::qWaitForWindowExposed(&m_page->window));
    const QSignalSpy requested(m_page->page, &wizard::ContactsPage::startRequested);

    m_page->click(u"startForContacts"_s);

    QCOMPARE(requested.size(), 1);
    QVERIFY(!m_page->list(u"requests"_s)->isVisible());
}

void ContactsPageTest::showsTheContactsOfTheChosenUser()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QCOMPARE(m_page->column(u"users"_s, UserTable::User), (QStringList{alice, bob}));
    QCOMPARE(m_page->column(u"users"_s, UserTable::Requests), (QStringList{u"2"_s, u"1"_s}));
    QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    QCOMPARE(m_page->cell(u"contacts"_s, u"romeo@fabrikam.com"_s, ContactTable::Relation),
             u"both see each other"_s);
    QCOMPARE(m_page->cell(u"contacts"_s, u"romeo@fabrikam.com"_s, ContactTable::Presence),
             u"Available"_s);
    QCOMPARE(m_page->cell(u"contacts"_s, u"juliet@fabrikam.com"_s, ContactTable::Relation),
             u"contact asks, user sees contact"_s);

    m_page->select(u"users"_s, {bob});

    QTRY_COMPARE(m_page->column(u"contacts"_s, 0), QStringList{u"nurse@fabrikam.com"_s});
}

void ContactsPageTest::showsWhoIsApprovedBeforehandAndTakesItBack()
{
    const QString paris = u"paris@fabrikam.com"_s;
    const QString tybalt = u"tybalt@fabrikam.com"_s;
    m_page->engine.book.put({.user = bob, .contact = paris, .preApproved = true});
    m_page->engine.book.put({.user = bob, .contact = tybalt, .added = true});
    QVERIFY(m_page->start());
    m_page->showTab(1);
    m_page->select(u"users"_s, {bob});
    const auto relation = [this](auto &who) {
        return m_page->cell(u"contacts"_s, who, ContactTable::Relation);
    };
    QTRY_COMPARE(relation(paris), u"approved beforehand"_s);
    QCOMPARE(relation(tybalt), u"contact refused"_s);
    m_page->select(u"contacts"_s, {paris});
    QVERIFY(!m_page->button(u"approveContacts"_s)->isEnabled());

    m_page->click(u"refuseContacts"_s);
    m_page->workspace.contacts().deeds().carryOut();

    QTRY_VERIFY(!m_page->engine.book.lists[bob].contains(paris));
}

void ContactsPageTest::offersOnlyWhatApplies()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    const auto enabled = [this] {
        QStringList names;
        for (const QString &name : {u"approveContacts"_s,
                                    u"refuseContacts"_s,
                                    u"removeContacts"_s,
                                    u"blockContacts"_s,
                                    u"unblockContacts"_s}) {
            if (m_page->button(name)->isEnabled())
                names += name.chopped(8);
        }
        return names.join(u' ');
    };

    m_page->select(u"contacts"_s, {u"romeo@fabrikam.com"_s});
    QCOMPARE(enabled(), u"remove block"_s);
    m_page->select(u"contacts"_s, {u"juliet@fabrikam.com"_s});
    QCOMPARE(enabled(), u"approve refuse remove block"_s);
    m_page->select(u"contacts"_s, {u"tybalt@fabrikam.com"_s});
    QCOMPARE(enabled(), u"remove unblock"_s);
    m_page->select(u"contacts"_s, {});
    QCOMPARE(enabled(), QString());
    QCOMPARE(m_page->button(u"blockContacts"_s)->toolTip(), u"Select a contact first."_s);
    m_page->list(u"contacts"_s)->selectAll();
    QCOMPARE(enabled(), u"approve refuse remove block unblock"_s);

    m_page->click(u"approveContacts"_s); // of those who ask
    QCOMPARE(m_page->workspace.contacts().deeds().waiting(), 2);
    m_page->workspace.contacts().deeds().undo();
}

void ContactsPageTest::removesAContactUnlessItIsUndone()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    m_page->select(u"contacts"_s, {u"romeo@fabrikam.com"_s, u"paris@fabrikam.com"_s});

    m_page->click(u"removeContacts"_s);
    QCOMPARE(m_page->column(u"contacts"_s, 0).size(), 5);
    m_page->click(u"undoDeeds"_s);
    QCOMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    m_page->select(u"contacts"_s, {u"romeo@fabrikam.com"_s});
    m_page->click(u"removeContacts"_s);
    m_page->workspace.contacts().deeds().carryOut();

    QTRY_VERIFY(!m_page->engine.book.lists[alice].contains(u"romeo@fabrikam.com"_s));
    QTRY_COMPARE(m_page->workspace.contacts().contacts().size(), 6);
    QCOMPARE(m_page->column(u"contacts"_s, 0).size(), 6);
}

void ContactsPageTest::addsAContact()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    test::withNextDialog<wizard::AddContactDialog>([](wizard::AddContactDialog &dialog) {
        auto *address = dialog.findChild<QLineEdit *>(u"contactAddress"_s);
        auto *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!add->isEnabled());
        address->setText(u"mercutio"_s);
        QVERIFY(!add->isEnabled());
        QCOMPARE(test::nameless(dialog), QStringList());
        QCOMPARE(test::cutTexts(dialog), QStringList());
        address->setText(u" Mercutio@Fabrikam.com "_s);
        QTest::mouseClick(add, Qt::LeftButton);
    });

    m_page->click(u"addContact"_s);

    QTRY_VERIFY(m_page->column(u"contacts"_s, 0).contains(u"mercutio@fabrikam.com"_s));
    QVERIFY(inBook(*m_page, u"mercutio@fabrikam.com"_s).pendingOut);
}

void ContactsPageTest::findsUsersAndSaysWhenThereIsNone()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    auto *search = m_page->window.findChild<QLineEdit *>(u"searchUsers"_s);
    auto *remainder = m_page->window.findChild<QLabel *>(u"usersRemainder"_s);

    search->setText(u"bob"_s);
    QTRY_COMPARE(m_page->column(u"users"_s, 0), QStringList{bob});
    QTRY_COMPARE(m_page->workspace.contacts().user(), bob);
    search->setText(u"nobody"_s);

    QTRY_VERIFY(remainder->isVisible());
    QVERIFY(remainder->text().startsWith(u"No user matches."_s));
    QVERIFY(search->isVisible()); // to look for somebody else
    QCOMPARE(m_page->column(u"contacts"_s, 0), QStringList());
}

void ContactsPageTest::followsChangesWithoutAsking()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
    int questions = 0;
    m_page->engine.server.addMethod(u"contacts"_s, [&](const QJsonObject &, control::Reply reply) {
        ++questions;
        reply(QJsonObject());
    });
    control::ContactStatus romeo = inBook(*m_page, u"romeo@fabrikam.com"_s);

    romeo.show = control::Show::Away;
    m_page->engine.book.lists[alice][romeo.contact] = romeo;
    m_page->engine.events.presenceChanged(alice, romeo.contact);
    QTRY_COMPARE(m_page->cell(u"contacts"_s, romeo.contact, ContactTable::Presence), u"Away"_s);
    m_page->engine.book.put({.user = alice, .contact = u"new@fabrikam.com"_s, .pendingIn = true});
    QTRY_VERIFY(m_page->column(u"contacts"_s, 0).contains(u"new@fabrikam.com"_s));
    QVERIFY(m_page->column(u"requests"_s, 0).contains(u"new@fabrikam.com"_s));
    m_page->engine.book.put({.user = alice, .contact = u"new@fabrikam.com"_s});

    QTRY_VERIFY(!m_page->column(u"contacts"_s, 0).contains(u"new@fabrikam.com"_s));
    QVERIFY(!m_page->column(u"requests"_s, 0).contains(u"new@fabrikam.com"_s));
    QCOMPARE(questions, 0);
}

void ContactsPageTest::keepsTheSelectionWhileOthersChange()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->select(u"requests"_s, {u"juliet@fabrikam.com"_s});

    m_page->engine.book.put({.user = bob, .contact = u"abel@fabrikam.com"_s, .pendingIn = true});
    QTRY_VERIFY(m_page->column(u"requests"_s, 0).contains(u"abel@fabrikam.com"_s));
    m_page->engine.book.put({.user = bob, .contact = u"nurse@fabrikam.com"_s});
    QTRY_COMPARE(m_page->column(u"requests"_s, 0).size(), 3);

    const QModelIndexList selected =
        m_page->list(u"requests"_s)->selectionModel()->selectedRows(RequestTable::Contact);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().data().toString(), u"juliet@fabrikam.com"_s);
}

void ContactsPageTest::emptiesWhenTheEngineStops()
{
    m_page->fill();
    QVERIFY(m_page->start());

    m_page->service.become({});

    QTRY_VERIFY(m_page->button(u"startForContacts"_s)->isVisible());
    QCOMPARE(m_page->workspace.contacts().pendingTotal(), 0);
}

void ContactsPageTest::isUsableByKeyboardAndByEar()
{
    m_page->fill();
    QVERIFY(m_page->start());
    for (const int tab : {0, 1}) {
        m_page->showTab(tab);
        QTRY_COMPARE(m_page->column(u"contacts"_s, 0).size(), 7);
        m_page->list(tab == 0 ? u"requests"_s : u"contacts"_s)->selectAll();
        if (tab == 1)
            m_page->click(u"approveContacts"_s); // and the bar below

        QCOMPARE(test::nameless(m_page->window), QStringList());
        QCOMPARE(test::sharedMnemonics(m_page->window), QStringList());
        QCOMPARE(test::tabOrderFaults(m_page->window), QStringList());
        QCOMPARE(test::cutTexts(m_page->window), QStringList());
    }
    m_page->workspace.contacts().deeds().undo();
}

QTEST_MAIN(ContactsPageTest)
#include "tst_contacts_page.moc"
