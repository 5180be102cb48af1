"""How a story is told: steps in two languages, each of which holds or does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.stories.stage import Stage
from models.facts.language import Language


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a story: what happens, whether it held, and what was seen."""

    zh: str
    en: str
    held: bool
    seen: str

    def told(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


Story = Callable[[Stage], Iterator[Step]]
