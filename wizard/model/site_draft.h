// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/change.h"
#include "engine/site/setting_change.h"

#include <QFuture>
#include <QObject>
#include <QUndoStack>

#include <expected>
#include <optional>

namespace wizard {

// The site as the administrator has it in the windows: what is in force, and on top of it the
// changes that are not committed yet. Changes of others to the file are merged in, never
// overwritten.
class SiteDraft : public QObject
{
    Q_OBJECT

public:
    explicit SiteDraft(QString directory, QObject *parent = nullptr);

    // Without them; none while there is no readable site.
    [[nodiscard]] const std::optional<site::Revision> &inForce() const { return m_inForce; }
    // With all changes; none while there is no site.
    [[nodiscard]] const std::optional<site::Site> &site() const { return m_site; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isCommitting() const { return m_isCommitting; }
    // From what is in force to the draft.
    [[nodiscard]] QList<site::SettingChange> changes() const;
    // Why the draft cannot stand on what somebody else wrote meanwhile; discard() ends it.
    [[nodiscard]] const std::optional<site::SiteError> &contradiction() const
    {
        return m_contradiction;
    }

    // One step of undo, named `what` ("Add fabrikam.com"). A refused edit changes nothing.
    [[nodiscard]] std::expected<void, site::SiteError> edit(const QString &what,
                                                            const site::Edit &edit);
    // Back to what is in force.
    void discard();
    // Validates and writes everything at once, not on this thread. FileMissing without a site.
    [[nodiscard]] QFuture<std::expected<void, site::SiteError>> commit();
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }

    // What is in force now, as read from the file; none: there is no readable site.
    void rest(const std::optional<site::Revision> &revision);

Q_SIGNALS:
    void changed(); // site(), or isCommitting()
    void committed();
    // Others changed the file and this draft was put on top; in `conflicts` theirs was kept.
    void merged(const QList<site::SettingConflict> &conflicts);

private:
    class Step;
    void put(const site::Site &site);
    void mergeOnto(const site::Revision &revision);

    QString m_directory;
    std::optional<site::Revision> m_inForce;
    std::optional<site::Revision> m_awaited; // the file as others left it, while it is merged
    std::optional<site::Site> m_site;
    std::optional<site::SiteError> m_contradiction;
    QUndoStack m_undoStack;
    bool m_isCommitting = false;
};

} // namespace wizard
