// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/sample_site.h"
#include "wizard/request_model/equivalent_command.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using certificates::RequestDraft;
using wizard::RequestAnswers;

// The wizard and puentectl ask for the same, byte by byte.
class RequestCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheSame_data();
    void asksForTheSame();
    void asksForThePassphraseOfTheAnswers();
    void refusesAnswersTogetherWithOptions();
    void namesTheLineOfABadAnswer();

private:
    [[nodiscard]] QByteArray withoutKey(const QByteArray &pem) const;
    [[nodiscard]] QByteArray requestOf(const QStringList &arguments) const;
    [[nodiscard]] QString path(const QString &name) const { return m_site->file(name); }
    [[nodiscard]] test::Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--json"_s, u"--site"_s, m_site->path()} + arguments);
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<test::SampleSite> m_site;
};

void RequestCommandTest::init()
{
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
}

// What OpenSSL reads in a request, but for the public key and the signature, whose length is
// not always the same.
QByteArray RequestCommandTest::withoutKey(const QByteArray &pem) const
{
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"asn1parse"_s, u"-inform"_s, u"PEM"_s, u"-dump"_s});
    openssl.write(pem);
    openssl.closeWriteChannel();
    openssl.waitForFinished();
    QByteArrayList kept;
    int bitStrings = 0;
    bool isInBits = false;
    for (const QByteArray &line : openssl.readAllStandardOutput().split('\n')) {
        const bool isItem = line.contains(":d=");
        if (isItem)
            isInBits = line.contains("BIT STRING") && line.contains(":d=");
        bitStrings += isItem && isInBits ? 1 : 0;
        if (!isInBits && !line.contains(":d=0"))
            kept += isItem ? line.mid(line.indexOf(":d=")) : line;
    }
    return bitStrings == 2 ? kept.join('\n') : "not a request: " + pem;
}

QByteArray RequestCommandTest::requestOf(const QStringList &arguments) const
{
    const test::Ended ended = run(QStringList{u"cert"_s, u"request"_s} + arguments
                                  + QStringList{u"--out"_s, path(u"c.csr"_s)});
    QFile file(path(u"c.csr"_s));
    if (ended.exitCode != 0 || !file.open(QIODevice::ReadOnly))
        return "puentectl failed: " + QJsonDocument(ended.json()).toJson();
    return file.readAll();
}

void RequestCommandTest::asksForTheSame_data()
{
    QTest::addColumn<RequestAnswers>("answers");
    const site::Site site(
        *base::DomainName::parse(u"edge.contoso.com"_s),
        {*base::DomainName::parse(u"contoso.com"_s), *base::DomainName::parse(u"fabrikam.net"_s)});
    const RequestAnswers proposed = wizard::answersFor(site, u"/tmp"_s, QDate(2026, 11, 21));
    QTest::newRow("as proposed") << proposed;

    RequestAnswers other = proposed;
    other.draft.organization = u"O'Hara & Söhne"_s;
    other.draft.country = u"ES"_s;
    other.draft.state = u"Madrid"_s;
    other.draft.locality = u"Alcalá de Henares"_s;
    other.draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-384"_s};
    other.tickedSipDomains = other.sipDomains;
    other.additionalNames =
        QStringList{u"chat.contoso.com"_s, u"fabrikam.net"_s, u"192.0.2.7"_s, u"2001:db8::7"_s};
    QTest::newRow("names added and left out") << other;

    RequestAnswers own = other;
    own.draft.profile = RequestDraft::Profile::Private;
    own.draft.clientEku = true;
    own.draft.organizationalUnit = u"IT"_s;
    own.usesTemplate = true;
    own.templateName = u"WebServerV2"_s;
    own.additionalNames +=
        {u"srv:_xmpp-server.contoso.com"_s, u"xmpp:contoso.com"_s, u"uri:sip:contoso.com"_s};
    QTest::newRow("private authority") << own;
}

void RequestCommandTest::asksForTheSame()
{
    QFETCH(const RequestAnswers, answers);
    const certificates::Store store(m_site->path());
    const auto pending = store.requestNow(draftOf(answers));
    QVERIFY(pending.has_value());
    QVERIFY(write(u"answers.toml"_s, writeAnswerFile(answerFileOf(answers))));

    const QByteArray byOptions = requestOf(requestArguments(answers));
    const QByteArray byFile = requestOf({u"--answers"_s, path(u"answers.toml"_s)});

    const QByteArray expected = withoutKey(pending->csrPem);
    QVERIFY2(expected.contains("edge.contoso.com"), expected.constData());
    QCOMPARE(withoutKey(byOptions), expected);
    QCOMPARE(withoutKey(byFile), expected);
    QVERIFY(byOptions != pending->csrPem); // the key is another
}

void RequestCommandTest::asksForThePassphraseOfTheAnswers()
{
    QVERIFY(write(u"a.toml"_s, "[key_home]\nencrypted = true\n"));
    QVERIFY(write(u"passphrase"_s, "lamp orbit cactus\n"));
    const QStringList request{
        u"cert"_s, u"request"_s, u"--answers"_s, path(u"a.toml"_s), u"--out"_s, path(u"c.csr"_s)};

    QCOMPARE(run(request).exitCode, 2);
    QCOMPARE(run(request + QStringList{u"--passphrase-file"_s, path(u"passphrase"_s)}).exitCode, 0);
    QVERIFY(certificates::Store(m_site->path()).pending().first().isKeyEncrypted);
}

void RequestCommandTest::refusesAnswersTogetherWithOptions()
{
    QVERIFY(write(u"a.toml"_s, "[key]\nbits = 2048\n"));

    const test::Ended ended = run({u"cert"_s,
                                   u"request"_s,
                                   u"--answers"_s,
                                   path(u"a.toml"_s),
                                   u"--san"_s,
                                   u"chat.contoso.com"_s,
                                   u"--out"_s,
                                   path(u"c.csr"_s)});

    QCOMPARE(ended.exitCode, 2);
}

void RequestCommandTest::namesTheLineOfABadAnswer()
{
    QVERIFY(write(u"a.toml"_s, "[key]\nbits = 2048\npassphrase = \"x\"\n"));

    const test::Ended ended = run(
        {u"cert"_s, u"request"_s, u"--answers"_s, path(u"a.toml"_s), u"--out"_s, path(u"c.csr"_s)});

    QCOMPARE(ended.exitCode, 1);
    const QJsonObject error = ended.json()[u"error"_s].toObject();
    QCOMPARE(error[u"reason"_s].toString(), u"unknown-key"_s);
    QVERIFY(error[u"message"_s].toString().contains(u"line 3, key.passphrase"_s));
    QVERIFY(certificates::Store(m_site->path()).pending().isEmpty());
}

QTEST_GUILESS_MAIN(RequestCommandTest)
#include "tst_request_command.moc"
