"""Words that labels and titles of documents are made of; recognition is set right against these alone."""

_WORDS = """
account achievement achievements actual address advice after agent agreement allowance amount amounts annual
applicant attention authority available award awarded bachelor balance bank base basic before begin benefit
benefits bill birth board bonus branch building buyer candidate card cash cashier category certificate
certification certified change charge charges city class client closing code college commencement commission
company compensation completion confirmation contact contract contribution copy country course credit currency
customer daily date debit deduction deductions degree delivery department deposit description details diploma
director discount document dollars duration earnings education effective email employee employer employment end
ended ending engineer english enrolment examination excluding exclusive expires expiry faculty fee female
first fixed form formal from full fulltime fund furniture gender given grade graduated graduation grand gross
guest health held herewith hereby holder home hour hourly house identification including inclusive income
insurance interest invoice issue issued issuer issuing item items job joining landlord landlady lease legal
lessee lessor letter level licence license limit line lines loan local location major male manager marks master
member merchant method mobile monthly month months name national nationality nett number occupation offer office
opening order ordered organisation organization original other outstanding overall overtime owner package page
paid part passport payable paycheck payee payer payment payments payroll payslip pension period permanent person
personal phone place position postal premises present previous price pricing principal print probation product
programme program property provident purchase purpose qualification quantity quotation quote rate receipt
receiver recipient reference registered registration registrar release remark remarks rent rental report
residence result results retail returnable role rounding salary sale sales salesperson savings school score scores
section security seller service services share shop signature signed signing simplified society software sold
staff start starting starts statement status store street student subject subtotal summary supplier tax taxable
telephone tenancy tenant tenancy term terms test time title total transaction transactions transfer transport
type union unit university until user valid validity value vendor verification wage wages website weekly welcome
withdrawal with work working year yearly years your
"""
_SHORT = "of to be is no by on in at we it or as an per the and for are you our pay day due net sub vat gst sst tel fax"

WORDS = frozenset(_WORDS.split())
"""In lower case, of four letters or more."""
LINKING = frozenset(_SHORT.split())
"""Short words that stand between those; they are found only in long stretches without a space."""

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
