"""LangChain has pydantic write out everything that a tool is called with, at each call."""

from typing import Any

from pydantic import TypeAdapter

from assistant.conversation.situation import Heard
from assistant.conversation.turn_context import TurnContext
from assistant.wiring import Program
from models.facts.language import Language


def test_what_a_turn_is_bound_to_is_not_written_out_with_the_whole_program_in_it(embedded: Program) -> None:
    heard = Heard(kind="words")
    bound = TurnContext(embedded.means, "cus_1", "cnv_1", "msg_1", Language.EN, "hello", heard, None, None)

    assert TypeAdapter(TurnContext).dump_python(bound) is bound
    assert TypeAdapter(Any).dump_python({"config": [bound]})["config"][0] is bound
