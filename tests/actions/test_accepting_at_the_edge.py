"""All limits of a customer together: 200,000 holds to the fen when a hundred offers are accepted at once."""

from functools import partial

from assistant.actions.means import Means
from assistant.actions.settle_offer import Accepted, OfferStale
from assistant.wiring import Program
from models.facts.evidence import Scene
from models.facts.limit import LimitKind, Scope
from models.facts.offer import Offer
from tests.actions.at_once import at_once
from tests.given import a_customer
from tests.given_papers import accepted, an_offer
from tools.audit.seal import seal_of

EACH = 500_000
SCENES = 99


def copies(means: Means, offer: Offer, count: int) -> list[Offer]:
    """Scene offers of one decision, more than any decision makes: what accepting alone must hold."""
    made = []
    with means.storage.writing() as stores:
        for _ in range(count):
            update = {
                "offer_id": means.new_id("off"),
                "kind": LimitKind.SCENE,
                "scope": Scope(scene=Scene.FURNITURE, country="CN"),
                "old_limit_minor": 0,
                "new_limit_minor": EACH,
                "limit_valid_days": 30,
            }
            terms = offer.terms.model_copy(update=update)
            made.append(offer.model_copy(update={"terms": terms, "terms_hash": seal_of(terms)}))
            stores.offers.add(made[-1])
    return made


def test_a_hundred_standing_and_scene_offers_at_once_end_exactly_at_the_total(running: Program) -> None:
    # given room for exactly twenty of a hundred offers
    means = running.means
    total = means.pack.total.limits_max_minor
    customer_id = a_customer(means, limit_minor=100_000, months_on_book=24, on_time=12).customer_id
    standing = an_offer(means, customer_id, 200_000)
    raised = standing.terms.new_limit_minor - standing.terms.old_limit_minor
    offers = [standing, *copies(means, standing, SCENES)]
    filler = total - 100_000 - raised - 19 * EACH
    with means.storage.writing() as stores:
        terms = offers[-1].terms.model_copy(
            update={"offer_id": means.new_id("off"), "new_limit_minor": filler}
        )
        first = offers[-1].model_copy(update={"terms": terms, "terms_hash": seal_of(terms)})
        stores.offers.add(first)
    accepted(means, customer_id, first)

    # when
    came = at_once([partial(accepted, means, customer_id, each) for each in offers])

    # then nothing is above the total and nothing that fitted was refused
    assert all(isinstance(each, Accepted | OfferStale) for each in came), came
    with means.storage.reading() as stores:
        in_force = sum(each.amount_minor for each in stores.limits.in_force(customer_id, means.now()))
    assert in_force == total
    assert isinstance(came[0], Accepted)
    assert sum(isinstance(each, Accepted) for each in came) == 20
