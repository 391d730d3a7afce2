// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_judgement.h"

#include "engine/site/domain_places.h"
#include "engine/site/listeners.h"
#include "engine/site/site_file.h"
#include "wizard/edge/edge_remarks.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/site_messages.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;
using List = site::DomainPlace::List;

constexpr qsizetype maxListeners = 64; // of one kind; each is a socket of its own

// Collects what is wrong; the first fault of a field is the one that is told.
class Judge
{
public:
    Judge(const std::optional<site::Site> &site, const EdgeInput &input)
        : m_site(site), m_input(input)
    { }

    EdgeJudgement judgement() &&
    {
        const auto fqdn = readFqdn();
        const auto sip = readDomains(edge_field::sip);
        const auto xmpp = readDomains(edge_field::xmpp);
        readListeners();
        const site::Site whole = assemble(fqdn, sip, xmpp);
        judgePlaces(whole);
        judgeWhole(whole);
        if (m_hasFault || !fqdn || sip.isEmpty())
            return std::move(m_judgement);
        m_judgement.answers = EdgeAnswers{.fqdn = *fqdn,
                                          .sip = sip,
                                          .xmpp = xmpp,
                                          .listen = m_judgement.listen,
                                          .users = whole.users};
        return std::move(m_judgement);
    }

private:
    void refuse(const QString &field, const QString &sentence)
    {
        m_hasFault = true;
        if (!m_judgement.findings.contains(field))
            m_judgement.findings.insert(field, {.level = Level::Error, .sentence = sentence});
    }

    // Nobody is told of a name that is missing in the first site before having entered any.
    [[nodiscard]] bool isMissing(const QString &field)
    {
        if (!m_input.texts.value(field).trimmed().isEmpty())
            return false;
        if (m_site)
            refuse(field, explain(base::DomainNameError{base::DomainNameError::Reason::Empty, {}}));
        return true;
    }

    std::optional<base::DomainName> readFqdn()
    {
        if (isMissing(edge_field::fqdn))
            return std::nullopt;
        const auto fqdn = base::DomainName::parse(m_input.texts.value(edge_field::fqdn).trimmed());
        if (fqdn)
            return *fqdn;
        refuse(edge_field::fqdn, explain(fqdn.error()));
        return std::nullopt;
    }

    QList<base::DomainName> readDomains(const QString &field)
    {
        if (field == edge_field::sip && isMissing(field))
            return {};
        QList<base::DomainName> domains;
        for (const QString &word : wordsOf(m_input.texts.value(field))) {
            const auto domain = base::DomainName::parse(word);
            if (!domain) {
                refuse(field, explain(domain.error()));
                return {};
            }
            if (domains.contains(*domain)) {
                refuse(field,
                       explain(site::settingError(site::SiteError::Reason::BadValue,
                                                  field,
                                                  site::SettingFault::GivenTwice,
                                                  {domain->display()}))
                           .sentence);
                return {};
            }
            domains += *domain;
        }
        return domains;
    }

    void readListeners()
    {
        for (const QString &field : listenerFields()) {
            QList<base::Endpoint> *listeners = listenersOf(m_judgement.listen, field);
            listeners->clear();
            const QStringList words = wordsOf(m_input.texts.value(field));
            if (words.size() > maxListeners) {
                refuse(field, tooManyListeners(maxListeners));
                continue;
            }
            const auto read = site::parseListeners(words, field);
            if (!read) {
                refuse(field, explain(read.error()).sentence);
                continue;
            }
            const auto name = std::ranges::find_if(*read, [](const base::Endpoint &endpoint) {
                return QHostAddress(endpoint.host).isNull();
            });
            if (name != read->cend())
                refuse(field, listenerIsName(name->host));
            *listeners = *read;
        }
    }

    // What the site would be, with what it was in place of what cannot be read.
    [[nodiscard]] site::Site assemble(const std::optional<base::DomainName> &fqdn,
                                      const QList<base::DomainName> &sip,
                                      const QList<base::DomainName> &xmpp) const
    {
        const base::DomainName nobody = *base::DomainName::parse(u"edge.invalid"_s); // RFC 6761
        site::Site whole = m_site ? *m_site : site::Site(nobody, {nobody});
        EdgeAnswers answers{.fqdn = fqdn.value_or(whole.edge.fqdn),
                            .sip = sip.isEmpty() ? whole.domains.sip : sip,
                            .xmpp = xmpp,
                            .listen = m_judgement.listen,
                            .users = m_input.users.users(whole.users)};
        answers.applyTo(whole);
        return whole;
    }

    void judgePlaces(const site::Site &whole)
    {
        judgePlacesOf(whole, {whole.edge.fqdn}, {List::Edge, {}, edge_field::fqdn});
        judgePlacesOf(whole, whole.domains.sip, {List::OurSipDomains, {}, edge_field::sip});
        if (whole.domains.xmpp != whole.domains.sip)
            judgePlacesOf(whole, whole.domains.xmpp, {List::OurXmppDomains, {}, edge_field::xmpp});
    }

    void judgePlacesOf(const site::Site &whole,
                       const QList<base::DomainName> &domains,
                       const site::DomainPlace &wanted)
    {
        for (const base::DomainName &domain : domains) {
            for (const site::DomainPlace &taken : site::placesOf(whole, domain)) {
                if (taken.list < List::XmppPartners)
                    continue; // all of these are ours
                refuse(wanted.key, explain(site::conflictOf(domain, wanted, taken)).sentence);
                return;
            }
        }
    }

    // What else the file would be refused for. The partners were looked at above; reading
    // thousands of them at each keystroke would be felt.
    void judgeWhole(site::Site whole)
    {
        whole.xmppPartners.clear();
        whole.sipDomains.clear();
        const auto read = site::parseSite(site::writeSite(whole));
        if (read)
            return;
        const QString field = read.error().key.section(u'[', 0, 0);
        const bool isOurs = m_input.texts.contains(field) || field == edge_field::nextHop;
        if (isOurs || !m_hasFault)
            refuse(isOurs ? field : QString(), explain(read.error()).sentence);
    }

    const std::optional<site::Site> &m_site;
    const EdgeInput &m_input;
    EdgeJudgement m_judgement;
    bool m_hasFault = false;
};

} // namespace

EdgeJudgement judge(const std::optional<site::Site> &site, const EdgeInput &input)
{
    EdgeJudgement judgement = Judge(site, input).judgement();
    const QMap<QString, EdgeFinding> remarks = edgeRemarks(judgement, input);
    for (auto remark = remarks.cbegin(); remark != remarks.cend(); ++remark) {
        if (!judgement.findings.contains(remark.key()))
            judgement.findings.insert(remark.key(), remark.value());
    }
    return judgement;
}

} // namespace wizard
