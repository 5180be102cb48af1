"""Every way in which a request can fail, each with a stable code and a next step.

A refusal by policy is a decision, not an error. Broken invariants are asserts.
"""

from typing import NamedTuple


class Misplaced(NamedTuple):
    """One mistake in what was sent: where (`body.events.3.at`), a stable code, and what to do about it."""

    field: str
    code: str
    detail: str


class CreditAssistantError(Exception):
    """The root: a stable `code`, and a message that says what to do next; `places` names parts."""

    code = "error"

    def __init__(self, message: str = "", *, places: tuple[Misplaced, ...] = (), **details: object) -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())
        self.places = places
        self.details = details


class NotFound(CreditAssistantError):
    """There is no such thing, or it is not yours to see."""

    code = "not_found"


class NotAllowed(CreditAssistantError):
    """You may not do this."""

    code = "not_allowed"


class Conflict(CreditAssistantError):
    """Things have moved on; look again and retry."""

    code = "conflict"


class UnusableInput(CreditAssistantError):
    """What was sent cannot be used; correct it and send it again."""

    code = "unusable_input"


# --- signing in


class SignInNeeded(CreditAssistantError):
    """Sign in again; the session is missing, wrong or over."""

    code = "sign_in_needed"


class ScopeMissing(NotAllowed):
    """This key lacks the scope for that; ask for a key that has it."""

    code = "scope_missing"


# --- consent


class EvidenceBarred(NotAllowed):
    """This kind of evidence may not be used for decisions on credit here; choose another."""

    code = "evidence_barred"


class ConsentMissing(NotAllowed):
    """The person has not allowed this; ask them first."""

    code = "consent_missing"


class EventsUnusable(UnusableInput):
    """Some events cannot be used; `errors` names them. Nothing was kept: correct them and send all again."""

    code = "events_unusable"


class EventConflict(Conflict):
    """Some events are held with other content; `errors` names them. Nothing was kept."""

    code = "event_conflict"


class EventsTooMany(UnusableInput):
    """More events are held under this consent than anything is decided by; send no more."""

    code = "events_too_many"


class ConsentNotOpen(Conflict):
    """This consent is not waiting for an answer, or cannot go to that state from here."""

    code = "consent_not_open"


class ConsentAboveCeiling(UnusableInput):
    """The consent asks for more than its purpose allows."""

    code = "consent_above_ceiling"


class SensitiveBundled(UnusableInput):
    """Sensitive data needs a consent of its own; ask for each kind by itself."""

    code = "sensitive_bundled"


class FraudDataWalled(UnusableInput):
    """Data for fighting fraud and data for anything else never share a purpose; ask for neither this way."""

    code = "fraud_data_walled"


class NoOpenLimit(Conflict):
    """Only a limit that is open can be watched; there is none."""

    code = "no_open_limit"


class UnderAge(NotAllowed):
    """Credit is for people of 18 and over; nothing was asked for and nothing was kept."""

    code = "under_age"


class GuardianNeeded(NotAllowed):
    """Of a child under 14 nothing may be kept without a guardian; there is no credit, so nothing was."""

    code = "guardian_needed"


class AccountClosed(Conflict):
    """This account was closed and its data erased; what the law keeps cannot be used."""

    code = "account_closed"


class AskedTooSoon(Conflict):
    """The person said no to this recently; do not ask again before the window ends."""

    code = "asked_too_soon"


class NoYesOnRecord(NotAllowed):
    """The person has not said yes to exactly these terms; show them and ask."""

    code = "no_yes_on_record"


# --- documents


class DocumentUnreadable(UnusableInput):
    """The file cannot be read; send the original file, or a sharp picture of it."""

    code = "document_unreadable"


class DocumentEncrypted(DocumentUnreadable):
    """The file is protected by a password; save a copy without it and send that."""

    code = "document_encrypted"


class DocumentTooLarge(DocumentUnreadable):
    """The file is too large; send one under the limit, or only the pages that matter."""

    code = "document_too_large"


class DocumentIsScan(DocumentUnreadable):
    """The file is a picture without text; send the original PDF you received."""

    code = "document_is_scan"


class PictureUnclear(DocumentUnreadable):
    """Hardly a word can be made out; take the picture from straight above, near, sharp and in even light."""

    code = "picture_unclear"


class DocumentTypeUnsupported(DocumentUnreadable):
    """Send a PDF, a photo or scan (JPEG, PNG, WEBP, TIFF, BMP), or an e-fapiao as PDF, OFD or XML."""

    code = "document_type_unsupported"


class DocumentTooSlow(DocumentUnreadable):
    """Reading the file took too long or too much memory; send a simpler copy, e.g. printed to PDF."""

    code = "document_too_slow"


class DocumentOfOtherKind(Conflict):
    """The file is another kind of document than the one allowed; nothing of it was kept."""

    code = "document_of_other_kind"


class DocumentKindUnknown(UnusableInput):
    """The file is none of the kinds of document that can help; nothing of it was kept."""

    code = "document_kind_unknown"


class FieldUnusable(UnusableInput):
    """This value does not fit the field; correct it."""

    code = "field_unusable"


# --- amounts, decisions, offers, limits


class AmountUnusable(UnusableInput):
    """Say the limit you wish for as a positive amount of money."""

    code = "amount_unusable"


class EvidenceUnconfirmed(Conflict):
    """Some fields still wait for the person to confirm or correct them."""

    code = "evidence_unconfirmed"


class OfferNotOpen(Conflict):
    """This offer is no longer open."""

    code = "offer_not_open"


class OfferExpired(OfferNotOpen):
    """This offer has expired; ask again for a new one."""

    code = "offer_expired"


class OfferVoid(OfferNotOpen):
    """This offer was void when a consent it rests on ended; ask again for a new one."""

    code = "offer_void"


class CostNotSeen(Conflict):
    """What this offer costs has not been shown yet; read the offer first, then accept it."""

    code = "cost_not_seen"


class CostTooNew(Conflict):
    """What this offer costs has only just been shown; take the time to read it, then accept it.

    `seconds_left` of the time that it is to be seen for; the offer stays as it is.
    """

    code = "cost_too_new"

    def __init__(self, seconds_left: int) -> None:
        super().__init__(
            f"Read what the offer costs; it can be accepted in {seconds_left} seconds, and nothing is lost.",
            seconds_left=seconds_left,
        )
        self.seconds_left = seconds_left


class TermsDiffer(Conflict):
    """The terms named are not those of the offer; show the offer again."""

    code = "terms_differ"


class IdempotencyConflict(Conflict):
    """This Idempotency-Key was used with other content; use a new key for a new request."""

    code = "idempotency_conflict"


class RecordTampered(Conflict):
    """A sealed record does not match its seal; stop and tell the operator."""

    code = "record_tampered"


class InputsErased(Conflict):
    """The inputs of this decision were erased; its seal still verifies but it cannot be recomputed."""

    code = "inputs_erased"


class KeyServiceFailed(CreditAssistantError):
    """The key service gave no answer; nothing was changed. Try again, or see to the service."""

    code = "key_service_failed"


class DatabaseBusy(CreditAssistantError):
    """The database is busy with others; nothing was changed, try again in a moment."""

    code = "database_busy"


class ChatModelFailed(CreditAssistantError):
    """The chat model gave no usable answer; nothing was changed, please say that again."""

    code = "chat_model_failed"
