// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/logging.h"

#include "engine/daemon/log_rate.h"
#include "engine/daemon/log_rotation.h"

#include <QDateTime>
#include <QMutex>
#include <QString>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace puented {

Q_LOGGING_CATEGORY(lcDaemon, "puente.daemon", QtInfoMsg)

namespace {

struct Level {
    const char *word;
    char syslog; // RFC 5424 §6.2.1, as sd-daemon(3) takes it
};

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {"debug", '7'};
    case QtInfoMsg:
        return {"info", '6'};
    case QtWarningMsg:
        return {"warning", '4'};
    case QtCriticalMsg:
        return {"critical", '3'};
    case QtFatalMsg:
        return {"fatal", '2'};
    }
    Q_UNREACHABLE();
}

// What a peer sent may be in a message; it shall not be able to forge a line of its own.
QByteArray oneLine(const QString &message)
{
    QByteArray line = message.toUtf8();
    for (char &c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    }
    return line;
}

// Called from any thread; looks at the size of the file now and then.
void rotateNowAndThen()
{
    constexpr int linesBetween = 1000;
    constexpr qint64 maxLogBytes = qint64{32} * 1024 * 1024;
    static QBasicMutex mutex;
    static int lines = 0;
    const QMutexLocker locker(&mutex);
    if (++lines % linesBetween == 0)
        rotateLog(maxLogBytes);
}

// Called from any thread. What strangers can cause is of these levels.
std::optional<quint64> admit(QtMsgType type, const char *category)
{
    struct Rate {
        const char *category;
        LogRate rate;
    };
    static QBasicMutex mutex;
    static std::array<Rate, 32> rates{}; // more than there are: the last would be for all others
    if (type != QtInfoMsg && type != QtWarningMsg)
        return 0;
    const QMutexLocker locker(&mutex);
    const auto found = std::ranges::find_if(
        rates, [category](const Rate &one) { return one.category == category || !one.category; });
    Rate &rate = found != rates.end() ? *found : rates.back();
    rate.category = category;
    return rate.rate.admit(std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch()));
}

void writeLine(QtMsgType type, const char *category, const QString &message)
{
    static const bool toJournal = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    const Level level = levelOf(type);
    QByteArray line;
    if (toJournal)
        line = QByteArray("<") + level.syslog + '>';
    else
        line = QDateTime::currentDateTime().toString(u"yyyy-MM-dd hh:mm:ss.zzz "_s).toLatin1()
            + level.word + ' ';
    line += QByteArray(category) + ": " + oneLine(message) + '\n';
    // One write, so that lines never mix; when the log cannot be written there is nobody to tell.
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
    if (!toJournal)
        rotateNowAndThen();
}

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto leftOut = admit(type, context.category);
    if (!leftOut)
        return;
    if (*leftOut > 0)
        writeLine(QtWarningMsg,
                  context.category,
                  QString::number(*leftOut) + u" lines were left out: too many at once"_s);
    writeLine(type, context.category, message);
}

} // namespace

void installLog()
{
    qInstallMessageHandler(takeMessage);
}

void logMessageBodies(bool wanted)
{
    QLoggingCategory::setFilterRules(wanted ? u"puente.gateway.body.debug=true"_s : QString());
}

} // namespace puented
