// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/registrar.h"

#include "engine/base/endpoint.h"
#include "engine/sip/syntax.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

constexpr quint32 defaultExpires = 3600;

std::unexpected<Refusal> refuse(int status, const char *reason, QByteArray headers = {})
{
    return std::unexpected(Refusal{status, reason, std::move(headers)});
}

// Nonsense counts as the default (RFC 3261 §20.19, RFC 4475 §3.1.2.4).
quint32 parseExpires(QByteArrayView text)
{
    return static_cast<quint32>(parseNumber(text, 0xFFFFFFFFU).value_or(defaultExpires));
}

// "0.5" in thousandths (RFC 3261 §25.1 qvalue); 1000 if it is not one.
int parseQ(std::optional<QByteArrayView> text)
{
    bool isNumber = false;
    const double q = text ? text->toByteArray().toDouble(&isNumber) : 1.0;
    return isNumber && q >= 0.0 && q <= 1.0 ? static_cast<int>(std::lround(q * 1000.0)) : 1000;
}

std::expected<ContactUpdate, Refusal> readContact(QByteArrayView value)
{
    const auto address = NameAddr::parse(value);
    if (!address)
        return refuse(400, "Malformed Contact");
    auto uri = Uri::parse(address->uri);
    if (!uri || uri->scheme() != Uri::Scheme::Sip)
        return refuse(400, "Contact Is Not A SIP URI");
    ContactUpdate contact{*std::move(uri), {}, parseQ(address->parameters.find("q"))};
    if (const auto expires = address->parameters.find("expires"))
        contact.expires = parseExpires(*expires);
    return contact;
}

// RFC 3261 §10.3 step 7: within one Call-ID the CSeq must rise.
bool isOutOfOrder(const Binding &binding, const RegisterUpdate &update)
{
    return binding.callId == update.callId && update.sequence <= binding.cseq;
}

// Not so if it is of this very request, which has the Contact twice: then the later one counts.
bool holds(const std::vector<Registration> &registrations, const Binding &binding)
{
    return std::ranges::find(registrations, binding, &Registration::binding) != registrations.end();
}

bool isSameContact(const Binding &binding, const Uri &uri)
{
    const auto known = Uri::parse(binding.contact);
    return known && equivalent(*known, uri);
}

std::expected<std::vector<Registration>, Refusal>
removeAll(const std::vector<Registration> &current, const RegisterUpdate &update)
{
    const bool outOfOrder = std::ranges::any_of(
        current, [&](const Registration &r) { return isOutOfOrder(r.binding, update); });
    if (outOfOrder)
        return refuse(400, "CSeq Out Of Order");
    return std::vector<Registration>();
}

} // namespace

QByteArray receivedUri(const Flow &flow)
{
    return "sip:" + base::Endpoint{flow.peer.toString(), flow.peerPort}.text().toLatin1()
        + ";transport=" + transportName(flow.transport).toLower();
}

std::expected<RegisterUpdate, Refusal> readRegister(const Request &request)
{
    const auto person = Uri::parse(request.to.uri);
    if (!person || person->user().isEmpty())
        return refuse(400, "To Is Not A SIP Address Of Record");
    RegisterUpdate update;
    update.aor = person->aor();
    update.callId = request.callId.toByteArray();
    update.sequence = request.sequence;
    if (request.message.has(Header::Expires))
        update.expires = parseExpires(request.message.value(Header::Expires));
    const std::vector<QByteArrayView> values = request.message.values(Header::Contact);
    for (const QByteArrayView value : values) {
        if (value == "*") {
            if (values.size() != 1 || update.expires != 0U) // §10.3 step 6
                return refuse(400, "Contact * Needs Expires 0");
            update.removeAll = true;
            break;
        }
        auto contact = readContact(value);
        if (!contact)
            return std::unexpected(contact.error());
        update.contacts.push_back(*std::move(contact));
    }
    return update;
}

std::expected<std::vector<Registration>, Refusal>
applyRegister(const std::vector<Registration> &current,
              const RegisterUpdate &update,
              const Flow &flow,
              const RegisterLimits &limits,
              const QDateTime &now)
{
    std::vector<Registration> result;
    std::ranges::copy_if(current, std::back_inserter(result), [&now](const Registration &r) {
        return r.binding.expires > now;
    });
    if (update.removeAll)
        return removeAll(result, update);

    for (const ContactUpdate &contact : update.contacts) {
        const auto longest = static_cast<quint32>(limits.longest.count());
        const quint32 expires =
            std::min(contact.expires.value_or(update.expires.value_or(defaultExpires)), longest);
        if (expires > 0 && expires < static_cast<quint32>(limits.shortest.count()))
            return refuse(
                423, "", "Min-Expires: " + QByteArray::number(limits.shortest.count()) + "\r\n");
        const auto known = std::ranges::find_if(result, [&contact](const Registration &r) {
            return isSameContact(r.binding, contact.uri);
        });
        if (known != result.end()) {
            if (isOutOfOrder(known->binding, update) && holds(current, known->binding))
                return refuse(400, "CSeq Out Of Order");
            result.erase(known);
        }
        if (expires == 0)
            continue;
        result.push_back({Binding{update.aor,
                                  contact.uri.text(),
                                  update.callId,
                                  update.sequence,
                                  now.addSecs(expires),
                                  contact.q,
                                  receivedUri(flow)},
                          flow});
    }
    if (result.size() > limits.bindings)
        return refuse(403, "Too Many Contacts");
    return result;
}

QByteArray registerAnswer(const std::vector<Registration> &registrations, const QDateTime &now)
{
    QByteArray lines;
    for (const Registration &registration : registrations) {
        const Binding &binding = registration.binding;
        lines += "Contact: <" + binding.contact
            + ">;expires=" + QByteArray::number(now.secsTo(binding.expires));
        if (binding.q != 1000)
            lines += ";q=" + QByteArray::number(binding.q / 1000.0, 'g', 3);
        lines += "\r\n";
    }
    return lines + "Date: "
        + QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1()
        + "\r\n";
}

} // namespace sip
