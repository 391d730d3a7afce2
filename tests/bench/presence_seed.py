#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""presence_seed.py DATABASE LOCAL USERS CONTACTS DOMAINS: people with contacts who see each other, into an engine's database."""
import hashlib
import sqlite3
import sys
import time

path, local, users, contacts, domains = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
BOTH = 8  # xmpp::SubscriptionState, in the order of RFC 6121 Appendix A.1
now = int(time.time() * 1000)
database = sqlite3.connect(path)


def hashes(user):
    text = f"{user}:{local}:pw-{user}".encode()
    return hashlib.md5(text).hexdigest(), hashlib.sha256(text).hexdigest()


with database:
    database.executemany("INSERT INTO users (address, ha1_md5, ha1_sha256, created) VALUES (?, ?, ?, ?)",
                         ((f"u{i}@{local}", *hashes(f"u{i}"), now) for i in range(users)))
    database.executemany("INSERT INTO contacts (user_address, contact, state, added, pre_approved, owed, name, since) VALUES (?, ?, ?, 1, 0, 0, '', ?)",
                         ((f"u{i}@{local}", f"c{i}-{k}@p{k % domains}.example", BOTH, now) for i in range(users) for k in range(contacts)))
