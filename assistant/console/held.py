"""Pages of payments that wait: their queue, and one with the customer's and the scam view side by side."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response

from assistant.actions.find_held import HeldShown, find_held, find_one_held
from assistant.actions.look_at_held import look_at_held
from assistant.actions.means import Means
from assistant.actions.settle_held import found_in
from assistant.actions.staff_names import staff_names
from assistant.console.customer_card import CustomerCard, customer_card
from assistant.console.guard import may
from assistant.console.held_view import seen_view, trick_of
from assistant.console.held_words import cooling, marks, precision, row_line, share, tricks, why
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor
from models.facts.held_file import HeldFile, HeldPage
from models.facts.review import CUSTOMER, SYSTEM, CaseState, ReviewCase, ReviewStep, StepKind
from models.facts.staff import May
from models.staff_errors import CaseNotFound
from tools.explanation.figures import money
from tools.reviews.steps import is_for
from tools.staff import permissions

WORKS = [may(May.WORK_CASES)]
CHOICES = (("lift", "1"), ("stop_scam", "2"), ("stop_not_theirs", "3"), ("ask", "4"), ("hand_up", "5"))
"""What can be done with one, and the key of each."""

Which = Annotated[HeldShown, Query(alias="show")]
Find = Annotated[str, Query(max_length=100)]
After = Annotated[str | None, Query(max_length=300)]


def held_pages(router: APIRouter, means: Means, show: Show) -> None:
    """Everything under /held."""
    queue(router, means, show)
    one(router, means, show, customer_card(means))


def queue(router: APIRouter, means: Means, show: Show) -> None:
    """All that wait."""

    def shown(visitor: Visitor, which: HeldShown, find: str, after: str | None) -> dict[str, Any]:
        page, at = find_held(means, visitor.staff, which, after), means.now()
        if find:
            row = find_one_held(means, visitor.staff, find.strip())
            page = page.model_copy(update={"rows": () if row is None else (row,), "after": None})
        say = partial(show.phrases.say, visitor.language)
        names = staff_names(means)
        rows = [row_line(each, at, visitor.language, say, names) for each in page.rows]
        return {
            "at": at,
            "page": {"rows": rows, "after": page.after},
            "tabs": _tabs(page),
            "shown": which.value,
            "find": find,
            "after": after,
            "version": version_of(page),
        }

    @router.get("/held", dependencies=WORKS)
    def held(
        visitor: AsVisitor, which: Which = HeldShown.ALL, find: Find = "", after: After = None
    ) -> Response:
        given = {"show": which.value, "find": find, "after": after}
        query = urlencode({key: value for key, value in given.items() if value})
        return show.page("held.html", visitor, query=query, **shown(visitor, which, find, after))

    @router.get("/held/rows", dependencies=WORKS)
    def rows(
        visitor: AsVisitor, which: Which = HeldShown.ALL, find: Find = "", after: After = None
    ) -> Response:
        return show.page("held_rows.html", visitor, **shown(visitor, which, find, after))


def one(router: APIRouter, means: Means, show: Show, card: CustomerCard) -> None:
    """One of them: both views where somebody works on it, else what the queue says of it."""

    def shown(visitor: Visitor, payment_id: str, *, watching: bool) -> dict[str, Any]:
        file = look_at_held(means, visitor.staff, payment_id, watching=watching)
        review = means.policies.at(file.at).review
        return {
            "payment_id": payment_id,
            "card": card.html(file),
            "least": review.rationale_characters_min,
            "needs_second": file.payment.payment.amount_minor >= review.four_eyes_from_minor,
            **file_shown(file, visitor, show),
            **bar_shown(file, visitor, show, staff_names(means)),
        }

    @router.get("/held/{payment_id}", dependencies=WORKS)
    def page(visitor: AsVisitor, payment_id: str) -> Response:
        try:
            return show.page("held_file.html", visitor, **shown(visitor, payment_id, watching=False))
        except CaseNotFound:
            row = find_one_held(means, visitor.staff, payment_id)
            if row is None:
                raise
            say = partial(show.phrases.say, visitor.language)
            line = row_line(row, means.now(), visitor.language, say, {})
            return show.page("held_untaken.html", visitor, row=line)

    @router.get("/held/{payment_id}/now", dependencies=WORKS)
    def now(visitor: AsVisitor, payment_id: str) -> Response:
        return show.page("held_file.html", visitor, **shown(visitor, payment_id, watching=True))


def file_shown(file: HeldFile, visitor: Visitor, show: Show) -> dict[str, Any]:
    """What the templates of one payment are given of it."""
    language = visitor.language
    say = partial(show.phrases.say, language)
    payment, seen = file.payment, seen_view(file, language)
    return {
        "file": file,
        "record": record(file.steps),
        "talk": [step for step in file.steps if step.kind in {StepKind.ASKED, StepKind.ANSWERED}],
        "seen": seen,
        "trick": trick_of(file, language),
        "money_text": money(payment.payment.amount_minor, language, payment.payment.currency, in_full=True),
        "cooling": cooling(payment.may_insist, payment.cooling_off_until, file.at, language, say),
        "why": "" if seen is None else why(file, seen, say),
        "marks": "" if seen is None else marks(seen, say),
        "precision": precision(file.similar, say),
        "share": share,
        "tricks": partial(tricks, language=language),
        "version": version_of(file.model_copy(update={"at": payment.held_at, "steps": _moves(file)})),
    }


def bar_shown(file: HeldFile, visitor: Visitor, show: Show, names: Mapping[str, str]) -> dict[str, Any]:
    """What the bar is given: what this person may do with it now."""
    case, me = file.case, visitor.staff.staff_id
    say = partial(show.phrases.say, visitor.language)
    assert case is not None, "what can be looked at has a case"
    mine = case.claimed_by == me and not case.state.is_over
    second = case.state is CaseState.SECOND
    told = {**names, CUSTOMER: say("held_file.customer"), SYSTEM: say("held_file.system")}
    return {
        "names": told,
        "bar": "take" if not mine else "second" if second else "mine",
        "who": told.get(case.claimed_by, case.claimed_by) if case.claimed_by else "",
        "may_take_back": bool(case.claimed_by)
        and not mine
        and permissions.may(visitor.staff, May.SETTLE_HIGH),
        "may_take": case.claimed_by is None and not case.state.is_over and is_for(case, visitor.staff),
        "choices": CHOICES,
        "first_ruled": first_ruled(case, told, say),
        "found_said": lambda ruling: say(f"held_act.found_{found_in(ruling)}"),
    }


def first_ruled(case: ReviewCase, names: Mapping[str, str], say: Callable[..., str]) -> str:
    """What the first person decided and why, where a second is waited for."""
    if case.ruling is None:
        return ""
    outcome = say(f"held_act.found_{found_in(case.ruling)}")
    who = names.get(case.ruling.by, case.ruling.by)
    return say("held_act.first_ruled", who=who, outcome=outcome, rationale=case.ruling.rationale)


def record(steps: Iterable[ReviewStep]) -> tuple[ReviewStep, ...]:
    """What was done, of looks one after the other by the same person only the last."""
    found: list[ReviewStep] = []
    for step in steps:
        again = found and found[-1].kind is step.kind is StepKind.LOOKED and found[-1].by == step.by
        found = [*(found[:-1] if again else found), step]
    return tuple(found)


def _moves(file: HeldFile) -> tuple[ReviewStep, ...]:
    """Without looks: to look is nothing that happened."""
    return tuple(step for step in file.steps if step.kind not in {StepKind.LOOKED, StepKind.REVEALED})


def _tabs(page: HeldPage) -> list[tuple[str, int | None, str]]:
    """Each with how many there are, and its key."""
    counts = {state.value: count for state, count in page.counts}
    kept = [(key, counts[key], number) for key, number in (("with_a_person", "2"), ("waiting", "3"))]
    return [("all", sum(counts.values()), "1"), *kept, ("mine", None, "4")]


def version_of(shown: HeldFile | HeldPage) -> str:
    """Changes when anything that is shown changes but the time that is left."""
    return hashlib.sha256(shown.model_dump_json().encode()).hexdigest()[:16]
