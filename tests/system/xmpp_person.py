# SPDX-License-Identifier: GPL-3.0-or-later
"""An XMPP user for tests, on slixmpp: a client that approves nobody by itself and remembers what it was told."""
import ssl

import slixmpp
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

SUBSCRIPTION = ("subscribe", "subscribed", "unsubscribe", "unsubscribed")


class Person(slixmpp.ClientXMPP):
    def __init__(self, jid, password="pw", ca=None, heard=lambda event, **fields: None):
        super().__init__(jid, password)
        self.heard = heard
        self.asked = []         # bare JIDs whose `subscribe` came, in order
        self.told = []          # (type, bare JID) of subscription stanzas, in order
        self.view = {}          # bare JID → {resource: (show, status)}, those that are available
        self.errors = []        # (kind, from, condition, text)
        self.messages = []      # (from, body)
        self.notices = {}       # bare JID → the status text of the last bare `unavailable`
        self.ca_certs = ca
        self.use_ipv6 = False
        self.auto_authorize = None
        self.auto_subscribe = False
        self.roster.auto_authorize = None
        self.roster.auto_subscribe = False
        self.ready = None
        for kind in ("message", "presence"):
            self.register_handler(Callback(kind, MatchXPath("{jabber:client}" + kind), getattr(self, "on_" + kind)))
        self.add_event_handler("session_start", self.on_session)

    def get_ssl_context(self):
        context = super().get_ssl_context()
        context.check_hostname = self.ca_certs is not None
        if not self.ca_certs:
            context.verify_mode = ssl.CERT_NONE
        return context

    async def log_on(self, address, show=None, status=None):
        """Connects and says that it is available; the roster is fetched before."""
        self.ready = self.loop.create_future()
        self.connect(address)
        await self.ready
        self.send_presence(pshow=show, pstatus=status)

    async def on_session(self, _):
        await self.get_roster()
        if not self.ready.done():
            self.ready.set_result(True)

    async def log_off(self):
        self.send_presence(ptype="unavailable")
        self.view.clear()
        await self.disconnect()

    def on_message(self, message):
        if message["type"] == "error":
            self.errors.append(("message", message["from"].bare, message["error"]["condition"], message["error"]["text"]))
        elif message["body"]:
            self.messages.append((message["from"].bare, message["body"]))
        self.heard("message", type=message["type"], body=message["body"], **{"from": str(message["from"])})

    def on_presence(self, presence):
        sender, kind = presence["from"], presence["type"]
        kind = presence.xml.get("type", "")
        if sender.bare == self.boundjid.bare:
            return
        self.heard("presence", type=kind, show=presence["show"], status=presence["status"], **{"from": str(sender)})
        if kind in SUBSCRIPTION:
            self.told.append((kind, sender.bare))
            if kind == "subscribe":
                self.asked.append(sender.bare)
            if kind == "unsubscribed":
                self.view.pop(sender.bare, None)
        elif kind == "error":
            self.errors.append(("presence", sender.bare, presence["error"]["condition"], presence["error"]["text"]))
        elif kind == "unavailable":
            if sender.resource:
                self.view.get(sender.bare, {}).pop(sender.resource, None)
            else:
                self.view.pop(sender.bare, None)
                self.notices[sender.bare] = presence["status"]
        elif not kind:
            self.view.setdefault(sender.bare, {})[sender.resource] = (presence.xml.findtext("{jabber:client}show") or "", presence["status"])

    def say_presence(self, kind, to):
        self.send_presence(pto=to, ptype=kind)

    def sees(self, bare):
        """{(show, status), …} of the available devices of somebody."""
        return sorted(self.view.get(bare, {}).values())
