// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/dialback_secret.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class DialbackSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptOverARestart();
    void isItsOwnInEverySite();
    void isClosedToOthers();
    void isMadeAnewWhenDamaged();
    void tellsWhenItCannotBeKept();
};

void DialbackSecretTest::isKeptOverARestart()
{
    const QTemporaryDir state;

    const auto first = puented::dialbackSecret(state.path());
    const auto second = puented::dialbackSecret(state.path());

    QVERIFY(first.has_value() && second.has_value());
    QCOMPARE(first->size(), 32);
    QCOMPARE(*first, *second);
}

void DialbackSecretTest::isItsOwnInEverySite()
{
    const QTemporaryDir one;
    const QTemporaryDir other;

    QVERIFY(*puented::dialbackSecret(one.path()) != *puented::dialbackSecret(other.path()));
}

void DialbackSecretTest::isClosedToOthers()
{
    const QTemporaryDir state;

    QVERIFY(puented::dialbackSecret(state.path()).has_value());

    const auto mode = QFile::permissions(state.filePath(u"dialback.secret"_s));
    QVERIFY(
        !(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void DialbackSecretTest::isMadeAnewWhenDamaged()
{
    const QTemporaryDir state;
    QFile file(state.filePath(u"dialback.secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abcd\n");
    file.close();

    const auto made = puented::dialbackSecret(state.path());

    QVERIFY(made.has_value());
    QCOMPARE(made->size(), 32);
    QCOMPARE(*puented::dialbackSecret(state.path()), *made);
}

void DialbackSecretTest::tellsWhenItCannotBeKept()
{
    QVERIFY(!puented::dialbackSecret(u"/proc/nowhere"_s).has_value());
}

QTEST_GUILESS_MAIN(DialbackSecretTest)
#include "tst_dialback_secret.moc"
