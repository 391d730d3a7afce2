// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"
#include "tests/engine/diagnosis/scripted_server.h"
#include "tests/support/fake_service.h"
#include "tests/support/modal_answer.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/look/finding_label.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partners_page.h"
#include "wizard/partners/probe_dialog.h"
#include "wizard/partners/verdict_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Qt::Literals::StringLiterals;

class PartnerDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersTheDefaultsThatWorkWithMostServers();
    void savesEveryField();
    void judgesWhileOneChooses();
    void walksTheNegotiationTable_data();
    void walksTheNegotiationTable();
    void setsTheSwitchesByAPreset();
    void tellsWhatATypeMayDo();
    void namesThePlaceOfAConflict();
    void tellsNobodyOfAnEmptyFormYet();
    void fixesWithOneClick();
    void refusesTheDomainOfAnother();
    void refusesAProxyThatIsNone();
    void checksAPartnerWhoseSettingsCannotWork();
    void checksNobodyWithoutAPlace();
    void editsWithoutLosingAnything();
    void findsPartnersByAnyColumn();
    void tabLeadsThroughEveryField();
    void hasANameForEveryControl();

private:
    void open(const std::optional<site::XmppPartner> &partner = {});
    template<typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    QPushButton *save()
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }

    test::FakeService m_service;
    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::PartnerDialog> m_dialog;
};

void PartnerDialogTest::init()
{
    m_dialog.reset();
    m_workspace.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
}

void PartnerDialogTest::open(const std::optional<site::XmppPartner> &partner)
{
    m_dialog = std::make_unique<wizard::PartnerDialog>(*m_workspace, partner);
    m_dialog->show();
}

void PartnerDialogTest::offersTheDefaultsThatWorkWithMostServers()
{
    open();
    QVERIFY(!save()->isEnabled()); // no domain yet
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
    QVERIFY(save()->isEnabled());

    m_dialog->accept();

    const site::XmppPartner expected(*base::DomainName::parse(u"partner.example"_s));
    QCOMPARE(m_workspace->draft().site()->xmppPartners.size(), 1);
    QVERIFY(m_workspace->draft().site()->xmppPartners.first() == expected);
}

void PartnerDialogTest::savesEveryField()
{
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"Partner.Example"_s);
    find<QLineEdit>(u"additionalDomains"_s)->setText(u"a.example; b.example"_s);
    find<QLineEdit>(u"description"_s)->setText(u"Supplier"_s);
    find<QComboBox>(u"type"_s)->setCurrentIndex(0);
    find<QComboBox>(u"tls"_s)->setCurrentIndex(1);
    find<QComboBox>(u"sasl"_s)->setCurrentIndex(2);
    find<QLineEdit>(u"proxyFqdn"_s)->setText(u"xmpp.example:5270"_s);
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

void PartnerDialogTest::judgesWhileOneChooses()
{
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
    auto *verdict = find<wizard::VerdictView>(u"verdict"_s);
    const QString fine = verdict->sentence();

    find<QComboBox>(u"tls"_s)->setCurrentIndex(2);

    QVERIFY(verdict->sentence() != fine);
    QVERIFY(!save()->isEnabled());
    QVERIFY(verdict->findChild<QPushButton *>(u"fix"_s)->isVisible());
}

namespace {

struct TableRow {
    int number;
    int tls; // Required, Optional, NotSupported
    int sasl;
    bool dialback;
    QStringList methods; // in English
    const char *sentence;
    char verdict; // '+' fine, '!' warned of, '-' refused
};

// Lync Server 2013, "Negotiation settings for XMPP federated partners".
QList<TableRow> negotiationTable()
{
    const QString sasl = u"SASL over TLS"_s;
    const QString tls = u"TLS dialback"_s;
    const QString tcp = u"TCP dialback"_s;
    const char *fine = "This works with most servers.";
    const char *certificates = "Certificates are the only method. The partner's must be one that "
                               "this computer trusts, and yours one that the partner trusts.";
    const char *idle = "Dialback is never used when both TLS and SASL are required.";
    const char *mayFail = "SASL requires TLS. With optional TLS the negotiation may fail.";
    const char *needsTls = "SASL must have TLS. Require TLS, or set SASL to not supported.";
    const char *noMethod = "SASL or dialback must be enabled, or no stream can be authenticated.";
    return {
        {1, 0, 0, true, {sasl}, idle, '!'},
        {2, 0, 0, false, {sasl}, certificates, '+'},
        {3, 1, 0, true, {sasl, tls, tcp}, mayFail, '!'},
        {4, 1, 0, false, {sasl}, mayFail, '!'},
        {5, 2, 0, true, {tcp}, needsTls, '-'},
        {6, 2, 0, false, {}, needsTls, '-'},
        {7, 0, 1, true, {sasl, tls}, fine, '+'},
        {8, 0, 1, false, {sasl}, certificates, '+'},
        {9, 1, 1, true, {sasl, tls, tcp}, mayFail, '!'},
        {10, 1, 1, false, {sasl}, mayFail, '!'},
        {11, 2, 1, true, {tcp}, needsTls, '-'},
        {12, 2, 1, false, {}, needsTls, '-'},
        {13, 0, 2, true, {tls}, "Dialback over TLS is the only method.", '+'},
        {14, 0, 2, false, {}, noMethod, '-'},
        {15, 1, 2, true, {tls, tcp}, "Dialback with or without TLS, as the partner chooses.", '+'},
        {16, 1, 2, false, {}, noMethod, '-'},
        {17,
         2,
         2,
         true,
         {tcp},
         "Dialback without TLS is the only method: nothing is encrypted.",
         '+'},
        {18, 2, 2, false, {}, noMethod, '-'}};
}

} // namespace

void PartnerDialogTest::walksTheNegotiationTable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("row");
    for (const char *language : {"en", "es", "fr"}) {
        for (int row = 0; row < 18; ++row)
            QTest::addRow("%s, row %d", language, row + 1) << QString::fromLatin1(language) << row;
    }
}

void PartnerDialogTest::walksTheNegotiationTable()
{
    QFETCH(const QString, language);
    QFETCH(const int, row);
    const TableRow expected = negotiationTable().at(row);
    QTranslator catalogue;
    QVERIFY(catalogue.load(u":/i18n/puente_"_s + language + u".qm"_s));
    QCoreApplication::installTranslator(&catalogue);
    QStringList lacking;
    const auto translated = [&](const char *source) {
        const QString text = catalogue.translate("NegotiationMessages", source);
        if (text.isEmpty() && language != u"en")
            lacking += QString::fromUtf8(source);
        return text.isEmpty() ? QString::fromUtf8(source) : text;
    };
    QStringList methods;
    for (const QString &method : expected.methods)
        methods += u"%1. %2"_s.arg(methods.size() + 1).arg(translated(method.toUtf8().constData()));
    const QString sentence = translated(expected.sentence);
    QCOMPARE(lacking, QStringList());
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);

    find<QComboBox>(u"tls"_s)->setCurrentIndex(expected.tls);
    find<QComboBox>(u"sasl"_s)->setCurrentIndex(expected.sasl);
    find<QCheckBox>(u"dialback"_s)->setChecked(expected.dialback);

    const auto *verdict = find<wizard::VerdictView>(u"verdict"_s);
    QCOMPARE(verdict->possibleMethods(), methods);
    QCOMPARE(verdict->sentence(), sentence);
    QCOMPARE(save()->isEnabled(), expected.verdict != '-');
    QPushButton *fix = verdict->findChild<QPushButton *>(u"fix"_s);
    QCOMPARE(fix->isVisible(), expected.verdict != '+');
    if (fix->isVisible()) {
        fix->click();
        QVERIFY(save()->isEnabled() && !fix->isVisible());
    }
}

void PartnerDialogTest::setsTheSwitchesByAPreset()
{
    open();
    auto *preset = find<QComboBox>(u"preset"_s);
    QCOMPARE(preset->currentIndex(), 0); // what a new partner starts with
    const auto choose = [&](int index) {
        preset->setCurrentIndex(index);
        Q_EMIT preset->activated(index);
    };

    choose(1);
    QCOMPARE(find<QComboBox>(u"sasl"_s)->currentIndex(), 0);
    QVERIFY(!find<QCheckBox>(u"dialback"_s)->isChecked());
    choose(2);
    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 2);
    QCOMPARE(find<QComboBox>(u"sasl"_s)->currentIndex(), 2);
    QVERIFY(find<QCheckBox>(u"dialback"_s)->isChecked());
    find<QComboBox>(u"tls"_s)->setCurrentIndex(1);
    QCOMPARE(preset->currentIndex(), 3); // settings of one's own
    choose(0);
    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 0);
    QCOMPARE(preset->currentIndex(), 0);
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
    find<QComboBox>(u"type"_s)->setCurrentIndex(0);
    QVERIFY(says(u"See status notes: yes."_s));
    find<QComboBox>(u"type"_s)->setCurrentIndex(1);
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
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);

    find<QLineEdit>(u"additionalDomains"_s)->setText(u"a.example, more.example"_s);

    const auto *finding = find<wizard::FindingLabel>(u"additionalDomainsFinding"_s);
    QVERIFY(finding->isVisible());
    QVERIFY2(finding->sentence().contains(u"more.example")
                 && finding->sentence().contains(u"other.example"),
             qPrintable(finding->sentence()));
    QCOMPARE(save()->toolTip(), finding->sentence());
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

void PartnerDialogTest::fixesWithOneClick()
{
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
    find<QComboBox>(u"tls"_s)->setCurrentIndex(2);

    QTest::mouseClick(find<wizard::VerdictView>(u"verdict"_s)->findChild<QPushButton *>(u"fix"_s),
                      Qt::LeftButton);

    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 0);
    QVERIFY(save()->isEnabled());
}

void PartnerDialogTest::refusesTheDomainOfAnother()
{
    open();
    auto *domain = find<QLineEdit>(u"domain"_s);

    domain->setText(u"contoso.com"_s); // ours
    QVERIFY(!save()->isEnabled());
    domain->setText(u"not a domain"_s);
    QVERIFY(!save()->isEnabled());
    domain->setText(u"partner.example"_s);
    QVERIFY(save()->isEnabled());
    m_dialog->accept();
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s); // there already
    QVERIFY(!save()->isEnabled());
}

void PartnerDialogTest::refusesAProxyThatIsNone()
{
    open();
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);

    find<QLineEdit>(u"proxyFqdn"_s)->setText(u"xmpp.example:0"_s);

    QVERIFY(!save()->isEnabled());
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
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
    find<QLineEdit>(u"proxyFqdn"_s)->setText(u"127.0.0.1:%1"_s.arg(server.port()));
    find<QComboBox>(u"tls"_s)->setCurrentIndex(2); // with SASL: refused
    QVERIFY(!save()->isEnabled());

    test::withNextDialog<wizard::ProbeDialog>([](wizard::ProbeDialog &probe) {
        auto *take = probe.findChild<QPushButton *>(u"useProposal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), 10'000);
        take->click();
    });
    find<QPushButton>(u"probePartner"_s)->click();

    QCOMPARE(m_dialog->input().negotiation.sasl, site::Negotiation::NotSupported);
    QVERIFY(m_dialog->input().negotiation.dialback);
    QCOMPARE(m_dialog->input().domain, u"partner.example"_s);
    QVERIFY(save()->isEnabled());
}

void PartnerDialogTest::checksNobodyWithoutAPlace()
{
    open();
    auto *check = find<QPushButton>(u"probePartner"_s);
    QVERIFY(!check->isEnabled());
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
    QVERIFY(check->isEnabled());

    find<QLineEdit>(u"additionalDomains"_s)->setText(u"a_b.example"_s);
    QVERIFY(check->isEnabled() && !save()->isEnabled());
    find<QLineEdit>(u"proxyFqdn"_s)->setText(u"no proxy"_s);
    QVERIFY(!check->isEnabled());
    find<QLineEdit>(u"proxyFqdn"_s)->clear();
    find<QLineEdit>(u"domain"_s)->setText(u"contoso.com"_s); // our own
    QVERIFY(!check->isEnabled());
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

void PartnerDialogTest::findsPartnersByAnyColumn()
{
    const auto saved =
        m_workspace->change([&](site::Site &site) -> std::expected<void, site::SiteError> {
            for (const QString &name : {u"one.example"_s, u"two.example"_s})
                site.xmppPartners += site::XmppPartner(*base::DomainName::parse(name));
            return {};
        });
    QVERIFY(test::isWritten(saved));
    wizard::PartnersPage page(*m_workspace);
    page.show();
    const auto *view = page.findChild<QTableView *>(u"partners"_s);
    QCOMPARE(view->model()->rowCount(), 2);

    page.findChild<QLineEdit *>(u"search"_s)->setText(u"TWO"_s);

    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(test::nameless(page), QStringList());
}

void PartnerDialogTest::tabLeadsThroughEveryField()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    find<QLineEdit>(u"domain"_s)->setText(u"partner.example"_s);
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
    find<QComboBox>(u"tls"_s)->setCurrentIndex(1); // a finding that can be fixed
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
