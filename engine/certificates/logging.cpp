// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/logging.h"

Q_LOGGING_CATEGORY(lcCertificates, "puente.certificates", QtInfoMsg)
