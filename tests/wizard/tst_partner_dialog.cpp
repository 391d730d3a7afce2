// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"
#include "tests/engine/diagnosis/scripted_server.h"
#include "tests/support/modal_answer.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "tests/wizard/partner_form.h"
#include "wizard/look/finding_label.h"
#include "wizard/partners/probe_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

class PartnerDialogTest : public QObject, private test::PartnerForm
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void offersTheDefaultsThatWorkWithMostServers();
    void savesEveryField();
    void editsWithoutLosingAnything();
    void tellsWhatATypeMayDo();
    void namesThePlaceOfAConflict();
    void tellsNobodyOfAnEmptyFormYet();
    void refusesTheDomainOfAnother();
    void refusesAProxyThatIsNone();
    void checksAPartnerWhoseSettingsCannotWork();
    void checksNobodyWithoutAPlace();
    void tabLeadsThroughEveryField();
    void hasANameForEveryControl();
};

void PartnerDialogTest::offersTheDefaultsThatWorkWithMostServers()
{
    open();
    QVERIFY(!maySave()); // no domain yet
    type(u"domain"_s, u"partner.example"_s);
    QVERIFY(maySave());

    m_dialog->accept();

    const site::XmppPartner expected(*base::DomainName::parse(u"partner.example"_s));
    QCOMPARE(m_workspace->draft().site()->xmppPartners.size(), 1);
    QVERIFY(m_workspace->draft().site()->xmppPartners.first() == expected);
}

void PartnerDialogTest::savesEveryField()
{
    open();
    type(u"domain"_s, u"Partner.Example"_s);
    type(u"additionalDomains"_s, u"a.example; b.example"_s);
    type(u"description"_s, u"Supplier"_s);
    choose(u"type"_s, 0);
    choose(u"tls"_s, 1);
    choose(u"sasl"_s, 2);
    type(u"proxyFqdn"_s, u"xmpp.example:5270"_s);
    find<QSpinBox>(u"connectionLimit"_s)->setValue(7);
    find<QCheckBox>(u"keepAlive"_s)->setChecked(false);

    m_dialog->accept();

    const auto &site = m_workspace->draft().site();
    QVERIFY(site.has_value());
    QCOMPARE(site->xmppPartners.size(), 1);
    const site::XmppPartner &saved = site->xmppPartners.first();
    QCOMPARE(saved.domain.text(), u"partner.example"_s);
    QCOMPARE(saved.additionalDomains.size(), 2);
    QCOMPARE(saved.description, u"Supplier"_s);
    QCOMPARE(saved.type, site::PartnerType::Federated);
    QCOMPARE(saved.tls, site::Negotiation::Optional);
    QCOMPARE(saved.sasl, site::Negotiation::NotSupported);
    QVERIFY(saved.dialback);
    QCOMPARE(saved.proxyFqdn, u"xmpp.example:5270"_s);
    QCOMPARE(saved.connectionLimit, 7);
    QVERIFY(!saved.keepAlive);
}

void PartnerDialogTest::editsWithoutLosingAnything()
{
    site::XmppPartner partner(*base::DomainName::parse(u"partner.example"_s));
    partner.additionalDomains = {*base::DomainName::parse(u"a.example"_s)};
    partner.type = site::PartnerType::PublicVerified;
    partner.tls = site::Negotiation::Optional;
    partner.sasl = site::Negotiation::NotSupported;
    partner.proxyFqdn = u"xmpp.example"_s;
    partner.connectionLimit = 3;
    partner.keepAlive = false;
    const auto saved =
        m_workspace->change([&](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners += partner;
            return {};
        });
    QVERIFY(test::isWritten(saved));

    open(partner);
    QVERIFY(find<QLineEdit>(u"domain"_s)->isReadOnly());
    m_dialog->accept();

    QCOMPARE(m_workspace->draft().site()->xmppPartners.size(), 1);
    QVERIFY(m_workspace->draft().site()->xmppPartners.first() == partner);
}

void PartnerDialogTest::tellsWhatATypeMayDo()
{
    open();
    const auto says = [&](const QString &part) {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    };

    QVERIFY(says(u"only to people who added them"_s));
    choose(u"type"_s, 0);
    QVERIFY(says(u"See status notes: yes."_s));
    choose(u"type"_s, 1);
    QVERIFY(says(u"See status notes: no."_s) && says(u"Write first: yes."_s));
}

void PartnerDialogTest::namesThePlaceOfAConflict()
{
    const auto saved =
        m_workspace->change([](site::Site &site) -> std::expected<void, site::SiteError> {
            site::XmppPartner other(*base::DomainName::parse(u"other.example"_s));
            other.additionalDomains = {*base::DomainName::parse(u"more.example"_s)};
            site.xmppPartners += other;
            return {};
        });
    QVERIFY(test::isWritten(saved));
    open();
    type(u"domain"_s, u"partner.example"_s);

    type(u"additionalDomains"_s, u"a.example, more.example"_s);

    const auto *finding = find<wizard::FindingLabel>(u"additionalDomainsFinding"_s);
    QVERIFY(finding->isVisible());
    QVERIFY2(finding->sentence().contains(u"more.example")
                 && finding->sentence().contains(u"other.example"),
             qPrintable(finding->sentence()));
    const auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
    QCOMPARE(buttons->button(QDialogButtonBox::Save)->toolTip(), finding->sentence());
}

void PartnerDialogTest::tellsNobodyOfAnEmptyFormYet()
{
    open();
    const auto *finding = find<wizard::FindingLabel>(u"domainFinding"_s);
    QVERIFY(!finding->isVisible());

    auto *domain = find<QLineEdit>(u"domain"_s);
    QTest::keyClicks(domain, u"a"_s);
    QTest::keyClick(domain, Qt::Key_Backspace);

    QVERIFY(finding->isVisible());
}

void PartnerDialogTest::refusesTheDomainOfAnother()
{
    open();
    auto *domain = find<QLineEdit>(u"domain"_s);

    domain->setText(u"contoso.com"_s); // ours
    QVERIFY(!maySave());
    domain->setText(u"not a domain"_s);
    QVERIFY(!maySave());
    domain->setText(u"partner.example"_s);
    QVERIFY(maySave());
    m_dialog->accept();
    open();
    type(u"domain"_s, u"partner.example"_s); // there already
    QVERIFY(!maySave());
}

void PartnerDialogTest::refusesAProxyThatIsNone()
{
    open();
    type(u"domain"_s, u"partner.example"_s);

    type(u"proxyFqdn"_s, u"xmpp.example:0"_s);

    QVERIFY(!maySave());
}

void PartnerDialogTest::checksAPartnerWhoseSettingsCannotWork()
{
    const QByteArray unencrypted =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
        "xmlns:stream='http://etherx.jabber.org/streams' id='1' from='partner.example' "
        "version='1.0'><stream:features><dialback xmlns='urn:xmpp:features:dialback'/>"
        "</stream:features>";
    const test::ScriptedServer server({{"<stream:stream", unencrypted}});
    open();
    type(u"domain"_s, u"partner.example"_s);
    type(u"proxyFqdn"_s, u"127.0.0.1:%1"_s.arg(server.port()));
    choose(u"tls"_s, 2); // with SASL: refused
    QVERIFY(!maySave());

    test::withNextDialog<wizard::ProbeDialog>([](wizard::ProbeDialog &probe) {
        auto *take = probe.findChild<QPushButton *>(u"useProposal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), 10'000);
        take->click();
    });
    find<QPushButton>(u"probePartner"_s)->click();

    QCOMPARE(m_dialog->input().negotiation.sasl, site::Negotiation::NotSupported);
    QVERIFY(m_dialog->input().negotiation.dialback);
    QCOMPARE(m_dialog->input().domain, u"partner.example"_s);
    QVERIFY(maySave());
}

void PartnerDialogTest::checksNobodyWithoutAPlace()
{
    open();
    auto *check = find<QPushButton>(u"probePartner"_s);
    QVERIFY(!check->isEnabled());
    type(u"domain"_s, u"partner.example"_s);
    QVERIFY(check->isEnabled());

    type(u"additionalDomains"_s, u"a_b.example"_s);
    QVERIFY(check->isEnabled() && !maySave());
    type(u"proxyFqdn"_s, u"no proxy"_s);
    QVERIFY(!check->isEnabled());
    find<QLineEdit>(u"proxyFqdn"_s)->clear();
    type(u"domain"_s, u"contoso.com"_s); // our own
    QVERIFY(!check->isEnabled());
}

void PartnerDialogTest::tabLeadsThroughEveryField()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    type(u"domain"_s, u"partner.example"_s);
    find<QLineEdit>(u"domain"_s)->setFocus();

    QStringList passed;
    for (int i = 0; i < 13; ++i) {
        passed += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

    QCOMPARE(passed.first(11),
             (QStringList{u"domain"_s,
                          u"additionalDomains"_s,
                          u"description"_s,
                          u"type"_s,
                          u"preset"_s,
                          u"tls"_s,
                          u"sasl"_s,
                          u"dialback"_s,
                          u"proxyFqdn"_s,
                          u"connectionLimit"_s,
                          u"keepAlive"_s}));
    QCOMPARE(passed.at(11), u"probePartner"_s);
    choose(u"tls"_s, 1); // a finding that can be fixed
    find<QCheckBox>(u"dialback"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"fix"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"proxyFqdn"_s));
}

void PartnerDialogTest::hasANameForEveryControl()
{
    open();

    m_dialog->resize(720, 1200); // nothing is scrolled out of view
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QCOMPARE(test::nameless(*m_dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(test::tabOrderFaults(*m_dialog), QStringList());
    QCOMPARE(test::unreachedByTab(*m_dialog), QStringList());
    QCOMPARE(test::cutTexts(*m_dialog), QStringList());
}

QTEST_MAIN(PartnerDialogTest)
#include "tst_partner_dialog.moc"
