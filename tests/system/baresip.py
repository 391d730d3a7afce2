#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""baresip.py HOST:PORT COMMAND [PARAMETERS]: has a running baresip (module ctrl_tcp) do what the person before it would, and prints its
answer. As a module: a baresip with what it shows."""
import asyncio
import json
import re
import sys


class Baresip:
    def __init__(self, directory):
        self.directory = directory
        self.shown = []         # the lines of its screen
        self.contacts = {}      # bare address → Online, Busy, Offline, Unknown
        self.answers = {}       # token → future
        self.commands = 0
        self.tasks = []         # the event loop itself keeps none alive

    async def start(self):
        config = open(f"{self.directory}/config", encoding="ascii").read()
        self.process = await asyncio.create_subprocess_exec(
            "baresip", "-4", "-f", self.directory, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT)
        self.tasks.append(asyncio.ensure_future(self.read_screen(self.process.stdout)))
        address = {key: value for key, value in re.findall(r"(?m)^(\w+)_listen\s+(\S+)", config)}
        await self.connect(address["ctrl_tcp"])
        # Messages are shown to those who connect to its console (module cons).
        console, self.console = await asyncio.open_connection(*address["cons"].split(":"))
        self.tasks.append(asyncio.ensure_future(self.read_screen(console)))
        self.looking = asyncio.ensure_future(self.look_at_contacts())

    async def connect(self, address):
        while True:
            try:
                reader, self.control = await asyncio.open_connection(*address.split(":"))
                break
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
        self.tasks.append(asyncio.ensure_future(self.read_answers(reader)))

    async def read_screen(self, stream):
        try:
            while line := await stream.readline():
                self.shown.append(re.sub(r"\x1b\[[0-9;]*m", "", line.decode(errors="replace")).rstrip())
        except ConnectionError:
            pass

    async def read_answers(self, reader):
        """Netstrings: "12:{…}," """
        try:
            while size := await reader.readuntil(b":"):
                said = json.loads(await reader.readexactly(int(size[:-1])))
                await reader.readexactly(1)
                future = self.answers.pop(said.get("token"), None)
                if future and not future.done():
                    future.set_result(said.get("data", ""))
        except (asyncio.IncompleteReadError, ConnectionError):
            for future in self.answers.values():
                future.cancel()

    async def command(self, name, parameters=""):
        self.commands += 1
        token = str(self.commands)
        text = json.dumps({"command": name, "params": parameters, "token": token}).encode()
        future = self.answers[token] = asyncio.get_running_loop().create_future()
        self.control.write(b"%d:%s," % (len(text), text))
        return await asyncio.wait_for(future, 5)

    async def look_at_contacts(self):
        while True:
            listed = re.sub(r"\x1b\[[0-9;]*m", "", await self.command("contacts"))
            self.contacts = {uri: state for state, uri in re.findall(r"(?m)^>?\s*(\w+) .*<sip:([^>]+)>", listed)}
            await asyncio.sleep(0.1)

    def has_shown(self, text):
        return any(text in line for line in self.shown)

    async def quit(self):
        self.looking.cancel()
        await self.command("quit")
        await asyncio.wait_for(self.process.wait(), 10)


async def main(address, name, parameters=""):
    phone = Baresip("")
    await phone.connect(address)
    print((await phone.command(name, parameters)).strip())
    phone.tasks[0].cancel()


if __name__ == "__main__":
    asyncio.get_event_loop().run_until_complete(main(*sys.argv[1:]))
