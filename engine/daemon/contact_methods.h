// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace control {
class Server;
} // namespace control

namespace puented {

class ContactBook;

// "contacts" {user}, "contact.add" … {user, contact}, "pending" {limit}, "users" {part, limit} and
// "subscriptions" {offset, limit}. The book outlives the server.
void addContactMethods(control::Server &server, ContactBook &book);

} // namespace puented
