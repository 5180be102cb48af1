"""Builds the brain that the settings name."""

from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from pydantic import SecretStr

from assistant.conversation.brains.embedded import EmbeddedBrain


def chosen_brain(
    name: str, *, base_url: str | None, api_key: SecretStr | None, timeout_seconds: float
) -> BaseChatModel:
    """`embedded`, or any LangChain `init_chat_model` string such as `openai:gpt-5`."""
    if name == "embedded":
        return EmbeddedBrain()
    settings: dict[str, Any] = {"timeout": timeout_seconds, "max_retries": 1}
    if base_url is not None:
        settings["base_url"] = base_url
    if api_key is not None:
        settings["api_key"] = api_key.get_secret_value()
    brain = init_chat_model(name, **settings)
    assert isinstance(brain, BaseChatModel)
    return brain
