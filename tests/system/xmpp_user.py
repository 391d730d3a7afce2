#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""xmpp_user.py JID PASSWORD IP PORT CAFILE: one XMPP user on slixmpp.
Prints JSON lines {"ev": ...}; takes JSON lines {"cmd": "message", "to": ..., "body": ...}, {"cmd": "presence", "to": ..., "type": ...,
"show": ..., "status": ...} or {"cmd": "quit"}. It approves whoever asks.
No DNS: the address is given, and the TLS name that is checked is the JID's domain ("none" as CAFILE: no check)."""
import asyncio
import json
import ssl
import sys

import slixmpp
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

jid, password, ip, port, ca = sys.argv[1:]


def out(event, **fields):
    print(json.dumps({"ev": event} | {k: v for k, v in fields.items() if v not in ("", None)}), flush=True)


class User(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(jid, password)
        self.ca_certs = None if ca == "none" else ca
        self.use_ipv6 = False
        self.register_handler(Callback("messages", MatchXPath("{jabber:client}message"), self.on_message))
        self.register_handler(Callback("presences", MatchXPath("{jabber:client}presence"), self.on_presence))
        self.add_event_handler("session_start", lambda _: asyncio.ensure_future(self.on_session()))
        for event in ("disconnected", "failed_auth", "connection_failed", "stream_error"):
            self.add_event_handler(event, lambda data, event=event: self.on_end(event, data))

    def get_ssl_context(self):
        context = super().get_ssl_context()
        context.check_hostname = ca != "none"
        if ca == "none":
            context.verify_mode = ssl.CERT_NONE
        return context

    async def on_session(self):
        await self.get_roster()
        self.send_presence()
        out("ready", jid=str(self.boundjid))

    def on_end(self, event, data):
        out(event, why=str(data))
        if event != "stream_error":
            self.loop.stop()

    def on_message(self, message):
        error = {}
        if message["type"] == "error":
            error = {"condition": message["error"]["condition"], "text": message["error"]["text"]}
        out("message", **{"from": str(message["from"])}, type=message["type"], id=message["id"], body=message["body"],
            thread=message["thread"], **error)

    def on_presence(self, presence):
        if presence["from"].bare != self.boundjid.bare:
            out("presence", **{"from": str(presence["from"])}, type=presence.xml.get("type", "available"),
                show=presence.xml.findtext("{jabber:client}show"), status=presence["status"])

    def do(self, command):
        kind = command.pop("cmd")
        if kind == "message":
            message = self.make_message(mto=command["to"], mbody=command["body"], mtype=command.get("type", "chat"))
            if "id" in command:
                message["id"] = command["id"]
            message.send()
        elif kind == "presence":
            self.send_presence(**{f"p{name}": value for name, value in command.items()})
        elif kind == "quit":
            self.disconnect(wait=1)
        else:
            out("unknown", cmd=kind)


async def read_commands(user):
    reader = asyncio.StreamReader()
    await user.loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        user.do(json.loads(line))


user = User()
user.connect((ip, int(port)))
commands = user.loop.create_task(read_commands(user))  # the loop itself keeps no task alive
user.loop.run_forever()
