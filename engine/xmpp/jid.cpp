// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/jid.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace xmpp {
namespace {

constexpr qsizetype maxPartBytes = 1023; // RFC 7622 §3.3 and §3.4, after preparation

using Reason = JidError::Reason;

std::unexpected<JidError> refuse(Reason reason, QByteArrayView text)
{
    return std::unexpected(
        JidError{reason, QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 300)))});
}

// Printable ASCII but for RFC 7622 §3.3.1's list; upper case needs mapping.
bool isPlainLocal(char c)
{
    const bool isUpper = c >= 'A' && c <= 'Z';
    return c > 0x20 && c < 0x7f && !isUpper && !QByteArrayView("\"&'/:<>@").contains(c);
}

bool isPlainResource(char c)
{
    return c >= 0x20 && c < 0x7f;
}

// RFC 8264 §4.2: letters, digits and marks; the printable ASCII is judged by isPlainLocal.
bool isIdentifier(char32_t c)
{
    if (c < 0x80)
        return isPlainLocal(static_cast<char>(c));
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
        return true;
    default:
        return false;
    }
}

// RFC 8264 §4.3: everything but controls, surrogates, private use and what is not assigned.
bool isFreeform(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

template<typename Predicate>
bool allOf(const QString &text, Predicate predicate)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::all_of(characters, [&](uint c) { return predicate(char32_t(c)); });
}

// UsernameCaseMapped of RFC 8265 §3.3: width mapping, lower case, NFC.
std::expected<QByteArray, JidError> prepareLocal(QByteArrayView bytes)
{
    if (bytes.size() > maxPartBytes)
        return refuse(Reason::LocalTooLong, bytes);
    if (std::ranges::all_of(bytes, isPlainLocal))
        return bytes.toByteArray();
    if (!bytes.isValidUtf8())
        return refuse(Reason::NotUtf8, {});

    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e)) // full-width forms of ASCII
            c = QChar(c.unicode() - 0xfee0);
    }
    text = text.toLower().normalized(QString::NormalizationForm_C);
    const bool hasCompatibilityForms = text.normalized(QString::NormalizationForm_KC) != text;
    if (hasCompatibilityForms || !allOf(text, isIdentifier))
        return refuse(Reason::LocalForbidden, bytes);
    QByteArray prepared = text.toUtf8();
    if (prepared.size() > maxPartBytes)
        return refuse(Reason::LocalTooLong, bytes);
    return prepared;
}

// OpaqueString of RFC 8265 §4.2: spaces to U+0020, NFC.
std::expected<QByteArray, JidError> prepareResource(QByteArrayView bytes)
{
    if (bytes.size() > maxPartBytes)
        return refuse(Reason::ResourceTooLong, bytes);
    if (std::ranges::all_of(bytes, isPlainResource))
        return bytes.toByteArray();
    if (!bytes.isValidUtf8())
        return refuse(Reason::NotUtf8, {});

    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c.category() == QChar::Separator_Space)
            c = u' ';
    }
    text = text.normalized(QString::NormalizationForm_C);
    if (!allOf(text, isFreeform))
        return refuse(Reason::ResourceForbidden, bytes);
    QByteArray prepared = text.toUtf8();
    if (prepared.size() > maxPartBytes)
        return refuse(Reason::ResourceTooLong, bytes);
    return prepared;
}

// Streams carry the same few domains again and again: a memo saves the IDNA work.
std::expected<base::DomainName, JidError> prepareDomain(QByteArrayView bytes)
{
    constexpr qsizetype maxRemembered = 256; // then forgotten all at once
    thread_local QHash<QByteArray, base::DomainName> remembered;

    const auto known = remembered.constFind(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (known != remembered.cend())
        return *known;
    if (!bytes.isValidUtf8())
        return refuse(Reason::NotUtf8, {});
    auto domain = base::DomainName::parse(QString::fromUtf8(bytes));
    if (!domain)
        return refuse(Reason::DomainInvalid, bytes);
    if (remembered.size() >= maxRemembered)
        remembered.clear();
    remembered.insert(bytes.toByteArray(), *domain);
    return *std::move(domain);
}

} // namespace

std::expected<Jid, JidError> Jid::parse(QByteArrayView text)
{
    if (text.isEmpty())
        return refuse(Reason::Empty, text);

    // RFC 7622 §3.1: the resource begins at the first slash, the domain after the first at sign.
    const qsizetype slash = text.indexOf('/');
    const QByteArrayView bare = slash < 0 ? text : text.first(slash);
    const qsizetype at = bare.indexOf('@');
    if (at == 0)
        return refuse(Reason::LocalEmpty, text);
    if (slash >= 0 && slash + 1 == text.size())
        return refuse(Reason::ResourceEmpty, text);

    auto domain = prepareDomain(bare.sliced(at + 1));
    if (!domain)
        return std::unexpected(std::move(domain.error()));
    return fromParts(at < 0 ? QByteArrayView() : bare.first(at),
                     *std::move(domain),
                     slash < 0 ? QByteArrayView() : text.sliced(slash + 1));
}

std::expected<Jid, JidError>
Jid::fromParts(QByteArrayView local, base::DomainName domain, QByteArrayView resource)
{
    auto preparedLocal = prepareLocal(local);
    if (!preparedLocal)
        return std::unexpected(std::move(preparedLocal.error()));
    auto preparedResource = prepareResource(resource);
    if (!preparedResource)
        return std::unexpected(std::move(preparedResource.error()));
    return Jid(*std::move(preparedLocal), std::move(domain), *std::move(preparedResource));
}

void Jid::appendTo(QByteArray &out) const
{
    if (!m_local.isEmpty())
        out.append(m_local).append('@');
    if (m_domain.text().contains(u"xn--")) // RFC 6120 carries U-labels
        out.append(m_domain.display().toUtf8());
    else
        out.append(m_domain.bytes());
    if (!m_resource.isEmpty())
        out.append('/').append(m_resource);
}

QByteArray Jid::text() const
{
    QByteArray out;
    appendTo(out);
    return out;
}

} // namespace xmpp
