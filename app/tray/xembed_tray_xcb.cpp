// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/xembed_tray.h"

#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <utility>
#include <xcb/xcb.h>

namespace app {

namespace {

template<typename Reply>
using Answer = std::unique_ptr<Reply, decltype(&std::free)>;

xcb_atom_t atomOf(xcb_connection_t *connection, const QByteArray &name)
{
    const auto cookie =
        xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.constData());
    const Answer<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr),
                                                &std::free);
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

// Adds to what this connection is told of a window: Qt's own wishes stay.
void addEvents(xcb_connection_t *connection, xcb_window_t window, std::uint32_t events)
{
    const Answer<xcb_get_window_attributes_reply_t> now(
        xcb_get_window_attributes_reply(
            connection, xcb_get_window_attributes(connection, window), nullptr),
        &std::free);
    if (!now)
        return; // gone already
    const std::uint32_t mask = now->your_event_mask | events;
    xcb_change_window_attributes(connection, window, XCB_CW_EVENT_MASK, &mask);
}

// Where trays announce themselves, on the screen that Qt uses first.
struct Screen {
    xcb_window_t root = 0;
    int number = 0;
};

Screen firstScreen(xcb_connection_t *connection)
{
    const QByteArray display = qgetenv("DISPLAY");
    const qsizetype dot = display.lastIndexOf('.');
    const bool isNamed = dot > display.lastIndexOf(':');
    const int number = isNamed ? display.mid(dot + 1).toInt() : 0;
    xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
    for (int left = number; left > 0 && screens.rem > 1; --left)
        xcb_screen_next(&screens);
    return {screens.data->root, number};
}

} // namespace

XembedTray::XembedTray(QObject *parent) : QObject(parent)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    m_connection = x11 == nullptr ? nullptr : x11->connection();
    if (m_connection == nullptr) // "offscreen" has the one and not the other
        return;
    listenForTrays();
    look();
}

XembedTray::~XembedTray()
{
    if (m_connection != nullptr)
        qGuiApp->removeNativeEventFilter(this);
}

void XembedTray::listenForTrays()
{
    const Screen screen = firstScreen(m_connection);
    m_selection = atomOf(m_connection, "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen.number));
    m_manager = atomOf(m_connection, "MANAGER");
    // A new owner sends MANAGER to the root window (ICCCM 2.8).
    addEvents(m_connection, screen.root, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    qGuiApp->installNativeEventFilter(this);
}

void XembedTray::look()
{
    const Answer<xcb_get_selection_owner_reply_t> reply(
        xcb_get_selection_owner_reply(
            m_connection, xcb_get_selection_owner(m_connection, m_selection), nullptr),
        &std::free);
    const xcb_window_t owner = reply ? reply->owner : xcb_window_t(XCB_WINDOW_NONE);
    if (owner != XCB_WINDOW_NONE)
        addEvents(m_connection, owner, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    xcb_flush(m_connection);
    if (std::exchange(m_owner, owner) != owner)
        Q_EMIT changed();
}

bool XembedTray::nativeEventFilter(const QByteArray &type, void *message, qintptr * /*result*/)
{
    if (type != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    constexpr int sentBit = 0x80;
    const int kind = event->response_type & ~sentBit;
    if (kind == XCB_CLIENT_MESSAGE) {
        const auto *client = reinterpret_cast<const xcb_client_message_event_t *>(event);
        if (client->type == m_manager && client->data.data32[1] == m_selection)
            look();
    } else if (kind == XCB_DESTROY_NOTIFY && m_owner != 0) {
        const auto *destroyed = reinterpret_cast<const xcb_destroy_notify_event_t *>(event);
        if (destroyed->window == m_owner)
            look();
    }
    return false; // Qt wants to know, too
}

} // namespace app
