# SPDX-License-Identifier: GPL-3.0-or-later
"""What an administrator does with certificates, each from the Certificates page and back to it."""
from pathlib import Path

from authority import Case
from conditions import wait_for
from pages import ASSIGNMENT, ONLINE, REQUEST, Page
from person import Person

STORE = "Certificates and requests"  # the list on the page


def request(person: Person, case: Case):
    person.press("Request…")
    person.sees_window("Certificate wizard")
    walk(person, case, REQUEST)
    person.sees_page(STORE, "certificates-pending")
    wait_for("the request file", case.request.is_file)


def request_online(person: Person, case: Case):
    person.press("Request…")
    person.sees_window("Certificate wizard")
    walk(person, case, ONLINE)
    person.sees("Assigned", ("table cell",))
    person.sees_page(STORE, "acme-assigned")


def process_pending(person: Person, answer: Path, assigns: bool, picture: str):
    person.press("Process pending request…")
    person.sees_window("Process pending request")
    person.fill("Certificate file", str(answer))
    person.choose("Assign this certificate to this edge", assigns)
    person.sees("Import", ("push button",), enabled=True)
    person.sees_page("Everything that was requested is in it.", picture)
    person.press("Import")
    close_when_done(person)


def assign(person: Person, case: Case):
    person.press("Assign…")
    person.sees_window("Certificate assignment")
    walk(person, case, ASSIGNMENT)
    person.sees("Assigned", ("table cell",))
    person.sees_page(STORE, "certificates-assigned")


def export(person: Person, case: Case):
    person.go_to(STORE)
    person.press("Export…")
    person.sees_window("Export certificate")
    person.fill("Password", "another secret", secret=True)
    person.fill("Repeat it", "another secret", secret=True)
    person.fill("Passphrase of the private key", case.passphrase, secret=True)
    person.fill("File name", str(case.export))
    person.sees_page("File name", "export")
    person.press("Export")
    wait_for("the exported file", case.export.is_file)
    close_when_done(person)


def renew(person: Person, case: Case):
    person.press("Renew…")
    person.sees_window("Renew certificate")
    person.choose("With a new private key")
    person.fill("Passphrase of the key", case.passphrase, secret=True)
    person.sees_page("With a new private key", "renew")
    person.press("Make request")
    person.sees("Close", enabled=True)
    person.picture("renew-request")
    person.press("Save as…")
    person.type_into_file_dialog(str(case.renewal))
    wait_for("the renewal's file", case.renewal.is_file)
    close_when_done(person)


def go_back(person: Person):
    person.press("Go back…")
    person.sees_window("Go back")
    person.sees_page("What changes", "go-back")
    person.press("Go back")
    close_when_done(person)


def view(person: Person):
    person.go_to(STORE)
    person.press("View…")
    person.sees_window("Certificate")
    person.sees_page("Only the authority files of this edge trust it. Partners need the same private certification authority.",
                     "view-general")
    for tab, picture in (("Details", "view-details"), ("Certification path", "view-path")):
        person.press(tab)
        person.picture(picture)
    person.key("Escape")
    person.sees(STORE)


def walk(person: Person, case: Case, pages: list[Page]):
    for page in pages:
        person.sees_page(page.title)
        page.do(person, case)
        person.picture(page.picture)
        person.press(page.on)


def close_when_done(person: Person):
    person.sees("Close", ("push button",), enabled=True)
    person.key("Return")
    person.sees(STORE)
