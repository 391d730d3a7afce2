# SPDX-License-Identifier: GPL-3.0-or-later
"""The journey as a table: which page must be there, what is typed on it, and what leads on. Words are the English source texts."""
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    title: str
    picture: str
    do: Callable = lambda person, case: None
    on: str = "Next"


def write_file(person, case):
    person.fill("File name", str(case.request))


def name_and_key(person, case):
    person.fill("Friendly name", "Edge external")
    person.go_to("Bit length")


def organisation(person, case):
    person.fill("Organization", "Contoso Ltd.")


def place(person, case):
    person.pick("Country or region", case.country)
    person.fill("State or province", "Madrid")
    person.fill("City or locality", "Madrid")


def additional_name(person, case):
    person.fill("Name or address", "chat.contoso.com")
    person.press("Add")
    person.sees("chat.contoso.com", ("list item",))


def equivalent_command(person, case):
    person.press("Equivalent command")
    person.sees_text("cert request")
    person.picture("request-command")


REQUEST = [
    Page("Certificate request", "request-certificate"),
    Page("Delayed or immediate request", "request-delivery"),
    Page("Certificate request file", "request-file", write_file),
    Page("Specify alternate certificate template", "request-template"),
    Page("Name and security settings", "request-security", name_and_key),
    Page("Organization information", "request-organization", organisation),
    Page("Geographical information", "request-geography", place),
    Page("Subject name and subject alternative names", "request-names"),
    Page("SIP domain setting on subject alternative names", "request-sip-domains"),
    Page("Configure additional subject alternative names", "request-additional", additional_name),
    Page("Request summary", "request-summary", equivalent_command),
    Page("Executing commands", "request-executing"),
    Page("Certificate request file", "request-result", on="Finish"),
]
