// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/site_messages.h"

#include "wizard/messages/fault_messages.h"

#include <QCoreApplication>

namespace wizard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SiteMessages)
};

QString sentence(site::SiteError::Reason reason)
{
    using Reason = site::SiteError::Reason;
    switch (reason) {
    case Reason::FileMissing:
        return Text::tr("There is no configuration yet. Run step 1, This edge.");
    case Reason::FileUnreadable:
        return Text::tr("The configuration cannot be read. Check who may read the site directory.");
    case Reason::AlreadyExists:
        return Text::tr("There is one already. Edit it instead of adding it again.");
    case Reason::NotToml:
        return Text::tr("The configuration file is damaged. Correct the line named in the "
                        "details, or go back to an earlier version.");
    case Reason::UnknownKey:
        return Text::tr("The configuration file contains a setting nobody knows. Correct or "
                        "remove the line named in the details.");
    case Reason::WrongType:
        return Text::tr("A setting has the wrong kind of value. Correct the line named in the "
                        "details.");
    case Reason::BadValue:
        return Text::tr("A setting has a value it cannot have. Correct what the details name.");
    case Reason::Missing:
        return Text::tr("A setting that must be there is missing. Add what the details name.");
    case Reason::Conflict:
        return Text::tr("Two settings contradict each other. Change one of those the details "
                        "name.");
    case Reason::RefusedNegotiation:
        return Text::tr("With these settings no stream can ever be authenticated. Choose a "
                        "combination of TLS, SASL and dialback that can work.");
    case Reason::NotFound:
        return Text::tr("It is no longer there. Somebody else may have removed it; the list "
                        "shows what is there now.");
    case Reason::WriteFailed:
        return Text::tr("The configuration could not be written, and the former one is still in "
                        "force. Check the free space and who may write the site directory.");
    case Reason::Locked:
        return Text::tr("Another program is changing the configuration at this moment. Try again "
                        "when it has finished.");
    case Reason::ChangedMeanwhile:
        return Text::tr("Somebody else has changed the configuration meanwhile, and nothing was "
                        "overwritten. Look at both changes, then commit again.");
    }
    return {};
}

} // namespace

Explanation explain(const site::SiteError &error)
{
    QStringList evidence;
    if (error.line > 0)
        evidence += u"line %1"_s.arg(error.line);
    if (!error.key.isEmpty())
        evidence += error.key;
    if (!error.evidence.isEmpty())
        evidence += error.evidence;
    const QString exact = explainFault(error.fault, error.words);
    return {.sentence = exact.isEmpty() ? sentence(error.reason) : exact,
            .evidence = evidence.join(u": "_s)};
}

} // namespace wizard
