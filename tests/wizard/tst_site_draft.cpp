// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"
#include "tests/support/sample_site.h"
#include "wizard/model/site_draft.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using site::SiteError;
using wizard::SiteDraft;

class SiteDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsChangesUntilTheyAreCommitted();
    void aRefusedEditChangesNothing();
    void undoesAndRedoesStepByStep();
    void discardReturnsToWhatIsInForce();
    void putsItsChangesOnTopOfTheirs();
    void keepsTheirsInAConflictAndSaysSo();
    void neverOverwritesWhatItHasNotSeen();
    void aContradictionBlocksUntilDiscarded();
    void keepsChangesWhileTheFileIsDamaged();
    void changesDuringACommitStayForTheNext();

private:
    void rest() { m_draft->rest(*site::loadRevision(m_site->path())); }
    std::expected<void, SiteError> add(const QString &domain);
    std::expected<void, SiteError> limit(int streams);
    std::expected<void, SiteError> commit();
    void others(const site::Edit &edit);

    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<SiteDraft> m_draft;
};

namespace {

site::Edit adding(const QString &domain)
{
    return [domain](site::Site &site) -> std::expected<void, SiteError> {
        site.xmppPartners.append(site::XmppPartner(*base::DomainName::parse(domain)));
        return {};
    };
}

site::Edit limiting(int streams)
{
    return [streams](site::Site &site) -> std::expected<void, SiteError> {
        site.gateway.connectionLimit = streams;
        return {};
    };
}

} // namespace

void SiteDraftTest::init()
{
    m_draft.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_draft = std::make_unique<SiteDraft>(m_site->path());
    rest();
}

std::expected<void, SiteError> SiteDraftTest::add(const QString &domain)
{
    return m_draft->edit(u"Add %1"_s.arg(domain), adding(domain));
}

std::expected<void, SiteError> SiteDraftTest::limit(int streams)
{
    return m_draft->edit(u"Limit"_s, limiting(streams));
}

std::expected<void, SiteError> SiteDraftTest::commit()
{
    auto done = m_draft->commit();
    if (!QTest::qWaitFor([&done] { return done.isFinished(); }))
        return std::unexpected(SiteError{SiteError::Reason::Locked, 0, {}, {}});
    return done.result();
}

// Another program writes, and the file watcher tells.
void SiteDraftTest::others(const site::Edit &edit)
{
    QVERIFY(site::change(m_site->path(), edit).has_value());
    rest();
}

void SiteDraftTest::keepsChangesUntilTheyAreCommitted()
{
    const QSignalSpy committed(m_draft.get(), &SiteDraft::committed);
    QVERIFY(add(u"one.example"_s).has_value());
    QVERIFY(limit(7).has_value());

    QVERIFY(m_draft->isChanged());
    QCOMPARE(m_draft->changes().size(), 2);
    QVERIFY(site::loadSite(m_site->path())->xmppPartners.isEmpty());

    QVERIFY(commit().has_value());

    QVERIFY(!m_draft->isChanged());
    QCOMPARE(committed.size(), 1);
    const auto written = site::loadSite(m_site->path());
    QCOMPARE(written->xmppPartners.size(), 1);
    QCOMPARE(written->gateway.connectionLimit, 7);
    QCOMPARE(site::history(m_site->path()).size(), 1); // together
}

void SiteDraftTest::aRefusedEditChangesNothing()
{
    const QSignalSpy changed(m_draft.get(), &SiteDraft::changed);

    const auto refused =
        m_draft->edit(u"Nothing"_s, [](site::Site &site) -> std::expected<void, SiteError> {
            site.gateway.connectionLimit = 1;
            return std::unexpected(SiteError{SiteError::Reason::Conflict, 0, {}, {}});
        });

    QCOMPARE(refused.error().reason, SiteError::Reason::Conflict);
    QVERIFY(!m_draft->isChanged());
    QVERIFY(changed.isEmpty());
}

void SiteDraftTest::undoesAndRedoesStepByStep()
{
    QVERIFY(add(u"one.example"_s).has_value());
    QVERIFY(limit(7).has_value());
    QCOMPARE(m_draft->undoStack().undoText(), u"Limit"_s);

    m_draft->undoStack().undo();
    QCOMPARE(m_draft->site()->gateway.connectionLimit, 1000);
    QCOMPARE(m_draft->site()->xmppPartners.size(), 1);
    m_draft->undoStack().undo();
    QVERIFY(!m_draft->isChanged());
    m_draft->undoStack().redo();
    QCOMPARE(m_draft->site()->xmppPartners.size(), 1);
}

void SiteDraftTest::discardReturnsToWhatIsInForce()
{
    QVERIFY(limit(7).has_value());

    m_draft->discard();

    QVERIFY(!m_draft->isChanged());
    QVERIFY(!m_draft->undoStack().canUndo());
    QCOMPARE(m_draft->site()->gateway.connectionLimit, 1000);
}

void SiteDraftTest::putsItsChangesOnTopOfTheirs()
{
    QSignalSpy merged(m_draft.get(), &SiteDraft::merged);
    QVERIFY(add(u"mine.example"_s).has_value());

    others(adding(u"theirs.example"_s));

    QTRY_COMPARE(merged.size(), 1); // at once, where the worker is quick
    QVERIFY(merged.first().first().value<QList<site::SettingConflict>>().isEmpty());
    QCOMPARE(m_draft->site()->xmppPartners.size(), 2);
    QCOMPARE(m_draft->changes().size(), 1);
    QVERIFY(commit().has_value());
    QCOMPARE(site::loadSite(m_site->path())->xmppPartners.size(), 2);
}

void SiteDraftTest::keepsTheirsInAConflictAndSaysSo()
{
    QSignalSpy merged(m_draft.get(), &SiteDraft::merged);
    QVERIFY(limit(7).has_value());

    others(limiting(8));

    QTRY_COMPARE(merged.size(), 1); // at once, where the worker is quick
    QCOMPARE(merged.first().first().value<QList<site::SettingConflict>>().size(), 1);
    QCOMPARE(m_draft->site()->gateway.connectionLimit, 8);
}

void SiteDraftTest::neverOverwritesWhatItHasNotSeen()
{
    QVERIFY(limit(7).has_value());
    QVERIFY(site::change(m_site->path(), adding(u"theirs.example"_s)).has_value()); // untold

    QCOMPARE(commit().error().reason, SiteError::Reason::ChangedMeanwhile);

    QVERIFY(m_draft->isChanged());
    QCOMPARE(site::loadSite(m_site->path())->gateway.connectionLimit, 1000);
}

void SiteDraftTest::aContradictionBlocksUntilDiscarded()
{
    QSignalSpy changed(m_draft.get(), &SiteDraft::changed);
    QVERIFY(add(u"one.example"_s).has_value());
    others([](site::Site &site) -> std::expected<void, SiteError> {
        site.domains.sip.append(*base::DomainName::parse(u"one.example"_s)); // now one of ours
        return {};
    });

    QTRY_VERIFY(m_draft->contradiction().has_value());
    QCOMPARE(m_draft->contradiction()->reason, SiteError::Reason::Conflict);
    QCOMPARE(commit().error().reason, SiteError::Reason::ChangedMeanwhile);

    m_draft->discard();

    QVERIFY(!m_draft->contradiction().has_value());
    QCOMPARE(m_draft->site()->domains.sip.size(), 3);
    QVERIFY(!m_draft->isChanged());
}

void SiteDraftTest::keepsChangesWhileTheFileIsDamaged()
{
    QVERIFY(limit(7).has_value());

    m_draft->rest(std::nullopt);
    QCOMPARE(m_draft->site()->gateway.connectionLimit, 7);

    rest(); // repaired as it was
    QVERIFY(m_draft->isChanged());
    QVERIFY(commit().has_value());
}

void SiteDraftTest::changesDuringACommitStayForTheNext()
{
    QVERIFY(limit(7).has_value());
    auto done = m_draft->commit();
    QVERIFY(m_draft->isCommitting());
    QVERIFY(add(u"late.example"_s).has_value());
    QTRY_VERIFY(done.isFinished());

    QVERIFY(m_draft->isChanged());
    QCOMPARE(m_draft->changes().size(), 1);
    QVERIFY(commit().has_value());
    QCOMPARE(site::loadSite(m_site->path())->xmppPartners.size(), 1);
}

QTEST_GUILESS_MAIN(SiteDraftTest)

#include "tst_site_draft.moc"
