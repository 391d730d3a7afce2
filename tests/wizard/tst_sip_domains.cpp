// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/sip_federation.h"
#include "tests/support/modal_answer.h"
#include "tests/support/window_check.h"
#include "tests/wizard/federated_workspace.h"
#include "wizard/look/list_pane.h"
#include "wizard/sip_domains/access_edge_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_domains_page.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QElapsedTimer>
#include <QGroupBox>
#include <QTableView>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;
using wizard::FindingLabel;

class SipDomainsTest : public QObject, private test::FederatedWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void savesEveryFieldOfADomain();
    void aBlockedDomainHasNeitherAccessEdgeNorVerification();
    void namesThePlaceWhereADomainStands();
    void editsADomainInItsPlace();
    void savesEveryFieldOfAProvider();
    void aProviderKeepsItsNameAndProxy();
    void spellsOutEachVerificationLevel();
    void tellsWhatASwitchDoesBeforeItIsTurned();
    void tellsWhomDiscoveryLetsIn();
    void listsDomainsAndProvidersAndRemovesThem();
    void saysHowTheAccessEdgeStands();
    void listsFiveThousandDomainsWithoutAStall();
    void hasANameForEveryControl();

private:
    static void pick(const QDialog &dialog, const QString &field, const QString &choice)
    {
        auto *box = dialog.findChild<QComboBox *>(field);
        const int index = box->findText(choice);
        QVERIFY2(index >= 0, qPrintable(choice));
        box->setCurrentIndex(index);
    }
    static QStringList effects(const QDialog &dialog)
    {
        QStringList sentences;
        for (const auto *label :
             dialog.findChild<QGroupBox *>(u"effects"_s)->findChildren<FindingLabel *>())
            sentences += label->sentence();
        return sentences;
    }
};

namespace {

base::DomainName name(const QString &text)
{
    return *base::DomainName::parse(text);
}

} // namespace

void SipDomainsTest::savesEveryFieldOfADomain()
{
    wizard::SipDomainDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    QVERIFY(!save(dialog)->isEnabled());
    type(dialog, u"domain"_s, u"New.Example"_s);
    type(dialog, u"accessEdgeFqdn"_s, u"sip.new.example:5061"_s);
    pick(dialog, u"verification"_s, u"Always unverifiable"_s);
    type(dialog, u"comment"_s, u"A supplier"_s);

    save(dialog)->click();

    site::SipDomain expected(name(u"new.example"_s));
    expected.accessEdgeFqdn = u"sip.new.example:5061"_s;
    expected.verification = site::Verification::AlwaysUnverifiable;
    expected.comment = u"A supplier"_s;
    QCOMPARE(site().sipDomains.size(), 3);
    QVERIFY(site().sipDomains.last() == expected);
}

void SipDomainsTest::aBlockedDomainHasNeitherAccessEdgeNorVerification()
{
    wizard::SipDomainDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    type(dialog, u"domain"_s, u"new.example"_s);
    type(dialog, u"accessEdgeFqdn"_s, u"not a host"_s);
    QVERIFY(!save(dialog)->isEnabled());

    pick(dialog, u"action"_s, u"Blocked domain"_s);
    QVERIFY(!dialog.findChild<QLineEdit *>(u"accessEdgeFqdn"_s)->isEnabled());
    save(dialog)->click();

    site::SipDomain expected(name(u"new.example"_s));
    expected.action = site::SipAction::Block;
    QVERIFY(site().sipDomains.last() == expected);
}

void SipDomainsTest::namesThePlaceWhereADomainStands()
{
    wizard::SipDomainDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();

    type(dialog, u"domain"_s, u"extra.example"_s);
    QVERIFY(finding(dialog, u"domain"_s)->sentence().contains(u"XMPP partner partner.example"_s));
    type(dialog, u"domain"_s, u"fabrikam.net"_s);
    QVERIFY(finding(dialog, u"domain"_s)->sentence().contains(u"one of your own domains"_s));
    type(dialog, u"domain"_s, u"allowed.example"_s);
    QVERIFY(finding(dialog, u"domain"_s)->sentence().contains(u"in this list already"_s));
    pick(dialog, u"action"_s, u"Blocked domain"_s);
    QVERIFY(finding(dialog, u"domain"_s)->sentence().contains(u"in the other list already"_s));
    QVERIFY(!save(dialog)->isEnabled());
}

void SipDomainsTest::editsADomainInItsPlace()
{
    wizard::SipDomainDialog dialog(m_workspace->draft(), site().sipDomains.first());
    dialog.show();
    QVERIFY(dialog.findChild<QLineEdit *>(u"domain"_s)->isReadOnly());

    pick(dialog, u"action"_s, u"Blocked domain"_s);
    save(dialog)->click();

    QCOMPARE(site().sipDomains.size(), 2);
    QCOMPARE(site().sipDomains.first().domain.text(), u"allowed.example"_s);
    QCOMPARE(site().sipDomains.first().action, site::SipAction::Block);
}

void SipDomainsTest::savesEveryFieldOfAProvider()
{
    wizard::SipProviderDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();
    type(dialog, u"name"_s, u"Other"_s);
    QVERIFY(!save(dialog)->isEnabled());
    type(dialog, u"proxyFqdn"_s, u"SIP.other.example"_s);
    dialog.findChild<QCheckBox *>(u"enabled"_s)->setChecked(false);
    pick(dialog, u"kind"_s, u"Public provider"_s);
    pick(dialog, u"verification"_s, u"Always unverifiable"_s);

    save(dialog)->click();

    site::SipProvider expected(u"Other"_s, name(u"sip.other.example"_s));
    expected.enabled = false;
    expected.kind = site::ProviderKind::Public;
    expected.verification = site::Verification::AlwaysUnverifiable;
    QCOMPARE(site().sipProviders.size(), 2);
    QVERIFY(site().sipProviders.last() == expected);
}

void SipDomainsTest::aProviderKeepsItsNameAndProxy()
{
    wizard::SipProviderDialog dialog(m_workspace->draft(), site().sipProviders.first());
    dialog.show();
    QVERIFY(dialog.findChild<QLineEdit *>(u"name"_s)->isReadOnly());
    QVERIFY(dialog.findChild<QLineEdit *>(u"proxyFqdn"_s)->isReadOnly());
    pick(dialog, u"verification"_s, u"Use source verification"_s);

    save(dialog)->click();

    site::SipProvider expected(u"Cloud"_s, name(u"sipfed.cloud.example"_s));
    expected.verification = site::Verification::UseSource;
    QCOMPARE(site().sipProviders.size(), 1);
    QVERIFY(site().sipProviders.first() == expected);
}

void SipDomainsTest::spellsOutEachVerificationLevel()
{
    wizard::SipProviderDialog dialog(m_workspace->draft(), std::nullopt);
    dialog.show();

    QCOMPARE(finding(dialog, u"verification"_s)->sentence(),
             u"Allow users to communicate with everyone using this provider."_s);
    pick(dialog, u"verification"_s, u"Always unverifiable"_s);
    QCOMPARE(finding(dialog, u"verification"_s)->sentence(),
             u"Allow users to communicate only with people on their contacts list using this "
             "provider."_s);
    pick(dialog, u"verification"_s, u"Use source verification"_s);
    QVERIFY(finding(dialog, u"verification"_s)->sentence().contains(u"marks each of its users"_s));
}

void SipDomainsTest::tellsWhatASwitchDoesBeforeItIsTurned()
{
    wizard::AccessEdgeDialog dialog(m_workspace->draft());
    dialog.show();
    QCOMPARE(effects(dialog), QStringList{u"Nothing changes for anybody."_s});

    dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);

    QCOMPARE(effects(dialog).size(), 2);
    QVERIFY(effects(dialog).first().contains(u"partner.example, extra.example"_s));
    QVERIFY(effects(dialog).first().contains(u"no longer reach"_s));
    QVERIFY(effects(dialog).last().contains(u"allowed.example, Cloud"_s));
    QVERIFY(site().accessEdge.allowFederatedUsers); // not before it is saved
    save(dialog)->click();
    QVERIFY(!site().accessEdge.allowFederatedUsers);
}

void SipDomainsTest::tellsWhomDiscoveryLetsIn()
{
    wizard::AccessEdgeDialog dialog(m_workspace->draft());
    dialog.show();

    dialog.findChild<QCheckBox *>(u"discovery"_s)->setChecked(true);
    QCOMPARE(effects(dialog).size(), 1);
    QVERIFY(effects(dialog).first().contains(u"blocked.example"_s));
    dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
    QVERIFY(effects(dialog).last().contains(u"Discovery does nothing"_s));

    dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(true);
    save(dialog)->click();
    QVERIFY(site().accessEdge.partnerDiscovery);
}

void SipDomainsTest::listsDomainsAndProvidersAndRemovesThem()
{
    const auto page = opened<wizard::SipDomainsPage>();
    const auto *domains = page->findChild<wizard::ListPane *>(u"sipDomains"_s);
    QCOMPARE(domains->findChild<QTableView *>()->model()->rowCount(), 2);
    domains->findChild<QLineEdit *>(u"search"_s)->setText(u"BLOCKED"_s);
    QCOMPARE(domains->findChild<QTableView *>()->model()->rowCount(), 1);
    domains->findChild<QTableView *>()->selectRow(0);
    QCOMPARE(domains->selected(), u"blocked.example"_s);

    test::answerNext(u"Remove"_s);
    domains->findChild<QPushButton *>(u"removeEntry"_s)->click();
    QCOMPARE(site().sipDomains.size(), 1);

    page->findChild<QTabWidget *>()->setCurrentIndex(1);
    const auto *providers = page->findChild<wizard::ListPane *>(u"sipProviders"_s);
    test::answerNext(u"Remove"_s);
    providers->findChild<QPushButton *>(u"removeEntry"_s)->click();
    QVERIFY(site().sipProviders.isEmpty());
    QVERIFY(providers->findChild<QPushButton *>(u"firstEntry"_s)->isVisible());
}

void SipDomainsTest::saysHowTheAccessEdgeStands()
{
    const auto page = opened<wizard::SipDomainsPage>();
    const auto *stands = page->findChild<FindingLabel *>(u"accessEdge"_s);
    QVERIFY(stands->sentence().contains(u"no list stay out"_s));

    test::withNextDialog<wizard::AccessEdgeDialog>([](wizard::AccessEdgeDialog &dialog) {
        dialog.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
        save(dialog)->click();
    });
    page->findChild<QPushButton *>(u"accessEdgeSettings"_s)->click();

    QVERIFY(stands->sentence().contains(u"disabled"_s));
}

void SipDomainsTest::listsFiveThousandDomainsWithoutAStall()
{
    const auto page = opened<wizard::SipDomainsPage>();
    const auto many = [](site::Site &site) -> std::expected<void, site::SiteError> {
        for (int i = 0; i < 5000; ++i)
            site.sipDomains += site::SipDomain(name(u"d%1.example"_s.arg(i)));
        return {};
    };
    QElapsedTimer clock;
    clock.start();

    QVERIFY(m_workspace->draft().edit(u"many"_s, many).has_value());
    QApplication::processEvents();
    const qint64 shown = clock.restart();
    page->findChild<QLineEdit *>(u"search"_s)->setText(u"d4999"_s);
    QApplication::processEvents();
    const qint64 filtered = clock.elapsed();

    qInfo() << "5,000 domains shown in" << shown << "ms, filtered in" << filtered << "ms";
    QVERIFY(shown < 1000 && filtered < 1000); // a slow, shared computer; quadratic takes longer
}

void SipDomainsTest::hasANameForEveryControl()
{
    const auto page = opened<wizard::SipDomainsPage>();
    QCOMPARE(test::faultsOf(*page), QStringList());
    QCOMPARE(test::unreachedByTab(*page), QStringList());
    page->findChild<QTabWidget *>()->setCurrentIndex(1);
    QCOMPARE(test::faultsOf(*page), QStringList());
    QCOMPARE(test::unreachedByTab(*page), QStringList());
    wizard::SipDomainDialog domain(m_workspace->draft(), std::nullopt);
    QCOMPARE(test::faultsOf(domain), QStringList());
    QCOMPARE(test::unreachedByTab(domain), QStringList());
    wizard::SipProviderDialog provider(m_workspace->draft(), std::nullopt);
    QCOMPARE(test::faultsOf(provider), QStringList());
    QCOMPARE(test::unreachedByTab(provider), QStringList());
    wizard::AccessEdgeDialog edge(m_workspace->draft());
    edge.show();
    edge.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
    QCOMPARE(test::faultsOf(edge), QStringList());
    QCOMPARE(test::unreachedByTab(edge), QStringList());
}

QTEST_MAIN(SipDomainsTest)
#include "tst_sip_domains.moc"
