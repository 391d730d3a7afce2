// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/gateway_messages.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GatewayMessages)
};

// "1 d 2 h"; what is nothing is left out.
QString durationText(int seconds)
{
    const int days = seconds / 86'400;
    const int hours = seconds / 3'600 % 24;
    const int minutes = seconds / 60 % 60;
    const int rest = seconds % 60;
    QStringList parts;
    if (days > 0)
        parts += Text::tr("%1 d", "days").arg(days);
    if (hours > 0)
        parts += Text::tr("%1 h", "hours").arg(hours);
    if (minutes > 0)
        parts += Text::tr("%1 min", "minutes").arg(minutes);
    if (rest > 0 || parts.isEmpty())
        parts += Text::tr("%1 s", "seconds").arg(rest);
    return parts.join(u' ');
}

} // namespace

QString explain(site::GatewayRemark::Reason reason)
{
    using Reason = site::GatewayRemark::Reason;
    switch (reason) {
    case Reason::BodiesAreLogged:
        return Text::tr("Everything people write to each other stands in the log, for all who can "
                        "read it. Switch this off as soon as the fault is found.");
    case Reason::PartnerLimitUnreachable:
        return Text::tr("One partner may open more connections than all of them together. Lower "
                        "this limit, or raise the one above.");
    case Reason::IdleBeforeKeepAlive:
        return Text::tr("Streams are closed as idle before a keep-alive is due. Make this at least "
                        "as long as the keep-alive interval.");
    }
    return {};
}

QString quantityText(int number, site::Unit unit)
{
    switch (unit) {
    case site::Unit::Seconds:
        return durationText(number);
    case site::Unit::Bytes:
        return QLocale().formattedDataSize(number, 1);
    case site::Unit::None:
    case site::Unit::Connections:
        break;
    }
    return QLocale().toString(number);
}

QString unitSuffix(site::Unit unit)
{
    switch (unit) {
    case site::Unit::Seconds:
        return Text::tr(" s", "behind a number of seconds");
    case site::Unit::Bytes:
        return Text::tr(" bytes", "behind a number");
    case site::Unit::None:
    case site::Unit::Connections:
        break;
    }
    return {};
}

} // namespace wizard
