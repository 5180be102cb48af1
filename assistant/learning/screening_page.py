"""The page that says which factors of account events were chosen, and why the others were refused.

`python -m assistant.learning.screening_page docs`, a minute.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Final

from models.risk.event_factors import CHOSEN
from models.risk.screening.screening import CUSTOMERS, SEED, Screened, Verdict, screen

PAGE_FILE: Final = "screened-factors.md"
_TEMPLATE = Path(__file__).with_suffix(".md")
_WORDS: Final = {each.fragment.name: f"{each.meaning_zh}; {each.meaning_en}" for each in CHOSEN}


def write_page(docs: Path) -> None:
    """Screen, and write the page into the folder of the documents."""
    (docs / PAGE_FILE).write_text(page(screen()), encoding="utf-8")


def page(screened: Sequence[Screened]) -> str:
    """The page as Markdown; what was chosen first, then the others by what they tell."""
    counts = Counter(each.verdict for each in screened)
    chosen = [each for each in screened if each.verdict is Verdict.CHOSEN]
    refused = [each for each in screened if each.verdict is not Verdict.CHOSEN]
    refused.sort(key=lambda each: -abs(each.tells - 0.5))
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        customers=f"{CUSTOMERS:,}",
        seed=SEED,
        tried=len(screened),
        counts="\n".join(f"| {verdict.value} | {counts[verdict]} |" for verdict in Verdict),
        chosen="\n".join(map(_chosen, chosen)),
        refused="\n".join(map(_refused, refused)),
    )


def _chosen(each: Screened) -> str:
    group = f"{each.group} {each.tells_group:.3f}" if each.group else "none"
    words = _WORDS.get(each.fragment.name, "")
    return (
        f"| `{each.fragment.name}` | {words} | {each.tells:.3f} | {each.held:.3f} | {each.psi:.3f} | {group} "
        f"| {each.verdict.value} |"
    )


def _refused(each: Screened) -> str:
    told = f"{each.tells:.3f} | {each.held:.3f}"
    return f"| `{each.fragment.name}` | {told} | {each.verdict.value} | {_why(each)} |"


def _why(each: Screened) -> str:
    if each.verdict is Verdict.STANDS_IN:
        return f"{each.why} ({each.tells_group:.3f})"
    return f"`{each.why}`" if each.verdict is Verdict.SAME_AS else each.why


if __name__ == "__main__":
    write_page(Path(sys.argv[1]))
