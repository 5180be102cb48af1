"""The portfolio: all limits together, for whoever watches over them. Nothing in it names a person."""

from fastapi import APIRouter
from fastapi.routing import APIRoute

from assistant.actions.means import Means
from assistant.actions.view_portfolio import view_portfolio
from assistant.api.doors import reads
from assistant.api.keys import Scope
from models.facts.portfolio import PortfolioView


def portfolio(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """The route /portfolio."""
    router = APIRouter(prefix="/v1/portfolio", tags=["portfolio"], route_class=route_class)

    @router.get("", summary="Read the portfolio", **reads(Scope.PORTFOLIO_READ))
    def read() -> PortfolioView:
        """Limits, drawn, undrawn, expected loss and capital by kind, PD band and month of origin, held
        against the ledger to the minor unit; `books.difference` names the first record that does not agree.
        Everything is read anew, which takes about a minute for 100,000 customers."""
        return view_portfolio(means)

    return router
