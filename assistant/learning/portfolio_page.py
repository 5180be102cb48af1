"""The page of the portfolio: whether the books agree first, then the figures; the same as the JSON says."""

from typing import Final

from assistant.learning.portfolio_figures import at_stake, bounds, lent, money
from assistant.learning.report_templates import page_of
from models.facts.portfolio import PortfolioView
from tools.explanation.figures import local_day

TITLE: Final = "Portfolio"


def portfolio_page(view: PortfolioView) -> str:
    """One file, its plots inside, for a phone, a desk and a printer, light and dark. It names nobody."""
    total = view.total
    return page_of(
        "portfolio_page.html",
        view=view,
        made_on=str(local_day(view.at)),
        figures=(
            ("Limits in force", money(total.limits_minor)),
            ("Drawn", money(total.drawn_minor)),
            ("Held for merchants", money(total.held_minor)),
            ("Undrawn", money(total.undrawn_minor)),
            ("Owed to people", money(total.credit_minor)),
            ("Expected loss, 12 months", money(total.expected_loss_minor)),
            ("Capital", money(total.capital_minor)),
        ),
        sections=(lent(view), at_stake(view), bounds(view)),
    )
