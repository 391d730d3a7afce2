// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/modal_answer.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/changes/changes_page.h"
#include "wizard/changes/commit_bar.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theBarIsOnlyThereWhileSomethingIsNotInForce();
    void commitsWithOneKey();
    void undoesTheLatestEdit();
    void asksBeforeItDiscards();
    void listsWhatIsNotInForceWithItsValues();
    void listsWhoChangedWhatAndGoesBack();
    void goingBackWaitsForTheDraft();
    void hasANameForEveryControl();

private:
    void limit(int streams);
    void write(const site::Edit &edit);
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_window->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *differences() const
    {
        return m_window->findChild<QTableView *>(u"differences"_s);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const auto *model = differences()->model();
        return model->index(row, column).data().toString();
    }

    std::unique_ptr<test::SampleSite> m_site;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    wizard::CommitBar *m_bar = nullptr;
    wizard::ChangesPage *m_page = nullptr;
};

void ChangesTest::init()
{
    m_window.reset();
    m_workspace.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_page = new wizard::ChangesPage(*m_workspace, m_window.get());
    m_bar = new wizard::CommitBar(*m_workspace, m_window.get());
    column->addWidget(m_page);
    column->addWidget(m_bar);
    m_window->resize(1000, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void ChangesTest::limit(int streams)
{
    QVERIFY(m_workspace->draft()
                .edit(u"Limit %1"_s.arg(streams),
                      [streams](site::Site &site) -> std::expected<void, site::SiteError> {
                          site.gateway.connectionLimit = streams;
                          return {};
                      })
                .has_value());
}

void ChangesTest::write(const site::Edit &edit)
{
    QVERIFY(test::isWritten(m_workspace->change(edit)));
}

void ChangesTest::theBarIsOnlyThereWhileSomethingIsNotInForce()
{
    QVERIFY(!m_bar->isVisible());

    limit(7);
    QTRY_VERIFY(m_bar->isVisible());
    QVERIFY(m_bar->findChild<QLabel *>(u"commitText"_s)->text().startsWith(u"1 "_s));

    m_workspace->draft().discard();
    QTRY_VERIFY(!m_bar->isVisible());
}

void ChangesTest::commitsWithOneKey()
{
    limit(7);
    QTRY_VERIFY(m_bar->isVisible());

    QTest::keySequence(m_window.get(), QKeySequence::Save);

    QTRY_VERIFY(!m_bar->isVisible());
    QCOMPARE(site::loadSite(m_site->path())->gateway.connectionLimit, 7);
    QCOMPARE(m_workspace->site()->gateway.connectionLimit, 7);
}

void ChangesTest::undoesTheLatestEdit()
{
    limit(7);
    limit(8);
    QTRY_VERIFY(button(u"undo"_s)->toolTip().contains(u"Limit 8"_s));

    button(u"undo"_s)->click();

    QCOMPARE(m_workspace->draft().site()->gateway.connectionLimit, 7);
    button(u"undo"_s)->click();
    QTRY_VERIFY(!m_bar->isVisible());
}

void ChangesTest::asksBeforeItDiscards()
{
    limit(7);
    test::answerNext(u"Cancel"_s);
    m_bar->discard();
    QVERIFY(m_workspace->draft().isChanged());

    test::answerNext(u"Discard"_s);
    m_bar->discard();
    QVERIFY(!m_workspace->draft().isChanged());
}

void ChangesTest::listsWhatIsNotInForceWithItsValues()
{
    limit(7);
    m_page->showUncommitted();

    QTRY_COMPARE(differences()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), u"XMPP gateway: connection limit"_s);
    QCOMPARE(cell(0, 1), u"1000"_s);
    QCOMPARE(cell(0, 2), u"7"_s);
}

void ChangesTest::listsWhoChangedWhatAndGoesBack()
{
    const auto limiting = [](int streams) {
        return [streams](site::Site &site) -> std::expected<void, site::SiteError> {
            site.gateway.connectionLimit = streams;
            return {};
        };
    };
    write(limiting(7));
    write(limiting(8));
    auto *commits = m_window->findChild<QListWidget *>(u"commits"_s);
    QCOMPARE(commits->count(), 3); // with the one that is not in force
    QVERIFY(commits->item(1)->text().contains(QCoreApplication::applicationName()));

    commits->setCurrentRow(2);
    QTRY_COMPARE(cell(0, 1), u"1000"_s);
    QCOMPARE(cell(0, 2), u"7"_s);
    commits->setCurrentRow(1);
    QTRY_COMPARE(cell(0, 2), u"8"_s);

    test::answerNext(u"Go back"_s);
    button(u"goBackToVersion"_s)->click();

    QTRY_COMPARE(m_workspace->draft().site()->gateway.connectionLimit, 7);
    QCOMPARE(site::loadSite(m_site->path())->gateway.connectionLimit, 7);
    QTRY_COMPARE(commits->count(), 4); // going back is a commit as well
}

void ChangesTest::goingBackWaitsForTheDraft()
{
    write([](site::Site &site) -> std::expected<void, site::SiteError> {
        site.gateway.connectionLimit = 7;
        return {};
    });
    limit(8);
    m_window->findChild<QListWidget *>(u"commits"_s)->setCurrentRow(1);

    QTRY_VERIFY(!button(u"goBackToVersion"_s)->isEnabled());
    QVERIFY(button(u"goBackToVersion"_s)->toolTip().contains(u"not in force"_s));
}

void ChangesTest::hasANameForEveryControl()
{
    limit(7);
    QTRY_VERIFY(m_bar->isVisible());
    QCOMPARE(test::nameless(*m_window), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_window), QStringList());
    QCOMPARE(test::cutTexts(*m_window), QStringList());
}

QTEST_MAIN(ChangesTest)

#include "tst_changes.moc"
