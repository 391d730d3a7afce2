// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/xml_stream.h"

#include "engine/base/overloaded.h"

#include <QTimerEvent>

namespace xmpp {
namespace {

// Before the peer is authenticated (RFC 6120 §13.12).
constexpr xml::Limits limitsForStrangers{
    .maxElementBytes = 10000, .maxDepth = 10, .maxAttributes = 16, .maxElements = 100};

} // namespace
namespace {

constexpr int endPatienceMs = 5000;

} // namespace

XmlStream::XmlStream(std::unique_ptr<network::TlsStream> connection, Listener listener)
    : m_connection(std::move(connection))
    , m_listener(std::move(listener))
    , m_reader(std::make_unique<xml::Reader>(limitsForStrangers))
{
    using network::TlsStream;
    connect(m_connection.get(), &TlsStream::readyRead, this, &XmlStream::onReadyRead);
    connect(m_connection.get(), &TlsStream::encrypted, this, [this] { m_listener(Secured{}); });
    connect(
        m_connection.get(), &TlsStream::bytesWritten, this, [this] { m_listener(BytesWritten{}); });
    connect(m_connection.get(), &TlsStream::closed, this, [this](const network::CloseCause &cause) {
        m_deaf = true;
        m_endTimer.stop();
        m_listener(ConnectionClosed{cause});
    });
}

XmlStream::~XmlStream() = default;

void XmlStream::restart()
{
    QByteArray rest = m_reader->unread();
    m_reader = std::make_unique<xml::Reader>(limitsForStrangers);
    // COMPAT: some peers end <success/> with a line feed, which must not precede a declaration.
    while (!rest.isEmpty() && (rest.front() == '\n' || rest.front() == ' '))
        rest.remove(0, 1);
    m_reader->append(rest);
}

void XmlStream::setLimits(const xml::Limits &limits)
{
    m_reader->setLimits(limits);
}

bool XmlStream::hasUnread() const
{
    return !m_reader->unread().isEmpty() || m_connection->hasUnread();
}

void XmlStream::write(QByteArrayView bytes)
{
    if (!m_ending && m_connection->write(bytes))
        m_written += bytes.size();
}

void XmlStream::end()
{
    if (m_ending)
        return;
    write(streamEnd);
    m_ending = true;
    m_endTimer.start(endPatienceMs, this);
}

void XmlStream::end(const StreamError &error)
{
    if (!m_ending) {
        write(serialize(error));
        write(streamEnd);
    }
    m_ending = true;
    m_deaf = true;
    m_connection->close();
}

void XmlStream::leave(std::unique_ptr<XmlStream> stream, QObject *parent)
{
    XmlStream *alone = stream.release();
    if (alone->m_closed) {
        alone->deleteLater();
        return;
    }
    alone->setParent(parent);
    alone->m_listener = [alone](const StreamEvent &event) {
        if (std::holds_alternative<ConnectionClosed>(event))
            alone->deleteLater();
        else if (const auto *bad = std::get_if<BadStream>(&event))
            alone->end(bad->error);
    };
    alone->end();
}

void XmlStream::onReadyRead()
{
    if (m_deaf) {
        std::ignore = m_connection->read();
        return;
    }
    m_reader->append(m_connection->read());
    drain();
}

void XmlStream::drain()
{
    while (!m_deaf) {
        auto event = m_reader->next();
        if (!event) {
            m_deaf = true;
            m_listener(BadStream{toStreamError(event.error())});
            return;
        }
        if (!*event)
            return;
        dispatch(**std::move(event));
    }
}

void XmlStream::dispatch(xml::Event &&event)
{
    const auto react = base::Overloaded{
        [&](Element &element) { m_listener(std::move(element)); },
        [&](xml::ClosingTag) { onStreamEnd(); },
        [&](const xml::OpeningTag &tag) {
            auto header = toStreamHeader(tag);
            if (header) {
                m_listener(*std::move(header));
                return;
            }
            m_deaf = true;
            m_listener(BadStream{std::move(header.error())});
        },
    };
    std::visit(react, event);
}

// RFC 6120 §4.4: answer the close, then close the connection.
void XmlStream::onStreamEnd()
{
    m_deaf = true;
    m_listener(PeerClosed{}); // may abort, to take back what has not gone out
    if (!m_ending)
        write(streamEnd);
    m_ending = true;
    m_connection->close();
}

void XmlStream::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_endTimer.timerId())
        return;
    m_endTimer.stop();
    m_connection->close();
}

} // namespace xmpp
