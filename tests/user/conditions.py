# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for what must become true, for a bounded time."""
import time

LIMIT_S = 30.0


class Failure(Exception):
    """What a person at the keyboard would report."""


def wait_for(what, condition, seen=None):
    """The first true value of `condition`; `seen` says what was there instead when it never came."""
    end = time.monotonic() + LIMIT_S
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f"waited in vain for {what}" + (f"; there was {seen()}" if seen else ""))
        time.sleep(0.02)
