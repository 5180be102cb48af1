"""Payslips as employers and their programs print them in several countries."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import typed
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, dict[str, Plain]], ...] = (
    (
        """
ASSIGNMENT NUMBER          EMPLOYEE NAME             LOCATION
24817733                   DR AMARA OKONKWO          JAMES COOK HOSPITAL
DEPARTMENT                 JOB TITLE                 PAYSCALE DESCRIPTION
EMERGENCY MEDICINE         Specialty Registrar       Medical & Dental Registrar
EMPLOYER: South Tees Hospitals NHS Foundation Trust   PAY DATE: 28 OCT 2026
SAL/WAGE 49,909.00      TAX OFFICE NAME HMRC      TAX CODE 1257L     NI NUMBER QQ123456C
PAY AND ALLOWANCES                                 DEDUCTIONS
DESCRIPTION       WKD/EARNED  RATE     AMOUNT      DESCRIPTION            AMOUNT    BALANCE C/F
Basic Pay         40.00       24.0     4,159.08    PAYE                   678.20
Night Duty        12.00       9.0        653.25    NI A                   301.11
                                                   Pension                518.90
YEAR TO DATE BALANCES (THIS EMPLOYMENT ONLY)          THIS PERIOD SUMMARY
GROSS PAY      33,686.31                              PENSIONABLE PAY     4,159.08
TAXABLE PAY    30,054.01                              TAXABLE PAY         4,293.43
NI PAY         33,686.31                              NON-TAXABLE PAY        0.00
TAX PAID        4,747.40                              TOTAL PAYMENTS      4,812.33
PENSION CONTS   3,632.30                              TOTAL DEDUCTIONS    1,498.21
PERIOD END DATE 31 OCT 2026                           NET PAY             3,314.12
""",
        {
            "holder": "AMARA OKONKWO",
            "employer": "South Tees Hospitals NHS Foundation Trust",
            "position": "Specialty Registrar",
            "paid_on": date(2026, 10, 28),
            "gross_pay": (481233, "GBP"),
            "deductions": (149821, "GBP"),
            "net_pay": (331412, "GBP"),
        },
    ),
    (
        """
CO. FILE DEPT. CLOCK VCHR. NO.                       Earnings Statement
K7L 004213 000112 0000420031
LAKESHORE MACHINING INC                              Period Beginning:     10/03/2026
4410 HARBOR RD                                       Period Ending:        10/16/2026
MUSKEGON, MI 49441                                   Pay Date:             10/23/2026

Taxable Marital Status: Single                       KEVIN R DELGADO
Exemptions/Allowances:                               1182 W SOUTHERN AVE
Federal: 0                                           MUSKEGON MI 49441

Earnings        rate      hours    this period       year to date
Regular         25.0000   80.00      2,000.00         41,500.00
Overtime        35.0000    4.00        140.00          1,890.00
                Gross Pay           $2,140.00         43,390.00

Deductions      Statutory
                Federal Income Tax     -251.33         5,093.10
                Social Security Tax    -132.68         2,690.18
                Medicare Tax            -31.03           629.16
                MI State Income Tax     -76.17         1,544.30
                Other
                401(K)                  -70.00*        1,400.00
                Net Pay             $1,578.79
                Checking           -1,578.79
                Net Check               $0.00
""",
        {
            "holder": "KEVIN R DELGADO",
            "employer": "LAKESHORE MACHINING INC",
            "period_from": date(2026, 10, 3),
            "period_until": date(2026, 10, 16),
            "paid_on": date(2026, 10, 23),
            "gross_pay": (214000, "USD"),
            "deductions": (56121, "USD"),
            "net_pay": (157879, "USD"),
        },
    ),
    (
        """
Stillwater Plumbing Co.                              Pay Stub Detail
                                                     PAY DATE: 10/23/2026
                                                     NET PAY: $1,876.88
EMPLOYER                          EMPLOYEE
Stillwater Plumbing Co.           Omar Haddad
19 Foundry Way                    8 Juniper Ct
Tulsa OK 74103                    Tulsa OK 74105
PAY PERIOD
Period Beginning:   10/05/2026
Period Ending:      10/18/2026
Total Hours:        80.00
PAY          Hours   Rate     Current      YTD        DEDUCTIONS          Current    YTD
Regular Pay  80.00   31.00    2,480.00   52,080.00    Health Insurance      90.00   1,890.00
TAXES
Federal Income Tax             265.20    5,569.20
Social Security                153.76    3,228.96
Medicare                        35.96      755.16
OK Income Tax                   58.20    1,222.20
SUMMARY              Current       YTD
Total Pay           $2,480.00   $52,080.00
Taxes                 $513.12   $10,775.52
Deductions             $90.00    $1,890.00
Net Pay             $1,876.88   $39,414.48
""",
        {
            "holder": "Omar Haddad",
            "employer": "Stillwater Plumbing Co.",
            "period_from": date(2026, 10, 5),
            "period_until": date(2026, 10, 18),
            "paid_on": date(2026, 10, 23),
            "gross_pay": (248000, "USD"),
            "deductions": (60312, "USD"),
            "net_pay": (187688, "USD"),
        },
    ),
    (
        """
Itemised Pay Slip
Name of Employer                 Date of Payment
Straits Harbour Trading Pte Ltd  3 Nov 2026
Name of Employee                 Mode of Payment
Lim Wei Jie                      Bank Deposit
Pay Slip for the period of 1 Oct 2026 to 31 Oct 2026
Item                                   Amount
Basic Pay                              S$3,200.00   (A)
Total Allowances                       S$120.00     (B)
Total Deductions                       S$704.00     (C)
Employee's CPF deduction               S$704.00
Overtime Details
Overtime Payment Period(s)             1 Oct 2026 to 31 Oct 2026
Overtime Hours Worked                  10
Total Overtime Pay                     S$200.00     (D)
Other Additional Payments              S$0.00       (E)
Gross Pay (A+B+D+E)                    S$3,520.00
Net Pay (A+B-C+D+E)                    S$2,816.00
Employer's CPF contribution            S$598.00
""",
        {
            "holder": "Lim Wei Jie",
            "employer": "Straits Harbour Trading Pte Ltd",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
            "paid_on": date(2026, 11, 3),
            "gross_pay": (352000, "SGD"),
            "deductions": (70400, "SGD"),
            "net_pay": (281600, "SGD"),
        },
    ),
    (
        """
Victoria Peak Catering Limited
Wage Record / Pay Slip
Employee Name: CHAN TAI MAN             Staff No.: 00128
Post: Shop Supervisor                   HKID: A123XXX(X)
Wage Period: 01/10/2026 - 31/10/2026    Payment Date: 05/11/2026
Earnings                  HK$           Deductions               HK$
Basic Wages            18,000.00        Employee's MPF         1,072.50
Overtime Pay            1,450.00        Contribution
Commission              2,000.00
Total Wages            21,450.00        Total Deductions       1,072.50
                                        Net Wages Payable     20,377.50
Employer's MPF contribution   1,072.50
Received by: ____________
""",
        {
            "holder": "CHAN TAI MAN",
            "employer": "Victoria Peak Catering Limited",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
            "paid_on": date(2026, 11, 5),
            "position": "Shop Supervisor",
            "gross_pay": (2145000, "HKD"),
            "deductions": (107250, "HKD"),
            "net_pay": (2037750, "HKD"),
        },
    ),
    (
        """
2026年10月工资条
厦门鹭岛供应链有限公司
林晓梅，您好
本月到账工资（元）
8,193.70
应发项
基本工资                     7,000.00
岗位津贴                     1,500.00
绩效奖金                     1,150.00
应发工资总计                 9,650.00
扣减项
养老保险个人部分               560.00
医疗保险个人部分               140.00
失业保险个人部分                35.00
住房公积金个人部分             560.00
个人所得税                     161.30
扣减总计                     1,456.30
""",
        {
            "holder": "林晓梅",
            "employer": "厦门鹭岛供应链有限公司",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
            "gross_pay": (965000, "CNY"),
            "deductions": (145630, "CNY"),
            "net_pay": (819370, "CNY"),
        },
    ),
    (
        """
鼎新精密股份有限公司
員工薪資單
薪資月份：2026年10月      發薪日：2026/11/05
員工編號：A0231           姓名：張雅婷      部門：品保部
應發項目          金額        應扣項目        金額
本薪            38,000.00     勞保費          1,008.00
伙食津貼         2,400.00     健保費            617.00
加班費           4,800.00     所得稅            740.00
應發合計        45,200.00     應扣合計        2,365.00
實發金額        42,835.00
""",
        {
            "holder": "張雅婷",
            "employer": "鼎新精密股份有限公司",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
            "paid_on": date(2026, 11, 5),
            "gross_pay": (4520000, "CNY"),
            "deductions": (236500, "CNY"),
            "net_pay": (4283500, "CNY"),
        },
    ),
    (
        """
Coromandel Textiles Ltd
SALARY SLIP
Name          MEENAKSHI SUNDARAM       Month           Oct-2026
Designation   Accounts Officer         Payment Date    31/10/2026
Bank          State Bank               Account No.     XXXXXX7788
EARNINGS      Actual      Earned       DEDUCTIONS      Amount
Basic         22,000.00   22,000.00    PF               2,640.00
HRA           11,000.00   11,000.00    ESI                  0.00
Conveyance     9,300.00    9,300.00    Prof. Tax          208.00
                                       TDS              2,388.00
Total Earnings            42,300.00    Total Deductions 5,236.00
NET SALARY PAYABLE : 37,064.00
(Thirty Seven Thousand Sixty Four Only)
""",
        {
            "holder": "MEENAKSHI SUNDARAM",
            "employer": "Coromandel Textiles Ltd",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
            "position": "Accounts Officer",
            "paid_on": date(2026, 10, 31),
            "gross_pay": (4230000, "INR"),
            "deductions": (523600, "INR"),
            "net_pay": (3706400, "INR"),
        },
    ),
    (
        """
Golden Spoon Restaurant Group LLC                            Check Date: 11/13/2026
1400 Main Street, Kansas City, MO 64105                      Check No: 10442
Employee: Victor Chan                                        Period: 11/02/2026 - 11/08/2026
Earnings       Rate     Hours    Amount    YTD         Taxes            Amount     YTD
Regular        18.00    40.00    720.00    30,240.00   Federal           52.00     2,184.00
                                                       FICA-SS           44.64     1,874.88
                                                       FICA-Med          10.44       438.48
                                                       MO State          11.00       462.00
Gross                            720.00    30,240.00   Total Taxes      118.08     4,959.36
Net Pay                          601.92    25,280.64
""",
        {
            "holder": "Victor Chan",
            "employer": "Golden Spoon Restaurant Group LLC",
            "period_from": date(2026, 11, 2),
            "period_until": date(2026, 11, 8),
            "paid_on": date(2026, 11, 13),
            "gross_pay": (72000, "USD"),
            "deductions": (11808, "USD"),
            "net_pay": (60192, "USD"),
        },
    ),
)


@pytest.mark.parametrize(("paper", "fields"), PAPERS)
def test_it_is_known_and_read(paper: str, fields: dict[str, Plain]) -> None:
    document = read(typed(paper))

    assert document.kind is EvidenceKind.PAYSLIP
    assert {name: said(document, FieldName(name)) for name in fields} == fields
    assert document.warnings == ()


@pytest.mark.parametrize(("paper", "fields"), PAPERS)
def test_an_altered_net_pay_is_noticed(paper: str, fields: dict[str, Plain]) -> None:
    net = fields["net_pay"]
    assert isinstance(net, tuple)
    printed = f"{int(str(net[0])) / 100:,.2f}"
    assert printed in paper

    altered = read(typed(paper.replace(printed, f"{int(str(net[0])) / 100 + 1370:,.2f}")))

    assert "pay_does_not_add_up" in altered.warnings
