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

class ContactRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatNobodyWaits();
    void listsTheRequestsOfEverybody();
    void approvesSeveralAtOnce();
    void undoesAnAnswerBeforeItIsGiven();
    void carriesOutWhatWaitsBeforeTheNext();
    void bringsBackWhatTheEngineRefused();
    void blocksAtOnceAndUnblocks();

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

void ContactRequestsTest::init()
{
    m_page = std::make_unique<test::ContactsWindow>();
}

void ContactRequestsTest::saysThatNobodyWaits()
{
    QVERIFY(m_page->start());

    QVERIFY(m_page->window.findChild<QTabWidget *>(u"contactTabs"_s)->isVisible());
    QVERIFY(!m_page->list(u"requests"_s)->isVisible());
    m_page->showTab(1);
    QVERIFY(!m_page->list(u"users"_s)->isVisible());
}

void ContactRequestsTest::listsTheRequestsOfEverybody()
{
    m_page->fill();
    QVERIFY(m_page->start());

    QCOMPARE(
        m_page->column(u"requests"_s, RequestTable::Contact),
        (QStringList{u"juliet@fabrikam.com"_s, u"nurse@fabrikam.com"_s, u"nurse@fabrikam.com"_s}));
    QVERIFY(m_page->column(u"requests"_s, RequestTable::User).contains(bob));
    const auto *tabs = m_page->window.findChild<QTabWidget *>(u"contactTabs"_s);
    QVERIFY(tabs->tabText(0).contains(u"(3)"_s));
}

void ContactRequestsTest::approvesSeveralAtOnce()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->list(u"requests"_s)->selectAll();

    m_page->click(u"approveRequests"_s);

    QVERIFY(m_page->column(u"requests"_s, 0).isEmpty());
    QVERIFY(m_page->button(u"undoDeeds"_s)->isVisible());
    QCOMPARE(m_page->engine.book.deeds, 0); // not yet
    m_page->workspace.contacts().deeds().carryOut();
    QTRY_COMPARE(m_page->engine.book.pending(10).total, 0);
    QCOMPARE(m_page->engine.book.deeds, 3);
    QCOMPARE(inBook(*m_page, u"nurse@fabrikam.com"_s).state, control::Subscription::From);
    QTRY_COMPARE(m_page->workspace.contacts().pendingTotal(), 0);
    QVERIFY(!m_page->button(u"undoDeeds"_s)->isVisible());
    QVERIFY(m_page->column(u"requests"_s, 0).isEmpty());
}

void ContactRequestsTest::undoesAnAnswerBeforeItIsGiven()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->select(u"requests"_s, {u"juliet@fabrikam.com"_s});
    m_page->click(u"refuseRequests"_s);
    QCOMPARE(m_page->column(u"requests"_s, 0).size(), 2);

    m_page->click(u"undoDeeds"_s);

    QCOMPARE(m_page->column(u"requests"_s, 0).size(), 3);
    QVERIFY(!m_page->button(u"undoDeeds"_s)->isVisible());
    m_page->workspace.contacts().deeds().carryOut(); // there is nothing
    QCOMPARE(m_page->engine.book.deeds, 0);
}

void ContactRequestsTest::carriesOutWhatWaitsBeforeTheNext()
{
    m_page->workspace.contacts().deeds().setGrace(std::chrono::milliseconds(300));
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->select(u"requests"_s, {u"juliet@fabrikam.com"_s});
    m_page->click(u"refuseRequests"_s);
    m_page->list(u"requests"_s)->selectAll();
    m_page->click(u"approveRequests"_s);

    QTRY_VERIFY(!inBook(*m_page, u"juliet@fabrikam.com"_s).pendingIn);

    QCOMPARE(inBook(*m_page, u"juliet@fabrikam.com"_s).state, control::Subscription::To);
    QTRY_COMPARE(inBook(*m_page, u"nurse@fabrikam.com"_s).state, control::Subscription::From);
}

void ContactRequestsTest::bringsBackWhatTheEngineRefused()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->engine.book.fault =
        puented::ContactBook::Fault{control::ContactRefusal::NoAccess, u"policy-forbids-xmpp"_s};
    m_page->select(u"requests"_s, {u"juliet@fabrikam.com"_s});
    m_page->click(u"approveRequests"_s);
    const test::ClosedMessages messages;

    m_page->workspace.contacts().deeds().carryOut();

    QTRY_COMPARE(messages.texts().size(), 1);
    QVERIFY(messages.texts().first().contains(u"may not talk to people of this domain"_s));
    QVERIFY(messages.texts().first().contains(u"policy-forbids-xmpp"_s));
    QVERIFY(messages.texts().first().contains(u"juliet@fabrikam.com"_s));
    QCOMPARE(m_page->column(u"requests"_s, 0).size(), 3);
}

void ContactRequestsTest::blocksAtOnceAndUnblocks()
{
    m_page->fill();
    QVERIFY(m_page->start());
    m_page->showTab(1);
    QTRY_VERIFY(m_page->column(u"contacts"_s, 0).contains(u"romeo@fabrikam.com"_s));
    m_page->select(u"contacts"_s, {u"romeo@fabrikam.com"_s});

    m_page->click(u"blockContacts"_s);

    QTRY_VERIFY(inBook(*m_page, u"romeo@fabrikam.com"_s).blocked);
    QTRY_VERIFY(m_page->cell(u"contacts"_s, u"romeo@fabrikam.com"_s, ContactTable::Relation)
                    .startsWith(u"blocked"_s));
    QVERIFY(!m_page->button(u"undoDeeds"_s)->isVisible());
    m_page->click(u"unblockContacts"_s);
    QTRY_VERIFY(!inBook(*m_page, u"romeo@fabrikam.com"_s).blocked);
}

QTEST_MAIN(ContactRequestsTest)
#include "tst_contact_requests.moc"
