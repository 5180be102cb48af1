"""`verify`: whether verifiable credentials are what they say, here and offline; nobody is asked."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, fail, plain_errors, print_json


def verify(
    credentials: Annotated[
        list[Path],
        typer.Argument(help="Open Badges 3.0, Blockcerts and the like: JSON or token files."),
    ],
    as_json: AsJson = False,
) -> None:
    """Verify credentials against the issuers of ASSISTANT_TRUSTED_ISSUERS_FILE. Exit 1: not all confirmed."""
    from datetime import UTC, datetime

    from assistant.settings import Settings
    from assistant.verifying.credentials import CredentialVerifier, trusted_issuers
    from models.facts.evidence import EvidenceKind
    from tools.verification.issuers import IssuerOutcome, IssuerQuestion

    with plain_errors():
        try:
            verifier = CredentialVerifier(
                lambda: datetime.now(UTC), trusted_issuers(Settings().trusted_issuers_file), {}
            )
        except OSError as error:
            fail(f"The file of trusted issuers cannot be read: {error.strerror}: {error.filename}")
        confirmed = True
        for path in credentials:
            try:
                data = path.read_bytes()
            except OSError as error:
                fail(f"{error.strerror}: {path}")
            answer = verifier.verify(IssuerQuestion(kind=EvidenceKind.CERTIFICATE, data=data))
            confirmed = confirmed and answer.outcome is IssuerOutcome.CONFIRMED
            if as_json:
                print_json({"file": str(path), **answer.model_dump(mode="json", exclude={"checked_at"})})
            else:
                console.print(f"{path}: {answer.outcome} ({answer.reason})", markup=False)
    if not confirmed:
        raise typer.Exit(DID_NOT_HOLD)
