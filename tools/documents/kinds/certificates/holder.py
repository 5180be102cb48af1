"""Whose certificate it is, by its labels or by the sentence that awards it."""

from models.facts.evidence import FieldName
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each
from tools.documents.words import person

_NOBODY_HAN = r"(?!该|兹|经|本|学员|考生|您|在|以上|以下|持证|姓名|下列|上述|特|现|其|此|我|证书|身份|性别)"
_HERE = (
    r"(?:通过|已|经|完成|在|于|自|参加|"
    r"具备|具有|符合|达到|取得|获得?|荣获|修完|学完|成绩|身份证|证件|性别|出生|男|女)"
)

HOLDER = FieldRule(
    FieldName.HOLDER,
    person,
    labels=each(
        """
        Name | Candidate Name | Candidate | Full Name | Name of Candidate | Awarded to | Presented to
        Holder | Test Taker | Test Taker Name | Examinee | Examinee Name | Name of Holder | Recipient
        Certificate Holder | Participant | Licensee | Name of Participant | Student | Student Name
        Learner | Issued to | Member | Registrant | Name of Licensee | Granted to | Trainee | Member Name
        Delegate | Delegate Name | Attendee | Attendee Name | Trainee Name | Learner Name
        Participant Name | Employee Name | Name of Trainee | Name of Learner | Name of Student
        Name of Delegate | Name of Certificate Holder | Cardholder | Certificate Holder Name
        Credential Holder | Certified Person | Certified Individual | Licensee Name | Registrant Name
        Name of Registrant | Earner | Earned by | Earner Name | Completed by | Achieved by | Winner
        Awardee | Recipient Name | Name of Recipient | Conferred on | Certificant | Candidate's Name
        Student's Name | Full Name of Candidate | Legal Name | Test Candidate | User | Learner's Name
        Name in Full | Name of Person | Applicant | Examinee's Name | Issued in Favour of | 获得者
        证书获得者 | 获证者 | 持有人 | 证书持有人 | 持有者 | 受训人 | 参训人员 | 参训学员 | 获奖者
        获奖学生 | 受聘人 | 学生姓名 | 人员姓名 | 应试人 | 应试人姓名 | 申请人 | 受训学员 | 学习者
        用户姓名 | 认证人 | 认证人员 | 持证者 | 中文姓名 | 姓名 | 考生姓名 | 持证人 | 学员姓名
        持证人姓名 | 获奖人 | 考生 | 学员 | 获证人 | 应试者 | Test Taker's Name | Badge Earner
        Name of Member | Participant's Name | Card Holder | 获证人员 | 真实姓名 | 受证人 | 应考人姓名
        Driver Name | Driver | Name of Driver | Operative | Operative Name | Name of Cardholder | Operator
        Operator Name | Worker Name | First Aider | Pupil | Pupil Name | Name of Pupil | Licence Holder
        License Holder | Name of Licence Holder | Awarded Person | Certificate Owner | Badge Owner
        Badge Recipient | Issued to Name | Name of Attendee | Name of Employee | Registrant's Name
        Certificate Issued to | Candidate Full Name | Test Taker Full Name | 被评价人 | 被授予人
        证书所有人 | 选手姓名 | 参赛者
        """
    ),
    sentences=(
        Sentence.of(rf"^\s*Dear\s+(?P<value>{NAME})\s*[,:]\s*$", LIKELY),
        Sentence.of(rf"^\s*姓\s*名\s+(?P<value>{NAME_HAN})(?=\s|$)", SURE),
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
        Sentence.of(
            rf"(?:^|\s)(?P<value>{_NOBODY_HAN}{NAME_HAN})\s*(?:同志|同学|先生|女士|学员|老师|医师)(?:/(?:同志|同学|先生|女士|小姐))?\s*(?:[,:]|于|参加|\(|$)",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:certif(?:y|ies|ied)|acknowledges?|confirms?|attests?|recogni[sz]es)\s+that,?\s+(?P<value>{NAME})\s*(?:,|\(|has|having|is|was|of\b|who|whose|holding|bearing|with|successfully|passed|completed|attended|$)",
            SURE,
        ),
        Sentence.of(
            rf"(?:awarded|presented|granted|issued|given|conferred|certifies|recogni[sz]es|congratulations)\s+(?:to|upon|on)?\s*[:,]?\s*(?P<value>{NAME})(?=\s*(?:$|,|\(|for|on|as|in|has|having|who|of|by)\b|\s*$)",
            SURE,
        ),
        Sentence.of(
            rf"(?:兹证明|证明)[^\S\n]*(?P<value>(?!兹){NAME_HAN})\s*(?:同志|同学|先生|女士|,|\(|于|参加|性别)",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?:is\s+)?(?:hereby\s+|proudly\s+)?(?:awarded\s+|presented\s+|granted\s+|given\s+)?to\s*:?\s+(?!whom)(?P<value>{NAME})\s*$",
            LIKELY,
        ),
        Sentence.of(
            rf"^\s*(?P<value>{NAME})\s+(?:has\s+(?:successfully|been|met|fulfilled|satisfied|passed|completed|attended|participated|demonstrated|achieved|attained|earned|satisfactorily|undertaken)|"
            r"(?:successfully\s+)?(?:attended|completed|passed|participated|achieved|attained|earned)\b|having\s+(?:satisfied|met|completed|fulfilled|passed|successfully|complied)|is\s+(?:a\s+)?(?:hereby|certified|licen[cs]ed|registered|recogni[sz]ed|authorized|qualified)|"
            r"was\s+(?:awarded|admitted|elected|certified|registered))",
            SURE,
        ),
        Sentence.of(
            r"^\s*(?P<value>(?!证书|课程|结业|荣誉|特)[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)\s*(?:同学|先生|女士|同志)?\s*\n\s*(?:于\s*[\d二]|参加|自\s*[\d二]|在\s*[\d二]|你?已?完成|修读|学习了)",
            LIKELY,
        ),
        Sentence.of(
            rf"(?:instructors?|taught\s+by|trainer)\b[^\n]{{2,80}}\n\s*(?P<value>{NAME})\s*\n\s*(?:date|on|completed|length)\b",
            LIKELY,
        ),
        Sentence.of(
            r"(?:兹证明|授予|颁发给|兹授予)\s*[:\n]\s*(?P<value>(?!兹)[\u4e00-\u9fff]{2,4})\s*(?:同学|先生|女士|同志|君)?\s*\n",
            LIKELY,
        ),
        Sentence.of(
            r"^\s*(?P<value>(?!该|兹|经|本人|学员|考生|您|在|以上|持证|姓名)[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)\s*(?:同志|同学|先生|女士|学员)?\s*(?:\([^()]{2,40}\))?\s*[,:]?\s*(?:参加|已?通过|已完成|顺利|成功|修毕|修完|完成|经评审|具备|(?:取得|获得)(?!时间|日期|者)|荣获|符合|已于|已在|已修|报名|学习|圆满|经\S{0,12}考|于\s*(?:\d|二)|自\s*(?:\d|二)|在\s*(?:\d{4}|二[〇○零])|[,，]?\s*(?:性别|男|女)(?=\W)|\(?(?:身份证|证件))",
            SURE,
        ),
        Sentence.of(
            rf"(?:授予|颁发给|授与|恭喜|祝贺|兹有)\s*(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|\s|,|完成|在|获|荣获|通过)",
            LIKELY,
        ),
        Sentence.of(rf"(?:学员|考生)\s*(?P<value>{NAME_HAN})\s*(?:,|\(|于|参加|在)", SURE),
        Sentence.of(
            rf"(?:^|\s)(?P<value>{NAME_HAN})\s*(?:同志|同学|先生|女士|学员)\s*(?:[,:]|于|参加|\()",
            LIKELY,
        ),
    ),
)
