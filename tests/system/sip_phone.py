# SPDX-License-Identifier: GPL-3.0-or-later
"""A SIP user agent for tests: REGISTER with digest, MESSAGE, PUBLISH (RFC 3903), SUBSCRIBE and NOTIFY (RFC 6665) of presence."""
import asyncio
import hashlib
import re
import secrets
import ssl
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

DIGESTS = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}
PIDF = "{urn:ietf:params:xml:ns:pidf}"
RPID = "{urn:ietf:params:xml:ns:pidf:rpid}"
CLIENT = "{jabber:client}"


def parse(data):
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return first, [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)], body


def header(headers, *names):
    return next((value for name, value in headers if name in names), "")


def tag_of(value):
    found = re.search(r";\s*tag=([^;,\s]+)", value)
    return found[1] if found else ""


def uri_of(value):
    found = re.search(r"<([^>]+)>", value)
    return found[1] if found else value.split(";")[0].strip()


def pidf(entity, devices):
    """devices: {id: (basic, show, note)}; show as XMPP has it, and as the RPID activity that means it."""
    activity = {"away": "away", "xa": "vacation", "dnd": "busy"}
    tuples = ""
    for name, (basic, show, note) in devices.items():
        rpid = f"<r:activities><r:{activity[show]}/></r:activities>" if show in activity else ""
        tuples += (f'<tuple id="{name}"><status><basic>{basic}</basic>{rpid}</status>' +
                   (f"<note>{escape(note)}</note>" if note else "") + "</tuple>")
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<presence xmlns="urn:ietf:params:xml:ns:pidf" '
            f'xmlns:r="urn:ietf:params:xml:ns:pidf:rpid" entity="{entity}">{tuples}</presence>').encode()


def devices_of(document):
    """{tuple id: (basic, show or activity or "", note)}"""
    found = {}
    root = ElementTree.fromstring(document)
    person = [element.tag.rpartition("}")[2] for element in root.iter() if element.tag.startswith(RPID) and element.tag != RPID + "activities"]
    for one in root.iter(PIDF + "tuple"):
        show = one.findtext(f"{PIDF}status/{CLIENT}show") or ""
        activities = [element.tag.rpartition("}")[2] for element in one.iter() if element.tag.startswith(RPID) and element.tag != RPID + "activities"]
        found[one.get("id")] = (one.findtext(f"{PIDF}status/{PIDF}basic"), show or next(iter(activities or person), ""),
                                one.findtext(PIDF + "note") or "")
    return found


@dataclass
class Watch:
    """One subscription of ours: a dialog."""
    presentity: str
    call_id: str = field(default_factory=lambda: secrets.token_hex(8))
    local_tag: str = field(default_factory=lambda: secrets.token_hex(4))
    remote_tag: str = ""
    target: str = ""
    sequence: int = 0
    remote_sequence: int = 0
    state: str = ""         # of Subscription-State
    reason: str = ""
    devices: dict = field(default_factory=dict)
    known: bool = False     # a document came
    documents: int = 0

    def is_open(self):
        return any(basic == "open" for basic, _, _ in self.devices.values())


class Phone:
    def __init__(self, aor, password, server, transport="udp", ca=None, algorithm="SHA-256", name="phone", heard=lambda event, **fields: None):
        self.aor, self.password, self.server, self.transport, self.ca, self.algorithm = aor, password, server, transport, ca, algorithm
        self.user, self.domain = aor.split("@")
        self.name = name
        self.heard = heard          # called with what happens
        self.register_call, self.register_sequence = secrets.token_hex(8), 0
        self.pending = {}           # branch → future of (status, reason, headers)
        self.answers = {}           # branch of a request → bytes of its answer, for retransmissions
        self.status = 200           # what a MESSAGE to us is answered with; 0: with nothing
        self.watches = {}           # presentity → Watch
        self.etag = ""
        self.notify_status = 200
        self.is_gone = False        # the connection

    # --- transport
    async def open(self):
        host, port = self.server.rsplit(":", 1)
        loop = asyncio.get_running_loop()
        if self.transport == "udp":
            phone = self

            class Datagrams(asyncio.DatagramProtocol):
                def datagram_received(self, data, address):
                    phone.on_message(data)

            self.socket, _ = await loop.create_datagram_endpoint(Datagrams, remote_addr=(host, int(port)))
            self.local = self.socket.get_extra_info("sockname")
            self.send_bytes = self.socket.sendto
            return
        context = ssl.create_default_context(cafile=self.ca) if self.transport == "tls" else None
        reader, self.socket = await asyncio.open_connection(host, int(port), ssl=context,
                                                            server_hostname=f"sip.{self.domain}" if context else None)
        self.local = self.socket.get_extra_info("sockname")
        self.send_bytes = self.socket.write
        asyncio.ensure_future(self.read_stream(reader))

    def drop(self):
        """The connection is gone without a word."""
        if self.transport == "udp":
            self.socket.close()
        else:
            self.socket.transport.abort()

    async def read_stream(self, reader):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lstrip(b"\r\n")
                if head:
                    length = int(re.search(rb"(?im)^(?:content-length|l)\s*:\s*(\d+)", head)[1])
                    self.on_message(head + await reader.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            for future in self.pending.values():
                if not future.done():
                    future.set_exception(ConnectionResetError("the connection is gone"))
            self.is_gone = True
            self.heard("disconnected", why=repr(error))

    # --- requests
    def contact(self):
        return f"<sip:{self.user}@{self.local[0]}:{self.local[1]};transport={self.transport}>"

    async def request(self, method, uri, to, call_id, sequence, extra="", body=b"", local_tag="", remote_tag=""):
        if self.is_gone:
            raise ConnectionResetError("the connection is gone")
        branch = "z9hG4bK" + secrets.token_hex(8)
        text = (f"{method} {uri} SIP/2.0\r\n"
                f"Via: SIP/2.0/{self.transport.upper()} {self.local[0]}:{self.local[1]};branch={branch};rport\r\n"
                f"From: <sip:{self.aor}>;tag={local_tag or secrets.token_hex(4)}\r\n"
                f"To: <{to}>{';tag=' + remote_tag if remote_tag else ''}\r\n"
                f"Call-ID: {call_id}\r\nCSeq: {sequence} {method}\r\nMax-Forwards: 70\r\n{extra}"
                f"Content-Length: {len(body)}\r\n\r\n").encode() + body
        future = asyncio.get_running_loop().create_future()
        self.pending[branch] = future
        wait, waited = 0.5, 0
        self.send_bytes(text)
        try:
            while waited < 32:
                try:
                    return await asyncio.wait_for(asyncio.shield(future), wait if self.transport == "udp" else 32)
                except asyncio.TimeoutError:
                    waited += wait if self.transport == "udp" else 32
                    wait = min(2 * wait, 4)
                    if self.transport == "udp":
                        self.send_bytes(text)
            return 408, "Timer F", []
        finally:
            del self.pending[branch]

    async def authenticated(self, method, uri, to=None, extra="", body=b"", watch=None):
        """Sends, and once more with credentials when asked for them: (status, reason, headers)."""
        call_id = watch.call_id if watch else self.register_call if method == "REGISTER" else secrets.token_hex(8)
        tags = {"local_tag": watch.local_tag, "remote_tag": watch.remote_tag} if watch else {}
        credentials = ""
        for _ in range(2):
            if watch:
                watch.sequence += 1
            self.register_sequence += 1
            sequence = watch.sequence if watch else self.register_sequence
            status, reason, headers = await self.request(method, uri, to or uri, call_id, sequence, extra + credentials, body, **tags)
            if status not in (401, 407) or credentials:
                break
            kind = "www-authenticate" if status == 401 else "proxy-authenticate"
            for name, value in headers:
                if name == kind and f"algorithm={self.algorithm}" in value.replace('"', ""):
                    answer = "Authorization" if status == 401 else "Proxy-Authorization"
                    credentials = f"{answer}: {self.credentials(value, method, uri)}\r\n"
        return status, reason, headers

    def credentials(self, challenge, method, uri):
        fields = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
        h = lambda text: DIGESTS[self.algorithm](text.encode()).hexdigest()
        cnonce, count = secrets.token_hex(8), "00000001"
        ha1, ha2 = h(f"{self.user}:{fields['realm']}:{self.password}"), h(f"{method}:{uri}")
        response = h(f"{ha1}:{fields['nonce']}:{count}:{cnonce}:auth:{ha2}")
        return (f'Digest username="{self.user}", realm="{fields["realm"]}", nonce="{fields["nonce"]}", uri="{uri}", '
                f'response="{response}", algorithm={self.algorithm}, qop=auth, nc={count}, cnonce="{cnonce}"' +
                (f', opaque="{fields["opaque"]}"' if "opaque" in fields else ""))

    # --- what arrives
    def on_message(self, data):
        first, headers, body = parse(data)
        via = header(headers, "via", "v")
        branch = re.search(r"branch=([^;,\s]+)", via)[1]
        if first.startswith("SIP/2.0 "):
            _, status, reason = first.split(" ", 2)
            future = self.pending.get(branch)
            if int(status) >= 200 and future and not future.done():
                future.set_result((int(status), reason, headers))
            return
        if branch in self.answers:
            self.send_bytes(self.answers[branch])
            return
        method = first.split(" ", 1)[0]
        status = 200
        if method == "MESSAGE":
            status = self.status
            self.heard("message", **{"from": header(headers, "from", "f")}, body=body.decode(), call_id=header(headers, "call-id", "i"))
        elif method == "NOTIFY":
            status = self.on_notify(headers, body)
        copied = "".join(f"{name.title()}: {value}" + (";tag=" + secrets.token_hex(4) if name in ("to", "t") and not tag_of(value) else "") + "\r\n"
                         for name, value in headers if name in ("via", "v", "from", "f", "to", "t", "call-id", "i", "cseq"))
        if not status:
            return
        answer = f"SIP/2.0 {status} Answer\r\n{copied}Content-Length: 0\r\n\r\n".encode()
        self.answers[branch] = answer
        if len(self.answers) > 5000:
            del self.answers[next(iter(self.answers))]
        self.send_bytes(answer)

    def on_notify(self, headers, body):
        call_id = header(headers, "call-id", "i")
        watch = next((w for w in self.watches.values() if w.call_id == call_id and w.local_tag == tag_of(header(headers, "to", "t"))), None)
        if not watch:
            return 481
        sequence = int(header(headers, "cseq").split()[0])
        if sequence <= watch.remote_sequence:
            self.heard("stale-notify", presentity=watch.presentity)
            return 500  # RFC 3261 §12.2.2
        watch.remote_sequence = sequence
        watch.remote_tag = watch.remote_tag or tag_of(header(headers, "from", "f"))
        watch.target = watch.target or uri_of(header(headers, "contact", "m"))
        state, *parameters = [part.strip() for part in header(headers, "subscription-state").split(";")]
        watch.state = state
        watch.reason = next((p.partition("=")[2] for p in parameters if p.startswith("reason=")), "")
        if body:
            watch.devices = devices_of(body)
            watch.known = True
            watch.documents += 1
        self.heard("notify", presentity=watch.presentity, state=state, reason=watch.reason, devices=watch.devices if body else None)
        if state == "terminated":
            self.watches.pop(watch.presentity, None)
            watch.devices = {}
        return self.notify_status

    # --- what to do
    async def register(self, expires=600):
        return (await self.authenticated("REGISTER", f"sip:{self.domain}", f"sip:{self.aor}",
                                         f"Contact: {self.contact()}\r\nExpires: {expires}\r\n"))[0]

    async def message(self, to, body):
        return (await self.authenticated("MESSAGE", to, to, "Content-Type: text/plain;charset=UTF-8\r\n", body.encode()))[:2]

    async def publish(self, devices, expires=600):
        """devices: as for pidf(); None refreshes, {} takes the publication away."""
        extra = f"Event: presence\r\nExpires: {0 if devices == {} else expires}\r\n"
        extra += f"SIP-If-Match: {self.etag}\r\n" if self.etag else ""
        body = pidf("sip:" + self.aor, devices) if devices else b""
        extra += "Content-Type: application/pidf+xml\r\n" if body else ""
        status, _, headers = await self.authenticated("PUBLISH", "sip:" + self.aor, None, extra, body)
        self.etag = header(headers, "sip-etag") if status == 200 and devices != {} else "" if status in (200, 412) else self.etag
        return status

    async def subscribe(self, presentity, expires=600):
        """A new watch, or a refresh of the one there is; expires 0 ends it."""
        watch = self.watches.get(presentity)
        if not watch:
            watch = self.watches[presentity] = Watch(presentity)
        extra = (f"Event: presence\r\nAccept: application/pidf+xml\r\nExpires: {expires}\r\nContact: {self.contact()}\r\n")
        status, _, headers = await self.authenticated("SUBSCRIBE", watch.target or presentity, presentity, extra, watch=watch)
        if 200 <= status < 300:
            watch.remote_tag = watch.remote_tag or tag_of(header(headers, "to", "t"))
            watch.target = uri_of(header(headers, "contact", "m")) or watch.target
        elif self.watches.get(presentity) is watch:
            del self.watches[presentity]
        return status
