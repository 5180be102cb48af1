"""A payment's card as its customer sees it: by the chat page's own template, in the customer's language.

So that what an agent looks at is what the customer looks at, not another drawing of it. Nothing in it can be
pressed, and whoever is named in it was masked before it was filled.
"""

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from assistant.actions.means import Means
from assistant.conversation.filling import Filling
from assistant.conversation.hold_cards import card_of
from assistant.pages.phrases import Phrases, read_phrases
from assistant.pages.templates import environment
from models.facts.held_file import HeldFile

_CHAT_PAGE = Path(__file__).parents[1] / "web"


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Built once; `means` for who the lender is."""

    means: Means
    templates: Environment
    phrases: Phrases

    def html(self, file: HeldFile) -> Markup:
        """The card alone, in the customer's language."""
        means, language = self.means, file.language
        with means.storage.reading() as stores:
            owner = file.payment.customer_id
            filling = Filling(stores, means.policies, means.parties, owner, language, file.at)
            card = card_of(filling, file.payment, file.contact)
        text = self.templates.get_template("cards/hold.html").render(
            card=card,
            card_id="customer-card",
            t=partial(self.phrases.say, language),
            language=language,
            looked_at=True,
        )
        return Markup(text)  # noqa: S704 - rendered by a template that escapes everything


def customer_card(means: Means) -> CustomerCard:
    """Over the chat page's templates and words, read as the files they are."""
    return CustomerCard(means, card_templates(), read_phrases(_CHAT_PAGE / "phrases.toml"))


@cache
def card_templates() -> Environment:
    """The chat page's own templates, without what only its pages need."""
    return environment(_CHAT_PAGE / "templates")
