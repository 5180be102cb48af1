"""What showing evidence could do for a limit, told before anything is shared; worked out, never promised."""

from typing import Annotated, Any

from pydantic import Field

from models.facts.decision import Verdict, Wish
from models.facts.evidence import EvidenceKind
from models.facts.value import Minor, Share, Value


def _unsaid(value: Any) -> bool:
    return not value


class TypicalRise(Value):
    """By about how much the limit rises where it does, in round steps: half of them lie from `low_minor` to
    `high_minor`, half of them below `middle_minor`."""

    low_minor: Minor
    middle_minor: Minor
    high_minor: Minor


class EvidenceEffect(Value):
    """What documents of these kinds, shown besides what is shown already, do among people like somebody.

    `rises` is the share of them whose limit would be higher than without, `to_person` of those whose case
    would go to a person instead. `typical` is None where nobody's would rise.
    """

    kinds: Annotated[tuple[EvidenceKind, ...], Field(min_length=1, max_length=2)]
    rises: Share
    to_person: Share
    typical: TypicalRise | None

    @property
    def helps(self) -> bool:
        """Whether it is worth a word: at least one in twenty."""
        return self.rises >= HELPS_FROM


HELPS_FROM = 0.05


class NeedOutlook(Value):
    """What a scene limit would come to by rule, once the documents of the need are shown.

    `covers_minor` is the limit that the purchase alone gives: exact where it is shown, the most that any
    purchase gives where it is not. `explained_minor` is the same with a rental contract that explains it.
    """

    purchase_shown: bool
    available_minor: Minor
    """What is left of the standing limit and pays first."""
    covers_minor: Minor
    explained_minor: Minor
    unexplained_share: Share
    """Of the need, where a contract would explain it and none does; 1 where none is asked for."""


class OutlookSource(Value):
    """What the shares are shares of, and what worked them out."""

    source: str
    seed: int
    people: int
    """In the whole reference."""
    alike: int
    """As many of them, counted alike, are like this person."""
    policy_version: str
    risk_model_version: str


class EvidenceOutlook(Value):
    """For one wish: the limit as things are, and what each kind of evidence could do, the best first."""

    wish: Wish
    verdict_now: Verdict
    now_minor: Minor
    """The limit that a decision now would leave in force or offer."""
    looked_at: tuple[EvidenceKind, ...]
    """Kinds that were looked at: none that is shown already."""
    effects: tuple[EvidenceEffect, ...]
    together: tuple[EvidenceEffect, ...] = ()
    """Two kinds of which one alone does nothing and both do more than the other."""
    need: Annotated[NeedOutlook | None, Field(exclude_if=_unsaid)] = None
    basis: OutlookSource

    def of(self, kind: EvidenceKind) -> EvidenceEffect | None:
        """The effect of one kind alone, where it was looked at."""
        return next((each for each in self.effects if each.kinds == (kind,)), None)

    @property
    def nothing_helps(self) -> bool:
        """Nothing that could be shown is likely to change anything."""
        return not self._need_helps and not any(each.helps for each in (*self.effects, *self.together))

    @property
    def _need_helps(self) -> bool:
        if self.need is None:
            return False
        by_purchase = EvidenceKind.PURCHASE in self.looked_at and self.need.explained_minor > 0
        return by_purchase or self.contract_helps

    @property
    def contract_helps(self) -> bool:
        """Whether a rental contract would have more of the need covered."""
        gains = self.need is not None and self.need.explained_minor > self.need.covers_minor
        return gains and EvidenceKind.RENTAL_CONTRACT in self.looked_at
