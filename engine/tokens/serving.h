// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"

#include <QJsonObject>

namespace tokens {

// The task {"task": "serve", "module": …, "uri": …}: opens a key, tells its public half on the
// socket (SOCK_SEQPACKET, JSON), and then signs what comes on it until its other end is closed.
void serve(const QJsonObject &task, const base::Secret &pin, int socket);

} // namespace tokens
