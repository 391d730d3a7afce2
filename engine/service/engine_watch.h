// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/file_descriptor.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace service {

// Tells when an engine of this site, or what watches over it, starts, changes its phase or ends:
// whoever started it, and however it ends. What is so then, runningEngine() knows. One .cpp per
// platform.
class EngineWatch : public QObject
{
    Q_OBJECT

public:
    explicit EngineWatch(const QString &siteDirectory, QObject *parent = nullptr);
    ~EngineWatch() override;

Q_SIGNALS:
    void changed();

private:
    void watch();
    void read();

    QByteArray m_directory; // where the lock files are
    bool m_isThere = false; // that directory: else the nearest one above it is watched
    base::FileDescriptor m_inotify;
    int m_watch = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace service
