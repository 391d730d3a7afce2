// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/domain_messages.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DomainMessages)
};

} // namespace

QString explain(const base::DomainNameError &error)
{
    using Reason = base::DomainNameError::Reason;
    switch (error.reason) {
    case Reason::Empty:
        return Text::tr("A name is missing. Enter it as in contoso.com.");
    case Reason::TooLong:
        return Text::tr("The name is longer than 253 characters. Enter a shorter one.");
    case Reason::LabelEmpty:
        return Text::tr("Two dots follow each other, or the name starts with one. Remove the dot.");
    case Reason::LabelTooLong:
        return Text::tr("A part between two dots is longer than 63 characters. Shorten it.");
    case Reason::ForbiddenCharacter:
        return Text::tr("“%1” contains a character that no domain name has. Letters, digits, "
                        "hyphens and dots are allowed.")
            .arg(error.evidence);
    case Reason::NotIdna:
        return Text::tr("“%1” cannot be written as a domain name. Check its letters.")
            .arg(error.evidence);
    case Reason::IsAddress:
        return Text::tr("This is an IP address. Enter a domain name.");
    }
    return {};
}

QString explain(const base::EndpointError &error)
{
    using Reason = base::EndpointError::Reason;
    switch (error.reason) {
    case Reason::HostMissing:
        return Text::tr("The address before the port is missing. [::] means every address.");
    case Reason::HostMalformed:
        return Text::tr("“%1” is not an address and port. Write an IPv6 address in brackets, as "
                        "in [::]:5269.")
            .arg(error.evidence);
    case Reason::PortMissing:
        return Text::tr("The port is missing. Write it after a colon, as in [::]:5269.");
    case Reason::PortMalformed:
        return Text::tr("The port is not a number from 1 to 65535. Check what follows the colon.");
    }
    return {};
}

} // namespace wizard
