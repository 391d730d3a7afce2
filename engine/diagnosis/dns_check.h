// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/record_state.h"
#include "engine/network/unbound_resolver.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace diagnosis {

// Asks the DNS servers of the site for the planned records, past all caches of ours and past
// /etc/hosts, which partners do not see. Ends by itself; ends at once with its object.
class DnsCheck : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        std::chrono::milliseconds aQuestion{5'000};
        std::chrono::milliseconds altogether{30'000}; // what is unasked then stays unknown
        qsizetype parallel = 16;
    };

    DnsCheck(const site::Dns &dns,
             QList<site::PlannedRecord> records,
             const Limits &limits,
             QObject *parent = nullptr);
    DnsCheck(const site::Dns &dns, QList<site::PlannedRecord> records, QObject *parent = nullptr);
    ~DnsCheck() override;

    void start(); // once
    // Of the records, in their order.
    [[nodiscard]] const QList<RecordState> &states() const { return m_states; }
    [[nodiscard]] qsizetype questionCount() const { return m_questions.size(); }

Q_SIGNALS:
    void progressed(qsizetype answered); // of questionCount()
    void finished(); // exactly once, never from inside start()

private:
    struct Question {
        QString name;
        size_t type; // the index of the data's alternative
        QList<qsizetype> records; // that it answers
    };

    void askMore();
    void ask(const Question &question);
    template<typename Data, typename Answer>
    void take(const QList<qsizetype> &records, const Answer &answer);
    void giveUp();
    void finish();

    const QList<site::PlannedRecord> m_records;
    const Limits m_limits;
    QList<RecordState> m_states;
    QList<Question> m_questions;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
    QTimer m_deadline;
    network::UnboundResolver m_resolver; // its answers come to the members above
};

} // namespace diagnosis
