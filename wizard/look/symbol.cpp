// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/symbol.h"

#include "wizard/look/symbolic_icon_engine.h"

#include <QFile>

namespace wizard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileName(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Deployment:
        return u"deployment"_s;
    case Symbol::Certificate:
        return u"certificate"_s;
    case Symbol::Partners:
        return u"partners"_s;
    case Symbol::Plan:
        return u"plan"_s;
    case Symbol::Status:
        return u"status"_s;
    case Symbol::Done:
        return u"done"_s;
    case Symbol::Open:
        return u"open"_s;
    case Symbol::Busy:
        return u"busy"_s;
    case Symbol::Warning:
        return u"warning"_s;
    case Symbol::Error:
        return u"error"_s;
    case Symbol::Blocked:
        return u"blocked"_s;
    case Symbol::Info:
        return u"info"_s;
    case Symbol::Add:
        return u"add"_s;
    case Symbol::Remove:
        return u"remove"_s;
    case Symbol::Edit:
        return u"edit"_s;
    case Symbol::Copy:
        return u"copy"_s;
    case Symbol::Save:
        return u"save"_s;
    case Symbol::View:
        return u"view"_s;
    case Symbol::Import:
        return u"import"_s;
    case Symbol::Request:
        return u"request"_s;
    case Symbol::Assign:
        return u"assign"_s;
    case Symbol::Search:
        return u"search"_s;
    case Symbol::Refresh:
        return u"refresh"_s;
    case Symbol::Start:
        return u"start"_s;
    case Symbol::Stop:
        return u"stop"_s;
    case Symbol::Language:
        return u"language"_s;
    case Symbol::Edge:
        return u"edge"_s;
    case Symbol::Message:
        return u"message"_s;
    case Symbol::Log:
        return u"log"_s;
    case Symbol::Key:
        return u"key"_s;
    case Symbol::Undo:
        return u"undo"_s;
    case Symbol::Folder:
        return u"folder"_s;
    case Symbol::Forward:
        return u"forward"_s;
    case Symbol::Policies:
        return u"policies"_s;
    case Symbol::SipDomains:
        return u"sip_domains"_s;
    case Symbol::Contacts:
        return u"contacts"_s;
    case Symbol::TrayRunning:
        return u"tray_running"_s;
    case Symbol::TrayStopped:
        return u"tray_stopped"_s;
    case Symbol::TrayAttention:
        return u"tray_attention"_s;
    case Symbol::TrayUnknown:
        return u"tray_unknown"_s;
    }
    return {};
}

QByteArray drawing(const QString &name)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon symbolIcon(Symbol symbol, Tone tone)
{
    // QIcon takes the engine over.
    return QIcon(new SymbolicIconEngine(drawing(fileName(symbol)), tone));
}

QIcon applicationIcon()
{
    return QIcon(new SymbolicIconEngine(drawing(u"puente"_s), Tone::Text));
}

} // namespace wizard
