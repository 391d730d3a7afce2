// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

#include <cstdint>

struct xcb_connection_t;

namespace app {

// Whether somebody owns the selection _NET_SYSTEM_TRAY_Sn, by freedesktop.org's System Tray
// Protocol 0.3. Never on a platform other than X11.
class XembedTray : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit XembedTray(QObject *parent = nullptr);
    ~XembedTray() override;

    [[nodiscard]] bool isThere() const { return m_owner != 0; }

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

Q_SIGNALS:
    void changed();

private:
    void listenForTrays();
    void look();

    xcb_connection_t *m_connection = nullptr;
    std::uint32_t m_selection = 0;
    std::uint32_t m_manager = 0; // the atom MANAGER
    std::uint32_t m_owner = 0; // a window; its end is told to us
};

} // namespace app
