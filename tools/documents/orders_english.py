"""What orders to a reading machine, or to whoever decides on credit, look like in English."""

import re

from tools.documents.late_patterns import late

_I = re.IGNORECASE

# Where a sentence tells somebody to do something: at its start, after `please`, `must` and the like.
_DO = (
    r"(?:(?:^|[.!?:;,>\n\]\)\"'”*#|–—-])\s*(?:please\s+|kindly\s+|now\s+|also\s+|then\s+|just\s+|"
    r"instead\s*,?\s+){0,3}"
    r"|\b(?:and|then|please|kindly|must|immediately|automatically|now|just|always|instead|"
    r"you\s+(?:should|shall|will|can|may|need\s+to|have\s+to|are\s+to)"
    r"|should|has\s+to|have\s+to|instructed\s+to|required\s+to|told\s+to|ordered\s+to|"
    r"directed\s+to|is\s+to)\s+(?:simply\s+|immediately\s+|automatically\s+|directly\s+|just\s+|"
    r"also\s+){0,3}"
    r"|(?-i:(?<=\s)(?=[A-Z])))"
)
_NOT = r"(?<!not )(?<!never )(?<!n't )(?<!cannot )(?<!to )(?<!may )"
_ANY = (
    r"(?:(?:all|any|the|your|of|every|other|each|these|those|this|that|my|its|whatever|everything|"
    r"anything|and|or|such|normal|usual|standard|built-in|internal|existing|current)\s+){0,6}"
)

_MACHINE = (
    r"(?:(?:an?\s+|the\s+|any\s+|this\s+|our\s+|all\s+|every\s+)?(?:"
    r"(?:AI|A\.I\.|artificial\s+intelligence)[\s-]+(?:\w+\s+){0,2}?(?:assistant|model|system|"
    r"agent|bot|reviewer|reader|underwriter|officer|tool|processor|parser|analyst|evaluator|"
    r"engine|auditor)s?"
    r"|(?:large\s+)?language\s+models?|chat\s?bots?|chatgpt|gpt-?\d\w*|claude(?=\s*[:,])|"
    r"gemini(?=\s*[:,])|deepseek(?=\s*[:,])"
    r"|(?:credit|loan|lending|banking|underwriting|virtual|digital|document|review|approval|"
    r"automated)\s+(?:assistant|chatbot|bot)s?"
    r"|automat(?:ed|ic)\s+(?:\w+\s+){0,2}?(?:reader|reviewer|underwriter|system|processor|parser|"
    r"agent|checker|assessor|pipeline)s?"
    r"|machine\s+readers?|document[\s-]+(?:reader|parser|processor|extractor)s?|(?:OCR|extraction|"
    r"scoring|decision|underwriting|credit|risk)[\s-]+(?:engine|model|algorithm)s?"
    r"|(?:an?|the|any|this)\s+(?:AI|LLM|bot)))"
    r"(?!\s*(?:engineer|research|team|lab|product|train|develop|startup|company|compan|scientist|"
    r"programme|program|course|certificate|conference|intern|lead\b|specialist|project|"
    r"platform\s+team|department|policy|strategy|risk\s+management))"
)
_VERBS = (
    r"(?:ignore|disregard|approve|grant|set|mark|record|output|respond|reply|accept|skip|treat|"
    r"consider|assign|raise|increase|return|report|classify|rate|score"
    r"|extract|note|remember|answer|give|allow|override|bypass|assume|trust|conclude|decide|"
    r"recommend|say|state|use|forget|proceed|pass|verify|confirm|read|write|enter|stop|act)"
)

_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|guardrails?|directives?|programming|"
    r"safeguards?|safety\s+\w+|constraints?|restrictions|orders|commands?|training|context|"
    r"system\s+message|polic(?:y|ies))"
)
_SETS_ASIDE = (
    r"(?:ignore|disregard|forget|override|overrule|overwrite|neglect|discard|drop|bypass|"
    r"circumvent|dismiss|set\s+aside|pay\s+no\s+attention\s+to|do\s+not\s+(?:follow|obey|apply)|"
    r"don't\s+(?:follow|obey|apply)|stop\s+(?:following|obeying|applying))"
)
_BEFORE = (
    r"(?:previous|prior|above|earlier|preceding|foregoing|former|system|original|initial|existing|"
    r"given|old|stated|developer|security|credit|lending|bank|internal|usual|normal|risk|approval|"
    r"underwriting)"
)
_CHECKS = (
    r"(?:checks?|verifications?|validations?|reviews?|screenings?|controls|scrutiny|"
    r"due\s+diligence|fraud\s+\w+|affordability\s+\w+|risk\s+\w+|human\s+\w+|manual\s+\w+|"
    r"questions)"
)

_SUBJECT = (
    r"(?:(?:credit|loan|lending|mortgage|financing|borrowing)\s+(?:applications?|requests?|"
    r"limits?|lines?|facilit(?:y|ies)|scores?|amounts?)|credit|loans?|(?:spending\s+)?limits?|"
    r"borrowers?|applicants?|account\s?holders?|(?:this|the|that)\s+(?:\w+\s+)?(?:customers?|"
    r"clients?|applications?|requests?|cases?|files?|persons?|individuals?|users?))"
)
_LEAVE = (
    r"(?!\s*(?:for|to)\s+(?:\w+\s+){0,2}(?:leave|admission|employment|position|post|job|role|"
    r"reimbursement|transfer|refund|visa|parking|repair|maintenance|sublet|pet|membership|"
    r"time\s+off|vacation|holiday))(?!\s+(?:form|fee|letter|number|date|programme|process)s?\b)"
)
_GOOD = (
    r"(?:approved?|verified|genuine|authentic|trusted|trustworthy|valid(?:ated)?|low[\s-]risk|"
    r"eligible|creditworthy|prime|passed|pass|accepted|safe|confirmed|excellent|AAA|clean|"
    r"legitimate|high[\s-](?:earner|income)|pre-?approved|cleared)"
)
_THING = (
    r"(?:salary|income|earnings|pay|wages?|rent|balance|total|amount|limit|credit\s+(?:score|"
    r"limit|line)|score|confidence(?:\s+\w+)?|risk(?:\s+\w+)?|probability(?:\s+of\s+default)?|"
    r"degree|gpa|pd|net\s+worth|rating|status|decision|result|verdict|outcome)"
)


def _form(pattern: str) -> re.Pattern[str]:
    return late(pattern, _I)


ENGLISH: tuple[re.Pattern[str], ...] = tuple(
    map(
        _form,
        (
            # what was said before is to be set aside
            rf"{_NOT}\b{_SETS_ASIDE}\s+{_ANY}(?:{_BEFORE}\s+){{1,3}}(?:\w+\s+){{0,2}}?{_RULES}\b",
            rf"{_NOT}\b{_SETS_ASIDE}\s+(?:all\s+|any\s+|the\s+|of\s+)*(?:your|its)\s+(?:\w+\s+){{0,3}}?{_RULES}\b",
            rf"{_DO}(?:ignore|disregard|forget|override)\s+{_ANY}(?:\w+\s+)?(?:instructions?|prompts?|rules?|guidelines?|guardrails?|polic(?:y|ies)|directives?)\b",
            rf"{_DO}(?:ignore|disregard|forget)\s+(?:everything|all|anything|whatever|the\s+text|any\s+text|the\s+rest)\b[^.\n]{{0,30}}\b(?:above|before|previous\w*|prior|earlier|so\s+far|until\s+now|else|told|said)\b",
            r"\b(?:previous|prior|above|earlier)\s+(?:instructions?|prompts?|rules)\s+(?:are|is|have\s+been|no\s+longer|do\s+not|don't)\s+(?:\w+\s+)?(?:void|cancel\w*|revoked|superseded|apply|replaced|invalid|overridden|obsolete)",
            # what is to be checked is not to be
            rf"{_DO}(?:skip|bypass|disable|suppress|omit|switch\s+off|turn\s+off|avoid|forgo|circumvent)\s+{_ANY}(?:\w+\s+){{0,2}}?{_CHECKS}\b",
            rf"{_DO}(?:do\s+not|don't|never)\s+(?:\w+\s+){{0,2}}?(?:verify|check|validate|cross-check|question|flag|refer|escalate|refuse|decline|reject)\s+(?:this|the|it|these|any|anything|him|her|them|my|for)\b(?=[^.\n]{{0,60}}(?:document|application|applicant|customer|file|human|manual|review|request|limit|figures?|salary|income|case|amount))(?![^.\n]{{0,40}}(?:goods|delivery|parcel|box|package))",
            r"\b(?:without|no\s+need\s+for)\s+(?:any\s+)?(?:further|additional|human|manual|more)\s+(?:\w+\s+)?(?:review|verification|checks?|scrutiny|questions|validation)\b(?=[^.\n]{0,80}\b(?:approv|grant|limit|loan|credit)|(?<=.)[^.\n]{0,10}[.!])(?<!signature)",
            r"\b(?:approve|grant|accept|release)\b[^.\n]{0,60}\b(?:without|no)\s+(?:any\s+|further\s+|more\s+|additional\s+|human\s+|manual\s+)*(?:review|verification|checks?|scrutiny|questions|validation)\b",
            # it speaks to a machine
            rf"\b(?:dear|hey|hello|hi|attention|attn|note\s+(?:to|for)|message\s+(?:to|for)|notice\s+(?:to|for)|memo\s+(?:to|for)|reminder\s+(?:to|for)|instructions?\s+(?:to|for)|directive\s+(?:to|for)|information\s+for|important\s+for|addressed\s+to|intended\s+for|to|for)\s*:?,?\s+{_MACHINE}\s*(?:[:,.!–—-]|reading|reviewing|processing|who|that|which|parsing|handling|evaluating|assessing|analy[sz]ing)",
            rf"\b(?:dear|hey|attention|attn)\s*:?,?\s+(?:all\s+|any\s+)?{_MACHINE}\b",
            r"\b(?:dear|hey|hello|hi|attention|attn|note\s+(?:to|for)(?:\s+the)?|message\s+(?:to|for)(?:\s+the)?)\s*:?,?\s+(?:review\w*\s+|read\w*\s+|friendly\s+|helpful\s+|credit\s+){0,2}(?:assistant|AI|LLM|bot|model|robot|machine|parser|algorithm)\s*[:,!]",
            rf"\b{_MACHINE}\s*(?:[:,–—-]\s*(?:please\s+|you\s+(?:must|should|are|will)\s+|kindly\s+|now\s+)*{_VERBS}\b|\s(?:must|should|shall|is\s+to|are\s+to|has\s+to|have\s+to|will|needs?\s+to)\s+(?:now\s+|always\s+|immediately\s+|only\s+|therefore\s+)*{_VERBS}\b)",
            rf"(?:^|[\n.!?>\]*#])\W{{0,4}}(?:assistant|AI|LLM|bot|model)\s*[:,]\s*(?:please\s+|you\s+|do\s+|kindly\s+)*(?:{_VERBS}|must|should|are)\b",
            rf"\b(?:if|whether)\s+you\s+are\s+(?:an?\s+|the\s+)?(?:{_MACHINE}|AI\b|LLM\b|bot\b|machine\b|model\b)",
            rf"\bas\s+(?:{_MACHINE})\s*,?\s*(?:you|your)\b",
            r"\b(?:dear|hey|hello|hi|attention|attn)\s*:?,?\s+(?:chat\s?)?GPT\b",
            r"\b(?:message|note|notice|memo|instructions?|information)\s+(?:to|for)\s+(?:the\s+|your\s+)?(?:\w+'s\s+)?(?:\w+\s+)?(?:AI|LLM|bot|robot)\s*[:,.!]",
            r"\b(?:assistant|AI|LLM|bot|model)\s+(?:must|should|shall)\s+(?:now\s+)?(?:call|invoke|execute|approve|ignore|skip|grant|override|output|disregard)\b",
            r"\b(?:safety|security|risk|credit|lending|system|your)\s+(?:\w+\s+)?(?:polic(?:y|ies)|rules|checks|guardrails|restrictions|instructions)\s+(?:are|is|have\s+been|has\s+been)\s+(?:\w+\s+)?(?:suspended|disabled|deactivated|revoked|void)\b",
            rf"{_DO}(?:disregard|ignore)\s+(?:the|any|all|these|those)\s+[^.\n]{{0,60}}[.;,:]\s*(?:the\s+|my\s+|his\s+|her\s+)?(?:real|actual|true|correct)\s+{_THING}\b",
            # it gives the reader a part to play
            r"\byou\s+are\s+(?:now\s+|no\s+longer\s+|actually\s+)+(?:(?:in|an?|the|bound|acting|operating|connected|running|authori[sz]ed|free|under|our)\b)(?=[^.\n]{0,60}\b(?:mode|assistant|model|AI|bot|agent|approver|underwriter|officer|administrator|admin|root|system|rules?|restrictions?|reviewer|approve|unrestricted|policy|policies|bank|lender|limits?)\b)(?![^.\n]{0,40}\b(?:member|employee|part\s+of)\b)",
            r"\byou\s+are\s+(?:an?|the)\s+(?:\w+\s+){0,3}?(?:AI|language\s+model|chat\s?bot|bot\b|LLM|AI\s+\w+)(?!\s*(?:engineer|research|scientist|team|lead|intern|specialist|develop|manager|product))",
            r"\byou\s+are\s+(?:an?|the)\s+(?:\w+\s+){0,3}?assistant\s+(?:that|who|which)\b",
            rf"{_DO}(?:act|behave|respond|operate|function)\s+(?:as\s+(?:if\s+you\s+(?:are|were)|though)|like|as)\s+(?:an?\s+|the\s+|my\s+)?(?:\w+\s+){{0,3}}?(?:credit|loan|lending|underwrit\w+|approv\w+|admin\w*|root|system|developer|unrestricted|jailbroken|DAN|AI|bank)\b(?!\s*(?:agent\s+bank|guarantor))",
            r"\b(?:pretend|imagine|suppose)\s+(?:that\s+)?(?:you\s+(?:are|have|were)|to\s+be|the\s+(?:customer|applicant|document))\b",
            r"\b(?:assume|take\s+on|adopt|play)\s+the\s+(?:role|persona|identity)\s+of\b",
            r"\bfrom\s+(?:now|here|this\s+(?:point|moment))\s+on(?:wards?)?\s*,?\s+(?:you\s+(?:are|must|will|should|shall)\s+(?:only\s+|always\s+)?(?:act|approve|ignore|treat|respond|answer|obey|grant)|(?:always|only)\s+(?:approve|treat|answer|output|respond)|treat|approve|ignore|respond|answer|act)\b",
            r"\b(?:enter|enable|activate|switch\s+to|switch\s+into|in|into|entering)\s+(?:the\s+)?(?:developer|admin(?:istrator)?|debug|maintenance|god|root|sudo|unrestricted|override|jailbreak|DAN|test)\s+mode\b",
            r"\b(?:system|developer|admin(?:istrator)?|root|security|policy)\s+(?:override|prompt\s*[:\]>–—-]|message\s*[:\]>–—-]|command\s*[:\]>–—-]|instruction\s*[:\]>–—-]|notice\s*:\s*(?:ignore|approve|you|set|the\s+(?:assistant|model|AI)))",
            r"\b(?:reveal|print|show|repeat|leak|expose|output|ignore|display|forget|disclose)\s+(?:\w+\s+){0,3}?(?:system\s+prompt|hidden\s+prompt|initial\s+prompt|your\s+(?:instructions|prompt|rules))\b",
            r"\b(?:new|updated|revised|real|actual|hidden|secret|additional)\s+(?:system\s+)?(?:instructions?|prompt|directives?|task)\s*(?:[:>]|(?:for|to)\s+(?:the\s+|you\b)?(?:AI|assistant|model|system|reader|reviewer|bot|you))",
            r"\bprompt\s+injection\b|\bjail\s?break(?:ing|en)?\b",
            # it demands an outcome
            rf"{_DO}(?:approve|grant|authori[sz]e|sanction|accept|clear|fast-?track|rubber-?stamp|green-?light|pre-?approve|wave\s+through|give|offer|award|issue|assign|extend|release|disburse)\s+(?:(?:a|an|the|this|that|my|his|her|their|him|me|us|them|our|all|any|full|instant|immediate|highest|maximum|max|unlimited|largest|biggest|top|higher|new|\w+'s)\s+)*(?:{_SUBJECT}){_LEAVE}\b(?!\s+(?:card|note|hours?|transfer|period|terms|against|for\s+(?:returned|goods)))",
            rf"{_DO}(?:approve|grant|authori[sz]e|give|offer|award|assign|extend|lend)\s+(?:\w+\s+){{0,6}}?(?:maximum|highest|full|unlimited|largest|biggest|top|max)\s+(?:\w+\s+)?(?:limit|amount|credit|line|loan|sum|tier|available|possible|allowed)\b",
            rf"{_DO}(?:approve|grant|authori[sz]e)\s+(?:it|him|her|them|me|us|this|everything|(?:a\s+|an\s+|the\s+|for\s+|up\s+to\s+)*(?:(?:USD|EUR|GBP|CNY|RMB|HKD|SGD)\s?|[¥$€£]\s?)?\d[\d,.]{{2,}}k?)\b(?!\s+(?:timesheet|invoice|leave|expense|form|hours|holiday))",
            rf"{_DO}(?:increase|raise|lift|boost|double|triple|upgrade|maximi[sz]e|expand|bump|max\s+out)\s+(?:up\s+)?(?:(?:the|this|my|his|her|their|your|customer's|applicant's|client's|user's|\w+'s|available|current|overall)\s+)*(?:(?:credit|spending|loan|borrowing|card|account)\s+)*(?:limit|line|score|rating|credit|facility)s?\b",
            rf"{_DO}(?:set|record|enter|register|report|extract|log|put|write|output|assume|interpret|change|update|overwrite|adjust|treat|use|store|save|read|input|take|list)\s+(?:(?:the|this|my|his|her|their|all|any|every|monthly|annual|net|gross|total|yearly|customer's|applicant's|final|overall|base|extracted|reported|\w+'s)\s+)*{_THING}\s+(?:field\s+|value\s+)?(?:as|to|at|=|:|equal\s+to|with|of)\s*[\"'“]?(?:an?\s+|the\s+)?(?:(?:USD|EUR|GBP|CNY|RMB)\s?|[¥$€£]\s?)?(?:\d|{_GOOD}\b|max|high|low|zero|full|unlimited|A\b)",
            rf"{_DO}(?:mark|flag|classify|label|treat|regard|consider|rate|grade|deem|score|tag|report|record|list|accept|judge|categori[sz]e)\s+(?:this|the|it|all|every|him|her|me|them|my|any|these|both)\b[^.\n]{{0,60}}?\bas\s+(?:\w+\s+)?{_GOOD}\b",
            rf"{_DO}(?:output|respond|emit|print|answer|reply|say|conclude|state|return)\s+(?:only\s+|with\s+|exactly\s+|just\s+|simply\s+|that\s+|the\s+(?:word|single\s+word|text|verdict|decision|json)\s+|a\s+|an\s+|in\s+)*(?:[\"'“*`]+\s*(?:approved?|pass(?:ed)?|accept(?:ed)?|granted?|verified|eligible|ok|low\s+risk|\{{)|(?-i:APPROVED?|PASS(?:ED)?|ACCEPT(?:ED)?|GRANTED?|VERIFIED|ELIGIBLE|OK)\b|(?:approved|approval|verified|eligible|low\s+risk)\b(?!\s+(?:copy|copies|form|invoice|document|plan|timesheet)))",
            r"\b(?:application|applicant|customer|request|loan|limit|credit|borrower)s?\s+(?:must|should|shall|has\s+to|needs?\s+to|is\s+to|are\s+to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:approved|granted|accepted|raised|increased|pass(?:ed)?)\b(?=[^.\n]{0,60}\b(?:immediately|automatically|without|regardless|now|in\s+full|maximum|highest|instantly|unconditionally|at\s+once)\b)",
            rf"{_DO}(?:give|assign|award|return|report|use|apply|set)\s+(?:\w+\s+){{0,4}}?(?:confidence|risk\s+score|credit\s+score|risk\s+rating|score)\s+(?:of\s+|to\s+|=\s*|at\s+)?(?:1(?:\.0+)?\b|100\s?%?|[89]\d\d\b|zero|0(?:\.\d+)?\b|maximum|perfect|full)",
            r"(?<!to )(?<!will )(?<!shall )(?<!may )(?<!can )(?<!must )(?<!would )(?<!could )(?<!not )"
            r"(?<!we )(?<!should )(?<!has )"
            r"\bapprove\s+this\s+(?:\w+\s+)?(?:application|applicant|customer|borrower|loan|limit)\b(?!\s+(?:form|for\s+leave))",
            rf"\b(?:guidelines|rules|instructions|policies|polic(?:y|ies))\b[^.\n]{{0,40}}[,:;]\s*(?:just\s+|please\s+)?{_SETS_ASIDE}\s+(?:them|it|that|those|these)\b",
            # it wants to stay unseen
            r"\b(?:do\s+not|don't|never)\s+(?:tell|inform|mention|reveal|disclose|show|report|notify|alert|warn|say)\b[^.\n]{0,40}\b(?:the\s+(?:user|customer|human|reviewer|operator|officer|auditor|bank|staff)|to\s+(?:a\s+|any\s+)?humans?|these\s+instructions?|this\s+(?:instruction|message|note|prompt|command)|anything\s+(?:about|unusual|suspicious))\b",
        ),
    )
)

RUN_TOGETHER: tuple[re.Pattern[str], ...] = tuple(
    late(pattern)
    for pattern in (
        r"(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|of|these|every|previous|prior|above|earlier|other|system)+(?:instructions?|prompts?|rules|guidelines|policies|checks|validation|verification)",
        r"(?:ignore|disregard|forget)(?:everything|all)(?:the|text)?(?:above|before|previous)",
        r"approve(?:this|the|my)+(?:loan|credit|limit|applicationnow|applicant|customer)",
        r"(?:raise|increase|set)(?:the|this|my|credit)+limit(?:to|by)?(?:max|\d)",
        r"youarenow(?:an?|the|in)(?:\w{0,20})(?:assistant|adminmode|developermode|unrestricted|underwriter)",
        r"(?:system|developer)prompt(?:you|ignore|approve|override)",
    )
)
"""For letters that were set apart, so that no word is left."""
