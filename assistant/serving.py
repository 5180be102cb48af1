"""The web application: chat page and API on one port."""

from datetime import timedelta

from fastapi import FastAPI

from assistant.api.application import speak_problems, v1
from assistant.conversation.data_desk import DataDesk
from assistant.conversation.payment_desk import PaymentDesk
from assistant.demo.customers import add_demo_customers, blurbs
from assistant.web.my_data import my_data
from assistant.web.pages import web
from assistant.web.payments import payment_pages
from assistant.web.session_desk import SessionDesk
from assistant.wiring import Program


def application(built: Program) -> FastAPI:
    """Everything that is served. Outside production the demo customers are there to sign in as."""
    settings = built.settings
    demo = settings.environment == "demo"
    if demo:
        add_demo_customers(built.means)
    app = FastAPI(
        title="Consent-aware credit assistant",
        version="1",
        description="Ask before looking; decide by policy; explain from the record.",
        docs_url="/v1/docs" if demo else None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
    )
    desk = SessionDesk(built.desk, timedelta(minutes=settings.session_minutes), blurbs() if demo else None)
    app.include_router(web(desk))
    app.include_router(my_data(desk.customer_id, DataDesk(built.means)))
    app.include_router(payment_pages(desk.customer_id, PaymentDesk(built.means)))
    app.include_router(v1(built.means, built.desk, settings))
    speak_problems(app)
    return app
