// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

#include <functional>

namespace test {

// Does `act` with the next modal dialog once it is open, then closes what `act` left open.
template<typename Dialog>
void withNextDialog(const std::function<void(Dialog &)> &act)
{
    QTimer::singleShot(0, [act] {
        QWidget *active = QApplication::activeModalWidget();
        QVERIFY(active != nullptr);
        if (auto *dialog = qobject_cast<Dialog *>(active))
            act(*dialog);
        else
            QTest::qFail(active->metaObject()->className(), __FILE__, __LINE__);
        if (active->isVisible())
            active->close();
    });
}

// Answers the next question by the button with this text.
inline void answerNext(const QString &text)
{
    withNextDialog<QMessageBox>([text](QMessageBox &box) {
        for (QAbstractButton *button : box.buttons()) {
            if (QString(button->text()).remove(QLatin1Char('&')) == text)
                return button->click();
        }
        QTest::qFail(qPrintable(box.text()), __FILE__, __LINE__);
    });
}

} // namespace test
