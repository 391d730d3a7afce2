// SPDX-License-Identifier: GPL-3.0-or-later
// The world around an engine under test: phones of its people and the servers of its partners. What
// it measured comes as one JSON line each phase. See ../presence for how it is run.
#include "tests/bench/presence_world/partners.h"
#include "tests/bench/presence_world/phones.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Runs the event loop until `done`, or `patience` has passed: whether it was done.
bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake;
    wake.start(20ms);
    while (!done()) {
        if (timer.hasExpired(patience.count()))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

class Process
{
public:
    explicit Process(qint64 pid) : m_pid(pid) { }

    double cpuSeconds() const
    {
        const QByteArray stat = read("stat");
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        return double(fields.value(11).toLongLong() + fields.value(12).toLongLong())
            / double(sysconf(_SC_CLK_TCK));
    }
    double megabytes() const
    {
        return double(read("statm").split(' ').value(1).toLongLong())
            * double(sysconf(_SC_PAGESIZE)) / 1e6;
    }

private:
    QByteArray read(const char *name) const
    {
        QFile file(u"/proc/%1/%2"_s.arg(m_pid).arg(QLatin1StringView(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    qint64 m_pid;
};

double percentile(std::vector<double> &values, double part)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * part))];
}

class World
{
public:
    World(world::Shape shape,
          const base::Endpoint &listenAt,
          const base::Endpoint &engine,
          const base::Endpoint &engineSip,
          qint64 pid)
        : m_shape(std::move(shape))
        , m_partners(m_shape, listenAt, engine)
        , m_phones(m_shape, QHostAddress(u"127.0.0.1"_s), engineSip)
        , m_engine(pid)
        , m_sequences(std::size_t(m_shape.users), 0)
    { }

    world::Partners &partners() { return m_partners; }

    void enroll();
    void watch(int each);
    void change(int count, int window);
    void soak(std::chrono::seconds time, double outPerSecond, double inPerSecond, double messages);

private:
    void tell(const QString &phase, QJsonObject figures) const;

    world::Shape m_shape;
    world::Partners m_partners;
    world::Phones m_phones;
    Process m_engine;
    std::vector<int> m_sequences; // what each user published last
    int m_watchedEach = 0;
};

void World::tell(const QString &phase, QJsonObject figures) const
{
    figures["phase"_L1] = phase;
    figures["users"_L1] = m_shape.users;
    figures["pairs"_L1] = m_shape.pairs();
    figures["engine_mb"_L1] = m_engine.megabytes();
    figures["probes"_L1] = m_partners.counters.probes;
    figures["presences"_L1] = m_partners.counters.presences;
    figures["out_of_order"_L1] = m_partners.counters.outOfOrder;
    figures["partner_errors"_L1] = m_partners.counters.errors;
    figures["sip_refused"_L1] = m_phones.counters.refused;
    figures["sip_timeouts"_L1] = m_phones.counters.timeouts;
    figures["sip_retransmissions"_L1] = m_phones.counters.retransmissions;
    figures["notifies"_L1] = m_phones.counters.notifies;
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

// Everybody registers; his contacts see him.
void World::enroll()
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = m_engine.cpuSeconds();
    int next = 0;
    int done = 0;
    const bool all = waitUntil(
        [&] {
            while (next < m_shape.users && m_phones.open() < 200)
                m_phones.enroll(next++, [&](int) { ++done; });
            return done == m_shape.users;
        },
        120s);
    const double registered = double(timer.elapsed()) / 1000;
    const bool seen =
        waitUntil([&] { return m_partners.counters.presences >= m_shape.pairs(); }, 180s);
    tell(u"enroll"_s,
         {{"all_registered"_L1, all},
          {"all_seen"_L1, seen},
          {"registered_s"_L1, registered},
          {"seen_s"_L1, double(timer.elapsed()) / 1000},
          {"cpu_s"_L1, m_engine.cpuSeconds() - cpu}});
}

// Everybody watches his first contacts.
void World::watch(int each)
{
    m_watchedEach = std::min(each, m_shape.contacts);
    QElapsedTimer timer;
    timer.start();
    const qint64 wanted = qint64(m_shape.users) * m_watchedEach;
    qint64 next = 0;
    qint64 done = 0;
    waitUntil(
        [&] {
            while (next < wanted && m_phones.open() < 500) {
                m_phones.subscribe(
                    int(next / m_watchedEach), int(next % m_watchedEach), [&](int) { ++done; });
                ++next;
            }
            return done == wanted;
        },
        300s);
    const bool all = waitUntil(
        [&] {
            for (int user = 0; user < m_shape.users; ++user)
                for (int contact = 0; contact < m_watchedEach; ++contact)
                    if (m_phones.seen(user, contact) < 0)
                        return false;
            return true;
        },
        60s);
    tell(u"watch"_s,
         {{"watches"_L1, wanted},
          {"all_see"_L1, all},
          {"seconds"_L1, double(timer.elapsed()) / 1000}});
}

// `count` changes, `window` at a time, each of another user: until all his contacts have seen it.
void World::change(int count, int window)
{
    struct Open {
        int left;
        qint64 since;
    };
    QHash<int, Open> open; // by user
    std::vector<double> milliseconds;
    QElapsedTimer timer;
    timer.start();
    const double cpu = m_engine.cpuSeconds();
    const qint64 before = m_partners.counters.presences;
    int next = 0;
    int finished = 0;
    m_partners.onPresence = [&](int user, int, int sequence) {
        const auto found = open.find(user);
        if (found == open.end() || sequence != m_sequences[std::size_t(user)])
            return;
        if (--found->left == 0) {
            milliseconds.push_back(double(timer.nsecsElapsed() - found->since) / 1e6);
            open.erase(found);
            ++finished;
        }
    };
    const bool all = waitUntil(
        [&] {
            while (next < count && open.size() < std::min(window, m_shape.users)) {
                const int user = next++ % m_shape.users;
                if (open.contains(user)) {
                    --next;
                    break;
                }
                open.insert(user, {m_shape.contacts, timer.nsecsElapsed()});
                m_phones.publish(user, ++m_sequences[std::size_t(user)], {});
            }
            return finished == count;
        },
        300s);
    m_partners.onPresence = {};
    const double seconds = double(timer.elapsed()) / 1000;
    const double used = m_engine.cpuSeconds() - cpu;
    const double presences = double(m_partners.counters.presences - before);
    tell(u"change"_s,
         {{"changes"_L1, finished},
          {"all"_L1, all},
          {"changes_per_s"_L1, finished / seconds},
          {"presences_per_s"_L1, presences / seconds},
          {"cpu_s_per_10000_presences"_L1, used / presences * 10000},
          {"cpu_us_per_change"_L1, used / std::max(1, finished) * 1e6},
          {"p50_ms"_L1, percentile(milliseconds, 0.5)},
          {"p99_ms"_L1, percentile(milliseconds, 0.99)}});
}

// Publications, presence of contacts and messages both ways at steady rates. In the end everything
// is accounted for: each message arrived once, and everybody sees the latest presence of everybody.
void World::soak(std::chrono::seconds time, double out, double in, double messages)
{
    QHash<QByteArray, int> unread; // body → how often it arrived
    qint64 answered = 0;
    qint64 said = 0;
    QList<int> contactSequence(int(m_shape.pairs()), 0);
    m_partners.onMessage = [&](int, int, const QByteArray &body) { ++unread[body]; };
    m_phones.onMessage = [&](int, const QByteArray &body) { ++unread[body]; };
    auto *const dice = QRandomGenerator::global();
    const auto user = [&] { return int(dice->bounded(m_shape.users)); };
    const auto contact = [&] { return int(dice->bounded(std::max(1, m_watchedEach))); };

    QElapsedTimer timer;
    timer.start();
    const double cpu = m_engine.cpuSeconds();
    qint64 published = 0;
    qint64 shown = 0;
    QList<double> memory;
    QTimer wake;
    wake.start(5ms);
    while (timer.elapsed() < time.count() * 1000) {
        const double now = double(timer.elapsed()) / 1000;
        for (; double(published) < out * now; ++published) {
            const int who = user();
            m_phones.publish(who, ++m_sequences[std::size_t(who)], {});
        }
        for (; double(shown) < in * now; ++shown) {
            const int who = user();
            const int whom = contact();
            int &sequence = contactSequence[(who * m_shape.contacts) + whom];
            m_partners.sayPresence(who, whom, ++sequence);
        }
        for (; double(said) < messages * now; ++said) {
            const QByteArray body = "m" + QByteArray::number(said);
            unread.insert(body, 0);
            if (said % 2 == 0)
                m_phones.say(user(), contact(), body, [&](int status) {
                    answered += status == 200 ? 1 : 0;
                });
            else
                m_partners.sayMessage(user(), contact(), body);
        }
        if (memory.size() < qsizetype(now / 10) + 1) {
            memory.append(m_engine.megabytes());
            std::fprintf(stderr, "%6.0f s  %7.1f MB\n", now, memory.last());
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const double used = m_engine.cpuSeconds() - cpu;

    const auto wrongViews = [&] {
        qint64 wrong = 0;
        for (int who = 0; who < m_shape.users; ++who)
            wrong += m_shape.contacts
                - (m_sequences[std::size_t(who)] == 0
                       ? m_shape.contacts
                       : m_partners.seen(who, m_sequences[std::size_t(who)]));
        for (int who = 0; who < m_shape.users; ++who)
            for (int whom = 0; whom < m_watchedEach; ++whom)
                wrong +=
                    m_phones.seen(who, whom) == contactSequence[(who * m_shape.contacts) + whom]
                    ? 0
                    : 1;
        return wrong;
    };
    const auto unreadCount = [&] {
        return std::ranges::count_if(unread, [](int times) { return times != 1; });
    };
    waitUntil([&] { return wrongViews() == 0 && unreadCount() == 0; }, 40s);
    const double first = memory.value(memory.size() / 5);
    tell(u"soak"_s,
         {{"seconds"_L1, double(time.count())},
          {"published"_L1, published},
          {"shown"_L1, shown},
          {"messages"_L1, said},
          {"sip_messages_answered_200"_L1, answered},
          {"messages_not_exactly_once"_L1, unreadCount()},
          {"wrong_views"_L1, wrongViews()},
          {"engine_cores"_L1, used / double(time.count())},
          {"mb_after_a_fifth"_L1, first},
          {"mb_at_the_end"_L1, memory.last()}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"users"_s, {}, u"N"_s, u"1000"_s},
                       {u"contacts"_s, {}, u"N"_s, u"100"_s},
                       {u"domains"_s, {}, u"N"_s, u"50"_s},
                       {u"listen"_s, {}, u"HOST:PORT"_s},
                       {u"engine"_s, {}, u"HOST:PORT"_s},
                       {u"engine-sip"_s, {}, u"HOST:PORT"_s},
                       {u"certificate"_s, {}, u"PEM"_s},
                       {u"key"_s, {}, u"PEM"_s},
                       {u"ca"_s, {}, u"PEM"_s},
                       {u"pid"_s, {}, u"PID"_s}});
    // enroll, watch=EACH, change=COUNT,WINDOW, soak=SECONDS,OUT,IN,MESSAGES
    parser.addPositionalArgument(u"phase"_s, {}, u"[phase...]"_s);
    parser.process(app);
    const auto number = [&](const QString &name) { return parser.value(name).toInt(); };
    const auto endpoint = [&](const QString &name) {
        return *base::Endpoint::parse(parser.value(name));
    };

    World world({.users = number(u"users"_s),
                 .contacts = number(u"contacts"_s),
                 .domains = number(u"domains"_s)},
                endpoint(u"listen"_s),
                endpoint(u"engine"_s),
                endpoint(u"engine-sip"_s),
                number(u"pid"_s));
    world.partners().start(
        parser.value(u"certificate"_s), parser.value(u"key"_s), parser.value(u"ca"_s));
    for (const QString &phase : parser.positionalArguments()) {
        const QString name = phase.section(u'=', 0, 0);
        const QStringList values = phase.section(u'=', 1).split(u',');
        const auto value = [&](int index) { return values.value(index).toDouble(); };
        if (name == "enroll"_L1)
            world.enroll();
        else if (name == "watch"_L1)
            world.watch(int(value(0)));
        else if (name == "change"_L1)
            world.change(int(value(0)), int(value(1)));
        else if (name == "soak"_L1)
            world.soak(std::chrono::seconds(qint64(value(0))), value(1), value(2), value(3));
        else
            qFatal("no such phase: %s", qPrintable(phase));
    }
    return 0;
}
