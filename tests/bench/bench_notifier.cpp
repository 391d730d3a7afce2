// SPDX-License-Identifier: GPL-3.0-or-later
// What a subscription to presence costs: memory, its return after a restart, and each change that
// is told, with 1,000 and with 100,000 of them. A change is measured twice: the notifier alone, for
// whom a 200 is there at once, and the whole way, over a TCP connection to another process and
// back.
#include "engine/events/notifier.h"
#include "engine/sip/request_writer.h"
#include "engine/sip/user_agent.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_resolver.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <random>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace events;

namespace {

constexpr int contactsOfEach = 100;
constexpr int rounds = 5;
constexpr int changesInARound = 100'000;

// Microseconds of this thread.
double computing()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (static_cast<double>(time.tv_sec) * 1e6) + (static_cast<double>(time.tv_nsec) / 1e3);
}

double heapBytes()
{
    return static_cast<double>(mallinfo2().uordblks) + static_cast<double>(mallinfo2().hblkhd);
}

class Source final : public PresenceSource
{
public:
    std::expected<Standing, sip::Refusal> decide(const Pair &, bool) override
    {
        return Standing::Active;
    }
    PresenceBody document(const Pair &) override { return {.pidf = m_document}; }
    void watched(const Pair &) override { }
    void unwatched(const Pair &) override { }

private:
    QByteArray m_document = QByteArray(700, 'x'); // as long as one of two devices
};

class Port final : public sip::RequestPort
{
public:
    qint64 bytes = 0;

    void answer(quint64, const sip::ResponseParts &) override { }
    void sendRequest(sip::OutgoingRequest request, sip::Responded done) override
    {
        bytes +=
            sip::writeRequest(
                request, {sip::Transport::Tcp, "edge.contoso.example:5060", "z9hG4bK-1-abcdef"})
                .size();
        m_waiting.push_back(std::move(done));
    }
    [[nodiscard]] bool isReachable(const QByteArray &) const override { return true; }
    [[nodiscard]] std::optional<sip::Device> deviceAt(const QByteArray &,
                                                      const sip::Flow &) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] bool isThere(const QByteArray &, const sip::Device &) const override
    {
        return true;
    }
    void respond()
    {
        while (!m_waiting.empty()) {
            for (sip::Responded &done : std::exchange(m_waiting, {}))
                done(&m_response, 200);
        }
    }

private:
    std::vector<sip::Responded> m_waiting;
    sip::Response m_response = *sip::validateResponse(
        *sip::Message::parse("SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP h;branch=z9hG4bKx\r\n"
                             "CSeq: 1 NOTIFY\r\nContact: <sip:user@192.0.2.1:5060>\r\n\r\n"));
};

// The way over the network, and how much of it has no answer yet.
class AgentPort final : public sip::RequestPort
{
public:
    explicit AgentPort(sip::UserAgent &agent) : m_agent(agent) { }

    void answer(quint64, const sip::ResponseParts &) override { }
    void sendRequest(sip::OutgoingRequest request, sip::Responded done) override
    {
        ++m_open;
        m_agent.sendRequest(
            std::move(request),
            [this, done = std::move(done)](const sip::Response *response, int status) mutable {
                --m_open;
                if (status != 200)
                    qFatal("a NOTIFY failed with %d", status);
                done(response, status);
            });
    }
    [[nodiscard]] bool isReachable(const QByteArray &) const override { return true; }
    [[nodiscard]] std::optional<sip::Device> deviceAt(const QByteArray &,
                                                      const sip::Flow &) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] bool isThere(const QByteArray &, const sip::Device &) const override
    {
        return true;
    }
    void respond() const
    {
        while (m_open > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    sip::UserAgent &m_agent;
    int m_open = 0;
};

// All devices there are, in a process of its own: answers each request with 200.
class Devices
{
public:
    Devices()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const int listening = socket(AF_INET, SOCK_STREAM, 0);
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(listening, generic, size) != 0 || ::listen(listening, 5) != 0
            || getsockname(listening, generic, &size) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
        m_process = fork();
        if (m_process == 0) {
            for (;;)
                serve(accept(listening, nullptr, nullptr));
        }
        close(listening);
    }
    Devices(const Devices &) = delete;
    Devices &operator=(const Devices &) = delete;
    ~Devices()
    {
        kill(m_process, SIGTERM);
        waitpid(m_process, nullptr, 0);
    }
    [[nodiscard]] QByteArray place() const { return "127.0.0.1:" + QByteArray::number(m_port); }

private:
    static void serve(int connection)
    {
        const sip::Flow flow{sip::Transport::Tcp, 1, QHostAddress(QHostAddress::LocalHost), 1};
        QByteArray buffer;
        std::array<char, 65536> bytes{};
        for (;;) {
            const ssize_t count = read(connection, bytes.data(), bytes.size());
            if (count <= 0)
                break;
            buffer.append(bytes.data(), count);
            QByteArray answers;
            qsizetype begin = 0;
            for (;;) {
                const qsizetype end = buffer.indexOf("\r\n\r\n", begin);
                const qsizetype at = buffer.indexOf("Content-Length: ", begin) + 16;
                const qsizetype length = end < 0 ? 0 : buffer.mid(at, end - at).toInt();
                if (end < 0 || buffer.size() < end + 4 + length)
                    break;
                const auto request =
                    sip::Message::parse(buffer.mid(begin, end + 4 + length - begin));
                answers += sip::writeResponse(*request, flow, {});
                begin = end + 4 + length;
            }
            buffer.remove(0, begin);
            if (write(connection, answers.constData(), std::size_t(answers.size())) < 0)
                break;
        }
        close(connection);
    }

    quint16 m_port = 0;
    pid_t m_process = 0;
};

Pair pairOf(int index)
{
    const QByteArray watcher = QByteArray::number(index / contactsOfEach);
    return {"sip:user" + watcher + "@contoso.example",
            "sip:contact" + QByteArray::number(index) + "@fabrikam.example"};
}

struct Result {
    double bytesEach = 0;
    double restoreEach = 0;
    double changeAlone = 0;
    double changeAllTheWay = 0;
};

void subscribe(Notifier &notifier, int index, const QByteArray &place)
{
    const Pair pair = pairOf(index);
    const test::RequestText text{
        .method = "SUBSCRIBE",
        .uri = pair.presentity,
        .from = "\"A User\" <" + pair.watcher + ">;tag=" + QByteArray::number(index * 7919LL, 36),
        .to = '<' + pair.presentity + '>',
        .callId = "5f3e9a7c1b2d4e6f-" + QByteArray::number(index) + "@192.0.2.1",
        .headers = "Event: presence\r\nExpires: 86400\r\nContact: <sip:device-"
            + QByteArray::number(index / contactsOfEach) + '@' + place + ";transport=tcp>\r\n"};
    const sip::Request request = text.request();
    const sip::Flow flow{sip::Transport::Tcp, 1, QHostAddress(QHostAddress::LocalHost), 40000};
    notifier.serve({1, request, flow, pair.watcher, false});
}

double medianChange(Notifier &notifier,
                    test::FakeClock &clock,
                    int dialogs,
                    const std::function<void()> &respond)
{
    std::vector<Pair> order; // nobody twice in one step: the second time would have to wait
    order.reserve(changesInARound);
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp)
    while (order.size() < changesInARound) {
        for (int i = 0; i < dialogs; ++i)
            order.push_back(pairOf(i));
        std::shuffle(order.end() - dialogs, order.end(), random);
    }
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        double spent = 0;
        for (int begin = 0; begin < changesInARound; begin += 1000) {
            clock.advance(std::chrono::seconds(6)); // whoever is changed is told at once
            notifier.fireTimers();
            respond();
            const double before = computing();
            for (int i = begin; i < begin + 1000; ++i)
                notifier.changed(order[static_cast<std::size_t>(i)]);
            respond();
            spent += computing() - before;
        }
        times.push_back(spent / changesInARound);
    }
    std::ranges::nth_element(times, times.begin() + (rounds / 2));
    return times[rounds / 2];
}

void fill(Notifier &notifier,
          int dialogs,
          const QByteArray &place,
          const std::function<void()> &respond)
{
    for (int i = 0; i < dialogs; ++i) {
        subscribe(notifier, i, place);
        respond();
    }
    if (notifier.counts().dialogs != static_cast<std::size_t>(dialogs))
        qFatal("not all subscriptions are there");
}

void measureAlone(int dialogs, const QByteArray &place, Result &result)
{
    test::FakeClock clock;
    Source source;
    Port port;
    Notifier notifier(port, clock);
    notifier.setSource(&source);
    const double before = heapBytes();
    fill(notifier, dialogs, place, [&port] { port.respond(); });
    result.bytesEach = (heapBytes() - before) / dialogs;
    result.changeAlone = medianChange(notifier, clock, dialogs, [&port] { port.respond(); });
}

void measureRestore(int dialogs, const QByteArray &place, Result &result)
{
    test::FakeClock clock;
    Source source;
    Port port;
    std::vector<DialogRecord> records;
    Notifier before(port, clock);
    before.setSource(&source);
    QObject::connect(&before, &Notifier::stored, [&records](const DialogRecord &record) {
        records.push_back(record);
    });
    fill(before, dialogs, place, [&port] { port.respond(); });
    Notifier after(port, clock);
    after.setSource(&source);
    const double start = computing();
    after.restore(records);
    result.restoreEach = (computing() - start) / dialogs;
    if (after.counts().dialogs != static_cast<std::size_t>(dialogs))
        qFatal("not all subscriptions came back");
}

void measureAllTheWay(int dialogs, const QByteArray &place, Result &result)
{
    test::FakeClock clock;
    base::SystemClock systemClock;
    test::FakeResolver resolver;
    test::FakeDirectory directory;
    Source source;
    sip::UserAgent agent(resolver, systemClock, directory);
    sip::UserAgentSettings settings;
    settings.localDomains = {*base::DomainName::parse(u"contoso.example"_s)};
    settings.registrar = false;
    settings.nextHop = *sip::Uri::parse("sip:" + place + ";transport=tcp");
    settings.hostName = u"edge.contoso.example"_s;
    settings.limits.maxQueuedBytes = 64LL * 1'048'576;
    agent.configure(settings, {});
    AgentPort port(agent);
    Notifier notifier(port, clock);
    notifier.setSource(&source);
    fill(notifier, dialogs, place, [&port] { port.respond(); });
    result.changeAllTheWay = medianChange(notifier, clock, dialogs, [&port] { port.respond(); });
}

// Each in a process of its own: what another one left behind in the heap would count, too.
Result measure(int argc, char *argv[], int dialogs, const QByteArray &place)
{
    std::array<int, 2> ends{};
    Result result;
    for (const auto step : {measureAlone, measureRestore, measureAllTheWay}) {
        if (pipe(ends.data()) != 0)
            qFatal("no pipe");
        const pid_t process = fork();
        if (process == 0) {
            const QCoreApplication app(argc, argv);
            step(dialogs, place, result);
            if (write(ends[1], &result, sizeof result) != sizeof result)
                qFatal("nobody to tell");
            _exit(0);
        }
        close(ends[1]);
        if (read(ends[0], &result, sizeof result) != sizeof result)
            qFatal("no result");
        close(ends[0]);
        waitpid(process, nullptr, 0);
    }
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const Devices devices; // before anything else is there
    const Result few = measure(argc, argv, 1'000, devices.place());
    const Result many = measure(argc, argv, 100'000, devices.place());
    QTextStream out(stdout);
    const auto row = [&out](const char *what, double a, double b, int digits) {
        out << qSetFieldWidth(34) << Qt::left << what << qSetFieldWidth(12) << Qt::right
            << QString::number(a, 'f', digits) << QString::number(b, 'f', digits)
            << QString::number(b / a, 'f', 2) << qSetFieldWidth(0) << '\n';
    };
    out << qSetFieldWidth(34) << Qt::left << "subscriptions" << qSetFieldWidth(12) << Qt::right
        << "1000" << "100000" << "ratio" << qSetFieldWidth(0) << '\n';
    row("heap bytes of each", few.bytesEach, many.bytesEach, 0);
    row("us to restore each", few.restoreEach, many.restoreEach, 2);
    row("us of a change, notifier alone", few.changeAlone, many.changeAlone, 2);
    row("us of a change, all the way", few.changeAllTheWay, many.changeAllTheWay, 2);
    row("changes told in a second", 1e6 / few.changeAllTheWay, 1e6 / many.changeAllTheWay, 0);
    return 0;
}
