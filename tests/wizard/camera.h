// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QWidget>

#include <functional>

namespace test {

// Takes numbered pictures of windows into a folder.
class Camera
{
public:
    Camera(QString folder, QString prefix)
        : m_folder(std::move(folder)), m_prefix(std::move(prefix))
    { }

    [[nodiscard]] bool take(QWidget &window, const QString &name)
    {
        window.show();
        settle();
        ++m_count;
        const QString path = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(m_folder, m_prefix)
                                 .arg(m_count, 2, 10, QLatin1Char('0'))
                                 .arg(name);
        return window.grab().save(path);
    }

    static void settle()
    {
        for (int i = 0; i < 5; ++i) {
            QApplication::processEvents();
            QApplication::sendPostedEvents();
        }
    }

    static bool waitFor(const std::function<bool()> &isTrue)
    {
        QElapsedTimer clock;
        clock.start();
        while (!isTrue() && clock.elapsed() < 20'000)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return isTrue();
    }

private:
    QString m_folder;
    QString m_prefix;
    int m_count = 0;
};

} // namespace test
