# SPDX-License-Identifier: GPL-3.0-or-later
"""What an administrator does in step 5 of the deployment: the service is started, looked at, stopped and taken away."""
from person import Person

STEP = "Install and start services"
WAYS = {"system": "Service of this computer", "user": "Service of your session", "background": "Background process"}
ANSWERS = "The engine answers: version %1, process %2."
SHOWN = "%1 shows the assigned certificate."
NOT_ASSIGNED = "No certificate is assigned, so that nobody can connect with TLS. Assign one in step 3."
NOT_INSTALLED = "The service is not installed. It is installed when you start it."
NO_ACCESS = "The engine may not use a file or folder that the details name. Give the user that it runs as access to it."


def open_step(person: Person):
    """“Run” or “Run again”, as things are."""
    person.key("ctrl+1")
    person.go_to_control(person.sees_part(STEP, ("push button",)))
    person.key("space")
    person.sees_window(STEP)


def choose_way(person: Person, way: str):
    """One of them is recommended, and says so."""
    button = person.sees_part(WAYS[way], ("radio button",))
    if not button.is_checked:
        person.choose(button.name.replace("&", ""))


def start(person: Person, certificate: bool, picture: str = ""):
    """Every check is shown; with a certificate, what a client meets is among them."""
    person.press("Start")
    person.sees_filled(ANSWERS)
    person.sees_filled(SHOWN if certificate else NOT_ASSIGNED)
    person.sees("Restart", ("push button",), enabled=True)
    person.sees_page("Restart", picture)


def start_in_vain(person: Person, sentence: str, details: str, picture: str = ""):
    person.press("Start")
    person.sees_filled(sentence)
    person.press("Details")
    person.sees_text(details)
    person.sees_page("Details", picture)


def stop(person: Person, asks: bool):
    person.press("Stop")
    person.key("Down", "Return")  # when everything under way is finished
    if asks:
        agree(person)
    person.sees("Start", ("push button",), enabled=True)


def restart(person: Person):
    """Another process answers, after the question whether people may be cut off."""
    before = person.sees_filled(ANSWERS)
    person.press("Restart")
    agree(person)
    person.sees_filled(ANSWERS, but=before)


def agree(person: Person):
    person.sees_window("Stop the engine")
    person.go_to("Stop")
    person.key("space")
    person.sees_window(STEP)


def uninstall(person: Person):
    person.press("Uninstall")
    person.sees_filled(NOT_INSTALLED)


def read_log(person: Person, words: str):
    person.press("Log…")
    person.sees_window("Log of the engine")
    person.sees_text(words)
    person.key("Escape")
    person.sees_window(STEP)


def leave(person: Person):
    person.key("Escape")
    person.sees("Deployment")
