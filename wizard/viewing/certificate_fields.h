// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/subject_content.h"

namespace wizard {

// A line of the details, as people know them from Windows.
struct CertificateField {
    QString name;
    QString value; // several lines where there are several values

    bool operator==(const CertificateField &) const = default;
};

[[nodiscard]] QList<CertificateField> fieldsOf(const certificates::Certificate &certificate);
[[nodiscard]] QList<CertificateField> fieldsOf(const certificates::RequestContent &request);

} // namespace wizard
