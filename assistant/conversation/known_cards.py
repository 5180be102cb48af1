"""What is known, by source, and the way to the page where a person looks after it."""

from collections.abc import Iterable

from assistant.actions.what_is_shared import shared_now
from assistant.conversation.consent_cards import titled
from assistant.conversation.filling import Filling
from assistant.conversation.limit_cards import limit_views
from assistant.conversation.views import KnownCard, KnownGroup, Line, Link, MyDataCard
from models.facts.consent import ConsentState
from models.facts.sharing import SharedConsent
from tools.explanation.figures import day, local_day, moment
from tools.explanation.values import said
from tools.explanation.words import word

MY_DATA, ERASING = "/my-data", "/my-data/erase"
"""Where the page has them."""

SHARED_NOW = frozenset({ConsentState.ACTIVE, ConsentState.PAUSED})
_NEVER = frozenset({ConsentState.REQUESTED, ConsentState.REFUSED, ConsentState.LAPSED})


def known_card(filling: Filling) -> KnownCard:
    """Everything known, by source; what consent no longer covers is not here because we do not see it."""
    return KnownCard(
        title=filling.say("known.title"),
        groups=(account_group(filling), *_read_groups(filling), _shares(filling)),
        links=(Link(text=filling.say("my_data.see"), href=MY_DATA),),
    )


def my_data_card(filling: Filling) -> MyDataCard:
    """The page itself, the download on it, and what erasing would do."""
    return MyDataCard(
        title=filling.say("my_data.title"),
        text=filling.say("my_data.text"),
        links=(
            Link(text=filling.say("my_data.see"), href=MY_DATA),
            Link(text=filling.say("my_data.download"), href=f"{MY_DATA}#download"),
            Link(text=filling.say("my_data.erase"), href=ERASING),
        ),
    )


def account_group(filling: Filling) -> KnownGroup:
    """What is known by contract."""
    customer = filling.stores.customers.get(filling.customer_id)
    history = customer.history
    return KnownGroup(
        title=filling.say("known.account"),
        basis=filling.say("known.by_contract"),
        lines=(
            filling.line("known.name", customer.name),
            filling.line("known.born", day(customer.born_on, filling.language)),
            filling.line("known.since", filling.say("known.since_text", months=history.months_on_book)),
            filling.line(
                "known.payments",
                filling.say(
                    "known.payments_text",
                    on_time=history.on_time_payments_12m,
                    late=history.late_payments_12m,
                ),
            ),
            *(Line(label=view.title, text=view.amount_text) for view in limit_views(filling)),
        ),
    )


def _read_groups(filling: Filling) -> Iterable[KnownGroup]:
    for evidence in filling.stores.evidence.covered(filling.customer_id, filling.at):
        consent = filling.stores.consents.get(evidence.consent_id, filling.customer_id).consent
        yield KnownGroup(
            title=word(f"kind.{evidence.kind}", filling.language),
            basis=filling.say("known.by_consent", day=day(local_day(consent.valid_until), filling.language)),
            lines=tuple(
                Line(
                    label=word(f"field.{field.name}", filling.language),
                    text=said(field.value, filling.language),
                )
                for field in evidence.fields
            ),
        )


def _shares(filling: Filling) -> KnownGroup:
    """Each consent in a line, those that are over counted."""
    every = shared_now(filling.stores, filling.parties, filling.customer_id, filling.at)
    now = [each for each in every if each.state in SHARED_NOW]
    past = [each for each in every if each.state not in SHARED_NOW | _NEVER]
    lines = [_share(filling, each) for each in now]
    if not lines:
        lines = [filling.line("known.shares", filling.say("known.nothing_shared"))]
    if past:
        lines.append(filling.line("known.past", filling.say("known.past_text", count=len(past))))
    lines.append(filling.line("known.fraud", filling.say("known.fraud_none")))
    return KnownGroup(
        title=filling.say("known.shares"), basis=filling.say("known.shares_basis"), lines=tuple(lines)
    )


def _share(filling: Filling, shared: SharedConsent) -> Line:
    language, used = filling.language, shared.last_used
    text = filling.say(
        "known.share",
        state=word(f"consent_state.{shared.state}", language),
        until=filling.say("share.until", day=day(local_day(shared.until), language)),
        used=filling.say("share.used", moment=moment(used.at, language))
        if used
        else filling.say("share.never"),
    )
    return Line(label=titled(filling, shared.categories), text=text)
