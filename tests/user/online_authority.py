# SPDX-License-Identifier: GPL-3.0-or-later
"""A certification authority that speaks ACME, https://ca.contoso.com/dir, and the DNS it asks: pebble on this desktop's loopback."""
import json
import socket
import urllib.request
from pathlib import Path

from authority import Case
from conditions import wait_for

DNS = "127.0.0.53"  # where an isolated program looks names up; every name is 127.0.0.1 there
MANAGEMENT = "127.0.0.1:8055"


class OnlineAuthority:
    name = "ca.contoso.com"
    directory = f"https://{name}/dir"

    def __init__(self, case: Case, folder: Path):
        folder.mkdir()
        certificate, key = case.authority.serve(self.name)
        config = folder / "pebble.json"
        config.write_text(json.dumps({"pebble": {
            "listenAddress": "127.0.0.1:443", "managementListenAddress": "127.0.0.1:15000", "certificate": str(certificate),
            "privateKey": str(key), "httpPort": 80, "tlsPort": 443, "ocspResponderURL": "", "externalAccountBindingRequired": False,
            "retryAfter": {"authz": 1, "order": 1}, "certificateValidityPeriod": 7_776_000}}))
        case.start("pebble-challtestsrv", "-management", MANAGEMENT, "-dns01", f"{DNS}:53", "-http01", "", "-https01", "", "-tlsalpn01", "",
                   "-defaultIPv4", "127.0.0.1", "-defaultIPv6", "")
        case.start("env", "PEBBLE_VA_NOSLEEP=1", "PEBBLE_AUTHZREUSE=0", "pebble", "-config", str(config), "-strict", "-dnsserver", f"{DNS}:53")
        for port in (443, 8055):
            wait_for(f"the CA on port {port}", lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0)

    @staticmethod
    def enter(records: dict[str, str]):
        """As the administrator of the DNS would."""
        for name, value in records.items():
            told = json.dumps({"host": f"{name.rstrip('.')}.", "value": value}).encode()
            urllib.request.urlopen(f"http://{MANAGEMENT}/set-txt", told, timeout=10).close()
