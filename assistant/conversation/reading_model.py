"""A chat model that helps with reading, where one is set: it says in which words of the page a field stands.

Off unless `ASSISTANT_READING_MODEL` names one, because it shows the model the document's text: whoever runs
that model has to be a processor of the lender's. What it answers is only looked for on the page.
"""

import json
import logging
import re
from collections.abc import Collection
from dataclasses import dataclass
from importlib.resources import files

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import HumanMessage, SystemMessage
from pydantic import ValidationError

from models.facts.evidence import FieldName
from tools.documents.suggested import PageTexts, Suggestion

_log = logging.getLogger(__name__)
_TEXT_MAX = 24_000
_SUGGESTIONS_MAX = 60
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadingModel:
    """Asks for quotes. A model that fails or answers in another shape has suggested nothing."""

    chat_model: BaseChatModel

    def suggest(self, shown: PageTexts) -> tuple[Suggestion, ...]:
        pages = "\n\f\n".join(shown.texts)[:_TEXT_MAX]
        asked = f"kind: {shown.kind}\nfields: {', '.join(shown.missing)}\n<document>\n{pages}\n</document>"
        try:
            answer = self.chat_model.invoke([SystemMessage(_instructions()), HumanMessage(asked)])
        # Whatever a provider's client raises, the document has been read without it already. Its words may
        # repeat the document, so that only its name is logged.
        except Exception as error:
            _log.warning("The document is read without the reading model: %s.", type(error).__name__)
            return ()
        return suggestions_in(str(answer.text), frozenset(shown.missing))


def suggestions_in(answer: str, wanted: Collection[FieldName]) -> tuple[Suggestion, ...]:
    """The quotes in a model's answer, of the wanted fields alone; none where it is not the JSON asked for."""
    found = _OBJECT.search(answer)
    try:
        named = json.loads(found[0]) if found else {}
        pairs = list(named.items())[:_SUGGESTIONS_MAX] if isinstance(named, dict) else []
        return tuple(
            Suggestion(name=FieldName(name), quote=quote)
            for name, quote in pairs
            if name in wanted and isinstance(quote, str) and quote.strip()
        )
    except (ValueError, RecursionError, ValidationError):
        return ()


def _instructions() -> str:
    return files("assistant.conversation").joinpath("prompts/reading.md").read_text(encoding="utf-8")
