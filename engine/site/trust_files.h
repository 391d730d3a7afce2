// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/trust.h"
#include "engine/site/site.h"

namespace site {

// A file of [trust] that names no authority we could believe.
struct UnusableTrustFile {
    QString name; // as site.toml has it
    QString path;
    certificates::CertificateError error;

    [[nodiscard]] QString evidence() const; // English, for the log
};

// Whom the site believes, as far as its files can be used.
struct TrustFiles {
    certificates::Trust trust;
    QList<UnusableTrustFile> unusable = {};
};

// Names are relative to the site's directory. Reads files: not for the GUI's thread.
[[nodiscard]] TrustFiles readTrustFiles(const QString &siteDirectory, const Trust &trust);

} // namespace site
