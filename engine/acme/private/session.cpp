// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/session.h"

#include "engine/acme/private/jws.h"
#include "engine/base/worker.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;
using OpenedKey = std::expected<AccountKey, certificates::CertificateError>;

} // namespace

Session::Session(Settings settings, QString siteDirectory)
    : m_settings(std::move(settings)), m_siteDirectory(std::move(siteDirectory))
{ }

void Session::readDirectory(DirectoryAnswered answered)
{
    const auto refuse = [&](const AcmeError &error) {
        const auto shared = std::make_shared<DirectoryAnswered>(std::move(answered));
        QMetaObject::invokeMethod(
            this, [shared, error] { (*shared)(std::unexpected(error)); }, Qt::QueuedConnection);
    };
    // RFC 8555 §6.1: HTTPS is a must.
    if (!m_settings.directory.isValid() || m_settings.directory.scheme() != u"https") {
        refuse({.reason = Reason::NotConfigured, .evidence = m_settings.directory.toString()});
        return;
    }
    auto connection = Connection::open(m_settings);
    if (!connection) {
        refuse(connection.error());
        return;
    }
    m_connection = *std::move(connection);
    m_connection->get(
        m_settings.directory,
        [this, answered = std::move(answered)](const Connection::Result &answer) mutable {
            if (!answer) {
                answered(std::unexpected(answer.error()));
                return;
            }
            const auto directory = readDirectoryAnswer(answer->body);
            if (!directory) {
                answered(std::unexpected(
                    AcmeError{.reason = Reason::NotAcme,
                              .evidence = m_settings.directory.host() + u": no directory"_s}));
                return;
            }
            m_directory = *directory;
            m_connection->setNewNonce(directory->newNonce);
            answered(m_directory);
        });
}

void Session::openAccount(AccountUse use, AccountAnswered answered)
{
    const auto shared = std::make_shared<AccountAnswered>(std::move(answered));
    base::onWorker([directory = m_siteDirectory] {
        return AccountKey::open(directory);
    }).then(this, [this, use, shared](const OpenedKey &key) {
        if (!key) {
            (*shared)(std::unexpected(storeFailed(key.error())));
            return;
        }
        m_key = *key;
        m_connection->setKey(*m_key);
        lookForAccount(use, std::move(*shared));
    });
}

// RFC 8555 §7.3.1
void Session::lookForAccount(AccountUse use, AccountAnswered answered)
{
    m_connection->setAccount({});
    m_connection->post(
        m_directory.newAccount,
        {{u"onlyReturnExisting"_s, true}},
        Asked::Account,
        [this, use, answered = std::move(answered)](const Connection::Result &answer) mutable {
            if (answer) {
                answered(accept(*answer));
                return;
            }
            // Some CAs ask for the binding before they look.
            const bool isMissing = answer.error().reason == Reason::AccountUnknown
                || answer.error().reason == Reason::BindingRequired;
            if (isMissing && use == AccountUse::Register)
                registerAccount(std::move(answered));
            else if (isMissing)
                answered(std::unexpected(AcmeError{.reason = Reason::AccountUnknown,
                                                   .evidence = answer.error().evidence}));
            else
                answered(std::unexpected(answer.error()));
        });
}

std::expected<QJsonObject, AcmeError> Session::registration() const
{
    const QUrl &terms = m_directory.facts.termsOfService;
    if (!terms.isEmpty() && !m_settings.termsAgreed) {
        const QString text = terms.toString(QUrl::FullyEncoded);
        return std::unexpected(AcmeError{.reason = Reason::TermsNotAgreed,
                                         .evidence = text,
                                         .link = terms.scheme() == u"https" ? text : QString()});
    }
    if (m_directory.facts.bindingRequired && !m_settings.binding)
        return std::unexpected(
            AcmeError{.reason = Reason::BindingRequired, .evidence = m_settings.directory.host()});
    QJsonObject payload{{u"termsOfServiceAgreed"_s, m_settings.termsAgreed}};
    if (!m_settings.contact.isEmpty())
        payload.insert(u"contact"_s, QJsonArray{u"mailto:"_s + m_settings.contact});
    if (m_settings.binding) {
        const QJsonObject bound = boundAccount(*m_settings.binding, *m_key, m_directory.newAccount);
        if (bound.isEmpty())
            return std::unexpected(AcmeError{.reason = Reason::SecretMalformed,
                                             .evidence = u"the EAB key is no base64url"_s});
        payload.insert(u"externalAccountBinding"_s, bound);
    }
    return payload;
}

void Session::registerAccount(AccountAnswered answered)
{
    const auto payload = registration();
    if (!payload) {
        answered(std::unexpected(payload.error()));
        return;
    }
    m_connection->post(
        m_directory.newAccount,
        *payload,
        m_settings.binding ? Asked::Binding : Asked::Account,
        [this, answered = std::move(answered)](const Connection::Result &answer) mutable {
            answered(answer ? accept(*answer) : std::unexpected(answer.error()));
        });
}

std::expected<AccountFacts, AcmeError> Session::accept(const Connection::Answer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QString status = object[u"status"_s].toString();
    if (answer.location.scheme() != u"https" || status.isEmpty())
        return std::unexpected(
            AcmeError{.reason = Reason::NotAcme, .evidence = u"an account without its URL"_s});
    if (status != u"valid")
        return std::unexpected(AcmeError{.reason = Reason::AccountRefused,
                                         .evidence = u"the account is "_s + status.left(50)});
    AccountFacts facts{.url = answer.location,
                       .contacts = {},
                       .keyThumbprint = QString::fromLatin1(m_key->thumbprint()),
                       .isNew = answer.status == 201};
    for (const auto contacts = object[u"contact"_s].toArray(); const auto &contact : contacts)
        facts.contacts.append(contact.toString());
    m_connection->setAccount(facts.url);
    return facts;
}

} // namespace acme
