// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/problem_texts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

using Cause = Problem::Cause;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProblemTexts)
};

QString dateText(const QDateTime &date)
{
    return QLocale().toString(date.toLocalTime().date(), QLocale::ShortFormat);
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

QString problemText(const Problem &problem)
{
    switch (problem.cause) {
    case Cause::EngineFailed:
        return Text::tr("The engine stopped unexpectedly. Start it again, and look at its log if "
                        "it does not stay.");
    case Cause::StorageFails:
        return Text::tr("The engine cannot save its state. Check its database and the free space "
                        "on the disk.");
    case Cause::CertificateExpired:
        return Text::tr("The certificate expired on %1. Request a new one and assign it.")
            .arg(dateText(problem.date));
    case Cause::CertificateUnusable:
        return Text::tr("The engine cannot use an assigned certificate. Look at it, or assign "
                        "another one.");
    case Cause::CertificateExpires:
        return Text::tr("The certificate expires on %1. Renew it before that day.")
            .arg(dateText(problem.date));
    case Cause::ListenerFailed:
        return Text::tr("The engine cannot listen at %1. Look whether another program has that "
                        "port.")
            .arg(problem.subject);
    case Cause::ReloadRefused:
        return Text::tr("The engine refused the latest change and goes on as before. Correct the "
                        "change, or go back to the version before it.");
    case Cause::PartnerFails:
        return Text::tr("The partner %1 has not been reachable since %2. Check the connection to "
                        "it.")
            .arg(problem.subject,
                 QLocale().toString(problem.date.toLocalTime(), QLocale::ShortFormat));
    case Cause::RenewalFails:
        return Text::tr("The certificate could not be renewed. The engine tries again; look at why "
                        "it failed.");
    }
    return {};
}

QString entryText(const RecentProblems::Entry &entry, const QDateTime &now)
{
    const bool isToday = entry.seen.toLocalTime().date() == now.toLocalTime().date();
    const QString when =
        isToday ? timeText(entry.seen) : dateText(entry.seen) + u' ' + timeText(entry.seen);
    const QString text = when + u"  "_s + problemText(entry.problem);
    return entry.isOver ? Text::tr("%1 (over)").arg(text) : text;
}

MainWindow::Page pageOf(Cause cause)
{
    switch (cause) {
    case Cause::EngineFailed:
    case Cause::StorageFails:
    case Cause::ListenerFailed:
        return MainWindow::Page::Status;
    case Cause::CertificateExpired:
    case Cause::CertificateUnusable:
    case Cause::CertificateExpires:
    case Cause::RenewalFails:
        return MainWindow::Page::Certificates;
    case Cause::ReloadRefused:
        return MainWindow::Page::Changes;
    case Cause::PartnerFails:
        return MainWindow::Page::Partners;
    }
    return MainWindow::Page::Status;
}

QString healthText(const Health &health, const EngineSummary &summary)
{
    if (health.state == HealthState::Attention)
        return Text::tr("Needs attention (%1)").arg(QLocale().toString(health.problems.size()))
            + u" · "_s + summary.text;
    if (health.state == HealthState::Unknown && summary.canStop)
        return Text::tr("Engine state unknown: it runs, and does not answer yet");
    return summary.text;
}

} // namespace app
