// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/write_progress.h"

#include <QTest>

using network::WriteProgress;

namespace {

// One batch: `bytes` in a record that is longer by what TLS adds.
void send(WriteProgress &progress, qint64 bytes)
{
    progress.accept(bytes);
    progress.give(bytes + 22);
    progress.mark();
}

} // namespace

class WriteProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForAWholeBatch();
    void settlesSeveralBatchesAtOnce();
    void doesNotTakeAHandshakeForWhatWasWritten();
    void tellsNewsOnce();
};

void WriteProgressTest::waitsForAWholeBatch()
{
    WriteProgress progress;
    send(progress, 100);
    progress.accept(30); // not given to the socket yet

    progress.settle(1);
    QCOMPARE(progress.unsent(), 130);
    progress.settle(0);

    QCOMPARE(progress.unsent(), 30);
}

void WriteProgressTest::settlesSeveralBatchesAtOnce()
{
    WriteProgress progress;
    for (int i = 0; i < 3; ++i)
        send(progress, 100);

    progress.settle(122);
    QCOMPARE(progress.unsent(), 100);
    progress.settle(0);

    QCOMPARE(progress.unsent(), 0);
}

void WriteProgressTest::doesNotTakeAHandshakeForWhatWasWritten()
{
    WriteProgress progress;
    progress.accept(100); // waits for the handshake

    progress.give(500);
    progress.settle(0);

    QCOMPARE(progress.unsent(), 100);
    QVERIFY(!progress.hasNews());
}

void WriteProgressTest::tellsNewsOnce()
{
    WriteProgress progress;
    send(progress, 100);
    QVERIFY(!progress.takeNews());

    progress.settle(0);

    QVERIFY(progress.hasNews());
    QVERIFY(progress.takeNews());
    QVERIFY(!progress.hasNews());
    QVERIFY(!progress.takeNews());
}

QTEST_APPLESS_MAIN(WriteProgressTest)
#include "tst_write_progress.moc"
