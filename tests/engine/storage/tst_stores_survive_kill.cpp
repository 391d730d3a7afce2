// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/roster_stores.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

// Another process of this program writes contacts without end; this one kills it.
class StoresSurviveKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesTheEndOfABurstAndNothingElse_data();
    void losesTheEndOfABurstAndNothingElse();
};

namespace {

constexpr auto url = "sqlite:state.db";

StoredContact contact(int number)
{
    return {.user = "u" + QByteArray::number(number % 10) + "@contoso.example",
            .contact = "c" + QByteArray::number(number) + "@fabrikam.example",
            .state = number % 9,
            .added = number % 2 == 0,
            .owed = number % 16,
            .name = "Contact " + QByteArray::number(number),
            .since = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + number, Qt::UTC)};
}

int numberOf(const StoredContact &row)
{
    return row.name.mid(8).toInt();
}

int writeForEver(const QString &directory)
{
    const auto database = Database::open(QLatin1String(url), directory);
    if (!database)
        return 1;
    ContactStore store(**database, {.group = 300, .gather = std::chrono::milliseconds(1)});
    int written = 0;
    QTimer burst;
    QObject::connect(&burst, &QTimer::timeout, &burst, [&] {
        for (int i = 0; i < 100; ++i)
            store.put(contact(written++));
    });
    burst.start(0);
    return QCoreApplication::exec();
}

} // namespace

void StoresSurviveKillTest::losesTheEndOfABurstAndNothingElse_data()
{
    QTest::addColumn<qsizetype>("killedAfter");
    for (const int rows : {1, 500, 3000, 8000})
        QTest::addRow("%d rows", rows) << qsizetype(rows);
}

void StoresSurviveKillTest::losesTheEndOfABurstAndNothingElse()
{
    QFETCH(qsizetype, killedAfter);
    const QTemporaryDir directory;
    const auto database = Database::open(QLatin1String(url), directory.path());
    QVERIFY(database.has_value());
    ContactStore store(**database);
    const auto stored = [&store] { return store.all({}).value_or(std::vector<StoredContact>()); };
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, directory.path()});
    QTRY_VERIFY_WITH_TIMEOUT(std::ssize(stored()) >= killedAfter, 30'000);

    writer.kill();
    QVERIFY(writer.waitForFinished());

    std::vector<StoredContact> rows = stored();
    std::ranges::sort(rows, {}, numberOf);
    QCOMPARE(rows.size() % 100, 0U); // whole groups
    for (int number = 0; number < std::ssize(rows); ++number)
        QCOMPARE(rows[std::size_t(number)], contact(number));
    const auto reopened = Database::open(QLatin1String(url), directory.path());
    QVERIFY(reopened.has_value());
    ContactStore again(**reopened);
    again.put(contact(int(rows.size())));
    QVERIFY(again.flush().has_value());
    QCOMPARE(stored().size(), rows.size() + 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    StoresSurviveKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stores_survive_kill.moc"
