# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the wizards as tables: which must be there, what is typed on it, what leads on. Words are the English source texts."""
from collections.abc import Callable
from dataclasses import dataclass

from authority import Case
from person import Person


@dataclass(frozen=True)
class Page:
    title: str
    picture: str
    do: Callable[[Person, Case], None] = lambda person, case: None
    on: str = "Next"


def later(person, case):
    person.choose("Prepare the request now, but send it later")


def file(person, case):
    person.fill("File name", str(case.request))


def public(person, case):
    person.choose("A public certification authority")


def encrypted(person, case):
    person.choose("In a file of the site directory")
    person.fill("Passphrase", case.passphrase, secret=True)
    person.fill("Repeat it", case.passphrase, secret=True)
    person.choose("Keep the passphrase for the engine")


def name_and_key(person, case):
    person.fill("Friendly name", case.friendly_name)
    person.go_to("Bit length")
    person.choose("Mark the certificate private key as exportable")


def organization(person, case):
    person.fill("Organization", "Contoso Ltd.")


def place(person, case):
    person.pick("Country or region", case.country)
    person.fill("State or province", "Madrid")
    person.fill("City or locality", "Madrid")


def additional_name(person, case):
    person.fill("Name or address", case.additional_name)
    person.press("Add")
    person.sees(case.additional_name, ("list item",))


def equivalent_command(person, case):
    person.press("Equivalent command")
    person.sees_text("cert request")
    person.picture("request-command")


REQUEST = [
    Page("Certificate request", "request-certificate"),
    Page("Delayed or immediate request", "request-delivery", later),
    Page("Certificate request file", "request-file", file),
    Page("Kind of certification authority", "request-authority", public),
    Page("Place of the private key", "request-key-home", encrypted),
    Page("Name and security settings", "request-security", name_and_key),
    Page("Organization information", "request-organization", organization),
    Page("Geographical information", "request-geography", place),
    Page("Subject name and subject alternative names", "request-names"),
    Page("SIP domain setting on subject alternative names", "request-sip-domains"),
    Page("Configure additional subject alternative names", "request-additional", additional_name),
    Page("Request summary", "request-summary", equivalent_command),
    Page("Executing commands", "request-executing"),
    Page("Certificate request file", "request-result", on="Finish"),
]

ASSIGNMENT = [
    Page("Certificate assignment", "assign-intro"),
    Page("Certificate store", "assign-store"),
    Page("Certificate assignment summary", "assign-summary"),
    Page("The certificate is assigned.", "assign-executing", on="Finish"),
]
