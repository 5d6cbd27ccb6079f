"""A certificate of our own for servers that speak TLS, made by the openssl program."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Certificate:
    """Two PEM files; who trusts `cert` believes 127.0.0.1 and localhost."""

    cert: Path
    key: Path

    @property
    def options(self) -> tuple[str, ...]:
        """What a rehearsal server is started with."""
        return ("--tls-cert", str(self.cert), "--tls-key", str(self.key))


def made_certificate(folder: Path, name: str = "own") -> Certificate:
    """Make a certificate that signs itself."""
    certificate = Certificate(folder / f"{name}.pem", folder / f"{name}.key")
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", f"/CN={name}"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"]
    command += ["-keyout", str(certificate.key), "-out", str(certificate.cert)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return certificate
