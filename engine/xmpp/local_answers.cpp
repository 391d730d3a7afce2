// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/local_answers.h"

#include "engine/xmpp/namespaces.h"

namespace xmpp {
namespace {

Element empty(QByteArray name, QByteArray ns, std::vector<Attribute> attributes = {})
{
    return {.name = std::move(name),
            .ns = std::move(ns),
            .attributes = std::move(attributes),
            .text = {},
            .children = {}};
}

Element identity(QByteArray category, QByteArray type)
{
    return empty("identity",
                 ns::discoInfo,
                 {{.name = "category", .value = std::move(category), .ns = {}},
                  {.name = "type", .value = std::move(type), .ns = {}},
                  {.name = "name", .value = "Puente", .ns = {}}});
}

Element feature(QByteArray var)
{
    return empty("feature", ns::discoInfo, {{.name = "var", .value = std::move(var), .ns = {}}});
}

Element domainInfo()
{
    Element query = empty("query", ns::discoInfo);
    query.children.push_back(identity("server", "im"));
    query.children.push_back(identity("gateway", "sip"));
    for (const char *var : {ns::discoInfo, ns::discoItems, ns::ping})
        query.children.push_back(feature(var));
    return query;
}

// A node names something that we do not have.
bool asksDomain(const Stanza &request, const char *ns)
{
    const Element *query = request.child("query", ns);
    return query && query->attribute("node").isEmpty() && request.to.local().isEmpty();
}

} // namespace

Stanza localAnswer(const Stanza &request)
{
    Stanza answer = resultReply(request);
    const bool isGet = request.type == "get";
    if (isGet && request.child("ping", ns::ping))
        return answer;
    if (isGet && asksDomain(request, ns::discoInfo)) {
        answer.payload.push_back(domainInfo());
        return answer;
    }
    if (isGet && asksDomain(request, ns::discoItems)) {
        answer.payload.push_back(empty("query", ns::discoItems));
        return answer;
    }
    return errorReply(request,
                      {.condition = StanzaError::Condition::ServiceUnavailable, .text = {}});
}

} // namespace xmpp
