// SPDX-License-Identifier: GPL-3.0-or-later
// render_icon SVG SIZE PNG: for the build of the packages.
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    QSvgRenderer renderer(arguments[1]);
    const int size = arguments[2].toInt();
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QDir().mkpath(QFileInfo(arguments[3]).path());
    return renderer.isValid() && image.save(arguments[3]) ? 0 : 1;
}
