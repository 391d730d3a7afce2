// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli/puentectl_process.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// What is made of the parser itself: the manual page and the completion.
class PuentectlPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completes_data();
    void completes();
    void completesNothingWithoutASite();
    void bashAsksAndOffers();
    void refusesAShellItDoesNotKnow();
    void theManualPageKnowsEveryCommand();
    void theManualPageOfTheSiteKnowsEveryKey();

private:
    [[nodiscard]] QStringList complete(const QStringList &words) const
    {
        const Ended ended = test::puentectl(
            QStringList{u"complete"_s, u"--"_s, u"--site"_s, m_directory.path()} + words);
        return QString::fromUtf8(ended.out).split(u'\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_directory;
};

void PuentectlPagesTest::initTestCase()
{
    QCOMPARE(test::puentectl({u"--site"_s,
                              m_directory.path(),
                              u"init"_s,
                              u"--edge-fqdn"_s,
                              u"edge.contoso.com"_s,
                              u"--sip-domain"_s,
                              u"contoso.com"_s})
                 .exitCode,
             0);
    for (const QString &domain : {u"fabrikam.com"_s, u"litware.com"_s})
        QCOMPARE(test::puentectl({u"--site"_s, m_directory.path(), u"partner"_s, u"add"_s, domain})
                     .exitCode,
                 0);
}

void PuentectlPagesTest::completes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("commands") << QStringList{u"part"_s} << QStringList{u"partner"_s};
    QTest::newRow("commands of a group")
        << QStringList{u"partner"_s, u"s"_s} << QStringList{u"set"_s, u"show"_s};
    QTest::newRow("options") << QStringList{u"partner"_s, u"add"_s, u"--di"_s}
                             << QStringList{u"--dialback"_s};
    QTest::newRow("choices of an option")
        << QStringList{u"partner"_s, u"add"_s, u"x.org"_s, u"--tls"_s, u"n"_s}
        << QStringList{u"not-supported"_s};
    QTest::newRow("partners of the site") << QStringList{u"partner"_s, u"remove"_s, QString()}
                                          << QStringList{u"fabrikam.com"_s, u"litware.com"_s};
    QTest::newRow("a partner behind an option")
        << QStringList{u"partner"_s, u"set"_s, u"--tls"_s, u"required"_s, u"l"_s}
        << QStringList{u"litware.com"_s};
    QTest::newRow("nothing for what is new")
        << QStringList{u"partner"_s, u"add"_s, QString()} << QStringList{};
    QTest::newRow("options of the program")
        << QStringList{u"status"_s, u"--js"_s} << QStringList{u"--json"_s};
    QTest::newRow("hidden commands stay hidden")
        << QStringList{u"comp"_s} << QStringList{u"completion"_s};
}

void PuentectlPagesTest::completes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    QCOMPARE(complete(words), expected);
}

void PuentectlPagesTest::completesNothingWithoutASite()
{
    const Ended ended = test::puentectl({u"complete"_s,
                                         u"--"_s,
                                         u"--site"_s,
                                         u"/nonexistent"_s,
                                         u"partner"_s,
                                         u"remove"_s,
                                         QString()});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.out.trimmed().isEmpty(), ended.out.constData());
}

void PuentectlPagesTest::bashAsksAndOffers()
{
    QProcess bash;
    const QString folder = QFileInfo(QStringLiteral(PUENTECTL)).path();
    bash.start(u"bash"_s,
               {u"-c"_s,
                uR"sh(PATH="$1:$PATH"; export PUENTE_SITE="$2"
eval "$(puentectl completion bash)"
COMP_WORDS=(puentectl partner show lit); COMP_CWORD=3
_puentectl; echo "${COMPREPLY[@]}")sh"_s,
                u"bash"_s,
                folder,
                m_directory.path()});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.readAllStandardOutput().trimmed(), "litware.com");
}

void PuentectlPagesTest::refusesAShellItDoesNotKnow()
{
    QCOMPARE(test::puentectl({u"completion"_s, u"tcsh"_s}).exitCode, 2);
}

void PuentectlPagesTest::theManualPageKnowsEveryCommand()
{
    QString plain = QString::fromUtf8(test::puentectl({u"manual"_s}).out);
    plain.replace(u"\\-"_s, u"-"_s);
    for (const QString &command : {u"cert request"_s,
                                   u"partner add"_s,
                                   u"policy effective"_s,
                                   u"service start"_s,
                                   u"import lync"_s,
                                   u"rollback"_s})
        QVERIFY2(plain.contains(u".SS \""_s + command + u'"'), qPrintable(command));
    QVERIFY(plain.contains(u"required | optional | not-supported"_s));
    QVERIFY(!plain.contains(u".SS \"complete\""_s));
}

void PuentectlPagesTest::theManualPageOfTheSiteKnowsEveryKey()
{
    QFile written(m_directory.filePath(u"site.toml"_s));
    QFile page(QStringLiteral(PUENTE_SOURCE_DIR "/resources/man/puente-site.toml.5"));
    QVERIFY(written.open(QIODevice::ReadOnly) && page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).replace(u"\\-"_s, u"-"_s);
    static const QRegularExpression key(u"^([a-z_0-9]+) = "_s, QRegularExpression::MultilineOption);
    auto keys = key.globalMatch(QString::fromUtf8(written.readAll()));
    int count = 0;
    for (; keys.hasNext(); ++count) {
        const QString name = keys.next().captured(1);
        QVERIFY2(text.contains(u".TP\n\\fB"_s + name + u"\\fR"_s), qPrintable(name));
    }
    QVERIFY(count > 50);
}

QTEST_GUILESS_MAIN(PuentectlPagesTest)

#include "tst_puentectl_pages.moc"
