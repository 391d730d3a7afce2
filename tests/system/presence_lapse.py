#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""presence_lapse.py --engine IP:PORT --partner IP --partner-domain D --local D --ca FILE
Alice and Dave of ours publish, Bob of a partner sees both. "ready" is printed; after a line on standard input the engine was started
again, without Alice: Bob must see her go, by the name of her device, and never hear that Dave is offline."""
import argparse
import asyncio
import sys
import time

from sip_phone import Phone
from xmpp_person import Person

parser = argparse.ArgumentParser()
for option in ("engine", "partner", "partner-domain", "local", "ca"):
    parser.add_argument("--" + option, required=True)
options = parser.parse_args()
ALICE, DAVE = f"alice@{options.local}", f"dave@{options.local}"
heard = []  # (type, from) of presence, in order


async def until(what, seen, seconds=30):
    start = time.monotonic()
    while not seen():
        if time.monotonic() - start > seconds:
            sys.exit(f"FAILED never: {what}; heard {heard}")
        await asyncio.sleep(0.05)
    print(f"{what}  ({time.monotonic() - start:.2f} s)", flush=True)


async def phone(name, show):
    one = Phone(f"{name}@{options.local}", f"pw-{name}", options.engine, name=name)
    await one.open()
    assert await one.register() == 200
    assert await one.publish({"desk": ("open", show, "")}) == 200


async def main():
    await phone("alice", "dnd")
    await phone("dave", "away")
    bob = Person(f"bob@{options.partner_domain}/desk", ca=options.ca,
                 heard=lambda event, **fields: heard.append((fields["type"], str(fields["from"]))) if event == "presence" else None)
    await bob.log_on((options.partner, 5222))
    for one in (ALICE, DAVE):
        bob.say_presence("subscribe", one)
    await until("bob sees both", lambda: bob.sees(ALICE) == [("dnd", "")] and bob.sees(DAVE) == [("away", "")])
    heard.clear()
    print("ready", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    await until("alice's device is gone", lambda: ("unavailable", f"{ALICE}/desk") in heard)
    await until("dave is told anew", lambda: any(one == f"{DAVE}/desk" for _, one in heard))
    wrong = [one for one in heard if one[0] == "unavailable" and one[1] != f"{ALICE}/desk"]
    if wrong or bob.sees(DAVE) != [("away", "")]:
        sys.exit(f"FAILED dave is {bob.sees(DAVE)}; told {wrong}")


asyncio.get_event_loop().run_until_complete(main())
