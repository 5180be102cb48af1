"""The person who is offered work: by labels, in the greeting, in the sentence that appoints them."""

import re

from models.facts.evidence import FieldName
from tools.documents.firms import FIRM_HAN
from tools.documents.kinds.offers.candidate import TITLED, candidate
from tools.documents.kinds.offers.holder_labels import HOLDER_LABELS
from tools.documents.kinds.offers.phrases import in_marks
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

HOLDER = FieldRule(
    FieldName.HOLDER,
    candidate,
    labels=each(HOLDER_LABELS),
    sentences=(
        Sentence.of(rf"\bDear[ ]+(?P<value>{NAME})\s*(?:[,:!-]|$)", SURE),
        Sentence.of(rf"\b(?:Hi|Hello|Congratulations)\s*,?[ ]+(?P<value>{NAME})\s*(?:[,:!]|$)", LIKELY),
        Sentence.of(rf"^\s*(?:Offer\s+)?For:?\x20+(?P<value>{NAME})\s*$", 0.7),
        Sentence.of(r"\b(?:Dear|Hi|Hello)[ ]+(?P<value>[A-Z][\w'-]+)\s*(?:[,:!-]|$)", 0.6),
        Sentence.of(r"\bCongratulations\s*,?[ ]+(?P<value>(?-i:[A-Z])[\w'-]+)\s*[,:!]", 0.55),
        Sentence.of(
            rf"\b(?:and|between)\s*:?\s*(?:\(?(?:2|b)\)\s*)?(?P<value>{NAME})\s*,?\s*(?:of\s[^()]{{4,90}}?|residing[^()]{{4,90}}?|[^()\n]{{0,60}}?)?\(\s*(?:the\s+|hereinafter[^)\n]{{0,30}}?)?[\"']?(?:the\s+)?(?:Employee|Candidate|Appointee|Worker|Intern|you)\b",
            SURE,
        ),
        Sentence.of(
            r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:先生|女士|同学)?\s*[,:]?\s*(?:您好|你好)",
            LIKELY,
        ),
        Sentence.of(
            r"^(?P<value>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?[ ]+[A-Z][\w'-]+(?:[ ]+[A-Z][\w'-]*\.?){1,3})$", LIKELY
        ),
        Sentence.of(
            rf"(?:尊敬的|亲爱的|致|Dear|Hi|Hello)\s*[:]?\s*(?P<value>{NAME_HAN})\s*(?:{TITLED}|\(|:|,|!|$)",
            SURE,
        ),
        Sentence.of(
            rf"(?:^|\s)(?P<value>[\u4e00-\u9fff·]{{2,8}}?)\s*{TITLED}(?:\s*[/]\s*{TITLED})?\s*(?:台鉴|台启|惠鉴|亲启|敬启|收)?\s*(?:\([^)\n]*\)\s*)?[:,!]",
            SURE,
        ),
        Sentence.of(
            r"^\s*(?:Hi|Hello|Dear|嗨|您好|你好)\s*,\s*(?P<value>[\u4e00-\u9fff·]{2,4})\s*[,!:]?\s*$", LIKELY
        ),
        Sentence.of(r"^\s*(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:\([^)\n]{2,24}\)\s*)?:\s*$", LIKELY),
        Sentence.of(r"^\s*(?P<value>[\u4e00-\u9fff]{2,4})\s*[,!]\s*(?:恭喜|祝贺|欢迎|很高兴|感谢)", LIKELY),
        Sentence.of(
            rf"^\s*(?P<value>[\u4e00-\u9fff·]{{2,8}}?)\s*{TITLED}\s*(?:台鉴|台启|惠鉴|亲启|敬启)?\s*$",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:恭喜|祝贺|欢迎)\s*(?P<value>[\u4e00-\u9fff]{{2,4}}?)\s*(?:{TITLED}|[,!]|加入|成为|获得|收到)",
            0.8,
        ),
        Sentence.of(
            rf"(?:兹聘[请任]?|聘请|聘任|录用|聘用|任用|特聘|拟聘|雇佣|雇用|拟调|商调|调入|调动|录取|贵(?:公司|单位|[校院所局])的?(?:学生|毕业生|同学)?)\s*(?P<value>{NAME_HAN})\s*(?:{TITLED}\s*)?(?:\([^)]*\)\s*)?(?:为|担任|任|到|,|来|作为|调|于|自|在)",
            SURE,
        ),
        Sentence.of(
            rf"(?:】|\])\s*(?P<value>[\u4e00-\u9fff]{{2,4}})\s*(?:{TITLED})?\s*[,:]?\s*(?:您好|你好|恭喜)",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>[\u4e00-\u9fff]{{2,4}})\s*{TITLED}\s*(?:经|被|已|通过)[^。\n]{{0,30}}?(?:{FIRM_HAN}|我)[^。\n]{{0,10}}?(?:录用|聘用|录取)",
            LIKELY,
        ),
        in_marks(HOLDER_LABELS),
    ),
    unlike=re.compile(
        r"(?:经理|联系人|法定|代表|上级|汇报|负责人|推荐人|招聘|signatory|manager|supervisor|report\w*|contact|recruiter|buddy|mentor)"
        r"[^\n,.;:。，；：]{0,8}[:：]?\s*$",
        re.IGNORECASE,
    ),
)
