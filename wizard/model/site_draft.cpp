// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/site_draft.h"

#include "engine/base/worker.h"

#include <QUndoCommand>

namespace wizard {

using Done = std::expected<void, site::SiteError>;
using MergeResult = std::expected<site::Merged, site::SiteError>;

class SiteDraft::Step : public QUndoCommand
{
public:
    Step(SiteDraft &draft, const QString &what, site::Site after)
        : QUndoCommand(what), m_draft(draft), m_before(*draft.m_site), m_after(std::move(after))
    { }
    void undo() override { m_draft.put(m_before); }
    void redo() override { m_draft.put(m_after); }

private:
    SiteDraft &m_draft;
    site::Site m_before; // lists are shared, not copied
    site::Site m_after;
};

SiteDraft::SiteDraft(QString directory, QObject *parent)
    : QObject(parent), m_directory(std::move(directory))
{ }

bool SiteDraft::isChanged() const
{
    return m_site && m_inForce && *m_site != m_inForce->site;
}

QList<site::SettingChange> SiteDraft::changes() const
{
    if (!isChanged())
        return {};
    return site::differences(m_inForce->site, *m_site);
}

Done SiteDraft::edit(const QString &what, const site::Edit &edit)
{
    if (!m_site)
        return std::unexpected(
            site::SiteError{site::SiteError::Reason::FileMissing, 0, {}, m_directory});
    site::Site after = *m_site;
    if (const auto edited = edit(after); !edited)
        return edited;
    if (after != *m_site)
        m_undoStack.push(new Step(*this, what, std::move(after)));
    return {};
}

void SiteDraft::discard()
{
    if (m_awaited)
        m_inForce = std::exchange(m_awaited, std::nullopt);
    m_contradiction.reset();
    m_undoStack.clear();
    if (m_inForce)
        put(m_inForce->site);
}

QFuture<Done> SiteDraft::commit()
{
    if (!m_site || !m_inForce)
        return QtFuture::makeReadyFuture(Done(std::unexpected(
            site::SiteError{site::SiteError::Reason::FileMissing, 0, {}, m_directory})));
    m_isCommitting = true;
    Q_EMIT changed();
    site::Revision revision{.site = *m_site, .digest = m_inForce->digest};
    return base::onWorker([directory = m_directory, revision = std::move(revision)] {
               return site::commit(directory, revision);
           })
        .then(this, [this](const std::expected<site::Revision, site::SiteError> &written) -> Done {
            m_isCommitting = false;
            if (!written) {
                Q_EMIT changed();
                return std::unexpected(written.error());
            }
            m_inForce = *written;
            if (!isChanged())
                m_undoStack.clear();
            Q_EMIT changed();
            Q_EMIT committed();
            return {};
        });
}

void SiteDraft::rest(const std::optional<site::Revision> &revision)
{
    if (m_isCommitting || (revision && m_inForce == revision))
        return;
    if (isChanged()) {
        if (revision)
            mergeOnto(*revision);
        return; // unreadable: what was changed here is kept until it can be read again
    }
    m_inForce = revision;
    m_undoStack.clear();
    m_site.reset();
    if (revision)
        m_site = revision->site;
    Q_EMIT changed();
}

void SiteDraft::put(const site::Site &site)
{
    m_site = site;
    Q_EMIT changed();
}

void SiteDraft::mergeOnto(const site::Revision &revision)
{
    m_awaited = revision;
    base::onWorker([base = m_inForce->site, mine = *m_site, theirs = revision.site] {
        return site::merge(base, mine, theirs);
    }).then(this, [this, revision, mine = *m_site](const MergeResult &merged) {
        if (m_awaited != revision)
            return; // another version came meanwhile, or all was discarded
        if (*m_site != mine)
            return mergeOnto(revision); // edited meanwhile
        if (!merged) {
            m_contradiction = merged.error();
            Q_EMIT changed();
            return;
        }
        m_awaited.reset();
        m_contradiction.reset();
        m_inForce = revision;
        m_undoStack.clear(); // its steps know nothing of what others did
        put(merged->site);
        Q_EMIT this->merged(merged->conflicts);
    });
}

} // namespace wizard
