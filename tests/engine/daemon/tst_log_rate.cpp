// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/log_rate.h"

#include <QTest>

using namespace std::chrono_literals;
using puented::LogRate;

class LogRateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesManyLinesAtOnce();
    void takesFewInTheLongRun();
    void tellsHowManyWereLeftOut();
    void takesManyAgainAfterAPause();
};

namespace {

// How many of these are written, a millisecond apart.
int written(LogRate &rate, int lines, std::chrono::milliseconds from)
{
    int written = 0;
    for (int i = 0; i < lines; ++i)
        written += rate.admit(from + std::chrono::milliseconds(i)).has_value() ? 1 : 0;
    return written;
}

} // namespace

void LogRateTest::takesManyLinesAtOnce()
{
    LogRate rate;

    for (int i = 0; i < 1000; ++i)
        QCOMPARE(rate.admit(5s), std::optional<quint64>(0));
    QCOMPARE(rate.admit(5s), std::nullopt);
}

void LogRateTest::takesFewInTheLongRun()
{
    LogRate rate;

    const int lines = written(rate, 60'000, 0ms);

    QVERIFY2(lines >= 1000 + 59 * 20 && lines <= 1000 + 60 * 20, QByteArray::number(lines));
}

void LogRateTest::tellsHowManyWereLeftOut()
{
    LogRate rate;
    for (int i = 0; i < 1007; ++i)
        std::ignore = rate.admit(5s);

    QCOMPARE(rate.admit(6s), std::optional<quint64>(7));
    QCOMPARE(rate.admit(6s), std::optional<quint64>(0));
}

void LogRateTest::takesManyAgainAfterAPause()
{
    LogRate rate;
    written(rate, 2000, 0ms);

    QCOMPARE(written(rate, 1000, 60s), 1000);
}

QTEST_GUILESS_MAIN(LogRateTest)
#include "tst_log_rate.moc"
