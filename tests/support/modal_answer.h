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

// Answers the next question by the button with this text. `question`: what was asked.
inline void answerNext(const QString &text, QString *question = nullptr)
{
    withNextDialog<QMessageBox>([text, question](QMessageBox &box) {
        if (question != nullptr)
            *question = box.text();
        for (QAbstractButton *button : box.buttons()) {
            if (QString(button->text()).remove(QLatin1Char('&')) == text)
                return button->click();
        }
        QTest::qFail(qPrintable(box.text()), __FILE__, __LINE__);
    });
}

// Closes the messages that come up by themselves, and keeps what they say.
class ClosedMessages
{
public:
    ClosedMessages()
    {
        QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                m_texts += box->text() + QLatin1Char('\n') + box->detailedText();
                box->close();
            }
        });
        m_look.start(10);
    }

    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    QTimer m_look;
    QStringList m_texts;
};

} // namespace test
