// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request_draft.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Reason = RequestError::Reason;

std::unexpected<RequestError> refuse(Reason reason, QStringView field, const QString &value)
{
    return std::unexpected(
        RequestError{reason, field.toString() + QStringLiteral(": ") + value.left(300)});
}

// RFC 5280, appendix A.1: ub-common-name and its like, in characters. The last two are ours.
struct TextField {
    QStringView name;
    QString RequestDraft::*value = nullptr;
    qsizetype maxCharacters = 0;
};
constexpr std::array textFields = {
    TextField{u"common name", &RequestDraft::commonName, 64},
    TextField{u"organization", &RequestDraft::organization, 64},
    TextField{u"organizational unit", &RequestDraft::organizationalUnit, 64},
    TextField{u"state", &RequestDraft::state, 128},
    TextField{u"locality", &RequestDraft::locality, 128},
    TextField{u"template name", &RequestDraft::templateName, 64},
    TextField{u"friendly name", &RequestDraft::friendlyName, 256},
};

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isBeyondBmp(QChar c)
{
    return c.isSurrogate();
}

std::expected<void, RequestError> checkTextFields(const RequestDraft &draft)
{
    for (const TextField &field : textFields) {
        const QString &value = draft.*field.value;
        if (value.size() > field.maxCharacters)
            return refuse(Reason::FieldTooLong, field.name, value);
        if (std::ranges::any_of(value, isControl) || !value.isValidUtf16())
            return refuse(Reason::FieldMalformed, field.name, value);
    }
    if (std::ranges::any_of(draft.templateName, isBeyondBmp)) // it becomes a BMPString
        return refuse(Reason::FieldMalformed, u"template name", draft.templateName);
    return {};
}

} // namespace

bool isCountry(const QString &code)
{
    const bool twoLetters = code.size() == 2 && std::ranges::all_of(code, [](QChar c) {
                                return c.toUpper() >= u'A' && c.toUpper() <= u'Z';
                            });
    return twoLetters && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
}

std::expected<void, RequestError> validate(const RequestDraft &draft)
{
    if (const auto key = validate(draft.key); !key)
        return key;
    if (const auto names = requestNames(draft); !names)
        return std::unexpected(names.error());
    if (!draft.country.isEmpty() && !isCountry(draft.country))
        return refuse(Reason::CountryMalformed, u"country", draft.country);
    return checkTextFields(draft);
}

} // namespace certificates
