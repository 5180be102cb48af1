"""What filling a card needs: a transaction, whose card it is, the language, the moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.conversation.views import Line
from assistant.storage.stores import Stores
from models.errors import NotFound, UnusableInput
from models.facts.decision import Decision
from models.facts.language import Language
from models.facts.party import Party
from tools.explanation.figures import money
from tools.explanation.phrasebook import read_phrases
from tools.policy.pack import PolicyPack
from tools.policy.policy_book import PolicyBook

CARD_PHRASES = read_phrases("assistant.conversation", "card_phrases.toml")


@dataclass(frozen=True, slots=True)
class Filling:
    """What filling a card needs: a transaction, whose card it is, the language, the moment."""

    stores: Stores
    policies: PolicyBook
    parties: Mapping[str, Party]
    customer_id: str
    language: Language
    at: datetime

    @property
    def pack(self) -> PolicyPack:
        """The pack in force."""
        return self.policies.at(self.at)

    def pack_of(self, decision: Decision) -> PolicyPack:
        """The pack whose words a decision speaks in: the one that made it, while it can be read."""
        try:
            return self.policies.version(decision.policy_version, decision.at)
        except (NotFound, UnusableInput):
            return self.pack

    def name(self, party_id: str) -> str:
        """A party by name; by id where nobody describes them any more."""
        party = self.parties.get(party_id)
        return party.name.said_in(self.language) if party else party_id

    def say(self, key: str, **values: object) -> str:
        return CARD_PHRASES.say(key, self.language, **values)

    def line(self, key: str, text: str) -> Line:
        return Line(label=self.say(key), text=text)

    def money(self, amount_minor: int) -> str:
        return money(amount_minor, self.language, self.pack.currency)
