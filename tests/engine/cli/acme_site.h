// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "tests/engine/acme/pebble.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/sample_site.h"

#include <QDir>

#include <memory>

namespace test {

// A site whose certificates a real CA issues, as `puentectl acme` is told to.
class AcmeSite
{
protected:
    void makeSite()
    {
        m_place = std::make_unique<SampleSite>();
        QVERIFY(m_place->isReady());
    }

    [[nodiscard]] QStringList forSite(const QStringList &arguments) const
    {
        return QStringList{QStringLiteral("--json"), QStringLiteral("--site"), m_place->path()}
        + arguments;
    }
    [[nodiscard]] Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return test::puentectl(forSite(arguments), input);
    }
    // `puentectl acme set` for this CA.
    [[nodiscard]] bool configure(const Pebble &pebble, const QStringList &more = {}) const
    {
        const acme::Settings settings = pebble.settings(acme::Challenge::Http01);
        return run(QStringList{QStringLiteral("acme"),
                               QStringLiteral("set"),
                               QStringLiteral("--directory"),
                               settings.directory.toString(),
                               QStringLiteral("--contact"),
                               settings.contact,
                               QStringLiteral("--agree-terms"),
                               QStringLiteral("yes"),
                               QStringLiteral("--ca-file"),
                               settings.caFile,
                               QStringLiteral("--http-listen"),
                               settings.httpListen.first().text()}
                   + more)
                   .exitCode
            == 0;
    }
    // In the store, with its key.
    [[nodiscard]] QString imported() const
    {
        const certificates::Credentials made =
            TestAuthority().issue(QStringLiteral("edge.contoso.com"));
        const auto imported =
            certificates::Store(m_place->path())
                .import(certificates::toPem(made.chain.first()), {.key = made.key.toPem().value()});
        return imported ? imported->leaf.id() : QString();
    }
    // Keys and requests beyond the account's.
    [[nodiscard]] QStringList leftovers() const
    {
        QStringList files = QDir(m_place->path() + QStringLiteral("/keys")).entryList(QDir::Files)
            + QDir(m_place->path() + QStringLiteral("/requests")).entryList(QDir::Files);
        files.removeAll(QStringLiteral("acme-account.pem"));
        return files;
    }

    std::unique_ptr<SampleSite> m_place;
};

} // namespace test
