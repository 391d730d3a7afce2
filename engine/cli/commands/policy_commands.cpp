// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"
#include "engine/site/access.h"
#include "engine/site/policies.h"
#include "engine/site/put_element.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct PolicyOptions {
    QString name;
    std::optional<site::PolicyScope> scope;
    std::optional<bool> federation;
    std::optional<bool> xmpp;
    QStringList members;
    bool noMembers = false;
    std::optional<QString> description;
};

struct EffectiveOptions {
    QString user;
    std::optional<base::DomainName> partner;
};

void defineName(CLI::App &command, PolicyOptions &options)
{
    addText(command, "name", options.name, "The policy")->required();
}

void defineSettings(CLI::App &command, PolicyOptions &options)
{
    defineName(command, options);
    addChoice(command, "--scope", options.scope, "Whom it is for; the narrowest counts");
    addYesNo(command, "--federation", options.federation, "Talk to other organisations at all");
    addYesNo(command, "--xmpp", options.xmpp, "Talk to XMPP partners");
    addTexts(command, "--member", options.members, "The users of a user policy: all of them");
    addText(command, "--description", options.description, "For people");
}

void defineSet(CLI::App &command, PolicyOptions &options)
{
    defineSettings(command, options);
    command.add_flag("--no-members", options.noMembers, "It has no members")->excludes("--member");
}

void defineEffective(CLI::App &command, EffectiveOptions &options)
{
    addText(command, "user", options.user, "user@domain")->required();
    addDomain(command, "--partner", options.partner, "Explain whether they may talk to it");
}

void apply(const PolicyOptions &options, site::ExternalAccessPolicy &policy)
{
    policy.scope = options.scope.value_or(policy.scope);
    policy.federation = options.federation.value_or(policy.federation);
    policy.xmpp = options.xmpp.value_or(policy.xmpp);
    policy.description = options.description.value_or(policy.description);
    if (options.noMembers || !options.members.isEmpty())
        policy.members.clear();
    for (const QString &member : options.members)
        policy.members.append(site::canonicalUser(member).value_or(member)); // judged below
}

std::unexpected<site::SiteError> noSuchPolicy(const QString &name)
{
    return std::unexpected(
        site::SiteError{site::SiteError::Reason::NotFound, 0, {}, u"the policy "_s + name});
}

Result saved(const QString &text, const site::ExternalAccessPolicy &policy, const EngineNews &news)
{
    return report(text.arg(policy.name), {{u"policy"_s, siteJson(policy)}}, news);
}

Result runAdd(const Session &session, const PolicyOptions &options)
{
    site::ExternalAccessPolicy policy;
    policy.name = options.name;
    policy.scope = site::PolicyScope::User; // of the others there is only one each
    apply(options, policy);
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (findPolicy(site, policy.name))
                return std::unexpected(site::SiteError{
                    site::SiteError::Reason::AlreadyExists, 0, {}, u"the policy "_s + policy.name});
            return put(site, policy);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return saved(u"Added the policy %1."_s, policy, *engine);
}

Result runSet(const Session &session, const PolicyOptions &options)
{
    site::ExternalAccessPolicy policy;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::ExternalAccessPolicy *found = findPolicy(site, options.name);
            if (!found)
                return noSuchPolicy(options.name);
            policy = *found;
            apply(options, policy);
            return put(site, policy);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return saved(u"Changed the policy %1."_s, policy, *engine);
}

Result runRemove(const Session &session, const PolicyOptions &options)
{
    site::ExternalAccessPolicy policy;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::ExternalAccessPolicy *found = findPolicy(site, options.name);
            if (!found)
                return noSuchPolicy(options.name);
            policy = *found;
            site.policies.removeAt(found - site.policies.constData());
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    // As Lync does: there is always a global policy, and removing it resets it.
    const QString text = policy.scope == site::PolicyScope::Global
        ? u"Removed the policy %1; without it everybody may talk to partners."_s
        : u"Removed the policy %1."_s;
    return report(text.arg(policy.name), {{u"removed"_s, policy.name}}, *engine);
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray policies;
    for (const site::ExternalAccessPolicy &policy : site->policies) {
        rows.append({policy.name,
                     name(policy.scope),
                     yesNo(policy.federation),
                     yesNo(policy.xmpp),
                     QString::number(policy.members.size())});
        policies.append(siteJson(policy));
    }
    const QStringList headings{u"POLICY"_s, u"SCOPE"_s, u"FEDERATION"_s, u"XMPP"_s, u"MEMBERS"_s};
    return Report{.text = rows.isEmpty()
                      ? u"There are no policies: everybody may talk to partners."_s
                      : textTable(headings, rows),
                  .json = {{u"policies"_s, policies}}};
}

Result runShow(const Session &session, const PolicyOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const site::ExternalAccessPolicy *policy = findPolicy(*site, options.name);
    if (!policy)
        return std::unexpected(failure(noSuchPolicy(options.name).error()));
    const QJsonObject json = siteJson(*policy);
    return Report{.text = settingTable(json), .json = {{u"policy"_s, json}}};
}

// "external_access_policy Sales xmpp", "access_edge.allow_federated_users"
QString whereToChange(const site::AccessCondition &condition)
{
    if (condition.key.isEmpty())
        return u"puentectl partner add"_s;
    return condition.element.isEmpty()
        ? condition.section + u'.' + condition.key
        : condition.section + u' ' + condition.element + u' ' + condition.key;
}

// The conditions as rows of a table and for a program.
QList<QStringList> explain(const QList<site::AccessCondition> &conditions, QJsonArray &json)
{
    QList<QStringList> rows;
    for (const site::AccessCondition &condition : conditions) {
        rows.append({name(condition.kind), yesNo(condition.met), whereToChange(condition)});
        json.append(QJsonObject{{u"condition"_s, name(condition.kind)},
                                {u"met"_s, condition.met},
                                {u"section"_s, condition.section},
                                {u"element"_s, condition.element},
                                {u"key"_s, condition.key}});
    }
    return rows;
}

Result runEffective(const Session &session, const EffectiveOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto user = site::canonicalUser(options.user);
    const auto domain = base::DomainName::parse(options.user.section(u'@', -1));
    using Reason = site::SiteError::Reason;
    if (!user || !domain)
        return std::unexpected(failure(site::settingError(
            Reason::BadValue, u"user"_s, site::SettingFault::NotAUser, {options.user})));
    if (!site->domains.sip.contains(*domain))
        return std::unexpected(failure(site::settingError(
            Reason::Conflict, u"user"_s, site::SettingFault::MemberFromElsewhere, {*user})));

    const site::ExternalAccessPolicy policy = site::effectivePolicy(*site, *user);
    const QList<site::AccessCondition> conditions = options.partner
        ? site::explainAccess(*site, *user, *options.partner)
        : site::explainAccess(*site, *user);
    const bool isAllowed = std::ranges::all_of(conditions, &site::AccessCondition::met);
    QJsonArray jsonConditions;
    const QList<QStringList> rows = explain(conditions, jsonConditions);
    QJsonObject json{{u"user"_s, *user},
                     {u"policy"_s, siteJson(policy)},
                     {u"allowed"_s, isAllowed},
                     {u"conditions"_s, jsonConditions}};
    if (options.partner)
        json.insert(u"partner"_s, options.partner->text());
    const QString text =
        u"%1 has the policy %2 (scope %3): federation %4, XMPP %5.\nThey %6 talk to %7.\n"_s.arg(
            *user,
            policy.name,
            name(policy.scope),
            yesNo(policy.federation),
            yesNo(policy.xmpp),
            isAllowed ? u"may"_s : u"may not"_s,
            options.partner ? options.partner->text() : u"people of the XMPP partners"_s)
        + textTable({u"CONDITION"_s, u"MET"_s, u"WHERE TO CHANGE IT"_s}, rows);
    return Report{.text = text, .json = json};
}

} // namespace

void addPolicyCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group =
        *parser.add_subcommand("policy", "Who may talk to partners")->require_subcommand(1);
    addCommand(group, chosen, {"add", "Add a policy"}, defineSettings, runAdd);
    addCommand(group, chosen, {"set", "Change what is given"}, defineSet, runSet);
    addCommand(group, chosen, {"remove", "Remove a policy"}, defineName, runRemove);
    addCommand(group, chosen, {"list", "List the policies"}, runList);
    addCommand(group, chosen, {"show", "Show a policy"}, defineName, runShow);
    addCommand(group,
               chosen,
               {"effective", "Tell which policy a user has, and what it allows"},
               defineEffective,
               runEffective);
}

} // namespace cli
