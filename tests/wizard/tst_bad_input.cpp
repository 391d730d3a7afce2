// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator may get wrong: each dialog, each field, each wrong value gets the sentence
// that says so, and is not saved.
#include "tests/wizard/bad_inputs.h"
#include "tests/wizard/federated_workspace.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/gateway/gateway_dialog.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using test::BadInput;
using test::Form;

namespace {

// Puts a value into a field, of whatever kind it is.
void enter(const QDialog &dialog, const QString &name, const QString &value)
{
    auto *field = dialog.findChild<QWidget *>(name);
    QVERIFY2(field != nullptr, qPrintable(name));
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->selectAll();
        line->insert(value); // as a person pastes it
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(field))
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

// What is told, each with the name of its place.
QList<std::pair<QString, QString>> told(const QDialog &dialog)
{
    QList<std::pair<QString, QString>> all;
    for (const auto *label : dialog.findChildren<wizard::FindingLabel *>()) {
        if (label->isVisible())
            all.emplace_back(label->sentence(), label->objectName());
    }
    return all;
}

// The places where a sentence with this part is told: "domainFinding".
QStringList placesOf(const QDialog &dialog, const QString &part)
{
    QStringList places;
    for (const auto &[sentence, place] : told(dialog)) {
        if (sentence.contains(part))
            places += place;
    }
    return places;
}

QString allTold(const QDialog &dialog)
{
    QStringList lines;
    for (const auto &[sentence, place] : told(dialog))
        lines += place + u": "_s + sentence;
    return lines.join(u'\n');
}

// "proxyFqdnFinding" and "proxy_fqdn_finding" are the same field's.
QString plain(const QString &name)
{
    return QString(name).remove(u'_').toLower();
}

} // namespace

class BadInputTest : public QObject, private test::FederatedWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void everyOtherFieldIsFine_data();
    void everyOtherFieldIsFine();
    void isExplainedAndNotSaved_data();
    void isExplainedAndNotSaved();
    void thereAreAtLeastSixty();

private:
    [[nodiscard]] std::unique_ptr<QDialog> open(Form form);
    static QPushButton *save(const QDialog &dialog);
};

// With every field as it may be saved.
std::unique_ptr<QDialog> BadInputTest::open(Form form)
{
    wizard::SiteDraft &draft = m_workspace->draft();
    std::unique_ptr<QDialog> dialog;
    switch (form) {
    case Form::Edge:
        dialog = std::make_unique<wizard::EdgeDialog>(*m_workspace);
        break;
    case Form::NextHop:
        dialog = std::make_unique<wizard::EdgeDialog>(*m_workspace);
        enter(*dialog, u"usersHome"_s, u"Another SIP server"_s);
        enter(*dialog, u"nextHop"_s, u"sip.contoso.com"_s);
        break;
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
    QTest::newRow("edge") << Form::Edge;
    QTest::newRow("users elsewhere") << Form::NextHop;
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
    QTest::addColumn<int>("row");
    const QList<BadInput> rows = test::badInputs();
    for (int row = 0; row < rows.size(); ++row) {
        const BadInput &bad = rows.at(row);
        QTest::addRow(
            "%s in %s of form %d", bad.situation, qPrintable(bad.field), static_cast<int>(bad.form))
            << row;
    }
}

void BadInputTest::isExplainedAndNotSaved()
{
    QFETCH(const int, row);
    const BadInput bad = test::badInputs().at(row);
    const auto dialog = open(bad.form);
    QVERIFY2(placesOf(*dialog, bad.sentence).isEmpty(), "it is told of anything");

    enter(*dialog, bad.field, bad.value);

    const QStringList places = placesOf(*dialog, bad.sentence);
    QVERIFY2(places.size() == 1, qPrintable(allTold(*dialog)));
    QCOMPARE(plain(places.first()),
             plain((bad.toldAt.isEmpty() ? bad.field : bad.toldAt) + u"Finding"_s));
    if (bad.form == Form::Permission) { // which saves nothing, and must not answer
        QVERIFY(!dialog->findChild<QGroupBox *>()->isVisible());
        return;
    }
    QVERIFY(!save(*dialog)->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    dialog->accept(); // whatever else may ask for it
    QVERIFY(dialog->isVisible());
    QVERIFY(!m_workspace->draft().isChanged());
}

void BadInputTest::thereAreAtLeastSixty()
{
    QVERIFY(test::badInputs().size() >= 60);
}

QTEST_MAIN(BadInputTest)
#include "tst_bad_input.moc"
