// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/order_advice.h"

#include <QCoreApplication>

namespace wizard {

using certificates::KeyKind;
using certificates::RequestDraft;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OrderAdvice)
};

// All kinds; the common name is the first of the domain names.
QStringList namesOf(const RequestDraft &draft)
{
    const auto names = certificates::requestNames(draft);
    if (!names)
        return {};
    return names->dns + names->ip + names->srv + names->xmpp + names->uri;
}

QString product(qsizetype names, RequestDraft::Profile profile)
{
    if (profile == RequestDraft::Profile::Private)
        return Text::tr("Web server certificate with %n name(s), from your own certification "
                        "authority.",
                        nullptr,
                        static_cast<int>(names));
    if (names == 1)
        return Text::tr("Web server certificate for one name (single domain, DV or OV).");
    return Text::tr("Multi-domain (UCC/SAN) web server certificate with %n name(s), DV or OV.",
                    nullptr,
                    static_cast<int>(names));
}

QString digest(const KeyKind &key)
{
    const bool isP384 = key.algorithm == KeyKind::Algorithm::Ec && key.curve == u"P-384";
    return isP384 ? QStringLiteral("SHA-384") : QStringLiteral("SHA-256");
}

} // namespace

QList<OrderLine> orderAdvice(const RequestDraft &draft)
{
    const QStringList names = namesOf(draft);
    QList<OrderLine> lines{
        {Text::tr("Product"), product(names.size(), draft.profile)},
        {Text::tr("Names"), names.join(QStringLiteral(", "))},
        {Text::tr("Key and signature"),
         Text::tr("%1, %2. Both are in the request already.")
             .arg(certificates::describe(draft.key), digest(draft.key))},
        {Text::tr("Server software"),
         Text::tr("“Other”, “OpenSSL” or “Apache”. The answer then comes as PEM; PKCS#7 (.p7b) "
                  "does as well.")},
        {Text::tr("Send back"), Text::tr("The certificate with all intermediate certificates.")},
    };
    if (draft.profile == RequestDraft::Profile::Private)
        lines += {Text::tr("Key usage"),
                  draft.clientEku ? Text::tr("Server and client authentication.")
                                  : Text::tr("Server authentication.")};
    else
        lines += {Text::tr("Do not buy"),
                  Text::tr("A wildcard certificate, nor a client or e-mail certificate: partners "
                           "compare each name.")};
    return lines;
}

QString orderText(const RequestDraft &draft)
{
    QStringList lines;
    for (const OrderLine &line : orderAdvice(draft))
        lines += QStringLiteral("%1: %2").arg(line.what, line.answer);
    return lines.join(u'\n') + QStringLiteral("\n\n") + namesOf(draft).join(u'\n') + u'\n';
}

} // namespace wizard
