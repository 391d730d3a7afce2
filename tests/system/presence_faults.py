#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""presence_faults.py FAULT --engine IP:PORT --partner IP --partner-domain D --local D --ca FILE --phones N --people N
N SIP phones and N XMPP people who all watch each other. Between "ready" and the end it takes words on stdin:
  faulty    changes go on while the caller breaks something
  mended    changes stop; within 60 s what everybody sees must be what is true
It exits with 0 if it was."""
import argparse
import asyncio
import random
import sys
import time

from sip_phone import Phone
from xmpp_person import Person

parser = argparse.ArgumentParser()
parser.add_argument("fault")
for option in ("engine", "partner", "partner-domain", "local", "ca"):
    parser.add_argument("--" + option, required=True)
parser.add_argument("--phones", type=int, default=10)
parser.add_argument("--people", type=int, default=20)
parser.add_argument("--seed", type=int, default=int(time.time()))
options = parser.parse_args()
LOCAL, PARTNER = options.local, options.partner_domain
PATIENCE = 60
SHOWS = ["", "away", "dnd", "xa"]
dice = random.Random(options.seed)
began = time.monotonic()


def tell(text):
    print(f"{time.monotonic() - began:7.2f}  {text}", flush=True)


class OurPerson:
    """A phone, what it published last, and what it does when its connection is lost: what any phone does."""

    def __init__(self, number):
        self.name = f"s{number}"
        self.show = ""
        self.transport = "udp" if number % 2 else "tcp"
        self.phone = None
        self.lost = asyncio.Event()
        self.watched = set()
        self.publishing = asyncio.Lock()    # RFC 3903 §4: one PUBLISH at a time, or the second names a stale entity-tag

    async def open(self):
        old = self.phone
        self.phone = Phone(f"{self.name}@{LOCAL}", f"pw-{self.name}", options.engine, self.transport, heard=self.heard)
        if old:
            self.phone.etag = old.etag
        await self.phone.open()
        status = await self.phone.register()
        if status != 200:
            raise ConnectionError(f"REGISTER: {status}")

    def heard(self, event, **fields):
        if event == "disconnected":
            self.lost.set()
        if event == "notify" and fields["state"] == "terminated" and fields["reason"] not in ("rejected", "noresource"):
            asyncio.ensure_future(self.watch_again(fields["presentity"]))

    async def watch_again(self, presentity):
        await asyncio.sleep(dice.uniform(0.5, 2))
        await self.phone.subscribe(presentity)

    async def watch(self, name):
        presentity = f"sip:{name}@{PARTNER}"
        self.watched.add(presentity)
        return await self.phone.subscribe(presentity)

    async def publish(self):
        async with self.publishing:
            status = await self.phone.publish({"t": ("open", self.show, "")})
            if status == 412:
                status = await self.phone.publish({"t": ("open", self.show, "")})
            return status

    async def keep(self):
        """Reconnects, registers, publishes and watches again when the connection was lost."""
        while True:
            await self.lost.wait()
            self.lost.clear()
            while True:
                try:
                    await asyncio.sleep(dice.uniform(0.5, 2))
                    await self.open()
                    await self.publish()
                    for presentity in self.watched:
                        await self.phone.subscribe(presentity)
                    break
                except OSError:
                    pass

    def is_at(self, bare):
        return bare == f"{self.name}@{LOCAL}"

    def view(self):
        seen = {}
        for presentity in self.watched:
            watch = self.phone.watches.get(presentity)
            seen[presentity[4:].split("@")[0]] = "gone" if watch is None else "".join(
                sorted(f"[{show}]" for basic, show, _ in watch.devices.values() if basic == "open"))
        return seen


class TheirPerson:
    def __init__(self, number):
        self.name = f"x{number}"
        self.show = ""
        self.person = None
        self.asked = []
        self.online = False
        self.false_offline = []

    async def open(self):
        self.person = Person(f"{self.name}@{PARTNER}/desk", ca=options.ca, heard=self.heard)
        self.person.asked = self.asked
        await asyncio.wait_for(self.person.log_on((options.partner, 5222), show=self.show or None), 20)
        self.online = True

    def heard(self, event, **fields):
        """Our people never log off here; only one whose connection broke with the engine's may be away for a moment."""
        if event != "presence" or fields["type"] != "unavailable" or not options.fault.startswith("engine"):
            return
        bare, _, resource = fields["from"].partition("/")
        left = set(self.person.view.get(bare, {}))
        if left and not left - ({resource} if resource else left) and any(one.is_at(bare) and one.transport == "udp" for one in ours):
            self.false_offline.append(bare)

    def say(self):
        self.person.send_presence(pshow=self.show or None)

    def view(self):
        return {bare.split("@")[0]: "".join(sorted(f"[{show}]" for show, _ in devices.values()))
                for bare, devices in self.person.view.items() if devices}


ours = [OurPerson(i) for i in range(options.phones)]
theirs = [TheirPerson(i) for i in range(options.people)]


def differences():
    wrong = []
    for one in ours:
        for name, seen in one.view().items():
            other = next(x for x in theirs if x.name == name)
            true = f"[{other.show}]" if other.online else ""
            if seen != true:
                wrong.append(f"{one.name} ({one.transport}) sees {name} {seen or 'offline'}, which is {true or 'offline'}")
    for other in theirs:
        if not other.online:
            continue
        seen = other.view()
        for one in ours:
            if seen.get(one.name, "") != f"[{one.show}]":
                wrong.append(f"{other.name} sees {one.name} {seen.get(one.name, 'offline')}, which is [{one.show}]")
    return wrong


async def truth_seen(seconds):
    start = time.monotonic()
    while wrong := differences():
        if time.monotonic() - start > seconds:
            tell(f"FAILED: {len(wrong)} views are wrong after {seconds} s")
            for line in wrong[:20]:
                tell("  " + line)
            sys.exit(1)
        await asyncio.sleep(0.1)
    tell(f"all {2 * len(ours) * len(theirs)} views are true after {time.monotonic() - start:.1f} s")


async def change_now_and_then(stop):
    while not stop.is_set():
        await asyncio.sleep(0.2)
        try:
            if dice.random() < 0.5:
                one = dice.choice(ours)
                one.show = dice.choice(SHOWS)
                asyncio.ensure_future(one.publish())
            else:
                other = dice.choice([x for x in theirs if x.online] or [None])
                if other:
                    other.show = dice.choice(SHOWS)
                    other.say()
        except (OSError, RuntimeError) as error:
            tell(f"(a change was not said: {error})")


async def words():
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode().strip()


async def begin():
    for one in ours:
        await one.open()
        asyncio.ensure_future(one.keep())
        await one.publish()
    for other in theirs:
        await other.open()
    for other in theirs:
        for one in ours:
            other.person.say_presence("subscribe", f"{one.name}@{LOCAL}")
    for one in ours:
        for other in theirs:
            status = await one.watch(other.name)
            assert status == 200, status
    while any(len(other.asked) < len(ours) for other in theirs):
        await asyncio.sleep(0.1)
    for other in theirs:
        for one in ours:
            other.person.say_presence("subscribed", f"{one.name}@{LOCAL}")
    await truth_seen(PATIENCE)


async def republish():
    """What was said while nobody listened is said once more, as phones do at their next refresh."""
    for one in ours:
        try:
            await one.publish()
        except OSError:
            pass


async def main():
    tell(f"seed {options.seed}")
    await begin()
    asked = [list(other.asked) for other in theirs]
    print("ready", flush=True)
    stop = asyncio.Event()
    changing = None
    async for word in words():
        tell(f"--- {options.fault}: {word}")
        if word == "faulty":
            changing = asyncio.ensure_future(change_now_and_then(stop))
        elif word == "people-return":   # their server was away: so were they
            for other in theirs:
                other.online = False
            await asyncio.gather(*(other.open() for other in theirs))
        elif word == "mended":
            stop.set()
            await changing
            await republish()
            await truth_seen(PATIENCE)
            if [list(other.asked) for other in theirs] != asked:
                tell("FAILED: somebody was asked again")
                sys.exit(1)
            if false := [f"{other.name}: {name}" for other in theirs for name in other.false_offline]:
                tell(f"FAILED: told offline, but was not: {false[:20]}")
                sys.exit(1)
            break


asyncio.get_event_loop().run_until_complete(main())
