"""What a request can get wrong before anybody looks at what it asks."""

from models.errors import CreditAssistantError, UnusableInput


class RequestTooLarge(UnusableInput):
    """The request is too large; send less in one."""

    code = "request_too_large"


class MediaTypeUnsupported(UnusableInput):
    """This address takes another media type; send the one it documents in Content-Type."""

    code = "media_type_unsupported"


class IdempotencyKeyUnusable(UnusableInput):
    """An Idempotency-Key has 1 to 255 printable ASCII characters; send another."""

    code = "idempotency_key_unusable"


class CursorUnusable(UnusableInput):
    """This cursor was not given by us; leave it out to start from the first page."""

    code = "cursor_unusable"


class NotReady(CreditAssistantError):
    """The database cannot be reached or is not migrated; run `python -m assistant migrate` or wait."""

    code = "not_ready"
