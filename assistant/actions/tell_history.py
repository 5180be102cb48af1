"""Tell how an account has gone: the lender that keeps it does so, as often as it bills."""

from assistant.actions.means import Means
from models.errors import UnusableInput
from models.facts.customer import AccountHistory, Customer
from models.facts.offer import OfferState


def tell_history(means: Means, customer_id: str, history: AccountHistory) -> Customer:
    """The customer with the history as of now. Open offers are void where a payment was late since: they
    rest on a history that is no longer so.

    Raises UnusableInput for an account that grows younger; NotFound, AccountClosed.
    """
    at = means.now()
    with means.storage.writing() as stores:
        before = stores.customers.lock(customer_id)
        if history.months_on_book < before.history.months_on_book:
            raise UnusableInput(
                f"The account was {before.history.months_on_book} months old when last told and cannot be "
                f"{history.months_on_book} now; correct months_on_book."
            )
        after = before.model_copy(update={"history": history, "history_told_at": at})
        if history.late_payments_12m > before.history.late_payments_12m:
            stores.offers.settle(stores.offers.of_customer(customer_id, OfferState.OPEN), OfferState.VOID, at)
        stores.customers.correct(after)
    return after
