// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/negotiation_table.h"
#include "tests/wizard/partner_form.h"
#include "wizard/partners/verdict_view.h"

#include <QCheckBox>
#include <QTranslator>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *fine = "This works with most servers.";
constexpr const char *certificates =
    "Certificates are the only method. The partner's must be one that "
    "this computer trusts, and yours one that the partner trusts.";
constexpr const char *idle = "Dialback is never used when both TLS and SASL are required.";
constexpr const char *mayFail = "SASL requires TLS. With optional TLS the negotiation may fail.";
constexpr const char *needsTls = "SASL must have TLS. Require TLS, or set SASL to not supported.";
constexpr const char *noMethod =
    "SASL or dialback must be enabled, or no stream can be authenticated.";

// What is said of each row of the table, in English.
constexpr std::array sentences{idle,
                               certificates,
                               mayFail,
                               mayFail,
                               needsTls,
                               needsTls,
                               fine,
                               certificates,
                               mayFail,
                               mayFail,
                               needsTls,
                               needsTls,
                               "Dialback over TLS is the only method.",
                               noMethod,
                               "Dialback with or without TLS, as the partner chooses.",
                               noMethod,
                               "Dialback without TLS is the only method: nothing is encrypted.",
                               noMethod};

const char *methodName(site::Method method)
{
    switch (method) {
    case site::Method::SaslOverTls:
        return "SASL over TLS";
    case site::Method::TlsDialback:
        return "TLS dialback";
    case site::Method::TcpDialback:
        return "TCP dialback";
    }
    return "";
}

} // namespace

// TLS, SASL and dialback of a partner: what one may choose, and what is said of it.
class NegotiationChoiceTest : public QObject, private test::PartnerForm
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void judgesWhileOneChooses();
    void walksTheNegotiationTable_data();
    void walksTheNegotiationTable();
    void setsTheSwitchesByAPreset();
    void fixesWithOneClick();
};

void NegotiationChoiceTest::judgesWhileOneChooses()
{
    open();
    type(u"domain"_s, u"partner.example"_s);
    auto *verdict = find<wizard::VerdictView>(u"verdict"_s);
    const QString before = verdict->sentence();

    choose(u"tls"_s, 2);

    QVERIFY(verdict->sentence() != before);
    QVERIFY(!maySave());
    QVERIFY(verdict->findChild<QPushButton *>(u"fix"_s)->isVisible());
}

void NegotiationChoiceTest::walksTheNegotiationTable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("row");
    QCOMPARE(test::negotiationTable().size(), std::ssize(sentences));
    for (const char *language : {"en", "es", "fr"}) {
        for (int row = 0; row < std::ssize(sentences); ++row)
            QTest::addRow("%s, row %d", language, row + 1) << QString::fromLatin1(language) << row;
    }
}

void NegotiationChoiceTest::walksTheNegotiationTable()
{
    QFETCH(const QString, language);
    QFETCH(const int, row);
    const test::NegotiationRow expected = test::negotiationTable().at(row);
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
    for (const site::Method method : expected.rule.methods)
        methods += u"%1. %2"_s.arg(methods.size() + 1).arg(translated(methodName(method)));
    const QString sentence = translated(sentences.at(static_cast<std::size_t>(row)));
    QCOMPARE(lacking, QStringList());
    open();
    type(u"domain"_s, u"partner.example"_s);

    choose(u"tls"_s, static_cast<int>(expected.tls));
    choose(u"sasl"_s, static_cast<int>(expected.sasl));
    find<QCheckBox>(u"dialback"_s)->setChecked(expected.dialback);

    const auto *verdict = find<wizard::VerdictView>(u"verdict"_s);
    QCOMPARE(verdict->possibleMethods(), methods);
    QCOMPARE(verdict->sentence(), sentence);
    QCOMPARE(maySave(), expected.rule.verdict != site::Verdict::Error);
    QPushButton *fix = verdict->findChild<QPushButton *>(u"fix"_s);
    QCOMPARE(fix->isVisible(), expected.rule.verdict != site::Verdict::Ok);
    if (fix->isVisible()) {
        fix->click();
        QVERIFY(maySave() && !fix->isVisible());
    }
}

void NegotiationChoiceTest::setsTheSwitchesByAPreset()
{
    open();
    auto *preset = find<QComboBox>(u"preset"_s);
    QCOMPARE(preset->currentIndex(), 0); // what a new partner starts with
    const auto take = [&](int index) {
        preset->setCurrentIndex(index);
        Q_EMIT preset->activated(index);
    };

    take(1);
    QCOMPARE(find<QComboBox>(u"sasl"_s)->currentIndex(), 0);
    QVERIFY(!find<QCheckBox>(u"dialback"_s)->isChecked());
    take(2);
    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 2);
    QCOMPARE(find<QComboBox>(u"sasl"_s)->currentIndex(), 2);
    QVERIFY(find<QCheckBox>(u"dialback"_s)->isChecked());
    choose(u"tls"_s, 1);
    QCOMPARE(preset->currentIndex(), 3); // settings of one's own
    take(0);
    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 0);
    QCOMPARE(preset->currentIndex(), 0);
}

void NegotiationChoiceTest::fixesWithOneClick()
{
    open();
    type(u"domain"_s, u"partner.example"_s);
    choose(u"tls"_s, 2);

    QTest::mouseClick(find<wizard::VerdictView>(u"verdict"_s)->findChild<QPushButton *>(u"fix"_s),
                      Qt::LeftButton);

    QCOMPARE(find<QComboBox>(u"tls"_s)->currentIndex(), 0);
    QVERIFY(maySave());
}

QTEST_MAIN(NegotiationChoiceTest)
#include "tst_negotiation_choice.moc"
