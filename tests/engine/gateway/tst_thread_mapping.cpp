// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/thread_mapping.h"

#include <QTest>

class ThreadMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsThreadsBothWays_data();
    void mapsThreadsBothWays();
    void mapsCallIdsBothWays_data();
    void mapsCallIdsBothWays();
    void hasNoneForWhatIsTooLongOrMalformed();
};

void ThreadMappingTest::mapsThreadsBothWays_data()
{
    QTest::addColumn<QByteArray>("thread");
    QTest::addColumn<QByteArray>("callId");
    const auto row = [](const char *thread, const char *callId) {
        QTest::newRow(thread) << QByteArray(thread) << QByteArray(callId);
    };
    row("711609sa", "711609sa");
    row("a@b", "a@b");
    row("D9AA95FD-2BD5-46E2-AF0F-6CFAA96BDDFA", "D9AA95FD-2BD5-46E2-AF0F-6CFAA96BDDFA");
    row("two words", "xmpp-thread.two%20words");
    row("a@b@c", "xmpp-thread.a%40b%40c");
    row("@b", "xmpp-thread.%40b");
    row("é", "xmpp-thread.%C3%A9");
    row("a\r\nVia: b", "xmpp-thread.a%0D%0AVia%3A%20b");
    row("50%41", "50%41");
    row("xmpp-thread.a", "xmpp-thread.xmpp-thread.a");
}

void ThreadMappingTest::mapsThreadsBothWays()
{
    QFETCH(QByteArray, thread);
    QFETCH(QByteArray, callId);

    QCOMPARE(gateway::callIdOf(thread), callId);
    if (!thread.contains('\r')) // XML gives no CR back; nothing of ours would make one
        QCOMPARE(gateway::threadOf(callId), thread);
}

void ThreadMappingTest::mapsCallIdsBothWays_data()
{
    QTest::addColumn<QByteArray>("callId");
    QTest::newRow("plain") << QByteArray("9E97FB43-85F4");
    QTest::newRow("with a host") << QByteArray("3848276298220188511@[2001:db8::9:1]");
    QTest::newRow("all word characters") << QByteArray("-.!%*_+`'~()<>:\\\"/[]?{}");
    QTest::newRow("looks like ours") << QByteArray("xmpp-thread.a");
    QTest::newRow("ours with a control character") << QByteArray("xmpp-thread.%00");
    QTest::newRow("ours without UTF-8") << QByteArray("xmpp-thread.%FF");
}

void ThreadMappingTest::mapsCallIdsBothWays()
{
    QFETCH(QByteArray, callId);

    const QByteArray thread = gateway::threadOf(callId);

    QVERIFY(!thread.isEmpty());
    QVERIFY(!thread.contains('\0'));
    if (!thread.startsWith("xmpp-thread."))
        QCOMPARE(gateway::callIdOf(thread), callId);
}

void ThreadMappingTest::hasNoneForWhatIsTooLongOrMalformed()
{
    QCOMPARE(gateway::callIdOf(""), QByteArray());
    QCOMPARE(gateway::callIdOf(QByteArray(257, 'a')), QByteArray());
    QCOMPARE(gateway::threadOf(QByteArray(257, 'a')), QByteArray());
    QCOMPARE(gateway::threadOf("a b"), QByteArray());
    QCOMPARE(gateway::threadOf("a\x01"), QByteArray());
}

QTEST_GUILESS_MAIN(ThreadMappingTest)
#include "tst_thread_mapping.moc"
