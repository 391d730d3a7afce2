// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using control::ControlError;
using control::MethodError;
using control::Reply;
using control::Server;

class ControlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersAMethod();
    void answersErrorsByTheBook();
    void answersForAMethodThatForgets();
    void saysNothingToANotification();
    void keepsRequestsInFlightWithinTheLimit();
    void endsAConversationWithALineThatIsTooLong();
    void turnsAwayClientsBeyondTheLimit();
    void turnsAwayOtherUsers();
    void survivesAClientThatLeavesBeforeItsAnswer();
    void makesTheDirectoryAndASocketForItsGroup();
    void replacesTheSocketOfAKilledEngine();
    void refusesThePlaceOfARunningEngine();
    void leavesAFileThatIsNoSocket();
    void refusesAPathThatIsTooLong();
    void removesItsSocket();

private:
    QString path() const { return m_directory->filePath(u"run/control.sock"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

QByteArray request(int id, const char *method)
{
    return "{\"jsonrpc\":\"2.0\",\"id\":" + QByteArray::number(id) + R"(,"method":")" + method
        + "\"}\n";
}

// The answers are read by the server's own thread's event loop: no blocking waits here.
class TestClient
{
public:
    explicit TestClient(const QString &path) { m_socket.connectToServer(path); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    QJsonObject answer(int milliseconds = 5000)
    {
        if (!QTest::qWaitFor([this] { return m_socket.canReadLine(); }, milliseconds))
            return {};
        return QJsonDocument::fromJson(m_socket.readLine()).object();
    }
    int errorCode() { return answer()["error"_L1]["code"_L1].toInt(); }
    bool isClosed()
    {
        return QTest::qWaitFor(
            [this] { return m_socket.state() == QLocalSocket::UnconnectedState; });
    }
    QLocalSocket &socket() { return m_socket; }

private:
    QLocalSocket m_socket;
};

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    return address;
}

// In a process of its own. A connection that cannot be made would prove nothing: that counts as
// yes.
bool answersAStranger(const QByteArray &path)
{
    constexpr uid_t nobody = 65534;
    if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
        return true;
    const sockaddr_un address = addressOf(path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return true;
    const QByteArray line = request(1, "echo");
    (void)::send(socket, line.constData(), std::size_t(line.size()), MSG_NOSIGNAL);
    char byte = 0;
    return ::recv(socket, &byte, 1, 0) > 0;
}

void echo(const QJsonObject &params, Reply reply)
{
    reply(params);
}

} // namespace

void ControlServerTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void ControlServerTest::answersAMethod()
{
    Server server;
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    TestClient client(path());

    client.send(R"({"jsonrpc":"2.0","id":"a","method":"echo","params":{"x":1}})"_ba + "\n");

    const QJsonObject answer = client.answer();
    QCOMPARE(answer["id"_L1].toString(), u"a"_s);
    QCOMPARE(answer["jsonrpc"_L1].toString(), u"2.0"_s);
    QCOMPARE(answer["result"_L1]["x"_L1].toInt(), 1);
}

void ControlServerTest::answersErrorsByTheBook()
{
    Server server;
    server.addMethod(u"refuse"_s, [](const QJsonObject &, Reply reply) {
        reply(std::unexpected(MethodError{.code = 5, .message = u"no"_s}));
    });
    QVERIFY(server.listen(path()).has_value());
    TestClient client(path());

    client.send("nonsense\n" + request(1, "unknown") + request(2, "refuse"));

    QCOMPARE(client.errorCode(), -32700);
    QCOMPARE(client.errorCode(), -32601);
    QCOMPARE(client.errorCode(), 5);
}

void ControlServerTest::answersForAMethodThatForgets()
{
    Server server;
    server.addMethod(u"forget"_s, [](const QJsonObject &, Reply) { });
    QVERIFY(server.listen(path()).has_value());
    TestClient client(path());

    client.send(request(1, "forget"));

    QCOMPARE(client.errorCode(), -32603);
}

void ControlServerTest::saysNothingToANotification()
{
    Server server;
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    TestClient client(path());

    client.send(R"({"jsonrpc":"2.0","method":"echo"})"_ba + "\n" + request(9, "echo"));

    QCOMPARE(client.answer()["id"_L1].toInt(), 9);
}

void ControlServerTest::keepsRequestsInFlightWithinTheLimit()
{
    Server server({.clients = 2, .requestsInFlight = 3});
    std::vector<Reply> open;
    server.addMethod(
        u"wait"_s, [&open](const QJsonObject &, Reply reply) { open.push_back(std::move(reply)); });
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    TestClient busy(path());
    TestClient other(path());

    for (int id = 1; id <= 5; ++id)
        busy.send(request(id, "wait"));
    other.send(request(1, "echo"));

    QVERIFY(!other.answer().isEmpty()); // the others do not suffer
    QTRY_COMPARE(open.size(), std::size_t(3));
    open.front()(QJsonValue(true));
    QCOMPARE(busy.answer()["id"_L1].toInt(), 1);
    QTRY_COMPARE(open.size(), std::size_t(4));
}

void ControlServerTest::endsAConversationWithALineThatIsTooLong()
{
    Server server;
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    TestClient client(path());

    client.send(QByteArray(control::maxLineBytes + 2, 'x'));

    QCOMPARE(client.errorCode(), -32600);
    QVERIFY(client.isClosed());
}

void ControlServerTest::turnsAwayClientsBeyondTheLimit()
{
    Server server({.clients = 1, .requestsInFlight = 1});
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    auto first = std::make_unique<TestClient>(path());
    first->send(request(1, "echo"));
    QVERIFY(!first->answer().isEmpty());

    TestClient second(path());
    QVERIFY(second.isClosed());
    first.reset();

    QTRY_VERIFY([this] {
        TestClient third(path());
        third.send(request(3, "echo"));
        return third.answer(100)["id"_L1].toInt() == 3;
    }());
}

// Even where a careless hand has opened directory and socket to everybody.
void ControlServerTest::turnsAwayOtherUsers()
{
    if (::geteuid() != 0)
        QSKIP("only root can be somebody else");
    Server server;
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    for (const QString &open : {m_directory->path(), QFileInfo(path()).path(), path()})
        QCOMPARE(::chmod(QFile::encodeName(open).constData(), 0777), 0);

    const pid_t stranger = ::fork();
    if (stranger == 0)
        ::_exit(answersAStranger(QFile::encodeName(path())) ? 1 : 0);
    int status = -1;
    bool ended = false;
    QTRY_VERIFY(ended = ended || ::waitpid(stranger, &status, WNOHANG) == stranger);

    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void ControlServerTest::survivesAClientThatLeavesBeforeItsAnswer()
{
    Server server;
    std::vector<Reply> open;
    server.addMethod(
        u"wait"_s, [&open](const QJsonObject &, Reply reply) { open.push_back(std::move(reply)); });
    server.addMethod(u"echo"_s, echo);
    QVERIFY(server.listen(path()).has_value());
    {
        TestClient gone(path());
        gone.send(request(1, "wait"));
        QTRY_COMPARE(open.size(), std::size_t(1));
    }
    TestClient client(path());
    client.send(request(2, "echo"));
    QVERIFY(!client.answer().isEmpty());

    open.front()(QJsonValue(true));

    client.send(request(3, "echo"));
    QCOMPARE(client.answer()["id"_L1].toInt(), 3);
}

void ControlServerTest::makesTheDirectoryAndASocketForItsGroup()
{
    Server server;

    QVERIFY(server.listen(path()).has_value());

    const auto others = QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const auto socket = QFile::permissions(path());
    QVERIFY(socket.testFlags(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                             | QFile::WriteGroup));
    QVERIFY(!(socket & others));
    const auto directory = QFile::permissions(QFileInfo(path()).path());
    QVERIFY(!(directory & (others | QFile::WriteGroup)));
}

void ControlServerTest::replacesTheSocketOfAKilledEngine()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    const int leftover = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un address = addressOf(QFile::encodeName(path()));
    QCOMPARE(::bind(leftover, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::listen(leftover, 1), 0);
    ::close(leftover); // as the kernel does with a killed process: the file stays
    QVERIFY(QFile::exists(path()));
    Server server;
    server.addMethod(u"echo"_s, echo);

    QVERIFY(server.listen(path()).has_value());

    TestClient client(path());
    client.send(request(1, "echo"));
    QVERIFY(!client.answer().isEmpty());
}

void ControlServerTest::refusesThePlaceOfARunningEngine()
{
    Server first;
    first.addMethod(u"echo"_s, echo);
    QVERIFY(first.listen(path()).has_value());
    Server second;

    const auto done = second.listen(path());

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, ControlError::Reason::AlreadyListening);
    TestClient client(path());
    client.send(request(1, "echo"));
    QVERIFY(!client.answer().isEmpty()); // the first one is unharmed
}

void ControlServerTest::leavesAFileThatIsNoSocket()
{
    QFile file(m_directory->filePath(u"control.sock"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Server server;

    const auto done = server.listen(file.fileName());

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, ControlError::Reason::PathUnusable);
    QVERIFY(file.exists());
}

void ControlServerTest::refusesAPathThatIsTooLong()
{
    Server server;

    const auto done = server.listen(m_directory->filePath(QString(108, u'x')));

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, ControlError::Reason::PathTooLong);
}

void ControlServerTest::removesItsSocket()
{
    Server server;
    QVERIFY(server.listen(path()).has_value());

    server.close();

    QVERIFY(!QFile::exists(path()));
}

QTEST_GUILESS_MAIN(ControlServerTest)
#include "tst_control_server.moc"
