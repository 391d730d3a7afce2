// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/fitted_columns.h"
#include "wizard/look/forms.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

class FittedColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void giveEachWhatItNeedsWhereThereIsRoom();
    void leaveEachHalfAnEqualShareAtLeast();
    void keepALongRecordInsideTheWindow();
    void showAllOfItInAWideWindow();
    void leaveAWidthThatAPersonSet();

private:
    static std::unique_ptr<QTableWidget> tableOf(int width)
    {
        std::unique_ptr<QTableWidget> table(
            wizard::newTable({u"Name"_s, u"Expected"_s, u"For"_s}, u"records"_s));
        table->resize(width, 200);
        table->show();
        wizard::setRows(table.get(),
                        {{u"_5269._tcp.edge"_s, u"3 1 1 "_s + QString(64, u'a'), u"DANE"_s}});
        return table;
    }
    // What the longest cell needs.
    static int needed(const QTableWidget &table)
    {
        return table.fontMetrics().horizontalAdvance(table.item(0, 1)->text());
    }
};

void FittedColumnsTest::giveEachWhatItNeedsWhereThereIsRoom()
{
    QCOMPARE(wizard::sharedWidths({100, 30, 50}, 180), QList<int>({100, 30, 50}));
    QCOMPARE(wizard::sharedWidths({}, 180), QList<int>());
}

void FittedColumnsTest::leaveEachHalfAnEqualShareAtLeast()
{
    QCOMPARE(wizard::sharedWidths({100, 500, 30, 400}, 400), QList<int>({100, 220, 30, 50}));
    QCOMPARE(wizard::sharedWidths({500, 30, 400}, 300), QList<int>({220, 30, 50}));
    QCOMPARE(wizard::sharedWidths({500, 30}, 0), QList<int>({0, 0}));
}

void FittedColumnsTest::keepALongRecordInsideTheWindow()
{
    const auto table = tableOf(400);
    QVERIFY(needed(*table) > 400);
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->columnWidth(0)
            >= table->fontMetrics().horizontalAdvance(table->item(0, 0)->text()));
}

void FittedColumnsTest::showAllOfItInAWideWindow()
{
    const auto table = tableOf(400);
    table->resize(1600, 200);
    QVERIFY(table->columnWidth(1) >= needed(*table));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    table->resize(400, 200);
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void FittedColumnsTest::leaveAWidthThatAPersonSet()
{
    const auto table = tableOf(1600);
    table->setColumnWidth(1, 60);
    table->resize(1500, 200);
    QCOMPARE(table->columnWidth(1), 60);
}

QTEST_MAIN(FittedColumnsTest)
#include "tst_fitted_columns.moc"
