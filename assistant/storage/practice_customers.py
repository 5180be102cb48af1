"""Made-up customers of practice cases: left out of whatever is counted over all customers."""

from typing import Any

from sqlalchemy import ColumnElement, select

from models.review_tables import ReviewCaseRow


def not_practice(customer_id: Any) -> ColumnElement[bool]:
    """A condition on a column of customers' ids."""
    made_up = select(ReviewCaseRow.customer_id).where(ReviewCaseRow.is_practice)
    found: ColumnElement[bool] = customer_id.not_in(made_up)
    return found
