"""The embedded brain: a LangChain chat model without a language model. Deterministic, zh and en."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool

from assistant.conversation.brains.next_step import next_step
from assistant.conversation.brains.step import Call, Done
from assistant.conversation.situation import Situation

_SITUATION = re.compile(r"<situation>\n(.*?)\n</situation>", re.DOTALL)


class EmbeddedBrain(BaseChatModel):
    """Reads the situation from the system message and takes the next step by rules."""

    @property
    def _llm_type(self) -> str:
        return "embedded"

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],
        *,
        tool_choice: str | None = None,
        **kwargs: Any,
    ) -> Runnable[Any, AIMessage]:
        """The toolbox is known by heart."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        situation = _situation(messages)
        latest = max(i for i, message in enumerate(messages) if isinstance(message, HumanMessage))
        done = _done(messages[latest + 1 :])
        step = next_step(situation, str(messages[latest].content), done)
        if isinstance(step, Call):
            call = {"name": step.name, "args": step.arguments, "id": f"call_{len(done) + 1}"}
            reply = AIMessage(content="", tool_calls=[{**call, "type": "tool_call"}])
        else:
            reply = AIMessage(content=step.text)
        return ChatResult(generations=[ChatGeneration(message=reply)])


def _situation(messages: Sequence[BaseMessage]) -> Situation:
    for message in messages:
        found = _SITUATION.search(str(message.content)) if isinstance(message, SystemMessage) else None
        if found:
            return Situation.from_json(found[1])
    raise AssertionError("every turn carries its situation")


def _done(messages: Sequence[BaseMessage]) -> list[Done]:
    results = {m.tool_call_id: str(m.content) for m in messages if isinstance(m, ToolMessage)}
    return [
        Done(call["name"], call["args"], _result(results.get(call["id"] or "", "")))
        for message in messages
        if isinstance(message, AIMessage)
        for call in message.tool_calls
    ]


def _result(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return {"ok": False, "code": "failed"}
    return found if isinstance(found, dict) else {"ok": False, "code": "failed"}
