#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sip_user.py USER@DOMAIN --password-file F --server IP:PORT [--transport udp|tcp|tls] [--ca FILE] [--algorithm SHA-256|MD5]
One registered SIP user, the only one here that speaks SHA-256 digest. Prints JSON lines {"ev": ...}; takes JSON lines
{"cmd": "message", "to": "sip:…", "body": …, "id": …}, {"cmd": "answer", "status": 486} (for MESSAGEs to come) or {"cmd": "quit"}."""
import argparse
import asyncio
import hashlib
import json
import re
import secrets
import ssl
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("aor")
parser.add_argument("--password-file", required=True)
parser.add_argument("--server", required=True)
parser.add_argument("--transport", default="tls", choices=["udp", "tcp", "tls"])
parser.add_argument("--ca")
parser.add_argument("--algorithm", default="SHA-256")
options = parser.parse_args()
user, domain = options.aor.split("@")
password = open(options.password_file, encoding="utf-8").read().rstrip("\n")
digests = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}


def out(event, **fields):
    print(json.dumps({"ev": event} | fields), flush=True)


def parse(data):
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = []
    for line in lines:
        name, _, value = line.partition(":")
        headers.append((name.strip().lower(), value.strip()))
    return first, headers, body


def header(headers, *names):
    return next((value for name, value in headers if name in names), "")


class Phone:
    def __init__(self):
        self.cseq = 0
        self.pending = {}   # branch → future of (status, reason, headers)
        self.status = 200   # what a MESSAGE to us is answered with
        self.call_id = secrets.token_hex(8)

    # --- transport
    async def open(self):
        host, port = options.server.rsplit(":", 1)
        loop = asyncio.get_running_loop()
        if options.transport == "udp":
            phone = self

            class Datagrams(asyncio.DatagramProtocol):
                def datagram_received(self, data, address):
                    phone.on_message(data)

            self.socket, _ = await loop.create_datagram_endpoint(Datagrams, remote_addr=(host, int(port)))
            self.local = self.socket.get_extra_info("sockname")
            self.send_bytes = self.socket.sendto
            return
        context = None
        if options.transport == "tls":
            context = ssl.create_default_context(cafile=options.ca)
        reader, writer = await asyncio.open_connection(host, int(port), ssl=context,
                                                       server_hostname=f"sip.{domain}" if context else None)
        self.local = writer.get_extra_info("sockname")
        self.send_bytes = writer.write
        asyncio.ensure_future(self.read_stream(reader))

    async def read_stream(self, reader):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                head = head.lstrip(b"\r\n")
                if not head:
                    continue
                length = int(re.search(rb"(?im)^(?:content-length|l)\s*:\s*(\d+)", head)[1])
                self.on_message(head + await reader.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            out("disconnected", why=repr(error))

    # --- requests
    async def request(self, method, uri, extra="", body=b"", authorization=""):
        self.cseq += 1
        branch = "z9hG4bK" + secrets.token_hex(8)
        text = (f"{method} {uri} SIP/2.0\r\n"
                f"Via: SIP/2.0/{options.transport.upper()} {self.local[0]}:{self.local[1]};branch={branch};rport\r\n"
                f"From: <sip:{options.aor}>;tag={secrets.token_hex(4)}\r\nTo: <{uri if method == 'MESSAGE' else 'sip:' + options.aor}>\r\n"
                f"Call-ID: {self.call_id if method == 'REGISTER' else secrets.token_hex(8)}\r\nCSeq: {self.cseq} {method}\r\n"
                f"Max-Forwards: 70\r\n{extra}{authorization}Content-Length: {len(body)}\r\n\r\n").encode() + body
        future = asyncio.get_running_loop().create_future()
        self.pending[branch] = future
        wait = 0.5
        self.send_bytes(text)
        while True:
            try:
                return await asyncio.wait_for(asyncio.shield(future), wait if options.transport == "udp" else 40)
            except asyncio.TimeoutError:
                wait *= 2
                if options.transport != "udp" or wait > 32:
                    return 408, "Timer F", []
                self.send_bytes(text)

    async def authenticated(self, method, uri, extra="", body=b""):
        status, reason, headers = await self.request(method, uri, extra, body)
        if status in (401, 407):
            kind = "www-authenticate" if status == 401 else "proxy-authenticate"
            for name, value in headers:
                if name == kind and f"algorithm={options.algorithm}" in value.replace('"', ""):
                    answer = "Authorization" if status == 401 else "Proxy-Authorization"
                    line = f"{answer}: {self.answer(value, method, uri)}\r\n"
                    return await self.request(method, uri, extra, body, line)
        return status, reason, headers

    def answer(self, challenge, method, uri):
        fields = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
        h = lambda text: digests[options.algorithm](text.encode()).hexdigest()
        cnonce, count = secrets.token_hex(8), "00000001"
        ha1, ha2 = h(f"{user}:{fields['realm']}:{password}"), h(f"{method}:{uri}")
        response = h(f"{ha1}:{fields['nonce']}:{count}:{cnonce}:auth:{ha2}")
        return (f'Digest username="{user}", realm="{fields["realm"]}", nonce="{fields["nonce"]}", uri="{uri}", response="{response}", '
                f'algorithm={options.algorithm}, qop=auth, nc={count}, cnonce="{cnonce}"' +
                (f', opaque="{fields["opaque"]}"' if "opaque" in fields else ""))

    # --- what arrives
    def on_message(self, data):
        first, headers, body = parse(data)
        via = header(headers, "via", "v")
        if first.startswith("SIP/2.0 "):
            _, status, reason = first.split(" ", 2)
            future = self.pending.get(re.search(r"branch=([^;,\s]+)", via)[1])
            if int(status) >= 200 and future and not future.done():
                future.set_result((int(status), reason, headers))
            return
        method = first.split(" ", 1)[0]
        if method == "MESSAGE":
            out("message", **{"from": header(headers, "from", "f")}, body=body.decode(), call_id=header(headers, "call-id", "i"))
        copied = "".join(f"{name.title()}: {value}" + (";tag=" + secrets.token_hex(4) if name in ("to", "t") and ";tag=" not in value else "") + "\r\n"
                         for name, value in headers if name in ("via", "v", "from", "f", "to", "t", "call-id", "i", "cseq"))
        status = self.status if method == "MESSAGE" else 200
        self.send_bytes(f"SIP/2.0 {status} Answer\r\n{copied}Content-Length: 0\r\n\r\n".encode())

    # --- what to do
    async def register(self, expires):
        contact = f"Contact: <sip:{user}@{self.local[0]}:{self.local[1]};transport={options.transport}>\r\nExpires: {expires}\r\n"
        return await self.authenticated("REGISTER", f"sip:{domain}", contact)

    async def do(self, command):
        if command["cmd"] == "message":
            began = time.monotonic()
            status, reason, _ = await self.authenticated("MESSAGE", command["to"], "Content-Type: text/plain;charset=UTF-8\r\n",
                                                         command["body"].encode())
            out("answer", id=command.get("id"), status=status, reason=reason, seconds=round(time.monotonic() - began, 2))
        elif command["cmd"] == "answer":
            self.status = command["status"]
            out("answering", status=self.status)
        elif command["cmd"] == "quit":
            await self.register(0)
            asyncio.get_running_loop().stop()


async def main(phone):
    await phone.open()
    status, reason, _ = await phone.register(600)
    out("registered" if status == 200 else "refused", status=status, reason=reason)
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        asyncio.ensure_future(phone.do(json.loads(line)))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.create_task(main(Phone()))
loop.run_forever()
