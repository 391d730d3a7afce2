// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/policies.h"
#include "tests/support/modal_answer.h"
#include "tests/support/window_check.h"
#include "tests/wizard/federated_workspace.h"
#include "wizard/look/list_pane.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policies_page.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/sip_domains/access_edge_dialog.h"

#include <QGroupBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using wizard::FindingLabel;

class PoliciesTest : public QObject, private test::FederatedWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void savesEveryField();
    void editsWithoutLosingAnything();
    void onlyUserPoliciesHaveMembers();
    void tellsEachFaultAtItsField();
    void warnsOfXmppWithoutFederation();
    void theGlobalPolicyIsAlwaysListed();
    void changesTheGlobalPolicyAndResetsIt();
    void asksBeforeAPolicyIsRemoved();
    void keepsTheSelectionThroughAnEdit();
    void explainsEachConditionOfAPermission();
    void leadsFromAConditionToItsSetting();
    void leadsToThePolicyThatDecides();
    void leadsToAPartnerThatIsNotThereYet();
    void hasANameForEveryControl();

private:
    static void
    ask(const wizard::PermissionDialog &dialog, const QString &user, const QString &partner)
    {
        dialog.findChild<QComboBox *>(u"user"_s)->setEditText(user);
        dialog.findChild<QComboBox *>(u"partner"_s)->setEditText(partner);
    }
    static QString verdict(const wizard::PermissionDialog &dialog)
    {
        return dialog.findChild<FindingLabel *>(u"verdict"_s)->sentence();
    }
    static QPushButton *way(const wizard::PermissionDialog &dialog, const QString &condition)
    {
        return dialog.findChild<FindingLabel *>(condition)->findChild<QPushButton *>(u"fix"_s);
    }
};

void PoliciesTest::savesEveryField()
{
    wizard::PolicyDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    QVERIFY(!save(dialog)->isEnabled()); // it has no name yet
    type(dialog, u"name"_s, u" sales "_s);
    type(dialog, u"description"_s, u"Who sells"_s);
    dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
    dialog.findChild<QCheckBox *>(u"xmpp"_s)->setChecked(false);
    dialog.findChild<QPlainTextEdit *>(u"members"_s)
        ->setPlainText(u"Bob@Contoso.com, carol@fabrikam.net\n"_s);

    save(dialog)->click();

    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    site::ExternalAccessPolicy expected;
    expected.name = u"sales"_s;
    expected.scope = site::PolicyScope::User;
    expected.federation = false;
    expected.xmpp = false;
    expected.members = QStringList{u"bob@contoso.com"_s, u"carol@fabrikam.net"_s};
    expected.description = u"Who sells"_s;
    QCOMPARE(site().policies.size(), 3);
    QVERIFY(site().policies.last() == expected);
}

void PoliciesTest::editsWithoutLosingAnything()
{
    const site::ExternalAccessPolicy staff = *site::findPolicy(site(), u"staff"_s);
    wizard::PolicyDialog dialog(m_workspace->draft(), staff);
    dialog.show();
    QVERIFY(dialog.findChild<QLineEdit *>(u"name"_s)->isReadOnly());

    save(dialog)->click();

    QVERIFY(!m_workspace->draft().isChanged());
    QCOMPARE(site().policies.size(), 2);
    QVERIFY(site().policies.last() == staff);
}

void PoliciesTest::onlyUserPoliciesHaveMembers()
{
    const site::ExternalAccessPolicy house = *site::findPolicy(site(), u"house"_s);
    wizard::PolicyDialog dialog(m_workspace->draft(), house);
    dialog.show();
    auto *members = dialog.findChild<QPlainTextEdit *>(u"members"_s);
    auto *scope = dialog.findChild<QComboBox *>(u"scope"_s);
    QVERIFY(!members->isEnabled());
    scope->setCurrentIndex(scope->findText(u"User"_s));
    QVERIFY(members->isEnabled());
    members->setPlainText(u"bob@contoso.com"_s);
    scope->setCurrentIndex(scope->findText(u"Site"_s));

    save(dialog)->click();

    QVERIFY(site().policies.first() == house);
}

void PoliciesTest::tellsEachFaultAtItsField()
{
    wizard::PolicyDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    type(dialog, u"name"_s, u"STAFF"_s);
    type(dialog, u"description"_s, QString(1001, u'x'));
    dialog.findChild<QPlainTextEdit *>(u"members"_s)->setPlainText(u"bob"_s);

    QVERIFY(finding(dialog, u"name"_s)->sentence().contains(u"STAFF"_s));
    QVERIFY(finding(dialog, u"description"_s)->sentence().contains(u"1,000"_s));
    QVERIFY(finding(dialog, u"members"_s)->sentence().contains(u"bob"_s));
    QVERIFY(!save(dialog)->isEnabled());
}

void PoliciesTest::warnsOfXmppWithoutFederation()
{
    wizard::PolicyDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    type(dialog, u"name"_s, u"sales"_s);
    QVERIFY(!finding(dialog, u"xmpp"_s)->isVisible());

    dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);

    QVERIFY(finding(dialog, u"xmpp"_s)->isVisible());
    QVERIFY(save(dialog)->isEnabled()); // a remark, no fault
}

void PoliciesTest::theGlobalPolicyIsAlwaysListed()
{
    const auto page = opened<wizard::PoliciesPage>();
    const auto *entries = page->findChild<QTableView *>(u"entries"_s);

    QCOMPARE(entries->model()->rowCount(), 3);
    QCOMPARE(entries->model()->index(0, 0).data().toString(), u"global"_s);
    page->findChild<QTableView *>(u"entries"_s)->selectRow(0);
    QVERIFY(!page->findChild<QPushButton *>(u"removeEntry"_s)->isEnabled());
    QVERIFY(page->findChild<QPushButton *>(u"editEntry"_s)->isEnabled());
}

void PoliciesTest::changesTheGlobalPolicyAndResetsIt()
{
    const auto page = opened<wizard::PoliciesPage>();
    page->findChild<QTableView *>(u"entries"_s)->selectRow(0);
    test::withNextDialog<wizard::PolicyDialog>([](wizard::PolicyDialog &dialog) {
        QVERIFY(!dialog.findChild<QComboBox *>(u"scope"_s)->isEnabled());
        dialog.findChild<QCheckBox *>(u"xmpp"_s)->setChecked(false);
        save(dialog)->click();
    });
    page->findChild<QPushButton *>(u"editEntry"_s)->click();
    const site::ExternalAccessPolicy *global = site::findPolicy(site(), u"global"_s);
    QVERIFY(global != nullptr && !global->xmpp);

    auto *reset = page->findChild<QPushButton *>(u"removeEntry"_s);
    QVERIFY(reset->isEnabled() && reset->text().contains(u"defaults"_s));
    test::answerNext(u"Reset"_s);
    reset->click();

    QVERIFY(site::findPolicy(site(), u"global"_s) == nullptr);
    QCOMPARE(page->findChild<QTableView *>(u"entries"_s)->model()->rowCount(), 3);
}

void PoliciesTest::asksBeforeAPolicyIsRemoved()
{
    const auto page = opened<wizard::PoliciesPage>();
    page->findChild<QTableView *>(u"entries"_s)->selectRow(2);
    auto *remove = page->findChild<QPushButton *>(u"removeEntry"_s);

    test::answerNext(u"Cancel"_s);
    remove->click();
    QVERIFY(site::findPolicy(site(), u"staff"_s) != nullptr);

    test::answerNext(u"Remove"_s);
    remove->click();
    QVERIFY(site::findPolicy(site(), u"staff"_s) == nullptr);
    QCOMPARE(m_workspace->draft().undoStack().undoText(), u"Remove the policy staff"_s);
}

void PoliciesTest::keepsTheSelectionThroughAnEdit()
{
    const auto page = opened<wizard::PoliciesPage>();
    const auto *list = page->findChild<wizard::ListPane *>(u"policies"_s);
    page->findChild<QTableView *>(u"entries"_s)->selectRow(2);
    const QString before = list->selected();

    test::withNextDialog<wizard::PolicyDialog>([](wizard::PolicyDialog &dialog) {
        type(dialog, u"description"_s, u"Our people"_s);
        save(dialog)->click();
    });
    page->findChild<QPushButton *>(u"editEntry"_s)->click();

    QCOMPARE(site::findPolicy(site(), u"staff"_s)->description, u"Our people"_s);
    QCOMPARE(list->selected(), before);
}

void PoliciesTest::explainsEachConditionOfAPermission()
{
    wizard::PermissionDialog dialog(*m_workspace);
    dialog.show();
    QVERIFY(!dialog.findChild<QGroupBox *>()->isVisible());

    ask(dialog, u"Alice@contoso.com"_s, u"extra.example"_s);

    QVERIFY(dialog.findChild<QGroupBox *>()->isVisible());
    QVERIFY(verdict(dialog).contains(u"may not talk"_s));
    const auto sentence = [&](const QString &condition) {
        return dialog.findChild<FindingLabel *>(condition)->sentence();
    };
    QCOMPARE(sentence(u"federation-is-on"_s), u"Federation is enabled at the access edge."_s);
    QVERIFY(sentence(u"policy-allows-federation"_s).contains(u"“staff” enables"_s));
    QVERIFY(sentence(u"policy-allows-xmpp"_s).contains(u"“staff” does not enable"_s));
    QVERIFY(sentence(u"domain-is-partners"_s).contains(u"partner.example"_s));

    ask(dialog, u"bob@contoso.com"_s, u"partner.example"_s);
    QVERIFY(verdict(dialog).contains(u"may talk"_s));
    QVERIFY(verdict(dialog).contains(u"house"_s));
}

void PoliciesTest::leadsFromAConditionToItsSetting()
{
    wizard::PermissionDialog dialog(*m_workspace);
    dialog.show();
    ask(dialog, u"bob@contoso.com"_s, u"partner.example"_s);

    test::withNextDialog<wizard::AccessEdgeDialog>([](wizard::AccessEdgeDialog &edge) {
        edge.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
        save(edge)->click();
    });
    way(dialog, u"federation-is-on"_s)->click();

    QVERIFY(!site().accessEdge.allowFederatedUsers);
    QVERIFY(verdict(dialog).contains(u"may not talk"_s)); // at once
}

void PoliciesTest::leadsToThePolicyThatDecides()
{
    wizard::PermissionDialog dialog(*m_workspace);
    dialog.show();
    ask(dialog, u"alice@contoso.com"_s, u"partner.example"_s);
    QVERIFY(way(dialog, u"policy-allows-xmpp"_s)->text().contains(u"staff"_s));

    test::withNextDialog<wizard::PolicyDialog>([](wizard::PolicyDialog &policy) {
        QCOMPARE(policy.findChild<QLineEdit *>(u"name"_s)->text(), u"staff"_s);
        policy.findChild<QCheckBox *>(u"xmpp"_s)->setChecked(true);
        save(policy)->click();
    });
    way(dialog, u"policy-allows-xmpp"_s)->click();

    QVERIFY(verdict(dialog).contains(u"may talk"_s));
}

void PoliciesTest::leadsToAPartnerThatIsNotThereYet()
{
    wizard::PermissionDialog dialog(*m_workspace);
    dialog.show();
    ask(dialog, u"bob@contoso.com"_s, u"stranger.example"_s);

    QString proposed;
    test::withNextDialog<wizard::PartnerDialog>([&](wizard::PartnerDialog &partner) {
        proposed = partner.findChild<QLineEdit *>(u"domain"_s)->text();
        partner.accept();
    });
    way(dialog, u"domain-is-partners"_s)->click();

    QCOMPARE(proposed, u"stranger.example"_s);
    QVERIFY(verdict(dialog).contains(u"may talk"_s));
}

void PoliciesTest::hasANameForEveryControl()
{
    const auto page = opened<wizard::PoliciesPage>();
    QCOMPARE(test::faultsOf(*page), QStringList());
    QCOMPARE(test::unreachedByTab(*page), QStringList());
    wizard::PolicyDialog policy(m_workspace->draft(), std::nullopt);
    QCOMPARE(test::faultsOf(policy), QStringList());
    QCOMPARE(test::unreachedByTab(policy), QStringList());
    wizard::PermissionDialog permission(*m_workspace);
    permission.show();
    ask(permission, u"alice@contoso.com"_s, u"stranger.example"_s);
    QCOMPARE(test::faultsOf(permission), QStringList());
    QCOMPARE(test::unreachedByTab(permission), QStringList());
}

QTEST_MAIN(PoliciesTest)
#include "tst_policies.moc"
