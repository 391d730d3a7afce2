// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_fault.h"

#include <QList>
#include <QString>

namespace site {

// What an exported object is.
enum class LyncKind {
    User, // Get-CsUser: who was granted which policy
    AccessPolicy,
    XmppPartner,
    AllowedDomain,
    BlockedDomain,
    HostingProvider,
    PublicProvider,
    GatewayConfiguration,
    AccessEdgeConfiguration,
    Unknown
};

// What became of one property of an object. All but the first three: why it is not taken over.
enum class LyncFate {
    Taken, // as the setting `key`
    NotSet, // there is no value in it: what is here stays
    Refused, // see the problem of this name
    Bookkeeping, // of Lync or of the connection to it
    UserData, // of users, only the address and the policy are read
    SignIn, // from outside: a matter of the users' home server
    PublicClouds, // services that no longer exist
    Media, // audio, video, conferences
    Archiving, // and monitoring
    Secret, // the engine has its own
    Routing, // Lync's ways to other organisations that Puente does not have
    Fixed, // Puente decides this itself
    Presentation, // how Lync shows a provider
    Unknown
};

struct LyncProperty {
    QString name;
    QString value = {}; // as exported; cut short where long
    LyncFate fate = LyncFate::Unknown;
    QString key = {}; // e.g. "xmpp_partner.tls"

    bool operator==(const LyncProperty &) const = default;
};

// What keeps an object from being taken over without a word.
struct LyncProblem {
    enum class Reason {
        UnknownObject, // no kind of object that is known here
        Missing, // a property without which it is nothing
        BadValue,
        NumberForName, // an enumeration as a number: read in the order of its documentation
        ListNotInFile, // the format cannot hold a list: see `property`
        Differs, // it is here already, with other settings
        OurDomain,
        OthersDomain, // of another partner
        OtherList, // one domain has one place: partner, allowed or blocked SIP domain
        // A row of the negotiation table that cannot be saved; `words`: the nearest that can, TLS,
        // SASL, and whether with dialback ("yes", "no").
        RefusedNegotiation,
        NameTaken, // by something of another kind
        SitePolicyTaken, // Puente is one site: it has one policy of this scope
        ProxyTaken, // by a provider
        AccessEdgeTaken, // by a SIP domain
        NoMembers, // of a user policy, unless the users were exported too
        MemberElsewhere, // members have another policy here
        ForeignUsers, // users whose domain is not ours
        UnknownPolicy // users have it, but it is neither here nor among the files
    };

    Reason reason;
    QString property = {};
    QString evidence = {}; // whose, which value; not translated
    // Whether it may be taken all the same: without what is at fault, or put right, or in place
    // of what is here.
    bool canTake = true;
    // What exactly is wrong with a value, as in SiteError, or what is put in its place.
    SettingFault fault = SettingFault::None;
    QStringList words = {};

    bool operator==(const LyncProblem &) const = default;
};

enum class LyncChoice {
    Undecided,
    Skip, // what is here stays as it is
    Take
};

struct LyncItem {
    enum class Effect {
        Added,
        Changed,
        Same, // it is here already
        None // it cannot be taken
    };

    LyncKind kind = LyncKind::Unknown;
    QString name = {}; // domain or name; of an unknown object its type; else empty
    QString file = {};
    Effect effect = Effect::None; // if it is taken
    QList<LyncProperty> properties = {};
    QList<LyncProblem> problems = {};
    LyncChoice choice = LyncChoice::Undecided;

    [[nodiscard]] bool canTake() const;
    // Somebody has to say whether it is taken.
    [[nodiscard]] bool isUndecided() const;
    bool operator==(const LyncItem &) const = default;
};

[[nodiscard]] QString name(LyncKind kind); // "xmpp-partner"
[[nodiscard]] QString name(LyncFate fate); // "public-clouds"
[[nodiscard]] QString name(LyncItem::Effect effect); // "added"
[[nodiscard]] QString name(LyncChoice choice); // "undecided"
[[nodiscard]] QString reasonName(LyncProblem::Reason reason); // "our-domain"

} // namespace site
