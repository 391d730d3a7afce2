// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/sip/request_port.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace sip {

class BindingTable;
struct Registration;

// Notices when a registration is not true any more though nobody says so: it expires, its
// connection closes and no other comes, or its device answers no keep-alive. That is an OPTIONS,
// so that it works over each transport; it shows within the interval (RFC 5626 §3.5 in spirit).
// A device that fell silent believes it is registered, so it is asked on until that expires.
class BindingWatch : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<void(OutgoingRequest, Responded)>;

    BindingWatch(BindingTable &bindings, const base::Clock &clock, Send send);

    // 0: no keep-alives.
    void configure(std::chrono::seconds keepAlive) { m_keepAlive = keepAlive; }
    // At start: nothing is known of the devices but what was stored, so all are asked soon.
    void begin();
    // After each REGISTER that changed or confirmed contacts of this person.
    void follow(const QByteArray &aor);
    void loseFlow(quint32 flowId);
    // Does what is due; the own timer calls this.
    void fireTimers();

Q_SIGNALS:
    // The contacts of the person, or the flows to them, are others than before.
    void changed(const QByteArray &aor);
    // He registered, or answers after he was silent.
    void reached(const QByteArray &aor);

private:
    using Id = quint64;
    enum class Step : quint8 {
        Ask, // the next keep-alive
        Miss, // the present one counts as unanswered
        Orphaned // it had its time to connect again
    };
    struct Device {
        QByteArray aor;
        QByteArray contact;
        std::optional<Flow> flow;
        Step step = Step::Ask;
        std::chrono::milliseconds due{0}; // of the step
        std::optional<std::chrono::milliseconds> ringsAt = {}; // the alarm that counts
        quint64 question = 0; // under way
        int misses = 0; // so often in a row
        bool isSilent = false;
    };
    using Devices = std::unordered_map<Id, Device>;

    [[nodiscard]] bool update(const Registration &registration);
    [[nodiscard]] Devices::iterator deviceOf(const QByteArray &aor, const QByteArray &contact);
    void erase(Devices::iterator entry);
    void forgetFlow(Id id, const std::optional<Flow> &flow);
    void waitForNext(Device &device);
    void setAlarm(Id id, Device &device, std::chrono::milliseconds at);

    void ring(Id id);
    void perform(Devices::iterator entry);
    void ask(Id id, Device &device);
    void hear(Id id, quint64 question, bool answered);
    void miss(Devices::iterator entry);
    void fallSilent(Id id, Device &device);
    void lose(Devices::iterator entry, const char *why);

    BindingTable &m_bindings;
    const base::Clock &m_clock;
    Send m_send;
    std::chrono::seconds m_keepAlive{300};
    Devices m_devices;
    QHash<QByteArray, std::vector<Id>> m_byAor;
    QHash<quint32, std::vector<Id>> m_byFlow; // connections only
    base::Alarm<Id> m_alarm;
    Id m_lastId = 0;
    quint64 m_lastQuestion = 0;
};

} // namespace sip
