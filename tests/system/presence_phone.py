#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""presence_phone.py --first DIR --again DIR --partner IP --partner-domain D --local D --ca FILE
The story of a real SIP phone, baresip, and a person of a partner on XMPP. The phone is erin's; it has bob as a contact."""
import argparse
import asyncio

from baresip import Baresip
from story import check, never, run, tell, until
from xmpp_person import Person

parser = argparse.ArgumentParser()
for option in ("first", "again", "partner", "partner-domain", "local", "ca"):
    parser.add_argument("--" + option, required=True)
options = parser.parse_args()
BOB, ERIN = f"bob@{options.partner_domain}", f"erin@{options.local}"

# What bob says → what the phone shows. It knows no more states than these.
STATES = [({"pshow": "dnd"}, "Busy"), ({"ptype": "unavailable"}, "Offline"), ({}, "Online")]


async def switched_on(directory):
    phone = Baresip(directory)
    await phone.start()
    await until("erin's phone has registered", lambda: phone.has_shown("200 OK"))
    return phone


async def acquaintance(phone, bob):
    await until("bob is asked", lambda: ERIN in bob.asked)
    await never("the phone shows bob before he agrees", lambda: phone.contacts.get(BOB) == "Online")
    bob.say_presence("subscribed", ERIN)
    await until("the phone shows bob online", lambda: phone.contacts.get(BOB) == "Online")
    bob.say_presence("subscribe", ERIN)
    await until("bob is approved at once: erin has him as a contact", lambda: ("subscribed", ERIN) in bob.told)
    await until("bob sees erin", lambda: bob.sees(ERIN) == [("", "")])


async def states(phone, bob):
    for said, shown in STATES:
        bob.send_presence(**said)
        await until(f"bob says {said}, the phone shows {shown}", lambda: phone.contacts.get(BOB) == shown)
    await phone.command("presence_offline")
    await until("erin says she is offline, bob sees it", lambda: bob.sees(ERIN) == [])
    await phone.command("presence_online")
    await until("erin says she is online, bob sees it", lambda: bob.sees(ERIN) == [("", "")])


async def messages(phone, bob):
    await phone.command("message", "from the phone")
    await until("bob reads what erin writes", lambda: (ERIN, "from the phone") in bob.messages)
    bob.send_message(mto=ERIN, mbody="to the phone", mtype="chat")
    await until("erin reads what bob writes", lambda: phone.has_shown("to the phone"))


async def main():
    tell("--- a real phone")
    phone = await switched_on(options.first)
    bob = Person(f"{BOB}/desk", ca=options.ca)
    await bob.log_on((options.partner, 5222))
    await acquaintance(phone, bob)
    await states(phone, bob)
    await messages(phone, bob)
    tell("--- it is switched off, and on again")
    await phone.quit()
    await until("bob sees erin offline", lambda: bob.sees(ERIN) == [])
    phone = await switched_on(options.again)
    await until("bob sees erin", lambda: bob.sees(ERIN) == [("", "")])
    await until("the phone shows bob online", lambda: phone.contacts.get(BOB) == "Online")
    check("bob was asked once only", bob.asked.count(ERIN), 1)
    await phone.quit()


run(main())
