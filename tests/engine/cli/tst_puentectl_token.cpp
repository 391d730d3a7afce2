// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/soft_token.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// Keys on tokens from the command line, with SoftHSM.
class PuentectlTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void listsTokens();
    void namesAModuleThatDoesNotAnswer();
    void requestsImportsAndShows();
    void takesThePinFromStandardInput();
    void tellsWhichCredentialOpensTheToken();
    void removesAKeyFromItsToken();
    void refusesWhatDoesNotGoTogether_data();
    void refusesWhatDoesNotGoTogether();
    void saysThatThePinIsWrong();

private:
    [[nodiscard]] Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return test::puentectl(
            QStringList{u"--json"_s, u"--site"_s, m_directory->path()} + arguments, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    [[nodiscard]] QStringList token() const
    {
        return {u"--token"_s,
                u"edge"_s,
                u"--module"_s,
                test::SoftToken::modulePath(),
                u"--pin-file"_s,
                path(u"pin"_s)};
    }
    [[nodiscard]] Ended request(const QStringList &more = {}) const
    {
        return run(QStringList{u"cert"_s, u"request"_s, u"--key"_s, u"ec"_s, u"--out"_s}
                   + QStringList{path(u"edge.csr"_s)} + token() + more);
    }
    [[nodiscard]] QJsonArray keys() const
    {
        return run(QStringList{u"token"_s, u"keys"_s} + token()).json()[u"keys"_s].toArray();
    }

    std::unique_ptr<test::SoftToken> m_token;
    std::unique_ptr<QTemporaryDir> m_directory;
    test::CommandLineCa m_authority;
};

void PuentectlTokenTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty())
        QSKIP("SoftHSM is not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
}

void PuentectlTokenTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const auto domain = [](const QString &text) { return base::DomainName::parse(text).value(); };
    const site::Site fresh(domain(u"edge.contoso.example"_s), {domain(u"contoso.example"_s)});
    QVERIFY(site::initSite(m_directory->path(), fresh, true).has_value());
    QFile pin(path(u"pin"_s));
    QVERIFY(pin.open(QIODevice::WriteOnly));
    pin.write("246810\n");
}

void PuentectlTokenTest::listsTokens()
{
    const Ended ended = run({u"token"_s, u"list"_s, u"--module"_s, test::SoftToken::modulePath()});

    QCOMPARE(ended.exitCode, 0);
    const QJsonObject token = ended.json()[u"tokens"_s].toArray().first().toObject();
    QCOMPARE(token[u"label"_s].toString(), u"edge"_s);
    QCOMPARE(token[u"pin"_s].toString(), u"fine"_s);
    QCOMPARE(token[u"module"_s].toString(), test::SoftToken::modulePath());
}

void PuentectlTokenTest::namesAModuleThatDoesNotAnswer()
{
    const Ended ended = run({u"token"_s, u"list"_s, u"--module"_s, u"/nowhere/module.so"_s});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"token-unavailable"_s);
}

void PuentectlTokenTest::requestsImportsAndShows()
{
    const Ended requested = request();
    QVERIFY2(requested.exitCode == 0, requested.out);
    QVERIFY(requested.json()[u"on_token"_s].toBool());
    QFile csr(path(u"edge.csr"_s));
    QVERIFY(csr.open(QIODevice::ReadOnly));
    QFile answer(path(u"edge.pem"_s));
    QVERIFY(answer.open(QIODevice::WriteOnly));
    answer.write(m_authority.sign(csr.readAll()) + m_authority.intermediate());
    answer.close();

    const Ended imported = run({u"cert"_s, u"import"_s, path(u"edge.pem"_s)});

    QVERIFY2(imported.exitCode == 0, imported.out);
    const QString id = imported.json()[u"id"_s].toString();
    const QJsonObject shown = run({u"cert"_s, u"show"_s, id}).json()[u"certificate"_s].toObject();
    QVERIFY(shown[u"on_token"_s].toBool());
    QVERIFY(!shown[u"exportable"_s].toBool());
    const QJsonObject key = keys().last().toObject();
    QVERIFY(key[u"has_certificate"_s].toBool());
    QVERIFY(key[u"uri"_s].toString().contains(u"token=edge"));
    const Ended renewed =
        run({u"cert"_s, u"renew"_s, id, u"--out"_s, path(u"next.csr"_s), u"--new-key"_s});
    QVERIFY2(renewed.exitCode == 0, renewed.out);
}

void PuentectlTokenTest::takesThePinFromStandardInput()
{
    const Ended ended = run({u"token"_s,
                             u"keys"_s,
                             u"--token"_s,
                             u"edge"_s,
                             u"--module"_s,
                             test::SoftToken::modulePath(),
                             u"--pin-file"_s,
                             u"-"_s},
                            "246810\n");

    QCOMPARE(ended.exitCode, 0);
}

void PuentectlTokenTest::tellsWhichCredentialOpensTheToken()
{
    const Ended ended = test::puentectl(
        QStringList{u"--site"_s, m_directory->path(), u"cert"_s, u"request"_s, u"--out"_s}
        + QStringList{path(u"edge.csr"_s), u"--key"_s, u"ec"_s, u"--no-keep-secret"_s} + token());

    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.out.contains("PIN is not kept") && ended.out.contains("puente-key-"), ended.out);
    QVERIFY(QDir(path(u"keys"_s)).entryList({u"*.secret"_s}, QDir::Files).isEmpty());
}

void PuentectlTokenTest::removesAKeyFromItsToken()
{
    QCOMPARE(request().exitCode, 0);
    const QJsonArray before = keys();

    const Ended ended = run({u"token"_s,
                             u"remove-key"_s,
                             before.last().toObject()[u"uri"_s].toString(),
                             u"--module"_s,
                             test::SoftToken::modulePath(),
                             u"--pin-file"_s,
                             path(u"pin"_s)});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(keys().size(), before.size() - 1);
}

void PuentectlTokenTest::refusesWhatDoesNotGoTogether_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("module without token") << QStringList{u"--module"_s, u"/a.so"_s};
    QTest::newRow("token without module") << QStringList{u"--token"_s, u"edge"_s};
    QTest::newRow("token and passphrase")
        << token() + QStringList{u"--passphrase-file"_s, path(u"pin"_s)};
    QTest::newRow("token and export") << token() + QStringList{u"--exportable"_s};
}

void PuentectlTokenTest::refusesWhatDoesNotGoTogether()
{
    QFETCH(const QStringList, arguments);

    const Ended ended =
        run(QStringList{u"cert"_s, u"request"_s, u"--out"_s, path(u"x.csr"_s)} + arguments);

    QCOMPARE(ended.exitCode, 2);
    QVERIFY(!QFile::exists(path(u"x.csr"_s)));
}

void PuentectlTokenTest::saysThatThePinIsWrong()
{
    QFile pin(path(u"pin"_s));
    QVERIFY(pin.open(QIODevice::WriteOnly));
    pin.write("9753\n");
    pin.close();

    const Ended ended = request();

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"pin-wrong"_s);
    QVERIFY(!(ended.out + ended.err).contains("9753"));
}

QTEST_GUILESS_MAIN(PuentectlTokenTest)
#include "tst_puentectl_token.moc"
