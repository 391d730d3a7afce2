// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/tone.h"

#include <QTest>

using wizard::Tone;

class ToneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrastAsWcagDoes();
    void isReadableOnEveryPalette_data();
    void isReadableOnEveryPalette();
};

void ToneTest::measuresContrastAsWcagDoes()
{
    QCOMPARE(qRound(wizard::contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(wizard::contrast(Qt::white, Qt::white) * 100), 100);
    // #767676 on white is the well-known lightest grey that passes 4.5.
    QVERIFY(wizard::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(wizard::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void ToneTest::isReadableOnEveryPalette_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("warm grey") << QColor(0xd4, 0xd0, 0xc8) << QColor(Qt::white)
                               << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x2b, 0x2b, 0x2b) << QColor(0x1e, 0x1e, 0x1e)
                          << QColor(0xee, 0xee, 0xee);
    QTest::newRow("blue dark") << QColor(0x31, 0x36, 0x3b) << QColor(0x23, 0x26, 0x29)
                               << QColor(0xef, 0xf0, 0xf1);
    QTest::newRow("high contrast") << QColor(Qt::black) << QColor(Qt::black) << QColor(Qt::yellow);
}

void ToneTest::isReadableOnEveryPalette()
{
    QFETCH(const QColor, window);
    QFETCH(const QColor, base);
    QFETCH(const QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);

    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Good, Tone::Warning, Tone::Bad}) {
        const QColor colour = wizard::toneColor(tone, palette);
        QVERIFY2(wizard::contrast(colour, window) >= 4.5, qPrintable(colour.name()));
        QVERIFY2(wizard::contrast(colour, base) >= 4.5, qPrintable(colour.name()));
    }
}

QTEST_MAIN(ToneTest)
#include "tst_tone.moc"
