// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/tls_stream.h"
#include "engine/xml/reader.h"
#include "engine/xmpp/stream_error.h"
#include "engine/xmpp/stream_header.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace xmpp {

// What happens on an XML stream. After PeerClosed elements come no more; after ConnectionClosed
// nothing does.
struct BadStream { // what the peer sent cannot be read: the stream has to end with this
    StreamError error;
};
struct Secured { };
struct BytesWritten { };
struct PeerClosed { };
struct ConnectionClosed {
    network::CloseCause cause;
};
using StreamEvent = std::
    variant<StreamHeader, Element, BadStream, Secured, BytesWritten, PeerClosed, ConnectionClosed>;

// A connection with a reader on it: bytes in, headers and elements out (RFC 6120 §4). Decides
// nothing but how to close.
class XmlStream : public QObject
{
    Q_OBJECT

public:
    using Listener = std::move_only_function<void(StreamEvent &&)>;

    XmlStream(std::unique_ptr<network::TlsStream> connection, Listener listener);
    ~XmlStream() override;

    network::TlsStream &connection() { return *m_connection; }
    const network::TlsStream &connection() const { return *m_connection; }

    // After TLS or SASL: what the peer sends next begins a new stream.
    void restart();
    void setLimits(const xml::Limits &limits);
    // Whether bytes have arrived behind the last event.
    bool hasUnread() const;

    void write(QByteArrayView bytes);
    // Counts what was ever written, and how much of it the operating system has taken.
    qint64 written() const { return m_written; }
    qint64 sent() const { return m_written - m_connection->unsentBytes(); }

    // Closes the stream and goes on reading until the peer has closed it too, or for 5 s.
    void end();
    // The same without waiting: the peer did wrong.
    void end(const StreamError &error);
    bool isEnding() const { return m_ending; }
    // Lets a stream close by itself, unheard; it deletes itself when the connection is closed.
    static void leave(std::unique_ptr<XmlStream> stream, QObject *parent);

private:
    void onReadyRead();
    void drain();
    void dispatch(xml::Event &&event);
    void onStreamEnd();
    void timerEvent(QTimerEvent *event) override;

    std::unique_ptr<network::TlsStream> m_connection;
    Listener m_listener;
    std::unique_ptr<xml::Reader> m_reader;
    QBasicTimer m_endTimer;
    qint64 m_written = 0;
    bool m_ending = false; // our </stream:stream> is written
    bool m_closed = false; // the connection
    bool m_deaf = false; // nothing is read any more
};

} // namespace xmpp
