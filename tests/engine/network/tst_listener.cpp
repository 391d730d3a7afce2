// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/listener.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using network::Listener;
using network::ListenError;
using network::ListenLimits;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

// Whatever a listener lets in, kept open.
struct Guests : QObject {
    explicit Guests(Listener &listener)
    {
        connect(&listener, &Listener::accepted, this, [this](QTcpSocket *socket) {
            sockets.emplace_back(socket);
        });
    }
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
};

// Takes all that this process may have.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = 64;
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (int descriptor = ::dup(0); descriptor >= 0; descriptor = ::dup(0))
            m_taken.push_back(descriptor);
    }
    ~NoDescriptors()
    {
        for (const int descriptor : m_taken)
            ::close(descriptor);
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_before{};
    std::vector<int> m_taken;
};

std::unique_ptr<QTcpSocket> dial(const QString &address, quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(address), port);
    return socket->waitForConnected(2'000) ? std::move(socket) : nullptr;
}

} // namespace

class ListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWithoutDelay();
    void takesBothFamilies();
    void refusesTheSurplusOfOneAddress();
    void letsTheSurplusOfASecondWait();
    void letsTheSurplusOfAllWait();
    void goesOnAfterDescriptorsRanOut();
    void outlivedByItsConnections();
    void tellsWhyItCannotListen();
};

void ListenerTest::acceptsWithoutDelay()
{
    const auto listener = Listener::open({loopback, 0}).value();
    const Guests guests(*listener);

    const auto client = dial(loopback, listener->port());

    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));
    const QTcpSocket &accepted = *guests.sockets.front();
    QVERIFY(accepted.parent() == nullptr);
    QCOMPARE(guests.sockets.front()->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
    QCOMPARE(accepted.peerPort(), client->localPort());
    QCOMPARE(listener->openConnections(), 1);
}

void ListenerTest::takesBothFamilies()
{
    const auto listener = Listener::open({QStringLiteral("::"), 0}).value();
    const Guests guests(*listener);

    const auto ipv4 = dial(loopback, listener->port());
    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));

    const auto ipv6 = dial(QStringLiteral("::1"), listener->port());
    if (!ipv6)
        QSKIP("no IPv6 here");
    QTRY_COMPARE(guests.sockets.size(), std::size_t(2));
}

void ListenerTest::refusesTheSurplusOfOneAddress()
{
    ListenLimits limits;
    limits.perAddress = 2;
    const auto listener = Listener::open({QStringLiteral("0.0.0.0"), 0}, limits).value();
    Guests guests(*listener);

    const auto first = dial(loopback, listener->port());
    const auto second = dial(loopback, listener->port());
    const auto third = dial(loopback, listener->port());

    QTRY_COMPARE(third->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(guests.sockets.size(), std::size_t(2));
    // Another address is not concerned, and a place that is given up is free again.
    QTcpSocket other;
    QVERIFY(other.bind(QHostAddress(QStringLiteral("127.0.0.2"))));
    other.connectToHost(QHostAddress(loopback), listener->port());
    QTRY_COMPARE(guests.sockets.size(), std::size_t(3));
    guests.sockets.erase(guests.sockets.begin());
    const auto fourth = dial(loopback, listener->port());
    QTRY_COMPARE(guests.sockets.size(), std::size_t(3));
    QCOMPARE(listener->openConnections(), 3);
}

void ListenerTest::letsTheSurplusOfASecondWait()
{
    ListenLimits limits;
    limits.perSecond = 3;
    const auto listener = Listener::open({loopback, 0}, limits).value();
    const Guests guests(*listener);
    QElapsedTimer elapsed;
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(dial(loopback, listener->port()));

    QTRY_COMPARE(guests.sockets.size(), std::size_t(3));
    elapsed.start();
    QTRY_COMPARE(guests.sockets.size(), std::size_t(5)); // none was lost

    QVERIFY2(elapsed.elapsed() > 500, qPrintable(QString::number(elapsed.elapsed())));
}

void ListenerTest::letsTheSurplusOfAllWait()
{
    ListenLimits limits;
    limits.connections = 1;
    const auto listener = Listener::open({loopback, 0}, limits).value();
    Guests guests(*listener);
    const auto first = dial(loopback, listener->port());
    const auto second = dial(loopback, listener->port());
    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(guests.sockets.size(), std::size_t(1));

    const quint16 leaving = guests.sockets.front()->peerPort();
    guests.sockets.clear();

    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));
    QVERIFY(guests.sockets.front()->peerPort() != leaving);
}

void ListenerTest::goesOnAfterDescriptorsRanOut()
{
    const auto listener = Listener::open({loopback, 0});
    QVERIFY(listener);
    const Guests guests(**listener);
    const auto guest = dial(loopback, (*listener)->port());
    QVERIFY(guest);
    QSignalSpy accepted(listener->get(), &Listener::accepted);

    {
        const NoDescriptors none;
        QVERIFY(!accepted.wait(200));
    }

    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));
}

void ListenerTest::outlivedByItsConnections()
{
    auto listener = Listener::open({loopback, 0}).value();
    Guests guests(*listener);
    const auto client = dial(loopback, listener->port());
    QTRY_COMPARE(guests.sockets.size(), std::size_t(1));

    listener.reset();
    guests.sockets.front()->write("still here");

    QTRY_COMPARE(client->bytesAvailable(), 10);
    guests.sockets.clear();
}

void ListenerTest::tellsWhyItCannotListen()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress(loopback)));

    const auto taken = Listener::open({loopback, occupant.serverPort()});
    const auto named = Listener::open({QStringLiteral("edge.example"), 5269});
    const auto foreign = Listener::open({QStringLiteral("192.0.2.1"), 0});

    QCOMPARE(taken.error().reason, ListenError::Reason::AddressInUse);
    QVERIFY(taken.error().evidence.contains(QString::number(occupant.serverPort())));
    QCOMPARE(named.error().reason, ListenError::Reason::AddressMalformed);
    QCOMPARE(foreign.error().reason, ListenError::Reason::AddressNotAvailable);
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
