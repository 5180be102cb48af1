"""People, places, companies, goods and jobs that documents tell of; all made up or public names."""

SURNAMES_ZH = (
    *"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋",
    *"余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段",
    *"雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤",
    *("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫"),
    *("尉迟", "令狐", "慕容", "司徒", "端木", "东方"),
)
GIVEN_ZH = tuple(
    "伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰萍红鹏辉梅鑫波宇欣怡梓涵浩然子轩雨思佳琪晨曦诗嘉俊博文瑞彤悦泽楠颖倩雯婷睿哲航凯旭钰琳薇瑶岚峰翔"
)
MINORITY_ZH = ("阿依古丽·买买提", "艾力·吐尔逊", "扎西·多吉", "古丽娜尔·艾山")
FIRST_EN = (
    "James", "Olivia", "Mohammed", "Aisha", "Thomas", "Charlotte", "Siobhan", "Declan", "Wei", "Xiaoyu",
    "Anne-Marie",
    "Jean-Luc", "Priya", "Arjun", "Chloe", "Nathaniel", "José", "Zoë", "Grace", "Kwame", "Emily", "Rhys",
    "Hannah", "Tariq",
)  # fmt: skip
MIDDLE_EN = ("", "", "", "", "Louise", "Patrick", "J.", "Rose", "Alexander", "M.")
LAST_EN = (
    "Smith", "O'Connor", "Patel", "Okafor", "Smith-Jones", "Nguyen", "MacDonald", "Van der Berg", "Zhang",
    "Ouyang", "Williams",
    "D'Souza", "García", "Thompson", "Lindqvist", "Khan", "Fitzgerald", "Adeyemi-Brown", "Chan", "Kowalski",
    "Evans", "St. John",
)  # fmt: skip
CITIES_ZH = (
    "北京",
    "上海",
    "广州",
    "深圳",
    "杭州",
    "成都",
    "武汉",
    "南京",
    "西安",
    "长沙",
    "苏州",
    "青岛",
    "厦门",
    "合肥",
)
DISTRICTS_ZH = (
    "海淀区",
    "浦东新区",
    "天河区",
    "南山区",
    "余杭区",
    "武侯区",
    "洪山区",
    "鼓楼区",
    "雁塔区",
    "岳麓区",
)
ROADS_ZH = (
    "中山路",
    "建设大道",
    "科技园路",
    "人民东路",
    "学院路",
    "滨江大道",
    "文一西路",
    "解放北路",
    "珞喻路",
)
ESTATES_ZH = ("阳光花园", "翠湖雅苑", "金色家园", "万科城市花园", "保利香槟国际", "龙湖春江郦城")
BRANDS_ZH = ("云栖", "星桥", "远航", "恒信", "蓝海", "华创", "极光", "明德", "天枢", "百川", "瑞丰", "盛世")
TRADES_ZH = (
    "网络科技",
    "信息技术",
    "软件",
    "供应链管理",
    "生物医药",
    "文化传媒",
    "电子商务",
    "智能制造",
    "餐饮管理",
)
UNIVERSITIES_ZH = (
    "武汉大学", "华中科技大学", "四川大学", "浙江工业大学", "上海财经大学", "中山大学", "西安电子科技大学",
    "湖南师范大学",
    "深圳职业技术大学", "北京邮电大学", "南京信息工程大学", "哈尔滨工业大学",
)  # fmt: skip
MAJORS_ZH = (
    "计算机科学与技术", "软件工程", "金融学", "临床医学", "英语", "机械设计制造及其自动化", "会计学",
    "电子信息工程", "法学", "数据科学与大数据技术",
)  # fmt: skip
POSITIONS_ZH = (
    "软件工程师",
    "数据分析师",
    "产品经理",
    "高级会计",
    "门店店长",
    "人力资源专员",
    "Java开发工程师",
    "市场总监助理",
    "机械工程师",
)
GOODS_ZH = (
    ("轻薄笔记本电脑 14英寸", 549_900), ("无线蓝牙耳机", 39_900), ("三门冰箱 218L", 189_900),
    ("北欧布艺沙发 三人位", 269_900),
    ("乳胶床垫 1.8m", 199_000), ("全自动洗衣机 10kg", 159_900), ("智能手机 256GB", 429_900),
    ("电脑椅", 45_900),
    ("机械键盘 87键", 29_900), ("扫地机器人", 249_900), ("27英寸显示器", 109_900),
    ("实木餐桌 1.4米", 128_000),
)  # fmt: skip
CITIES_EN = ("London", "Manchester", "Leeds", "Bristol", "Edinburgh", "Cardiff", "Birmingham", "Glasgow")
CITIES_US = (
    ("Austin", "TX", "78701"),
    ("Seattle", "WA", "98101"),
    ("Boston", "MA", "02110"),
    ("Denver", "CO", "80202"),
)
STREETS_EN = (
    "High Street",
    "Station Road",
    "Queen's Crescent",
    "Mill Lane",
    "Victoria Avenue",
    "King Street",
    "Park Row",
)
SHOPS_EN = ("Home", "Stores", "Electricals", "Living", "Supermarket")
STREETS_US = ("Maple Avenue", "W 5th Street", "Lamar Blvd", "Pine Street", "Harbor Drive", "Lincoln Way")
BRANDS_EN = (
    "Northwind",
    "Harbour & Finch",
    "Cobalt",
    "Bright Path",
    "Halloway",
    "Redstone",
    "Quayside",
    "Meridian",
    "O'Malley",
)
TRADES_EN = (
    "Analytics",
    "Logistics",
    "Software",
    "Retail Group",
    "Health",
    "Consulting",
    "Foods",
    "Engineering",
    "Media",
)
FORMS_EN = ("Ltd", "Limited", "plc", "LLP", "Inc.", "LLC", "Holdings Ltd")
UNIVERSITIES_EN = (
    "University of Leeds", "King's College London", "Ohio State University",
    "University of British Columbia", "Imperial College London",
    "University of California, Davis", "Trinity College Dublin", "The University of Hong Kong",
    "Monash University",
)  # fmt: skip
MAJORS_EN = (
    "Computer Science", "Economics", "Mechanical Engineering", "Business Administration",
    "English Literature", "Data Science",
    "Accounting and Finance", "Nursing", "Psychology", "International Relations",
)  # fmt: skip
POSITIONS_EN = (
    "Software Engineer", "Senior Data Analyst", "Marketing Executive", "Staff Nurse", "Product Manager",
    "Assistant Accountant",
    "Warehouse Team Leader", "HR Business Partner", "Sales Associate", "Research Fellow",
)  # fmt: skip
GOODS_EN = (
    ("Laptop 14in 16GB", 89_900), ("Oak dining table", 42_500), ("Noise-cancelling headphones", 24_999),
    ("Fridge freezer 60/40", 47_900),
    ("3-seater sofa", 79_500), ("Memory foam mattress king", 38_999), ("Washing machine 9kg", 39_900),
    ("Office chair", 14_950),
    ("Smartphone 128GB", 59_900), ("Desk lamp", 2_499), ("27in monitor", 21_900), ("Air fryer 5L", 8_999),
)  # fmt: skip
GROCERIES_EN = (
    ("SEMI SKIMMED MILK 2L", 165), ("WHOLEMEAL BREAD", 140), ("BANANAS LOOSE", 87),
    ("FREE RANGE EGGS 12", 325), ("CHEDDAR 400G", 410),
    ("PASTA SAUCE", 215), ("COFFEE BEANS 1KG", 1_299), ("PAPER TOWELS", 450), ("OLIVE OIL 500ML", 725),
    ("USB-C CABLE 2M", 899),
)  # fmt: skip
BANKS_ZH = (
    "中国工商银行",
    "招商银行",
    "中国建设银行",
    "中国银行",
    "交通银行",
    "平安银行",
    "中信银行",
    "上海浦东发展银行",
)
BANKS_EN = (
    "Barclays Bank UK PLC",
    "Lloyds Bank plc",
    "HSBC UK Bank plc",
    "NatWest",
    "Monzo Bank Limited",
    "Santander UK plc",
)
BANKS_US = ("Chase Bank, N.A.", "Wells Fargo Bank, N.A.", "Bank of America, N.A.", "U.S. Bank")
SPENT_ZH = (
    "财付通-微信支付",
    "支付宝-淘宝网",
    "美团外卖",
    "跨行转账 房租",
    "滴滴出行",
    "京东商城",
    "水电费代扣",
    "ATM取款",
    "中石化加油",
    "信用卡还款",
)
SPENT_EN = (
    "TESCO STORES 3217",
    "TFL TRAVEL CHARGE",
    "AMAZON MKTPLACE",
    "DIRECT DEBIT EDF",
    "PRET A MANGER",
    "RENT STO",
    "NETFLIX.COM",
    "SAINSBURYS S/MKT",
    "ATM CASH",
    "VODAFONE",
)
FEATS_ZH = (
    "获得全国大学生数学建模竞赛省级一等奖", "通过了注册会计师专业阶段全部六门考试",
    "首次完成全程马拉松，用时4小时12分", "入职三个月，拿到了季度优秀新人奖",
    "我的论文被IEEE国际会议录用", "取得了高级软件工程师职业资格", "荣获校级优秀毕业生称号",
    "顺利通过雅思考试，总分7.5", "主导的开源项目突破了1000颗星",
)  # fmt: skip
FEATS_EN = (
    "Won first place at the regional robotics competition", "Passed all three levels of the CFA exam",
    "Promoted to Senior Engineer at work",
    "Finished my first marathon in 3:58", "Our paper was accepted at an international conference",
    "Awarded Employee of the Quarter",
    "Completed the AWS Solutions Architect certification", "Graduated with First Class Honours",
    "Received a full scholarship for my master's",
)  # fmt: skip
CHATTER_ZH = (
    "谢谢大家的支持！",
    "继续加油～",
    "感恩遇见的每一个人。",
    "周末去吃顿好的。",
    "天气真好，出去走走",
)
CHATTER_EN = (
    "Thanks everyone for the support!",
    "Onwards and upwards.",
    "Time for a long weekend.",
    "Coffee first.",
    "What a year it has been.",
)
