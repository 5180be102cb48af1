"""The web application: chat page, console and API on one port."""

import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from datetime import timedelta
from threading import Event, Thread

from fastapi import FastAPI
from starlette.types import Lifespan

from assistant.actions.means import Means
from assistant.api.application import speak_problems, v1
from assistant.api.known_keys import KnownKeys
from assistant.api.quick_way import QuickWay
from assistant.console.pages import console
from assistant.console.show import templates as console_templates
from assistant.conversation.case_desk import CaseDesk
from assistant.conversation.data_desk import DataDesk
from assistant.conversation.payment_desk import PaymentDesk
from assistant.demo.customers import add_demo_customers, blurbs
from assistant.demo.staff import add_demo_staff
from assistant.pages.joining import join
from assistant.pages.templates import compiling
from assistant.settings import Settings
from assistant.web.my_cases import my_cases
from assistant.web.my_data import my_data
from assistant.web.pages import web
from assistant.web.payments import payment_pages
from assistant.web.session_desk import SessionDesk
from assistant.web.show import templates as chat_templates
from assistant.wiring import Program, program
from models.facts.payment import Merchant, Payment, PaymentVerdict
from tools.scoring.scorer import moved_by
from tools.verification.romanised import readings

_FIRST_ANSWERS_S, _BETWEEN_STEPS_S = 2.0, 0.02


def application(built: Program, lifespan: Lifespan[FastAPI] | None = None) -> FastAPI:
    """Everything that is served. Outside production the demo customers are there to sign in as."""
    settings = built.settings
    demo = settings.environment == "demo"
    add_whoever_is_served(built.means, settings)
    app = FastAPI(
        title="Consent-aware credit assistant",
        version="1",
        description="Ask before looking; decide by policy; explain from the record.",
        docs_url="/v1/docs" if demo else None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
        lifespan=lifespan,
    )
    desk = SessionDesk(built.desk, timedelta(minutes=settings.session_minutes), blurbs() if demo else None)
    known = KnownKeys()
    parts = (
        web(desk),
        my_data(desk.customer_id, DataDesk(built.means)),
        my_cases(desk.customer_id, CaseDesk(built.means)),
        payment_pages(desk.customer_id, PaymentDesk(built.means)),
        console(built.means, settings),
        v1(built.means, built.desk, settings, known),
    )
    join(app.router, parts)
    app.router.routes.insert(0, QuickWay(built.means, built.payments, known, app.router))
    speak_problems(app)
    return app


def prepare_payments(means: Means) -> None:
    """Have the payment engine and the risk models loaded, and compiled where they never were, so that nobody
    waits for that. Raises RiskModelRefused for a champion that does not answer as it was learned to.

    Call it last: what is there by then lives as long as the process, so garbage collection passes it over
    from now on. Going through it took 0.2 s, once in a thousand payments, while everybody waited.
    """
    means.scorer({})
    means.beside({})
    made_up = Payment(
        payment_id="prepared",
        customer_id="nobody",
        amount_minor=1,
        currency=means.pack.currency,
        merchant=Merchant(merchant_id="nobody", name="Nobody", category_code="0000"),
        at=means.now(),
    )
    judged = means.judge(made_up, None, None)
    means.judge(made_up, judged.after(PaymentVerdict.APPROVE), None)
    gc.collect()
    gc.freeze()


@contextmanager
def preparing_pages(means: Means) -> Iterator[None]:
    """Meanwhile what pages need is made ready, once the first answers are given and a little at a time: a
    second of work over four, and nobody who comes then waits for it."""
    ended = Event()

    def make_ready() -> None:
        ended.wait(_FIRST_ANSWERS_S)
        for _ in _of_pages(means):
            if ended.wait(_BETWEEN_STEPS_S):
                return

    worker = Thread(target=make_ready, name="pages", daemon=True)
    worker.start()
    try:
        yield
    finally:
        ended.set()
        worker.join()


def _of_pages(means: Means) -> Iterator[None]:
    """One thing with each step."""
    moved_by(means.scorer, {})  # what explains a score is laid out once
    yield
    yield from compiling(chat_templates(), console_templates())
    readings("\u4e00")  # the tables of pinyin, in which names are looked for on documents
    yield


def add_whoever_is_served(means: Means, settings: Settings) -> None:
    """Before several workers start, one process does this for all of them."""
    if settings.environment == "demo":
        add_demo_customers(means)
        add_demo_staff(means)


def worker_application() -> FastAPI:
    """One worker of several: it serves what another process has prepared, with the same settings.

    Its reading processes start with its first document: most workers see none for long.
    """
    stack = ExitStack()
    built = stack.enter_context(program(Settings(), prepare=False))

    @asynccontextmanager
    async def until_it_stops(_: FastAPI) -> AsyncIterator[None]:
        with stack, preparing_pages(built.means):
            yield

    app = application(built, until_it_stops)
    prepare_payments(built.means)
    return app
