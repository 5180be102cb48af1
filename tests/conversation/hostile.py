"""A chat model that says what a script tells it to: the hostile, the fooled and the broken one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import BaseTool
from pydantic import PrivateAttr

Move = AIMessage | Exception


class FakeChat(BaseChatModel):
    """Plays its moves in order, then the last one for ever; counts how often it is asked."""

    moves: list[Any]
    _asked: int = PrivateAttr(default=0)
    _seen: list[list[BaseMessage]] = PrivateAttr(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    @property
    def times_asked(self) -> int:
        return self._asked

    @property
    def seen(self) -> list[list[BaseMessage]]:
        return self._seen

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],
        *,
        tool_choice: str | None = None,
        **kwargs: Any,
    ) -> Any:
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        move = self.moves[min(self._asked, len(self.moves) - 1)]
        self._asked += 1
        self._seen.append(list(messages))
        if isinstance(move, Exception):
            raise move
        return ChatResult(generations=[ChatGeneration(message=move.model_copy(deep=True))])


def call(name: str, arguments: Any = None, *, number: int = 1) -> dict[str, Any]:
    return {"name": name, "args": arguments or {}, "id": f"c{number}", "type": "tool_call"}


def calls(*wanted: tuple[str, Any]) -> AIMessage:
    """One message that calls several tools."""
    return AIMessage(
        content="", tool_calls=[call(name, args, number=n) for n, (name, args) in enumerate(wanted)]
    )


def one_by_one(*wanted: tuple[str, Any]) -> Iterator[AIMessage]:
    for number, (name, arguments) in enumerate(wanted):
        yield AIMessage(content="", tool_calls=[call(name, arguments, number=number)])
