// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/service.h"
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using service::Definition;

namespace {

const Definition usual{.program = u"/usr/libexec/puente/puented"_s,
                       .siteDirectory = u"/home/ana/.config/puente"_s};
const Definition awkward{.program = u"/opt/my apps/puented"_s,
                         .siteDirectory = u"/srv/100%/\"site\" $1\\x"_s};

} // namespace

class UnitFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUserUnitIsAsExpected();
    void theUserUnitQuotesWhatSystemdWouldRead();
    void theUserUnitIsValid();
    void knowsWhoseUnitIsInstalled();
    void theLaunchdListIsAsExpected();
    void windowsIsToldTheWholeCommand();
};

void UnitFileTest::theUserUnitIsAsExpected()
{
    const QString unit = userUnit(usual);
    QVERIFY(unit.contains(u"\nType=notify\n"_s));
    QVERIFY(unit.contains(u"\nWatchdogSec=30\n"_s));
    QVERIFY(unit.contains(u"\nRestart=on-failure\n"_s));
    QVERIFY(unit.contains(u"\nStartLimitBurst=300\n"_s)); // a database may come up later
    QVERIFY(unit.contains(u"\nWantedBy=default.target\n"_s));
    QVERIFY(unit.contains(
        u"\nExecStart=\"/usr/libexec/puente/puented\" --site \"/home/ana/.config/puente\"\n"_s));
}

void UnitFileTest::theUserUnitQuotesWhatSystemdWouldRead()
{
    const QString line =
        uR"(ExecStart="/opt/my apps/puented" --site "/srv/100%%/\"site\" $$1\\x")"_s;
    QVERIFY2(userUnit(awkward).contains(line), qPrintable(userUnit(awkward)));
}

void UnitFileTest::theUserUnitIsValid()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"puente.service"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(service::userUnit({.program = u"/bin/true"_s, .siteDirectory = u"/tmp"_s}).toUtf8());
    file.close();
    QProcess verify;
    verify.start(u"systemd-analyze"_s, {u"--user"_s, u"verify"_s, u"--man=no"_s, file.fileName()});
    QVERIFY2(verify.waitForFinished(), "systemd-analyze is part of Debian's systemd");
    const QByteArray complaints = verify.readAllStandardError();
    QVERIFY2(!complaints.contains("puente.service"), complaints.constData());
}

void UnitFileTest::knowsWhoseUnitIsInstalled()
{
    const QTemporaryDir directory;
    qputenv("XDG_CONFIG_HOME", directory.path().toUtf8());
    QVERIFY(!service::userUnitServes(usual.siteDirectory));
    QCOMPARE(service::usualScope(usual.siteDirectory), service::Scope::Background);

    for (const Definition &installed : {usual, awkward}) {
        QVERIFY(QDir().mkpath(QFileInfo(service::userUnitPath()).path()));
        QFile file(service::userUnitPath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(userUnit(installed).toUtf8());
        file.close();

        for (const Definition &asked : {usual, awkward}) {
            const bool isIts = asked.siteDirectory == installed.siteDirectory;
            QCOMPARE(service::userUnitServes(asked.siteDirectory), isIts);
            QCOMPARE(service::usualScope(asked.siteDirectory),
                     isIts ? service::Scope::User : service::Scope::Background);
        }
        QVERIFY(!service::userUnitServes(u"/puente"_s)); // not the end of its path
    }
    qunsetenv("XDG_CONFIG_HOME");
}

void UnitFileTest::theLaunchdListIsAsExpected()
{
    const QString list = service::launchdPropertyList(
        {.program = u"/Applications/Puente & Co/puented"_s, .siteDirectory = u"/Users/ana/site"_s},
        u"/Users/ana/puented.log"_s);
    QXmlStreamReader reader(list);
    QStringList strings;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"string")
            strings.append(reader.readElementText());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(strings,
             QStringList({u"org.puente.Puente"_s,
                          u"/Applications/Puente & Co/puented"_s,
                          u"--site"_s,
                          u"/Users/ana/site"_s,
                          u"/Users/ana/puented.log"_s}));
    QVERIFY(list.contains(u"<key>SuccessfulExit</key>\n\t\t<false/>"_s));
}

void UnitFileTest::windowsIsToldTheWholeCommand()
{
    const QList<QStringList> calls =
        service::windowsRegistration({.program = u"C:/Program Files/Puente/puented.exe"_s,
                                      .siteDirectory = u"C:/Site \"1\"\\"_s});
    QCOMPARE(calls.size(), 3);
    const QString command = uR"("C:/Program Files/Puente/puented.exe" --site "C:/Site \"1\"\\")"_s;
    QCOMPARE(calls[0].first(3), QStringList({u"create"_s, u"Puente"_s, u"binPath="_s}));
    QCOMPARE(calls[0].at(3), command);
    QVERIFY(calls[0].contains(u"NT SERVICE\\Puente"_s));
    QCOMPARE(calls[1].constLast(), u"restart/1000/restart/10000/restart/60000"_s);
    QCOMPARE(calls[2].constFirst(), u"description"_s);
}

QTEST_GUILESS_MAIN(UnitFileTest)

#include "tst_unit_file.moc"
