"""Kinds of error and their HTTP statuses: the one table that every HTTP face answers from."""

from collections.abc import Mapping
from types import MappingProxyType

from models.errors import (
    ChatModelFailed,
    Conflict,
    CreditAssistantError,
    DatabaseBusy,
    DocumentTooLarge,
    DocumentTypeUnsupported,
    KeyServiceFailed,
    NotAllowed,
    NotFound,
    SignInNeeded,
    UnusableInput,
)
from models.staff_errors import CodeRefused, SignInBusy, SignInRefused, StaffSignInNeeded, TooManyTries

STATUS: dict[type[CreditAssistantError], int] = {
    SignInNeeded: 401,
    StaffSignInNeeded: 401,
    SignInRefused: 401,
    CodeRefused: 401,
    TooManyTries: 429,
    SignInBusy: 503,
    NotAllowed: 403,
    NotFound: 404,
    Conflict: 409,
    DocumentTooLarge: 413,
    DocumentTypeUnsupported: 415,
    UnusableInput: 422,
    ChatModelFailed: 502,
    KeyServiceFailed: 503,
    DatabaseBusy: 503,
}


def status_of(
    error: CreditAssistantError, also: Mapping[type[CreditAssistantError], int] = MappingProxyType({})
) -> int:
    """The most particular kind wins, a face's own kinds in `also` included; the rest is ours to put right."""
    known = {**STATUS, **also}
    return next((known[kind] for kind in type(error).__mro__ if kind in known), 500)
