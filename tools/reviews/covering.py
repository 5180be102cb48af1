"""What is painted over on a page for somebody who works on a case: places, and every text that names anybody.

What was revealed to them shows on that document, and no further.
"""

from collections.abc import Collection, Iterable, Iterator

from models.facts.covering import Covering, Wording
from models.facts.customer import Customer
from models.facts.evidence import Evidence, Field, FieldName, HiddenPlace, TextValue
from tools.reviews.case_views import NAME, field_subject
from tools.reviews.masking import NAMING_FIELDS
from tools.reviews.spellings import spellings

_WIDE = frozenset({FieldName.TRANSACTIONS, FieldName.ACHIEVEMENTS, FieldName.LINES})
"""Their boxes hold much besides what they say."""


def hidden_on(document: Evidence, shown: Collection[str]) -> tuple[HiddenPlace, ...]:
    """Places of its fields that name somebody, and of what is others'."""
    return (
        *document.hidden,
        *_places(field for field in document.fields if _is_masked(document, field, shown)),
    )


def covering_of(
    customer: Customer, document: Evidence, others: Iterable[Evidence], shown: Collection[str]
) -> Covering:
    """The texts: the customer's name, and what any document of the case says of people, employers, numbers
    and addresses. `shown` are the subjects that were revealed to whoever looks."""
    hides, shows = list[Wording](), list[Wording]()
    (shows if NAME in shown else hides).extend(spellings(FieldName.HOLDER, customer.name))
    for field in _naming(document.fields):
        (hides if _is_masked(document, field, shown) else shows).extend(_spelled(field))
    for other in others:
        for field in _naming(other.fields):
            hides.extend(_spelled(field))
    plain = (field for field in document.fields if not _is_masked(document, field, shown))
    read = _places(field for field in plain if field.name not in _WIDE)
    return Covering(hides=tuple(dict.fromkeys(hides)), shows=tuple(dict.fromkeys(shows)), open=tuple(read))


def _is_masked(document: Evidence, field: Field, shown: Collection[str]) -> bool:
    return field.name in NAMING_FIELDS and field_subject(document.evidence_id, field.name) not in shown


def _naming(fields: Iterable[Field]) -> Iterator[Field]:
    return (field for field in fields if field.name in NAMING_FIELDS)


def _spelled(field: Field) -> tuple[Wording, ...]:
    return spellings(field.name, field.value.text) if isinstance(field.value, TextValue) else ()


def _places(fields: Iterable[Field]) -> Iterator[HiddenPlace]:
    for field in fields:
        if field.box is not None:
            yield HiddenPlace(page=field.page, box=field.box)
