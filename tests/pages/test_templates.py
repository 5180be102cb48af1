"""Every template of every page compiles, and is compiled once a process."""

from assistant.console.show import templates as console_templates
from assistant.pages.templates import compiling
from assistant.web.show import templates as chat_templates


def test_every_template_compiles() -> None:
    every = (chat_templates(), console_templates())

    assert sum(1 for _ in compiling(*every)) == sum(len(each.list_templates()) for each in every)
    assert (chat_templates(), console_templates()) == every
