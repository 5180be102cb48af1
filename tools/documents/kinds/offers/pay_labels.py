"""What forms and letters call the pay that is offered."""

PAY_LABELS = """
Base Salary | Salary | Annual Salary | Monthly Salary | Annual Base Salary | Compensation
Base Compensation | Base Pay | Gross Salary | Starting Salary | Hourly Rate | Pay Rate | Pay | Rate of Pay
Wage | Remuneration | Basic Salary | Annual Pay | Monthly Basic Salary | Annual Compensation
Annual Gross Salary | Basic Pay | Total Fixed Pay | Fixed Pay | Remuneration Package | Monthly Pay
Gross Pay | Base Salary (Annual) | Total Remuneration | Annual CTC | CTC | Cost to Company | Starting Pay
Wages | Base Wage | Annual Base Pay | Base Annual Salary | Salary Package | Package | Annualised Salary
Monthly Gross Salary | Gross Monthly Salary | Gross Annual Salary | Annualized Salary | Salary Offered
Offered Salary | Agreed Salary | Proposed Salary | Starting Rate | Starting Rate of Pay | Starting Wage
Starting Hourly Rate | Starting Annual Salary | Starting Base Salary | Hourly Wage | Hourly Pay
Hourly Pay Rate | Base Hourly Rate | Base Rate | Base Rate of Pay | Base Pay Rate | Basic Rate
Basic Rate of Pay | Basic Hourly Rate | Ordinary Hourly Rate | Rate | Rate per Hour | Daily Rate
Day Rate | Daily Wage | Weekly Wage | Weekly Pay | Weekly Salary | Weekly Rate | Monthly Wage
Monthly Rate | Monthly Remuneration | Annual Remuneration | Annual Rate of Pay | Salary (per annum)
Salary p.a. | Annual Base | Annual Rate | Annual Wage | Yearly Salary | Yearly Pay | Base Monthly Salary
Monthly Base Salary | Monthly Base Pay | Gross Base Salary | Gross Wage | Basic Wage | Basic Annual Salary
Gross Annual Base Salary | Gross Yearly Salary | Gross Annual Pay | Gross Monthly Pay | Gross Remuneration
Gross Compensation | Annual Gross CTC | Annual Cost to Company | Total CTC | Total Cost to Company
Fixed CTC | CTC per annum | Annual Package | Annual Salary Package | Total Package | Total Salary Package
Salary Per Annum | Salary Per Month | Per Annum Salary | Salary Rate | Compensation Rate
Pay Rate (Hourly) | Contract Rate | Basic Salary (Per Period) | Basic Salary Per Month
Consolidated Salary | Consolidated Pay | Full-time Salary | FTE Salary | Initial Salary
Initial Base Salary | Current Salary | Your Salary | Your Pay | Stipend | Monthly Stipend
Internship Stipend | Pay per Hour | Pay per Month | Salary / Wage | Salary/Wage | Salary or Wage
Wage Rate | Wage/Salary | Salary and Benefits | Salary on Appointment | Salary at Appointment
Annual Fixed Pay | Annual Fixed Salary | Fixed Salary | Fixed Annual Salary | Fixed Monthly Salary
Guaranteed Salary | Total Annual Compensation | Total Gross Salary | Point of Salary | Commencing Salary
月薪 | 年薪 | 薪资 | 薪酬 | 薪资待遇 | 薪酬待遇 | 基本工资 | 月基本工资 | 税前月薪 | 月薪税前 | 工资
月工资 | 转正工资 | 转正后工资 | 转正月薪 | 税前工资 | 税前年薪 | 时薪 | 日薪 | 工资标准 | 工资待遇
月薪标准 | 正式工资 | 转正后月薪 | 月度工资 | 月度薪资 | 月固定工资 | 固定月薪 | 税前月工资 | 税前薪资
薪资标准 | 薪酬标准 | 月薪资 | 月收入 | 月度税前工资 | 税前月收入 | 年度薪资 | 年度总薪酬 | 年薪总额
月薪总额 | 月基本薪资 | 基本薪资 | 基本月薪 | 综合月薪 | 月综合工资 | 薪金 | 月薪金 | 底薪 | 基本底薪
周薪 | 固定工资 | 固定薪资 | 固定月工资 | 月固定薪资 | 月固定收入 | 月度固定工资 | 月度固定薪资
月度固定薪酬 | 月度总薪酬 | 月度总薪资 | 月度薪酬 | 月度收入 | 每月薪资 | 每月工资 | 每月薪金 | 每月薪酬
每月底薪 | 每月基本薪金 | 每月基本工资 | 每小时工资 | 每日工资 | 日工资 | 小时工资 | 时薪标准 | 日薪标准
税前薪酬 | 税前总薪资 | 税前年收入 | 税前年度薪资 | 税前月度薪资 | 税前固定月薪 | 税前固定工资
税前基本月薪 | 税前综合月薪 | 税前综合薪资 | 基本年薪 | 固定年薪 | 年固定薪资 | 年度固定薪酬
年度固定薪资 | 年度薪酬 | 年度薪酬总额 | 年度税前薪资 | 年收入 | 年总收入 | 年总薪酬 | 年薪标准
年薪(税前) | 年度总收入 | 年度总包 | 年包 | 总包 | 年薪总包 | 薪资总包 | 整体薪酬 | 总薪酬 | 总薪资
薪酬总额 | 薪资总额 | 税前总薪酬 | 薪酬总包 | 薪酬水平 | 薪资水平 | 薪资福利 | 薪酬福利 | 薪资结构
薪酬结构 | 薪资构成 | 薪酬构成 | 薪资方案 | 薪酬方案 | 薪资情况 | 薪酬信息 | 薪资信息 | 转正薪资
转正后薪资 | 转正后薪酬 | 转正薪酬 | 转正后月工资 | 转正后税前月薪 | 转正后待遇 | 转正待遇 | 转正薪资标准
转正后工资标准 | 正式薪资 | 正式月薪 | 正式期工资 | 试用期满后工资 | 试用期后工资 | 试用期满工资
试用期满月薪 | 试用期后月薪 | 试用期满后月工资 | 劳动报酬 | 工资报酬 | 报酬 | 待遇 | 月待遇 | 年待遇
工资金额 | 工资数额 | 月工资标准 | 月工资金额 | 月税前工资 | 月税前薪资 | 税后月薪 | 核定薪资 | 核薪
录用薪资 | 录用工资 | 录用薪酬 | 聘用薪资 | 聘用工资 | 聘用薪酬 | 聘用待遇 | 入职薪资 | 入职工资
入职月薪 | 起薪 | 约定薪资 | 约定工资 | 约定月薪 | 实习工资 | 实习薪资 | 实习薪酬 | 实习补贴 | 实习津贴
实习报酬 | 薪水 | 月薪水 | 薪级工资 | 工资(税前) | 月薪合计 | 薪资合计 | 工资合计 | 月度合计 | Offer薪资
Annual Base Compensation | Cash Compensation | Starting Pay Rate | Basic Monthly Salary
Monthly Gross Pay | Annualized Base Salary | Hourly Base Rate | Annual Gross Pay
Salary and Pay Frequency | Base Annual Compensation | Annual Cash Compensation | Gross Pay per Month
Fixed Compensation | Annual Fixed Compensation | 核定薪酬 | 正式期月薪 | 年度税前薪酬 | 固定薪酬
年总包 | 综合薪资 | 月薪酬 | 月底薪 | 税前底薪 | 月薪资标准 | 月薪酬标准 | 转正工资标准 | 月薪(转正后)
薪资(转正后) | 正式工资标准 | 拟定薪资 | 拟定薪酬 | 薪酬待遇标准 | 敘薪 | 叙薪 | 月给 | 月基本薪酬
"""
