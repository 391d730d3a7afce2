// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modal_answer.h"
#include "tests/support/window_check.h"
#include "tests/wizard/service_window.h"
#include "wizard/service/service_dialog.h"

#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = service::ServiceState::Kind;

namespace {

constexpr wizard::WaitingTimes impatient{.untilBar = 1ms, .untilWayOut = 2ms};

} // namespace

class ServiceDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsEachCheckAfterAStart();
    void showsTheFailureAndItsLastLines();
    void asksBeforeItCutsPeopleOff();
    void stopsWithoutAQuestionWhereNobodyIs();
    void showsThatItTakesLongAndLetsGo();
    void staysOpenInTheMiddleOfADeed();
    void saysWhyAWayCannotBeChosen();
    void saysWhatABackgroundProcessDoesNotDo();
    void startsWithTheSessionWhenAsked();
    void showsTheLog();
    void saysWhoMayReadTheLog();
    void canBeUsedWithoutMouseOrEyes();
    void isReachedByTabThroughout();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void press(const QString &button) const { find<QPushButton>(button)->click(); }
    [[nodiscard]] QStringList checks() const;

    std::unique_ptr<test::ServiceWindow> m_window;
    std::unique_ptr<wizard::ServiceDialog> m_dialog;
};

void ServiceDialogTest::init()
{
    m_window = std::make_unique<test::ServiceWindow>();
    QVERIFY(m_window->isReady());
    m_dialog = std::make_unique<wizard::ServiceDialog>(*m_window->step, impatient);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void ServiceDialogTest::cleanup()
{
    m_dialog.reset();
    m_window.reset();
}

QStringList ServiceDialogTest::checks() const
{
    const auto *list = find<QListWidget>(u"findings"_s);
    QStringList lines;
    for (int row = 0; row < list->count(); ++row)
        lines += list->item(row)->text();
    return lines;
}

void ServiceDialogTest::showsEachCheckAfterAStart()
{
    press(u"start"_s);

    QTRY_COMPARE(checks().size(), 2);
    QCOMPARE(checks().first(), u"The engine answers: version 9.1, process 4711."_s);
    QVERIFY(checks().last().startsWith(u"No certificate is assigned"_s));
    QVERIFY(find<QWidget>(u"checks"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"start"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"stop"_s)->isEnabled());
}

void ServiceDialogTest::showsTheFailureAndItsLastLines()
{
    m_window->service().refusal =
        service::ServiceError{service::ServiceError::Reason::ExitedAtStart,
                              u"cannot start: cannot make /var/lib/puente"_s};

    press(u"start"_s);

    auto *fold = find<QToolButton>(u"foldDetails"_s);
    QTRY_VERIFY(fold->isVisible());
    QVERIFY(!find<QPlainTextEdit>(u"failureDetails"_s)->isVisible());
    fold->setChecked(true);
    QCOMPARE(find<QPlainTextEdit>(u"failureDetails"_s)->toPlainText(),
             u"cannot start: cannot make /var/lib/puente"_s);
    QCOMPARE(test::faultsOf(*m_dialog), QStringList());

    m_window->service().refusal.reset();
    press(u"start"_s);
    QTRY_VERIFY(!fold->isVisible());
}

void ServiceDialogTest::asksBeforeItCutsPeopleOff()
{
    m_window->engine.status.bindings = 3;
    press(u"start"_s);
    QTRY_VERIFY(m_window->workspace->engine() && m_window->workspace->engine()->bindings == 3);
    QTRY_VERIFY(find<QPushButton>(u"restart"_s)->isEnabled());

    QString question;
    test::answerNext(u"Cancel"_s, &question);
    press(u"restart"_s);
    QVERIFY2(question.contains(u"3"_s), qPrintable(question));
    QCOMPARE(m_window->service().stops, 0);

    test::answerNext(u"Stop"_s);
    press(u"restart"_s);
    QTRY_COMPARE(m_window->service().stops, 1);
    QTRY_COMPARE(m_window->service().starts, 2);
}

void ServiceDialogTest::stopsWithoutAQuestionWhereNobodyIs()
{
    press(u"start"_s);
    QTRY_VERIFY(find<QPushButton>(u"stop"_s)->isEnabled());

    const QList<QAction *> ways = find<QPushButton>(u"stop"_s)->menu()->actions();
    QCOMPARE(ways.size(), 2);
    ways.last()->trigger();

    QTRY_COMPARE(m_window->service().stops, 1);
    QCOMPARE(m_window->service().lastStop, service::StopMode::Quick);
}

void ServiceDialogTest::showsThatItTakesLongAndLetsGo()
{
    m_window->service().isSlow = true;
    QVERIFY(!find<QProgressBar>(u"waiting"_s)->isVisible());

    press(u"start"_s);

    QTRY_VERIFY(find<QProgressBar>(u"waiting"_s)->isVisible());
    QTRY_VERIFY(find<QPushButton>(u"stopWaiting"_s)->isVisible());
    press(u"stopWaiting"_s);
    QTRY_VERIFY(!find<QProgressBar>(u"waiting"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"stopWaiting"_s)->isVisible());
    m_window->service().letGo();
}

void ServiceDialogTest::staysOpenInTheMiddleOfADeed()
{
    m_window->service().isSlow = true;
    press(u"start"_s);

    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());

    m_window->service().letGo();
    QTRY_COMPARE(checks().size(), 2);
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void ServiceDialogTest::saysWhyAWayCannotBeChosen()
{
    const auto *computer = find<QAbstractButton>(u"system"_s);
    QVERIFY(!computer->isEnabled());
    QVERIFY(computer->accessibleDescription().contains(u"/etc/puente"_s));

    press(u"start"_s);

    QTRY_VERIFY(!find<QAbstractButton>(u"user"_s)->isEnabled());
    QVERIFY(find<QAbstractButton>(u"background"_s)->isChecked());
    QVERIFY(find<QAbstractButton>(u"background"_s)->isEnabled());
}

void ServiceDialogTest::saysWhatABackgroundProcessDoesNotDo()
{
    for (const QString &name : {u"install"_s, u"uninstall"_s, u"enabled"_s}) {
        const auto *control = find<QAbstractButton>(name);
        QVERIFY2(!control->isEnabled(), qPrintable(name));
        QVERIFY2(control->accessibleDescription().contains(u"background process"_s),
                 qPrintable(name));
    }
}

void ServiceDialogTest::startsWithTheSessionWhenAsked()
{
    find<QAbstractButton>(u"user"_s)->click();
    QTRY_VERIFY(find<QAbstractButton>(u"enabled"_s)->isEnabled());
    QCOMPARE(find<QAbstractButton>(u"enabled"_s)->text(), u"Start when &you sign in"_s);

    find<QAbstractButton>(u"enabled"_s)->click();

    QTRY_VERIFY(m_window->service().state().isEnabled);
    QTRY_VERIFY(find<QAbstractButton>(u"enabled"_s)->isChecked());
}

void ServiceDialogTest::showsTheLog()
{
    m_window->service().lines = u"serves /etc/puente"_s;

    test::withNextDialog<QDialog>([](QDialog &log) {
        const auto *lines = log.findChild<QPlainTextEdit *>(u"logLines"_s);
        QTRY_COMPARE(lines->toPlainText(), u"serves /etc/puente"_s);
        QCOMPARE(test::faultsOf(log), QStringList());
    });
    press(u"showLog"_s);
}

void ServiceDialogTest::saysWhoMayReadTheLog()
{
    m_window->service().lines = std::unexpected(
        service::ServiceError{service::ServiceError::Reason::LogUnreadable, u"Hint"_s});

    test::withNextDialog<QDialog>([](QDialog &log) {
        const auto says = [&log] {
            const QList<QLabel *> labels = log.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(u"systemd-journal"_s);
            });
        };
        QTRY_VERIFY(says());
    });
    press(u"showLog"_s);
}

void ServiceDialogTest::canBeUsedWithoutMouseOrEyes()
{
    QCOMPARE(test::faultsOf(*m_dialog), QStringList());

    press(u"start"_s);
    QTRY_COMPARE(checks().size(), 2);

    QCOMPARE(test::faultsOf(*m_dialog), QStringList());
}

void ServiceDialogTest::isReachedByTabThroughout()
{
    press(u"start"_s);
    QTRY_COMPARE(checks().size(), 2);

    QCOMPARE(test::unreachedByTab(*m_dialog), QStringList());
}

QTEST_MAIN(ServiceDialogTest)
#include "tst_service_dialog.moc"
