// SPDX-License-Identifier: GPL-3.0-or-later
// How long the windows stand still while one works with thousands of partners: the longest single
// event of each step, in milliseconds on the wall and of this thread's own computing.
#include "engine/control/status.h"
#include "engine/site/change.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "wizard/changes/commit_bar.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partners_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTextStream>
#include <QTimer>
#include <QVBoxLayout>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Longest {
    double wall = 0;
    double computing = 0;
};

// Milliseconds of this thread: beside other work the wall's clock tells of the others, too.
double computing()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (static_cast<double>(time.tv_sec) * 1e3) + (static_cast<double>(time.tv_nsec) / 1e6);
}

class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool isDone = QApplication::notify(receiver, event);
            --m_depth;
            return isDone;
        }
        QElapsedTimer clock;
        clock.start();
        const double computed = computing();
        const bool isDone = QApplication::notify(receiver, event);
        m_longest.wall = std::max(m_longest.wall, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        m_longest.computing = std::max(m_longest.computing, computing() - computed);
        --m_depth;
        return isDone;
    }

    // Runs a step from within an event, and everything that follows from it for half a second.
    Longest longestOf(const std::function<void()> &step)
    {
        m_longest = {};
        QTimer::singleShot(0, this, step);
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 500)
            processEvents(QEventLoop::AllEvents, 20);
        return m_longest;
    }

private:
    int m_depth = 0;
    Longest m_longest;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QTextStream out(stdout);
    for (const int count : {50, 500, 5000}) {
        const test::SampleSite directory;
        const auto filled = site::change(
            directory.path(), [count](site::Site &site) -> std::expected<void, site::SiteError> {
                for (int i = 0; i < count; ++i)
                    site.xmppPartners +=
                        site::XmppPartner(*base::DomainName::parse(u"partner-%1.example"_s.arg(i)));
                return {};
            });
        if (!filled)
            return 1;
        test::FakeService service;
        wizard::Workspace workspace(directory.path(), service);
        QWidget window;
        wizard::PartnersPage *page = nullptr;
        wizard::CommitBar *bar = nullptr;
        const auto edit = [&workspace](const QString &text) {
            const auto edited = workspace.draft().edit(
                text, [&text](site::Site &site) -> std::expected<void, site::SiteError> {
                    site.xmppPartners.first().description = text;
                    return {};
                });
            Q_UNUSED(edited)
        };
        const QList<std::pair<const char *, std::function<void()>>> steps{
            {"open",
             [&] {
                 auto *column = new QVBoxLayout(&window);
                 page = new wizard::PartnersPage(workspace, &window);
                 bar = new wizard::CommitBar(workspace, &window);
                 column->addWidget(page);
                 column->addWidget(bar);
                 window.resize(1000, 660);
                 window.show();
             }},
            {"search", [&] { page->findChild<QLineEdit *>(u"search"_s)->setText(u"7"_s); }},
            {"search ends", [&] { page->findChild<QLineEdit *>(u"search"_s)->clear(); }},
            {"sort",
             [&] {
                 page->findChild<QTableView *>(u"partners"_s)->sortByColumn(3, Qt::DescendingOrder);
             }},
            {"select all", [&] { page->findChild<QTableView *>(u"partners"_s)->selectAll(); }},
            {"editor",
             [&] {
                 auto *dialog = new wizard::PartnerDialog(workspace, std::nullopt, &window);
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 dialog->open();
             }},
            {"type a letter",
             [&] {
                 auto *dialog = window.findChild<wizard::PartnerDialog *>();
                 dialog->findChild<QLineEdit *>(u"domain"_s)->setText(u"adatum.example"_s);
             }},
            {"save", [&] { window.findChild<wizard::PartnerDialog *>()->accept(); }},
            {"edit", [&] { edit(u"a"_s); }},
            {"undo", [&] { workspace.draft().undoStack().undo(); }},
            {"commit", [&] { bar->commit(); }},
            {"file changes", [&] { workspace.refreshSite(); }}};
        for (const auto &[name, step] : steps) {
            const Longest longest = application.longestOf(step);
            out << count << " partners, " << name << ": " << longest.wall << " ms, computing "
                << longest.computing << " ms" << Qt::endl;
        }
    }
    return 0;
}
