"""What withdrawing or pausing a consent would change, known before it is done."""

from collections.abc import Iterable
from datetime import datetime

from models.facts.decision import Verdict
from models.facts.limit import Limit
from models.facts.offer import Offer, OfferState
from models.facts.value import Minor, Value


class Instead(Value):
    """What an offer would have been without what the consent opened, as its decision found: the limit is the
    old one unless the verdict is allow."""

    offer_id: str
    verdict: Verdict
    limit_minor: Minor
    annual_rate_bps: int


class WithdrawalEffect(Value):
    """`voided` offers fall at once; `kept` limits stay until their next review. `instead` says of each voided
    offer what asking without it comes to, where the decision knew.

    `held_evidence_ids` are documents that a law has kept: stored, and used by nobody.
    """

    consent_id: str
    revision: int
    voided: tuple[Offer, ...]
    kept: tuple[Limit, ...]
    erased_evidence_ids: tuple[str, ...]
    held_evidence_ids: tuple[str, ...] = ()
    erased_events: int = 0
    """Of those, how many events of accounts go: their batches stand among `erased_evidence_ids`."""
    instead: tuple[Instead, ...] = ()


class PauseEffect(Value):
    """`voided` offers fall at once; documents stay, closed, until the consent is resumed or ends."""

    consent_id: str
    revision: int
    voided: tuple[Offer, ...]


def effect_of_withdrawing(
    consent_id: str,
    revision: int,
    offers: Iterable[Offer],
    limits: Iterable[Limit],
    erased: tuple[str, ...],
    held: tuple[str, ...],
    at: datetime,
    events: int = 0,
    instead: Iterable[Instead] = (),
) -> WithdrawalEffect:
    """Offers that rest on the consent and are still open fall; limits from accepted ones stay."""
    resting = tuple(offer for offer in offers if consent_id in offer.rests_on)
    accepted = {offer.offer_id for offer in resting if offer.state is OfferState.ACCEPTED}
    voided = _open(resting, at)
    fallen = {offer.offer_id for offer in voided}
    return WithdrawalEffect(
        consent_id=consent_id,
        revision=revision,
        voided=voided,
        kept=tuple(limit for limit in limits if limit.offer_id in accepted),
        erased_evidence_ids=erased,
        held_evidence_ids=held,
        erased_events=events,
        instead=tuple(each for each in instead if each.offer_id in fallen),
    )


def effect_of_pausing(consent_id: str, revision: int, offers: Iterable[Offer], at: datetime) -> PauseEffect:
    """Offers that rest on the consent and are still open fall; nothing else changes."""
    resting = tuple(offer for offer in offers if consent_id in offer.rests_on)
    return PauseEffect(consent_id=consent_id, revision=revision, voided=_open(resting, at))


def _open(offers: tuple[Offer, ...], at: datetime) -> tuple[Offer, ...]:
    return tuple(o for o in offers if o.state is OfferState.OPEN and at < o.terms.expires_at)
