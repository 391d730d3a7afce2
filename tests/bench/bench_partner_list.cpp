// SPDX-License-Identifier: GPL-3.0-or-later
// How long the windows stand still while one works with thousands of partners: the longest single
// event of each step, in milliseconds on the wall and of this thread's own computing. Fails where a
// step does not come to its end, or computes for longer than people put up with.
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
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Longest {
    double wall = 0;
    double computing = 0;
    bool isDone = false; // what the step was to bring about
};

struct Step {
    const char *name;
    std::function<void()> act;
    std::function<bool()> isDone;
};

constexpr double mostComputing = 100;
constexpr int patience = 10'000;

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

    // Runs a step from within an event, and what follows from it until it is done, at least for
    // half a second.
    Longest longestOf(const Step &step)
    {
        m_longest = {};
        QTimer::singleShot(0, this, step.act);
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 500 || (!step.isDone() && clock.elapsed() < patience))
            processEvents(QEventLoop::AllEvents, 20);
        m_longest.isDone = step.isDone();
        return m_longest;
    }

private:
    int m_depth = 0;
    Longest m_longest;
};

// How many of "partner-0" to "partner-COUNT" have "partner-49" in their name.
int numbersWith49(int count)
{
    int found = 0;
    for (int i = 0; i < count; ++i)
        found += QString::number(i).startsWith(u"49");
    return found;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QTextStream out(stdout);
    bool isQuick = true;
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
            Q_UNUSED(edited) // whether it is there is asked below
        };
        const auto view = [&] { return page->findChild<QTableView *>(u"partners"_s); };
        const auto shows = [&view](int rows) {
            return [&view, rows] { return view()->model()->rowCount() == rows; };
        };
        const auto describes = [&workspace](const QString &text) {
            return [&workspace, text] {
                return workspace.draft().site()->xmppPartners.first().description == text;
            };
        };
        const auto dialog = [&window] { return window.findChild<wizard::PartnerDialog *>(); };
        const QString name = u"adatum.example"_s;
        const QList<Step> steps{
            {"open",
             [&] {
                 auto *column = new QVBoxLayout(&window);
                 page = new wizard::PartnersPage(workspace, &window);
                 bar = new wizard::CommitBar(workspace, &window);
                 column->addWidget(page);
                 column->addWidget(bar);
                 window.resize(1000, 660);
                 window.show();
             },
             shows(count)},
            {"search",
             [&] { page->findChild<QLineEdit *>(u"search"_s)->setText(u"partner-49"_s); },
             shows(numbersWith49(count))},
            {"search ends",
             [&] { page->findChild<QLineEdit *>(u"search"_s)->clear(); },
             shows(count)},
            {"sort", [&] { view()->sortByColumn(3, Qt::DescendingOrder); }, shows(count)},
            {"select all",
             [&] { view()->selectAll(); },
             [&] { return view()->selectionModel()->selectedRows().size() == count; }},
            {"editor",
             [&] {
                 auto *opened = new wizard::PartnerDialog(workspace, std::nullopt, &window);
                 opened->setAttribute(Qt::WA_DeleteOnClose);
                 opened->open();
             },
             [&] { return dialog()->isVisible(); }},
            {"type a letter",
             [&] { dialog()->findChild<QLineEdit *>(u"domain"_s)->setText(name); },
             [&] { return dialog()->isVisible(); }},
            {"save", [&] { dialog()->accept(); }, shows(count + 1)},
            {"edit", [&] { edit(u"a"_s); }, describes(u"a"_s)},
            {"undo", [&] { workspace.draft().undoStack().undo(); }, describes({})},
            {"commit",
             [&] { bar->commit(); },
             [&] { return workspace.site()->xmppPartners.size() == count + 1; }},
            {"file changes",
             [&] {
                 QThreadPool::globalInstance()->start([&directory] {
                     const auto changed =
                         site::change(directory.path(),
                                      [](site::Site &site) -> std::expected<void, site::SiteError> {
                                          site.xmppPartners.removeLast();
                                          return {};
                                      });
                     Q_UNUSED(changed) // whether it is seen is asked below
                 });
             },
             shows(count)}};
        for (const Step &step : steps) {
            const Longest longest = application.longestOf(step);
            out << count << " partners, " << step.name << ": " << longest.wall << " ms, computing "
                << longest.computing << " ms" << Qt::endl;
            if (!longest.isDone) {
                out << "It did not come to its end." << Qt::endl;
                return 1;
            }
            isQuick = isQuick && longest.computing < mostComputing;
        }
    }
    if (!isQuick)
        out << "An event computed for longer than " << mostComputing << " ms." << Qt::endl;
    return isQuick ? 0 : 1;
}
