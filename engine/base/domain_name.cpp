// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/domain_name.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace base {
namespace {

constexpr qsizetype maxNameCharacters = 253; // RFC 1035 §2.3.4, without the root's dot
constexpr qsizetype maxLabelCharacters = 63;

std::unexpected<DomainNameError> refuse(DomainNameError::Reason reason, const QString &text)
{
    return std::unexpected(DomainNameError{reason, text.left(300)});
}

bool isLetterDigitHyphen(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

// Of an IPv6 address, in brackets or not: not of a URL, nor of a name with a port.
bool isOfAddress(QChar c)
{
    const QChar lower = c.toLower();
    return (lower >= u'a' && lower <= u'f') || (c >= u'0' && c <= u'9')
        || QStringView(u":.[]").contains(c);
}

bool isNumber(QStringView label)
{
    return std::ranges::all_of(label, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<DomainNameError::Reason> faultOf(QStringView label)
{
    using Reason = DomainNameError::Reason;
    if (label.isEmpty())
        return Reason::LabelEmpty;
    if (label.size() > maxLabelCharacters)
        return Reason::LabelTooLong;
    if (!std::ranges::all_of(label, isLetterDigitHyphen) || label.front() == u'-'
        || label.back() == u'-')
        return Reason::ForbiddenCharacter;
    // An A-label must decode, or partners would see a name that nobody can type.
    if (label.startsWith(u"xn--")
        && QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist) == label) // as it was
        return Reason::NotIdna;
    return std::nullopt;
}

} // namespace

std::expected<DomainName, DomainNameError> DomainName::parse(const QString &text)
{
    using Reason = DomainNameError::Reason;
    if (text.isEmpty() || text == u".")
        return refuse(Reason::Empty, text);
    if (text.size() > maxNameCharacters + 1)
        return refuse(Reason::TooLong, text);
    if (text.contains(u':') && std::ranges::all_of(text, isOfAddress))
        return refuse(Reason::IsAddress, text);

    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c < QChar(0x80); });
    QString name = ascii ? text.toLower() : QString::fromLatin1(QUrl::toAce(text));
    if (name.isEmpty())
        return refuse(Reason::NotIdna, text);
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() > maxNameCharacters)
        return refuse(Reason::TooLong, text);

    const QList<QStringView> labels = QStringView(name).split(u'.');
    for (const QStringView label : labels) {
        if (const auto fault = faultOf(label))
            return refuse(*fault, text);
    }
    if (isNumber(labels.back()))
        return refuse(Reason::IsAddress, text);
    return DomainName(name);
}

QString DomainName::display() const
{
    return QUrl::fromAce(m_text.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

bool DomainName::isWithin(const DomainName &ancestor) const
{
    return m_text == ancestor.m_text || m_text.endsWith(u'.' + ancestor.m_text);
}

} // namespace base
