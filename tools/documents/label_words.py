"""Words that labels and titles of documents are made of; recognition is set right against these alone."""

import re
from functools import cache

_WORD = re.compile(r"[a-z]{4,}")
_WORDS = """
accept accepted accordance account achievement achievements actual address admitted advice after agent
agreement allowance also amount amounts annual applicant attention authority available award awarded
bachelor balance bank base basic been before begin begins below benefit benefits between bill birth
board bonus branch building business buyer candidate card cash cashier category certificate
certification certified change charge charges city class client closing code college commencement
commission company compensation completed completion confer conferred confirm confirmation contact
contract contribution copy country course credit currency customer daily date debit deduction deductions
degree delivery department deposit description details diploma director discount document dollars
duration each earnings education effective email employee employer employment enclosed end ended ending
engineer english enrolled enrolment examination excluding exclusive expires expiry faculty fee female
first fixed following form formal from full fulltime fund furniture gender given grade graduated
graduation grand gross guest have having health held hereby herewith holder home hour hourly house
identification including inclusive income information insurance interest into invoice issue issued
issuer issuing item items job joining landlady landlord lapses last later lease legal lessee lessor
letter level licence license limit line lines loan local location main major male manager marks master
member merchant method mobile month monthly months must name national nationality nett number occupation
offer offered office online opening order ordered organisation organization original other outside
outstanding overall overtime owner package page paid part passport payable paycheck payee payer payment
payments payroll payslip pension period permanent person personal phone place please pleased position
postal premises present previous price pricing principal print probation product program programme
property provident purchase purpose qualification quantity quotation quote rate receipt receiver
recipient reference registered registrar registration release remain remark remarks rent rental report
required requirements requires residence result results retail return returnable role rounding salary
sale sales salesperson satisfied savings school science score scores section security seller service
services share shop sign signature signed signing simplified sincerely society software sold staff start
starting starts statement status store street student subject subtotal summary supplier tax taxable
telephone tenancy tenant term terms test that this time title today together total transaction
transactions transfer transport type under union unit university until upon user valid validity value
vendor verification wage wages website weekly welcome which while will with withdrawal within without
work working year yearly years your
"""
_SHORT = """
of to be is no by on in at we it or as an per the and for are you our pay day due net sub vat gst sst
tel fax
"""


@cache
def words() -> frozenset[str]:
    """In lower case, of four letters or more: those above, and of the labels of every kind."""
    # Not before the first page is read: the kinds stand on rows, and rows on this.
    from tools.documents.kinds import ALL_KINDS

    labels = (label.lower() for kind in ALL_KINDS for label in kind.all_labels())
    return frozenset(_WORDS.split()) | {word for label in labels for word in _WORD.findall(label)}


LINKING = frozenset(_SHORT.split())
"""Short words that stand between those; they are found only in long stretches without a space."""

ENDING = frozenset({"of", "be", "is", "to", "by", "the"})
"""Short words that are often glued to the end of the word before."""
_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
"""
MONTHS = frozenset(_MONTHS.split())
