"""The tools a brain may call. Who is asking comes from the turn, never from the chat model.

*Reads* show something. *Asks* put a question in front of the person. *Changes* need the person's own
yes, in this very message, to the exact terms of the question that was open.
"""

from langchain_core.tools import BaseTool

from assistant.conversation.tools_for_cases import ASKS_OF_CASES, CHANGES_OF_CASES, READS_OF_CASES
from assistant.conversation.tools_for_lowering import ASKS_OF_LOWERING, CHANGES_OF_LOWERING
from assistant.conversation.tools_for_payments import ASKS_OF_PAYMENTS, CHANGES_OF_PAYMENTS
from assistant.conversation.tools_that_ask import ASKS
from assistant.conversation.tools_that_change import CHANGES
from assistant.conversation.tools_that_show import READS

CHANGING: tuple[BaseTool, ...] = CHANGES + CHANGES_OF_PAYMENTS + CHANGES_OF_LOWERING + CHANGES_OF_CASES
TOOLBOX: tuple[BaseTool, ...] = (
    READS + READS_OF_CASES + ASKS + ASKS_OF_PAYMENTS + ASKS_OF_LOWERING + ASKS_OF_CASES + CHANGING
)
