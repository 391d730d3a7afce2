#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""presence_story.py --site DIR --bin DIR --engine IP:PORT --partner IP --partner-domain D --local D --ca FILE --type TYPE
People of ours on SIP and people of a partner on XMPP add each other, see each other, and part. What each must see stands in the
tables below; the output tells what happened and how long it took."""
import argparse
import asyncio
import subprocess

from sip_phone import Phone
from story import Story, check, never, run, tell, until
from xmpp_person import Person

parser = argparse.ArgumentParser()
for option in ("site", "bin", "engine", "partner", "partner-domain", "local", "ca", "type"):
    parser.add_argument("--" + option, required=True)
options = parser.parse_args()
LOCAL, PARTNER, TYPE = options.local, options.partner_domain, options.type

# What people of a partner may do, by its type (lync.md §7.1): add without approval, write as strangers, read notes.
MAY = {"federated": (True, True, True), "public-verified": (True, True, False), "public-unverified": (False, False, False)}
ADD_UNASKED, WRITE_AS_STRANGER, READ_NOTES = MAY[TYPE]

# What alice publishes → what bob sees: <show/>; a note is seen by those who may.
SIP_STATES = [(("open", "", ""), ""), (("open", "away", ""), "away"), (("open", "dnd", ""), "dnd"), (("open", "xa", ""), "xa"),
              (("open", "dnd", "In a meeting"), "dnd"), (("open", "", "Back & <here>"), "")]
# What bob says → what alice sees: basic, and the show that stands in the document.
XMPP_STATES = [((None, ""), ("open", "")), (("away", ""), ("open", "away")), (("xa", ""), ("open", "xa")), (("dnd", ""), ("open", "dnd")),
               (("chat", ""), ("open", "chat")), (("dnd", "Writing"), ("open", "dnd")), ((None, "Tea & <biscuits>"), ("open", ""))]

async def ctl(*arguments, code=0):
    process = await asyncio.create_subprocess_exec(f"{options.bin}/puentectl", "--site", options.site, *arguments,
                                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = await process.communicate()
    tell("puentectl " + " ".join(arguments))
    if process.returncode != code:
        raise Story(f"puentectl {' '.join(arguments)}: {process.returncode} {err.decode().strip()}")
    return out.decode()


def xmpp(name):
    return f"{name}@{PARTNER}"


def aor(name):
    return f"sip:{name}@{LOCAL}"


async def phone(name, transport="udp"):
    one = Phone(f"{name}@{LOCAL}", f"pw-{name}", options.engine, transport, name=name)
    await one.open()
    check(f"{name} registers over {transport}", await one.register(), 200)
    return one


async def person(name, resource="desk", **presence):
    one = Person(f"{name}@{PARTNER}/{resource}", ca=options.ca)
    await one.log_on((options.partner, 5222), **presence)
    tell(f"{name} logs on at {resource}")
    return one


def sees(someone, whom):
    """[(show, note)] of whom, as an XMPP person of the partner sees one of ours."""
    return someone.sees(f"{whom}@{LOCAL}")


def watched(one, whom):
    watch = one.watches.get(f"sip:{whom}@{PARTNER}")
    return sorted((basic, show, note) for basic, show, note in watch.devices.values()) if watch else None


def state_of(one, whom):
    watch = one.watches.get(f"sip:{whom}@{PARTNER}")
    return watch.state if watch else "none"


async def bob_adds_alice(alice, bob):
    tell("--- bob adds alice")
    bob.say_presence("subscribe", f"alice@{LOCAL}")
    if not ADD_UNASKED:
        await until("bob is told that he must wait", lambda: "approv" in bob.notices.get(f"alice@{LOCAL}", ""))
        await never("bob sees alice", lambda: sees(bob, "alice"))
        pending = await ctl("contact", "pending")
        if xmpp("bob") not in pending:
            raise Story(f"bob's request is not among those that wait: {pending!r}")
        await ctl("contact", "approve", f"alice@{LOCAL}", xmpp("bob"))
    await until("alice approved bob", lambda: ("subscribed", f"alice@{LOCAL}") in bob.told)
    await until("bob sees alice, who has published nothing, available", lambda: sees(bob, "alice") == [("", "")])


async def states_to_xmpp(alice, bob):
    tell("--- what alice publishes, bob sees")
    for published, show in SIP_STATES:
        check(f"alice publishes {published}", await alice.publish({"t1": published}), 200)
        expected = [(show, published[2] if READ_NOTES else "")]
        await until(f"bob sees {expected}", lambda: sees(bob, "alice") == expected)


async def alice_adds_bob(alice, bob):
    tell("--- alice adds bob")
    check("alice watches bob", await alice.subscribe(f"sip:{xmpp('bob')}"), 200)
    await until("alice is told that it is pending", lambda: state_of(alice, "bob") == "pending")
    await until("bob is asked", lambda: f"alice@{LOCAL}" in bob.asked)
    await never("alice sees bob before he agrees", lambda: watched(alice, "bob") and alice.watches[f"sip:{xmpp('bob')}"].is_open())
    bob.say_presence("subscribed", f"alice@{LOCAL}")
    await until("alice's watch is active", lambda: state_of(alice, "bob") == "active")
    await until("alice sees bob", lambda: watched(alice, "bob") == [("open", "", "")])
    check("bob is asked once only", bob.asked.count(f"alice@{LOCAL}"), 1)


async def states_to_sip(alice, bob):
    tell("--- what bob says, alice sees")
    for (show, status), (basic, expected) in XMPP_STATES:
        bob.send_presence(pshow=show, pstatus=status)
        await until(f"alice sees {(basic, expected, status)}", lambda: watched(alice, "bob") == [(basic, expected, status)])


async def devices(alice, bob):
    tell("--- several devices on both sides")
    second = await phone("alice", "tcp")
    check("alice's second phone publishes away", await second.publish({"t2": ("open", "away", "")}), 200)
    check("alice's first phone is busy", await alice.publish({"t1": ("open", "dnd", "")}), 200)
    await until("bob sees both", lambda: sees(bob, "alice") == [("away", ""), ("dnd", "")])
    check("the second phone takes its publication away", await second.publish({}), 200)
    check("and leaves", await second.register(0), 200)
    await until("bob sees one", lambda: sees(bob, "alice") == [("dnd", "")])
    phone_of_bob = await person("bob", "phone", show="away")
    await until("alice sees both of bob's", lambda: watched(alice, "bob") and [one[:2] for one in watched(alice, "bob")] == [("open", ""), ("open", "away")])
    await phone_of_bob.log_off()
    await until("alice sees the one that is left", lambda: [one[:2] for one in watched(alice, "bob") if one[0] == "open"] == [("open", "")])


async def messages(alice, bob, carol):
    tell("--- who may write")
    alice_heard = []
    alice.heard = lambda event, **fields: alice_heard.append(fields["body"]) if event == "message" else None
    bob.send_message(mto=f"alice@{LOCAL}", mbody="from a contact", mtype="chat")
    await until("alice reads what bob, a contact, wrote", lambda: "from a contact" in alice_heard)
    carol.send_message(mto=f"alice@{LOCAL}", mbody="from a stranger", mtype="chat")
    if WRITE_AS_STRANGER:
        await until("alice reads what carol, a stranger, wrote", lambda: "from a stranger" in alice_heard)
        return
    await until("carol is told why not", lambda: any(kind == "message" and text for kind, _, _, text in carol.errors))
    check("the reason", carol.errors[-1][2:3], ("subscription-required",))
    check("alice writes to carol", (await alice.message(f"sip:{xmpp('carol')}", "hello"))[0], 200)
    carol.send_message(mto=f"alice@{LOCAL}", mbody="an answer", mtype="chat")
    await until("carol's answer is no stranger's", lambda: "an answer" in alice_heard)
    status = await ctl("--json", "status")
    if '"strangers_refused"' not in status and '"strangersRefused"' not in status:
        raise Story("status does not count the strangers that were refused")


async def refusal(alice, carol):
    tell("--- carol refuses alice")
    check("alice watches carol", await alice.subscribe(f"sip:{xmpp('carol')}"), 200)
    await until("carol is asked", lambda: f"alice@{LOCAL}" in carol.asked)
    ended = []
    alice.heard = lambda event, **fields: ended.append(fields["reason"]) if event == "notify" and fields["state"] == "terminated" else None
    carol.say_presence("unsubscribed", f"alice@{LOCAL}")
    await until("alice's watch ended as rejected", lambda: ended == ["rejected"])


async def parting(alice, bob):
    tell("--- log-off and return")
    bob.send_presence(ptype="unavailable")
    await until("alice sees bob offline", lambda: watched(alice, "bob") is not None and not alice.watches[f"sip:{xmpp('bob')}"].is_open())
    bob.send_presence()
    await until("alice sees bob again", lambda: watched(alice, "bob") == [("open", "", "")])
    check("alice takes her publication away", await alice.publish({}), 200)
    check("alice unregisters", await alice.register(0), 200)
    await until("bob sees alice offline", lambda: sees(bob, "alice") == [])
    lost = await phone("alice", "tcp")
    await until("bob sees alice's other phone", lambda: sees(bob, "alice") == [("", "")])
    lost.drop()
    await until("its connection is lost, and bob sees alice offline", lambda: sees(bob, "alice") == [], 25)
    check("alice registers again", await alice.register(), 200)
    await until("bob sees alice again", lambda: sees(bob, "alice") == [("", "")])

    tell("--- bob removes alice, and adds her again")
    bob.say_presence("unsubscribe", f"alice@{LOCAL}")
    await until("bob sees alice no more", lambda: sees(bob, "alice") == [])
    check("alice publishes", await alice.publish({"t1": ("open", "away", "")}), 200)
    await until("alice's watch goes on", lambda: watched(alice, "bob") == [("open", "", "")])
    await never("bob sees alice", lambda: sees(bob, "alice"))
    bob.told.clear()
    bob.say_presence("subscribe", f"alice@{LOCAL}")
    await until("approved at once: alice has him as a contact", lambda: ("subscribed", f"alice@{LOCAL}") in bob.told)
    await until("bob sees alice", lambda: sees(bob, "alice") == [("away", "")])

    tell("--- the administrator removes bob from alice's contacts; she adds him again")
    bob.told.clear()
    await ctl("contact", "remove", f"alice@{LOCAL}", xmpp("bob"))
    await until("bob is told", lambda: ("unsubscribe", f"alice@{LOCAL}") in bob.told and ("unsubscribed", f"alice@{LOCAL}") in bob.told)
    await until("bob sees her no more", lambda: sees(bob, "alice") == [])
    await until("alice's watch has ended", lambda: watched(alice, "bob") is None)
    bob.asked.clear()
    check("alice watches bob", await alice.subscribe(f"sip:{xmpp('bob')}"), 200)
    await until("bob is asked", lambda: bob.asked == [f"alice@{LOCAL}"])
    bob.say_presence("subscribed", f"alice@{LOCAL}")
    await until("alice sees bob", lambda: watched(alice, "bob") == [("open", "", "")])


async def blocking_and_policy(alice, bob):
    tell("--- alice blocks bob")
    bob.say_presence("subscribe", f"alice@{LOCAL}")
    await until("bob sees alice", lambda: sees(bob, "alice") == [("away", "")])
    await ctl("contact", "block", f"alice@{LOCAL}", xmpp("bob"))
    await until("bob sees her no more", lambda: sees(bob, "alice") == [])
    bob.errors.clear()
    bob.send_message(mto=f"alice@{LOCAL}", mbody="blocked?", mtype="chat")
    await until("bob's message comes back", lambda: any(condition == "service-unavailable" for _, _, condition, _ in bob.errors))
    await ctl("contact", "unblock", f"alice@{LOCAL}", xmpp("bob"))
    await until("bob sees alice", lambda: sees(bob, "alice") == [("away", "")])

    tell("--- the policy takes XMPP from everybody, and gives it back")
    await ctl("policy", "set", "global", "--xmpp", "no")
    await ctl("reload")
    await until("bob sees alice no more", lambda: sees(bob, "alice") == [])
    await until("alice sees bob no more", lambda: watched(alice, "bob") is None or not alice.watches[f"sip:{xmpp('bob')}"].is_open())
    await ctl("policy", "set", "global", "--xmpp", "yes")
    await ctl("reload")
    await until("bob sees alice", lambda: sees(bob, "alice") == [("away", "")])


async def at_home(alice):
    tell("--- people of ours see each other")
    dave = await phone("dave")
    check("dave watches alice", await dave.subscribe(aor("alice")), 200)
    watch = dave.watches[aor("alice")]
    await until("dave sees alice away", lambda: [one[:2] for one in watch.devices.values()] == [("open", "away")])
    check("dave fetches nobody's state", await dave.subscribe(aor("nobody")), 404)
    check("dave stops watching", await dave.subscribe(aor("alice"), 0), 200)
    await until("the end is told", lambda: aor("alice") not in dave.watches)


async def main():
    alice = await phone("alice")
    bob, carol = await person("bob"), await person("carol")
    await bob_adds_alice(alice, bob)
    await states_to_xmpp(alice, bob)
    await alice_adds_bob(alice, bob)
    await states_to_sip(alice, bob)
    await devices(alice, bob)
    await messages(alice, bob, carol)
    await refusal(alice, carol)
    await parting(alice, bob)
    await blocking_and_policy(alice, bob)
    await at_home(alice)


run(main())
