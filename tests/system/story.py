# SPDX-License-Identifier: GPL-3.0-or-later
"""A test told as a story: each line says what happened, and when; the first that is not true is the end."""
import asyncio
import sys
import time

began = time.monotonic()


def tell(text):
    print(f"{time.monotonic() - began:7.2f}  {text}", flush=True)


class Story(Exception):
    pass


async def until(what, seen, seconds=12):
    """seen() → value that is true in the end."""
    start = time.monotonic()
    while not seen():
        if time.monotonic() - start > seconds:
            raise Story(f"never: {what}")
        await asyncio.sleep(0.02)
    tell(f"{what}  ({time.monotonic() - start:.2f} s)")


async def never(what, seen, seconds=1.0):
    """For what must not come: a message round trip on the same way comes later than it would have."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if seen():
            raise Story(f"it happened: {what}")
        await asyncio.sleep(0.05)
    tell(f"not: {what}")


def check(what, found, expected):
    if found != expected:
        raise Story(f"{what}: {found!r}, not {expected!r}")
    tell(f"{what}: {found!r}")


def run(story):
    try:
        asyncio.get_event_loop().run_until_complete(story)
    except Story as end:
        tell(f"FAILED {end}")
        sys.exit(1)
    tell("the end")
