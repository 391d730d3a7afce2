// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lync_corpus.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/look/finding_label.h"
#include "wizard/messages/lync_messages.h"
#include "wizard/migration/lync_import_dialog.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

class LyncImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsAllOfALyncIntoTheDraft();
    void takesDroppedFiles();
    void waitsUntilEachConflictIsDecided();
    void decidesAllConflictsAtOnce();
    void leavesOutWhatIsUnticked();
    void tellsWhatBecomesOfEachProperty();
    void saysWhatIsWrongWithAFile();
    void goesOnWithoutAFileThatIsTakenAway();
    void judgesAnewWhenTheDraftChanges();
    void changesNothingTheSecondTime();
    void staysAliveWithThousandsOfPartners();
    void hasANameForEveryControl();
    void everyFileErrorSaysWhatHappenedAndWhatToDo();
    void everyProblemSaysWhatHappenedAndWhatToDo();

private:
    void judge(const QStringList &paths);
    void act(const std::function<void()> &action);
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static QStringList corpus(const QString &format);
    [[nodiscard]] QString sentence() const
    {
        return m_dialog->findChild<wizard::FindingLabel *>(u"finding"_s)->sentence();
    }
    template<typename Widget>
    [[nodiscard]] Widget *child(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QModelIndex cell(int row, int column) const
    {
        return child<QTableView>(u"items"_s)->model()->index(row, column);
    }
    [[nodiscard]] bool mayBeTaken() const { return child<QPushButton>(u"takeOver"_s)->isEnabled(); }

    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<wizard::SiteDraft> m_draft;
    std::unique_ptr<wizard::LyncImportDialog> m_dialog;
};

namespace {

const QByteArray conflicting =
    R"([{"Domain":"contoso.com","TlsNegotiation":"Required","SaslNegotiation":"Optional"},)"
    R"({"Domain":"lost.example","TlsNegotiation":"Required","SaslNegotiation":"NotSupported","SupportDialbackNegotiation":false},)"
    R"({"Domain":"new.example","TlsNegotiation":"Required","SaslNegotiation":"Optional"}])";

bool isTwoSentences(const QString &text)
{
    static const QRegularExpression end(u"[.](?: |$)"_s);
    return text.count(end) == 2;
}

} // namespace

void LyncImportDialogTest::init()
{
    m_dialog.reset();
    m_draft.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_draft = std::make_unique<wizard::SiteDraft>(m_site->path());
    m_draft->rest(*site::loadRevision(m_site->path()));
    m_dialog = std::make_unique<wizard::LyncImportDialog>(*m_draft);
    m_dialog->show();
}

void LyncImportDialogTest::act(const std::function<void()> &action)
{
    QSignalSpy judged(m_dialog.get(), &wizard::LyncImportDialog::judged);
    action();
    QTRY_VERIFY(!judged.isEmpty());
}

void LyncImportDialogTest::judge(const QStringList &paths)
{
    act([&] { m_dialog->addFiles(paths); });
}

QString LyncImportDialogTest::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_site->file(name));
    (void)(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    return file.fileName();
}

QStringList LyncImportDialogTest::corpus(const QString &format)
{
    QStringList paths;
    const QDir corpus = test::lyncCorpus(format);
    for (const QString &name : corpus.entryList(QDir::Files))
        paths += corpus.filePath(name);
    return paths;
}

void LyncImportDialogTest::putsAllOfALyncIntoTheDraft()
{
    const site::Site inForce = site::loadSite(m_site->path()).value();
    judge(corpus(u"clixml-5.1"_s));
    QVERIFY(mayBeTaken());

    QTest::mouseClick(child<QPushButton>(u"takeOver"_s), Qt::LeftButton);

    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_draft->site()->xmppPartners.size(), 3);
    QCOMPARE(m_draft->site()->policies.size(), 4);
    QCOMPARE(m_draft->site()->gateway.connectionLimit, 500);
    QCOMPARE(m_draft->undoStack().count(), 1);
    QVERIFY(site::loadSite(m_site->path()).value() == inForce);
}

void LyncImportDialogTest::takesDroppedFiles()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(corpus(u"json-7"_s).first())});

    act([&] {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &drop);
    });

    QCOMPARE(child<QListWidget>(u"files"_s)->count(), 1);
    QVERIFY(mayBeTaken());
}

void LyncImportDialogTest::waitsUntilEachConflictIsDecided()
{
    judge({file(u"partners.json"_s, conflicting)});
    auto *items = child<QTableView>(u"items"_s);
    QCOMPARE(cell(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QVERIFY(!mayBeTaken());
    QVERIFY(sentence().contains(u'2'));

    items->setCurrentIndex(cell(0, 0));
    QVERIFY(!child<QAbstractButton>(u"takeItem"_s)->isEnabled()); // our own domain
    act([&] { child<QAbstractButton>(u"skipItem"_s)->click(); });
    QVERIFY(!mayBeTaken());
    items->setCurrentIndex(cell(1, 0));
    act([&] { child<QAbstractButton>(u"takeItem"_s)->click(); });

    QVERIFY(mayBeTaken());
    m_dialog->accept();
    QCOMPARE(m_draft->site()->xmppPartners.size(), 2);
    QCOMPARE(m_draft->site()->xmppPartners.first().domain.text(), u"lost.example"_s);
}

void LyncImportDialogTest::decidesAllConflictsAtOnce()
{
    judge({file(u"partners.json"_s, conflicting)});

    act([&] { child<QPushButton>(u"takeAll"_s)->click(); });

    QVERIFY(mayBeTaken());
    m_dialog->accept();
    QCOMPARE(m_draft->site()->xmppPartners.size(), 2);
}

void LyncImportDialogTest::leavesOutWhatIsUnticked()
{
    judge({test::lyncCorpus(u"clixml-7"_s).filePath(u"partners.xml"_s)});
    auto *model = child<QTableView>(u"items"_s)->model();

    act([&] { QVERIFY(model->setData(cell(1, 0), Qt::Unchecked, Qt::CheckStateRole)); });

    m_dialog->accept();
    QCOMPARE(m_draft->site()->xmppPartners.size(), 2);
    QCOMPARE(m_draft->site()->xmppPartners.first().domain.text(), u"fabrikam.com"_s);
}

void LyncImportDialogTest::tellsWhatBecomesOfEachProperty()
{
    judge({test::lyncCorpus(u"clixml-7"_s).filePath(u"gateway.xml"_s)});

    child<QTableView>(u"items"_s)->setCurrentIndex(cell(0, 0));

    const auto *properties = child<QTableWidget>(u"properties"_s);
    QMap<QString, QStringList> rows;
    for (int row = 0; row < properties->rowCount(); ++row)
        rows.insert(properties->item(row, 0)->text(),
                    {properties->item(row, 1)->text(), properties->item(row, 2)->text()});
    QCOMPARE(rows.value(u"KeepAliveInterval"_s),
             (QStringList{u"120"_s, u"gateway.keep_alive_interval_s"_s}));
    QCOMPARE(rows.value(u"DialbackPassphrase"_s),
             (QStringList{QString(), u"A secret: the engine has its own"_s}));
}

void LyncImportDialogTest::saysWhatIsWrongWithAFile()
{
    judge({file(u"page.xml"_s, "<html/>")});

    QCOMPARE(sentence(), u"page.xml is XML of another kind. Use Export-Clixml to export it."_s);
    QVERIFY(!mayBeTaken());

    judge({m_site->file(u"missing.xml"_s)});
    QVERIFY(!mayBeTaken());
}

void LyncImportDialogTest::goesOnWithoutAFileThatIsTakenAway()
{
    judge({file(u"page.xml"_s, "<html/>"), corpus(u"json-7"_s).first()});
    QVERIFY(!mayBeTaken());

    child<QListWidget>(u"files"_s)->setCurrentRow(0);
    act([&] { child<QPushButton>(u"removeFile"_s)->click(); });

    QVERIFY(mayBeTaken());
}

void LyncImportDialogTest::judgesAnewWhenTheDraftChanges()
{
    judge({file(
        u"partners.json"_s,
        R"({"Domain":"new.example","TlsNegotiation":"Required","SaslNegotiation":"Optional"})")});
    QVERIFY(mayBeTaken());

    act([&] {
        QVERIFY(m_draft->edit(u"Add"_s, [](site::Site &site) {
            site::XmppPartner partner(*base::DomainName::parse(u"new.example"_s));
            partner.tls = site::Negotiation::Optional;
            site.xmppPartners.append(partner);
            return std::expected<void, site::SiteError>();
        }));
    });

    QVERIFY(!mayBeTaken());
    QCOMPARE(cell(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
}

void LyncImportDialogTest::changesNothingTheSecondTime()
{
    judge(corpus(u"clixml-5.1"_s));
    m_dialog->accept();
    m_dialog = std::make_unique<wizard::LyncImportDialog>(*m_draft);

    judge(corpus(u"clixml-7"_s));

    QVERIFY(!mayBeTaken());
    QVERIFY(sentence().startsWith(u"Nothing changes"));
}

void LyncImportDialogTest::staysAliveWithThousandsOfPartners()
{
    QByteArray partners = "[";
    for (int i = 0; i < 5000; ++i)
        partners += "{\"Domain\":\"partner" + QByteArray::number(i)
            + R"(.example","TlsNegotiation":"Required","SaslNegotiation":"Optional"},)";
    partners.back() = ']';
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer heart;
    heart.setInterval(5);
    QObject::connect(
        &heart, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
    clock.start();
    heart.start();

    judge({file(u"partners.json"_s, partners)});
    QCoreApplication::processEvents();
    act([&] {
        child<QTableView>(u"items"_s)
            ->model()
            ->setData(cell(4000, 0), Qt::Unchecked, Qt::CheckStateRole);
    });
    QCoreApplication::processEvents();

    qInfo("longest pause of the event loop: %lld ms", longest);
    QVERIFY(mayBeTaken());
    QVERIFY2(longest < 400, qPrintable(QString::number(longest))); // 100 on an idle machine
}

void LyncImportDialogTest::hasANameForEveryControl()
{
    judge({file(u"partners.json"_s, conflicting)});
    child<QTableView>(u"items"_s)->setCurrentIndex(cell(1, 0));
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));

    QCOMPARE(test::nameless(*m_dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(test::tabOrderFaults(*m_dialog), QStringList());
    QCOMPARE(test::cutTexts(*m_dialog), QStringList());
}

void LyncImportDialogTest::everyFileErrorSaysWhatHappenedAndWhatToDo()
{
    using Reason = site::LyncFileError::Reason;
    for (int reason = 0; reason <= int(Reason::TooMany); ++reason) {
        const QString text =
            wizard::explain(site::LyncFileError{.reason = Reason(reason), .file = u"a.xml"_s})
                .sentence;
        QVERIFY2(isTwoSentences(text), qPrintable(text));
    }
}

void LyncImportDialogTest::everyProblemSaysWhatHappenedAndWhatToDo()
{
    using Reason = site::LyncProblem::Reason;
    QSet<QString> texts;
    for (int reason = 0; reason <= int(Reason::UnknownPolicy); ++reason) {
        for (const bool canTake : {true, false}) {
            const QString text = wizard::explain(site::LyncProblem{.reason = Reason(reason),
                                                                   .property = u"Property"_s,
                                                                   .evidence = u"evidence"_s,
                                                                   .canTake = canTake});
            QVERIFY2(isTwoSentences(text), qPrintable(text));
            texts.insert(text);
        }
    }
    QVERIFY(texts.size() > int(Reason::UnknownPolicy));
}

QTEST_MAIN(LyncImportDialogTest)
#include "tst_lync_import_dialog.moc"
