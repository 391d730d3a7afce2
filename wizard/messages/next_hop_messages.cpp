// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/next_hop_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype maxNames = 6;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NextHopMessages)
};

// "tls sfb.contoso.com:5061" as people read it.
QString place(const QString &target)
{
    return Text::tr("%1 by %2").arg(target.section(u' ', 1), target.section(u' ', 0, 0).toUpper());
}

QString answerText(const diagnosis::NextHopVerdict &verdict)
{
    const int status = verdict.answer.status;
    const QString answer = u"%1 %2"_s.arg(status).arg(verdict.answer.phrase).trimmed();
    if (status == 403 || status == 401 || status == 407)
        return Text::tr("%1 answers, but refuses this edge: %2. Let the server trust this edge, by "
                        "the name in its certificate.")
            .arg(place(verdict.target), answer);
    if (status >= 500)
        return Text::tr("%1 answers with a fault of its own: %2. Look at the server before relying "
                        "on it.")
            .arg(place(verdict.target), answer);
    if (verdict.protocol.isEmpty())
        return Text::tr("%1 answers: %2. Nothing protects the connection.")
            .arg(place(verdict.target), answer);
    return Text::tr("%1 answers: %2. Its certificate is trusted and the connection uses %3.")
        .arg(place(verdict.target), answer, verdict.protocol);
}

QString wrongNameText(const diagnosis::NextHopVerdict &verdict)
{
    if (verdict.names.isEmpty())
        return Text::tr("The certificate of %1 names no server. Give the server a certificate for "
                        "its name.")
            .arg(place(verdict.target));
    return Text::tr("The certificate of %1 is for %2. Enter one of these names, or give the server "
                    "another certificate.")
        .arg(place(verdict.target),
             QLocale().createSeparatedList(
                 verdict.names.first(std::min<qsizetype>(verdict.names.size(), maxNames))));
}

} // namespace

QString stepText(diagnosis::NextHopTrial::Step step, const QString &target)
{
    using Step = diagnosis::NextHopTrial::Step;
    switch (step) {
    case Step::Connecting:
        return Text::tr("Connecting to %1…").arg(place(target));
    case Step::Securing:
        return Text::tr("Exchanging certificates with %1…").arg(place(target));
    case Step::Asking:
        return Text::tr("Asking %1 what it can do…").arg(place(target));
    }
    return {};
}

QString explain(const diagnosis::NextHopVerdict &verdict)
{
    using Kind = diagnosis::NextHopVerdict::Kind;
    switch (verdict.kind) {
    case Kind::Answers:
        return answerText(verdict);
    case Kind::NotASipUri:
        return Text::tr("This is no SIP server that can be looked up. Check what is entered.");
    case Kind::NameNotFound:
        return Text::tr("The DNS knows no server for %1. Check the name, or add its record.")
            .arg(place(verdict.target));
    case Kind::NotOffered:
        return Text::tr("The DNS record of %1 says that there is no such service. Enter another "
                        "server or transport.")
            .arg(place(verdict.target));
    case Kind::DnsFailed:
        return Text::tr("The DNS did not answer for %1. Check the DNS servers, then test again.")
            .arg(place(verdict.target));
    case Kind::NotConnected:
        return Text::tr("No connection to %1 came about. Check that the server runs, its port, and "
                        "the firewall between.")
            .arg(place(verdict.target));
    case Kind::TlsUnusable:
        return Text::tr("TLS cannot be used on this computer. Look at the log for the reason.");
    case Kind::TlsFailed:
        return Text::tr("%1 was reached, but TLS failed. Check that this port speaks TLS, and that "
                        "a certificate is assigned here if the server asks for one.")
            .arg(place(verdict.target));
    case Kind::NotTrusted:
        return Text::tr("The certificate of %1 is not trusted here. Add the certificate of its "
                        "authority to this computer.")
            .arg(place(verdict.target));
    case Kind::WrongName:
        return wrongNameText(verdict);
    case Kind::ClosedUnanswered:
        return Text::tr("%1 took the connection and closed it without an answer. Let the server "
                        "trust this edge, and assign a certificate here.")
            .arg(place(verdict.target));
    case Kind::NotSip:
        return Text::tr("%1 does not speak SIP. Check the port.").arg(place(verdict.target));
    case Kind::Silent:
        return Text::tr("%1 was reached, but does not answer. Check that it is a SIP server and "
                        "trusts this edge.")
            .arg(place(verdict.target));
    }
    return {};
}

} // namespace wizard
