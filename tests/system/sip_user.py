#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sip_user.py USER@DOMAIN --password-file F --server IP:PORT [--transport udp|tcp|tls] [--ca FILE] [--algorithm SHA-256|MD5]
One registered SIP user. Prints JSON lines {"ev": ...}; takes JSON lines
{"cmd": "message", "to": "sip:…", "body": …, "id": …}, {"cmd": "answer", "status": 486} (for MESSAGEs to come; 0: no answer) or {"cmd": "quit"}."""
import argparse
import asyncio
import json
import sys
import time

from sip_phone import Phone

parser = argparse.ArgumentParser()
parser.add_argument("aor")
parser.add_argument("--password-file", required=True)
parser.add_argument("--server", required=True)
parser.add_argument("--transport", default="tls", choices=["udp", "tcp", "tls"])
parser.add_argument("--ca")
parser.add_argument("--algorithm", default="SHA-256")
options = parser.parse_args()
password = open(options.password_file, encoding="utf-8").read().rstrip("\n")


def out(event, **fields):
    print(json.dumps({"ev": event} | fields), flush=True)


async def do(phone, command):
    if command["cmd"] == "message":
        began = time.monotonic()
        status, reason = await phone.message(command["to"], command["body"])
        out("answer", id=command.get("id"), status=status, reason=reason, seconds=round(time.monotonic() - began, 2))
    elif command["cmd"] == "answer":
        phone.status = command["status"]
        out("answering", status=phone.status)
    elif command["cmd"] == "quit":
        await phone.register(0)
        asyncio.get_running_loop().stop()


async def main():
    phone = Phone(options.aor, password, options.server, options.transport, options.ca, options.algorithm, heard=out)
    await phone.open()
    status = await phone.register()
    out("registered" if status == 200 else "refused", status=status)
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        asyncio.ensure_future(do(phone, json.loads(line)))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.create_task(main())
loop.run_forever()
