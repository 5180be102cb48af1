"""What is painted over on the picture of a page, beside the places that are known already."""

from typing import Annotated

from pydantic import Field

from models.facts.evidence import HiddenPlace
from models.facts.value import Value


class Wording(Value):
    """A text as a page may have it. Spaces, line breaks, width, accents and the case of letters do not
    matter; of Latin letters and figures only whole words count."""

    text: Annotated[str, Field(min_length=1, max_length=400)]
    capital: bool = False
    """One word that counts only with a capital letter, written without spaces: `Grace`, never `grace`."""
    wraps: bool = True
    """Whether it may go on over the end of a line: of two names one under another, the end of the first and
    the beginning of the second are nobody's."""


class Covering(Value):
    """`hides` is covered wherever it is written, but where it is part of something that `shows` names: that
    was revealed. Numbers by which people are reached or known (telephone, mail, account, identity) are
    covered, too, but in the places that stay `open`: those of fields that may be seen."""

    hides: tuple[Wording, ...] = ()
    shows: tuple[Wording, ...] = ()
    open: tuple[HiddenPlace, ...] = ()
