"""Integrators' keys: what one may do, and how one is made."""

import secrets
from collections.abc import Iterable
from enum import StrEnum

from assistant.actions.means import Means
from assistant.storage.identity import ApiKey
from models.errors import UnusableInput

# A full stop never occurs in a person's token, so a key is known for one by its first characters.
KEY_PREFIX = "key."
_NAME_CHARACTERS_MAX = 100


class Scope(StrEnum):
    """What a key may be allowed. No scope answers for a person: consents and offers are theirs."""

    CUSTOMERS_READ = "customers:read"
    CUSTOMERS_WRITE = "customers:write"
    SESSIONS_MINT = "sessions:mint"
    CONSENTS_ASK = "consents:ask"
    CONSENTS_READ = "consents:read"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_WRITE = "evidence:write"
    EVENTS_READ = "events:read"
    EVENTS_WRITE = "events:write"
    CONVERSATIONS = "conversations"
    LIMITS_REQUEST = "limits:request"
    LIMITS_DECREASE = "limits:decrease"
    DECISIONS_READ = "decisions:read"
    REVIEWS_READ = "reviews:read"
    PORTFOLIO_READ = "portfolio:read"
    PAYMENTS_AUTHORIZE = "payments:authorize"
    PAYMENTS_READ = "payments:read"
    PAYMENTS_LIFT = "payments:lift"
    MERCHANTS_READ = "merchants:read"
    MERCHANTS_WRITE = "merchants:write"
    AUDIT_READ = "audit:read"


SCOPES: tuple[str, ...] = tuple(Scope)


class ScopeUnknown(UnusableInput):
    """There is no such scope; name scopes that exist."""

    code = "scope_unknown"


def new_key(means: Means, name: str, scopes: Iterable[str]) -> tuple[ApiKey, str]:
    """A key and its secret. The secret is 256 random bits, shown this once: only its hash is kept.

    Raises ScopeUnknown, or UnusableInput for a name that is empty or too long.
    """
    asked = frozenset(scopes)
    unknown = sorted(asked - set(Scope))
    if unknown or not asked:
        known = ", ".join(Scope)
        raise ScopeUnknown(f"There is no scope {', '.join(unknown) or 'named'}; choose from {known}.")
    if not 0 < len(name.strip()) <= _NAME_CHARACTERS_MAX:
        raise UnusableInput(f"Give the key a name of at most {_NAME_CHARACTERS_MAX} characters.")
    secret = KEY_PREFIX + secrets.token_urlsafe(32)
    key = ApiKey(means.new_id("key"), name.strip(), asked, means.now(), revoked_at=None)
    with means.storage.writing() as stores:
        stores.identity.add_key(secret, key)
    return key, secret
