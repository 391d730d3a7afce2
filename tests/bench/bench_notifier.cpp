// SPDX-License-Identifier: GPL-3.0-or-later
// What a subscription to presence costs: memory, its return after a restart, and each change that
// is told, with 1,000 and with 100,000 of them. Without sockets: the request is written, and its
// 200 is there at once.
#include "engine/events/notifier.h"
#include "engine/sip/request_writer.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <malloc.h>
#include <random>

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
    QByteArray document(const Pair &) override { return m_document; }
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

Pair pairOf(int index)
{
    const QByteArray watcher = QByteArray::number(index / contactsOfEach);
    return {"sip:user" + watcher + "@contoso.example",
            "sip:contact" + QByteArray::number(index) + "@fabrikam.example"};
}

struct Result {
    double bytesEach = 0;
    double restoreEach = 0;
    double changeEach = 0;
};

void subscribe(Notifier &notifier, int index)
{
    const Pair pair = pairOf(index);
    QByteArray user = pair.watcher.sliced(4);
    const test::RequestText text{
        .method = "SUBSCRIBE",
        .uri = pair.presentity,
        .from = "\"A User\" <" + pair.watcher + ">;tag=" + QByteArray::number(index * 7919LL, 36),
        .to = '<' + pair.presentity + '>',
        .callId = "5f3e9a7c1b2d4e6f-" + QByteArray::number(index) + "@192.0.2.1",
        .headers = "Event: presence\r\nExpires: 86400\r\nContact: <sip:" + user.replace("@", "-")
            + "@192.0.2.1:5060;transport=tcp>\r\n"};
    const sip::Request request = text.request();
    const sip::Flow flow{sip::Transport::Tcp, 1, QHostAddress(QHostAddress::LocalHost), 40000};
    notifier.serve({1, request, flow, pair.watcher, false});
}

double medianChange(Notifier &notifier, Port &port, test::FakeClock &clock, int dialogs)
{
    std::vector<Pair> order;
    order.reserve(changesInARound);
    for (int i = 0; i < changesInARound; ++i)
        order.push_back(pairOf(i % dialogs));
    std::shuffle(order.begin(), order.end(), std::mt19937(1)); // NOLINT(cert-msc51-cpp)
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        double spent = 0;
        for (int begin = 0; begin < changesInARound; begin += 1000) {
            clock.advance(std::chrono::seconds(6)); // whoever is changed is told at once
            notifier.fireTimers();
            port.respond();
            const double before = computing();
            for (int i = begin; i < begin + 1000; ++i)
                notifier.changed(order[static_cast<std::size_t>(i)]);
            port.respond();
            spent += computing() - before;
        }
        times.push_back(spent / changesInARound);
    }
    std::ranges::nth_element(times, times.begin() + (rounds / 2));
    return times[rounds / 2];
}

Result measure(int dialogs)
{
    test::FakeClock clock;
    Source source;
    Port port;
    Result result;
    std::vector<DialogRecord> records;
    records.reserve(static_cast<std::size_t>(dialogs));
    {
        Notifier notifier(port, clock);
        notifier.setSource(&source);
        const double before = heapBytes();
        for (int i = 0; i < dialogs; ++i) {
            subscribe(notifier, i);
            port.respond();
        }
        result.bytesEach = (heapBytes() - before) / dialogs;
        if (notifier.counts().dialogs != static_cast<std::size_t>(dialogs))
            qFatal("not all subscriptions are there");
        result.changeEach = medianChange(notifier, port, clock, dialogs);
    }
    Notifier first(port, clock);
    first.setSource(&source);
    QObject::connect(&first, &Notifier::stored, [&records](const DialogRecord &record) {
        records.push_back(record);
    });
    for (int i = 0; i < dialogs; ++i) {
        subscribe(first, i);
        port.respond();
    }
    Notifier restored(port, clock);
    restored.setSource(&source);
    const double before = computing();
    restored.restore(records);
    result.restoreEach = (computing() - before) / dialogs;
    if (restored.counts().dialogs != static_cast<std::size_t>(dialogs))
        qFatal("not all subscriptions came back");
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const Result few = measure(1'000);
    const Result many = measure(100'000);
    QTextStream out(stdout);
    const auto row = [&out](const char *what, double a, double b, int digits) {
        out << qSetFieldWidth(34) << Qt::left << what << qSetFieldWidth(12) << Qt::right
            << QString::number(a, 'f', digits) << QString::number(b, 'f', digits)
            << QString::number(b / a, 'f', 2) << qSetFieldWidth(0) << '\n';
    };
    out << qSetFieldWidth(34) << Qt::left << "subscriptions" << qSetFieldWidth(12) << Qt::right
        << "1000" << "100000" << "ratio" << qSetFieldWidth(0) << '\n';
    row("heap bytes of each", few.bytesEach, many.bytesEach, 0);
    row("microseconds to restore each", few.restoreEach, many.restoreEach, 2);
    row("microseconds of a change told", few.changeEach, many.changeEach, 2);
    row("changes told in a second", 1e6 / few.changeEach, 1e6 / many.changeEach, 0);
    return 0;
}
