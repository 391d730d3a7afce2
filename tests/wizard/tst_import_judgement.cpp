// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/import_workspace.h"
#include "wizard/import/import_judgement.h"
#include "wizard/import/import_source.h"
#include "wizard/messages/import_messages.h"

#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

// What files hold, before anything of it is taken.
class ImportJudgementTest : public QObject, private test::ImportWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void sortsAFileIntoLeafAndPath();
    void namesWhatTheAuthorityLeftOut();
    void namesWhatDoesNotBelongToThePath();
    void takesAKeyInAFileOfItsOwn();
    void namesAnIntermediateThatDoesNotBelong();
    void followsSignaturesAndNotNames();
    void refusesACertificateThatIsNotForAServer();
    void takesEveryDroppedFile();

private:
    [[nodiscard]] wizard::ImportJob job(const QString &name) const;
};

namespace {

QString sentences(const QList<wizard::FindingLine> &lines)
{
    QStringList all;
    for (const wizard::FindingLine &line : lines)
        all += line.sentence;
    return all.join(u'\n');
}

} // namespace

wizard::ImportJob ImportJudgementTest::job(const QString &name) const
{
    return {.sources = {{.path = m_authority->path(name)}},
            .pending = m_workspace->pending(),
            .stored = m_workspace->certificates(),
            .siteDirectory = m_workspace->directory(),
            .site = m_workspace->site(),
            .now = QDateTime::currentDateTimeUtc()};
}

void ImportJudgementTest::sortsAFileIntoLeafAndPath()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    // The authority's own certificates first: the order in a file means nothing.
    QVERIFY(m_authority->write(u"chain.pem"_s,
                               m_authority->read(u"root.pem"_s) + m_authority->read(u"edge.pem"_s)
                                   + m_authority->read(u"intermediate.pem"_s)));

    const auto judged = wizard::judge(job(u"chain.pem"_s));

    QVERIFY(judged.has_value());
    const wizard::ImportFindings &findings = judged->findings;
    QCOMPARE(findings.leaf.commonName(), u"edge.contoso.com"_s);
    QVERIFY(findings.request.has_value());
    QCOMPARE(findings.request->friendlyName, u"Edge 2026"_s);
    QCOMPARE(findings.chain.size(), 3);
    QCOMPARE(findings.chain.at(1).commonName(), u"Demo Intermediate"_s);
    QCOMPARE(findings.chain.at(2).commonName(), u"Demo Root"_s);
    QVERIFY(findings.nextIssuer().isEmpty());
    QVERIFY(findings.unrelated.isEmpty());
    QVERIFY(findings.difference.has_value());
    QVERIFY(findings.difference->lostNames.isEmpty());
    QCOMPARE(findings.difference->lifetimeDays, 90);
    QCOMPARE(judged->chain.fault->reason, certificates::CertificateError::Reason::Untrusted);
}

void ImportJudgementTest::namesWhatTheAuthorityLeftOut()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, u"DNS:edge.contoso.com,DNS:www.contoso.com"_s));

    const auto judged = wizard::judge(job(u"edge.pem"_s));

    QVERIFY(judged.has_value());
    QCOMPARE(judged->findings.difference->lostNames,
             (QStringList{u"contoso.com"_s, u"fabrikam.net"_s}));
    QCOMPARE(judged->findings.difference->addedNames, QStringList{u"www.contoso.com"_s});
    const QString said = sentences(wizard::importFindings(*judged));
    QVERIFY(said.contains(u"Requested but not in the certificate: contoso.com"_s));
    QVERIFY(said.contains(u"Added by the certification authority: www.contoso.com"_s));
}

void ImportJudgementTest::namesWhatDoesNotBelongToThePath()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_authority->run(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                             "-keyout other.key -out other.pem -subj /CN=Stranger"_s));
    QVERIFY(m_authority->write(
        u"mixed.pem"_s, m_authority->read(u"other.pem"_s) + m_authority->read(u"edge.pem"_s)));

    const auto judged = wizard::judge(job(u"mixed.pem"_s));

    QVERIFY(judged.has_value());
    QCOMPARE(judged->findings.unrelated.size(), 1);
    QVERIFY(sentences(wizard::importFindings(*judged)).contains(u"Stranger"_s));
}

void ImportJudgementTest::takesAKeyInAFileOfItsOwn()
{
    ownKey();
    QVERIFY(m_authority->run(u"pkcs8 -topk8 -v2 aes-256-cbc -in own.key -out locked.key -passout "
                             "pass:right"_s));
    wizard::ImportJob both = job(u"own.pem"_s);
    both.sources += wizard::ImportSource{.path = m_authority->path(u"locked.key"_s)};

    const auto closed = wizard::judge(both);
    QCOMPARE(closed.error().reason, certificates::CertificateError::Reason::PassphraseRequired);
    both.password = base::Secret::fromText(u"right"_s);
    const auto judged = wizard::judge(both);
    QVERIFY(judged.has_value());
    QVERIFY(judged->findings.bringsKey);
    const auto imported =
        wizard::importInto(m_workspace->store(), *judged, {.password = both.password});

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QVERIFY(imported->hasKey);
    wizard::ImportJob foreign = job(u"own.pem"_s);
    foreign.sources += wizard::ImportSource{.path = m_authority->path(u"root.key"_s)};
    QCOMPARE(wizard::judge(foreign).error().reason,
             certificates::CertificateError::Reason::ForeignKey);
}

void ImportJudgementTest::namesAnIntermediateThatDoesNotBelong()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_authority->run(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                             "-keyout other.key -out other.pem -subj /CN=Stranger"_s));
    wizard::ImportJob both = job(u"edge.pem"_s);
    both.sources += wizard::ImportSource{.path = m_authority->path(u"other.pem"_s)};

    const auto judged = wizard::judge(both);

    QVERIFY(judged.has_value());
    QVERIFY(sentences(wizard::importFindings(*judged)).contains(u"Stranger"_s));
    const auto imported = wizard::importInto(m_workspace->store(), *judged, {});
    QVERIFY(imported.has_value());
    QCOMPARE(imported->chain.size(), 1);
}

void ImportJudgementTest::followsSignaturesAndNotNames()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_authority->run(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                             "-keyout other.key -out other.pem -subj /CN=Demo&Intermediate"_s));
    QVERIFY(m_authority->write(u"mixed.pem"_s,
                               m_authority->read(u"other.pem"_s) + m_authority->read(u"edge.pem"_s)
                                   + m_authority->read(u"intermediate.pem"_s)));

    const auto judged = wizard::judge(job(u"mixed.pem"_s));

    QVERIFY(judged.has_value());
    QCOMPARE(judged->findings.chain.size(), 2);
    QVERIFY(!judged->findings.chain.last().isSelfIssued());
    QCOMPARE(judged->findings.unrelated.size(), 1);
}

void ImportJudgementTest::refusesACertificateThatIsNotForAServer()
{
    request(u"edge"_s);
    QVERIFY(m_authority->write(u"client.cnf"_s, "extendedKeyUsage=clientAuth\n"));
    QVERIFY(m_authority->run(u"x509 -req -in edge.csr -CA intermediate.pem -CAkey intermediate.key "
                             "-extfile client.cnf -out edge.pem"_s));

    const auto judged = wizard::judge(job(u"edge.pem"_s));

    QCOMPARE(judged.error().reason, certificates::CertificateError::Reason::WrongPurpose);
}

void ImportJudgementTest::takesEveryDroppedFile()
{
    QMimeData dropped;
    dropped.setUrls({QUrl(u"https://contoso.com/"_s),
                     QUrl::fromLocalFile(u"/tmp/edge.pem"_s),
                     QUrl::fromLocalFile(u"/tmp/chain.p7b"_s)});
    const QList<wizard::ImportSource> sources = wizard::sourcesFrom(dropped);
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.first().path, u"/tmp/edge.pem"_s);
    QCOMPARE(sources.last().path, u"/tmp/chain.p7b"_s);
    QMimeData picture;
    picture.setData(u"image/png"_s, "x");
    QVERIFY(wizard::sourcesFrom(picture).isEmpty());
}

QTEST_MAIN(ImportJudgementTest)
#include "tst_import_judgement.moc"
