// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/assignment_messages.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AssignmentMessages)
};

constexpr qsizetype maxListed = 8;

} // namespace

QList<FindingLine> impactFindings(const site::Site &site, const site::AssignmentImpact &impact)
{
    QList<FindingLine> lines;
    if (!impact.certifiesEdge)
        lines += FindingLine{.level = FindingLabel::Level::Warning,
                             .sentence = Text::tr("The certificate does not name %1. Clients and "
                                                  "SIP partners that connect to this name refuse "
                                                  "it.")
                                             .arg(site.edge.fqdn.display())};
    for (const base::DomainName &domain : impact.uncovered)
        lines += FindingLine{.level = FindingLabel::Level::Warning,
                             .sentence = Text::tr("The certificate does not name %1. Partners "
                                                  "that check certificates refuse it for this "
                                                  "domain.")
                                             .arg(domain.display())};
    if (lines.isEmpty())
        lines += FindingLine{.level = FindingLabel::Level::Good,
                             .sentence = Text::tr("It names every domain it is presented for.")};
    return lines;
}

QString usagesText(const Assignment &assignment)
{
    QStringList usages;
    if (assignment.isDefault)
        usages += {Text::tr("XMPP federation"), Text::tr("SIP federation")};
    for (const base::DomainName &domain : assignment.domains)
        usages += domain.display();
    return QLocale().createSeparatedList(usages);
}

QString domainsText(const QList<base::DomainName> &domains)
{
    if (domains.isEmpty())
        return Text::tr("none");
    QStringList names;
    for (const base::DomainName &domain : domains.first(qMin(domains.size(), maxListed)))
        names += domain.display();
    if (domains.size() > maxListed)
        names += Text::tr("%n more", nullptr, static_cast<int>(domains.size() - maxListed));
    return QLocale().createSeparatedList(names);
}

} // namespace wizard
