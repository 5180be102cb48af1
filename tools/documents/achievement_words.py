"""How people tell that they achieved something: verbs, things achieved and whole turns of phrase.

Texts are matched in their NFKC form with simplified characters, as everywhere.
"""

import re

from tools.documents.achievement_turns import TURNS
from tools.documents.late_patterns import late

_GOT = (
    r"(?:获得?了?|荣获|喜获|喜提|喜中|斩获|收获|拿到了?|拿下了?|拿了|拿过|拿回|拿出|取得了?|得了|得到了?|得过|考取了?|考到了?|考下了?|考出了?|考得|考了|摘得|摘下|摘取|夺得|夺下|夺取|夺回|捧回|捧得|捧起|赢得了?|赢了|抱回|揽获|包揽|"
    r"领到了?|收到了?|入手了?|到手|评上了?|评为|被评|获评|当选|入选|入围|上榜|跻身|位列|名列|荣膺|荣登|授予|颁发|攞到?|攒出|申请到了?|申到了?|凭借|成功申请|完成了?|通过了?|蝉联|卫冕|登上|突破|刷新|达成|晋级|挺进|闯入|杀进|排名)"
)
_THING = (
    r"(?:奖|冠军|亚军|季军|殿军|前[一二三四五六七八九十百\d]+(?:名|强|位)?|第\s*[一二三四五六七八九十\d]+\s*(?:名|位)?|全国第|全省第|全市第|全校第|称号|证书|证(?!明)|学位|offer|资格|职称|工程|计划|名单|人才|榜单|专利|著作权|软著|优秀|标兵|之星|新星|能手|模范|红旗手|红旗|先进|十佳|百佳|百强|"
    r"劳模|工匠|金牌|银牌|铜牌|金奖|银奖|铜奖|满分|高分|最高分|执照|驾照|驾驶证|牌照|录取|通知书?|结业|荣誉|勋章|奖章|奖杯|奖牌|奖状|桂冠|头衔|认证|认可|表彰|基金|资助|立项|课题|项目|绿卡|学士|硕士|博士|博士后|院士|会员|委员|代表|"
    r"决赛|半决赛|国家队|省队|校队|排行榜|榜首|纪录|记录|PB|新人王|MVP|销冠|业绩|KPI|绩效|A\+|S级|融资|订单|中标|好成绩|成绩|名次|段位|[一二三四五六七八九]段|[一二三四五六七八九]级|[初中高]级|职级|编制|[国省校][一二三](?![\u4e00-\u9fff]))"
)
_EXAM = (
    r"(?:考试|考核|四级|六级|专八|专四|雅思|托福|托业|日语|韩语|法语|德语|普通话|司考|司法|法考|注会|税务师|教资|教师资格|教师编|事业编|公务员|国考|省考|选调|考编|考研|考博|初试|复试|二级|三级|一级|计算机|认证|答辩|"
    r"软考|高项|建造师|一建|二建|造价师|造价工程师|监理|消防|工程师|会计师?|初级|中级|高级|面试|笔试|资格证|从业|执业|护士|护考|医师|执医|药师|规培|住培|驾照|科目[一二三四]|路考|体检|政审|评审|初审|终审|开题|盲审|查重|中期|试用期|转正|考级|十级|九级|八级|钢琴|主观题|客观题|统考|高考|中考|联考|专升本|自考|会考|学测|指考|证券|基金从业|保险|心理咨询师|健身教练|裁判|(?-i:(?<![A-Za-z])(?:USCPA|GRE|GMAT|SAT|ACT|JLPT|N[1-5]|HSK|ACCA|CPA|CFA|FRM|CMA|PMP|AWS|Azure|RHCE|CCIE|CKA|HCIE|OCP|CISSP|DSE)(?![A-Za-z])))"
)
_ROLE = (
    r"(?:经理|总监|主管|主任|组长|队长|班长|部长|科长|处长|局长|院长|校长|园长|店长|厂长|所长|行长|会长|社长|主席|合伙人|工程师|架构师|设计师|专家|教授|副教授|讲师|研究员|副研究员|博导|硕导|导师|老师|教师|律师|医生|医师|护士长?|主治|主播|主编|编辑|总经理|总裁|"
    r"副总|负责人|团队长|教练|裁判|飞行员|机长|副机长|列车长|警察|警官|消防员|公务员|会计师|注册\S{2,8}师|顾问|代表|委员|党员|预备党员|职工|员工|P\d{1,2}|T\d{1,2}|[DM]\d{1,2}|高级\S{1,8}|资深\S{1,8}|首席\S{1,8}|一级\S{1,6}|二级\S{1,6}|副\S{1,6})"
)
_TELLING_HAN = (
    r"(?:被\S{0,8}(?:采用|采纳|收录|收藏|录用|选中)|(?:雅思|托福)\S{0,4}上\s*\d|获评|荣获|荣立|荣膺|斩获|喜获|喜提|摘得|夺得|夺冠|获聘|受聘|当选|入选|入展|入编|上岸|录用公示|公示(?:了|期)|被采用|被采纳|获采用|获授权|达成(?:了|[!。]|$)|解锁(?:了)?(?:人生|新)|(?:销冠|状元|冠军|第一名)(?:是我|[!。]|$)|"
    r"加入中国(?:共产党|共青团)|(?:预备党员|入党)|绩效\S{0,6}(?:A|S|优)|全勤奖|前(?:十|百|一百|五十|三)(?:名|强)?(?:[!,。]|$)|全(?:国|省|市|校|球|班|年级|公司)(?:第|前|冠)|[一二三]等功|(?:签约|签了|签下|拿到|收到)了?\S{0,12}(?:offer|三方|公司|腾讯|阿里|字节|华为|银行|国企|央企|研究院)|"
    r"(?:破|过|超|突破|达到)了?(?:[一二三五十百千]{1,3}|\d+(?:\.\d+)?)\s*(?:多)?[万亿千百](?!里)|(?:基金|课题|项目|标书|国自然|国社科|青基|面上)\S{0,6}(?:中了|中标|获批|立项)|答辩(?:顺利|圆满)?(?:结束|完成|通过)|考到了?\S{0,3}车牌|学会了?(?:\S{0,4}(?:泳|车|琴|吉他|滑雪|编程|做饭|手语|日语|英语))|"
    r"发表(?:了|于|在)?\S{0,8}(?:篇|首|部|作品|文章|散文|诗)|考了\s*\d{2,4}|(?:首考|二战|出分|总分|均分|口语|听力|阅读|写作)\S{0,4}\d{1,4}(?:\.\d)?|(?:雅思|托福|多益|托业|四级|六级|(?-i:(?<![A-Za-z])(?:GRE|GMAT|CET-?[46]|DSE|PTE|N[1-5])(?![A-Za-z])))[^。]{0,8}?\d(?:\.\d|\d{1,3})?(?:分|\*+|[!,。]|$)|满级分|\d\*\*|[一二]级[甲乙]等|普通话[一二][级甲乙]|(?:瘦了|减重|减掉|减脂)\S{0,8}(?:斤|kg|公斤))"
)
_TOLD_HAN = (
    r"(?:画上(?:了)?圆?满?句号|正式成为|今天起[,我]{0,2}(?:就)?是|从此.{0,6}(?:请)?叫我|(?:现在|如今|以后)(?:请)?叫我\S{0,6}(?:博士|老师|医生|律师|教授|硕士|总)|"
    r"[一二三四五六七八九十两\d]\s*(?:科|门)(?:全|都|一次性|一次|齐)过|一次(?:性)?过[一二三四五六七八九十两\d]\s*(?:科|门)|(?:全科|全部|一把|一次|高分|低分|裸考|擦线|压线|惊险)(?:通过|过线|飘过|过(?=[!,。]|$))|完结撒花|持证上岗|(?:科目[一二三四]|驾校|学车|驾照).{0,20}领证|同一天通过|"
    r"(?:查分|出分|出成绩)了?.{0,12}\d{2,3}|(?:最好成绩|最佳成绩|历史最佳|新纪录)|刷新.{0,12}(?:成绩|纪录|记录|最佳)|连续(?:学习|打卡|跑步|签到|阅读|背单词)了?\s*\d+|(?:已|累计|连续)\s*(?:坚持|打卡|学习|阅读|跑步|运动|背).{0,8}\d+\s*(?:天|次|小时|公里|本|词|个)|"
    r"(?:已完成|学完|背完|读完|看完|刷完)了?.{0,10}\d+\s*(?:本|词|个|课|章|讲|题|/)|(?:跑步|骑行|徒步|游泳|健走|户外跑步|越野跑)\s*\d+(?:\.\d+)?\s*(?:公里|km|米)|^\W*(?:全程|半程)马拉松\W*$|(?:拿|摘|得|获|斩获|喜提|荣获)了?\S{0,4}(?:国|省|校|市)[一二三]|(?:授衔|授勋|立功|提干|提副高|提正高)了?|"
    r"(?:光荣)?退[伍役]|荣(?:立|获).{0,10}功|(?:出师|结业|出站|入站|脱产)了|还清了?.{0,6}(?:贷款|房贷|车贷|欠款)|(?:戒烟|戒酒|减肥|瘦身)成功)"
)
_CHINESE = (
    _TELLING_HAN,
    _TOLD_HAN,
    rf"{_GOT}[^。]{{0,30}}?{_THING}",
    rf"(?:通过|考过|过)了?[^。]{{0,24}}?{_EXAM}",
    rf"{_EXAM}[^。]{{0,16}}?(?:过了|通过|过啦|过咯|过喇|上岸|拿下|拿到|到手|及格|合格|考过|考完过|全过|一次过|一把过|一战成|pass|成绩?.{{0,4}}\d{{2,}}|考了\d|\d+(?:\.\d)?分)",
    r"(?:奖学金|一等奖|二等奖|三等奖|特等奖|优秀奖|优胜奖|金奖|银奖|铜奖|金牌|银牌|铜牌|冠军|亚军|季军|第一名|第二名|第三名|证书?|驾照|offer|学位|职称|录取通知书?|专利|执照|资格证?).{0,14}(?:到手|get|拿下|拿到|收入囊中|是我|在手|入手|入袋|下来了|来了|来啦|批下来|批了|到了|寄到|收到|发下来)",
    r"(?:国家|省级?|市级?|校级?|院级?|全国|国际|集团|公司|年度|季度|月度|部门|行业|亚洲|世界).{0,20}(?:[一二三特金银铜优]等?奖|冠军|亚军|季军|第[一二三]名?|奖学金|先进个人|优秀\S{1,6}|标兵)",
    r"毕业了|毕业啦|毕业咯|毕业喇|(?:顺利|正式|提前|光荣|圆满|成功|如期|今天|终于|如愿).{0,16}毕业|(?:硕士|本科|博士|研究生|大学|中专|大专|专科|MBA|EMBA)\S{0,4}毕业|毕业(?:典礼|证|快乐).{0,10}(?:[!~]|$)|拿到.{0,10}学位|完成(?:了)?.{0,8}学业|结业了?|授予.{0,14}学位|(?:修完|读完)了?.{0,16}(?:课程|学位|硕士|博士|本科|专业|学分)",
    rf"(?:升职|晋升|荣升|升任|擢升|提拔|高升|升级|升(?:为|到|了|成)|聘(?:为|任)|受聘|任命|就任|履新|上任|担任了?|出任|当上了?|当选|成为了?|入职了?|加入了?|竞聘|竞选|提任|转任|调任|破格).{{0,24}}?{_ROLE}|(?:升职|晋升|转正|加薪|涨薪)(?:了|啦|成功|通过|为|到|!)|(?:评|升|聘|定)上?了?(?:为|成)?(?:正高|副高|中级|高级|初级|教授|副教授|讲师)",
    r"(?:论文|文章|专利|专著|译著|著作|小说|绘本|诗集?|新书|书稿|书|作品|稿子?|专栏|教材|综述|摄影|画作|译作|单曲|专辑|标准|提案|成果|软著|摘要|海报|投稿).{0,24}(?:发表|录用|接收|收录|见刊|授权|出版|上架|获批|获奖|入选|中了|中稿|过审|上市|付梓|面世|被引|被采纳|刊登|刊发|登上|获授|发行|首发|签约|展出|参展)|(?:发表|出版|发行|刊发|写完|翻译完|完稿)了?.{0,24}(?:论文|文章|书|专著|SCI|EI|顶会|顶刊|期刊|小说|专辑|单曲|作品|诗)|(?:中了|中稿).{0,16}(?:顶会|顶刊|CVPR|ACL|ICML|NeurIPS|AAAI|KDD|论文|国自然|基金|标)",
    r"(?:考上|考入|考进|考取|上岸|录取|取录|保研|推免|保送|升入|申请到|申到|被.{0,16}收了).{0,20}(?:大学|研究生|硕士|博士|学院|成功|公务员|编|附中|高中|一中|中学|专业|名校|\S大|了|啦|[!~]|$)|(?:被|获|收到|拿到|已|正式|成功|拟).{0,24}?(?:录取|取录|录用|拟录|offer)|(?:上岸|保研|推免|申博|考研|考编|考公|调剂|落户|签约)(?:了|啦|成功|咯|[!~,]|$)|成功上岸|一战上岸|上榜(?:了|啦)?",
    r"(?:突破|达到|超过|收获|破|满|迎来|积累|累计|卖出|售出|完成|做到|实现|超额|签下|拿下)了?.{0,16}?\d[\d,.]*\s*[万千百亿kKwWmM+]{0,2}\s*(?:多|余)?\s*(?:颗|个|名|位|次|元|单|份|套|粉|分|小时|公里|km|%|美元|块|本|册|篇|台|页)?\s*(?:星|stars?|粉丝|下载|用户|引用|播放|阅读|订阅|浏览|志愿|销量|销售额|营收|业绩|GMV|订单|融资|关注|会员|学员|客户|目标|服务|公里|字|献血)",
    r"(?:完成|跑完|完赛|跑进|跑出|骑完|骑行|游完|登顶|徒步|横渡|挑战|打卡|走完|爬上|征服)了?.{0,24}?(?:马拉松|半马|全马|首马|越野|百公里|铁三|铁人三项|课程|项目|训练营|学业|\d+\s*(?:公里|km|米|小时|分|天|圈|座)|珠峰|雪山|川藏|成绩|三小时|四小时|\S小时|环岛|峰)|(?:马拉松|半马|全马|首马|越野赛?|铁三|铁人三项|毅行).{0,24}(?:完赛|跑完|完成|达成|PB|破[三四五]|\d+[:小时分]|成绩|解锁|get)|(?:PB|pb|个人最好成绩|个人纪录|个人最佳)|破[三四]了|sub-?\d",
    r"优秀员工|最佳员工|先进个人|销售冠军|优秀毕业生|三好学生|优秀学生|优秀党员|最美\S{1,6}|岗位能手|学科带头人|青年(?:岗位能手|人才|才俊|标兵)|十佳\S{1,6}|劳动模范|五一劳动奖章|年度(?:人物|员工|最佳)|优秀(?:教师|班主任|志愿者|项目|团队|论文|干部|学员|新人)|国家奖学金|国奖(?:到手|$|!)",
    r"(?:献血|志愿服务|义工|支教|公益|捐献|捐赠).{0,16}(?:\d+\s*(?:次|小时|毫升|ml|年|天)|满|完成|证书|获)|(?:累计|连续|坚持).{0,10}\d+\s*(?:天|次|小时|年|公里|本|个月)",
    r"(?:融资|轮).{0,10}(?:完成|到账|官宣|close)|(?:公司|店|工作室|产品|项目|平台|APP|小程序|系统|游戏).{0,14}(?:正式上线|上线了|开业|成立了|上市|盈利|扭亏|验收通过|顺利验收|交付|过审|中标)|(?:创办|创立|成立|开出)了?.{0,14}(?:公司|工作室|店)|转正(?:了|啦|[!,]|$)|(?:出师|出徒|满师|入党|入编|拿证|持证上岗|拜师)(?:了|啦|成功|[!,]|$)",
    r"(?:(?-i:GPA|GRE|GMAT)|绩点|雅思|托福|高考|考研|初试|总分|专业课|综测|均分|平均分|专业(?:排名|第)|年级|四级|六级|成绩).{0,12}(?:\d\.\d|\d{2,3}\s*分|第[一二三四五六七八九十\d]|满分|top|前\s*\d)",
    r"(?:减重|减掉|瘦了|戒烟|戒酒|还清|攒下|攒到|存下|学会了|自学完|考察完|读完了?|写完了?|刷完了?|啃完了?|背完了?).{0,14}(?:\d+|贷款|游泳|吉他|钢琴|Python|编程|开车|单词|\S本书)",
)
_GAINED = (
    r"(?:won|win|awarded|received|receive|earned|achieved|achieve|secured|obtained|attained|gained|got|get|named|granted|given|presented\s+with|bagged|landed|scored|clinched|claimed|captured|collected|picked\s+up|took|taken?\s+home|taking\s+home|brought\s+home|taking\s+out|placed|placing|finished|finishing|came|ranked|"
    r"accept(?:ing|ed)|hono(?:u)?red\s+(?:to\s+(?:receive|have|be|accept)|with|by)|recipient\s+of|recogni[sz]ed\s+(?:with|as|by|for)|shortlisted|nominated|selected|chosen|elected|appointed|inducted|conferred|voted|crowned|completed|finalist|have|hold|holds?)"
)
_PRIZE = (
    r"(?:prizes?|awards?|medals?|scholarships?|scholar|fellow(?:ship)?|certificat\w*|certified|diploma|degree|bachelor'?s?|master'?s?|doctorate|ph\.?d|mba|msc|licen[cs]e|first|second|third|1st|2nd|3rd|\d{1,3}(?:st|nd|rd|th)|gold|silver|bronze|place|podium|grant|funding|honou?rs?|champion\w*|"
    r"patent|distinction|merit|employee\s+of|\w+\s+of\s+the\s+(?:year|month|quarter|week|match|season)|runner-?up|dean'?s\s+(?:list|award)|bursary|title|trophy|ribbon|badge|belt|credential|qualification|accreditation|charter(?:ed)?|bronze|cum\s+laude|valedictorian|salutatorian|top\s+\d+|top\s+of|best|winner|finalist|semi-?finals?|record|offer|tenure|residency|internship|apprenticeship|badge|star|band\s+\d|percentile|rank|distinctions?|A\*|A\+|GPA|pass|commission|recognition|seat|keys|series\s+[a-d])"
)
_TELLING_ENGLISH = (
    r"\b(?:i'?m|i\s+am|we'?re|now|officially)\s+(?:now\s+|officially\s+|finally\s+)*(?:an?\s+|the\s+)?(?:\w+\s+){0,3}(?:registered|certified|chartered|licen[cs]ed|qualified|accredited|doctor|nurse|engineer|lawyer|solicitor|barrister|teacher|graduate|author|homeowner|citizen|pilot|captain|partner|professor|champion)\b|"
    r"\b(?:signed|accepted)\s+(?:my|an|the)\s+offer\b|\bwinners?\s+of\b|\b(?:seed|series\s+[a-e]|funding)\s+round\b|\bcertified\b.{0,50}\b(?:done|passed|complete|achieved|unlocked)\b|\bsumm?it(?:t)?ed\b|\bperfect\s+(?:score|\d+|gpa|attendance)\b|\b\d{2}(?:\.\d+)?\s*ATAR\b|\b(?:employee|player|teacher|student|nurse|volunteer|colleague|trainee|apprentice|performer|salesperson|agent|rookie)\s+of\s+the\s+(?:year|month|quarter|week|season|match)\b|"
    r"\b(?:opened|launched|founded|started)\s+my\s+(?:own|first)\b|\b(?:finished|read|completed)\b.{0,12}\b\d+\s+books\b|\bstatus\s+(?:confirmed|granted|achieved|awarded)\b|\b(?:tenure|citizenship|promotion|visa|grant|application|patent|thesis|proposal|permanent\s+residen\w+)\b.{0,12}\b(?:approved|granted|confirmed|accepted|secured)\b|"
    r"\b(?:appointed|elected|named|chosen|selected|promoted|hired|recruited)\s+(?:as|to|by|for|the|a|an)\b|\binvited\s+to\s+(?:speak|talk|present|join|judge|lecture|perform)\b|\bkeynote\b|\b(?:reached|came\s+in\s+at|debuted\s+at|hit|made\s+it\s+to)\s+(?:number|no\.?|#)\s*(?:one|two|three|\d+)|\b(?:obtained|renewed|gained|attained|secured)\s+(?:my|a|an|the|our)\b|"
    r"\b(?:runners?-up|champions|finalists?)\b|\bdonated\s+(?:blood|plasma|platelets)\b|\b(?:cracked|broke|reached|hit|passed|crossed)\b.{0,16}\b\d[\d,]*k?\b|\bcompleted\b.{0,40}\b\d{1,2}:\d{2}|\b\d(?:st|nd|rd|th)\s+place\b|\bcame\s+(?:first|second|third|top|1st|2nd|3rd)\b|\btop\s+of\s+(?:my|the|our)\s+(?:class|cohort|year|league|table)\b"
)
_TOLD_ENGLISH = (
    r"(?:\bpassed\s+my\s+(?!house|time|phone|car\b|old|street)\w{3,}|\b(?:groups?|exams?|final|papers?|interview|round|attempt)\b.{0,20}\bcleared\b|\ball\s+india\s+rank\b|\bair\s+\d+\b|\b(?:later|call\s+me|officially|hello|now)\b.{0,12}\bdr\.?\s+[a-z]|\b\d[\d,]*[\s-]days?\s+streak\b|\b(?:learn(?:ed|t)|practi[cs]ed|studied|meditated)\b.{0,30}\bfor\s+\d+\s+days\b|\bread\s+\d+\s+books\b|"
    r"\b(?:licen[cs]e|certificate|thesis|dissertation|logbook)\b.{0,20}\b(?:signed\s+off|in\s+hand|arrived|secured|unlocked|in\s+the\s+bag)\b|\b(?:marathon|half|degree|exam|race|first\s+\w+)\s+in\s+the\s+bag\b|\bas\s+of\s+(?:today|monday|this\s+\w+|last\s+\w+|\w+\s+\d+)\b.{0,8}\bI(?:'m|\s+am)\b|\btook\s+home\b|\b(?:achievement|milestone|badge|level)\s+unlocked\b|"
    r"^\W*(?-i:[A-Z]{2,6})\s*[:–-]\s*certified\b|\bpassed\s+out\s+of\b|\bearned\s+(?:the|a|an)\s+new\s+(?:badge|certificat\w+)\b|^\W*promoted\W*$)"
)
_ENGLISH = (
    _TELLING_ENGLISH,
    _TOLD_ENGLISH,
    rf"\b{_GAINED}\b.{{0,70}}?\b{_PRIZE}\b",
    r"\b(?:awarded|named|selected\s+(?:as|for|to)|recogni[sz]ed\s+(?:as|by|for)|elected|appointed|voted|chosen\s+(?:as|for|to)|crowned|shortlisted|nominated|inducted|invited\s+to\s+(?:speak|join|present))\b.{0,60}(?:\b(?:of\s+the\s+(?:year|month|quarter|week)|best|top|president|chair\w*|fellow|scholar|captain|leader|partner|director|manager|member|ambassador|judge|board|committee|society|hall\s+of\s+fame|speaker|conference|list|\d+\s+under\s+\d+|award\w*|prize)\b)",
    r"\b(?:finished|finishing|completed|ran|run|running|crossed|conquered|climbed|summit(?:t)?ed|swam|cycled|rode|walked|hiked|raced|broke|smashed|set)\b.{0,50}?(?:\b(?:\w*marathon|half|triathlon|ironman|ultra\w*|parkrun|\d+\s?k|\d+\s?(?:km|miles?)|finish\s+line|mount|everest|kilimanjaro|summit|channel|record|pb|pr|personal\s+(?:best|record)|sub-?\d)\b)",
    r"\b(?:\w*marathon|half|triathlon|ironman|ultra|parkrun|\d{1,3}k)\b.{0,40}(?:\b(?:done|finish\w*|complet\w*|pb|pr|personal\s+best|in\s+\d+:\d\d)\b|\d:\d\d)|\b(?:new\s+)?personal\s+(?:best|record)\b|\bnew\s+p[br]\b",
    r"\b(?:start(?:ed|ing)|began|beginning|accepted|landed|got|took)\s+(?:a\s+|my\s+|the\s+)?(?:new\s+)?(?:position|job|role|chapter\s+as)\b|\b(?:joined|joining|join)\b.{0,50}\bas\b.{3,}|\b(?:made|became|become|becoming|i'?m\s+now|i\s+am\s+now|now\s+(?:officially\s+)?an?)\b.{0,30}\b(?:partner|certified|chartered|registered|licen[cs]ed|qualified|associate|senior|lead|director|manager|head|doctor|professor|engineer|accountant|nurse|teacher|lawyer|solicitor|barrister|pilot|member|fellow|citizen|homeowner|captain|author|instructor|coach|administrator|architect|developer|consultant|vp|vice\s+president|supervisor|principal|officer|black\s+belt)\b",
    r"\b(?:first|second|third|1st|2nd|3rd)[\s-]+(?:place|prize|class|runner)\b|\b(?:best|outstanding|excellence|top|young|rising)\b.{0,30}\b(?:award|prize|paper|poster|talk|thesis|presentation|performer|employee|student|graduate|achiever)\b|\bhonou?rable\s+mention\b|\bdean'?s\s+list\b|\bvaledictorian\b|\b(?:summa|magna)?\s*cum\s+laude\b|\bfirst[\s-]class\s+hono",
    r"\b(?:i'?m|i\s+am|i'?ve|i\s+have|just|officially|finally|today,?\s+i|we|we'?ve|i|got|been|was|am|is|newly|now)\b.{0,40}?\b(?:graduat(?:ed|ing)|certified|re-?certified|promoted|passed|published|licen[sc]ed|qualified|chartered|accredited|admitted|accepted|enrolled|hired|tenured|ordained|commissioned|sworn\s+in|elected|cleared|defended|called\s+to\s+the\s+bar)\b",
    r"\b(?:passed|passing|cleared|aced|nailed|cracked|smashed|sailed\s+through|pass)\b.{0,60}?\b(?:exams?\w*|test|certification|certificate|cpa|cfa|acca|cima|bar|pmp|ielts|toefl|cet|jlpt|gmat|gre|ug\s?c|net|jee|upsc|neet|gate|defen[cs]e|viva|boards?|usmle|nclex|mrcp|mrcs|plab|fe|pe|driving|road|level|levels|section|sections|paper|papers|module|interview|interviews|probation|grade|audit|inspection|quals?|qualifying|step\s+\d|part\s+\d|stage|first\s+(?:try|attempt|time)|(?-i:[A-Z]{2,}))\b",
    r"\bgraduated\b(?!\s+from\s+being).{0,60}|\b(?:got|been|was|am|were)\s+promoted\b|\bpromot(?:ed|ion)\s+to\b|\bpromotion\b.{0,20}\bas\b|\bcalled\s+to\s+the\s+bar\b|\bdefended\b.{0,30}\b(?:thesis|dissertation|ph\.?d|doctorate|proposal|viva)\b|\b(?:thesis|dissertation)\b.{0,30}\b(?:defen[cd]ed|submitted|approved|passed|done)\b|\badmitted\s+(?:to|as)\b|\bsworn\s+in\b|\btook\s+(?:silk|the\s+oath)\b|\bconvocation\b|\bcommencement\s+day\b",
    r"\b(?:paper|article|thesis|research|book|novel|chapter|story|poem|manuscript|essay|study|work|abstract|poster|talk|proposal|grant|patent|app|game|album|single|film|song|op-?ed|collection|preprint)s?\b.{0,50}?\b(?:published|accepted|approved|granted|funded|released|launched|featured|cited|selected|chosen|premiered|out\s+now|is\s+out|awarded|nominated|in\s+print|hit\s+the\s+shelves|shortlisted)\b|\b(?:published|publishing|released|launched|shipped|self-published|authored|co-authored|wrote|filed|granted)\b.{0,30}\b(?:my|our|a|an|the|first|in)\b.{0,40}?\b(?:book|paper|article|novel|album|app|product|patent|single|game|website|startup|company|journal|nature|science|v?1\.0|library|package|course|chapter|ep|film|study|podcast)\b|\bbest-?sell(?:er|ing)\b",
    r"\b(?:complet(?:ed|ing|ion\s+of)|finished|finishing|concluded|wrapped\s+up)\b.{0,70}?\b(?:certificat\w+|course|courses|degree|bootcamp|boot\s+camp|program(?:me)?|specialization|specialisation|training|residency|internship|apprenticeship|fellowship|diploma|master'?s?|bachelor'?s?|mba|ph\.?d|doctorate|studies|thesis|dissertation|challenge|level|module|nanodegree|qualification|probation|hours|days|project|licen[cs]e|exams?)\b",
    r"\b(?:accepted|admitted|got|been\s+accepted|offered\s+a\s+(?:place|spot|scholarship)|enrolled|matched)\b\s+(?:in)?to\b.{0,50}?\b(?:university|college|program\w*|school|institute|ph\.?d|mba|master\w*|law|medical|medicine|residency|batch|cohort|academy|accelerator|(?-i:[A-Z][\w.&'-]+))\b|\boffer\s+(?:letter\s+)?from\b.{3,}|\bfull[\s-](?:ride|scholarship|tuition)\b|\bfully\s+funded\b|\bmatched\s+(?:at|in|with)\b",
    r"\b(?:reached|reaching|hit|hitting|surpassed|passed|crossed|exceeded|broke|raised|raising|closed|sold|donated|volunteered|logged|clocked|trained|taught|saved|lost|paid\s+off|cleared|closed|generated|grew|doubled|tripled|delivered)\b.{0,40}?(?:[$£€¥]\s?\d|\d[\d,.]*\s*(?:k|m|million|thousand|billion|%)?\+?\s*(?:\w+\s+){0,2}?\b(?:users?|stars?|followers|subscribers|downloads|customers|sales|hours|days|citations|readers|views|students|members|pounds|lbs|kg|kilos|miles|km|points|clients|orders|units|copies|pints|donations|revenue|arr|mrr|streams|installs|streak)\b)|\b(?:student\s+loans?|mortgage|debt)\b.{0,20}\b(?:paid|cleared|gone|free)\b|\b(?:paid\s+off|cleared)\b.{0,20}\b(?:loans?|mortgage|debts?)\b",
    r"\b(?:have|got|hold|holding|received|earned|passed|finally)\b\s+(?:my|a|an|the|our)\b.{0,40}?\b(?:degree|licen[cs]e|certificate|certification|diploma|black\s+belt|phd|doctorate|mba|qualification|citizenship|results?|wings|stripes|patent|charter|visa|badge)\b|\b(?:band|score[ds]?|gpa|cgpa|percentile|rank(?:ed)?|grade|ielts|toefl|gre|gmat|sat)\b.{0,20}\b\d+(?:\.\d+)?\b|\b\d+(?:\.\d+)?\s*(?:th|st|nd|rd)?\s*percentile\b|\b(?:top|in\s+the\s+top)\s+\d+\s*%|\bstraight\s+a'?s\b|\bperfect\s+score\b|\b\d\s*a\*",
    r"\b(?:represented|representing|selected|picked|called\s+up|captained|competed)\b.{0,30}\b(?:country|national|state|university|team|olympi\w+|commonwealth|worlds?|nationals|county|england|final)\b|\bqualified\s+(?:as|for)\b|\bmade\s+(?:it\s+(?:in)?to\b|the\s+(?:final|team|cut|list|squad)|partner\b)|\b(?:learn(?:ed|t)|taught\s+myself)\b.{0,20}\b(?:to|how)\b|\b(?:founded|co-founded|opened|bought|built|started)\b.{0,20}\b(?:my|our|first)\b.{0,20}\b(?:company|business|shop|store|studio|house|home|startup|practice|clinic|cafe|restaurant|app|school)\b",
)
ACHIEVED = late("|".join((*_CHINESE, *_ENGLISH, *TURNS)), re.IGNORECASE)

NEVER = late(
    r"希望|争取|明天|下周|下个?月|明年|要是|如果|能不能|还没|尚未|没有?(?:通过|过|考过|拿到|获|考上|录取)|未(?:通过|能|获)|不及格|差一点|差点|挂了|落榜|落选|失利|遗憾|等(?:成绩|结果)|能否|怎么(?:考|过|备)|祝(?:愿|你|大家|各位|所有|我)|想(?:要|去|考|拿)|"
    r"\b(?:hope|hoping|wish|want(?:ing)?\s+to|plan(?:ning)?\s+to|would\s+love|fingers\s+crossed|failed|didn'?t|did\s+not|haven'?t|have\s+not|not\s+(?:yet|pass\w*)|"
    r"if\s+i|applied|applying|waiting|wait\s+for|how\s+(?:i|to|do|did)|tips|lost\s+my|rejected)\b",
    re.IGNORECASE,
)
"""Hopes, failures and advice."""

NOT_YET = late(
    r"打算|准备|备考|冲刺|目标|计划(?![\"”」])|报名了?|(?<!没)(?<!不)想|(?<!要)(?<!追)(?<!力)求(?!学|职|索)|加油|(?:^|[^庆])祝(?!贺|福)|"
    r"\b(?:going\s+to|will\s+(?:take|try|sit|be)|dream|preparing|prep\s+for|studying\s+for|next\s+(?:week|month|year)|tomorrow|never|almost|nearly|can'?t\s+wait|registered\s+for)\b",
    re.IGNORECASE,
)
"""Words of what is still to come; where a sentence also says that it is done, they tell of the way there."""

DONE = late(
    r"终于|考过了|通过了|拿到了|拿下了|考上了|成功|顺利|如愿|圆满|正式|荣获|喜提|没想到|总算|最终|已经?|[了啦咯喇](?:[!,。~\s]|$)|"
    r"\b(?:finally|officially|i\s+(?:passed|won|got|graduated|received|earned|did)|i'?ve|i\s+have|i'?m\s+(?:now|proud|thrilled|happy|excited|delighted|officially|honou?red)|(?:proud|thrilled|happy|excited|delighted|honou?red|pleased)\s+to\s+(?:share|announce|say)|"
    r"after|passed|graduated|promoted|won|awarded|accepted|certified|completed|finished)\b",
    re.IGNORECASE,
)
