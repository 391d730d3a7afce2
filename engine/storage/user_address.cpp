// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/user_address.h"

#include "engine/base/domain_name.h"

#include <QList>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qsizetype maxUserBytes = 255;

// ':' would end the user in "user:domain:password" (RFC 7616 §3.4.2).
bool isUserCharacter(char32_t c)
{
    constexpr std::u32string_view forbidden = U":@\"<>/\\";
    return !QChar::isSpace(c) && QChar::isPrint(c) && !forbidden.contains(c);
}

} // namespace

std::expected<QByteArray, StorageError> canonicalAddress(const QString &text)
{
    const auto malformed = [&text] {
        return std::unexpected(
            StorageError{StorageError::Reason::AddressMalformed, text.left(100)});
    };
    const QString address = text.startsWith("sip:"_L1) ? text.mid(4) : text;
    const qsizetype at = address.lastIndexOf(u'@');
    if (at <= 0)
        return malformed();
    const QString user = address.first(at).normalized(QString::NormalizationForm_C).toLower();
    const auto domain = base::DomainName::parse(address.mid(at + 1));
    if (!domain || user.toUtf8().size() > maxUserBytes || !user.isValidUtf16()
        || !std::ranges::all_of(user.toUcs4(), isUserCharacter))
        return malformed();
    return user.toUtf8() + '@' + domain->bytes();
}

} // namespace storage
