// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class AutostartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndRemovesTheEntry();
    void isOffWhereTheDesktopHidIt();
    void keepsSitesApart();
    void saysThatItCannotWrite();
    void quotesWhatStandsInThePath();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void AutostartTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home->path()));
    qputenv("PUENTE_SITE", "/srv/site");
}

void AutostartTest::writesAndRemovesTheEntry()
{
    const app::Autostart autostart(u"/srv/site"_s);
    QVERIFY(!autostart.isOn());

    QVERIFY(autostart.set(true));

    QVERIFY(autostart.isOn());
    QCOMPARE(autostart.path(), m_home->filePath(u"autostart/org.puente.Puente.desktop"_s));
    QFile file(autostart.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(" --tray --site \"/srv/site\"\n"));
    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QVERIFY(!QFile::exists(autostart.path()));
    QVERIFY(autostart.set(false)); // as well
}

void AutostartTest::isOffWhereTheDesktopHidIt()
{
    const app::Autostart autostart(u"/srv/site"_s);
    QVERIFY(autostart.set(true));
    QFile file(autostart.path());
    QVERIFY(file.open(QIODevice::Append));
    file.write("Hidden=true\n");
    file.close();

    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
}

void AutostartTest::keepsSitesApart()
{
    QVERIFY(app::Autostart(u"/srv/site"_s).set(true));

    QVERIFY(!app::Autostart(u"/srv/other"_s).isOn());
    QVERIFY(app::Autostart(u"/srv/other"_s).set(true));
    QVERIFY(app::Autostart(u"/srv/other"_s).set(false));
    QVERIFY(app::Autostart(u"/srv/site"_s).isOn());
}

void AutostartTest::saysThatItCannotWrite()
{
    QFile inTheWay(m_home->filePath(u"autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    QVERIFY(!app::Autostart(u"/srv/site"_s).set(true));
    QVERIFY(!app::Autostart(u"/srv/two\nExec=evil"_s).set(true));
}

void AutostartTest::quotesWhatStandsInThePath()
{
    const QByteArray entry = app::autostartEntry(u"/opt/my app/puente"_s, uR"(/srv/50%"$`\)"_s);

    QVERIFY2(entry.contains("\nExec=\"/opt/my app/puente\" --tray --site "
                            R"("/srv/50%%\\"\\$\\`\\\\")"
                            "\n"),
             entry.constData());
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
