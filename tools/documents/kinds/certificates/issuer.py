"""Who gave a certificate: by its labels, in its prose, over it or beneath it."""

import re

from models.facts.evidence import FieldName
from tools.documents.kinds.certificates.title import THING
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, Sentence, each
from tools.documents.words import organisation

ORGANISATION_HAN = (
    r"[\u4e00-\u9fff()]{2,30}?(?:考试院|考试中心|考试委员会|委员会|协会|学会|中心|部|局|"
    r"厅|有限公司|学院|大学|鉴定站|学校|联合会|研究会|基金会|办公室|人民政府|集团|公司|平台|学堂|在线|机构|总部|研究院|研究所|"
    r"联盟|总会|商会|促进会|工会|总局|俱乐部|医院|出版社|司|署|处|指导站|培训站|服务站|管理站|基地|事务所|书院|党校|教育|科技)"
)
_ORGANISATION = (
    r"(?:Institut\w*|Association|Council|Board|Academy|College|Society|Authority|University|Federation|Foundation|Agency|Bureau|Department|"
    r"Ministry|Qualifications|Guilds|Ltd|Limited|Inc|LLC|PLC|plc|School|Centre|Center|Organi[sz]ation|Commission|Group|"
    r"Network|Chamber|Committee|Union|Alliance|Consortium|Corporation|Company|Guild|Register)"
)
_NAMED = (
    rf"(?-i:(?=[^\n]{{0,90}}\b{_ORGANISATION}\b)(?![^\n]*\b(?:Number|Date|No|Name|Code|ID|Score|Report)\b)(?!(?:Certificate|Statement|This|The\x20following|Record|Test|Score|Training|Course|Professional)\b)"
    rf"(?![^\n]*\s\d+\b)(?:[A-Z]{{2,8}},\x20)?{THING}(?:,?\x20(?:Ltd|Inc|LLC|Limited)\b\.?)?)"
)
_DAY_HAN = r"[\d二][\d〇○零一二三四五六七八九]{3}\s*[-/.年]\s*[\d一二三四五六七八九十]{1,2}\s*[-/.月]"

_NO_ISSUER = (
    r"(?!(?:the\s+)?(?:This|We|I|It|Be|The\s+undersigned|Certificate|Certified|Official|Verified|Digital|Course|Statement|Record|Score|Test|"
    r"Transcript|Diploma|Award(?:ed)?|Presented|Granted|Name|Date|Congratulations|Proudly|Hereby|Chinese|No)\b)"
)

_NO_COURSE = (
    r"(?![^\n]*\b(?:Level|Award|Diploma|Certificat(?:e|ion)|Certified|Course|Aid|First\x20Aider|Bootcamp|Workshop|Masterclass|"
    r"Fundamentals|Foundations?\x20(?:of|in)|Introduction|Essentials|Awareness|Hour)\b(?!\x20(?:Board|Authority|Institute|Council|Scheme)))"
)
_CAPITALS = (
    r"(?-i:(?:[A-Z][A-Z&'.,-]*\x20){1,8}(?:AUTHORITY|COUNCIL|BOARD|INSTITUTE|ASSOCIATION|ACADEMY|SOCIETY|COMMISSION|AGENCY|FOUNDATION|"
    r"DEPARTMENT|MINISTRY|FEDERATION|CENTRE|CENTER|COLLEGE)(?:\x20(?:OF|FOR|ON)(?:\x20[A-Z&'-]+){1,6})?)"
)

ISSUER = FieldRule(
    FieldName.ISSUER,
    organisation,
    labels=each(
        """
        Issued by | Issuer | Issuing Authority | Issuing Organization | Issuing Organisation
        Awarding Body | Examining Body | Awarding Organisation | Awarding Organization | Issuing Body
        Provider | Certifying Body | Certification Body | Training Provider | Trained by
        Training by | Certified Body | Issuing Organisation Name
        Regulatory Authority | Awarding Centre | Awarding Organisation Name | Registered Training Organisation
        RTO Name | Issuing Board | Issuing State Board | Authorised by Body | Badge Issuer | Course by
        Course Offered by | Delivered on Behalf of | Issuing Institution
        Organisation | Organization | Offered by | Authority | Licensing Authority | Licensing Board
        Issued By Authority | Awarding Institution | Training Centre | Training Center | Accredited by
        Certifying Authority | Academy | Certifying Organization | Certifying Organisation
        Issuing Agency | Issuing Office | Registering Body | Registration Authority | Regulator
        Regulatory Body | Licensing Body | Licensing Agency | Board | Exam Board | Examination Board
        Test Provider | Institute | Awarded by | Granted by | Certified by | Administered by
        Conducted by | Delivered by | Presented by | Organiser | Organizer | Organised by | Organized by
        Provided by | Name of Training Provider | Training Organisation | Training Organization
        Institution | Course Provider | Approved Centre | Approved Training Provider | Examining Authority
        Issuing Company | Education Provider | 授课机构 | 课程提供方 | 发布机构 | 主办方 | 举办单位
        承办单位 | 培训主办单位 | 考核单位 | 考评机构 | 鉴定机构 | 测试机构 | 颁奖单位 | 发证机关(盖章)
        签发单位 | 核发机关 | 核发单位 | 颁证机构 | 审批机关 | 批准机关 | 审批部门 | 认证单位
        证书颁发机构 | 授证机构 | 授证单位 | 签发部门 | 认定单位 | 评审单位 | 发证机构(盖章) | 印发单位
        颁发机关 | 颁发部门 | 考试主管单位 | 考试主办单位 | 注册机关 | 注册机构 | 出具单位 | 颁发单位
        发证部门 | 签发机关 | 签发机构 | 组织单位 | 培训机构 | 培训单位 | 授予机构 | 颁发机构 | 发证机关
        认定机构 | 认证机构 | 评价机构(盖章) | 发证机构 | 发证单位 | 主办单位 | 主考单位 | 考试机构
        颁证单位 | 评价机构 | Certificate Issuer | Certification Authority | Issuing Entity
        Professional Body | Host Organisation | 授予单位 | 颁证机关 | 批准单位 | 批准机构 | 批准部门
        评审机构 | 鉴定单位 | 测评机构 | 发放单位 | 发放机构 | 认可机构 | 考级机构 | 考级单位 | 评定机构
        评定单位 | 发证者 | 机构名称 | 培训学校
        """
    ),
    sentences=(
        Sentence.of(
            rf"(?:^|\s)(?P<value>教育部(?:教育)?考试(?:院|中心)|教育部高等教育司|(?!中华人民共和国教育部制){ORGANISATION_HAN})\s*(?:\(?盖?章|二[〇○零]|20\d\d\s*年|$)",
            LIKELY,
        ),
        Sentence.of(rf"由\s*(?P<value>{ORGANISATION_HAN})\s*(?:颁发|签发|核发|制发|发放|授予)", SURE),
        Sentence.of(
            rf"(?:issued|awarded|administered|granted|offered|provided|conducted|organi[sz]ed|delivered|accredited)\s+by\s+(?:(?-i:the)\s+)?(?P<value>{THING})",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{_NO_ISSUER}{_NO_COURSE}[A-Z][^\n:;!]{{1,70}}?)\s*\n\s*(?:hereby\s+|proudly\s+|is\s+(?:pleased|proud)\s+to\s+)?(?:this\s+(?:is\s+to\s+)?(?:hereby\s+)?certif(?:y|ies)|this\s+certificate\s+is|be\s+it\s+known|(?-i:presents|certif(?:y|ies)\s+that|confirms|awards|recogni[sz]es|attests|acknowledges|grants|confers|AWARDS|CERTIFIES|PRESENTS|CONFERS|GRANTS))\b",
            LIKELY,
        ),
        Sentence.of(
            r"^\s*(?P<value>Microsoft|Amazon\sWeb\sServices|Google(?:\sCloud)?|Cisco(?:\sSystems)?|CompTIA|Oracle(?:\sUniversity)?|Salesforce|IBM|Adobe|Meta|HubSpot\sAcademy|ISACA|ISC2|\(ISC\)2|EC-Council|AXELOS|PeopleCert|Scrum\sAlliance|Scrum\.org|Duolingo|ETS|British\sCouncil|Pearson|SAP|The\sLinux\sFoundation|Red\sHat|"
            r"AQA|OCR|WJEC|CCEA|SQA|NCFE|Pearson(?:\sEdexcel)?|City\s(?:&|and)\sGuilds|Cambridge\s(?:English|Assessment(?:\sEnglish)?|International)|Trinity\sCollege\sLondon|LanguageCert|Goethe-Institut|Instituto\sCervantes|"
            r"St\.?\sJohn\sAmbulance(?:\s[A-Z]\w+)?|(?:British|American|Australian|Canadian)\sRed\sCross|TAFE\s[A-Z]\w+|SkillsFuture\sSingapore|ACCA|AAT|CIMA|CFA\sInstitute|APMG\sInternational|Exin|BCS|IOSH|NEBOSH|RoSPA|Highfield\sQualifications|"
            r"Udemy|Coursera|edX|Udacity|DataCamp|Codecademy|FutureLearn|LinkedIn\sLearning|Alison|freeCodeCamp|HashiCorp|VMware|Databricks|Snowflake|MongoDB|NVIDIA|Juniper(?:\sNetworks)?|Fortinet|Palo\sAlto\sNetworks|GIAC|Offensive\sSecurity|Kaplan|"
            r"Educational\sTesting\sService|Prometric|Scottish\sQualifications\sAuthority|College\sBoard|GMAC|Construction\sSkills\sCertification\sScheme|Security\sIndustry\sAuthority)\s*$",
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
        Sentence.of(
            rf"(?:^|\s|。|(?<=[A-Za-z\d]))(?P<value>教育部(?:教育)?考试(?:院|中心)|教育部高等教育司|(?!(?:发证|颁证|颁发|签发|评价|认定|主办|培训|授予|组织|考试|测试|所在|工作|盖章)(?:机构|单位|机关|部门|中心|处)){ORGANISATION_HAN})\s*(?:\(?盖?章|二[〇○零]|20\d\d\s*年|$)",
            LIKELY,
        ),
        Sentence.of(r"(?P<value>教育部(?:教育)?考试(?:院|中心))", LIKELY),
        Sentence.of(
            rf"(?:issued|awarded|administered|granted|offered|provided|conducted|organi[sz]ed|delivered|presented|certified|hosted|run|accredited)\s+by\s*:?\s+(?:(?-i:the)\s+)?(?P<value>{THING})",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>(?!This\b|We\b|I\b|It\b|The\s+undersigned|Certificate\b){THING})\s+(?:hereby\s+|proudly\s+|is\s+(?:pleased|proud)\s+to\s+)?(?-i:presents?|certif(?:y|ies)|confirms|awards|recogni[sz]es?|attests|acknowledges|grants|confers|CERTIFIES|AWARDS|CONFERS|PRESENTS|RECOGNI[SZ]ES)\b",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:an?\s+)?(?:\w+\s+)?(?:course|programme|program|training|workshop)[^.\n]{{0,40}}?\s(?:authorized|authorised|offered|taught|run|held|created|developed|designed)\s+by\s+(?:(?-i:the)\s+)?(?P<value>{THING})",
            SURE,
        ),
        Sentence.of(
            rf"(?P<value>(?-i:{THING}\s(?:Authority|Institute|Board|Council|Association|Academy|Society|Foundation)(?:\x20(?:of|for|on)\x20(?:the\x20)?{THING})?\b))",
            WEAK,
        ),
        Sentence.of(
            r"由\s*(?P<value>(?![我本])[\u4e00-\u9fffA-Za-z()]{3,30}?)\s*(?:举办|主办|颁发|组织|开展|承办|开设|监制|授权|提供|举行)",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?P<value>(?!姓名|特发|证书|编号|第|二〇|成绩|[^\n]{{0,8}}(?:时间|日期|成绩|分数|等级|编号|级别|类别|状态|年月)\s*\n)[\u4e00-\u9fffA-Za-z()·]{{3,30}}?)\s*(?:\(?盖?章\)?)?\s*\n\s*{_DAY_HAN}",
            LIKELY - 0.1,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{_NAMED})\s*\n(?:[^\n]{{0,80}}\n)?\s*(?:(?:hereby|proudly)\s+)?(?:this\s+(?:is\s+to\s+certify|certifies|certificate|acknowledges)|certificate\b|certifies|awarded|presented|be\s+it\s+known|we\s+hereby)",
            LIKELY - 0.1,
        ),
        Sentence.of(rf"^\s*(?P<value>{_NAMED})\s*$", WEAK),
        Sentence.of(rf"\A\s*(?P<value>{_CAPITALS})\s*$", LIKELY - 0.1),
        Sentence.of(
            r"\A\s*(?P<value>(?-i:Amazon\sWeb\sServices|Microsoft|Google\sCloud|Oracle|Cisco))(?=\s(?:Training|Learn|Certification|University|Networking))",
            LIKELY,
        ),
        Sentence.of(
            rf"\A\s*(?P<value>(?!(?:Certificate|Statement|Record|Score|Test|Course|Training|Professional|Official|Verified)\b)(?:(?-i:[A-Z]{{2,8}}),\x20)?{THING}(?:,?\x20(?-i:Inc|Ltd|LLC)\b\.?)?)\s*\n(?:[^\n]{{0,50}}\n)?\s*(?:this\s+(?:is\s+to\s+certify|certifies)|be\s+it\s+known|it\s+is\s+hereby|we\s+hereby|hereby|awarded\s+to|presented\s+to|is\s+awarded|is\s+presented)",
            WEAK + 0.1,
        ),
    ),
    unlike=re.compile(
        r"学\s*校?\s*:?\s*$|院\s*系|考\s*点|school\s*:?\s*$|instructor|trainer|examiner|assessor|(?:工作|所在|就读|所属|报考|学习)单位\s*:?\s*$",
        re.IGNORECASE,
    ),
)
