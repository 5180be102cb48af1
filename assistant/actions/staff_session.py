"""Who a staff token belongs to, now: roles, names and being disabled hold at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.actions.means import Means
from assistant.storage.staff_sessions import Stage
from models.facts.staff import StaffMember

_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A sign-in that is neither over nor idle; only with `Stage.IN` does it open anything."""

    member: StaffMember
    stage: Stage
    expires_at: datetime


def signed_in(means: Means, token: str, idle: timedelta, *, watching: bool = False) -> SignedIn | None:
    """Whose token this is; None for one that is unknown, over, idle for too long or of somebody disabled.

    It counts as something done, unless they are only `watching`: a page that keeps itself up to date is no
    person at work.
    """
    now = means.now()
    with means.storage.reading() as stores:
        found = stores.staff_sessions.of(token, now, idle)
        member = None if found is None else stores.staff.member(found.staff_id)
    if found is None or member is None or member.disabled_at is not None:
        return None
    if not watching and now - found.seen_at >= min(_SEEN_EVERY, idle / 4):
        with means.storage.writing() as stores:
            stores.staff_sessions.saw(token, now)
    return SignedIn(member, found.stage, found.expires_at)
