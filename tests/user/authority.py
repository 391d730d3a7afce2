# SPDX-License-Identifier: GPL-3.0-or-later
"""A certification authority made by the openssl command line: a root that stays home, and the CA that issues."""
import subprocess
from pathlib import Path

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


class Authority:
    def __init__(self, folder: Path):
        self.folder = folder
        self._extensions = folder / "extensions.cnf"
        self._extensions.write_text(EXTENSIONS)
        self._make("root", "Contoso Root CA", ["-x509"], 3650)
        self._make("issuer", "Contoso Issuing CA", ["-x509", "-CA", folder / "root.pem", "-CAkey", folder / "root.key"], 1825)

    @property
    def root(self) -> Path:
        return self.folder / "root.pem"

    def sign(self, request: Path, answer: Path):
        """Certificate and issuer in one file, as a CA's web form gives them."""
        openssl("req", "-in", request, "-noout", "-verify")
        leaf = openssl("x509", "-req", "-in", request, "-CA", self.folder / "issuer.pem", "-CAkey", self.folder / "issuer.key",
                       "-days", "90", "-copy_extensions", "copy", "-extfile", self._extensions, "-extensions", "server")
        answer.write_text(leaf + (self.folder / "issuer.pem").read_text())

    def _make(self, name, subject, options, days):
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", *options,
                "-config", self._config(), "-subj", f"/O=Contoso Ltd./CN={subject}", "-extensions", "ca", "-days", days,
                "-keyout", self.folder / f"{name}.key", "-out", self.folder / f"{name}.pem")

    def _config(self) -> Path:
        config = self.folder / "request.cnf"
        config.write_text("[req]\ndistinguished_name = name\n[name]\n" + EXTENSIONS)
        return config
