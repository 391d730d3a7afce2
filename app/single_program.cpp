// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_program.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

constexpr int patienceMs = 5000;

QString nameOf(const QString &siteDirectory)
{
    const QByteArray hash =
        QCryptographicHash::hash(siteDirectory.toUtf8(), QCryptographicHash::Sha256);
    return u"org.puente.Puente.site"_s + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

SingleProgram::SingleProgram(const QString &siteDirectory, QObject *parent)
    : QObject(parent)
    , m_name(nameOf(siteDirectory))
    , m_path(u'/' + QString(m_name).replace(u'.', u'/'))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.registerObject(m_path, this, QDBusConnection::ExportScriptableSlots);
    m_isFirst = bus.registerService(m_name);
}

void SingleProgram::activateFirst() const
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        m_name, m_path, u"org.freedesktop.Application"_s, u"Activate"_s);
    call << QVariantMap();
    QDBusConnection::sessionBus().call(call, QDBus::Block, patienceMs);
}

void SingleProgram::Activate(const QVariantMap & /*platformData*/)
{
    Q_EMIT activated();
}

} // namespace app
