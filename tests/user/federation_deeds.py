# SPDX-License-Identifier: GPL-3.0-or-later
"""What an administrator does with partners and their people, the plan, and the changes that come of it."""
from authority import Case
from conditions import wait_for
from person import Person

PARTNER = "fabrikam.example"


def add_partner(person: Person):
    """With settings that cannot work; the partner's server says which do."""
    person.key("ctrl+3")
    person.press("Add a partner…")
    person.sees_window("New XMPP partner")
    person.fill("Primary domain", PARTNER)
    person.fill("Description", "Supplier")
    person.pick("TLS negotiation", "Not supported")
    person.sees_page("SASL must have TLS. Require TLS, or set SASL to not supported.", "partner-refused")
    person.press("Check the partner…")
    person.sees("Use these settings", enabled=True)
    person.sees_page("Use these settings", "partner-check")
    person.press("Use these settings")
    person.sees_window("New XMPP partner")
    person.sees_page("This works with most servers.", "partner-checked")
    person.key("Return")
    person.sees(PARTNER, ("table cell",))


def commit(person: Person, picture: str = ""):
    person.key("ctrl+d")
    person.sees_page("What a commit would change", picture)
    person.key("ctrl+s")
    person.sees("What this commit changed")


def collide(person: Person, case: Case):
    """Somebody else changes what is being changed here; theirs stays."""
    person.key("ctrl+3")
    person.press("Edit…")
    person.sees_window("Edit XMPP partner")
    person.fill("Description", "Mine")
    person.key("Return")
    person.sees("Commit", ("push button",), enabled=True)
    case.ctl("partner", "set", PARTNER, "--description", "Theirs")
    person.sees_window("Changed by somebody else")
    person.picture("changes-meanwhile")
    person.key("Escape")
    person.sees(PARTNER, ("table cell",))


def publish(person: Person):
    """The first address is a slip, which the DNS shows up."""
    person.key("ctrl+7")
    for address, state, picture in (("192.0.2.70", "Different", "plan-different"), ("192.0.2.7", "Present", "plan-present")):
        person.fill("Public addresses", address)
        person.key("Return")
        person.press("Check the DNS now")
        person.sees(state, ("table cell",))
        person.sees_page("Check the DNS now", picture)


def go_back(person: Person):
    """To before the newest commit."""
    person.key("ctrl+8")
    person.go_to("Commits")
    person.key("Home", "Down")  # below what is not in force yet
    person.sees_page("What this commit changed", "changes-history")
    person.press("Go back to before this…")
    person.sees_window("Go back")
    person.picture("changes-go-back")
    person.press("Go back")


def wait_until_partners_are(case: Case, described: dict[str, str]):
    """As the engine would read them."""
    wait_for(f"the partners {described}", lambda: case.partners() == described)


def approve_request(person: Person, contact: str):
    person.key("ctrl+6")
    person.sees(contact, ("table cell",))
    person.sees_page("Requests and contacts")
    person.go_to("Requests")
    person.key("Home", "space")
    person.press("Approve")
    person.sees("Undo", ("push button",), enabled=True)
    person.sees("No requests are waiting")


def see_contact(person: Person, user: str, contact: str):
    person.press("Users and contacts")
    person.sees(user, ("table cell",))
    person.sees(contact, ("table cell",))
    person.sees("contact sees user", ("table cell",))
