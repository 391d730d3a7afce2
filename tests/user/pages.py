# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the wizards as tables: which must be there, what is typed on it, what leads on. Words are the English source texts."""
from collections.abc import Callable
from dataclasses import dataclass

from authority import Case
from online_authority import OnlineAuthority
from person import Person


@dataclass(frozen=True)
class Page:
    title: str
    picture: str = ""
    do: Callable[[Person, Case], None] = lambda person, case: None
    on: str = "Next"


def immediately(person, case):
    person.choose("Send the request immediately to an online certification authority")


def own_online_authority(person, case):
    person.pick("Certification authority", "Another certification authority")
    person.fill("Directory address", OnlineAuthority.directory)
    person.fill("CA file", str(case.authority.root))


def account(person, case):
    person.fill("Mail address", case.contact)
    person.choose("I agree to the terms of service")


def by_dns(person, case):
    person.choose("DNS records that you enter (dns-01)")


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
    person.sees(case.additional_name, ("table cell",))


def equivalent_command(person, case):
    person.press("Equivalent command")
    person.sees_text("cert request")


def prove_by_dns(person, case):
    person.sees("Continue", ("push button",), enabled=True)
    cells = person.cells()
    records = {name: value for name, value in zip(cells, cells[1:]) if name.startswith("_acme-challenge.")}
    person.picture("acme-records")
    OnlineAuthority.enter(records)
    person.press("Continue")
    person.sees("Next", ("push button",), enabled=True)
    person.picture("acme-order")


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
    Page("Request summary", "request-command", equivalent_command),
    Page("Executing commands", "request-executing"),
    Page("Certificate request file", "request-result", on="Finish"),
]

ONLINE = [
    Page("Certificate request"),
    Page("Delayed or immediate request", do=immediately),
    Page("Choose a certification authority", "acme-authority", own_online_authority),
    Page("Certification authority account", "acme-account", account),
    Page("Proof that the names are yours", "acme-challenge", by_dns),
    Page("Kind of certification authority", do=public),
    Page("Place of the private key"),
    Page("Name and security settings", do=name_and_key),
    Page("Organization information"),
    Page("Geographical information"),
    Page("Subject name and subject alternative names"),
    Page("SIP domain setting on subject alternative names"),
    Page("Configure additional subject alternative names"),
    Page("Request summary", "acme-summary"),
    Page("Executing commands", do=prove_by_dns),
    Page("Online certificate request status", "acme-result", on="Finish"),
]

ASSIGNMENT = [
    Page("Certificate assignment", "assign-intro"),
    Page("Certificate store", "assign-store"),
    Page("Certificate assignment summary", "assign-summary"),
    Page("The certificate is assigned.", "assign-executing", on="Finish"),
]
