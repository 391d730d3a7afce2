// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/answer_file.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using certificates::KeyKind;
using certificates::RequestDraft;
using site::AnswerFile;
using Reason = site::SiteError::Reason;

namespace {

AnswerFile everythingAnswered()
{
    const auto domain = [](const QString &text) { return *base::DomainName::parse(text); };
    AnswerFile answers;
    RequestDraft &draft = answers.choices.draft;
    draft.friendlyName = u"Edge \"2026\" \\ Zürich"_s;
    draft.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = u"P-384"_s};
    draft.exportable = true;
    draft.organization = u"O'Hara & Söhne"_s;
    draft.organizationalUnit = u"IT"_s;
    draft.country = u"ES"_s;
    draft.state = u"Madrid"_s;
    draft.locality = u"Alcalá"_s;
    draft.templateName = u"WebServerV2"_s;
    draft.clientEku = true;
    draft.profile = RequestDraft::Profile::Private;
    answers.choices.sipDomains = {domain(u"contoso.com"_s)};
    answers.choices.omitted = {domain(u"fabrikam.net"_s)};
    answers.choices.furtherNames = {u"chat.contoso.com"_s, u"srv:_xmpp-server.contoso.com"_s};
    answers.encryptsKey = true;
    answers.keepsSecret = false;
    answers.tokenModule = u"/usr/lib/softhsm/libsofthsm2.so"_s;
    answers.tokenLabel = u"edge"_s;
    return answers;
}

} // namespace

class AnswerFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void takesDefaultsForWhatIsNotThere();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void refusesAFileThatIsTooLarge();
};

void AnswerFileTest::readsBackWhatItWrote_data()
{
    QTest::addColumn<AnswerFile>("answers");
    QTest::newRow("nothing") << AnswerFile();
    QTest::newRow("everything") << everythingAnswered();
}

void AnswerFileTest::readsBackWhatItWrote()
{
    QFETCH(const AnswerFile, answers);

    const auto read = site::parseAnswerFile(writeAnswerFile(answers));

    QVERIFY2(read.has_value(), writeAnswerFile(answers).constData());
    QCOMPARE(*read, answers);
}

void AnswerFileTest::takesDefaultsForWhatIsNotThere()
{
    const auto read = site::parseAnswerFile("[subject]\ncountry = \"FR\"\n");

    QVERIFY(read.has_value());
    AnswerFile expected;
    expected.choices.draft.country = u"FR"_s;
    QCOMPARE(*read, expected);
}

void AnswerFileTest::refusesWithTheLine_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<int>("line");
    QTest::newRow("no TOML") << QByteArray("[request]\nprofile = \n") << Reason::NotToml << 2;
    QTest::newRow("unknown key") << QByteArray("[key]\n\npassphrase = \"x\"\n")
                                 << Reason::UnknownKey << 3;
    QTest::newRow("unknown table") << QByteArray("[site]\n") << Reason::UnknownKey << 1;
    QTest::newRow("wrong type") << QByteArray("[key]\nbits = \"2048\"\n") << Reason::WrongType << 2;
    QTest::newRow("unknown word") << QByteArray("[request]\nprofile = \"own\"\n")
                                  << Reason::BadValue << 2;
    QTest::newRow("no domain") << QByteArray("[names]\nsip_domains = [\"a b\"]\n")
                               << Reason::BadValue << 2;
    QTest::newRow("a name twice") << QByteArray("[names]\nfurther = [\n\"a.b\",\n\"a.b\"]\n")
                                  << Reason::BadValue << 4;
}

void AnswerFileTest::refusesWithTheLine()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const Reason, reason);
    QFETCH(const int, line);

    const auto read = site::parseAnswerFile(toml);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, reason);
    QCOMPARE(read.error().line, line);
}

void AnswerFileTest::refusesAFileThatIsTooLarge()
{
    const QByteArray comment(257 * 1024, '#');

    const auto read = site::parseAnswerFile(comment);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, Reason::NotToml);
}

QTEST_GUILESS_MAIN(AnswerFileTest)
#include "tst_answer_file.moc"
