// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/additional_name.h"
#include "wizard/request_model/countries.h"
#include "wizard/request_model/equivalent_command.h"
#include "wizard/request_model/request_path.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using certificates::RequestDraft;
using wizard::RequestAnswers;
using wizard::RequestStep;

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

RequestAnswers privateContoso()
{
    RequestAnswers answers = contoso();
    answers.draft.profile = RequestDraft::Profile::Private;
    return answers;
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
    void asksNothingOfAPublicAuthorityThatItRefuses();
    void neverExportsAKeyOfAToken();
    void takesNames_data();
    void takesNames();
    void refusesNames_data();
    void refusesNames();
    void givesTheCommandThatDoesTheSame();
    void namesInTheCommandWhatIsLeftOut();
    void keepsSecretsOutOfTheCommand();
    void tellsTheSiteOfAnOnlineAuthorityFirst();
    void comesBackFromAFileAsItWas();
    void leadsThroughThePagesThatTheAnswersNeed_data();
    void leadsThroughThePagesThatTheAnswersNeed();
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

    const RequestDraft draft = wizard::draftOf(answers);

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

    const RequestDraft draft = wizard::draftOf(answers);

    QCOMPARE(draft.ipAddresses, (QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s}));
    QVERIFY(!draft.dnsNames.contains(u"192.0.2.7"_s));
}

void RequestAnswersTest::forgetsTheTemplateOnlyInTheDraft()
{
    RequestAnswers answers = privateContoso();
    answers.templateName = u"WebServer"_s;

    QCOMPARE(wizard::draftOf(answers).templateName, QString());
    answers.usesTemplate = true;
    QCOMPARE(wizard::draftOf(answers).templateName, u"WebServer"_s);
}

void RequestAnswersTest::asksNothingOfAPublicAuthorityThatItRefuses()
{
    RequestAnswers answers = privateContoso();
    answers.usesTemplate = true;
    answers.templateName = u"WebServer"_s;
    answers.draft.clientEku = true;
    answers.additionalNames += u"srv:_xmpp-server.contoso.com"_s;
    QCOMPARE(wizard::draftOf(answers).srvNames, QStringList{u"_xmpp-server.contoso.com"_s});

    answers.draft.profile = RequestDraft::Profile::Public;

    const RequestDraft draft = wizard::draftOf(answers);
    QVERIFY(draft.srvNames.isEmpty());
    QVERIFY(!draft.clientEku);
    QVERIFY(draft.templateName.isEmpty());
    QVERIFY(answers.additionalNames.contains(u"srv:_xmpp-server.contoso.com"_s)); // kept
}

void RequestAnswersTest::neverExportsAKeyOfAToken()
{
    RequestAnswers answers = contoso();
    answers.draft.exportable = true;
    answers.key.isOnToken = true;
    answers.key.passphrase = base::Secret::fromText(u"typed before"_s);

    QVERIFY(!wizard::draftOf(answers).exportable);
    QVERIFY(wizard::keyHomeOf(answers.key).passphrase.isEmpty());
    QVERIFY(wizard::keyHomeOf(answers.key).token.has_value());
}

void RequestAnswersTest::takesNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QString &typed, const QString &taken) {
        QTest::newRow(what) << typed << taken;
    };
    row("domain", u" Chat.Contoso.com "_s, u"chat.contoso.com"_s);
    row("IDN", u"bücher.example"_s, u"xn--bcher-kva.example"_s);
    row("address", u"192.0.2.7"_s, u"192.0.2.7"_s);
    row("an unticked SIP domain", u"sip.fabrikam.net"_s, u"sip.fabrikam.net"_s);
    row("SRVName", u"srv:_xmpp-server.contoso.com"_s, u"srv:_xmpp-server.contoso.com"_s);
    row("XmppAddr", u"xmpp:contoso.com"_s, u"xmpp:contoso.com"_s);
    row("SIP URI", u"sip:contoso.com"_s, u"uri:sip:contoso.com"_s);
}

void RequestAnswersTest::takesNames()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);

    const auto taken = wizard::additionalName(typed, privateContoso());

    QVERIFY(taken.has_value());
    QCOMPARE(*taken, name);
}

void RequestAnswersTest::refusesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<wizard::NameFault>("fault");
    using wizard::NameFault;
    QTest::newRow("wildcard") << u"*.contoso.com"_s << NameFault::Wildcard;
    QTest::newRow("blank") << u"chat contoso"_s << NameFault::NotAName;
    QTest::newRow("short address") << u"127.1"_s << NameFault::NotAName;
    QTest::newRow("the subject") << u"edge.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("the subject in capitals") << u"EDGE.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("a ticked SIP domain") << u"sip.contoso.com"_s << NameFault::AlreadyThere;
    QTest::newRow("SRVName of a public CA")
        << u"srv:_xmpp-server.contoso.com"_s << NameFault::NeedsPrivateCa;
}

void RequestAnswersTest::refusesNames()
{
    QFETCH(const QString, text);
    QFETCH(const wizard::NameFault, fault);

    const auto taken = wizard::additionalName(text, contoso());

    QVERIFY(!taken.has_value());
    QCOMPARE(taken.error(), fault);
}

void RequestAnswersTest::givesTheCommandThatDoesTheSame()
{
    RequestAnswers answers = contoso();
    answers.draft.organization = u"O'Hara & Sons"_s;
    answers.draft.country = u"ES"_s;
    answers.draft.exportable = true;

    QCOMPARE(
        wizard::equivalentCommand(answers, u"/etc/puente"_s),
        u"puentectl --site /etc/puente cert request --friendly-name 'edge.contoso.com 2026-11' "
        "--key rsa --bits 2048 --exportable --organization 'O'\\''Hara & Sons' --country ES "
        "--sip-domain contoso.com "
        "--out /home/alice/edge.contoso.com.csr"_s);
}

void RequestAnswersTest::namesInTheCommandWhatIsLeftOut()
{
    RequestAnswers answers = contoso();
    answers.additionalNames = QStringList{u"contoso.com"_s, u"chat.contoso.com"_s};

    const QString command = wizard::equivalentCommand(answers, u"/etc/puente"_s);

    QCOMPARE(wizard::missingPlannedNames(answers), QStringList{u"fabrikam.net"_s});
    QVERIFY(command.contains(u" --omit fabrikam.net --san chat.contoso.com "_s));
}

void RequestAnswersTest::keepsSecretsOutOfTheCommand()
{
    RequestAnswers answers = contoso();
    answers.key.passphrase = base::Secret::fromText(u"correct horse"_s);
    answers.key.keepsSecret = false;

    const QString command = wizard::equivalentCommand(answers, u"/etc/puente"_s);

    QVERIFY(command.contains(u"--passphrase-file PASSPHRASE-FILE --no-keep-secret"_s));
    QVERIFY(!command.contains(u"horse"_s));
}

void RequestAnswersTest::tellsTheSiteOfAnOnlineAuthorityFirst()
{
    RequestAnswers answers = contoso();
    answers.delivery = RequestAnswers::Delivery::Immediate;
    answers.online.acme.directory = u"https://ca.contoso.com/acme"_s;
    answers.online.acme.termsAgreed = true;
    answers.online.acme.caFile = u"own ca.pem"_s;
    answers.online.acme.challenge = site::AcmeChallenge::DnsUpdate;
    answers.online.acme.dnsServer = {.host = u"2001:db8::53"_s, .port = 53};
    answers.online.acme.tsigName = u"puente"_s;
    answers.online.tsigKey = base::Secret::fromText(u"c2VjcmV0"_s);

    const QStringList commands = wizard::equivalentCommand(answers, u"/etc/puente"_s).split(u'\n');

    QCOMPARE(commands.size(), 2);
    QCOMPARE(commands.first(),
             u"puentectl --site /etc/puente acme set --directory https://ca.contoso.com/acme "
             "--contact '' --agree-terms yes --challenge dns-01-update --ca-file '/etc/puente/own "
             "ca.pem' --dns-server '[2001:db8::53]:53' --tsig-name puente --tsig-algorithm "
             "hmac-sha256 --tsig-key-file TSIG-KEY-FILE"_s);
    QVERIFY(commands.last().startsWith(u"puentectl --site /etc/puente acme order --friendly"_s));
    QVERIFY(!commands.last().contains(u"--out"_s));
}

void RequestAnswersTest::comesBackFromAFileAsItWas()
{
    RequestAnswers answers = privateContoso();
    answers.draft.organization = u"Contoso"_s;
    answers.draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-384"_s};
    answers.usesTemplate = true;
    answers.templateName = u"WebServer"_s;
    answers.tickedSipDomains = QStringList{u"fabrikam.net"_s};
    answers.additionalNames = QStringList{u"fabrikam.net"_s, u"uri:sip:contoso.com"_s};

    const auto file = site::parseAnswerFile(writeAnswerFile(answerFileOf(answers)));
    QVERIFY(file.has_value());
    RequestAnswers loaded = contoso();
    apply(*file, loaded);

    QCOMPARE(wizard::draftOf(loaded), wizard::draftOf(answers));
    QCOMPARE(loaded.additionalNames, answers.additionalNames);
    QVERIFY(loaded == answers);
}

void RequestAnswersTest::leadsThroughThePagesThatTheAnswersNeed_data()
{
    QTest::addColumn<bool>("isImmediate");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QList<RequestStep>>("there");
    QTest::addColumn<QList<RequestStep>>("notThere");
    using S = RequestStep;
    using List = QList<RequestStep>;
    QTest::newRow("later, public") << false << false << List{S::File, S::Executing, S::Result}
                                   << List{S::Authority, S::Template, S::Order};
    QTest::newRow("later, private") << false << true << List{S::File, S::Template, S::Result}
                                    << List{S::Account, S::OnlineStatus};
    QTest::newRow("at once") << true << false
                             << List{S::Authority, S::Account, S::Challenge, S::OnlineStatus}
                             << List{S::File, S::Template, S::Executing, S::Result};
}

void RequestAnswersTest::leadsThroughThePagesThatTheAnswersNeed()
{
    QFETCH(const bool, isImmediate);
    QFETCH(const bool, isPrivate);
    QFETCH(const QList<RequestStep>, there);
    QFETCH(const QList<RequestStep>, notThere);
    RequestAnswers answers = isPrivate ? privateContoso() : contoso();
    if (isImmediate)
        answers.delivery = RequestAnswers::Delivery::Immediate;

    const QList<RequestStep> path = pathFor(answers);

    QVERIFY(std::ranges::is_sorted(path));
    for (const RequestStep step : there)
        QVERIFY(path.contains(step));
    for (const RequestStep step : notThere)
        QVERIFY(!path.contains(step));
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
