// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_watch.h"
#include "engine/site/directories.h"

#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace service {

namespace {

// A lock file is written with each phase, and closed by the kernel however its process ends.
constexpr uint32_t lockEvents =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr uint32_t ancestorEvents =
    IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

QByteArray parentOf(const QByteArray &directory)
{
    return directory.left(std::max<qsizetype>(directory.lastIndexOf('/'), 1));
}

} // namespace

EngineWatch::EngineWatch(const QString &siteDirectory, QObject *parent)
    : QObject(parent)
    , m_directory(QFile::encodeName(site::runDirectory(siteDirectory)))
    , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (!m_inotify.isOpen()) {
        qWarning("cannot watch %s: %s", m_directory.constData(), qPrintable(qt_error_string()));
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EngineWatch::read);
    watch();
}

EngineWatch::~EngineWatch()
{
    m_notifier.reset(); // before its descriptor
}

void EngineWatch::watch()
{
    if (m_watch >= 0)
        ::inotify_rm_watch(m_inotify.number(), m_watch);
    m_watch = ::inotify_add_watch(m_inotify.number(), m_directory.constData(), lockEvents);
    m_isThere = m_watch >= 0;
    for (QByteArray above = m_directory; m_watch < 0 && above != "/";) {
        above = parentOf(above);
        m_watch = ::inotify_add_watch(m_inotify.number(), above.constData(), ancestorEvents);
    }
}

void EngineWatch::read()
{
    alignas(inotify_event) std::array<char, 4096> buffer{};
    bool isElsewhere = !m_isThere;
    while (true) {
        const ssize_t size = ::read(m_inotify.number(), buffer.data(), buffer.size());
        if (size <= 0)
            break;
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            if (event->wd == m_watch
                && (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)))
                isElsewhere = true;
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    if (isElsewhere)
        watch();
    Q_EMIT changed();
}

} // namespace service
