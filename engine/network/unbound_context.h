// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/unbound_resolver.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <unordered_map>
#include <vector>

struct ub_ctx;
struct ub_result;

namespace network {

struct RawAnswer {
    QByteArrayList records; // their data as on the wire; never empty
    bool secure = false;
};

// Private to this folder: libunbound's context and the questions under way in it.
class UnboundResolver::Context : public QObject
{
    Q_OBJECT

public:
    enum class Type {
        A = 1,
        Txt = 16,
        Aaaa = 28,
        Srv = 33,
        Tlsa = 52
    };
    using Answered = std::move_only_function<void(std::expected<RawAnswer, ResolveError>)>;

    explicit Context(const ResolverSettings &settings);
    ~Context() override;

    void ask(const QString &name, Type type, Answered answered);

private:
    struct Question {
        Context *context = nullptr;
        QString name;
        Answered answered;
        quint64 key = 0;
        int number = 0; // libunbound's
    };
    using Questions = std::unordered_map<quint64, Question>;
    struct Deadline {
        std::chrono::steady_clock::time_point when;
        quint64 key;
    };
    struct Outcome {
        Answered answered;
        std::expected<RawAnswer, ResolveError> result;
    };

    static void take(void *key, int error, ub_result *result);

    [[nodiscard]] bool setUp(const ResolverSettings &settings);
    void refuseLater(Answered answered, ResolveError::Reason reason, const QString &evidence);
    void tellOutcomes();
    void onTimeout();
    void armTimeout();

    struct Free {
        void operator()(ub_ctx *context) const;
    };

    const ResolverSettings m_settings;
    std::unique_ptr<ub_ctx, Free> m_unbound; // null: it could not be set up
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timeout;
    std::deque<Deadline> m_deadlines; // in order: all questions wait equally long
    Questions m_questions;
    std::vector<Outcome> m_outcomes; // known, to be told in the next step of the event loop
    quint64 m_lastKey = 0;
};

} // namespace network
