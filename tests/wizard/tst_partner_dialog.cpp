// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partners_page.h"
#include "wizard/partners/verdict_view.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

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
    void fixesWithOneClick();
    void refusesTheDomainOfAnother();
    void refusesAProxyThatIsNone();
    void editsWithoutLosingAnything();
    void findsPartnersByAnyColumn();
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
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
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
    QVERIFY(saved.has_value());

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
    QVERIFY(saved.has_value());
    wizard::PartnersPage page(*m_workspace);
    page.show();
    const auto *view = page.findChild<QTableView *>(u"partners"_s);
    QCOMPARE(view->model()->rowCount(), 2);

    page.findChild<QLineEdit *>(u"search"_s)->setText(u"TWO"_s);

    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(test::nameless(page), QStringList());
}

void PartnerDialogTest::hasANameForEveryControl()
{
    open();

    QCOMPARE(test::nameless(*m_dialog), QStringList());
}

QTEST_MAIN(PartnerDialogTest)
#include "tst_partner_dialog.moc"
