// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "tests/engine/certificates/command_line_ca.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

namespace test {

// A store in a folder that every test gets anew, and the authority that answers its requests.
class StoreFolder
{
protected:
    void renew() { m_directory = std::make_unique<QTemporaryDir>(); }

    [[nodiscard]] certificates::Store store() const
    {
        return certificates::Store(m_directory->path());
    }
    [[nodiscard]] const CommandLineCa &ca() const { return m_ca; }

    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return m_directory->filePath(name);
    }
    [[nodiscard]] static QString keyFile(const QString &id)
    {
        return QStringLiteral("keys/%1.pem").arg(id);
    }
    [[nodiscard]] QStringList filesIn(const QString &folder) const
    {
        return QDir(path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private:
    CommandLineCa m_ca;
    std::unique_ptr<QTemporaryDir> m_directory;
};

// What the requests ask for.
inline certificates::RequestDraft edgeDraft(const QString &name = QStringLiteral("edge.example"))
{
    certificates::RequestDraft made;
    made.key = {.algorithm = certificates::KeyKind::Algorithm::Ec,
                .curve = QStringLiteral("P-256")};
    made.commonName = name;
    made.friendlyName = QStringLiteral("Edge, external");
    made.exportable = true;
    made.dnsNames = {QStringLiteral("example.com")};
    made.ipAddresses = {QStringLiteral("192.0.2.7")};
    made.templateName = QStringLiteral("WebServer");
    return made;
}

template<typename Result>
certificates::StoreError::Reason faultOf(const Result &result)
{
    using Reason = certificates::StoreError::Reason;
    return result ? Reason::CryptoFailed /* none of its */ : result.error().reason;
}

inline mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace test
