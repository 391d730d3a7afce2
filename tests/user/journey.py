# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey has: its options, a desktop, a site, the program, a person, and an end in time."""
import argparse
import os
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

from authority import Case, fingerprint
from catalogue import Catalogue
from conditions import Failure, wait_for
from desktop import BIN, Desktop
from eye import Eye
from person import Person

HERE = Path(__file__).resolve().parent
LIMIT_S = 170


def travel(go: Callable[[Person, Case], None], language: str, home: Path, album: Path):
    with Desktop(home, language) as desktop:
        os.environ.update(desktop.environment)  # the eye looks at the buses of this desktop
        case = Case(desktop, language)
        case.ctl("init", "--edge-fqdn", case.edge, "--sip-domain", case.domain)
        case.trust_the_authority()
        desktop.start(str(BIN / "puente"), "--site", str(case.site))
        person = Person(desktop, Eye("puente"), Catalogue(HERE / "../../translations", language), album)
        person.sees_window(f"Puente — {case.edge}")
        go(person, case)
        if person.faults:
            raise Failure("the whole way can be gone, but:\n  " + "\n  ".join(person.faults))


def assign_certificate(case: Case):
    case.ctl("cert", "request", "--sip-domain", case.domain, "--friendly-name", case.friendly_name, "--out", str(case.request))
    case.authority.sign(case.request, case.answer)
    case.ctl("cert", "import", str(case.answer))
    case.ctl("cert", "assign", fingerprint(case.answer))


def start_partner(case: Case, domain: str) -> Path:
    """The folder of what it keeps."""
    folder = case.site.parent / "partner"
    certificate, key = case.authority.serve(domain)
    case.start(str(HERE / "partner_world"), str(folder), str(certificate), str(key), str(case.authority.root))
    wait_for("the partner's server", lambda: (folder / "ready").exists())
    return folder


def run(go: Callable[[Person, Case], None]) -> int:
    options = argparse.ArgumentParser()
    options.add_argument("language", choices=sorted(Case.countries))
    options.add_argument("--out", type=Path, help="where the pictures go")
    options.add_argument("--home", type=Path, help="an empty folder for the site and all files; shown in the pictures")
    given = options.parse_args()
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(Failure("it took too long")))
    signal.alarm(LIMIT_S)
    with tempfile.TemporaryDirectory(prefix="puente-user.") as folder:
        home = given.home or Path(folder) / "home"
        try:
            travel(go, given.language, home, (given.out or Path(folder) / "album").resolve() / given.language)
        except Failure as failure:
            print(f"FAILED: {failure}\n{(home / 'programs.log').read_text()[-2000:]}")
            return 1
    print(f"PASSED: {given.language}")
    return 0
