"""One turn: keep what the person did, let the brain act through the toolbox, keep what came of it."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import (
    AgentMiddleware,
    ModelCallLimitMiddleware,
    ModelRequest,
    ModelResponse,
    ToolCallLimitMiddleware,
    wrap_model_call,
)
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, SystemMessage, ToolMessage

from assistant.actions.hear_of_scams import hear_of_scams
from assistant.actions.means import Means
from assistant.conversation.brains.embedded import EmbeddedBrain
from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.guard import backed_up
from assistant.conversation.situation import Answered, Heard
from assistant.conversation.tool_answers import told
from assistant.conversation.toolbox import CHANGING, TOOLBOX
from assistant.conversation.turn_context import Shown, TurnContext
from models.facts.conversation import (
    MESSAGE_CHARACTERS_MAX,
    Conversation,
    Message,
    Question,
    Role,
    ToolCall,
)
from models.facts.language import Language
from models.facts.limit import LimitKind
from tools.understanding import amounts_in, answer_in, answer_to_offer
from tools.understanding.case_answers import plainly_answers
from tools.understanding.payments import answer_about_payment

_log = logging.getLogger(__name__)

MODEL_CALLS_MAX = 8
TOOL_CALLS_MAX = 12
_REMEMBERED_MESSAGES = 20


@dataclass(frozen=True, slots=True)
class Thought:
    """What a reply is made of, all that was tried on the way, by which brain, and in whose words."""

    produced: Sequence[AnyMessage]
    tried: Sequence[AnyMessage]
    brain: str
    in_our_words: bool


@wrap_model_call
def told_the_situation(
    request: ModelRequest[TurnContext], handler: Callable[[ModelRequest[TurnContext]], ModelResponse[Any]]
) -> ModelResponse[Any]:
    """Puts the case as it stands at this step into the system message."""
    situation = request.runtime.context.situation()
    text = f"{_SYSTEM}\n<situation>\n{situation.model_dump_json()}\n</situation>"
    return handler(request.override(system_message=SystemMessage(content=text)))


_SYSTEM = files("assistant.conversation").joinpath("prompts", "system.md").read_text(encoding="utf-8")


class Turns:
    """Holds turns with one brain; the embedded one steps in when another fails.

    What acts for them is put together when somebody first speaks: most programs that start hold no talk.
    """

    def __init__(self, means: Means, brain: BaseChatModel) -> None:
        self._means = means
        self._brain = brain

    @cached_property
    def _agent(self) -> Any:
        return _embedded() if type(self._brain) is EmbeddedBrain else _agent(self._brain)

    @property
    def _spare(self) -> Any:
        return self._agent if isinstance(self._brain, EmbeddedBrain) else _embedded()

    def say(self, conversation: Conversation, text: str, language: Language) -> tuple[Message, ...]:
        """The messages this adds, the person's own first. Text beyond the most a message holds is cut."""
        return self._turn(conversation, Heard(kind="words"), text[:MESSAGE_CHARACTERS_MAX], language)

    def notice(
        self, conversation: Conversation, heard: Heard, text: str, language: Language
    ) -> tuple[Message, ...]:
        """The person did something beside the words; `text` is how the record puts it."""
        return self._turn(conversation, heard, text, language)

    def _turn(
        self, conversation: Conversation, heard: Heard, text: str, language: Language
    ) -> tuple[Message, ...]:
        own, context, history = self._open(conversation, heard, text, language)
        thought = self._think(context, history)
        reply = self._close(context, thought)
        return own, reply

    def _open(
        self, conversation: Conversation, heard: Heard, text: str, language: Language
    ) -> tuple[Message, TurnContext, list[AnyMessage]]:
        """Keep the person's message before anything acts on it."""
        with self._means.storage.writing() as stores:
            locked = stores.conversations.get(
                conversation.conversation_id, conversation.customer_id, lock=True
            )
            if locked.language is not language:
                locked = locked.model_copy(update={"language": language})
                stores.conversations.update(locked)
            before = stores.conversations.messages(locked.conversation_id, latest=_REMEMBERED_MESSAGES)
            standing = sum(
                limit.amount_minor
                for limit in stores.limits.in_force(locked.customer_id, self._means.now())
                if limit.kind is LimitKind.STANDING
            )
            message = Message(
                message_id=self._means.new_id("msg"),
                conversation_id=locked.conversation_id,
                position=stores.conversations.next_position(locked.conversation_id),
                role=Role.PERSON if heard.kind == "words" else Role.EVENT,
                text=text,
                at=self._means.now(),
            )
            stores.conversations.say(message)
        if heard.kind == "words":
            hear_of_scams(self._means, locked.customer_id, text)
        question = _open_question(before)
        context = TurnContext(
            means=self._means,
            customer_id=locked.customer_id,
            conversation_id=locked.conversation_id,
            message_id=message.message_id,
            language=language,
            text=text if heard.kind == "words" else "",
            heard=heard,
            question=question,
            answered=_answered(question, text) if heard.kind == "words" else None,
            said_minor=_said([*before, message], standing),
        )
        return message, context, [*_history(before), HumanMessage(content=_worded(message))]

    def _think(self, context: TurnContext, history: list[AnyMessage]) -> Thought:
        """What the brain came to. When it fails, the spare goes on from what it had changed by then."""
        tried: list[AnyMessage] = []
        try:
            self._run(self._agent, context, history, tried)
            return Thought(tried, tried, self._brain._llm_type, in_our_words=self._agent is self._spare)
        except Exception:
            if self._agent is self._spare:
                raise
            _log.exception("The chat model failed; the embedded brain takes this turn.")
        acted = list(_acted(tried))
        spoken: list[AnyMessage] = []
        self._run(self._spare, context, [*history, *acted], spoken)
        brain = "embedded (in place of another)"
        return Thought([*acted, *spoken], [*tried, *spoken], brain, in_our_words=True)

    def _run(
        self, agent: Any, context: TurnContext, history: list[AnyMessage], produced: list[AnyMessage]
    ) -> None:
        """Fills `produced` step by step, so that a failure leaves what came before it."""
        for state in agent.stream({"messages": list(history)}, context=context, stream_mode="values"):
            produced[:] = state["messages"][len(history) :]

    def _close(self, context: TurnContext, thought: Thought) -> Message:
        """Keep the reply with its cards and the one question that is open now."""
        produced = thought.produced
        shown = [m.artifact for m in produced if isinstance(m, ToolMessage) and isinstance(m.artifact, Shown)]
        cards = tuple(dict.fromkeys(card for each in shown for card in each.cards))
        questions = [each.question for each in shown if each.question is not None]
        text = self._words(context, thought)
        with self._means.storage.writing() as stores:
            stores.conversations.get(context.conversation_id, context.customer_id, lock=True)
            reply = Message(
                message_id=self._means.new_id("msg"),
                conversation_id=context.conversation_id,
                position=stores.conversations.next_position(context.conversation_id),
                role=Role.ASSISTANT,
                text=text,
                cards=cards,
                question=questions[-1] if questions else None,
                tool_calls=tuple(_record(thought.tried)),
                brain=thought.brain,
                at=self._means.now(),
            )
            stores.conversations.say(reply)
        return reply

    def _words(self, context: TurnContext, thought: Thought) -> str:
        """The brain's last words; a language model's only without a figure that nothing backs up."""
        produced = thought.produced
        spoken = [m.text.strip() for m in produced if isinstance(m, AIMessage) and not m.tool_calls]
        spoken = [text for text in spoken if text]
        if not spoken:
            return PHRASES.say("model_failed", context.language)
        said = spoken[-1]
        if thought.in_our_words:
            return said
        situation = context.situation()
        sources = [str(m.content) for m in produced if isinstance(m, ToolMessage)]
        sources += [context.text, situation.model_dump_json()]
        if backed_up(said, sources, context.said_minor):
            return said
        _log.warning("A reply named a figure that no tool gave; it was not shown.")
        return PHRASES.say("guarded", context.language)


def _agent(brain: BaseChatModel) -> Any:
    limits: list[AgentMiddleware[Any, Any, Any]] = [
        ModelCallLimitMiddleware(run_limit=MODEL_CALLS_MAX, exit_behavior="error"),
        ToolCallLimitMiddleware(run_limit=TOOL_CALLS_MAX, exit_behavior="continue"),
    ]
    return create_agent(
        brain, list(TOOLBOX), context_schema=TurnContext, middleware=[told_the_situation, *limits]
    )


@cache
def _embedded() -> Any:
    """One for all: the embedded brain remembers nothing."""
    return _agent(EmbeddedBrain())


def _open_question(before: Sequence[Message]) -> Question | None:
    """What the latest message of the assistant asked; an event in between does not answer it."""
    spoken = [message for message in before if message.role is Role.ASSISTANT]
    return spoken[-1].question if spoken else None


def _answered(question: Question | None, text: str) -> Answered | None:
    if question is None:
        return None
    topic = question.subject.partition(":")[0]
    given = answer_in(text)
    if given is None and topic == "offer":
        given = answer_to_offer(text)
    if topic in {"stop", "me"}:
        given = answer_about_payment(topic, text)
    if topic == "case":  # what a person asked is answered in one's own words
        return Answered(subject=question.subject, answer="words") if plainly_answers(text) else None
    return None if given is None else Answered(subject=question.subject, answer=given)


def _said(messages: Sequence[Message], standing_minor: int) -> frozenset[int]:
    """Amounts the person named; an increase counts from the standing limit."""
    amounts = [
        amount for message in messages if message.role is Role.PERSON for amount in amounts_in(message.text)
    ]
    raised = {standing_minor + each.amount_minor for each in amounts if each.relation == "increase"}
    return frozenset(each.amount_minor for each in amounts) | raised


def _history(before: Sequence[Message]) -> Iterator[AnyMessage]:
    """What was said, without the tool calls: no call can dangle, and the situation says the rest."""
    for message in before:
        if message.role is Role.ASSISTANT:
            yield AIMessage(content=message.text)
        else:
            yield HumanMessage(content=_worded(message))


def _worded(message: Message) -> str:
    return message.text if message.role is Role.PERSON else f"[on the page: {message.text}]"


def _acted(tried: Sequence[AnyMessage]) -> Iterator[AnyMessage]:
    """The calls that changed something, with their answers; what was only shown can be shown anew."""
    answers = {m.tool_call_id: m for m in tried if isinstance(m, ToolMessage)}
    calls = [call for m in tried if isinstance(m, AIMessage) for call in m.tool_calls]
    for number, call in enumerate(calls, 1):
        answer = answers.get(call["id"] or "")
        if call["name"] in _ACTS and answer is not None and str(answer.content).startswith(told()[:-1]):
            yield AIMessage(content="", tool_calls=[{**call, "id": f"acted_{number}"}])
            yield answer.model_copy(update={"id": None, "tool_call_id": f"acted_{number}"})


_ACTS = frozenset(each.name for each in CHANGING) | {"request_decision"}


def _record(produced: Sequence[AnyMessage]) -> Iterator[ToolCall]:
    outcomes = {m.tool_call_id: str(m.content) for m in produced if isinstance(m, ToolMessage)}
    for message in produced:
        for call in message.tool_calls if isinstance(message, AIMessage) else ():
            outcome = outcomes.get(call["id"] or "", "no result")
            yield ToolCall(name=call["name"], arguments=str(call["args"])[:1000], outcome=outcome[:2000])
