"""Verifiable credentials, verified here and now: nobody is asked and nothing leaves the house."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tools.verification.credentials.keys import TrustedKeys, trusted_keys_in
from tools.verification.credentials.status import Documents
from tools.verification.credentials.verifying import NOBODY, verified
from tools.verification.issuers import IssuerAnswer, IssuerQuestion, not_verified


@dataclass(frozen=True, slots=True)
class CredentialVerifier:
    """`trusted` are the issuers whose word counts; `documents` are status lists that were brought here."""

    now: Callable[[], datetime]
    trusted: TrustedKeys
    documents: Documents

    def verify(self, question: IssuerQuestion) -> IssuerAnswer:
        if not question.data:
            return not_verified("no_credential")
        return verified(question.data, self.now(), self.trusted, self.documents).answer


def trusted_issuers(file: Path | None) -> TrustedKeys:
    """From the file of the settings; nobody where there is none. Raises CredentialUnusable."""
    return NOBODY if file is None else trusted_keys_in(file.read_bytes())
