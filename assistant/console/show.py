"""Turns views into the console's HTML: pages, fragments and refusals, through autoescaping templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from assistant.console.case_filters import FILTERS
from assistant.console.navigation import home_of, places_for
from assistant.console.visitor import Guest, Visitor, visit_of, wants_fragment
from assistant.pages.phrases import Phrases, read_phrases
from assistant.pages.templates import environment
from assistant.statuses import status_of
from models.errors import CreditAssistantError
from models.facts.language import Language
from models.facts.money import Currency
from models.staff_errors import StaffSignInNeeded
from tools.explanation.figures import moment, money

TEMPLATES_FOLDER = Path(__file__).with_name("templates")
STATIC_FOLDER = Path(__file__).with_name("static")
PHRASES_FOLDER = Path(__file__).with_name("phrases")


@dataclass(frozen=True, slots=True)
class Show:
    """Renders for one visit at a time. `served`: the paths there are, filled when all pages are."""

    templates: Environment
    phrases: Phrases
    currency: Currency
    served: set[str] = field(default_factory=set)

    def page(self, template: str, visit: Visitor | Guest, status: int = 200, **values: Any) -> HTMLResponse:
        """A page, or a part of one, in the visit's language; `values` are the template's names."""
        return HTMLResponse(self.html(template, visit, **values), status)

    def html(self, template: str, visit: Visitor | Guest, **values: Any) -> str:
        """The same as text, for parts that are sent over events."""
        say = partial(self.phrases.say, visit.language)
        staff = visit.staff if isinstance(visit, Visitor) else None
        names: dict[str, Any] = {
            "t": say,
            "known_phrases": self.phrases.by_key.keys(),
            "told": partial(self.told, visit.language),
            "language": visit.language,
            "staff": staff,
            "csrf": visit.csrf,
            "here": visit.here,
            "path": urlsplit(visit.here).path,
            "currency": self.currency,
            "places": places_for(staff, self.served) if staff else (),
            "home": home_of(staff, self.served) if staff else "/console",
            "script_phrases": self.phrases.for_scripts(visit.language),
        }
        return self.templates.get_template(template).render(**names, **values)

    def error(self, request: Request, error: CreditAssistantError) -> Response:
        """A line for our modules, a page with a way on for everyone else; who is not signed in is led
        to where they do, and back afterwards."""
        visit = visit_of(request)
        if isinstance(error, StaffSignInNeeded) and request.method == "GET" and not wants_fragment(request):
            return RedirectResponse(f"/console/sign-in?then={quote(visit.here, safe='')}", 303)
        text = self.told(visit.language, error)
        template = "notice.html" if wants_fragment(request) else "refused.html"
        back = page_before(request)
        return self.page(template, visit, status_of(error), text=text, code=error.code, back=back)

    def told(self, language: Language, error: CreditAssistantError) -> str:
        """An error in words; its details fill in the phrase's names."""
        key = f"error.{error.code}"
        known = key if key in self.phrases.by_key else "error.error"
        return self.phrases.say(language, known, **error.details)

    def status(self, error: CreditAssistantError) -> int:
        """The HTTP status of a page that tells it."""
        return status_of(error)


def page_before(request: Request) -> str:
    """The page of ours that a form was on, by what the browser says; else where the console begins."""
    came_from = urlsplit(request.headers.get("referer", ""))
    if came_from.netloc == request.headers.get("host") and came_from.path.startswith("/console/"):
        return came_from.path + (f"?{came_from.query}" if came_from.query else "")
    return "/console"


def console_phrases(folder: Path = PHRASES_FOLDER) -> Phrases:
    """Every file's words together; a key that two files have is a mistake."""
    together: dict[str, Mapping[str, str]] = {}
    for path in sorted(folder.glob("*.toml")):
        for key, words in read_phrases(path).by_key.items():
            assert key not in together, f"{key} is said twice, the second time in {path.name}"
            together[key] = words
    return Phrases(together)


@cache
def templates() -> Environment:
    """The environment of every page, and whatever of it is compiled: one a process."""
    found = environment(TEMPLATES_FOLDER)
    found.filters.update(money=_money, moment=_moment, span=_span, **FILTERS)
    return found


@pass_context
def _money(context: Context, amount_minor: int, currency: Currency | None = None) -> str:
    """`{{ amount_minor | money }}`, in the policy's currency unless another is given; in full, since whoever
    works here compares one amount with another."""
    return money(amount_minor, context["language"], currency or context["currency"], in_full=True)


@pass_context
def _moment(context: Context, at: datetime) -> str:
    """`{{ at | moment }}`: day and minute, where customers live."""
    return moment(at, context["language"])


@pass_context
def _span(context: Context, lasts: timedelta | int) -> str:
    """`{{ seconds | span }}`: how long, in its two largest units, such as "2 h 5 min"."""
    seconds = int(lasts.total_seconds() if isinstance(lasts, timedelta) else lasts)
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    named = [("days", days), ("hours", hours), ("minutes", minutes), ("seconds", rest)]
    first = next((place for place, (_, count) in enumerate(named) if count), len(named) - 1)
    shown = [(unit, count) for unit, count in named[first : first + 2] if count] or [("seconds", 0)]
    return " ".join(context["t"](f"span.{unit}", count=count) for unit, count in shown)


def is_page_of_ours(path: str) -> bool:
    """Whether an address that came back to us leads inside the console and nowhere else."""
    inside = path == "/console" or path.startswith(("/console/", "/console?"))
    return inside and path.isprintable() and "\\" not in path
