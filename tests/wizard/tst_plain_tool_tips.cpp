// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/plain_tool_tips.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

class PlainToolTipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showTagsAsTheyWereWritten();
};

void PlainToolTipsTest::showTagsAsTheyWereWritten()
{
    wizard::PlainToolTips plain;
    qApp->installEventFilter(&plain);
    QWidget window;
    window.show();
    const QString hostile = u"<h1>Certificate renewed</h1><img src=\"/etc/hostname\">"_s;

    QToolTip::showText(window.mapToGlobal(QPoint(1, 1)), hostile, &window);

    QLabel *shown = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel"))
            shown = qobject_cast<QLabel *>(widget);
    }
    QVERIFY(shown != nullptr);
    QCOMPARE(shown->text(), hostile);
    QCOMPARE(shown->textFormat(), Qt::PlainText);
    QLabel same(hostile);
    same.setTextFormat(Qt::PlainText);
    same.setWordWrap(shown->wordWrap());
    same.setFont(shown->font());
    QVERIFY(shown->height() >= same.heightForWidth(shown->width()));
}

QTEST_MAIN(PlainToolTipsTest)
#include "tst_plain_tool_tips.moc"
