"""Who holds a degree, which one, and the number of its certificate: on diplomas and in reports on them."""

import re

from models.facts.evidence import FieldName
from tools.documents.degrees import degree
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each
from tools.documents.words import identifier, person

GRADUATE = FieldRule(
    FieldName.HOLDER,
    person,
    labels=each(
        """
        Name | Student Name | Name of Student | Graduate | Name of Graduate | Full Name
        Name of the Candidate | Last Name and First Name | First and Last Name | Surname and First Name
        Name and Surname | Student's Full Name | Name of the Student | Name in Full | Candidate's Name
        Candidate Name | Holder | Degree Holder | Name of Holder | Family name(s) and first name(s)
        Awardee | Name of Awardee | Alumnus | Graduate's Name | Conferred on | Presented to | Holder's Name
        Legal Name | Learner | Learner Name | Student | Name of Recipient | Recipient | Graduate Name
        Student Full Name | Awarded to | Conferred upon | Student's Name | Candidate | Name of Candidate
        姓名 | 学生姓名 | 学生 | 学员姓名 | 毕业生姓名 | 获得者姓名 | 学位获得者 | 持证人 | 毕业生 | 学员
        中文姓名 | Graduand | Name of Graduand | Graduand Name | Diplomate | Name of Diplomate
        Name of Awardee
        Titulaire | Conferee | Name of Conferee
        """
    ),
    sentences=(
        Sentence.of(
            rf"(?:学生|研究生|学员|毕业生)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|。)?\s*(?:性别|男|女|系|于|生\s*于|,|\(|身份证|在)",
            SURE,
        ),
        Sentence.of(
            rf"(?:兹证明|(?<!电子)(?<!本)证明|兹有)[^\S\n]*(?:我校)?(?:学生)?[^\S\n]*(?P<value>(?!兹){NAME_HAN})\s*(?:同学|先生|女士|,|\(|系|性别|于|[男女]|身份证|在)",
            SURE,
        ),
        Sentence.of(
            r"(?:兹证明|授予|兹授予|学生|颁授予?)\s*[:\n]\s*(?P<value>(?!兹)[\u4e00-\u9fff]{2,4})\s*(?:同学|先生|女士|君)?\s*$",
            SURE,
        ),
        Sentence.of(
            rf"(?:^|\s)(?P<value>{NAME_HAN})\s*,?\s*(?:性别\s*)?[男女]\s*[,|·/]?\s*(?:\d{{4}}|[一二][九〇零○])",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{NAME_HAN})\s*(?:,\s*(?:性别\s*:?\s*)?[男女]\s*,|\((?:身份证|证件|学号|男|女|性别)|同学\s*,)",
            SURE,
        ),
        Sentence.of(
            rf"(?:certif(?:y|ies|ied)|confirms?|verif(?:y|ies)|attests?|declares?|known?|stated?|records?)\s+that,?\s+(?:the\s+(?:student|candidate)\s+)?(?P<value>{NAME})\s*(?:,|\(|has|having|had|is|was|born\b|being|\bID\b|student|whose|of\b|successfully|graduated|completed|son\b|daughter\b|s/o|d/o|attended|obtained|received|did\b|satisf|fulfil|bearing|roll\b)",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{NAME})\s+(?:having\s+(?:fulfilled|completed|satisfied|pursued|passed|met|duly|been|successfully)|(?:is|was)\s+(?:this\s+day\s+)?(?:hereby|awarded|admitted|conferred|granted)|graduated\s+(?:from|with|on|in)|has\s+(?:been|fulfilled|satisfied|this\s+day|completed|successfully|passed|duly|satisfactorily))",
            SURE,
        ),
        Sentence.of(
            rf"(?:confer(?:s|red)?\s+(?:up)?on|award(?:s|ed)?\s+to|presented\s+to|granted\s+to|given\s+to|issued\s+to|(?<!conferred\s)\bupon|bestow(?:s|ed)?\s+(?:up)?on|admit(?:s|ted)?|hereby\s+(?:certify|certifies|declares?)\s+that|(?:certify|certifies|certified|declares?)\s+that)\s*:?\s+(?P<value>{NAME})(?!\s+of\b)",
            SURE,
        ),
        Sentence.of(
            rf"\b(?:degree|doctor|master|bachelor|diploma)\b[^.]{{0,80}}\b(?:up)?on\s*\n\s*(?P<value>{NAME})\s*$",
            SURE,
        ),
        Sentence.of(
            rf"\bverleiht\s+(?:(?:frau|herrn?)\s+)?(?P<value>{NAME})\s*(?:$|,|geboren|den\b)", LIKELY
        ),
        Sentence.of(
            r"\bcertif(?:y|ies)\s+that,?\s+(?P<value>(?-i:[A-Z]\w+,\x20[A-Z]\w+(?:-\w+)?)),?\s+"
            r"(?:born|has|having|student|is|was|male|female)\b",
            SURE,
        ),
        Sentence.of(rf"^\s*dear\s+(?P<value>{NAME})\s*[,:]?\s*$", LIKELY),
        Sentence.of(
            rf",\s*(?P<value>{NAME})\s+(?:was|has\s+been|is)\s+(?:awarded|conferred|admitted|granted)\b", SURE
        ),
        Sentence.of(
            rf"(?:经查|经核查|经核实|兹有|兹证明|持证人)\s*[,:]?\s*(?P<value>(?!该|上述|所){NAME_HAN})\s*(?:\(身份证|\(证件|,[男女]|,性别|于)",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{NAME_HAN})\s*(?:同学)?\s*系(?=[\u4e00-\u9fff]{{2,16}}(?:大学|学院))", LIKELY
        ),
        Sentence.of(rf"^\s*(?:re|subject|regarding)\s*:\s*(?P<value>{NAME})\s*(?:$|\(|,|-)", LIKELY),
        Sentence.of(rf"^\s*to\s*:?\s+(?!whom)(?P<value>{NAME})\s*$", LIKELY),
        Sentence.of(
            rf"^\s*(?P<value>{NAME_HAN})\s*(?:同学|同志)?\s*,?\s*参加(?=[^。]{{2,60}}(?:考试|学习))", LIKELY
        ),
        Sentence.of(rf"^\s*(?P<value>{NAME_HAN})\s*,?\s*系\s*[\u4e00-\u9fff]{{2,12}}\s*人\s*,", LIKELY),
        Sentence.of(
            rf"^\s*(?:(?:Mr|Ms|Mrs|Miss|Herrn?|Frau)\.?\s+)?(?P<value>{NAME})\s*,?\s+(?:born|geboren)\s+(?:on|am|in)\b",
            LIKELY,
        ),
    ),
    unlike=re.compile(
        r"校长|院长|president|registrar|dean|chancellor|father|mother|parent|guardian|signatory|父|母|监护",
        re.IGNORECASE,
    ),
)

DEGREE_HELD = FieldRule(
    FieldName.DEGREE,
    degree,
    labels=each(
        """
        Qualification Title | Diploma Awarded | Degree Received | Award Name | Degree Name | Name of Degree
        Degree Obtained | Degree Level | Credential | Academic Degree | Degree Type | Programme | Program
        Programme Title | Degree Programme | Degree Program | Name of qualification and title conferred
        Name of Qualification | Name of the Programme | Title | Title Conferred | Program of Study
        Programme Name | Program Name | Degree/Diploma | Award Type | Education Level | Level of Education
        Degree Title Conferred | Type of Degree | Qualification Name | Qualification Conferred
        Academic Level | Level of Qualification | Award Level | Education | Course Title | Course Name
        Degree Granted | Award Received | Degree | Degree Awarded | Award | Qualification | Level of Study
        Degree Conferred | Award Title | Title of Award | Degree Title | Qualification Awarded
        Degree Earned | Title of Degree | Level | Programme of Study | Course | Award Conferred | 学位
        学历层次 | 学位名称 | 学历(学位) | 学历/学位 | 学位层次 | 办学层次 | 毕业层次 | 所授学位
        授予学位类别 | 教育层次 | 学历程度 | 攻读学位 | 颁授学位 | 学位级别 | 学历 | 层次 | 培养层次
        授予学位 | 学位类别 | 学历类别
        """
    ),
    sentences=(
        Sentence.of(r"专\s*业\s*\((?P<value>专升本|本科|专科)[^)\n]{0,4}\)"),
        Sentence.of(r"(?P<value>(?:学士|硕士|博士)\s*\(荣誉\)\s*学位)"),
        Sentence.of(r"(?P<value>(?:授予|获得?|取得)[^。,]{0,16}(?:学士|硕士|博士)\s*学\s*位)"),
        Sentence.of(
            r"(?P<value>(?:学士|硕士|博士)学位|[二三四五\d]\s*年\s*制?\s*(?:全日制)?\s*(?:本\s*科|专\s*科|硕\s*士|博\s*士))"
        ),
        Sentence.of(
            r"(?P<value>(?:专升本|高起专|本科|专科|大专|硕士|博士)(?:研究生)?)\s*(?:学习|毕业|学历|层次|培养|课程|教育|考试|学生|生|段|教学计划|班|[二三四五两\d]\s*年|$)"
        ),
        Sentence.of(
            r"(?:degree|diploma|award(?:ed)?|conferred|title)\b[^.]{0,60}?(?P<value>(?:bachelor|master|doctor|associate)(?:'?s)?\b|(?-i:MBA|Ph\.?D|M\.?Sc|B\.?Sc|B\.?Eng|M\.?Eng|B\.?Tech|M\.?Tech|LL\.?[BM]|M\.?Phil|D\.?Phil|B\.?A|M\.?A|B\.?Com|BBA)\b|higher\s+diploma)"
        ),
        Sentence.of(
            r"(?P<value>(?:bachelor|master|doctor)\s+(?:of|in)\s+[A-Z]\w+|associate\s+(?:of|in|degree)|(?:bachelor|master|doctor)(?:'s|ate|al)?\s+degree|juris\s+doctor|higher\s+(?:national\s+)?diploma|foundation\s+degree)",
            LIKELY,
        ),
        Sentence.of(r"(?P<value>bachelor|master)(?:'s)?\s+(?:certificate|examination|thesis)\b", LIKELY),
    ),
)

CERTIFICATE_NUMBER = FieldRule(
    FieldName.DOCUMENT_NUMBER,
    identifier,
    labels=each(
        """
        Certificate No | Certificate Number | Diploma No | Diploma Number | Serial No | Registration No | No
        Award No | Certificate ID | Document No | Document Number | Ref | Reference | Our Ref
        Serial Number | Diploma ID | 证书编号 | 编号 | 学位证书编号 | 毕业证书编号 | 学校编号 | 证书号
        证书字号 | 证明书编号 | 证明编号 | 毕业证明书编号 | 证明书号 | 证书号码 | 学历证书编号 | 毕业证编号
        学位证编号 | 毕业证书号 | 学位证书号 | 文凭编号 | 毕业证号 | 注册编号 | 电子注册号 | Testamur Number
        Testamur No | Certificate Reference | Award Number | Diploma Reference | Parchment No
        Parchment Number | Certificate Serial No | Certificate Serial Number | Degree Certificate No
        Degree No | Degree Certificate Number | Degree Number | Reference No | Reference Number
        Certificate Ref | Cert No | Document ID | Credential ID | Award ID | Certificate Code
        Diploma Serial Number | Register No | Folio No | Scroll Number | Scroll No | Degree Scroll No
        Certificate Serial | Diploma Register No | Registration Number of Diploma | Award Reference
        Degree Register No | Convocation No | Degree Serial No | Testamur ID | Credential Number
        字号 | 证号 | Degree Scroll Serial No | Scroll Serial No | Degree Certificate Serial No | 学位证号
        证书流水号 | 学历证号 | 证书序号 | 学位证字号 | 毕业证字号
        """
    ),
    sentences=(
        Sentence.of(
            r"(?<!身份)证(?:明)?书?\s*(?:编\s*号|号\s*码?)\s*[:为是]?\s*:?\s*(?P<value>[A-Za-z]{0,4}\d[\dA-Za-z-]{6,24})",
            SURE,
        ),
        Sentence.of(r"证书字号\s*:?\s*(?P<value>\S{2,24}?第?\s*[A-Z]?\d{3,16}\s*号?)\s*$", LIKELY),
        Sentence.of(
            r"(?:certificate|testamur|diploma|parchment|award)\s+(?:no|number|ref(?:erence)?|id)\.?\s*:?\s*(?P<value>(?=\S*\d)(?-i:[A-Z0-9])[\w/-]{3,30})",
            LIKELY,
        ),
    ),
    unlike=re.compile(r"身份证", re.IGNORECASE),
)
