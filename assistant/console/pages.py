"""The console's pages, put together: every group of pages is a function that adds its routes."""

from collections.abc import Callable

from fastapi import APIRouter
from fastapi.routing import APIRoute

from assistant.actions.means import Means
from assistant.actions.staff_terms import StaffTerms, staff_terms
from assistant.console.account import account
from assistant.console.case_doing import case_doing
from assistant.console.case_export import case_export
from assistant.console.case_pages import case_pages
from assistant.console.coming_and_going import coming_and_going
from assistant.console.figures import figures_pages
from assistant.console.guard import console_guarded
from assistant.console.held import held_pages
from assistant.console.held_doing import held_doing
from assistant.console.live_pages import live_pages
from assistant.console.looks import looks_pages
from assistant.console.provider_sign_in import provider_of, provider_sign_in
from assistant.console.record import record_pages
from assistant.console.record_verify import record_verify
from assistant.console.show import STATIC_FOLDER, Show, console_phrases, templates
from assistant.console.sign_in import own_password, second_step, sign_in
from assistant.console.work import work_pages
from assistant.pages.assets import assets, read_assets
from assistant.pages.guard import guarded
from assistant.pages.joining import join
from assistant.settings import Settings

Pages = Callable[[APIRouter, Means, Show], None]

_GROUPS: tuple[Pages, ...] = (
    live_pages,
    case_pages,
    case_doing,
    case_export,
    held_pages,
    held_doing,
    record_pages,
    record_verify,
    looks_pages,
    work_pages,
    figures_pages,
)
"""Each adds routes under /console; a new group is a line here, and a place in `navigation.PLACES`."""


def console(means: Means, settings: Settings, terms: StaffTerms | None = None) -> APIRouter:
    """Everything under /console; `terms` as they are set, unless others are given.

    Raises ProviderUnusable.
    """
    show = Show(templates(), console_phrases(), means.pack.currency)
    terms = terms or staff_terms(settings)
    route_class: type[APIRoute] = console_guarded(means, terms.idle, show.error)
    router = APIRouter(prefix="/console", route_class=route_class, include_in_schema=False)
    provider = provider_of(settings)
    sign_in(router, means, show, terms, has_provider=provider is not None)
    if provider is not None:
        provider_sign_in(router, means, show, terms, provider, settings)
    for shell_pages in (second_step, own_password, account, coming_and_going):
        shell_pages(router, means, show, terms)
    for pages in _GROUPS:
        pages(router, means, show)
    show.served.update(route.path for route in router.routes if isinstance(route, APIRoute))
    files = APIRouter(prefix="/console", route_class=guarded(show.error), include_in_schema=False)
    assets(files, read_assets(STATIC_FOLDER))
    whole = APIRouter()
    join(whole, (router, files))
    return whole
