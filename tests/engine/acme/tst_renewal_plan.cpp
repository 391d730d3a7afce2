// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/renewal_plan.h"

#include <QTest>

using namespace acme;
using namespace std::chrono_literals;

class RenewalPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewsAfterItsShareOfTheLifetime_data();
    void renewsAfterItsShareOfTheLifetime();
    void spreadsCertificatesButKeepsToOneHour();
    void pausesLongerAfterEachFailure();
    void climbsTheLadder_data();
    void climbsTheLadder();
    void knowsTheNextRung();

private:
    static Lifetime days(double count)
    {
        const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        return {from, from.addSecs(qint64(count * 86'400))};
    }
    static QDateTime left(const Lifetime &lifetime, double part)
    {
        const qint64 length = lifetime.from.secsTo(lifetime.to);
        return lifetime.to.addSecs(-qint64(double(length) * part));
    }
};

void RenewalPlanTest::renewsAfterItsShareOfTheLifetime_data()
{
    QTest::addColumn<double>("lifetime");
    QTest::addColumn<double>("latest");
    QTest::newRow("a year") << 365.0 << 365.0 * 2 / 3;
    QTest::newRow("90 days") << 90.0 << 60.0;
    QTest::newRow("47 days") << 47.0 << 47.0 * 2 / 3;
    QTest::newRow("six days") << 6.0 << 3.0;
    QTest::newRow("an hour") << 1.0 / 24 << 1.0 / 48;
}

void RenewalPlanTest::renewsAfterItsShareOfTheLifetime()
{
    QFETCH(double, lifetime);
    QFETCH(double, latest);
    const Lifetime life = days(lifetime);

    for (int i = 0; i < 200; ++i) {
        const QDateTime when = renewalTime(life, QString::number(i));
        const double age = double(life.from.secsTo(when)) / 86'400;
        QVERIFY(age <= latest);
        QVERIFY(age >= latest - lifetime / 20);
    }
}

void RenewalPlanTest::spreadsCertificatesButKeepsToOneHour()
{
    QSet<QDateTime> times;
    for (int i = 0; i < 100; ++i)
        times.insert(renewalTime(days(90), QString::number(i)));

    QVERIFY(times.size() > 90);
    QCOMPARE(renewalTime(days(90), QStringLiteral("a")),
             renewalTime(days(90), QStringLiteral("a")));
}

void RenewalPlanTest::pausesLongerAfterEachFailure()
{
    std::chrono::seconds former = 0s;
    for (int failures = 1; failures < 100; ++failures) {
        const std::chrono::seconds pause = pauseAfter(failures, days(90));
        QVERIFY(pause >= former);
        QVERIFY(pause >= 60s && pause <= 24h);
        former = pause;
    }
    QCOMPARE(former, 24h);
    QCOMPARE(pauseAfter(3, days(0.01)), 60s);
}

void RenewalPlanTest::climbsTheLadder_data()
{
    QTest::addColumn<double>("lifetime");
    QTest::addColumn<double>("part");
    QTest::addColumn<QString>("warning");
    for (const double lifetime : {365.0, 90.0, 6.0, 0.01}) {
        const auto row = [lifetime](double part, const char *warning) {
            QTest::addRow("%g days, %g left", lifetime, part)
                << lifetime << part << QString::fromLatin1(warning);
        };
        row(0.34, "");
        row(0.26, "");
        row(0.24, "notice");
        row(0.12, "warning");
        row(0.05, "critical");
        row(0.0, "expired");
        row(-1.0, "expired");
    }
}

void RenewalPlanTest::climbsTheLadder()
{
    QFETCH(double, lifetime);
    QFETCH(double, part);
    QFETCH(QString, warning);

    QCOMPARE(name(expiryWarning(days(lifetime), left(days(lifetime), part))), warning);
}

void RenewalPlanTest::knowsTheNextRung()
{
    const Lifetime life = days(90);
    QDateTime now = life.from;
    QStringList warnings;

    for (now = nextWarning(life, now); now.isValid(); now = nextWarning(life, now))
        warnings.append(name(expiryWarning(life, now)));

    QCOMPARE(warnings.join(u' '), QStringLiteral("notice warning critical expired"));
}

QTEST_GUILESS_MAIN(RenewalPlanTest)
#include "tst_renewal_plan.moc"
