// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/dns_message.h"

#include <cstdlib>
#include <ldns/ldns.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr uint32_t recordLifetime = 60; // seconds; it is needed for minutes
constexpr uint16_t clockSkew = 300; // RFC 8945 §10

template<auto Function>
struct FreedBy {
    void operator()(auto *object) const { Function(object); }
};
using PacketPtr = std::unique_ptr<ldns_pkt, FreedBy<ldns_pkt_free>>;
using DataPtr = std::unique_ptr<ldns_rdf, FreedBy<ldns_rdf_deep_free>>;
using RecordPtr = std::unique_ptr<ldns_rr, FreedBy<ldns_rr_free>>;
using RecordsPtr = std::unique_ptr<ldns_rr_list, FreedBy<ldns_rr_list_deep_free>>;
using TextPtr = std::unique_ptr<char, FreedBy<std::free>>;
using BytesPtr = std::unique_ptr<uint8_t, FreedBy<std::free>>;

std::string keyText(const DnsUpdate &settings)
{
    return std::string(settings.key.bytes());
}

void wipe(std::string &text)
{
    explicit_bzero(text.data(), text.size());
}

const char *algorithmName(site::TsigAlgorithm algorithm)
{
    switch (algorithm) {
    case site::TsigAlgorithm::HmacSha256:
        return "hmac-sha256.";
    case site::TsigAlgorithm::HmacSha512:
        return "hmac-sha512.";
    }
    Q_UNREACHABLE();
}

DataPtr domain(const QString &name)
{
    return DataPtr(ldns_dname_new_frm_str(name.toLatin1().constData()));
}

std::optional<DnsMessage> toWire(const ldns_pkt *packet)
{
    uint8_t *bytes = nullptr;
    size_t size = 0;
    if (ldns_pkt2wire(&bytes, packet, &size) != LDNS_STATUS_OK)
        return std::nullopt;
    const BytesPtr owned(bytes);
    return DnsMessage{
        QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)), {}};
}

PacketPtr fromWire(const QByteArray &wire)
{
    ldns_pkt *packet = nullptr;
    const ldns_status status = ldns_wire2pkt(&packet,
                                             reinterpret_cast<const uint8_t *>(wire.constData()),
                                             static_cast<size_t>(wire.size()));
    return PacketPtr(status == LDNS_STATUS_OK ? packet : nullptr);
}

// RFC 1035 §4.1.1: the identifier comes first.
bool answers(const ldns_pkt *answer, const DnsMessage &question)
{
    return ldns_pkt_qr(answer) && question.wire.size() >= 2
        && ldns_pkt_id(answer)
        == ((static_cast<quint8>(question.wire.at(0)) << 8U)
            | static_cast<quint8>(question.wire.at(1)));
}

QString codeOf(const ldns_pkt *answer)
{
    const TextPtr text(ldns_pkt_rcode2str(ldns_pkt_get_rcode(answer)));
    return text ? QString::fromLatin1(text.get()) : QString();
}

AcmeError refused(const QString &evidence)
{
    return {.reason = Reason::UpdateRefused, .evidence = evidence};
}

RecordPtr textRecord(const DnsRecord &record, RecordChange change)
{
    RecordPtr made(ldns_rr_new());
    DataPtr owner = domain(record.name);
    DataPtr value(ldns_rdf_new_frm_str(LDNS_RDF_TYPE_STR, record.value.toLatin1().constData()));
    if (!made || !owner || !value)
        return nullptr;
    // RFC 2136 §2.5.4: what is to be removed has class NONE and no time to live.
    const bool removes = change == RecordChange::Remove;
    ldns_rr_set_type(made.get(), LDNS_RR_TYPE_TXT);
    ldns_rr_set_class(made.get(), removes ? LDNS_RR_CLASS_NONE : LDNS_RR_CLASS_IN);
    ldns_rr_set_ttl(made.get(), removes ? 0 : recordLifetime);
    ldns_rr_set_owner(made.get(), owner.release());
    ldns_rr_push_rdf(made.get(), value.release());
    return made;
}

bool sign(ldns_pkt *packet, const DnsUpdate &settings)
{
    std::string key = keyText(settings);
    const ldns_status status = ldns_pkt_tsig_sign(packet,
                                                  settings.keyName.toLatin1().constData(),
                                                  key.c_str(),
                                                  clockSkew,
                                                  algorithmName(settings.algorithm),
                                                  nullptr);
    wipe(key);
    return status == LDNS_STATUS_OK;
}

QByteArray macOf(const ldns_pkt *packet)
{
    constexpr size_t macField = 3; // RFC 8945 §4.2, as ldns counts
    const ldns_rdf *mac = ldns_rr_rdf(ldns_pkt_tsig(packet), macField);
    return QByteArray(reinterpret_cast<const char *>(ldns_rdf_data(mac)),
                      static_cast<qsizetype>(ldns_rdf_size(mac)));
}

bool isSigned(ldns_pkt *packet,
              const QByteArray &wire,
              const QByteArray &questionMac,
              const DnsUpdate &settings)
{
    const DataPtr mac(ldns_rdf_new_frm_data(LDNS_RDF_TYPE_INT16_DATA,
                                            static_cast<size_t>(questionMac.size()),
                                            questionMac.constData()));
    std::string key = keyText(settings);
    const bool valid = mac && ldns_pkt_tsig(packet) != nullptr
        && ldns_pkt_tsig_verify(packet,
                                reinterpret_cast<const uint8_t *>(wire.constData()),
                                static_cast<size_t>(wire.size()),
                                settings.keyName.toLatin1().constData(),
                                key.c_str(),
                                mac.get());
    wipe(key);
    return valid;
}

} // namespace

std::optional<DnsMessage> soaQuestion(const QString &name)
{
    DataPtr owner = domain(name);
    if (!owner)
        return std::nullopt;
    const PacketPtr packet(
        ldns_pkt_query_new(owner.release(), LDNS_RR_TYPE_SOA, LDNS_RR_CLASS_IN, 0));
    if (!packet)
        return std::nullopt;
    ldns_pkt_set_random_id(packet.get());
    return toWire(packet.get());
}

std::expected<QString, AcmeError> zoneIn(const QByteArray &answer, const DnsMessage &question)
{
    const PacketPtr packet = fromWire(answer);
    if (!packet || !answers(packet.get(), question))
        return std::unexpected(refused(u"the answer is no DNS message"_s));
    // With the name itself, or in the authority section when the zone begins further up.
    for (const ldns_rr_list *section :
         {ldns_pkt_answer(packet.get()), ldns_pkt_authority(packet.get())}) {
        for (size_t i = 0; i < ldns_rr_list_rr_count(section); ++i) {
            const ldns_rr *record = ldns_rr_list_rr(section, i);
            if (ldns_rr_get_type(record) != LDNS_RR_TYPE_SOA || !ldns_pkt_aa(packet.get()))
                continue;
            const TextPtr text(ldns_rdf2str(ldns_rr_owner(record)));
            if (text)
                return QString::fromLatin1(text.get());
        }
    }
    return std::unexpected(
        refused(u"the server has no authority over the name: "_s + codeOf(packet.get())));
}

std::optional<DnsMessage> updateMessage(const QString &zone,
                                        const DnsRecord &record,
                                        RecordChange change,
                                        const DnsUpdate &settings)
{
    RecordPtr text = textRecord(record, change);
    DataPtr zoneName = domain(zone);
    const RecordsPtr records(ldns_rr_list_new());
    if (!text || !zoneName || !records || !ldns_rr_list_push_rr(records.get(), text.get()))
        return std::nullopt;
    (void)text.release(); // the list's
    const PacketPtr packet(
        ldns_update_pkt_new(zoneName.release(), LDNS_RR_CLASS_IN, nullptr, records.get(), nullptr));
    if (!packet)
        return std::nullopt;
    ldns_pkt_set_rd(packet.get(), false);
    ldns_pkt_set_random_id(packet.get());
    if (!sign(packet.get(), settings))
        return std::nullopt;
    auto message = toWire(packet.get());
    if (message)
        message->mac = macOf(packet.get());
    return message;
}

std::expected<void, AcmeError>
checkUpdated(const QByteArray &answer, const DnsMessage &update, const DnsUpdate &settings)
{
    const PacketPtr packet = fromWire(answer);
    if (!packet || !answers(packet.get(), update))
        return std::unexpected(refused(u"the answer is no DNS message"_s));
    // A server that does not know the key cannot sign: RFC 8945 §5.2.
    if (ldns_pkt_get_rcode(packet.get()) != LDNS_RCODE_NOERROR)
        return std::unexpected(refused(u"the DNS server answers "_s + codeOf(packet.get())));
    if (!isSigned(packet.get(), answer, update.mac, settings))
        return std::unexpected(refused(u"the answer is not signed with the TSIG key"_s));
    return {};
}

} // namespace acme
