// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/wizard/partners_window.h"
#include "wizard/changes/changes_page.h"
#include "wizard/partners/partner_table.h"

#include <QFile>
#include <QJsonArray>
#include <QListWidget>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using wizard::PartnerTable;

// What is done in the window, and what comes of it: in the file, for the engine, and where others
// change the same.
class PartnersInForceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsEditsAndRemovesFiftyPartners();
    void goesBackToAnEarlierVersion();
    void noticesAHandEditMeanwhile();
    void doesNotOverwriteWhatIsEditedByHandToo();
    void showsInTheOpenDialogWhatOthersChange();
    void doesNotBringBackWhatOthersRemoved();

private:
    void select(const QString &domain) const;
    void edit(const QString &domain, const QString &description, int limit) const;
    void removeAll() const;
    // Changes the text of site.toml, as an editor does.
    void editByHand(const std::function<void(QByteArray &)> &edit) const;
    // As `puentectl partner list --json` has them: "one.example 20 Number 7".
    [[nodiscard]] QStringList listed() const;

    std::unique_ptr<test::PartnersWindow> m_list;
};

namespace {

constexpr int fifty = 50;

QString domainOf(int number)
{
    return u"partner-%1.example"_s.arg(number, 2, 10, QChar(u'0'));
}

QString line(const QString &domain, int limit, const QString &description)
{
    return u"%1 %2 %3"_s.arg(domain).arg(limit).arg(description);
}

QStringList fiftyLines(const std::function<QString(int)> &lineOf)
{
    QStringList lines;
    for (int i = 0; i < fifty; ++i)
        lines += lineOf(i);
    return lines;
}

} // namespace

void PartnersInForceTest::init()
{
    m_list = std::make_unique<test::PartnersWindow>();
    QVERIFY(m_list->isReady());
}

void PartnersInForceTest::select(const QString &domain) const
{
    for (int row = 0; row < m_list->rows(); ++row) {
        if (m_list->cell(row, PartnerTable::Domain) == domain)
            return m_list->view()->selectRow(row);
    }
    QFAIL(qPrintable(domain));
}

void PartnersInForceTest::edit(const QString &domain, const QString &description, int limit) const
{
    select(domain);
    test::withNextDialog<wizard::PartnerDialog>([&](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"description"_s)->setText(description);
        dialog.findChild<QSpinBox *>(u"connectionLimit"_s)->setValue(limit);
        test::save(dialog);
    });
    QTest::mouseClick(m_list->button(u"editPartner"_s), Qt::LeftButton);
}

void PartnersInForceTest::removeAll() const
{
    m_list->focusList();
    m_list->view()->selectAll();
    test::answerNext(u"Remove"_s);
    QTest::keyClick(m_list->view(), Qt::Key_Delete);
}

void PartnersInForceTest::editByHand(const std::function<void(QByteArray &)> &edit) const
{
    QFile file(m_list->site().path() + u"/site.toml"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    edit(text);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
}

QStringList PartnersInForceTest::listed() const
{
    const test::Ended ended =
        test::puentectl({u"--site"_s, m_list->site().path(), u"partner"_s, u"list"_s, u"--json"_s});
    if (ended.exitCode != 0)
        return {QString::fromUtf8(ended.out + ended.err)};
    QStringList lines;
    for (const QJsonValue &one : ended.json()[u"partners"_s].toArray())
        lines += line(one[u"domain"_s].toString(),
                      one[u"connection_limit"_s].toInt(),
                      one[u"description"_s].toString());
    lines.sort();
    return lines;
}

void PartnersInForceTest::addsEditsAndRemovesFiftyPartners()
{
    const QStringList added = fiftyLines([](int i) { return line(domainOf(i), 20, {}); });
    const auto described = [](int i) { return u"Number %1"_s.arg(i); };
    const QStringList edited =
        fiftyLines([&](int i) { return line(domainOf(i), i + 1, described(i)); });

    for (int i = 0; i < fifty; ++i) {
        m_list->add(domainOf(i));
        QCOMPARE(m_list->inDraft().size(), i + 1);
        QCOMPARE(m_list->cell(i, PartnerTable::State), u"new, not in force"_s);
    }
    QCOMPARE(listed(), QStringList()); // nothing is in force before it is committed
    m_list->commit();
    QCOMPARE(m_list->inFile(), m_list->inDraft());
    QCOMPARE(listed(), added);
    QCOMPARE(m_list->cell(0, PartnerTable::State), u"not known"_s);

    for (int i = 0; i < fifty; ++i)
        edit(domainOf(i), described(i), i + 1);
    QCOMPARE(listed(), added);
    m_list->commit();
    QCOMPARE(m_list->inFile(), m_list->inDraft());
    QCOMPARE(listed(), edited);

    removeAll();
    QVERIFY(m_list->inDraft().isEmpty());
    QTRY_VERIFY(m_list->button(u"undo"_s)->isEnabled());
    m_list->button(u"undo"_s)->click();
    QCOMPARE(m_list->inDraft().size(), fifty);
    QCOMPARE(m_list->inFile(), m_list->inDraft());
    QCOMPARE(listed(), edited);

    removeAll();
    m_list->commit();
    QVERIFY(m_list->inFile().isEmpty());
    QCOMPARE(listed(), QStringList());
    QVERIFY(m_list->button(u"firstPartner"_s)->isVisible());
}

void PartnersInForceTest::goesBackToAnEarlierVersion()
{
    m_list->add(u"one.example"_s);
    m_list->commit();
    m_list->add(u"two.example"_s);
    m_list->commit();
    QCOMPARE(site::history(m_list->site().path()).size(), 2);
    wizard::ChangesPage history(m_list->workspace());
    history.show();

    history.findChild<QListWidget *>(u"commits"_s)->setCurrentRow(1); // the latest
    auto *back = history.findChild<QPushButton *>(u"goBackToVersion"_s);
    QTRY_VERIFY(back->isEnabled());
    test::answerNext(u"Go back"_s);
    back->click();

    QTRY_COMPARE(m_list->rows(), 1);
    QCOMPARE(listed(), QStringList{line(u"one.example"_s, 20, {})});
    QCOMPARE(m_list->cell(0, PartnerTable::Domain), u"one.example"_s);
}

void PartnersInForceTest::noticesAHandEditMeanwhile()
{
    m_list->add(u"mine.example"_s);

    editByHand([](QByteArray &toml) { toml += "\n[[xmpp_partner]]\ndomain = \"a.example\"\n"; });
    QTRY_COMPARE(m_list->rows(), 2);
    m_list->commit();

    QCOMPARE(listed(),
             (QStringList{line(u"a.example"_s, 20, {}), line(u"mine.example"_s, 20, {})}));
}

void PartnersInForceTest::doesNotOverwriteWhatIsEditedByHandToo()
{
    m_list->write([](site::Site &site) -> std::expected<void, site::SiteError> {
        site.xmppPartners = {test::partnerNamed(u"one.example"_s)};
        site.xmppPartners.first().description = u"before"_s;
        return {};
    });
    QTRY_COMPARE(m_list->rows(), 1);
    edit(u"one.example"_s, u"mine"_s, 7);
    const test::ClosedMessages messages;

    editByHand([](QByteArray &toml) {
        QVERIFY(toml.contains("before"));
        toml.replace("before", "by hand");
    });
    QTRY_COMPARE(m_list->inDraft().first().description, u"by hand"_s);
    QTRY_COMPARE(messages.texts().size(), 1);
    QVERIFY2(messages.texts().first().contains(u"one.example"_s),
             qPrintable(messages.texts().first()));
    m_list->commit();

    QCOMPARE(listed(),
             QStringList{line(u"one.example"_s, 7, u"by hand"_s)}); // and the rest of ours
}

void PartnersInForceTest::showsInTheOpenDialogWhatOthersChange()
{
    m_list->write(test::adding(u"one.example"_s));
    QTRY_COMPARE(m_list->rows(), 1);
    test::withNextDialog<wizard::PartnerDialog>([&](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"description"_s)->setText(u"mine"_s);
        m_list->write([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners.first().connectionLimit = 3;
            site.xmppPartners.first().description = u"theirs"_s;
            return {};
        });
        auto *limit = dialog.findChild<QSpinBox *>(u"connectionLimit"_s);
        QTRY_COMPARE(limit->value(), 3);
        QVERIFY(dialog.findChild<QWidget *>(u"partnerNews"_s)->isVisible());
        test::save(dialog);
    });

    QTest::mouseClick(m_list->button(u"editPartner"_s), Qt::LeftButton);
    m_list->commit();

    QCOMPARE(m_list->inFile().first().connectionLimit, 3);
    QCOMPARE(m_list->inFile().first().description, u"mine"_s);
}

void PartnersInForceTest::doesNotBringBackWhatOthersRemoved()
{
    m_list->write(test::adding(u"one.example"_s));
    QTRY_COMPARE(m_list->rows(), 1);
    test::withNextDialog<wizard::PartnerDialog>([&](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"description"_s)->setText(u"mine"_s);
        m_list->write([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners.clear();
            return {};
        });
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"partnerNews"_s)->isVisible());
        test::answerNext(u"OK"_s);
        dialog.accept();
        QVERIFY(dialog.isVisible());
    });

    QTest::mouseClick(m_list->button(u"editPartner"_s), Qt::LeftButton);

    QVERIFY(m_list->inDraft().isEmpty());
    QVERIFY(!m_list->workspace().draft().isChanged());
}

QTEST_MAIN(PartnersInForceTest)
#include "tst_partners_in_force.moc"
