// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/engine_process.h"

#include <QFile>
#include <QList>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace world {

double EngineProcess::cpuSeconds() const
{
    const QByteArray stat = read("stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong())
        / double(sysconf(_SC_CLK_TCK));
}

double EngineProcess::megabytes() const
{
    return double(read("statm").split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE))
        / 1e6;
}

QByteArray EngineProcess::read(const char *name) const
{
    QFile file(u"/proc/%1/%2"_s.arg(m_pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace world
