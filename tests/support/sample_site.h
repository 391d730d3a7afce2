// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_file.h"

#include <QTemporaryDir>

namespace test {

// A site directory of edge.contoso.com for contoso.com and fabrikam.net, gone at the end.
class SampleSite
{
public:
    SampleSite()
    {
        const auto name = [](const char *text) {
            return *base::DomainName::parse(QString::fromLatin1(text));
        };
        const site::Site site(name("edge.contoso.com"),
                              {name("contoso.com"), name("fabrikam.net")});
        m_isReady = m_directory.isValid() && site::initSite(path(), site, false).has_value();
    }

    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("site")); }
    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString folder() const { return m_directory.path(); }
    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    QTemporaryDir m_directory;
    bool m_isReady = false;
};

} // namespace test
