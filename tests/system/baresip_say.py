#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""baresip_say.py HOST:PORT TEXT: tells a running baresip (module ctrl_tcp) to send TEXT to its current contact."""
import json
import socket
import sys

host, port = sys.argv[1].rsplit(":", 1)
command = json.dumps({"command": "message", "params": sys.argv[2], "token": "say"}).encode()
with socket.create_connection((host, int(port)), 5) as connection:
    connection.sendall(b"%d:%s," % (len(command), command))
    connection.settimeout(5)
    while b'"token":"say"' not in connection.recv(65536).replace(b" ", b""):
        pass
