// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace control {
class Server;
} // namespace control

namespace puented {

class Engine;

// "status", "streams", "reload" and "stop" {"graceful": bool}. The engine outlives the server.
void addControlMethods(control::Server &server, Engine &engine);

} // namespace puented
