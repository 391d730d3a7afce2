// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/issue_difference.h"

#include "engine/base/domain_name.h"

#include <QSet>

#include <array>

namespace certificates {
namespace {

using FoldCase = QString (*)(const QString &);

QString lowerCase(const QString &name)
{
    return name.toLower();
}

QString asWritten(const QString &name)
{
    return name;
}

// XmppAddr may hold U-labels (RFC 6120 §13.7.1.4).
QString xmppAddress(const QString &name)
{
    const auto domain = base::DomainName::parse(name);
    return domain ? domain->text() : name;
}

// RFC 3986 §6.2.2.1: scheme and host have no case, a user part has.
QString uri(const QString &name)
{
    return name.contains(u'@') ? name : name.toLower();
}

// A list of names and what stays the same of them however they are written. Addresses came from
// their octets, so that one address is one text.
struct NameKind {
    QStringList SubjectNames::*names = nullptr;
    QLatin1StringView prefix;
    FoldCase fold = nullptr;
};
constexpr std::array nameKinds{
    NameKind{&SubjectNames::dns, QLatin1StringView(""), lowerCase},
    NameKind{&SubjectNames::ip, QLatin1StringView(""), asWritten},
    NameKind{&SubjectNames::srv, QLatin1StringView("srv:"), lowerCase},
    NameKind{&SubjectNames::xmpp, QLatin1StringView("xmpp:"), xmppAddress},
    NameKind{&SubjectNames::uri, QLatin1StringView("uri:"), uri},
    NameKind{&SubjectNames::other, QLatin1StringView(""), asWritten},
};

QStringList foldedNames(const SubjectNames &names)
{
    QStringList all;
    for (const NameKind &kind : nameKinds) {
        for (const QString &name : names.*kind.names)
            all.append(kind.prefix + kind.fold(name));
    }
    return all;
}

// Those of `names` that are not among `others`, each once.
QStringList without(QStringList names, const QStringList &others)
{
    const QSet<QString> known(others.begin(), others.end());
    names.removeIf([&](const QString &name) { return known.contains(name); });
    names.removeDuplicates();
    return names;
}

void compareUsages(IssueDifference &difference,
                   const QStringList &requested,
                   const QStringList &issued)
{
    if (requested.isEmpty() || issued.isEmpty())
        return;
    difference.lostUsages += without(requested, issued);
    difference.addedUsages += without(issued, requested);
}

struct Field {
    QLatin1StringView name;
    QString SubjectContent::*value = nullptr;
};
constexpr std::array fields{
    Field{QLatin1StringView("CN"), &SubjectContent::commonName},
    Field{QLatin1StringView("O"), &SubjectContent::organization},
    Field{QLatin1StringView("OU"), &SubjectContent::organizationalUnit},
    Field{QLatin1StringView("C"), &SubjectContent::country},
    Field{QLatin1StringView("ST"), &SubjectContent::state},
    Field{QLatin1StringView("L"), &SubjectContent::locality},
};

QStringList changedFields(const SubjectContent &requested, const SubjectContent &issued)
{
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? QStringLiteral("–") : value;
    };
    QStringList changed;
    for (const Field &field : fields) {
        const QString &before = requested.*field.value;
        const QString &after = issued.*field.value;
        // A domain name or a country has no case, and of the rest people read the same.
        if (before.compare(after, Qt::CaseInsensitive) != 0)
            changed.append(
                QStringLiteral("%1: %2 → %3").arg(field.name, shown(before), shown(after)));
    }
    return changed;
}

} // namespace

bool IssueDifference::isEmpty() const
{
    return lostNames.isEmpty() && addedNames.isEmpty() && lostUsages.isEmpty()
        && addedUsages.isEmpty() && changedFields.isEmpty();
}

IssueDifference compare(const RequestContent &requested, const Certificate &issued)
{
    constexpr qint64 daySeconds = 86'400;
    const SubjectContent content = contentOf(issued);
    const QStringList before = foldedNames(requested.names);
    const QStringList after = foldedNames(content.names);

    IssueDifference difference;
    difference.lostNames = without(before, after);
    difference.addedNames = without(after, before + QStringList(requested.commonName.toLower()));
    compareUsages(difference, requested.keyUsages, content.keyUsages);
    compareUsages(difference, requested.extendedKeyUsages, content.extendedKeyUsages);
    difference.changedFields = changedFields(requested, content);
    // To the nearest day: CAs differ by the second that RFC 5280 §4.1.2.5 includes.
    difference.lifetimeDays =
        (issued.notBefore().secsTo(issued.notAfter()) + daySeconds / 2) / daySeconds;
    return difference;
}

} // namespace certificates
