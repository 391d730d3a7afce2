// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/partner_messages.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PartnerMessages)
};

// The time alone for today; with the day before.
QString moment(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

QString stateText(const PartnerState &state, const QDateTime &now)
{
    switch (state.kind) {
    case PartnerState::Kind::Failing:
        return state.since.isValid() ? Text::tr("failing since %1").arg(moment(state.since, now))
                                     : Text::tr("failing");
    case PartnerState::Kind::NotInForce:
        return Text::tr("new, not in force");
    case PartnerState::Kind::NeverTried:
        return Text::tr("never tried");
    case PartnerState::Kind::Idle:
        return Text::tr("idle");
    case PartnerState::Kind::Connected:
        return Text::tr("connected (%n stream(s))", nullptr, state.streams);
    case PartnerState::Kind::EngineSilent:
        return Text::tr("not known");
    }
    return {};
}

QString stateExplanation(const PartnerState &state)
{
    switch (state.kind) {
    case PartnerState::Kind::Failing:
        return Text::tr("The latest stream failed. The engine tries again when there is a message "
                        "for this partner.");
    case PartnerState::Kind::NotInForce:
        return Text::tr("The engine does not know this partner yet. Commit the changes to put it "
                        "in force.");
    case PartnerState::Kind::NeverTried:
        return Text::tr("There was no stream since the engine started. The first message opens "
                        "one.");
    case PartnerState::Kind::Idle:
        return Text::tr("No stream is open. The next message opens one.");
    case PartnerState::Kind::Connected:
        return Text::tr("Messages pass.");
    case PartnerState::Kind::EngineSilent:
        return Text::tr("The engine does not answer. Start it to see how it stands with this "
                        "partner.");
    }
    return {};
}

QString presetText(NegotiationPreset preset)
{
    switch (preset) {
    case NegotiationPreset::MostServers:
        return Text::tr("Prosody or ejabberd today");
    case NegotiationPreset::CertificatesOnly:
        return Text::tr("Strict: certificates only");
    case NegotiationPreset::Unencrypted:
        return Text::tr("Legacy: unencrypted");
    }
    return {};
}

QStringList partnerTypeAbilities(site::PartnerType type)
{
    const bool isFederated = type == site::PartnerType::Federated;
    const bool isVerified = type != site::PartnerType::PublicUnverified;
    return {isVerified ? Text::tr("Write first: yes.")
                       : Text::tr("Write first: only to people who added them as a contact."),
            isVerified ? Text::tr("See who is available: yes.")
                       : Text::tr("See who is available: only of people who added them."),
            isFederated ? Text::tr("See status notes: yes.") : Text::tr("See status notes: no.")};
}

QString keepAliveConsequence(bool keepAlive, const site::Gateway &gateway)
{
    if (!keepAlive)
        return Text::tr("Nobody asks whether the partner is still there. A broken stream shows "
                        "when the next message fails.");
    const auto seconds = static_cast<int>(gateway.keepAliveInterval.count());
    return Text::tr("When nothing was sent for %n second(s), the partner is asked whether it is "
                    "still there. A stream without an answer is closed.",
                    nullptr,
                    seconds);
}

QString limitConsequence(int limit, const site::Gateway &gateway)
{
    if (limit > gateway.connectionLimit)
        return Text::tr("All partners together may have %1 streams, so this is never reached. "
                        "Choose less, or raise the limit of the gateway.")
            .arg(QLocale().toString(gateway.connectionLimit));
    return Text::tr("More incoming streams than this are refused. Each of the partner's domains "
                    "has this number for itself.");
}

QString proxyConsequence(bool hasProxy)
{
    return hasProxy ? Text::tr("Streams go there, whatever DNS says. Its certificate must still "
                               "name the partner's domain.")
                    : Text::tr("The partner's server is found by its SRV records.");
}

} // namespace wizard
