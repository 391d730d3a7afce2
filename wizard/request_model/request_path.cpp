// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/request_path.h"

namespace wizard {

QList<RequestStep> pathFor(const RequestAnswers &answers)
{
    using Step = RequestStep;
    const bool isImmediate = answers.delivery == RequestAnswers::Delivery::Immediate;
    QList<Step> path{Step::Intro, Step::Delivery};
    if (isImmediate)
        path += {Step::Authority, Step::Account, Step::Challenge};
    else
        path += Step::File;
    path += Step::Profile;
    if (allowsOtherNames(answers)) // the CAs that know such names are those that know templates
        path += Step::Template;
    path += {Step::KeyHome,
             Step::Security,
             Step::Organization,
             Step::Geography,
             Step::Names,
             Step::SipDomains,
             Step::Additional,
             Step::Summary};
    if (isImmediate)
        path += {Step::Order, Step::OnlineStatus};
    else
        path += {Step::Executing, Step::Result};
    return path;
}

} // namespace wizard
