// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator may get wrong: each dialog, each field, each wrong value gets the sentence
// that says so, and is not saved.
#include "tests/support/fake_service.h"
#include "tests/support/federated_site.h"
#include "wizard/gateway/gateway_dialog.h"
#include "wizard/look/finding_label.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Form {
    Partner,
    SipDomain,
    SipProvider,
    Policy,
    Permission,
    Gateway
};

const QString longLabel(64, u'a');
const QString longName = QString(u"abcdefgh."_s).repeated(29); // 261 characters
const QString longText(1001, u'x');

// Puts a value into a field, of whatever kind it is.
void enter(const QDialog &dialog, const QString &name, const QString &value)
{
    auto *field = dialog.findChild<QWidget *>(name);
    QVERIFY2(field != nullptr, qPrintable(name));
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(value);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(field))
        lines->setPlainText(value);
    else if (auto *number = qobject_cast<QSpinBox *>(field))
        number->setValue(value.toInt());
    else if (auto *box = qobject_cast<QComboBox *>(field); box && box->isEditable())
        box->setEditText(value);
    else if (box)
        box->setCurrentIndex(box->findText(value));
    else
        QFAIL(qPrintable(name));
}

QStringList visibleSentences(const QDialog &dialog)
{
    QStringList sentences;
    for (const auto *label : dialog.findChildren<wizard::FindingLabel *>()) {
        if (label->isVisible())
            sentences += label->sentence();
    }
    return sentences;
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyOtherFieldIsFine_data();
    void everyOtherFieldIsFine();
    void isExplainedAndNotSaved_data();
    void isExplainedAndNotSaved();
    void thereAreAtLeastSixty();

private:
    [[nodiscard]] std::unique_ptr<QDialog> open(Form form);
    static QPushButton *save(const QDialog &dialog);

    test::FakeService m_service;
    std::unique_ptr<test::FederatedSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
    int m_rows = 0;
};

void BadInputTest::init()
{
    m_workspace.reset();
    m_site = std::make_unique<test::FederatedSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
}

// With every field as it may be saved.
std::unique_ptr<QDialog> BadInputTest::open(Form form)
{
    wizard::SiteDraft &draft = m_workspace->draft();
    std::unique_ptr<QDialog> dialog;
    switch (form) {
    case Form::Partner:
        dialog = std::make_unique<wizard::PartnerDialog>(*m_workspace, std::nullopt);
        enter(*dialog, u"domain"_s, u"new.example"_s);
        break;
    case Form::SipDomain:
        dialog = std::make_unique<wizard::SipDomainDialog>(draft, std::nullopt);
        enter(*dialog, u"domain"_s, u"new.example"_s);
        break;
    case Form::SipProvider:
        dialog = std::make_unique<wizard::SipProviderDialog>(draft, std::nullopt);
        enter(*dialog, u"name"_s, u"Other"_s);
        enter(*dialog, u"proxyFqdn"_s, u"sip.other.example"_s);
        break;
    case Form::Policy:
        dialog = std::make_unique<wizard::PolicyDialog>(draft, std::nullopt);
        enter(*dialog, u"name"_s, u"sales"_s);
        break;
    case Form::Permission:
        dialog = std::make_unique<wizard::PermissionDialog>(*m_workspace);
        enter(*dialog, u"user"_s, u"bob@contoso.com"_s);
        enter(*dialog, u"partner"_s, u"partner.example"_s);
        break;
    case Form::Gateway:
        dialog = std::make_unique<wizard::GatewayDialog>(draft);
        break;
    }
    dialog->show();
    return dialog;
}

QPushButton *BadInputTest::save(const QDialog &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

void BadInputTest::everyOtherFieldIsFine_data()
{
    QTest::addColumn<Form>("form");
    QTest::newRow("partner") << Form::Partner;
    QTest::newRow("SIP domain") << Form::SipDomain;
    QTest::newRow("SIP provider") << Form::SipProvider;
    QTest::newRow("policy") << Form::Policy;
    QTest::newRow("gateway") << Form::Gateway;
}

// Or the rows below would prove nothing.
void BadInputTest::everyOtherFieldIsFine()
{
    QFETCH(const Form, form);
    const auto dialog = open(form);

    QVERIFY(save(*dialog)->isEnabled());
}

void BadInputTest::isExplainedAndNotSaved_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    const auto add = [this](const char *situation,
                            Form form,
                            const QString &field,
                            const QString &value,
                            const QString &sentence) {
        ++m_rows;
        QTest::addRow("%s in %s of form %d", situation, qPrintable(field), static_cast<int>(form))
            << form << field << value << sentence;
    };

    // Fields of one domain name.
    const QList<std::pair<Form, QString>> names{{Form::Partner, u"domain"_s},
                                                {Form::SipDomain, u"domain"_s},
                                                {Form::SipProvider, u"proxyFqdn"_s},
                                                {Form::Permission, u"partner"_s}};
    for (const auto &[form, field] : names) {
        add("two dots", form, field, u"a..example"_s, u"Two dots follow each other"_s);
        add("a dot in front", form, field, u".example"_s, u"Two dots follow each other"_s);
        add("a long name", form, field, longName, u"longer than 253 characters"_s);
        add("a long label", form, field, longLabel + u".example"_s, u"longer than 63 characters"_s);
        add("a blank", form, field, u"new example.com"_s, u"“new example.com” contains"_s);
        add("an underscore", form, field, u"a_b.example"_s, u"“a_b.example” contains"_s);
        add("a hyphen at the edge", form, field, u"-a.example"_s, u"“-a.example” contains"_s);
        add("an IPv4 address", form, field, u"192.0.2.1"_s, u"This is an IP address"_s);
        add("an IPv6 address", form, field, u"2001:db8::1"_s, u"This is an IP address"_s);
    }
    add("blanks", Form::SipDomain, u"domain"_s, u"  "_s, u"A name is missing"_s);
    add("blanks", Form::SipProvider, u"proxyFqdn"_s, u"  "_s, u"A name is missing"_s);

    const QString sip = u"domain"_s;
    add("our SIP domain",
        Form::SipDomain,
        sip,
        u"contoso.com"_s,
        u"contoso.com is one of your own"_s);
    add("the edge",
        Form::SipDomain,
        sip,
        u"edge.contoso.com"_s,
        u"edge.contoso.com is one of your"_s);
    add("a partner",
        Form::SipDomain,
        sip,
        u"partner.example"_s,
        u"the XMPP partner partner.example"_s);
    add("a partner's other domain",
        Form::SipDomain,
        sip,
        u"extra.example"_s,
        u"extra.example belongs"_s);
    add("an allowed domain",
        Form::SipDomain,
        sip,
        u"Allowed.example"_s,
        u"is in this list already"_s);
    add("a blocked domain", Form::SipDomain, sip, u"blocked.example"_s, u"is in the other list"_s);

    const QString edge = u"accessEdgeFqdn"_s;
    add("no host", Form::SipDomain, edge, u":5061"_s, u"address before the port is missing"_s);
    add("a blank", Form::SipDomain, edge, u"a b"_s, u"“a b” is not an address"_s);
    add("port 0", Form::SipDomain, edge, u"sip.example:0"_s, u"not a number from 1 to 65535"_s);
    add("a large port", Form::SipDomain, edge, u"sip.example:65536"_s, u"from 1 to 65535"_s);
    add("a port of letters", Form::SipDomain, edge, u"sip.example:sip"_s, u"from 1 to 65535"_s);
    add("a URI", Form::SipDomain, edge, u"sip:sip.example"_s, u"from 1 to 65535"_s);
    add("an open bracket", Form::SipDomain, edge, u"[2001:db8::1"_s, u"“[2001:db8::1” is not"_s);
    add("a long text", Form::SipDomain, u"comment"_s, longText, u"longer than 1,000 characters"_s);

    const QString name = u"name"_s;
    add("blanks", Form::SipProvider, name, u" "_s, u"Nothing is entered here"_s);
    add("a long text", Form::SipProvider, name, longText, u"longer than 1,000 characters"_s);
    add("a taken name", Form::SipProvider, name, u"CLOUD"_s, u"one named “CLOUD” already"_s);
    add("the edge",
        Form::SipProvider,
        u"proxyFqdn"_s,
        u"edge.contoso.com"_s,
        u"is this edge itself"_s);
    add("a taken proxy",
        Form::SipProvider,
        u"proxyFqdn"_s,
        u"sipfed.cloud.example"_s,
        u"provider “Cloud” already"_s);

    add("blanks", Form::Policy, name, u" "_s, u"Nothing is entered here"_s);
    add("a long text", Form::Policy, name, longText, u"longer than 1,000 characters"_s);
    add("a taken name", Form::Policy, name, u"Staff"_s, u"one named “Staff” already"_s);
    add("the global one's name", Form::Policy, name, u"GLOBAL"_s, u"one named “GLOBAL” already"_s);
    add("a taken scope", Form::Policy, u"scope"_s, u"Site"_s, u"of this scope already, “house”"_s);
    add("a long text", Form::Policy, u"description"_s, longText, u"longer than 1,000 characters"_s);
    const QString members = u"members"_s;
    add("no domain", Form::Policy, members, u"bob"_s, u"“bob” is not the address of a person"_s);
    add("no user",
        Form::Policy,
        members,
        u"@contoso.com"_s,
        u"“@contoso.com” is not the address"_s);
    add("a bad domain", Form::Policy, members, u"bob@a_b"_s, u"“bob@a_b” is not the address"_s);
    add("a stranger",
        Form::Policy,
        members,
        u"bob@else.example"_s,
        u"bob@else.example is not in one"_s);
    add("a taken member",
        Form::Policy,
        members,
        u"Alice@contoso.com"_s,
        u"has the policy “staff” already"_s);
    add("one twice",
        Form::Policy,
        members,
        u"bob@contoso.com BOB@contoso.com"_s,
        u"“bob@contoso.com” is there twice"_s);

    add("no address", Form::Permission, u"user"_s, u"alice"_s, u"“alice” is not the address"_s);
    add("a stranger",
        Form::Permission,
        u"user"_s,
        u"alice@else.example"_s,
        u"alice@else.example is not in one"_s);

    const QString connections = u"Choose from 1 to 100000 connections"_s;
    const QString seconds = u"Choose from 1 to 604800 seconds"_s;
    const QString bytes = u"Choose from 256 to 1048576 bytes"_s;
    for (const QString &field : {u"connection_limit"_s, u"partner_connection_limit"_s}) {
        add("nothing", Form::Gateway, field, u"0"_s, connections);
        add("too much", Form::Gateway, field, u"100001"_s, connections);
    }
    for (const QString &field : {u"keep_alive_interval_s"_s,
                                 u"stream_establishment_timeout_s"_s,
                                 u"stream_inactivity_timeout_s"_s,
                                 u"subscription_refresh_interval_s"_s}) {
        add("nothing", Form::Gateway, field, u"0"_s, seconds);
        add("too much", Form::Gateway, field, u"604801"_s, seconds);
    }
    add("too little", Form::Gateway, u"max_message_bytes"_s, u"255"_s, bytes);
    add("too much", Form::Gateway, u"max_message_bytes"_s, u"1048577"_s, bytes);
}

void BadInputTest::isExplainedAndNotSaved()
{
    QFETCH(const Form, form);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, sentence);
    const auto dialog = open(form);
    QVERIFY2(visibleSentences(*dialog).filter(sentence).isEmpty(), "it is told of anything");

    enter(*dialog, field, value);

    const QStringList told = visibleSentences(*dialog);
    QVERIFY2(told.filter(sentence).size() == 1, qPrintable(told.join(u'\n')));
    if (form == Form::Permission) { // which saves nothing, and must not answer
        QVERIFY(!dialog->findChild<QGroupBox *>()->isVisible());
        return;
    }
    QVERIFY(!save(*dialog)->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(!m_workspace->draft().isChanged());
}

void BadInputTest::thereAreAtLeastSixty()
{
    QVERIFY2(m_rows >= 60, qPrintable(QString::number(m_rows)));
}

QTEST_MAIN(BadInputTest)
#include "tst_bad_input.moc"
