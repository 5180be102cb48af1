"""Signs staff in whom a provider vouches for: a known account, or a new one where its claim has a role."""

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from assistant.actions.means import Means
from assistant.actions.note_staff import PROVIDER, Happened, note_staff
from assistant.actions.open_staff_account import NewStaff, open_staff_account, usable_login, usable_name
from assistant.actions.sign_in_staff import Step, into
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff_sessions import Stage
from assistant.storage.vault import RING
from assistant.verifying.sign_in_provider import Pending, Vouched
from models.errors import CreditAssistantError, UnusableInput
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole
from models.staff_errors import LoginTaken, ProviderFailed, SignInRefused

_PLACE, _SUBJECT = "staff-provider/pending", "staff-provider"
_PENDING_LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class RolesClaim:
    """Which claim says what somebody may do, and what its words mean here."""

    claim: str
    means: Mapping[str, StaffRole]

    def read(self, claims: Mapping[str, Any]) -> tuple[StaffRole, ...] | None:
        """The roles that are named; None where the token does not speak of roles at all."""
        said = claims.get(self.claim, _inside(claims, self.claim))
        if said is None:
            return None
        words = said.split() if isinstance(said, str) else said
        if not isinstance(words, list | Mapping):
            return ()
        named = {self.means.get(word) for word in words if isinstance(word, str)}
        return tuple(role for role in StaffRole if role in named)


def sign_in_by_provider(means: Means, terms: StaffTerms, vouched: Vouched, roles: RolesClaim) -> Step:
    """A token that is in. Raises SignInRefused.

    Accounts are found by `issuer|sub` alone, never by a name. What the claim says of roles holds, so that who
    lost all of them there is refused here; where the token says nothing of roles, those of the account hold,
    and nobody unknown gets in. Whoever is disabled here stays so.
    """
    named = roles.read(vouched.claims)
    with means.storage.reading() as stores:
        account = stores.staff.by_subject(vouched.subject)
    if named == () or (account is None and named is None):
        _refuse(means, account.member if account else None, "no_role")
    if account is None:
        _open(means, terms, vouched, named or ())
    with means.storage.writing() as stores:
        found = stores.staff.by_subject(vouched.subject)
        assert found is not None, "it was opened just now"
        account = stores.staff.account(found.member.staff_id, lock=True)
        member = account.member
        if member.disabled_at is None:
            if named is not None and named != member.roles:
                words = {"before": list(member.roles), "now": list(named)}
                note_staff(means, stores, member.staff_id, Happened.ROLES_CHANGED, PROVIDER, **words)
                account = replace(account, member=member.model_copy(update={"roles": named}))
                stores.staff.change(account)
            note_staff(means, stores, member.staff_id, Happened.SIGNED_IN, member.staff_id, how="provider")
            return into(means, terms, stores, account, Stage.IN)
    return _refuse(means, member, "disabled")


def pending_sealed(means: Means, pending: Pending, then: str) -> str:
    """A sign-in under way, for a cookie: nobody reads or makes it, and it is over after ten minutes."""
    kept = {**asdict(pending), "then": then, "until": (means.now() + _PENDING_LASTS).isoformat()}
    return urlsafe_b64encode(means.storage.vault.seal(RING, _SUBJECT, _PLACE, json.dumps(kept))).decode()


def pending_opened(means: Means, sealed: str) -> tuple[Pending, str]:
    """And where they wanted to go. Raises ProviderFailed for what we did not seal, or too long ago."""
    try:
        text = means.storage.vault.text(RING, _SUBJECT, _PLACE, urlsafe_b64decode(sealed.encode()))
        kept = json.loads(text or "")
    except (CreditAssistantError, ValueError) as error:
        raise ProviderFailed from error
    if datetime.fromisoformat(kept.pop("until")) <= means.now():
        raise ProviderFailed
    return Pending(**{name: kept[name] for name in ("state", "nonce", "verifier", "returns_to")}), kept[
        "then"
    ]


def _inside(claims: Mapping[str, Any], path: str) -> Any:
    """What the path's dots lead to, or None."""
    found: Any = claims
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _open(means: Means, terms: StaffTerms, vouched: Vouched, roles: tuple[StaffRole, ...]) -> None:
    """A name that somebody else has already gets a mark behind it: never their account."""
    mark = sha256(vouched.subject.encode()).hexdigest()[:8]
    wanted = _login_of(vouched.claims)
    for login in (wanted, f"{wanted[:80]}.{mark}"):
        new = NewStaff(login, _name_of(vouched.claims, login), roles, Language.ZH, subject=vouched.subject)
        try:
            open_staff_account(means, terms, new, PROVIDER)
        except LoginTaken:
            continue
        return


def _login_of(claims: Mapping[str, Any]) -> str:
    said = str(claims.get("preferred_username") or claims.get("email") or "staff").lower()
    try:
        return usable_login(re.sub(r"[^a-z0-9._@-]", "", said))
    except UnusableInput:
        return "staff"


def _name_of(claims: Mapping[str, Any], login: str) -> str:
    try:
        return usable_name(str(claims.get("name") or login)[:100])
    except UnusableInput:
        return login


def _refuse(means: Means, member: StaffMember | None, reason: str) -> Step:
    with means.storage.writing() as stores:
        staff_id = member.staff_id if member else None
        note_staff(means, stores, staff_id, Happened.REFUSED, PROVIDER, reason=reason)
    raise SignInRefused
