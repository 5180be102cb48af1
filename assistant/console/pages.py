"""The console's pages, put together: every group of pages is a function that adds its routes."""

from collections.abc import Callable
from datetime import timedelta

from fastapi import APIRouter
from fastapi.routing import APIRoute

from assistant.actions.means import Means
from assistant.console.coming_and_going import coming_and_going
from assistant.console.guard import console_guarded
from assistant.console.show import STATIC_FOLDER, Show, console_phrases, templates
from assistant.console.sign_in import sign_in
from assistant.pages.assets import assets, read_assets
from assistant.pages.guard import guarded
from assistant.settings import Settings

Pages = Callable[[APIRouter, Means, Show], None]

_GROUPS: tuple[Pages, ...] = (sign_in, coming_and_going)
"""Each adds routes under /console; a new group is a line here, and a place in `navigation.PLACES`."""


def console(means: Means, settings: Settings) -> APIRouter:
    """Everything under /console."""
    show = Show(templates(), console_phrases(), means.pack.currency)
    idle = timedelta(minutes=settings.staff_idle_minutes)
    route_class: type[APIRoute] = console_guarded(means, idle, show.error)
    router = APIRouter(prefix="/console", route_class=route_class, include_in_schema=False)
    for pages in _GROUPS:
        pages(router, means, show)
    show.served.update(route.path for route in router.routes if isinstance(route, APIRoute))
    files = APIRouter(prefix="/console", route_class=guarded(show.error), include_in_schema=False)
    assets(files, read_assets(STATIC_FOLDER))
    whole = APIRouter()
    whole.include_router(router)
    whole.include_router(files)
    return whole
