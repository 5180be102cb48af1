"""Why a credential cannot be verified: raised inside, answered as `not_verified` with this reason."""

from models.errors import CreditAssistantError


class CredentialUnusable(CreditAssistantError):
    """The credential cannot be verified here; ask the issuer for a copy in a format we know."""

    code = "credential_unusable"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class ContentAltered(CreditAssistantError):
    """What the credential says is not what was signed."""

    code = "content_altered"
