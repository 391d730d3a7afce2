// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/options.h"

namespace cli {

// Each adds the commands of one subject; the one the user names becomes `chosen`.
void addSiteCommands(CLI::App &parser, Chosen &chosen);
void addHistoryCommands(CLI::App &parser, Chosen &chosen);
void addCertificateCommands(CLI::App &parser, Chosen &chosen);
void addRequestCommand(CLI::App &certificateGroup, Chosen &chosen);
void addImportCommands(CLI::App &certificateGroup, Chosen &chosen);
void addAssignmentCommands(CLI::App &certificateGroup, Chosen &chosen);
void addRenewalCommands(CLI::App &certificateGroup, Chosen &chosen);
void addLintCommand(CLI::App &certificateGroup, Chosen &chosen);
void addAcmeCommands(CLI::App &parser, Chosen &chosen);
void addAcmeSetCommand(CLI::App &acmeGroup, Chosen &chosen);
void addAcmeAccountCommand(CLI::App &acmeGroup, Chosen &chosen);
void addAcmeOrderCommand(CLI::App &acmeGroup, Chosen &chosen);
void addAcmeRenewCommand(CLI::App &acmeGroup, Chosen &chosen);
void addLyncCommands(CLI::App &parser, Chosen &chosen);
void addPartnerCommands(CLI::App &parser, Chosen &chosen);
void addPolicyCommands(CLI::App &parser, Chosen &chosen);
void addSipDomainCommands(CLI::App &parser, Chosen &chosen);
void addProviderCommands(CLI::App &parser, Chosen &chosen);
void addGatewayCommands(CLI::App &parser, Chosen &chosen); // and of the access edge
void addEdgeCommands(CLI::App &parser, Chosen &chosen);
void addApplyCommands(CLI::App &parser, Chosen &chosen);
void addPlanCommands(CLI::App &parser, Chosen &chosen);
void addCheckCommands(CLI::App &parser, Chosen &chosen);
void addTokenCommands(CLI::App &parser, Chosen &chosen);
void addContactCommands(CLI::App &parser, Chosen &chosen); // and subscriptions
void addUserCommands(CLI::App &parser, Chosen &chosen);
void addEngineCommands(CLI::App &parser, Chosen &chosen);
void addServiceCommands(CLI::App &parser, Chosen &chosen);

} // namespace cli
