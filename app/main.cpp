// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"
#include "app/main_window.h"
#include "app/session.h"
#include "app/single_program.h"
#include "app/tray/tray.h"
#include "app/tray/trayed_window.h"
#include "engine/service/chosen_service.h"
#include "engine/site/directories.h"
#include "wizard/look/plain_tool_tips.h"
#include "wizard/look/symbol.h"
#include "wizard/look/visible_indicators.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"puente"_s);
    QApplication::setApplicationVersion(QStringLiteral(PUENTE_VERSION));
    QApplication::setDesktopFileName(u"org.puente.Puente"_s);
    QApplication::setWindowIcon(wizard::applicationIcon());
    QApplication::setStyle(new wizard::VisibleIndicators); // QApplication takes it over
    wizard::PlainToolTips plainToolTips;
    application.installEventFilter(&plainToolTips);

    QCommandLineParser parser;
    const QCommandLineOption siteOption(u"site"_s, u"The site directory."_s, u"DIR"_s);
    const QCommandLineOption trayOption(u"tray"_s, u"Start in the tray, without a window."_s);
    parser.addOptions({siteOption, trayOption});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"puente"_s, u"puente"_s);
    app::Languages languages;
    languages.use(settings.value(u"language"_s, app::Languages::preferred()).toString());
    QObject::connect(&languages, &app::Languages::changed, &settings, [&] {
        settings.setValue(u"language"_s, languages.current());
    });

    const QString directory = site::siteDirectory(parser.value(siteOption));
    const app::SingleProgram program(directory);
    if (!program.isFirst()) {
        if (!parser.isSet(trayOption))
            program.activateFirst();
        return EXIT_SUCCESS;
    }
    service::ChosenService engine(service::usualScope(directory), [&](service::Scope scope) {
        return service::makeService(scope, directory);
    });
    wizard::Workspace workspace(directory, engine);
    app::Session session(workspace, engine, settings);
    app::MainWindow window(session, languages);
    app::Tray tray(session);
    app::TrayedWindow trayedWindow(window, tray);
    QObject::connect(
        &program, &app::SingleProgram::activated, &trayedWindow, &app::TrayedWindow::open);
    trayedWindow.begin(parser.isSet(trayOption));
    return QApplication::exec();
}
