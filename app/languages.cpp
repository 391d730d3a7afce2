// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

// Dates and numbers as on this desktop when it speaks the same language, else as that language's
// own country does.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    return system.language() == wanted.language() ? system : wanted;
}

} // namespace

Languages::~Languages()
{
    remove();
}

QStringList Languages::codes()
{
    return {u"en"_s, u"es"_s, u"fr"_s};
}

QString Languages::nativeName(const QString &code)
{
    if (code == u"es"_s)
        return u"Español"_s;
    if (code == u"fr"_s)
        return u"Français"_s;
    return u"English"_s;
}

QString Languages::preferred()
{
    const QString code = QLocale::system().name().left(2);
    return codes().contains(code) ? code : u"en"_s;
}

void Languages::use(const QString &code)
{
    if (code == m_current || !codes().contains(code))
        return;
    remove();
    m_current = code;
    QLocale::setDefault(localeOf(code));
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const auto &[name, folder] :
         {std::pair(u"qtbase_"_s + code, qtFolder), std::pair(u"puente_"_s + code, u":/i18n"_s)}) {
        auto translator = std::make_unique<QTranslator>();
        // English needs no catalogue of Qt's, and a system may lack the others.
        if (translator->load(name, folder)) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    }
    Q_EMIT changed();
}

void Languages::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace app
