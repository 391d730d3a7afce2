// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/gateway/gateway_numbers.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using site::Gateway;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GatewayNumbers)
};

template<int Gateway::*member>
int number(const Gateway &gateway)
{
    return gateway.*member;
}

template<int Gateway::*member>
void setNumber(Gateway &gateway, int value)
{
    gateway.*member = value;
}

template<std::chrono::seconds Gateway::*member>
int number(const Gateway &gateway)
{
    return static_cast<int>((gateway.*member).count());
}

template<std::chrono::seconds Gateway::*member>
void setNumber(Gateway &gateway, int value)
{
    gateway.*member = std::chrono::seconds(value);
}

template<auto member>
constexpr GatewayNumber
entry(QLatin1StringView key, const char *label, const site::SettingRange &range)
{
    return {key, label, range, number<member>, setNumber<member>};
}

constexpr std::array<GatewayNumber, 7> numbers{
    entry<&Gateway::connectionLimit>("connection_limit"_L1,
                                     QT_TRANSLATE_NOOP("GatewayNumbers", "&Connection limit:"),
                                     site::connectionRange),
    entry<&Gateway::partnerConnectionLimit>(
        "partner_connection_limit"_L1,
        QT_TRANSLATE_NOOP("GatewayNumbers", "Connection limit of one &partner:"),
        site::connectionRange),
    entry<&Gateway::keepAliveInterval>("keep_alive_interval_s"_L1,
                                       QT_TRANSLATE_NOOP("GatewayNumbers", "&Keep-alive interval:"),
                                       site::intervalRange),
    entry<&Gateway::streamEstablishmentTimeout>(
        "stream_establishment_timeout_s"_L1,
        QT_TRANSLATE_NOOP("GatewayNumbers", "Stream &establishment timeout:"),
        site::intervalRange),
    entry<&Gateway::streamInactivityTimeout>(
        "stream_inactivity_timeout_s"_L1,
        QT_TRANSLATE_NOOP("GatewayNumbers", "Stream &inactivity timeout:"),
        site::intervalRange),
    entry<&Gateway::subscriptionRefreshInterval>(
        "subscription_refresh_interval_s"_L1,
        QT_TRANSLATE_NOOP("GatewayNumbers", "&Subscription refresh interval:"),
        site::intervalRange),
    entry<&Gateway::maxMessageBytes>("max_message_bytes"_L1,
                                     QT_TRANSLATE_NOOP("GatewayNumbers", "Largest &message:"),
                                     site::messageRange),
};

} // namespace

std::span<const GatewayNumber> gatewayNumbers()
{
    return numbers;
}

QString labelOf(const GatewayNumber &number)
{
    return Text::tr(number.label);
}

} // namespace wizard
