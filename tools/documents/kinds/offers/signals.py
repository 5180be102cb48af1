"""What tells that a paper offers work: its title, and the wording of such papers."""

from tools.documents.rules import Signal

TITLES: tuple[Signal, ...] = (
    Signal.of(
        r"^\W*(?:subject|re|fw|fwd|主题|主旨|标题)\s*:.{0,40}?\b(?:job\s+offer|offer\s+of\s+employment|employment\s+offer|"
        r"offer\s+letter|offer\s+from|your\s+offer\s+(?:from|with|at)|录用|录取通知|聘用|入职邀请|offer\b).*",
        4,
    ),
    Signal.of(
        r"offer\s+letter|letter\s+of\s+(?:offer|employment|appointment|engagement|intent)|(?:employment|job|internship|position|conditional|formal|"
        r"final|tentative|firm|contingent|written|your)\s+(?:job\s+|employment\s+)?offer|"
        r"offer\s+(?:of|for)\s+(?:\w+[\s-]+){0,3}?(?:employment|appointment|engagement|internship|position|role|post|job)|"
        r"(?:appointment|engagement|hiring)\s+(?:letter|order|notice|notification|offer|form)|notice\s+of\s+(?:appointment|employment|hire|hiring)|"
        r"employment\s+(?:offer|letter|terms|particulars|confirmation|summary)|(?:terms|conditions)\s+of\s+(?:employment|engagement|appointment)|"
        r"(?:key|main|principal)\s+(?:employment\s+)?(?:terms|particulars)(?:\s+of\s+employment)?|(?:contract|particulars|agreement)\s+of\s+employment|"
        r"employment\s+(?:contract|agreement)|statement\s+of\s+(?:(?:main|key|written|employment)\s+)?(?:terms|particulars)|"
        r"offer\s+(?:details|summary|information|sheet|memo(?:randum)?|notice|notification|confirmation|form|acceptance|package)|"
        r"(?:confirmation|notification)\s+of\s+(?:appointment|employment|offer|job\s+offer)|appointment\s+(?:to|as)\b|new\s+hire\s+(?:letter|offer|notice|form)|"
        r"offer\s+from\b|promise\s+of\s+employment|summary\s+of\s+(?:offer|employment)|^\W*(?:re\s*:\s*)?offer\W*$|welcome\s+to\s+the\s+team",
        4,
    ),
    Signal.of(
        r"录\s*用\s*(?:通\s*知|函|意\s*向|确\s*认|信|公\s*务\s*员|协\s*议|通\s*告|决\s*定|审\s*批|登\s*记)|.{0,4}录\s*取\s*(?:通\s*知|函)\s*书?$|"
        r"聘\s*任\s*(?:书|函|通\s*知|协\s*议|合\s*同)|聘\s*用\s*(?:函|书|信|邀\s*约|要\s*约|确\s*认|意\s*向|通\s*知|协\s*议|合\s*同|条\s*件|条\s*款)|"
        r"聘\s*雇\s*(?:通\s*知|合\s*约|书|契\s*约)|雇\s*[佣用]\s*(?:通\s*知|意\s*向|要\s*约|合\s*约|合\s*同|信|条\s*件)|任\s*用\s*(?:通\s*知|书|令)|"
        r"工\s*作\s*(?:邀\s*请|邀\s*约|录\s*用|要\s*约)|入\s*职\s*(?:函|确\s*认|offer|邀\s*请|邀\s*约|通\s*知|意\s*向)|"
        r"(?:offer|录用)\s*(?:确认|通知|邮件|信息|详情|邀约|信|函|意向|待确认|审批)|录\s*取\s*通\s*知\s*书?\s*\(?offer|聘\s*书|聘\s*请\s*(?:书|函)|"
        r".{0,12}就\s*业\s*协\s*议\s*书?|三\s*方\s*协\s*议|(?:商\s*)?调\s*(?:函|令)$|(?:工作|人员|干部)调动(?:通知|函)|受\s*聘\s*(?:通\s*知|确\s*认)|"
        r"(?:拟|被)?聘用人员(?:通知|报到)|实\s*习\s*(?:录\s*用|通\s*知|offer|协\s*议|邀\s*请)|劳\s*动\s*合\s*同(?:\s*书)?\s*(?:\(|$)|任\s*职\s*(?:通\s*知|邀\s*请)|"
        r"上\s*岗\s*通\s*知|(?:实\s*习|人\s*员|毕\s*业\s*生)?\s*接\s*收\s*函|报\s*到\s*通\s*知|你的offer|offer\s*(?:letter)?$",
        4,
    ),
)
SIGNALS: tuple[Signal, ...] = (
    Signal.of(
        r"(?:pleased|delighted|happy|excited|glad|thrilled|proud|pleasure)\s+(?:to|in)\s+(?:be\s+)?(?:offer|confirm|extend|invit|appoint|welcom)\w*|"
        r"offer(?:ing)?\s+you\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,4}?(?:position|employment|role|post|job|appointment|internship|contract|work)|"
        r"(?:offer|invit|lov|lik)(?:ing|e)?\s+(?:for\s+)?you\s+to\s+join|appoint\s+you\b|"
        r"you\s+have\s+been\s+(?:selected|chosen|appointed|offered|hired)|appointed\s+(?:as|to)\b|(?:confirm|extend|make)\s+(?:(?:you|our|an?|this|the|your)\s+)*(?:\w+\s+){0,2}(?:offer|appointment)\b|"
        r"received\s+an\s+offer\s+from|you\s+are\s+(?:hereby\s+)?(?:employed|appointed|engaged|hired)\b|will\s+be\s+employed",
        2.5,
    ),
    Signal.of(
        r"兹聘请?|录用[您你]|聘用[您你]|聘请[您你]|聘任[您你]|录取[您你]|[您你]被?录用|被[^。\n]{2,30}(?:录用|聘用)|邀请[您你](?:加入|担任)|(?:欢迎|诚邀|邀请).{0,16}加入|通过.{0,16}(?:面试|选拔|考核|复试|招聘)|"
        r"(?:很高兴|荣幸|恭喜|祝贺).{0,40}(?:录用|加入|聘|offer)|正式录用|决定(?:录用|聘用|聘请|聘任)|拟(?:调|聘|录用)|(?:聘请|聘用)(?:阁下|台端)|同意(?:接收|录用|聘用)|准予录用|发出(?:工作)?(?:邀约|offer)|获得.{0,30}offer",
        2.5,
    ),
    Signal.of(
        r"start\s+date|commencement\s+date|date\s+of\s+(?:joining|commencement)|first\s+day|(?:入职|报到|到岗|到任|到职)(?:日期|时间|日)|(?:到|前往|来)[^。\n]{0,24}报到"
    ),
    Signal.of(
        r"your\s+employment\s+(?:will|shall)|(?:full|part)[-\x20]time\s+(?:position|employment|role)|employ(?:ed|ment)\s+(?:as|with)\b"
    ),
    Signal.of(
        r"(?:base|basic|annual|monthly|starting|gross|hourly)\s+(?:salary|compensation|pay|wage|rate)|rate\s+of\s+pay|pay\s+rate|your\s+(?:salary|wages?|pay)\b|月薪|年薪|薪酬|基本工资|薪资|月工资|工资待遇"
    ),
    Signal.of(
        r"job\s+title|position(?:\s+title)?\s*:|reporting\s+(?:manager|to)|report\s+to|岗位|职位|试用期|probation"
    ),
    Signal.of(
        r"at-will|offer\s+expir|(?:accept|decline)\s+(?:this|the|our)\s+offer|(?:your|of)\s+acceptance|accept\s+offer|offer\s+is\s+(?:contingent|conditional|subject)|签署.{0,10}回|劳动合同|接受offer|是否接受",
        1,
    ),
)
