"""What the labels on a page say of its kind, for documents whose title and wording say too little."""

from collections.abc import Iterable, Sequence

from tools.documents.rows import Row
from tools.documents.rules import KindRules

_ENOUGH = 3.0
"""So many labels that no other kind has make a kind known; one that several kinds have counts in parts."""
_LEAD_MIN = 1.5
"""How much more of them than of any other kind's, in shares."""


def kind_by_labels(rows: Iterable[Row], kinds: Sequence[KindRules]) -> tuple[KindRules, float] | None:
    """(kind, labels) where a page plainly has one kind's labels; None where it does not."""
    met: dict[KindRules, dict[str, float]] = {rules: {} for rules in kinds}
    for row in rows:
        for cell in row.cells:
            owners = [(rules, label) for rules in kinds if (label := _label(rules, cell.text))]
            for rules, label in owners:
                met[rules][label] = max(met[rules].get(label, 0.0), 1 / len(owners))
    counted = sorted(((sum(labels.values()), at) for at, labels in enumerate(met.values())), reverse=True)
    (best, at), (second, _) = counted[0], counted[1]
    return (kinds[at], best) if best >= _ENOUGH and best >= _LEAD_MIN * second else None


def _label(rules: KindRules, text: str) -> str | None:
    found = rules.field_labels.match(text)
    if found is None or not (found["end"] == ":" or found.end() == len(text)):
        return None
    return found["label"].casefold()
