// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/start_cause.h"

#include <QTest>

using namespace Qt::StringLiterals;
using service::ServiceError;
using service::StartCause;
using Kind = service::StartCause::Kind;
using Reason = service::ServiceError::Reason;

class StartCauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLikelyCause_data();
    void findsTheLikelyCause();
    void knowsNothingOfOtherErrors();
    void boundsWhatItQuotes();
};

void StartCauseTest::findsTheLikelyCause_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("subject");
    const auto refused = [](const char *name, const QString &words, Kind kind) {
        QTest::newRow(name) << u"exit-code"_s
                            << u"2026-11-21 12:00:00.000 critical puente.daemon: cannot start: "_s
                + words << kind
                            << (kind == Kind::SiteMissing ? QString() : words);
    };
    refused("no site", u"site.toml: file-missing: /etc/puente/site.toml"_s, Kind::SiteMissing);
    refused("an error in the site",
            u"site.toml:12: listen.xmpp: bad-value: nowhere"_s,
            Kind::SiteBroken);
    refused("a next hop that is none", u"users.next_hop: sips:"_s, Kind::SiteBroken);
    refused("a site that may not be read",
            u"site.toml: file-unreadable: Permission denied"_s,
            Kind::AccessDenied);
    refused("the lock is held",
            u"another engine runs for this site, process 4711"_s,
            Kind::AnotherEngine);
    refused("the socket is in use",
            u"control socket: already-listening: /run/puente/control.sock"_s,
            Kind::AnotherEngine);
    refused(
        "no run directory", u"/run/puente/puented.pid: Permission denied"_s, Kind::AccessDenied);
    refused("no state directory", u"cannot make /var/lib/puente"_s, Kind::AccessDenied);
    refused("a database that does not open",
            u"state.database: cannot-open: out of memory Error opening database"_s,
            Kind::DatabaseUnusable);
    refused("no TLS", u"TLS cannot be set up: no such engine"_s, Kind::CertificateUnusable);
    refused("something new", u"the moon is full"_s, Kind::Unknown);

    const auto ended = [](const char *name, const QString &ending, Kind kind) {
        QTest::newRow(name) << ending << QString() << kind << QString();
    };
    ended("the unit's condition", u"condition"_s, Kind::SiteMissing);
    ended("the watchdog", u"watchdog"_s, Kind::WatchdogExpired);
    ended("no memory", u"oom-kill"_s, Kind::OutOfMemory);
    ended("a signal", u"signal"_s, Kind::Crashed);
    ended("a dump", u"core-dump"_s, Kind::Crashed);
    ended("never ready", u"timeout"_s, Kind::TooSlow);
    ended("too many starts", u"start-limit-hit"_s, Kind::StartedTooOften);
    ended("an exit nobody explains", u"exit-code"_s, Kind::Unknown);

    QTest::newRow("the unit's namespace")
        << u"exit-code"_s
        << u"puente.service: Failed at step NAMESPACE spawning /usr/libexec/puente/puented"_s
        << Kind::NotRunnable << QString();
    QTest::newRow("the program is gone")
        << u"exit-code"_s << u"puente.service: Main process exited, code=exited, status=203/EXEC"_s
        << Kind::NotRunnable << QString();
    QTest::newRow("a crash that the supervisor tells of")
        << QString() << u"warning puente.daemon: the engine crashed; it is started again in 1 s"_s
        << Kind::Crashed << QString();
    QTest::newRow("a port is taken")
        << QString()
        << u"critical puente.daemon: sip-tls at [::]:5061 does not listen: address-in-use: "
           "[::]:5061: The bound address is already in use"_s
        << Kind::PortTaken << u"[::]:5061"_s;
    QTest::newRow("a passphrase that nobody kept")
        << QString()
        << u"critical puente.daemon: certificate 0123456789abcdef cannot be used: "
           "passphrase-required: /etc/puente/keys/a.pem"_s
        << Kind::KeyUnreadable << u"passphrase-required: /etc/puente/keys/a.pem"_s;
    QTest::newRow("a key that may not be read")
        << QString()
        << u"certificate 0123456789abcdef cannot be used: file-unreadable: /etc/puente/keys/a.pem"_s
        << Kind::KeyUnreadable << u"file-unreadable: /etc/puente/keys/a.pem"_s;
    QTest::newRow("a damaged certificate")
        << QString() << u"certificate 0123456789abcdef cannot be used: damaged: a.pem"_s
        << Kind::CertificateUnusable << u"damaged: a.pem"_s;
    QTest::newRow("what was refused counts more than how it ended")
        << u"watchdog"_s << u"cannot start: another engine runs for this site, process 1"_s
        << Kind::AnotherEngine << u"another engine runs for this site, process 1"_s;
    QTest::newRow("the latest of several")
        << QString()
        << u"cannot start: site.toml: file-missing: a\ncannot start: cannot make /state"_s
        << Kind::AccessDenied << u"cannot make /state"_s;
    QTest::newRow("its log cannot be written")
        << QString() << u"cannot make the directory of /s/puented.log"_s << Kind::AccessDenied
        << u"cannot make the directory of /s/puented.log"_s;
    QTest::newRow("nothing at all") << QString() << QString() << Kind::Unknown << QString();
}

void StartCauseTest::findsTheLikelyCause()
{
    QFETCH(const QString, ending);
    QFETCH(const QString, lines);
    QFETCH(const Kind, kind);
    QFETCH(const QString, subject);

    const StartCause cause = service::likelyCause(
        {.reason = Reason::ExitedAtStart, .evidence = lines, .ending = ending});

    QCOMPARE(causeName(cause.kind), causeName(kind));
    QCOMPARE(cause.subject, subject);
}

void StartCauseTest::knowsNothingOfOtherErrors()
{
    const QString lines = u"cannot start: site.toml: file-missing: x"_s;

    QCOMPARE(service::likelyCause({.reason = Reason::StopFailed, .evidence = lines}), StartCause());
    QCOMPARE(service::likelyCause({.reason = Reason::NotAuthorized, .evidence = lines}),
             StartCause());
    QCOMPARE(service::likelyCause({.reason = Reason::TimedOut, .evidence = {}}).kind,
             Kind::TooSlow);
}

void StartCauseTest::boundsWhatItQuotes()
{
    const QString lines = u"cannot start: "_s + QString(100'000, u'x');

    QVERIFY(
        service::likelyCause({.reason = Reason::ExitedAtStart, .evidence = lines}).subject.size()
        < 1000);
}

QTEST_GUILESS_MAIN(StartCauseTest)
#include "tst_start_cause.moc"
