// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/binding_watch.h"

#include "engine/sip/binding_table.h"
#include "engine/sip/dialog.h"
#include "engine/sip/logging.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace sip {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds reconnectTime = 10s;
constexpr std::chrono::milliseconds startTime = 60s; // in which all are asked after a restart
constexpr int maxMisses = 2;
// Between the questions to a device that fell silent.
constexpr std::chrono::milliseconds firstPause = 10s;
constexpr std::chrono::milliseconds longestPause = 40s;
constexpr std::chrono::milliseconds never = std::chrono::milliseconds::max();

// From nine tenths of `span` to all of it: what began together is not asked together.
std::chrono::milliseconds jittered(std::chrono::milliseconds span)
{
    const auto tenth = qint64(span.count() / 10);
    return span - std::chrono::milliseconds(QRandomGenerator::global()->bounded(tenth + 1));
}

// Then no connection of ours finds it.
bool isBehindNat(const QByteArray &contact, const Flow &flow)
{
    const auto uri = Uri::parse(contact);
    QByteArray host = uri ? uri->host() : QByteArray();
    if (host.startsWith('['))
        host = host.sliced(1).chopped(1);
    const QHostAddress address(QString::fromLatin1(host));
    return !address.isEqual(flow.peer, QHostAddress::TolerantConversion);
}

QByteArray hostOf(const QByteArray &aor)
{
    return aor.sliced(aor.lastIndexOf('@') + 1);
}

} // namespace

BindingWatch::BindingWatch(BindingTable &bindings, const base::Clock &clock, Send send)
    : m_bindings(bindings)
    , m_clock(clock)
    , m_send(std::move(send))
    , m_alarm(clock, [this] { fireTimers(); })
{ }

void BindingWatch::begin()
{
    const std::chrono::milliseconds now = m_clock.monotonic();
    for (const QByteArray &aor : m_bindings.people()) {
        for (const Registration &registration : m_bindings.all(aor)) {
            (void)update(registration);
            const auto entry = deviceOf(aor, registration.binding.contact);
            Device &device = entry->second;
            if (m_keepAlive > 0s) {
                const auto span = std::min<std::chrono::milliseconds>(startTime, m_keepAlive / 2);
                device.due = now
                    + std::chrono::milliseconds(
                                 QRandomGenerator::global()->bounded(qint64(span.count()) + 1));
                setAlarm(entry->first, device, device.due);
            }
        }
    }
}

void BindingWatch::follow(const QByteArray &aor)
{
    const std::vector<Registration> registered = m_bindings.current(aor, m_clock.now());
    bool isOther = false;
    for (const Id id : m_byAor.value(aor)) {
        const auto entry = m_devices.find(id);
        const bool stays =
            std::ranges::any_of(registered, [&contact = entry->second.contact](const auto &one) {
                return one.binding.contact == contact;
            });
        if (!stays) {
            erase(entry);
            isOther = true;
        }
    }
    for (const Registration &registration : registered)
        isOther = update(registration) || isOther;
    if (isOther)
        Q_EMIT changed(aor);
    if (!registered.empty())
        Q_EMIT reached(aor);
}

// True: the device is new, or reached in another way than before.
bool BindingWatch::update(const Registration &registration)
{
    const QByteArray &aor = registration.binding.aor;
    auto entry = deviceOf(aor, registration.binding.contact);
    const bool isNew = entry == m_devices.end();
    if (isNew) {
        const Id id = ++m_lastId;
        entry = m_devices.emplace(id, Device{aor, registration.binding.contact, {}}).first;
        m_byAor[aor].push_back(id);
    }
    const Id id = entry->first;
    Device &device = entry->second;
    const bool isOther =
        isNew || device.flow != registration.flow || device.isSilent != registration.isSilent;
    if (device.flow != registration.flow) {
        forgetFlow(id, device.flow);
        device.flow = registration.flow;
        if (device.flow && isReliable(device.flow->transport))
            m_byFlow[device.flow->id].push_back(id);
    }
    if (!registration.isSilent)
        waitForNext(device);
    const auto lifetime = m_clock.now().msecsTo(registration.binding.expires);
    const auto expiry =
        m_clock.monotonic() + std::chrono::milliseconds(std::max<qint64>(lifetime, 0));
    setAlarm(id, device, std::min(device.due, expiry));
    return isOther;
}

BindingWatch::Devices::iterator BindingWatch::deviceOf(const QByteArray &aor,
                                                       const QByteArray &contact)
{
    for (const Id id : m_byAor.value(aor)) { // ten at most
        const auto entry = m_devices.find(id);
        if (entry->second.contact == contact)
            return entry;
    }
    return m_devices.end();
}

void BindingWatch::erase(Devices::iterator entry)
{
    const Device &device = entry->second;
    forgetFlow(entry->first, device.flow);
    const auto ids = m_byAor.find(device.aor);
    std::erase(*ids, entry->first);
    if (ids->empty())
        m_byAor.erase(ids);
    m_devices.erase(entry);
}

void BindingWatch::forgetFlow(Id id, const std::optional<Flow> &flow)
{
    const auto ids = flow ? m_byFlow.find(flow->id) : m_byFlow.end();
    if (ids == m_byFlow.end())
        return;
    std::erase(*ids, id);
    if (ids->empty())
        m_byFlow.erase(ids);
}

void BindingWatch::waitForNext(Device &device)
{
    device.step = Step::Ask;
    device.misses = 0;
    device.question = 0;
    device.isSilent = false;
    // Half of the interval, and a quarter for each of two questions.
    device.due = m_keepAlive > 0s ? m_clock.monotonic() + jittered(m_keepAlive) / 2 : never;
}

void BindingWatch::setAlarm(Id id, Device &device, std::chrono::milliseconds at)
{
    if (device.ringsAt && *device.ringsAt <= at)
        return; // it is looked at again then
    device.ringsAt = at;
    m_alarm.set(at, id);
}

void BindingWatch::loseFlow(quint32 flowId)
{
    for (const Id id : m_byFlow.value(flowId)) {
        Device &device = m_devices.find(id)->second;
        device.step = Step::Orphaned;
        device.question = 0;
        device.due = m_clock.monotonic() + reconnectTime;
        setAlarm(id, device, device.due);
    }
}

void BindingWatch::fireTimers()
{
    while (const auto id = m_alarm.take())
        ring(*id);
}

void BindingWatch::ring(Id id)
{
    const auto entry = m_devices.find(id);
    const auto now = m_clock.monotonic();
    if (entry == m_devices.end() || !entry->second.ringsAt || *entry->second.ringsAt > now)
        return; // an alarm of before
    entry->second.ringsAt.reset();
    const std::vector<Registration> registered =
        m_bindings.current(entry->second.aor, m_clock.now());
    const auto registration = std::ranges::find_if(registered, [&](const Registration &one) {
        return one.binding.contact == entry->second.contact;
    });
    if (registration == registered.end()) {
        lose(entry, "expired");
        return;
    }
    const std::chrono::milliseconds lifetime(m_clock.now().msecsTo(registration->binding.expires));
    if (entry->second.due <= now)
        perform(entry);
    // It may be gone now.
    if (const auto still = m_devices.find(id); still != m_devices.end())
        setAlarm(id, still->second, std::min(still->second.due, now + lifetime));
}

void BindingWatch::perform(Devices::iterator entry)
{
    Device &device = entry->second;
    switch (device.step) {
    case Step::Ask:
        ask(entry->first, device);
        break;
    case Step::Miss:
        miss(entry);
        break;
    case Step::Orphaned:
        if (!device.flow || isBehindNat(device.contact, *device.flow)) {
            lose(entry, "its connection closed");
            break;
        }
        device.misses = maxMisses - 1;
        ask(entry->first, device);
        break;
    }
}

void BindingWatch::ask(Id id, Device &device)
{
    const auto contact = Uri::parse(device.contact);
    if (!contact) {
        waitForNext(device);
        return;
    }
    constexpr std::chrono::milliseconds longest = 32s; // as long as the transaction
    const std::chrono::milliseconds quarter = std::chrono::milliseconds(m_keepAlive) / 4;
    device.step = Step::Miss;
    device.due = m_clock.monotonic() + (m_keepAlive > 0s ? std::min(quarter, longest) : longest);
    device.question = ++m_lastQuestion;
    m_send({.method = Method::Options,
            .target = *contact,
            .from = "<sip:" + hostOf(device.aor) + ">;tag=" + Dialog::newToken(),
            .to = '<' + device.aor + '>',
            .callId = Dialog::newToken(),
            .aor = device.aor},
           [self = QPointer(this), id, question = device.question](const Response *response, int) {
               if (self)
                   self->hear(id, question, response != nullptr);
           });
}

void BindingWatch::hear(Id id, quint64 question, bool answered)
{
    const auto entry = m_devices.find(id);
    if (entry == m_devices.end() || entry->second.question != question)
        return;
    Device &device = entry->second;
    if (!answered) {
        miss(entry);
        return;
    }
    const bool wasMissing = device.misses > 0;
    const bool wasSilent = device.isSilent;
    const QByteArray aor = device.aor;
    waitForNext(device);
    setAlarm(id, device, device.due);
    if (wasSilent) {
        qCInfo(lcSip) << aor << "answers again as" << device.contact;
        m_bindings.setSilent(aor, device.contact, false);
        Q_EMIT changed(aor);
    }
    if (wasMissing)
        Q_EMIT reached(aor);
}

void BindingWatch::miss(Devices::iterator entry)
{
    const Id id = entry->first;
    Device &device = entry->second;
    ++device.misses;
    if (device.misses < maxMisses) {
        ask(id, device);
        setAlarm(id, device, device.due);
    } else if (m_keepAlive > 0s) {
        fallSilent(id, device);
    } else {
        lose(entry, "it does not answer");
    }
}

void BindingWatch::fallSilent(Id id, Device &device)
{
    const auto pause = std::min(firstPause * (device.misses - maxMisses + 1), longestPause);
    device.step = Step::Ask;
    device.question = 0;
    device.due = m_clock.monotonic() + jittered(pause);
    setAlarm(id, device, device.due);
    if (std::exchange(device.isSilent, true))
        return;
    const QByteArray aor = device.aor;
    qCInfo(lcSip) << aor << "does not answer as" << device.contact;
    m_bindings.setSilent(aor, device.contact, true);
    Q_EMIT changed(aor);
}

void BindingWatch::lose(Devices::iterator entry, const char *why)
{
    const QByteArray aor = entry->second.aor;
    const QByteArray contact = entry->second.contact;
    qCInfo(lcSip) << aor << "is no longer registered as" << contact << ':' << why;
    erase(entry);
    m_bindings.remove(aor, contact);
    Q_EMIT changed(aor);
}

} // namespace sip
