// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bit>
#include <optional>

namespace events {

// What a person is doing (RFC 4480 §3.2).
enum class Activity : quint8 {
    Appointment,
    Away,
    Breakfast,
    Busy,
    Dinner,
    Holiday,
    InTransit,
    LookingForWork,
    Lunch,
    Meal,
    Meeting,
    OnThePhone,
    Other,
    Performance,
    PermanentAbsence,
    Playing,
    Presentation,
    Shopping,
    Sleeping,
    Spectator,
    Steering,
    Travel,
    Television,
    Unknown,
    Vacation,
    Working,
    Worship
};
inline constexpr int activityCount = int(Activity::Worship) + 1;

// As in RPID: "on-the-phone".
[[nodiscard]] QByteArray name(Activity activity);
// Of an RPID element or of a Lync activity token; nothing for what has no meaning here.
[[nodiscard]] std::optional<Activity> activityOf(QByteArrayView word);

// A set of them: one person may be travelling and having a meal.
class Activities
{
public:
    constexpr Activities() = default;
    constexpr Activities(Activity activity) : m_bits(bit(activity)) { }

    constexpr void insert(Activity activity) { m_bits |= bit(activity); }
    constexpr void unite(Activities others) { m_bits |= others.m_bits; }
    [[nodiscard]] constexpr bool contains(Activity activity) const
    {
        return (m_bits & bit(activity)) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr int size() const { return std::popcount(m_bits); }
    constexpr bool operator==(const Activities &) const = default;

private:
    static constexpr quint32 bit(Activity activity) { return quint32(1) << int(activity); }

    quint32 m_bits = 0;
};
static_assert(activityCount <= 32);

} // namespace events
