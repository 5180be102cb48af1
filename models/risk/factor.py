"""What a factor is: one named, typed number about a customer at a time, and whose consent it needs."""

from enum import StrEnum

from models.facts.value import Value


class FactorKind(StrEnum):
    NUMBER = "number"
    CATEGORY = "category"


class Direction(StrEnum):
    """How the PD moves when the factor grows and everything else stays."""

    LOWERS_PD = "lowers_pd"
    RAISES_PD = "raises_pd"
    NONE = "none"


class Factor(Value):
    """One factor, of the assistant's own register or of a lender's table.

    `category` is what consent must allow before the factor may be used: for the assistant a kind of evidence
    (or one that stands for it), for a lender a name of its own; None means account history, which is
    processed to perform the contract. `also_needs` names further categories without which it cannot be known.

    `specials` are numbers that are no amount ("no record", "not asked"): each is a bin of its own and stands
    in no order with the rest. `levels` are what a CATEGORY can be; a row holds the place of its level in
    here, and NaN for a level that was never seen, which is the same as missing.

    `flag` marks a factor with one shown value. Where withholding is neutral, such a factor cannot move the
    PD: the average over those who show it is the factor itself. It is kept for rules and explanations.
    """

    name: str
    meaning_zh: str
    meaning_en: str
    unit: str
    category: str | None
    direction: Direction
    reason_code: str
    also_needs: tuple[str, ...] = ()
    flag: bool = False
    kind: FactorKind = FactorKind.NUMBER
    specials: tuple[float, ...] = ()
    levels: tuple[str, ...] = ()

    @property
    def needs(self) -> frozenset[str]:
        """Every category that must be permitted before this factor may be used."""
        own = () if self.category is None else (self.category,)
        return frozenset((*own, *self.also_needs))
