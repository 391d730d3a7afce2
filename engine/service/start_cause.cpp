// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/start_cause.h"

#include <QStringList>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Kind = StartCause::Kind;

constexpr qsizetype maxSubjectCharacters = 300;

// What follows the words in the last line that has them.
std::optional<QString> after(const QStringList &lines, QLatin1StringView words)
{
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const qsizetype at = line->indexOf(words); at >= 0)
            return line->mid(at + words.size()).trimmed().left(maxSubjectCharacters);
    }
    return std::nullopt;
}

bool tellsOfAccess(const QString &text)
{
    return text.contains("Permission denied"_L1) || text.contains("Read-only file system"_L1)
        || text.contains("access-denied"_L1) || text.contains("cannot make"_L1)
        || text.contains("file-unreadable"_L1);
}

// The engine's reason for not starting.
StartCause ofRefusal(const QString &words)
{
    if (words.startsWith("site.toml: file-missing"_L1))
        return {Kind::SiteMissing};
    if (words.startsWith("another engine runs"_L1) || words.contains("already-listening"_L1))
        return {Kind::AnotherEngine, words};
    if (tellsOfAccess(words))
        return {Kind::AccessDenied, words};
    if (words.startsWith("site.toml"_L1) || words.startsWith("edge.role"_L1)
        || words.startsWith("users.next_hop"_L1))
        return {Kind::SiteBroken, words};
    if (words.startsWith("state.database"_L1))
        return {Kind::DatabaseUnusable, words};
    if (words.startsWith("TLS "_L1))
        return {Kind::CertificateUnusable, words};
    return {Kind::Unknown, words};
}

// systemd.service(5), Result= of its D-Bus interface; and as it writes it into the journal.
std::optional<Kind> ofEnding(const QString &ending, const QStringList &lines)
{
    static constexpr std::array endings{std::pair{"condition"_L1, Kind::SiteMissing},
                                        std::pair{"watchdog"_L1, Kind::WatchdogExpired},
                                        std::pair{"oom-kill"_L1, Kind::OutOfMemory},
                                        std::pair{"core-dump"_L1, Kind::Crashed},
                                        std::pair{"signal"_L1, Kind::Crashed},
                                        std::pair{"timeout"_L1, Kind::TooSlow},
                                        std::pair{"start-limit-hit"_L1, Kind::StartedTooOften},
                                        std::pair{"resources"_L1, Kind::NotRunnable}};
    for (const auto &[name, kind] : endings) {
        if (ending == name)
            return kind;
    }
    // systemd.exec(5), Process Exit Codes: what failed before the program began.
    if (after(lines, "Failed at step "_L1) || after(lines, "status=203/EXEC"_L1))
        return Kind::NotRunnable;
    if (after(lines, "the engine crashed"_L1))
        return Kind::Crashed;
    return std::nullopt;
}

// What hinders an engine that runs all the same, or was about to.
StartCause ofComplaints(const QStringList &lines)
{
    if (const auto words = after(lines, "does not listen: address-in-use: "_L1))
        return {Kind::PortTaken, words->section(": "_L1, 0, 0)};
    if (const auto words = after(lines, "cannot be used: "_L1)) {
        const bool isKey = words->startsWith("passphrase"_L1) || words->startsWith("pin-"_L1)
            || words->startsWith("not-a-key"_L1) || words->startsWith("token"_L1)
            || (tellsOfAccess(*words) && words->contains("/keys/"_L1));
        return {isKey ? Kind::KeyUnreadable : Kind::CertificateUnusable, *words};
    }
    return {};
}

} // namespace

QString causeName(Kind kind)
{
    switch (kind) {
    case Kind::Unknown:
        return u"unknown"_s;
    case Kind::SiteMissing:
        return u"site-missing"_s;
    case Kind::SiteBroken:
        return u"site-broken"_s;
    case Kind::AnotherEngine:
        return u"another-engine"_s;
    case Kind::AccessDenied:
        return u"access-denied"_s;
    case Kind::DatabaseUnusable:
        return u"database-unusable"_s;
    case Kind::CertificateUnusable:
        return u"certificate-unusable"_s;
    case Kind::KeyUnreadable:
        return u"key-unreadable"_s;
    case Kind::PortTaken:
        return u"port-taken"_s;
    case Kind::NotRunnable:
        return u"not-runnable"_s;
    case Kind::WatchdogExpired:
        return u"watchdog-expired"_s;
    case Kind::OutOfMemory:
        return u"out-of-memory"_s;
    case Kind::Crashed:
        return u"crashed"_s;
    case Kind::TooSlow:
        return u"too-slow"_s;
    case Kind::StartedTooOften:
        return u"started-too-often"_s;
    }
    Q_UNREACHABLE();
}

StartCause likelyCause(const ServiceError &error)
{
    using Reason = ServiceError::Reason;
    const bool isOfStart = error.reason == Reason::ExitedAtStart
        || error.reason == Reason::NotStartable || error.reason == Reason::TimedOut;
    if (!isOfStart)
        return {};
    const QStringList lines = error.evidence.split(u'\n', Qt::SkipEmptyParts);
    if (const auto refusal = after(lines, "cannot start: "_L1))
        return ofRefusal(*refusal);
    if (const auto kind = ofEnding(error.ending, lines))
        return {*kind};
    if (StartCause cause = ofComplaints(lines); cause.kind != Kind::Unknown)
        return cause;
    if (error.reason == Reason::TimedOut)
        return {Kind::TooSlow};
    if (!lines.isEmpty() && tellsOfAccess(lines.last()))
        return {Kind::AccessDenied, lines.last().left(maxSubjectCharacters)};
    return {};
}

} // namespace service
