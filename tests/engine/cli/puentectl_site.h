// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/cli/puentectl_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace test {

// A site that puentectl made, anew for every test, and puentectl at work on it.
class PuentectlSite
{
protected:
    void renew()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_directory = m_temporary->filePath(QStringLiteral("site"));
        const Ended ended = run({QStringLiteral("init"),
                                 QStringLiteral("--edge-fqdn"),
                                 QStringLiteral("edge.contoso.com"),
                                 QStringLiteral("--sip-domain"),
                                 QStringLiteral("contoso.com")});
        QCOMPARE(ended.exitCode, 0);
    }

    [[nodiscard]] Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return puentectl(QStringList{QStringLiteral("--site"), m_directory} + arguments, input);
    }
    [[nodiscard]] Ended runJson(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("--json")} + arguments, input);
    }

    // To the text of the configuration.
    void append(const QByteArray &toml) const
    {
        QFile file(m_directory + QStringLiteral("/site.toml"));
        QVERIFY(file.open(QIODevice::Append));
        file.write(toml);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
};

} // namespace test
