// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/gateway/gateway_dialog.h"
#include "wizard/gateway/gateway_numbers.h"
#include "wizard/look/finding_label.h"
#include "wizard/messages/gateway_messages.h"
#include "wizard/model/workspace.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class GatewayDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesEveryField();
    void showsTheDefaultsAndResetsEachField();
    void bodiesAreNotLoggedBeforeTheWarningIsConfirmed();
    void bodiesThatAreLoggedNeedNoSecondConfirmation();
    void remarksOnLimitsThatWorkAgainstEachOther();
    void writesNumbersAsPeopleReadThem();
    void hasANameForEveryControl();

private:
    void open();
    [[nodiscard]] const site::Site &site() const { return *m_workspace->draft().site(); }
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    [[nodiscard]] QPushButton *save() const
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }

    test::FakeService m_service;
    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::GatewayDialog> m_dialog;
};

void GatewayDialogTest::init()
{
    m_dialog.reset();
    m_workspace.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    open();
}

void GatewayDialogTest::open()
{
    m_dialog = std::make_unique<wizard::GatewayDialog>(m_workspace->draft());
    m_dialog->show();
}

void GatewayDialogTest::savesEveryField()
{
    int next = 1001;
    for (const wizard::GatewayNumber &number : wizard::gatewayNumbers())
        find<QSpinBox>(number.key)->setValue(next++);
    find<QCheckBox>(u"log_message_bodies"_s)->setChecked(true);
    find<QCheckBox>(u"bodiesConfirmed"_s)->setChecked(true);

    save()->click();

    const site::Gateway expected{.connectionLimit = 1001,
                                 .partnerConnectionLimit = 1002,
                                 .keepAliveInterval = 1003s,
                                 .streamEstablishmentTimeout = 1004s,
                                 .streamInactivityTimeout = 1005s,
                                 .subscriptionRefreshInterval = 1006s,
                                 .logMessageBodies = true,
                                 .maxMessageBytes = 1007};
    QVERIFY(site().gateway == expected);
}

void GatewayDialogTest::showsTheDefaultsAndResetsEachField()
{
    for (const wizard::GatewayNumber &number : wizard::gatewayNumbers()) {
        auto *field = find<QSpinBox>(number.key);
        auto *reset = find<QPushButton>(number.key + "_reset"_L1);
        const int usual = field->value();
        QCOMPARE(usual, number.of(site::Gateway()));
        QVERIFY(!reset->isVisible());

        field->setValue(usual + 1);
        QVERIFY(reset->isVisible());
        reset->click();

        QCOMPARE(field->value(), usual);
    }
    save()->click();
    QVERIFY(!m_workspace->draft().isChanged());
}

void GatewayDialogTest::bodiesAreNotLoggedBeforeTheWarningIsConfirmed()
{
    auto *confirmed = find<QCheckBox>(u"bodiesConfirmed"_s);
    QVERIFY(!confirmed->isVisible());

    find<QCheckBox>(u"log_message_bodies"_s)->setChecked(true);

    QVERIFY(confirmed->isVisible() && !confirmed->isChecked());
    QVERIFY(find<wizard::FindingLabel>(u"log_message_bodies_finding"_s)->isVisible());
    QVERIFY(!save()->isEnabled());
    m_dialog->accept();
    QVERIFY(!site().gateway.logMessageBodies);

    confirmed->setChecked(true);
    find<QCheckBox>(u"log_message_bodies"_s)->setChecked(false);
    find<QCheckBox>(u"log_message_bodies"_s)->setChecked(true);
    QVERIFY(!save()->isEnabled()); // who changed their mind is asked again
}

void GatewayDialogTest::bodiesThatAreLoggedNeedNoSecondConfirmation()
{
    QVERIFY(m_workspace->draft()
                .edit(u"log"_s,
                      [](site::Site &site) -> std::expected<void, site::SiteError> {
                          site.gateway.logMessageBodies = true;
                          return {};
                      })
                .has_value());
    open();

    QVERIFY(!find<QCheckBox>(u"bodiesConfirmed"_s)->isVisible());
    QVERIFY(find<wizard::FindingLabel>(u"log_message_bodies_finding"_s)->isVisible());
    QVERIFY(save()->isEnabled());
}

void GatewayDialogTest::remarksOnLimitsThatWorkAgainstEachOther()
{
    find<QSpinBox>(u"partner_connection_limit"_s)->setValue(2000);
    find<QSpinBox>(u"stream_inactivity_timeout_s"_s)->setValue(200);

    QVERIFY(find<wizard::FindingLabel>(u"partner_connection_limit_finding"_s)->isVisible());
    QVERIFY(find<wizard::FindingLabel>(u"stream_inactivity_timeout_s_finding"_s)->isVisible());
    QVERIFY(save()->isEnabled());
}

void GatewayDialogTest::writesNumbersAsPeopleReadThem()
{
    using site::Unit;
    QCOMPARE(wizard::quantityText(0, Unit::Seconds), u"0 s"_s);
    QCOMPARE(wizard::quantityText(90, Unit::Seconds), u"1 min 30 s"_s);
    QCOMPARE(wizard::quantityText(28800, Unit::Seconds), u"8 h"_s);
    QCOMPARE(wizard::quantityText(93600, Unit::Seconds), u"1 d 2 h"_s);
    QCOMPARE(wizard::quantityText(65536, Unit::Bytes), u"64.0 KiB"_s);
    QCOMPARE(wizard::quantityText(1000, Unit::Connections), u"1,000"_s);
}

void GatewayDialogTest::hasANameForEveryControl()
{
    find<QSpinBox>(u"connection_limit"_s)->setValue(7);
    find<QCheckBox>(u"log_message_bodies"_s)->setChecked(true);

    QCOMPARE(test::nameless(*m_dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(test::cutTexts(*m_dialog).join(u"; "_s), QString());
    QCOMPARE(test::tabOrderFaults(*m_dialog), QStringList());
}

QTEST_MAIN(GatewayDialogTest)
#include "tst_gateway_dialog.moc"
