// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_steps.h"

#include "engine/base/worker.h"
#include "engine/network/handshake_trial.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/messages/site_messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AssignmentSteps)
};

using Done = std::expected<void, site::SiteError>;
using Reason = certificates::CertificateError::Reason;
using Status = std::expected<control::EngineStatus, control::ControlError>;

// Owned by the steps that save and by those that may have to restore.
struct Saved {
    std::optional<site::Certificates> before;
};

// With a whole handshake, before anything is changed.
StepResult tryOut(const certificates::Store &store, const QStringList &ids)
{
    QStringList notes;
    for (const QString &id : ids) {
        const auto credentials = store.credentials(id);
        const auto tried = credentials ? network::tryHandshake(*credentials)
                                       : std::expected<void, network::TlsError>();
        if (!tried)
            return std::unexpected(
                Explanation{.sentence = Text::tr("TLS does not work with this certificate. "
                                                 "Request or import another one."),
                            .evidence = network::reasonName(tried.error().reason) + u": "_s
                                + tried.error().evidence});
        if (credentials)
            notes += u"%1: a TLS handshake works with it"_s.arg(id.left(16));
        else if (credentials.error().reason == Reason::PassphraseRequired
                 || credentials.error().reason == Reason::PinRequired)
            notes += u"%1: only the engine can open the key"_s.arg(id.left(16));
        else
            return std::unexpected(explain(credentials.error()));
    }
    return notes.join(u'\n');
}

QFuture<StepResult>
save(Workspace &workspace, const AssignmentChange &change, const std::shared_ptr<Saved> &saved)
{
    return workspace
        .save([apply = change.apply, saved](site::Site &site) -> Done {
            saved->before = site.certificates;
            site.certificates = apply(site.certificates);
            return {};
        })
        .then(&workspace, [](const Done &written) -> StepResult {
            if (!written)
                return std::unexpected(explain(written.error()));
            return u"site.toml: certificates"_s;
        });
}

// The engine goes on with what it had; the file must say the same. Fails always, with `evidence`.
QFuture<StepResult>
restore(Workspace &workspace, const std::shared_ptr<Saved> &saved, const QString &evidence)
{
    return workspace
        .change([saved](site::Site &site) -> Done {
            site.certificates = *saved->before;
            return {};
        })
        .then(&workspace, [evidence](const Done &written) -> StepResult {
            if (!written)
                return std::unexpected(Explanation{
                    .sentence = Text::tr("The engine could not use the certificate, and the "
                                         "previous assignment could not be restored. Assign it "
                                         "again."),
                    .evidence = evidence + u'\n' + explain(written.error()).evidence});
            return std::unexpected(
                Explanation{.sentence = Text::tr("The engine could not use the certificate, and "
                                                 "what was assigned before is in place again. "
                                                 "Look at the log for the reason."),
                            .evidence = evidence});
        });
}

// Why the engine does not present one of the certificates; empty: it presents them all.
QString faultOf(const control::EngineStatus &status, const QStringList &ids)
{
    if (!status.reloadError.isEmpty())
        return status.reloadError;
    for (const QString &id : ids) {
        const auto found =
            std::ranges::find(status.certificates, id, &control::CertificateStatus::id);
        if (found == status.certificates.end())
            return u"%1 is not loaded"_s.arg(id.left(16));
        if (!found->error.isEmpty())
            return u"%1: %2"_s.arg(id.left(16), found->error);
    }
    return {};
}

QFuture<StepResult> tellEngine(Workspace &workspace, const std::shared_ptr<Saved> &saved)
{
    if (!workspace.isEngineRunning())
        return readyStep(u"the engine is stopped and takes it when it starts"_s);
    const auto answered = [&workspace, saved](const control::Answer &answer) {
        return answer ? readyStep(u"reloaded, no stream was dropped"_s)
                      : restore(workspace, saved, explain(answer.error()).evidence);
    };
    return workspace.reloadEngine().then(&workspace, answered).unwrap();
}

QFuture<StepResult>
seeThatItWorks(Workspace &workspace, const QStringList &ids, const std::shared_ptr<Saved> &saved)
{
    if (!workspace.isEngineRunning())
        return readyStep(u"not now: the engine is stopped"_s);
    const auto answered = [&workspace, ids, saved](const Status &status) {
        if (!status)
            return readyStep(std::unexpected(explain(status.error())));
        const QString fault = faultOf(*status, ids);
        return fault.isEmpty() ? readyStep(u"the engine has loaded it"_s)
                               : restore(workspace, saved, fault);
    };
    return workspace.freshStatus().then(&workspace, answered).unwrap();
}

} // namespace

QList<Step> assignmentSteps(Workspace &workspace, const AssignmentChange &change)
{
    const auto saved = std::make_shared<Saved>();
    return {{.title = Text::tr("Check the certificate and its private key"),
             .run =
                 [store = workspace.store(), ids = change.ids] {
                     return base::onWorker([store, ids] { return tryOut(store, ids); });
                 }},
            {.title = Text::tr("Save the assignment"),
             .run = [&workspace, change, saved] { return save(workspace, change, saved); }},
            {.title = Text::tr("Tell the engine"),
             .run = [&workspace, saved] { return tellEngine(workspace, saved); }},
            {.title = Text::tr("See that the engine presents it"),
             .run = [&workspace, ids = change.ids, saved] {
                 return seeThatItWorks(workspace, ids, saved);
             }}};
}

} // namespace wizard
