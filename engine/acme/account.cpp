// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/account.h"

#include "engine/acme/private/session.h"

#include <QPromise>

namespace acme {
namespace {

// Keeps itself until the answer is there.
template<typename Result, typename Ask>
QFuture<Result> askOnce(const Settings &settings, const QString &siteDirectory, Ask ask)
{
    const auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    Session *session = std::make_unique<Session>(settings, siteDirectory).release();
    ask(*session, [session, promise](Result result) {
        promise->addResult(std::move(result));
        promise->finish();
        session->deleteLater();
    });
    return promise->future();
}

} // namespace

QFuture<std::expected<DirectoryFacts, AcmeError>> readDirectory(const Settings &settings)
{
    using Result = std::expected<DirectoryFacts, AcmeError>;
    return askOnce<Result>(settings, {}, [](Session &session, auto answered) {
        session.readDirectory([answered](const std::expected<Directory, AcmeError> &directory) {
            answered(directory ? Result(directory->facts) : std::unexpected(directory.error()));
        });
    });
}

QFuture<std::expected<AccountFacts, AcmeError>>
openAccount(const Settings &settings, const QString &siteDirectory, AccountUse use)
{
    using Result = std::expected<AccountFacts, AcmeError>;
    return askOnce<Result>(settings, siteDirectory, [use](Session &session, auto answered) {
        session.readDirectory(
            [&session, use, answered](const std::expected<Directory, AcmeError> &directory) {
                if (directory)
                    session.openAccount(use, answered);
                else
                    answered(Result(std::unexpected(directory.error())));
            });
    });
}

} // namespace acme
