// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_texts.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

} // namespace

QString purposeText(const QString &purpose)
{
    const QHash<QString, QString> texts{{u"xmpp"_s, Text::tr("XMPP partners")},
                                        {u"xmpp-direct-tls"_s, Text::tr("XMPP, direct TLS")},
                                        {u"sip-tls"_s, Text::tr("SIP over TLS")},
                                        {u"sip-tcp"_s, Text::tr("SIP over TCP")},
                                        {u"sip-udp"_s, Text::tr("SIP over UDP")}};
    return texts.value(purpose, purpose);
}

QString listenerText(control::ListenerStatus::State state)
{
    using State = control::ListenerStatus::State;
    switch (state) {
    case State::Listening:
        return Text::tr("Open");
    case State::Failed:
        return Text::tr("Failed");
    case State::NoCertificate:
        return Text::tr("Needs a certificate");
    }
    return {};
}

QString directionText(const QString &direction)
{
    if (direction == u"in"_s)
        return Text::tr("In", "a stream's direction");
    if (direction == u"out"_s)
        return Text::tr("Out", "a stream's direction");
    return direction;
}

QString streamText(const QString &state)
{
    return state == u"established"_s ? Text::tr("Established") : state;
}

QString methodText(const QString &method)
{
    if (method == u"sasl-external"_s)
        return Text::tr("SASL over TLS");
    if (method == u"dialback"_s)
        return Text::tr("Dialback");
    return method.isEmpty() ? u"–"_s : method;
}

QString uptimeText(std::chrono::seconds uptime)
{
    using namespace std::chrono;
    if (uptime >= days(1))
        return Text::tr("%n day(s)", nullptr, static_cast<int>(floor<days>(uptime).count()));
    if (uptime >= hours(1))
        return Text::tr("%n hour(s)", nullptr, static_cast<int>(floor<hours>(uptime).count()));
    if (uptime < minutes(1))
        return Text::tr("less than a minute");
    return Text::tr("%n minute(s)", nullptr, static_cast<int>(floor<minutes>(uptime).count()));
}

} // namespace app
