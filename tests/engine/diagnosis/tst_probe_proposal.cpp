// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/probe_proposal.h"
#include "engine/diagnosis/probe_step.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using diagnosis::ProbeFindings;

class ProbeProposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesOnlyWhatWorksWithoutAFault();
    void neverProposesTheClearWhereTlsWorks();
    void namesEveryStepDifferently();
};

namespace {

QList<ProbeFindings> allFindings()
{
    QList<ProbeFindings> all;
    for (unsigned bits = 0; bits < 128; ++bits) {
        const auto bit = [bits](unsigned place) { return (bits >> place & 1U) != 0; };
        all.append({.tls = bit(0),
                    .tlsRequired = bit(1),
                    .proven = bit(2),
                    .external = bit(3),
                    .plainDialback = bit(4),
                    .secureDialback = bit(5),
                    .ownCertificate = bit(6)});
    }
    return all;
}

} // namespace

void ProbeProposalTest::proposesOnlyWhatWorksWithoutAFault()
{
    for (const ProbeFindings &findings : allFindings()) {
        const auto proposal = diagnosis::propose(findings);

        QCOMPARE(proposal.has_value(), !diagnosis::workingMethods(findings).isEmpty());
        if (!proposal)
            continue;
        const auto rule = site::negotiationRule(proposal->tls, proposal->sasl, proposal->dialback);
        QCOMPARE(rule.verdict, site::Verdict::Ok);
        QVERIFY(diagnosis::methodInUse(rule, findings).has_value());
    }
}

void ProbeProposalTest::neverProposesTheClearWhereTlsWorks()
{
    for (const ProbeFindings &findings : allFindings()) {
        const auto proposal = diagnosis::propose(findings);
        const auto methods = diagnosis::workingMethods(findings);
        const bool mayUseTls = methods.contains(site::Method::SaslOverTls)
            || methods.contains(site::Method::TlsDialback);

        if (proposal && mayUseTls)
            QCOMPARE(proposal->tls, site::Negotiation::Required);
        if (findings.tlsRequired)
            QVERIFY(!methods.contains(site::Method::TcpDialback));
    }
}

void ProbeProposalTest::namesEveryStepDifferently()
{
    QSet<QString> names;
    for (int i = 0; i < diagnosis::probeStepCount; ++i) {
        const auto id = static_cast<diagnosis::ProbeStep::Id>(i);
        names += name(id);
    }
    QCOMPARE(names.size(), diagnosis::probeStepCount);
}

QTEST_GUILESS_MAIN(ProbeProposalTest)
#include "tst_probe_proposal.moc"
