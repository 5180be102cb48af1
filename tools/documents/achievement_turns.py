"""Further turns of phrase of posts: headlines, results, careers, feats; matched as `achievement_words`."""

_EXAMS_AND_PAPERS = (
    r"(?:[国省市校](?:级)?[一二三特](?:等奖)?(?![\u4e00-\u9fff])|[冠亚季]军(?!赛)|[金银铜][牌奖](?!榜)|[一二三特]等奖|满级分|书卷奖|状元)",
    r"[A-Za-z][A-Za-z\d+-]{1,9}\s*(?:[一二三四五六初中高]级)?(?:通过|到手|过了|拿下|考下|get)|TOPIK\s*[一二三四五六\d]级",
    r"(?:拿到|考下|拿下|考到|考出|领到|换发|取得|获)了?[^。]{0,20}(?:证(?!明)|照|牌(?!子)|名额|车牌|本本|小本|[A-Z]{2,6}(?![A-Za-z]))",
    r"(?:持证|拿证|领证|获证)(?!结婚)(?:了|啦|成功|[!。,]|$)|(?:证书?|软著|批文|执照|聘书|学位)(?:终于)?(?:下来|寄到|批下来|发下来|到)了",
    r"(?:阶段|全部|全科|课程|项目|论文|考试|专业|六科|五科|四科|三科)[^。]{0,6}(?:收官|通关|完结|结课|清零|全部完成)|[两三四五六七八九十\d]\s*(?:科|门|场)[^。]{0,4}(?:通关|收官|上岸|合格)",
    r"(?:初级|中级|高级|会计|经济师|雅思|托福|德福|法语|成绩)\D{0,6}\d{1,3}\s*[+×x/]\s*\d{1,3}",
    r"(?:考试|考核|复审|口试|面试|答辩|资格|英语|日语|律师|注安|[国普高]考)[^。]{0,8}(?:通过|及格|合格|过了|上榜|录取)(?:了|啦)?(?:[!。,~]|$)",
    r"(?:考级|等级)[^。]{0,10}[一二三四五六七八九十\d]级[^。]{0,4}(?:优秀|良好|合格|通过|到手)?|升(?:[一二三四五六七八九]|业余\S|职业\S)?[段级]|升等|(?:评|定|升)(?:上|为|到)?(?:高级技师|技师|高级工|正高|副高)",
    r"(?:\S{2,6}大|\S{2,12}(?:大学|学院|中学|高中))录取|(?:录取|上岸)(?:通知)?(?:到了|来了|啦|!)",
)
_CAREERS_AND_FEATS = (
    r"(?:入职|加入|从业|教龄|工龄|驾龄|创业|从教|行医)[^。]{0,14}(?:周年|[一二三四五六七八九十\d]+年(?:了|啦|整|零|[!。,]|$))|满(?:一|两|三|四|五|十|\d+)(?:周年|年)|零(?:事故|投诉|差错)",
    r"(?:买|换|付|提|拿)[^。]{0,4}(?:第一|首)(?:套|辆|个)[^。]{0,4}(?:房|车|家)|全款(?:买|提)|(?:提车|交房|收房|上车)(?:了|啦)",
    r"(?:跑|骑|走|游|徒步|划)[完进过下到]了?[^。]{0,14}(?:公里|km|马|环岛|环湖|线|峡|海峡|全程|天)|\S马[^。]{0,8}(?:完赛|完成|PB|达标|\d)|完赛|环岛(?:骑行)?(?:完成|成功|达成)|(?:登上|登顶|攀登)[^。]{0,10}(?:山|峰|岳|顶)|(?:骑行|徒步|越野|百公里|马拉松|铁人三项)[^。]{0,6}(?:完成|达成|打卡|完赛)",
    r"(?:粉丝|播放量?|阅读量?|销量|订阅|用户|下载量?|营业额|业绩|收藏)[^。]{0,4}(?:破|过|超|达|满|突破|第一|翻)[^。]{0,6}|(?:破|过)(?:十|百|千)?[万亿](?:粉|[!。,啦了]|$)",
    r"(?:发表|刊登|刊发|登|转载)(?:了)?(?:在|于|上)[^。]{0,4}《|见刊|入展|入编|(?:专栏|新书|小程序|播客|单曲|新歌|店铺|网店|APP|公众号)(?:正式)?(?:上线|开张|开业|发布|上架)",
    r"(?:加入|当选|入选|受邀|成为)[^。]{0,16}(?:协会|作协|学会|会员|理事|院士|党员|组织|评委|志愿者|讲师|合伙人|医师|警察|律师|博士|大师)|(?:当|做)上?了?(?:爸爸?|妈妈?|班长|组长|店长|老板)了",
    r"(?:第一|首)[台次例场](?:主刀|独立|单飞|个人|公开|个展|执飞|登台|主持)?[^。]{0,14}(?:完成|成功|结束|圆满|举办|落幕)|(?:个展|画展|演出|公演|首演|音乐会)[^。]{0,6}(?:开幕|成功|圆满|完成)",
    r"(?:训练营|课程|专项|培训|集训|研修班?)[^。]{0,10}(?:结营|结业|全部完成|完成|结课|毕业|优秀)|(?:优秀|最佳)(?:学员|营员|辩手|新人|组织|个人|毕业|员工|团队|教师)",
    r"(?:终于|正式|顺利|如愿)[^。]{0,14}(?:毕业|上岸|转正|通过|出师|录取|考上|拿到|下证|合格|结业|入学)|解锁[^。]{0,10}(?:新|成就|证|身份|技能)",
)
_BEGIN = (
    r"^\W*(?:(?:today|yesterday|tonight|this\s+(?:morning|week|month|year)|last\s+\w+|and|so|well|just|finally|officially|recently|also|already|"
    r"i|we|i've|we've|i\s+have|i\s+am|i'm|i\s+was|i\s+got|got|been|have|happy\s+to\s+share|thrilled|proud)[\s,:]+(?:that\s+)?){0,5}"
)
_HEADLINES = (
    rf"{_BEGIN}(?:passed|won|earned|graduated|promoted|awarded|certified|re-?certified|qualified|achieved|summit(?:t)?ed|tenured|elected|appointed|elevated|shortlisted|longlisted|"
    r"defended|licen[cs]ed|commissioned|ordained|knighted|inducted|naturalized|naturalised|crowned|placed|medalled|matched)\b(?!\s+(?:away|out\s+flyers|by\s+the|on\s+the|the\s+time|hearts?))",
    rf"{_BEGIN}(?:completed|finished|aced|nailed|cleared|cracked)\s+(?:my|the|a|an|our|all|\d+|(?-i:[A-Z]))(?!\s+(?:day|coffee|lunch|breakfast|cup|shift|laundry|garden|week)\b)",
    rf"{_BEGIN}(?:became|become|becoming)\s+(?:an?|the)\s+\w+|{_BEGIN}(?:joined|joining|signed\s+(?:with|for|my|a|the)|accepted\s+(?:at|by|into))\s+(?:(?:the|my|a|first|professional)\s+)*(?-i:[A-Z])",
    rf"{_BEGIN}(?:climbed|cycled|walked|hiked|rowed|swam|rode|ran|skied|kayaked|paddled|deadlifted|benched|squatted|lifted|skated)\b.{{0,30}}(?:(?-i:\b(?:[A-Z]\w+|\d+)\b)|every\s+day)",
    rf"{_BEGIN}(?:exhibited|performed|played|debuted|featured|published|premiered|spoke|read)\s+(?:my\s+\w+\s+)?(?:at|in|on|with)\s+(?:the\s+)?(?-i:[A-Z])|{_BEGIN}(?:shipped|launched|released|submitted|handed\s+in|sold|donated|recorded|wrote|gave|made)\s+(?:my|our|version|v\d|the\s+final)\b",
    r"^(?=.{8,90}$)(?=.*(?:[A-Z\d]|exam|test|certif|course|degree|licen|probation|thesis|viva|board|training)).*\b(?:passed|achieved|complete|completed|unlocked|awarded|cleared|conquered|nailed|smashed|certified|registered|approved|in\s+the\s+bag|signed\s+off|secured|done\s+and\s+dusted)(?:\s+(?:today|yesterday|at\s+last|first\s+time|with\s+[\w\s]{4,24}|on\s+(?:my|the)\s+\w+\s+(?:try|attempt)))?[!.)\s]*$",
    r"^(?=.{8,60}$)(?-i:[A-Z\d][\w+./&-]*)(?:\s+[\w+./&()'-]+){0,6}\s*[:–-]?\s+done[!.\s]*$",
    r"\b(?:exam|test|viva|boards?|driving|defen[cs]e|audition|finals|checkride|interview|course|assessment)s?\s*[:–-]\s*(?:passed|done|complete)|\b(?:passed|passing)\s+with\s+(?:minor|no|flying|honou?rs|distinction|merit)|\bno\s+corrections\b|\bminor\s+corrections\b",
    r"^\W*(?:promotion|new\s+(?:job|role|position|title)|award|graduation(?:\s+day)?|milestone|achievement|life\s+update|career\s+update|news)\s*[!:–-]+\s*\w.{3,}|\bgraduation\s+day\b|\bpass(?:ing|ed)[\s-]out\s+parade\b|^\W*class\s+of\s+(?:20|')\d\d\b",
)
_RESULTS_AND_ROLES = (
    r"\bI(?:'ve|\s+have|\s+just|\s+now|\s+finally)*\s+(?:joined|received\s+my|hold|became)\s+(?:an?\s+|the\s+)?(?-i:[A-Z])|\bI\s+(?:am|have\s+become|became)\s+(?:now\s+|officially\s+)*(?:an?|the)\s+(?:new\s+)?(?:Fellow|Member|Associate|Chair|Head|Director|Doctor|Scout|Captain|citizen|permanent\s+resident|homeowner|champion)\b|\bit'?s\s+official\s*[:!,-].{0,40}\b(?:Dr|Doctor|PhD|Mrs|Esq|RN|Attorney|Engineer)\b",
    r"\b(?:starting|started|begin(?:ning)?|began|taken\s+on|took\s+on|taking\s+on|stepping\s+into|stepped\s+into|accepted)\b.{0,24}\b(?:position|job|role|internship|apprenticeship|ph\.?d|fellowship|residency|post)\b|\b(?:first\s+day|day\s+(?:one|1))\s+(?:at|as|of)\b|\bsigned\s+(?:the|my|a)\s+(?:\w+\s+){0,2}contract\b|\b(?:got|received|accepted|have|landed)\s+(?:the|an|my|a)\s+(?:\w+\s+){0,2}(?:offer|job)\b",
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)\s+years?\s+(?:at|with|in\s+the|sober|cancer[\s-]free|smoke[\s-]free|of\s+service)\b|\b(?:\w+th|\d+(?:st|nd|rd|th)|first)\s+(?:work\s+)?anniversary\s+(?:at|with|as)\b|\b(?:celebrat\w+|mark\w*)\b.{0,20}\b(?:years|anniversary)\b",
    r"\b(?:gold|silver|bronze|golds|silvers|bronzes|three\s+golds)\b.{0,30}\b(?:at|in|from|for|award|done|and)\b|\b(?:hole\s+in\s+one|hat[\s-]trick|black\s+belt|century)\b|\b(?:short|long)list(?:ed)?\s+(?:for|of|in)\b|\b(?:debut|first\s+cap|first\s+goal|captain)\s+(?:for|of)\s+(?:the|my)\b|\bwon\s+(?:the|a|an|our|my|best|two|three|\d)\b",
    r"\b(?:full\s+marks|distinction|honou?rs|top\s+(?:marks|grades?|score|salesperson|seller|performer|student|scorer))\b|\b\d{2,4}\s+(?:on|in|for)\s+(?:the|my)\s+(?-i:[A-Z]{2,6})\b|\b\d\s+(?:grade\s+\d|A\*?|distinction)s\b|\b(?:\d{2}|\d{3})\s+points\b|\b(?:2:1|2:2|first|1st|upper\s+second)\s+(?:in|class)\b|\bgrade\s+\d{1,2}\s+(?-i:[a-z]+)\b",
    r"\b(?:have|has|got|holding|received|achieved|gained)\s+(?:my|the|an?)\s+(?:\w+\s+){0,3}(?-i:(?:HNC|HND|CDL|QTS|PGCE|PPL|ATPL|CSCS|GED|NVQ|BTEC|LLB|LLM|MD|RN|CPA|PE|OBE|MBE|CBE|TEFL|CELTA|BSL)\b)|\b(?:QTS|PGCE|MBE|OBE|CELTA|DELTA)\s+(?:awarded|done|achieved|complete)\b|\b(?:board|gas\s+safe|state|fully)[\s-]+(?:certified|registered|licen[cs]ed|qualified)\b",
    r"\b(?:first|debut|new|my)\s+(?:solo|peer-reviewed|ever)?\s*(?:show|exhibition|paper|article|novel|book|album|single|flight|film|play|collection|column)\b.{0,40}\b(?:open(?:ed|s)|came\s+out|is\s+out|out\s+(?:now|today)|landed|flown|done|today|live|published)\b|\bfirst\s+solo\s+(?:flight|show|exhibition)\b",
    r"\b(?:reached|hit|made|earned|got|now)\s+(?:\w+\s+)?(?:grandmaster|master|diamond|platinum|gold|expert|legend|level\s+\d+|rank\s+\d+|detective|sergeant|captain|partner|principal|lead|first\s+chair)\b|\bpinned\s+(?:as|on)\b|\b(?:milestone|streak|total)\s*:?\s*\d[\d,]*\b|\b\d{2,4}\s+(?:push|pull)[\s-]?ups\b|\b(?:a|one|two|half\s+a|\d+)\s+million\s+(?:views|streams|plays|readers|downloads)\b|\b\d+(?:st|nd|rd|th)\s+(?:pint|donation|print|sale|order|marathon|parkrun|book|customer)\b",
)
TURNS = (*_EXAMS_AND_PAPERS, *_CAREERS_AND_FEATS, *_HEADLINES, *_RESULTS_AND_ROLES)
