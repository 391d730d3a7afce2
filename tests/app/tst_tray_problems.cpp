// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/problem_texts.h"
#include "app/tray/recent_problems.h"
#include "app/tray/told_problems.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using app::Health;
using app::HealthState;
using app::Problem;
using app::RecentProblems;
using app::ToldProblems;
using Cause = app::Problem::Cause;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
const Health well{HealthState::Running, {}};
const Health stopped{HealthState::Stopped, {}};

Health with(Cause cause, const QString &subject = {}, const QString &detail = {})
{
    return {HealthState::Attention, {Problem{cause, subject, detail, noon}}};
}

Health failing(const QString &partner)
{
    return with(Cause::PartnerFails, partner);
}

} // namespace

// What is told in a notification, and what the menu remembers.
class TrayProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatMatters_data();
    void tellsWhatMatters();
    void tellsNoCauseTwice();
    void tellsAFailedEngineAnewOnceItRan();
    void tellsAPartnerThatComesAndGoesOnceADay();
    void tellsEachStepTowardsTheEndOfACertificate();
    void remembersOverTheEndOfTheProgram();
    void forgetsTheOldestOfTooMany();
    void tellsManyAtOnceOnlyOnce();
    void hasOnlyNewsToBeStored();
    void listsTheNewestFirstAndNoMoreThanAFew();
    void listsWhatCameBackAgain();
    void hasTwoSentencesForEach_data();
    void hasTwoSentencesForEach();
};

void TrayProblemsTest::tellsWhatMatters_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("the engine failed") << Cause::EngineFailed << true;
    QTest::newRow("a partner fails for long") << Cause::PartnerFails << true;
    QTest::newRow("a certificate expires soon") << Cause::CertificateExpires << true;
    QTest::newRow("a certificate expired") << Cause::CertificateExpired << true;
    QTest::newRow("a port is taken") << Cause::ListenerFailed << false;
    QTest::newRow("a change was refused") << Cause::ReloadRefused << false;
    QTest::newRow("a certificate cannot be used") << Cause::CertificateUnusable << false;
    QTest::newRow("a renewal failed") << Cause::RenewalFails << false;
    QTest::newRow("nothing is saved") << Cause::StorageFails << false;
}

void TrayProblemsTest::tellsWhatMatters()
{
    QFETCH(const Cause, cause);
    QFETCH(const bool, isTold);

    QCOMPARE(ToldProblems().tell(with(cause), noon).size(), isTold ? 1 : 0);
}

void TrayProblemsTest::tellsNoCauseTwice()
{
    ToldProblems told;
    Health two = failing(u"a.example"_s);
    two.problems += failing(u"b.example"_s).problems;
    QCOMPARE(told.tell(failing(u"a.example"_s), noon).size(), 1);

    const QList<Problem> later = told.tell(two, noon.addSecs(60));

    QCOMPARE(later.size(), 1);
    QCOMPARE(later.first().subject, u"b.example"_s);
    QVERIFY(told.tell(two, noon.addSecs(120)).isEmpty());
}

void TrayProblemsTest::tellsAFailedEngineAnewOnceItRan()
{
    const Health failed = with(Cause::EngineFailed);
    ToldProblems told;
    QCOMPARE(told.tell(failed, noon).size(), 1);
    QVERIFY(told.tell(failed, noon.addSecs(1)).isEmpty());
    QVERIFY(told.tell(stopped, noon.addSecs(2)).isEmpty());
    QVERIFY(told.tell(failed, noon.addDays(3)).isEmpty()); // the same end, seen again

    QVERIFY(told.tell(well, noon.addDays(4)).isEmpty());

    QCOMPARE(told.tell(failed, noon.addDays(4).addSecs(60)).size(), 1);
}

void TrayProblemsTest::tellsAPartnerThatComesAndGoesOnceADay()
{
    const Health failed = failing(u"a.example"_s);
    ToldProblems told;
    QCOMPARE(told.tell(failed, noon).size(), 1);
    QVERIFY(told.tell(well, noon.addSecs(3600)).isEmpty());

    QVERIFY(told.tell(failed, noon.addSecs(7200)).isEmpty());
    QCOMPARE(told.tell(failed, noon.addDays(1)).size(), 1);
}

void TrayProblemsTest::tellsEachStepTowardsTheEndOfACertificate()
{
    ToldProblems told;
    for (const QString &step : {u"notice"_s, u"warning"_s, u"critical"_s}) {
        const Health health = with(Cause::CertificateExpires, u"ab12"_s, step);
        QCOMPARE(told.tell(health, noon).size(), 1);
        QVERIFY(told.tell(health, noon.addDays(30)).isEmpty());
    }
    QCOMPARE(told.tell(with(Cause::CertificateExpired, u"ab12"_s), noon).size(), 1);
}

void TrayProblemsTest::remembersOverTheEndOfTheProgram()
{
    ToldProblems told;
    QCOMPARE(told.tell(failing(u"a.example"_s), noon).size(), 1);

    ToldProblems later = ToldProblems::fromVariant(told.toVariant());

    QVERIFY(later.tell(failing(u"a.example"_s), noon.addSecs(60)).isEmpty());
    QVERIFY(ToldProblems::fromVariant(u"damaged"_s).toVariant().toMap().isEmpty());
}

void TrayProblemsTest::forgetsTheOldestOfTooMany()
{
    ToldProblems told;
    for (int i = 0; i <= ToldProblems::maxTold; ++i)
        QCOMPARE(told.tell(failing(u"p%1.example"_s.arg(i)), noon.addSecs(i)).size(), 1);

    QCOMPARE(told.toVariant().toMap().size(), ToldProblems::maxTold);
    QCOMPARE(told.tell(failing(u"p0.example"_s), noon.addSecs(900)).size(), 1);
    QVERIFY(told.tell(failing(u"p200.example"_s), noon.addSecs(900)).isEmpty());
}

// The network of the edge is down.
void TrayProblemsTest::tellsManyAtOnceOnlyOnce()
{
    Health many;
    for (int i = 0; i < 3 * ToldProblems::maxTold; ++i)
        many.problems += failing(u"p%1.example"_s.arg(i)).problems;
    ToldProblems told;
    RecentProblems recent;
    QCOMPARE(told.tell(many, noon).size(), many.problems.size());
    recent.note(many.problems, noon);
    const QList<RecentProblems::Entry> listed = recent.entries();

    QVERIFY(told.tell(many, noon.addSecs(60)).isEmpty());
    ToldProblems later = ToldProblems::fromVariant(told.toVariant());
    QVERIFY(later.tell(many, noon.addSecs(120)).isEmpty());
    recent.note(many.problems, noon.addSecs(60));
    QCOMPARE(recent.entries(), listed);

    QVERIFY(told.tell(well, noon.addSecs(180)).isEmpty());
    QCOMPARE(told.toVariant().toMap().size(), ToldProblems::maxTold);
}

void TrayProblemsTest::hasOnlyNewsToBeStored()
{
    ToldProblems told;
    QVERIFY(!told.takeChanged());
    QCOMPARE(told.tell(with(Cause::EngineFailed), noon).size(), 1);
    QVERIFY(told.takeChanged());
    QVERIFY(told.tell(with(Cause::EngineFailed), noon.addSecs(1)).isEmpty());
    QVERIFY(!told.takeChanged());

    QVERIFY(told.tell(well, noon.addSecs(2)).isEmpty());

    QVERIFY(told.takeChanged()); // the next end is another one, whoever is there to see it
    QVERIFY(!told.takeChanged());
}

void TrayProblemsTest::listsTheNewestFirstAndNoMoreThanAFew()
{
    RecentProblems recent;
    for (int i = 0; i < 20; ++i)
        recent.note(failing(u"p%1.example"_s.arg(i)).problems, noon.addSecs(i));

    QCOMPARE(recent.entries().size(), RecentProblems::maxProblems);
    QCOMPARE(recent.entries().first().problem.subject, u"p19.example"_s);
    QVERIFY(!recent.entries().first().isOver);
    QVERIFY(recent.entries().at(1).isOver);
}

void TrayProblemsTest::listsWhatCameBackAgain()
{
    const QList<Problem> problems = failing(u"a.example"_s).problems;
    RecentProblems recent;
    recent.note(problems, noon);
    recent.note(problems, noon.addSecs(1));
    QCOMPARE(recent.entries().size(), 1);
    QCOMPARE(recent.entries().first().seen, noon);

    recent.note({}, noon.addSecs(2));
    recent.note(problems, noon.addSecs(3));

    QCOMPARE(recent.entries().size(), 2);
    QCOMPARE(recent.entries().first().seen, noon.addSecs(3));
    QVERIFY(recent.entries().last().isOver);
}

void TrayProblemsTest::hasTwoSentencesForEach_data()
{
    QTest::addColumn<Cause>("cause");
    for (int cause = 0; cause <= static_cast<int>(Cause::RenewalFails); ++cause)
        QTest::addRow("%d", cause) << static_cast<Cause>(cause);
}

void TrayProblemsTest::hasTwoSentencesForEach()
{
    QFETCH(const Cause, cause);

    const QString text = app::problemText({cause, u"x"_s, {}, noon});

    QCOMPARE(text.split(u". "_s).size(), 2);
    QVERIFY2(text.endsWith(u'.') && text.front().isUpper(), qPrintable(text));
    QVERIFY(app::entryText({{cause, u"x"_s, {}, noon}, noon}, noon).endsWith(text));
}

QTEST_GUILESS_MAIN(TrayProblemsTest)
#include "tst_tray_problems.moc"
