"""Who holds a certificate, and who issued it: labels and sentences."""

import re

from models.facts.evidence import FieldName
from tools.documents.kinds.certificate_title import THING
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import organisation, person

_ENDS_HAN = (
    r"(?:考试院|考试中心|考试委员会|委员会|办公室|协会|学会|联合会|总会|商会|联盟|基金会|中心|总局|管理局|部|局|厅|署|"
    r"(?:有限)?公司|集团|学院|大学|鉴定站|学校|研究院|研究所|人民政府|俱乐部|工会|医院|书院|鉴定所|培训基地)"
)
ORGANISATION_HAN = rf"[\u4e00-\u9fff()]{{2,30}}?{_ENDS_HAN}"
_NOBODY_HAN = r"(?!该|兹|经|本|学员|考生|您|在|以上|以下|持证|姓名|下列|上述|特|现|其|此|我|证书|身份|性别)"
_HERE = (
    r"(?:通过|已|经|完成|在|于|自|参加|"
    r"具备|具有|符合|达到|取得|获得?|荣获|修完|学完|成绩|身份证|证件|性别|出生|男|女)"
)
_NO_ISSUER = (
    r"(?!(?:the\s+)?(?:This|We|I|It|Be|The\s+undersigned|Certificate|Certified|Official|Verified|Digital|Course|Statement|Record|Score|Test|"
    r"Transcript|Diploma|Award(?:ed)?|Presented|Granted|Name|Date|Congratulations|Proudly|Hereby|Chinese|No)\b)"
)

HOLDER = FieldRule(
    FieldName.HOLDER,
    person,
    labels=each(
        """
        Name | Candidate Name | Candidate | Full Name | Name of Candidate | Awarded to | Candidate's Name
        Presented to | Holder | Test Taker | Test Taker Name | Examinee | Examinee Name | Test Taker's Name
        Name of Holder | Recipient | Recipient Name | Name of Recipient | Awardee | Delegate | Delegate Name
        Certificate Holder | Participant | Licensee | Name of Participant | Student | Participant Name
        Student Name | Learner | Learner Name | Name of Learner | Attendee | Name in Full | Trainee Name
        Issued to | Member | Registrant | Name of Licensee | Granted to | Trainee | Member Name
        Registrant Name | Name of Registrant | Licensee Name | Name of Trainee | Name of Student | Earner
        Student's Name | Learner's Name | Badge Earner | Cardholder | Certified Individual | Name of Member
        Name of Certificate Holder | Certificate Holder Name | Participant's Name | Card Holder
        姓名 | 考生姓名 | 持证人 | 学员姓名 | 持证人姓名 | 获奖人 | 考生 | 学员 | 获证人 | 应试者 | 获奖者
        证书持有人 | 持有人 | 持证者 | 获证人员 | 真实姓名 | 中文姓名 | 受证人 | 学生姓名 | 参训人员 | 受训人
        应考人姓名 | 被评价人 | 被授予人 | 获得者 | 证书所有人 | 人员姓名 | 选手姓名 | 参赛者 | 持有者
"""
    ),
    sentences=(
        Sentence.of(
            rf"(?:certif(?:y|ies|ied)|acknowledges?|confirms?|attests?|recogni[sz]es|be\s+it\s+known)\s+that,?\s+(?P<value>{NAME})\s*(?:,|\(|has|having|is|was|of\b|successfully|passed|completed|attended|bearing|[SDWC]/[oO]|holding|born|$)",
            SURE,
        ),
        Sentence.of(
            rf"(?:awarded|presented|granted|issued|given|conferred|confers|certifies|recogni[sz]es)\s+(?:to|upon|on)?\s*[:,]?\s*(?P<value>{NAME})(?=\s*(?:$|,|\(|for|on|as|in|has|having|who|of|by|the)\b|\s*$)",
            SURE,
        ),
        Sentence.of(rf"congratulations\s*(?:to)?\s*[:,!]?\s*(?P<value>{NAME})(?=\s*(?:$|[,!.]))", SURE),
        Sentence.of(
            rf"^\s*(?P<value>{NAME})\s*,?\s*(?:\([^()\n]{{2,30}}\))?\s*\n?\s*(?:has|have)\s+(?:hereby\s+|now\s+|duly\s+)?(?:been|successfully|completed|passed|met|fulfilled|satisfied|demonstrated|achieved|earned|attended|participated|satisfactorily|formally|graduated)\b",
            SURE,
        ),
        Sentence.of(
            rf"(?:兹证明|特此证明|证明|特授予|兹授予)[^\S\n]*:?[^\S\n]*(?P<value>{_NOBODY_HAN}{NAME_HAN})\s*(?:同志|同学|先生|女士|老师|,|\(|于|参加|性别|{_HERE})",
            SURE,
        ),
        Sentence.of(
            rf"(?:兹证明|特授予|兹授予|颁发给|授予)\s*:?\s*\n\s*(?P<value>{_NOBODY_HAN}[\u4e00-\u9fff]{{2,4}}(?:·[\u4e00-\u9fff]{{1,8}})?)\s*(?:同志|同学|先生|女士|老师|\n|{_HERE})",
            SURE,
        ),
        Sentence.of(rf"^\s*to\s*:?\s+(?P<value>{NAME})\s*$", LIKELY),
        Sentence.of(
            r"^\s*(?P<value>(?!该|兹|经|本人|学员|考生|您|在|以上|持证|姓名)[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)\s*(?:同志|同学|先生|女士|学员)?\s*(?:\([^()]{2,40}\))?\s*[,:]?\s*(?:参加|已?通过|已完成|顺利|成功|圆满|经\S{0,12}考|于\s*(?:\d|二)|自\s*(?:\d|二)|在\s*(?:\d{4}|二[〇○零])|[,，]?\s*(?:性别|男|女)\b)",
            SURE,
        ),
        Sentence.of(rf"(?:授予|颁发给|授与)\s*(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|\s|,)", LIKELY),
        Sentence.of(rf"(?:学员|考生)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|于|参加|在)", SURE),
        Sentence.of(
            rf"(?:^|\s)(?P<value>{_NOBODY_HAN}{NAME_HAN})\s*(?:同志|同学|先生|女士|学员|老师|医师)(?:/(?:同志|同学|先生|女士|小姐))?\s*(?:[,:]|于|参加|\(|$)",
            LIKELY,
        ),
    ),
)

ISSUER = FieldRule(
    FieldName.ISSUER,
    organisation,
    labels=each(
        """
        Issued by | Issuer | Issuing Authority | Issuing Organization | Issuing Organisation
        Awarding Body | Examining Body | Awarding Organisation | Awarding Organization | Issuing Office
        Issuing Body | Provider | Awarding Institution | Certificate Issuer | Conducted by | Organised by
        Certifying Body | Certification Body | Training Provider | Issuing Institution | Organisation
        Organization | Offered by | Authority | Licensing Authority | Licensing Board | Certified by
        Certification Authority | Training Organisation | Training Organization | Awarded by | Provided by
        Course Provider | Issuing Entity | Professional Body | Host Organisation | Organiser | Organizer
        颁发单位 | 发证部门 | 签发机关 | 签发机构 | 组织单位 | 培训机构 | 培训单位 | 授予机构 | 授予单位
        颁发机构 | 发证机关 | 认定机构 | 认证机构 | 颁证机构 | 颁证机关 | 批准单位 | 批准机构 | 批准部门
        评价机构(盖章) | 发证机构 | 发证单位 | 颁发部门 | 签发单位 | 核发机关 | 审批机关 | 注册机关
        颁发单位 | 主办单位 | 主考单位 | 考试机构 | 颁证单位 | 评价机构 | 认证单位 | 评审机构 | 评审单位
        鉴定机构 | 鉴定单位 | 考核单位 | 测评机构 | 发放单位 | 发放机构 | 举办单位 | 颁发机关 | 认定单位
        认可机构 | 考级机构 | 考级单位 | 测试机构 | 评定机构 | 评定单位 | 发证者 | 机构名称 | 培训学校
"""
    ),
    sentences=(
        Sentence.of(
            rf"(?:^|\s)(?P<value>教育部(?:教育)?考试(?:院|中心)|教育部高等教育司|(?!中华人民共和国教育部制){ORGANISATION_HAN})\s*(?:\(?盖?章|二[〇○零]|20\d\d\s*年|$)",
            LIKELY,
        ),
        Sentence.of(r"(?P<value>教育部(?:教育)?考试(?:院|中心))", LIKELY),
        Sentence.of(rf"由\s*(?P<value>{ORGANISATION_HAN})\s*(?:颁发|签发|核发|制发|发放|授予)", SURE),
        Sentence.of(
            rf"(?:issued|awarded|administered|granted|offered|provided|conducted|organi[sz]ed|delivered|accredited)\s+by\s+(?:(?-i:the)\s+)?(?P<value>{THING})",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{_NO_ISSUER}[A-Z][^\n:;!]{{1,70}}?)\s*\n\s*(?:hereby\s+|proudly\s+|is\s+(?:pleased|proud)\s+to\s+)?(?:this\s+(?:is\s+to\s+)?(?:hereby\s+)?certif(?:y|ies)|this\s+certificate\s+is|be\s+it\s+known|presents?|certif(?:y|ies)\s+that|confirms|awards?|recogni[sz]es?|attests|acknowledges|grants|confers)\b",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{_NO_ISSUER}{THING})\s+(?:hereby\s+|proudly\s+|is\s+(?:pleased|proud)\s+to\s+)?(?:presents?|certif(?:y|ies)|confirms|awards?|recogni[sz]es?|attests|acknowledges|grants|confers)\b",
            LIKELY,
        ),
        Sentence.of(
            r"^\s*(?P<value>Microsoft|Amazon\sWeb\sServices|Google(?:\sCloud)?|Cisco(?:\sSystems)?|CompTIA|Oracle(?:\sUniversity)?|Salesforce|IBM|Adobe|Meta|HubSpot\sAcademy|ISACA|ISC2|\(ISC\)2|EC-Council|AXELOS|PeopleCert|Scrum\sAlliance|Scrum\.org|Duolingo|ETS|British\sCouncil|Pearson|SAP|The\sLinux\sFoundation|Red\sHat)\s*$",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:an?\s+)?(?:\w+\s+)?(?:course|programme|program|training|workshop)[^.\n]{{0,40}}?\s(?:authorized|authorised|offered|taught|run|held|created)\s+by\s+(?:(?-i:the)\s+)?(?P<value>{THING})",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>(?-i:{THING}\s(?:Authority|Institute|Board|Council|Association|Academy|Society|Foundation)\b)(?!\s+(?:of|in|for)\b))",
            WEAK,
        ),
    ),
    unlike=re.compile(
        r"学\s*校?\s*:?\s*$|院\s*系|考\s*点|school\s*:?\s*$|(?:工作|所在|就读|所属|报考|学习|培养|执业)(?:单位|机构)?\s*:?\s*$|"
        r"执业机构|监制|制\s*$",
        re.IGNORECASE,
    ),
)
