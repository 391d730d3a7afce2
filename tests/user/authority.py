# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of the desk: a certification authority made by the openssl command line, and what it and partners see."""
import json
import subprocess
from pathlib import Path

from desktop import BIN, Desktop

EXTENSIONS = """[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[server]
basicConstraints = CA:FALSE
keyUsage = digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
"""


def openssl(*arguments) -> str:
    done = subprocess.run(["openssl", *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr}")
    return done.stdout


def fingerprint(certificate: Path) -> str:
    return openssl("x509", "-in", certificate, "-noout", "-fingerprint", "-sha256").split("=")[1].strip().replace(":", "").lower()


class Authority:
    """A root that stays at home, and the CA that issues."""

    def __init__(self, folder: Path):
        folder.mkdir()
        self.root = folder / "root.pem"
        self._folder = folder
        self._config = folder / "openssl.cnf"
        self._config.write_text("[req]\ndistinguished_name = name\n[name]\n" + EXTENSIONS)
        self._make("root", "Contoso Root CA", 3650)
        self._make("issuer", "Contoso Issuing CA", 1825, "-CA", self.root, "-CAkey", folder / "root.key")

    def sign(self, request: Path, answer: Path):
        """Certificate and issuer in one file, as the web form of a CA gives them."""
        openssl("req", "-in", request, "-noout", "-verify")
        leaf = openssl("x509", "-req", "-in", request, "-CA", self._folder / "issuer.pem", "-CAkey", self._folder / "issuer.key",
                       "-days", "90", "-copy_extensions", "copy", "-extfile", self._config, "-extensions", "server")
        answer.write_text(leaf + (self._folder / "issuer.pem").read_text())

    def serve(self, name: str) -> tuple[Path, Path]:
        """A certificate and key for a server of the CA itself."""
        request, certificate, key = (self._folder / f"{name}.{kind}" for kind in ("csr", "pem", "key"))
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", self._config, "-subj", f"/CN={name}",
                "-addext", f"subjectAltName=DNS:{name}", "-keyout", key, "-out", request)
        self.sign(request, certificate)
        return certificate, key

    def _make(self, name, subject, days, *issuer):
        openssl("req", "-x509", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", *issuer, "-config", self._config,
                "-subj", f"/O=Contoso Ltd./CN={subject}", "-extensions", "ca", "-days", days,
                "-keyout", self._folder / f"{name}.key", "-out", self._folder / f"{name}.pem")


class Case:
    """One administrator's site and files, and the CA."""

    edge, domain, additional_name = "edge.contoso.com", "contoso.com", "chat.contoso.com"
    contact = "hostmaster@contoso.com"
    friendly_name = "Edge external"
    passphrase = "four words of chance"
    countries = {"en": "Spain", "es": "España", "fr": "Espagne"}

    def __init__(self, desktop: Desktop, language: str):
        home = desktop.home
        documents = home / "Documents"
        self.site = home / "puente"
        self.request, self.answer = documents / "edge.csr", documents / "edge.pem"
        self.renewal, self.renewed = documents / "edge-renewed.csr", documents / "edge-renewed.pem"
        self.export = documents / "edge.pfx"
        self.country = self.countries[language]
        self.authority = Authority(home / "ca")
        self.start = desktop.start
        self._run = desktop.run

    def ctl(self, *arguments) -> str:
        """What somebody else does meanwhile, in a terminal."""
        return self._run(str(BIN / "puentectl"), "--site", str(self.site), *arguments)

    def ctl_json(self, *arguments) -> dict:
        return json.loads(self.ctl("--json", *arguments))

    def partners(self) -> dict[str, str]:
        """Their descriptions by domain."""
        return {one["domain"]: one["description"] for one in self.ctl_json("partner", "list")["partners"]}

    def trust_the_authority(self):
        """As an administrator's editor would."""
        file = self.site / "site.toml"
        before, trust, after = file.read_text().partition("[trust]\n")
        file.write_text(before + trust + after.replace("files = []", f'files = ["{self.authority.root}"]', 1))

    def engine_shows(self, answer: Path) -> bool:
        """What a SIP client meets."""
        try:
            shown = openssl("s_client", "-connect", "localhost:5061", "-servername", self.edge)
        except RuntimeError:
            return False  # it does not listen yet, or any more
        leaf = answer.read_text().partition("-----END CERTIFICATE-----")[0]
        return leaf in shown
