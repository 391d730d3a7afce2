// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/countries.h"
#include "wizard/request/equivalent_command.h"
#include "wizard/request/request_answers.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wizard::RequestAnswers;

namespace {

base::DomainName name(const QString &text)
{
    return *base::DomainName::parse(text);
}

RequestAnswers contoso()
{
    site::Site site(name(u"edge.contoso.com"_s), {name(u"contoso.com"_s), name(u"fabrikam.net"_s)});
    return wizard::answersFor(site, u"/home/alice"_s, QDate(2026, 11, 21));
}

} // namespace

class RequestAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefillsFromTheSite();
    void putsEachNameInOnce();
    void separatesAddressesFromNames();
    void forgetsTheTemplateOnlyInTheDraft();
    void refusesNames_data();
    void refusesNames();
    void givesTheCommandThatDoesTheSame();
    void saysWhatTheCommandAddsToFewerNames();
    void quotesForTheShell_data();
    void quotesForTheShell();
    void namesCountriesInThreeLanguages();
};

void RequestAnswersTest::prefillsFromTheSite()
{
    const RequestAnswers answers = contoso();

    QCOMPARE(answers.requestFile, u"/home/alice/edge.contoso.com.csr"_s);
    QCOMPARE(answers.draft.friendlyName, u"edge.contoso.com 2026-11"_s);
    QCOMPARE(answers.sipDomains, (QStringList{u"contoso.com"_s, u"fabrikam.net"_s}));
    QCOMPARE(answers.tickedSipDomains, QStringList{u"contoso.com"_s});
    QCOMPARE(answers.additionalNames, (QStringList{u"contoso.com"_s, u"fabrikam.net"_s}));
    QVERIFY(certificates::validate(wizard::draftOf(answers)).has_value());
}

void RequestAnswersTest::putsEachNameInOnce()
{
    RequestAnswers answers = contoso();
    answers.additionalNames += {u"sip.contoso.com"_s, u"edge.contoso.com"_s, u"chat.contoso.com"_s};

    const certificates::RequestDraft draft = wizard::draftOf(answers);

    QCOMPARE(draft.commonName, u"edge.contoso.com"_s);
    QCOMPARE(draft.dnsNames,
             (QStringList{u"edge.contoso.com"_s,
                          u"sip.contoso.com"_s,
                          u"contoso.com"_s,
                          u"fabrikam.net"_s,
                          u"chat.contoso.com"_s}));
}

void RequestAnswersTest::separatesAddressesFromNames()
{
    RequestAnswers answers = contoso();
    answers.additionalNames = QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s};

    const certificates::RequestDraft draft = wizard::draftOf(answers);

    QCOMPARE(draft.ipAddresses, (QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s}));
    QVERIFY(!draft.dnsNames.contains(u"192.0.2.7"_s));
}

void RequestAnswersTest::forgetsTheTemplateOnlyInTheDraft()
{
    RequestAnswers answers = contoso();
    answers.templateName = u"WebServer"_s;

    QCOMPARE(wizard::draftOf(answers).templateName, QString());
    answers.usesTemplate = true;
    QCOMPARE(wizard::draftOf(answers).templateName, u"WebServer"_s);
}

void RequestAnswersTest::refusesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<wizard::NameFault>("fault");
    using wizard::NameFault;
    QTest::newRow("good name") << u"chat.contoso.com"_s << NameFault::None;
    QTest::newRow("good address") << u"192.0.2.7"_s << NameFault::None;
    QTest::newRow("wildcard") << u"*.contoso.com"_s << NameFault::Wildcard;
    QTest::newRow("blank") << u"chat contoso"_s << NameFault::NotAName;
    QTest::newRow("the subject") << u"edge.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("the subject in capitals") << u"EDGE.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("a ticked SIP domain") << u"sip.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("an unticked SIP domain") << u"sip.fabrikam.net"_s << NameFault::None;
}

void RequestAnswersTest::refusesNames()
{
    QFETCH(const QString, text);
    QFETCH(const wizard::NameFault, fault);

    QCOMPARE(wizard::faultOf(text, contoso()), fault);
}

void RequestAnswersTest::givesTheCommandThatDoesTheSame()
{
    RequestAnswers answers = contoso();
    answers.draft.organization = u"O'Hara & Sons"_s;
    answers.draft.country = u"ES"_s;
    answers.draft.exportable = true;

    // What the site needs is in every request of puentectl; the rest is named.
    QCOMPARE(
        wizard::equivalentCommand(answers, u"/etc/puente"_s),
        u"puentectl --site /etc/puente cert request --friendly-name 'edge.contoso.com 2026-11' "
        "--key rsa --bits 2048 --exportable --organization 'O'\\''Hara & Sons' --country ES "
        "--sip-domain contoso.com "
        "--out /home/alice/edge.contoso.com.csr"_s);
}

void RequestAnswersTest::saysWhatTheCommandAddsToFewerNames()
{
    RequestAnswers answers = contoso();
    answers.additionalNames = QStringList{u"contoso.com"_s, u"chat.contoso.com"_s};

    const QString command = wizard::equivalentCommand(answers, u"/etc/puente"_s);

    QCOMPARE(wizard::missingPlannedNames(answers), QStringList{u"fabrikam.net"_s});
    QVERIFY(command.contains(u" --san chat.contoso.com "_s));
    QVERIFY(command.endsWith(u" # also requests fabrikam.net"_s));
}

void RequestAnswersTest::quotesForTheShell_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"a-b_c.d/e"_s << u"a-b_c.d/e"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("dollar") << u"$HOME"_s << u"'$HOME'"_s;
    QTest::newRow("quote") << u"a'b"_s << u"'a'\\''b'"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"'a\nb'"_s;
    QTest::newRow("ends with a line feed") << u"a\n"_s << u"'a\n'"_s;
}

void RequestAnswersTest::quotesForTheShell()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, quoted);

    QCOMPARE(wizard::shellQuoted(argument), quoted);
}

void RequestAnswersTest::namesCountriesInThreeLanguages()
{
    QCOMPARE(wizard::countryName(u"DE"_s, QLocale(QLocale::English)), u"Germany"_s);
    QCOMPARE(wizard::countryName(u"DE"_s, QLocale(QLocale::Spanish)), u"Alemania"_s);
    QCOMPARE(wizard::countryName(u"DE"_s, QLocale(QLocale::French)), u"Allemagne"_s);
    QCOMPARE(wizard::countries(QLocale(QLocale::Japanese)).size(), 249);
}

QTEST_GUILESS_MAIN(RequestAnswersTest)
#include "tst_request_answers.moc"
