// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/issue_difference.h"

namespace certificates {

std::expected<RequestContent, CertificateError> readRequest(const QByteArray &)
{
    return std::unexpected(CertificateError{CertificateError::Reason::NotACertificate, {}});
}

bool IssueDifference::isEmpty() const
{
    return lostNames.isEmpty() && addedNames.isEmpty() && lostUsages.isEmpty()
        && addedUsages.isEmpty() && changedFields.isEmpty();
}

IssueDifference compare(const RequestContent &, const Certificate &)
{
    return {};
}

} // namespace certificates
