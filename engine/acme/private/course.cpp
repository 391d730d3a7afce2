// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/course.h"

#include "engine/acme/logging.h"
#include "engine/base/worker.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr std::chrono::minutes issuancePatience{10};

QList<Identifier> identifiersOf(const QStringList &names)
{
    QList<Identifier> identifiers;
    for (const QString &name : names) {
        const bool isAddress = !QHostAddress(name).isNull();
        identifiers.append({isAddress ? Identifier::Kind::Ip : Identifier::Kind::Dns, name});
    }
    return identifiers;
}

// PKCS#10: PEM to DER.
QByteArray derOfRequest(const QByteArray &csrPem)
{
    QByteArray body;
    for (const QByteArray &line : csrPem.split('\n')) {
        if (!line.startsWith("-----"))
            body += line.trimmed();
    }
    return QByteArray::fromBase64(body);
}

std::expected<OrderAnswer, AcmeError> orderOf(const Connection::Result &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    auto order = readOrder(answer->body);
    if (!order)
        return std::unexpected(
            AcmeError{.reason = Reason::NotAcme, .evidence = u"a malformed order"_s});
    if (order->status == Status::Invalid)
        return std::unexpected(order->error.value_or(
            AcmeError{.reason = Reason::OrderFailed, .evidence = u"the order is invalid"_s}));
    return *std::move(order);
}

} // namespace

Order::Course::Course(Order &order, Settings settings, const QString &siteDirectory)
    : m_order(order)
    , m_siteDirectory(siteDirectory)
    , m_session(std::move(settings), siteDirectory)
    , m_claim(std::make_shared<RequestClaim>(siteDirectory))
    , m_polling(issuancePatience)
{
    m_nextLook.setSingleShot(true);
    connect(&m_nextLook, &QTimer::timeout, this, &Course::look);
}

Order::Course::~Course()
{
    if (!m_isFinished)
        std::ignore = base::onWorker([claim = m_claim] { claim->giveUp(); });
}

void Order::Course::start(const certificates::RequestDraft &draft,
                          const certificates::KeyHome &home)
{
    // RFC 8555 §7.1.3 and RFC 8738 know names and addresses alone.
    const QStringList others = draft.srvNames + draft.xmppAddresses + draft.uris;
    if (!others.isEmpty()) {
        end(std::unexpected(
            AcmeError{.reason = Reason::NamesNotPossible, .evidence = others.first()}));
        return;
    }
    begin(
        [this, draft, home] { return certificates::Store(m_siteDirectory).request(draft, home); });
}

void Order::Course::startRenewal(const QString &certificateId, const base::Secret &keySecret)
{
    begin([this, certificateId, keySecret] {
        return certificates::Store(m_siteDirectory)
            .renew(certificateId, certificates::RenewalKey::New, keySecret);
    });
}

void Order::Course::begin(std::function<QFuture<Requested>()> makeRequest)
{
    m_makeRequest = std::move(makeRequest);
    if (!announce(Step::ReadDirectory))
        return;
    m_session.readDirectory(then(&Course::openAccount));
}

void Order::Course::openAccount(const std::expected<Directory, AcmeError> &directory)
{
    if (!directory) {
        end(std::unexpected(directory.error()));
        return;
    }
    if (!announce(Step::OpenAccount))
        return;
    m_session.openAccount(AccountUse::Register, then(&Course::makeKey));
}

void Order::Course::makeKey(const std::expected<AccountFacts, AcmeError> &account)
{
    if (!account) {
        end(std::unexpected(account.error()));
        return;
    }
    if (!announce(Step::MakeKey))
        return;
    m_makeRequest()
        .then([claim = m_claim](Requested request) {
            if (request)
                claim->made(request->id);
            return request;
        })
        .then(this, then(&Course::placeOrder));
}

void Order::Course::placeOrder(const Requested &request)
{
    if (!request) {
        end(std::unexpected(storeFailed(request.error())));
        return;
    }
    if (!announce(Step::PlaceOrder))
        return;
    m_csrDer = derOfRequest(request->csrPem);
    m_session.connection().post(m_session.directory().newOrder,
                                newOrder(identifiersOf(request->names)),
                                Asked::Order,
                                then(&Course::prepareChallenges));
}

void Order::Course::prepareChallenges(const Connection::Result &answer)
{
    const auto placed = orderOf(answer);
    if (!placed || answer->location.scheme() != u"https") {
        end(std::unexpected(
            placed ? AcmeError{.reason = Reason::NotAcme, .evidence = u"an order without its URL"_s}
                   : placed.error()));
        return;
    }
    m_orderUrl = answer->location;
    m_placed = *placed;
    if (!announce(Step::PrepareChallenges))
        return;
    m_authorizations = std::make_unique<Authorizations>(m_session, m_placed.authorizations);
    Authorizations *open = m_authorizations.get();
    connect(open, &Authorizations::recordsNeeded, &m_order, &Order::dnsRecordsNeeded);
    connect(open, &Authorizations::recordsMissing, &m_order, &Order::dnsRecordsMissing);
    connect(open, &Authorizations::prepared, this, [this] { announce(Step::AwaitValidation); });
    connect(open, &Authorizations::failed, this, [this](const AcmeError &error) {
        end(std::unexpected(error));
    });
    connect(open, &Authorizations::valid, open, [open] { open->close(false); });
    connect(open, &Authorizations::closed, this, [this] {
        if (m_outcome)
            clearUp();
        else
            finalize();
    });
    open->start();
}

void Order::Course::finalize()
{
    m_authorizations.release()->deleteLater(); // it is telling us
    if (!announce(Step::Finalize))
        return;
    m_session.connection().post(m_placed.finalize,
                                {{u"csr"_s, QString::fromLatin1(base64Url(m_csrDer))}},
                                Asked::Order,
                                [this](const Connection::Result &answer) {
                                    if (m_outcome)
                                        return;
                                    if (!announce(Step::AwaitCertificate))
                                        return;
                                    awaitCertificate(answer);
                                });
}

void Order::Course::awaitCertificate(const Connection::Result &answer)
{
    const auto order = orderOf(answer);
    if (!order) {
        end(std::unexpected(order.error()));
        return;
    }
    if (order->status == Status::Valid) {
        download(order->certificate);
        return;
    }
    if (const auto pause = m_polling.next(answer->retryAfter))
        m_nextLook.start(*pause);
    else
        end(std::unexpected(
            AcmeError{.reason = Reason::TimedOut, .evidence = u"no certificate was issued"_s}));
}

void Order::Course::look()
{
    m_session.connection().postAsGet(m_orderUrl, Asked::Order, then(&Course::awaitCertificate));
}

void Order::Course::download(const QUrl &certificate)
{
    if (!announce(Step::Download))
        return;
    m_session.connection().postAsGet(certificate, Asked::Order, then(&Course::import));
}

void Order::Course::import(const Connection::Result &answer)
{
    if (!answer) {
        end(std::unexpected(answer.error()));
        return;
    }
    if (!announce(Step::Import))
        return;
    m_isImporting = true;
    using Imported = std::expected<certificates::ImportedCertificate, certificates::StoreError>;
    base::onWorker([directory = m_siteDirectory,
                    chain = answer->body,
                    claim = m_claim]() -> Imported {
        auto imported = certificates::Store(directory).import(chain, {.isFromAcme = true});
        if (imported)
            claim->keep();
        return imported;
    }).then(this, [this](const Imported &imported) {
        if (imported)
            end(*imported);
        else
            end(std::unexpected(storeFailed(imported.error())));
    });
}

void Order::Course::proceed(bool mustBeVisible)
{
    if (m_authorizations)
        m_authorizations->proceed(mustBeVisible);
}

void Order::Course::cancel()
{
    if (!m_outcome && !m_isImporting) // then it is too late, and a matter of an instant
        end(std::unexpected(AcmeError{.reason = Reason::Cancelled}));
}

// A listener may cancel the order.
bool Order::Course::announce(Step step)
{
    qCInfo(lcAcme).noquote() << "order:" << name(step);
    Q_EMIT m_order.progress(step);
    return !m_outcome;
}

void Order::Course::end(Outcome outcome)
{
    if (m_outcome)
        return;
    m_nextLook.stop();
    m_outcome = std::move(outcome);
    if (m_outcome->has_value())
        finish();
    else if (m_authorizations)
        m_authorizations->close(true); // then clearUp()
    else
        clearUp();
}

void Order::Course::clearUp()
{
    base::onWorker([claim = m_claim] { claim->giveUp(); }).then(this, [this] { finish(); });
}

void Order::Course::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    if (!m_outcome->has_value())
        qCWarning(lcAcme).noquote() << "order failed:" << reasonName(m_outcome->error().reason)
                                    << m_outcome->error().identifier << m_outcome->error().evidence;
    Q_EMIT m_order.finished(*m_outcome);
}

} // namespace acme
