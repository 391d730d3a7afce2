// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/connection.h"

namespace acme {

// A CA's directory, our key, and our account with it, in this order. Callbacks come once each, from
// the event loop, and never after the end of this object.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(Settings settings, QString siteDirectory);

    using DirectoryAnswered = std::move_only_function<void(std::expected<Directory, AcmeError>)>;
    using AccountAnswered = std::move_only_function<void(std::expected<AccountFacts, AcmeError>)>;

    void readDirectory(DirectoryAnswered answered);
    // After readDirectory. What is asked of connection() then speaks for this account.
    void openAccount(AccountUse use, AccountAnswered answered);

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const Directory &directory() const { return m_directory; }
    [[nodiscard]] const AccountKey &key() const { return *m_key; } // after openAccount
    [[nodiscard]] Connection &connection() { return *m_connection; } // after readDirectory

private:
    void lookForAccount(AccountUse use, AccountAnswered answered);
    void registerAccount(AccountAnswered answered);
    [[nodiscard]] std::expected<QJsonObject, AcmeError> registration() const;
    [[nodiscard]] std::expected<AccountFacts, AcmeError> accept(const Connection::Answer &answer);

    Settings m_settings;
    QString m_siteDirectory;
    std::unique_ptr<Connection> m_connection;
    Directory m_directory;
    std::optional<AccountKey> m_key;
};

} // namespace acme
