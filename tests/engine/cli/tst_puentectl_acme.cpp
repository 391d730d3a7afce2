// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/assignment.h"
#include "tests/engine/cli/acme_site.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using test::Ended;

// `puentectl acme` with a real CA: settings and secrets from files, accounts and orders.
class PuentectlAcmeTest : public QObject, private test::AcmeSite
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSite(); }

    void keepsSecretsInFilesOfTheirOwn();
    void refusesSettingsThatCannotBe_data();
    void refusesSettingsThatCannotBe();
    void keepsNoSecretOfSettingsThatCannotBe();
    void bindsAndRegistersTheAccount();
    void saysWhatIsNotSet();
    void ordersWhatARequestWouldAskFor();
    void renewsInThePlaceOfTheOldOne();
    void renewsWhatIsNotAssigned();

private:
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_place->file(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    [[nodiscard]] QByteArray siteFile() const
    {
        QFile file(m_place->path() + u"/site.toml"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void PuentectlAcmeTest::keepsSecretsInFilesOfTheirOwn()
{
    const QByteArray hmacKey = test::Pebble::bindingKey;
    const QByteArray tsigKey = QByteArray(32, 't').toBase64();
    const QString hmacFile = written(u"hmac"_s, hmacKey + '\n');

    const Ended set = run({u"acme"_s,
                           u"set"_s,
                           u"--eab-key-id"_s,
                           u"kid-1"_s,
                           u"--eab-key-file"_s,
                           hmacFile,
                           u"--tsig-name"_s,
                           u"puente"_s,
                           u"--tsig-key-file"_s,
                           u"-"_s},
                          tsigKey + '\n');

    QCOMPARE(set.exitCode, 0);
    QVERIFY(siteFile().contains("kid-1"));
    for (const auto &[name, content] :
         {std::pair(u"acme-eab.secret"_s, hmacKey), std::pair(u"acme-tsig.secret"_s, tsigKey)}) {
        QVERIFY(!siteFile().contains(content));
        QFile file(m_place->path() + u"/keys/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed(), content);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    // A key without its name is of no use.
    QCOMPARE(run({u"acme"_s, u"set"_s, u"--eab-key-id"_s, u""_s}).exitCode, 0);

    QVERIFY(!QFile::exists(m_place->path() + u"/keys/acme-eab.secret"_s));
    QVERIFY(QFile::exists(m_place->path() + u"/keys/acme-tsig.secret"_s));
}

void PuentectlAcmeTest::refusesSettingsThatCannotBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("a directory without TLS")
        << QStringList{u"--directory"_s, u"http://ca.example/dir"_s} << 1;
    QTest::newRow("a key that is no base64")
        << QStringList{u"--eab-key-id"_s, u"kid-1"_s, u"--eab-key-file"_s, u"-"_s} << 1;
    QTest::newRow("a key without its name") << QStringList{u"--tsig-key-file"_s, u"-"_s} << 2;
    QTest::newRow("an endpoint without a port")
        << QStringList{u"--http-listen"_s, u"edge.contoso.com"_s} << 2;
    QTest::newRow("a challenge that is none") << QStringList{u"--challenge"_s, u"http-02"_s} << 2;
}

void PuentectlAcmeTest::refusesSettingsThatCannotBe()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const QByteArray before = siteFile();

    const Ended ended = run(QStringList{u"acme"_s, u"set"_s} + arguments, "no key!\n");

    QCOMPARE(ended.exitCode, exitCode);
    QVERIFY(!ended.reason().isEmpty());
    QCOMPARE(siteFile(), before);
    QCOMPARE(leftovers(), QStringList());
}

void PuentectlAcmeTest::keepsNoSecretOfSettingsThatCannotBe()
{
    const Ended ended = run({u"acme"_s,
                             u"set"_s,
                             u"--directory"_s,
                             u"http://ca.example/dir"_s,
                             u"--eab-key-id"_s,
                             u"kid-1"_s,
                             u"--eab-key-file"_s,
                             u"-"_s},
                            test::Pebble::bindingKey + '\n');

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"bad-value"_s);
    QVERIFY2(!ended.out.contains("site.toml"), ended.out); // nobody has written it there yet
    QCOMPARE(leftovers(), QStringList());
}

void PuentectlAcmeTest::bindsAndRegistersTheAccount()
{
    const test::Pebble pebble({.bindingRequired = true});
    QVERIFY(pebble.isReady());
    QVERIFY(configure(pebble,
                      {u"--eab-key-id"_s,
                       QString::fromLatin1(test::Pebble::bindingKeyId),
                       u"--eab-key-file"_s,
                       written(u"hmac"_s, test::Pebble::bindingKey)}));

    const Ended unknown = run({u"acme"_s, u"account"_s});
    const Ended made = run({u"acme"_s, u"account"_s, u"--register"_s});
    const Ended found = run({u"acme"_s, u"account"_s});

    QCOMPARE(unknown.reason(), u"account-unknown"_s);
    QVERIFY2(made.exitCode == 0, made.out);
    QCOMPARE(made.json()[u"new"_s], QJsonValue(true));
    QCOMPARE(found.json()[u"new"_s], QJsonValue(false));
    QCOMPARE(found.json()[u"url"_s], made.json()[u"url"_s]);
}

void PuentectlAcmeTest::saysWhatIsNotSet()
{
    const Ended unset = run({u"acme"_s, u"account"_s});
    QCOMPARE(run({u"acme"_s, u"set"_s, u"--directory"_s, u"https://127.0.0.1:1/dir"_s}).exitCode,
             0);
    const Ended incomplete =
        run({u"acme"_s, u"renew"_s, u"00"_s, u"--challenge"_s, u"dns-01-update"_s});

    QCOMPARE(unset.reason(), u"not-configured"_s);
    QCOMPARE(incomplete.reason(), u"settings-incomplete"_s);
    QVERIFY(incomplete.out.contains("acme.dns_server"));
}

// The options of `cert request`; the names come from the site.
void PuentectlAcmeTest::ordersWhatARequestWouldAskFor()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));
    const QByteArray passphrase = "correct horse battery staple";

    const Ended ordered = run({u"acme"_s,
                               u"order"_s,
                               u"--friendly-name"_s,
                               u"Edge external"_s,
                               u"--key"_s,
                               u"ec"_s,
                               u"--sip-domain"_s,
                               u"contoso.com"_s,
                               u"--omit"_s,
                               u"fabrikam.net"_s,
                               u"--passphrase-file"_s,
                               written(u"passphrase"_s, passphrase)});

    QVERIFY2(ordered.exitCode == 0, ordered.out);
    QCOMPARE(ordered.json()[u"names"_s].toArray(),
             QJsonArray({u"edge.contoso.com"_s, u"sip.contoso.com"_s, u"contoso.com"_s}));
    QVERIFY(!ordered.err.contains(passphrase));
    const auto stored =
        certificates::Store(m_place->path()).find(ordered.json()[u"id"_s].toString());
    QVERIFY(stored);
    QCOMPARE(stored->friendlyName, u"Edge external"_s);
    QVERIFY(stored->isFromAcme);
    QVERIFY(stored->isKeyEncrypted);
    QVERIFY(certificates::Store(m_place->path()).pending().isEmpty());
}

void PuentectlAcmeTest::renewsInThePlaceOfTheOldOne()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));
    const QString oldId = imported();
    QCOMPARE(run({u"cert"_s, u"assign"_s, oldId}).exitCode, 0);

    const Ended renewed = run({u"acme"_s, u"renew"_s, oldId.left(16)});

    QVERIFY2(renewed.exitCode == 0, renewed.out);
    const QString newId = renewed.json()[u"id"_s].toString();
    QVERIFY(!newId.isEmpty() && newId != oldId);
    QCOMPARE(renewed.json()[u"names"_s].toArray(), QJsonArray{u"edge.contoso.com"_s});
    QVERIFY(renewed.err.contains("Placing the order\n"));
    const auto site = site::loadSite(m_place->path());
    QCOMPARE(site->certificates.defaultId, newId);
    QCOMPARE(site->certificates.previousDefaultId, oldId);
    const QJsonObject listed = run({u"acme"_s, u"status"_s}).json();
    QCOMPARE(listed[u"certificates"_s].toArray().size(), 1);
    QCOMPARE(listed[u"certificates"_s][0][u"id"_s].toString(), newId);
    QCOMPARE(listed[u"certificates"_s][0][u"assigned"_s], QJsonValue(true));
}

void PuentectlAcmeTest::renewsWhatIsNotAssigned()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));

    const Ended renewed = run({u"acme"_s, u"renew"_s, imported()});

    QVERIFY2(renewed.exitCode == 0, renewed.out);
    QVERIFY(certificates::Store(m_place->path()).find(renewed.json()[u"id"_s].toString()));
    QCOMPARE(site::loadSite(m_place->path())->certificates, site::Certificates());
}

QTEST_GUILESS_MAIN(PuentectlAcmeTest)
#include "tst_puentectl_acme.moc"
