<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionCatalogue</name>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Feed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Mark as repeated</source>
        <translation>标为重复</translation>
    </message>
    <message>
        <source>Mark as false alarm</source>
        <translation>标为误报</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>显示完整号码</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Paper and files</source>
        <translation>打印与文件</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>存为 HTML</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Take number %1</source>
        <translation>选第 %1 个</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>诈骗类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>涉案金额</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>嫌疑</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>要问的</translation>
    </message>
    <message>
        <source>How it usually runs</source>
        <translation>常见手法</translation>
    </message>
    <message>
        <source>The police never</source>
        <translation>公安机关绝不会</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>somebody or something that is not here</source>
        <translation>（不在本机的记录）</translation>
    </message>
</context>
<context>
    <name>ImportError</name>
    <message>
        <source>sheet “%1”</source>
        <translation>工作表“%1”</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This is neither an Excel workbook (.xlsx) nor a text table (.csv). Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>这既不是 Excel 工作簿（.xlsx），也不是文本表格（.csv）。请用表格软件打开，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Open it, remove the password and save it again.</source>
        <translation>工作簿有密码保护。请打开它，去掉密码后重新保存。</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls). Open it and save it as .xlsx.</source>
        <translation>这是旧版 Excel 文件（.xls）。请打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more data than a table holds and was not opened. Ask for the file again.</source>
        <translation>工作簿解压后的数据远超一张表，没有打开。请重新索取该文件。</translation>
    </message>
    <message>
        <source>The file is too large. Split it into smaller files.</source>
        <translation>文件太大。请拆成几个小文件。</translation>
    </message>
    <message>
        <source>The workbook is damaged or cut short. Copy it again from where it came.</source>
        <translation>工作簿损坏或不完整。请从来源重新拷贝。</translation>
    </message>
    <message>
        <source>The content of the workbook is damaged. Open it in a spreadsheet program and save it again as .xlsx.</source>
        <translation>工作簿内容损坏。请用表格软件打开，重新另存为 .xlsx。</translation>
    </message>
    <message>
        <source>There is a character that cannot be read (byte %1 of the file). Save the file as CSV UTF-8 or as .xlsx.</source>
        <translation>有一个字符无法识别（文件第 %1 字节）。请另存为 CSV UTF-8 或 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook holds no such table sheet. Choose another sheet or file.</source>
        <translation>工作簿里没有这张工作表。请选择别的工作表或文件。</translation>
    </message>
    <message>
        <source>There are more columns than a spreadsheet can have. Delete what stands far to the right; in a text file check the separators.</source>
        <translation>列数超过了表格的上限。请删除最右边的内容；文本文件请检查分隔符。</translation>
    </message>
    <message>
        <source>A value is too long. A quotation mark may be missing in the rows above.</source>
        <translation>有一个值过长。上面的行里可能少了一个引号。</translation>
    </message>
    <message>
        <source>A quotation mark begins here and is never closed. Close or remove it.</source>
        <translation>这里的引号没有闭合。请补上或删去。</translation>
    </message>
    <message>
        <source>Reading was cancelled. Nothing was imported.</source>
        <translation>已取消读取，什么都没有导入。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is still there and not in use by another program.</source>
        <translation>文件无法读取。请检查它是否还在、是否被别的程序占用。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>It is not for the role that you have to bring this in. Ask the chief to import it.</source>
        <translation>您的角色不能导入此表内容，请由所长导入。</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Person and look</source>
        <translation>使用人与外观</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Another person works here…</source>
        <translation>换人使用…</translation>
    </message>
    <message>
        <source>Look of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>%1 from the next start on</source>
        <translation>%1（下次启动生效）</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The station&apos;s file.</source>
        <translation>本所的文件。</translation>
    </message>
    <message>
        <source>Make and use a demo station.</source>
        <translation>建立并使用演示派出所。</translation>
    </message>
    <message>
        <source>Do the main job without hands and leave pictures in this folder.</source>
        <translation>自动完成主要工作，并在该文件夹留下截图。</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN 或 en。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>Size of the window, as 1280x720.</source>
        <translation>窗口大小，如 1280x720。</translation>
    </message>
    <message>
        <source>What the clock says at the start, as 2026-11-20T09:00.</source>
        <translation>启动时的时刻，如 2026-11-20T09:00。</translation>
    </message>
    <message>
        <source>--now wants a time as 2026-11-20T09:00.</source>
        <translation>--now 需要一个时刻，如 2026-11-20T09:00。</translation>
    </message>
    <message>
        <source>--size wants a width and a height as 1280x720.</source>
        <translation>--size 需要宽和高，如 1280x720。</translation>
    </message>
    <message>
        <source>There is no page %1. There are: %2.</source>
        <extracomment>what is wrong with --page, and which pages there are</extracomment>
        <translation>没有页面 %1。可用的页面：%2。</translation>
    </message>
    <message>
        <source>The page that the window opens with, as visitsmap.</source>
        <translation>窗口打开时显示的页面，如 visitsmap。</translation>
    </message>
</context>
<context>
    <name>OtherKeys</name>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>最后一行</translation>
    </message>
    <message>
        <source>Select more rows</source>
        <translation>多选几行</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>选中全部行</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>挂断，停止计时</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>文字换行</translation>
    </message>
    <message>
        <source>Time + 5 minutes</source>
        <translation>时间加五分钟</translation>
    </message>
    <message>
        <source>Time − 5 minutes</source>
        <translation>时间减五分钟</translation>
    </message>
    <message>
        <source>The person&apos;s next number</source>
        <translation>当事人的下一个号码</translation>
    </message>
    <message>
        <source>Roll the script</source>
        <translation>滚动话术</translation>
    </message>
    <message>
        <source>Take a choice back</source>
        <translation>取消所选</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Wake-up questions</source>
        <translation>三分钟唤醒</translation>
    </message>
    <message>
        <source>Print the notice twice</source>
        <translation>打印告知书两份</translation>
    </message>
    <message>
        <source>Keep the signed notice</source>
        <translation>留存已签告知书</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>yyyy-MM</source>
        <comment>a month, as QDate::toString takes it</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>内置默认方案</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1（第%2版）</translation>
    </message>
    <message>
        <source>%1 (%2 instructions)</source>
        <translation>%1，%2 条</translation>
    </message>
    <message>
        <source>none applied</source>
        <translation>未适用</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>issued from %1 to before %2</source>
        <translation>下发时间自 %1 起，至 %2 止（不含）</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至时间</translation>
    </message>
    <message>
        <source>%1; what happened later is not in it</source>
        <translation>%1（此后发生的不计入）</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限方案</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>预警指令</translation>
    </message>
    <message>
        <source>%1 received, %2 excluded (transferred or returned), %3 counted</source>
        <translation>收到 %1 条，排除 %2 条（已移交、已退回），计入 %3 条</translation>
    </message>
    <message>
        <source>How the figures are made</source>
        <translation>指标口径</translation>
    </message>
    <message>
        <source>On-time rates: done at or before the limit / due. Due = done, or the limit has passed. What is open and not yet due is in no denominator and stands apart. Feedback means the first round.</source>
        <translation>及时率＝时限内完成数÷应完成数。应完成＝已完成或已过时限；未完成且未到期的不进分母，单列。反馈指首轮反馈。</translation>
    </message>
    <message>
        <source>In-person rate: instructions whose person was met / instructions met or past their limit for meeting. Only meeting the person counts, not family or neighbours.</source>
        <translation>见面劝阻率＝见到本人的指令数÷（已见到本人或已过见面时限的指令数）。只有见到本人才算见面，见到家属、邻居不算。</translation>
    </message>
    <message>
        <source>Post-warning victim rate, in people: defrauded after a warning of the period and within %1 days of it / warned in the period, the first warning at least %1 days old. Who was defrauded before the warning does not count.</source>
        <translation>预后被骗率按人计＝期内预警下发之后 %1 天内被骗的人数÷期内首次预警已满 %1 天的被预警人数。预警前已被骗的不计。</translation>
    </message>
    <message>
        <source>Money is summed over the visits to counted instructions. Lost, stopped and estimated are three different things and are never added up.</source>
        <translation>金额为计入指令的历次上门记录合计。受骗、止付、劝阻（估算）性质不同，三项不得相加。</translation>
    </message>
    <message>
        <source>A rate with nothing due is shown as —.</source>
        <translation>无应办数的比率以“—”表示。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>numbered note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Printed by %1</source>
        <translation>打印人：%1</translation>
    </message>
    <message>
        <source>%1 instructions counted</source>
        <translation>计入 %1 条</translation>
    </message>
    <message>
        <source>Visit compliance</source>
        <translation>预警劝阻时限执行情况</translation>
    </message>
    <message>
        <source>Made by:</source>
        <translation>制表人：</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Chief:</source>
        <translation>所领导：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已见面</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>见面
劝阻率</translation>
    </message>
    <message>
        <source>Acknow-
ledgement
on time</source>
        <translation>签收
及时率</translation>
    </message>
    <message>
        <source>First call
on time</source>
        <translation>首次电话
及时率</translation>
    </message>
    <message>
        <source>Meeting
on time</source>
        <translation>见面
及时率</translation>
    </message>
    <message>
        <source>Feedback
on time</source>
        <translation>反馈
及时率</translation>
    </message>
    <message>
        <source>Overdue
now</source>
        <translation>现
超期</translation>
    </message>
    <message>
        <source>No instruction is counted.</source>
        <translation>期内没有计入的指令。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>In no denominator</source>
        <translation>未进分母</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>条</translation>
    </message>
    <message>
        <source>not yet due %1</source>
        <translation>未到期 %1</translation>
    </message>
    <message>
        <source>Acknowledged on time</source>
        <translation>签收及时率</translation>
    </message>
    <message>
        <source>First call on time</source>
        <translation>首次电话及时率</translation>
    </message>
    <message>
        <source>Met on time</source>
        <translation>见面及时率</translation>
    </message>
    <message>
        <source>Feedback on time</source>
        <translation>反馈及时率</translation>
    </message>
    <message>
        <source>Met in person</source>
        <translation>见面劝阻率</translation>
    </message>
    <message>
        <source>Defrauded after the warning</source>
        <translation>预后被骗率</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>under %1 days %2</source>
        <translation>未满%1天 %2</translation>
    </message>
    <message>
        <source>Visits by two</source>
        <translation>双人上门率</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>总体指标</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗金额</translation>
    </message>
    <message>
        <source>Really stopped</source>
        <translation>止付金额</translation>
    </message>
    <message>
        <source>Estimated as saved</source>
        <translation>劝阻金额（估算）</translation>
    </message>
    <message>
        <source>Money, in yuan: three figures that are not to be added up</source>
        <translation>金额（元，三项不得相加）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>分等级</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>责任民警</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By officer</source>
        <translation>分民警</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the report, as BCP 47 names it</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>%1 overdue by %2</source>
        <translation>%1超 %2</translation>
    </message>
    <message>
        <source>%1 late by %2</source>
        <translation>%1迟 %2</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>未打电话</translation>
    </message>
    <message>
        <source>calls %1, last: %2</source>
        <translation>电话 %1 次，%2</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>未上门</translation>
    </message>
    <message>
        <source>visits %1, last: %2</source>
        <translation>上门 %1 次，%2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a row</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令编号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>下发时间</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>超时环节</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>已做工作，末次结果</translation>
    </message>
    <message>
        <source>Overdue now: %1</source>
        <translation>现仍超期（%1 条）</translation>
    </message>
    <message>
        <source>Done, but late: %1</source>
        <translation>已完成但逾期（%1 条）</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed, by level and time of issue.</source>
        <translation>共 %2 条，按等级和下发时间列出前 %1 条。</translation>
    </message>
    <message>
        <source>None is listed: see the note below.</source>
        <translation>未列出，见下注。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页&#x3000;共 %2 页</translation>
    </message>
    <message>
        <source>No Chinese Song typeface is installed (%1): another one is used, and lines may break elsewhere.</source>
        <translation>本机没有安装中文宋体（%1），已改用其他字体，换行位置可能不同。</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高危</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中危</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低危</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>首次电话</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>见面</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>answered, cooperative</source>
        <translation>接通（配合）</translation>
    </message>
    <message>
        <source>answered, uncooperative</source>
        <translation>接通（不配合）</translation>
    </message>
    <message>
        <source>answered by another person</source>
        <translation>接通（非本人）</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>空号</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>呼叫转移</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无联系电话</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>met the person</source>
        <translation>见到本人</translation>
    </message>
    <message>
        <source>met the family</source>
        <translation>见到家属</translation>
    </message>
    <message>
        <source>nobody home</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>refused to meet</source>
        <translation>拒绝见面</translation>
    </message>
    <message>
        <source>wrong address</source>
        <translation>地址不符</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>已搬离</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2小时</translation>
    </message>
    <message>
        <source>1. |2. |3. |4. |5. |6. |7. |8. </source>
        <comment>numbers of the sections, parted by |</comment>
        <translation>一、|二、|三、|四、|五、|六、|七、|八、</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>时限方案</translation>
    </message>
    <message>
        <source>Limits, from the time of issue</source>
        <translation>时限（自下发起算）</translation>
    </message>
    <message>
        <source>Notice of dissuasion</source>
        <translation>劝阻告知书</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>限 %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>对象与地址</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>询问要点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Route of visits</source>
        <translation>上门走访路线单</translation>
    </message>
    <message>
        <source>%1: %2 stops, %3 min on the way</source>
        <translation>%1：%2 户，路上 %3 分钟</translation>
    </message>
    <message>
        <source>Not on the route</source>
        <translation>未排入路线</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>At each door</source>
        <translation>每户</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>路程</translation>
    </message>
    <message>
        <source>estimated from straight lines</source>
        <translation>按直线估算</translation>
    </message>
    <message>
        <source>along the roads</source>
        <translation>按道路计算</translation>
    </message>
    <message>
        <source>%1 stops</source>
        <translation>%1 户</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>这里不应有“%1”。</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>这里没有选项 %1。</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>%1 后面缺少值。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>Name at least one file.</source>
        <translation>请至少给出一个文件。</translation>
    </message>
    <message>
        <source>The file is damaged (%1, first: %2). Keep a copy of it and take the newest backup.</source>
        <translation>文件损坏（%1 处，首处：%2）。请留一份副本，改用最新的备份。</translation>
    </message>
    <message>
        <source>The tables are not what this program makes (%1, first: %2).</source>
        <translation>表结构与本程序所建不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>Records refer to others that are not there (%1, first: %2).</source>
        <translation>有记录引用了不存在的记录（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>Counters do not agree with the records (%1, first: %2).</source>
        <translation>计数与记录不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>The standing of instructions does not follow from what happened (%1, first: %2).</source>
        <translation>指令状态与发生的事不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>The search index does not agree with the records (%1, first: %2).</source>
        <translation>检索索引与记录不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>The outbox does not agree with the records (%1, first: %2).</source>
        <translation>待发箱与记录不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>The journal is not whole (%1, first: %2).</source>
        <translation>日志不完整（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Set QIANSHAO_PASSPHRASE, or run this in a terminal to be asked.</source>
        <translation>请设置 QIANSHAO_PASSPHRASE，或在终端里运行以便输入。</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再输一遍：</translation>
    </message>
    <message>
        <source>The two differ. Nothing was made.</source>
        <translation>两次不一致，什么都没有建立。</translation>
    </message>
    <message>
        <source>My station</source>
        <translation>本所</translation>
    </message>
    <message>
        <source>Nobody in the roster is called “%1”.</source>
        <translation>花名册里没有“%1”。</translation>
    </message>
    <message>
        <source>There is no view “%1”: open, overdue, held or repeated.</source>
        <translation>没有视图“%1”：可用 open、overdue、held、repeated。</translation>
    </message>
    <message>
        <source>The passphrase comes from QIANSHAO_PASSPHRASE or a prompt. Times are local, as 2026-11-20T09:00.
Exit: 0 done, 1 done with problems held, 2 refused.</source>
        <translation>口令取自 QIANSHAO_PASSPHRASE 或现场输入。时间为本地时间，如 2026-11-20T09:00。
退出码：0 完成，1 完成但有待修复，2 拒绝。</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder and its permissions.</source>
        <translation>%1 无法写入：%2。请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>Say one of --json, --pdf OUT and --html OUT.</source>
        <translation>请在 --json、--pdf OUT、--html OUT 中选一个。</translation>
    </message>
    <message>
        <source>The period ends before it begins: --from must be earlier than --to.</source>
        <translation>期间的结束早于开始：--from 必须早于 --to。</translation>
    </message>
    <message>
        <source>--%1 “%2” is no moment. Write it as 2026-11-20T09:00.</source>
        <translation>--%1 的“%2”不是时刻。请写成 2026-11-20T09:00。</translation>
    </message>
    <message>
        <source>The value after %1 is empty.</source>
        <translation>%1 后面的值是空的。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 rows; %4 accepted, %5 updated, %6 there already, %7 held for repair</source>
        <translation>%1（%2）：%3 行；接受 %4，更新 %5，已有 %6，待修复 %7</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 %</source>
        <translation>%1：%2 行，%3%</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>什么都没有导入。</translation>
    </message>
    <message>
        <source>Several are called “%1”. Give the code instead: %2.</source>
        <translation>花名册里有几位“%1”。请改用编号：%2。</translation>
    </message>
    <message>
        <source>What was asked for could not be written out: is the disk full?</source>
        <translation>结果没有写出去：磁盘是否已满？</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>--seconds wants a number above 0.</source>
        <translation>--seconds 需要一个大于 0 的数。</translation>
    </message>
    <message>
        <source>Files of attachments are missing (%1, first: %2). Put them back from the backup, beside the station&apos;s file.</source>
        <translation>附件缺失（%1 处，首个：%2）。请从备份放回派出所文件旁。</translation>
    </message>
    <message>
        <source>Files of attachments are damaged or cut short (%1, first: %2). Put them back from the backup.</source>
        <translation>附件损坏或不完整（%1 处，首个：%2）。请从备份恢复。</translation>
    </message>
    <message>
        <source>Files of attachments are not what was captured: their hash or size is another (%1, first: %2).</source>
        <translation>附件与采集时不符，哈希值或大小已变（%1 处，首个：%2）。</translation>
    </message>
    <message>
        <source>Files lie in the folder that no record names (%1, first: %2).</source>
        <translation>附件文件夹中有未被任何记录引用的文件（%1 处，首个：%2）。</translation>
    </message>
    <message>
        <source>There is no station %1.</source>
        <translation>没有派出所文件 %1。</translation>
    </message>
    <message>
        <source>%1  %2 pieces of road, %3 MB</source>
        <translation>%1  %2 段道路，%3 MB</translation>
    </message>
    <message>
        <source>%1  %2 borders, %3 MB</source>
        <translation>%1  %2 个边界，%3 MB</translation>
    </message>
    <message>
        <source>%1  “%2” %3, zoom %4 to %5, %6 to %7 E, %8 to %9 N, %10 MB</source>
        <translation>%1  “%2” %3，%4–%5 级，东经 %6–%7，北纬 %8–%9，%10 MB</translation>
    </message>
    <message>
        <source>Name at least one map to import.</source>
        <translation>请至少指定一个要导入的地图文件。</translation>
    </message>
    <message>
        <source>plan wants either --store with --officer, or --tsptw.</source>
        <translation>plan 需要 --store 与 --officer，或者 --tsptw，二者选一。</translation>
    </message>
    <message>
        <source>--hours wants spans as 08:30-12:00,14:00-18:00.</source>
        <translation>--hours 请写成 08:30-12:00,14:00-18:00 这样的时段。</translation>
    </message>
    <message>
        <source>--service wants the minutes at a door, 0 to 1440.</source>
        <translation>--service 为每户停留的分钟数，0 至 1440。</translation>
    </message>
    <message>
        <source>--from wants a place in WGS-84 degrees as 109.50,34.50.</source>
        <translation>--from 请写 WGS-84 经纬度，例如 109.50,34.50。</translation>
    </message>
    <message>
        <source>--officer wants a name or a code.</source>
        <translation>--officer 需要姓名或编号。</translation>
    </message>
    <message>
        <source>--zooms wants two zooms as 5-18.</source>
        <translation>--zooms 须写成两个级别，如 5-18。</translation>
    </message>
    <message>
        <source>Either --off, or a service to set.</source>
        <translation>--off 与设置服务只能选一。</translation>
    </message>
    <message>
        <source>--zooms and --attribution belong to --tiles.</source>
        <translation>--zooms 和 --attribution 须与 --tiles 同用。</translation>
    </message>
    <message>
        <source>--host-is-inside belongs to --tiles or --routing.</source>
        <translation>--host-is-inside 须与 --tiles 或 --routing 同用。</translation>
    </message>
    <message>
        <source>Tiles, zoom %1 to %2: %3</source>
        <translation>瓦片，%1 至 %2 级：%3</translation>
    </message>
    <message>
        <source>  This computer will contact %1 whenever the map is looked at where its own files have nothing. That host learns which places are looked at. Its tiles must be WGS-84 or CGCS2000; others lie some hundred metres beside the doors.</source>
        <translation>  查看本地文件没有的地图时，本机将连接 %1，该主机会知道在看哪里。瓦片须为 WGS-84 或 CGCS2000，否则与门址相差数百米。</translation>
    </message>
    <message>
        <source>Ways: %1</source>
        <translation>路线：%1</translation>
    </message>
    <message>
        <source>  This computer will contact %1 whenever a day is planned and the station has no roads of its own. That host learns the coordinates of the doors, and nothing else of them.</source>
        <translation>  本所没有自己的路网时，安排一天的路线将连接 %1，该主机只会知道各门的坐标。</translation>
    </message>
    <message>
        <source>No on-line service is set: maps and plans ask nobody.</source>
        <translation>未设置在线服务：地图和路线不向任何主机请求。</translation>
    </message>
    <message>
        <source>--volume is cd, dvd, mail or a number of megabytes, not “%1”.</source>
        <translation>--volume 应为 cd、dvd、mail 或兆字节数，不能是“%1”。</translation>
    </message>
    <message>
        <source>The code %1 asks for packages of another device.</source>
        <translation>代码 %1 要的是另一台设备的包。</translation>
    </message>
    <message>
        <source>From “%1” packages %2 to %3 are missing. Ask it for: %4</source>
        <translation>“%1”的第 %2 至 %3 号包缺失，请向对方报：%4</translation>
    </message>
    <message>
        <source>Package %1 for “%2”: %3 records, %4 photos and other files.</source>
        <translation>发给“%2”的第 %1 号包：%3 条数据，%4 个照片等文件。</translation>
    </message>
    <message>
        <source>%1 files are not here or damaged, and were left out.</source>
        <translation>有 %1 个文件不在本机或已损坏，没有放入。</translation>
    </message>
    <message>
        <source>%1 was taken in before, on %2; nothing has changed.</source>
        <translation>%1 已在 %2 接收过，没有任何变化。</translation>
    </message>
    <message>
        <source>%1, package %2 from “%3”: %4 records, %5 files.</source>
        <translation>%1，“%3”的第 %2 号包：%4 条数据，%5 个文件。</translation>
    </message>
    <message>
        <source>%1
  package %2 from “%3” (device %4), goes on after package %5
  for the device %6
  made on %7 by %8, %9 volumes</source>
        <translation>%1
  “%3”（设备 %4）的第 %2 号包，接在第 %5 号之后
  接收设备 %6
  %7 由 %8 制作，共 %9 个文件</translation>
    </message>
    <message>
        <source>  medium: %1, approved by: %2
  records: %3</source>
        <translation>  介质：%1，审批人：%2
  数据：%3</translation>
    </message>
    <message>
        <source>%1: sent up to %2, %3 records wait; taken up to %4</source>
        <translation>%1：已发到第 %2 号，待发 %3 条；已收到第 %4 号</translation>
    </message>
    <message>
        <source>There is no partner yet. Add one with “package partner add”.</source>
        <translation>还没有对端，请用“package partner add”添加。</translation>
    </message>
    <message>
        <source>--road is both, to or from, not “%1”.</source>
        <translation>--road 应为 both、to 或 from，不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a partner now. Compare its fingerprint with what its program shows:</source>
        <translation>“%1”已成为对端。请把指纹与对方程序显示的核对：</translation>
    </message>
    <message>
        <source>This partner is called “%1” now. Its fingerprint:</source>
        <translation>这个对端现在名为“%1”，指纹：</translation>
    </message>
    <message>
        <source>Another partner is called “%1”. Choose another name.</source>
        <translation>已有名为“%1”的对端，请换一个名称。</translation>
    </message>
    <message>
        <source>Another partner has the same device number. Let the new device make other keys.</source>
        <translation>另一个对端的设备号与它相同，请让新设备重新生成密钥。</translation>
    </message>
    <message>
        <source>This partner is there already, with another road, which cannot be changed.</source>
        <translation>这个对端已经有了，方向不同，而方向不能更改。</translation>
    </message>
    <message>
        <source>This is the code of this very device. Enter the partner&apos;s.</source>
        <translation>这是本机自己的代码，请输入对端的代码。</translation>
    </message>
    <message>
        <source>The code that the partner enters, and the fingerprint to compare:</source>
        <translation>给对端输入的代码，以及供核对的指纹：</translation>
    </message>
    <message>
        <source>Give the code that the chief&apos;s program shows.</source>
        <translation>请给出所长程序上显示的入网码。</translation>
    </message>
    <message>
        <source>What the next packages hold does not agree with the records (%1, first: %2).</source>
        <translation>下一个数据包的内容与记录不符（%1 处，首处：%2）。</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock today is %1, not “%2”. Set the clock right first; the date is written as %1.</source>
        <translation>按本机时钟，今天是 %1，不是“%2”。请先校准时钟；日期写作 %1。</translation>
    </message>
    <message>
        <source>What was written while the clock was ahead is stamped anew. Make the packages again that were refused.</source>
        <translation>时钟超前期间写入的内容已重新标记时间。请重新制作被拒收的光盘包。</translation>
    </message>
    <message>
        <source>Nothing was written a day ahead or more; nothing has changed.</source>
        <translation>没有时间超前一天以上的内容，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Community code</source>
        <translation>社区编码</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result as sent</source>
        <translation>结果（原文）</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>拨打人</translation>
    </message>
    <message>
        <source>Caller as sent</source>
        <translation>拨打人（原文）</translation>
    </message>
    <message>
        <source>Questions answered yes</source>
        <translation>四问答“是”</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step at</source>
        <translation>下一步时间</translation>
    </message>
    <message>
        <source>Script used</source>
        <translation>所用话术</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Feedback needed again</source>
        <translation>需再次反馈</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>反馈人</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>Fraud state</source>
        <translation>被骗情况</translation>
    </message>
    <message>
        <source>Level as judged</source>
        <translation>等级（研判）</translation>
    </message>
    <message>
        <source>Fraud type as judged</source>
        <translation>诈骗类型（研判）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>搁置时间</translation>
    </message>
    <message>
        <source>Instruction number</source>
        <translation>指令编号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Level as sent</source>
        <translation>等级（原文）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Fraud type</source>
        <translation>诈骗类型</translation>
    </message>
    <message>
        <source>Fraud type as sent</source>
        <translation>诈骗类型（原文）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Identity as sent</source>
        <translation>证件号（原文）</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>Suspect number</source>
        <translation>嫌疑号码</translation>
    </message>
    <message>
        <source>Suspect account</source>
        <translation>嫌疑账户</translation>
    </message>
    <message>
        <source>Suspect site or app</source>
        <translation>涉诈网址/APP</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>涉案金额</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>下发单位</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>下发时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Receiving unit</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>责任民警</translation>
    </message>
    <message>
        <source>Officer as sent</source>
        <translation>责任民警（原文）</translation>
    </message>
    <message>
        <source>First feedback</source>
        <translation>首次反馈</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status as sent</source>
        <translation>状态（原文）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>移交至</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复于</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Other phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>负责社区</translation>
    </message>
    <message>
        <source>Community codes</source>
        <translation>社区编码</translation>
    </message>
    <message>
        <source>Parent unit</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Defrauded</source>
        <translation>受骗时间</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗金额</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>止付金额</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结金额</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返还金额</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>案件进展</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>上门时间</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>上门人员一</translation>
    </message>
    <message>
        <source>First person as sent</source>
        <translation>上门人员一（原文）</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>上门人员二</translation>
    </message>
    <message>
        <source>Second person as sent</source>
        <translation>上门人员二（原文）</translation>
    </message>
    <message>
        <source>Four checks</source>
        <translation>四查看</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>询问情况</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>App installed</source>
        <translation>已装反诈 APP</translation>
    </message>
    <message>
        <source>Notice signed</source>
        <translation>已签告知书</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次上门</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Officer in the ledger</source>
        <translation>台账中的民警</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>附件类型</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>哈希值（SHA-256）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>采集时间</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>采集人</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Standard address</source>
        <translation>标准地址</translation>
    </message>
    <message>
        <source>Match of the address</source>
        <translation>地址匹配</translation>
    </message>
    <message>
        <source>Confidence of the match</source>
        <translation>匹配可信度</translation>
    </message>
    <message>
        <source>Address that was matched</source>
        <translation>已匹配的地址</translation>
    </message>
    <message>
        <source>Accuracy of the position</source>
        <translation>定位精度</translation>
    </message>
    <message>
        <source>Source of the position</source>
        <translation>定位来源</translation>
    </message>
    <message>
        <source>Reason of the position</source>
        <translation>定位说明</translation>
    </message>
    <message>
        <source>Distance to the address</source>
        <translation>距地址</translation>
    </message>
    <message>
        <source>Reason of the distance</source>
        <translation>距离说明</translation>
    </message>
    <message>
        <source>Contact result</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>Phone shown willingly</source>
        <translation>主动出示手机</translation>
    </message>
    <message>
        <source>Opinion on the notice</source>
        <translation>对告知书的意见</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>拒签理由</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Name unknown</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n instruction(s): %1</source>
        <translation>
            <numerusform>%n 条指令：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instruction(s): %1…</source>
        <translation>
            <numerusform>%n 条指令：%1 等</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>geo</name>
    <message>
        <source>Nothing in the list is like it</source>
        <translation>标准地址中没有相近的</translation>
    </message>
    <message>
        <source>Only the community or the road agrees</source>
        <translation>只有社区或道路相符</translation>
    </message>
    <message>
        <source>The house is known, this room is not</source>
        <translation>楼栋已知，房号未知</translation>
    </message>
    <message>
        <source>Several fit alike</source>
        <translation>有多个同样相符</translation>
    </message>
    <message>
        <source>Fits, but is written otherwise</source>
        <translation>相符，但写法不同</translation>
    </message>
    <message>
        <source>a point is not written as [longitude, latitude]</source>
        <translation>坐标应写作 [经度，纬度]</translation>
    </message>
    <message>
        <source>%1, %2 is no place in degrees (longitude, latitude); export it in WGS-84</source>
        <translation>%1, %2 不是经纬度；请以 WGS-84 导出</translation>
    </message>
    <message>
        <source>“%1” is neither an area nor a line</source>
        <translation>“%1”既不是面也不是线</translation>
    </message>
    <message>
        <source>it has no coordinates</source>
        <translation>没有坐标</translation>
    </message>
    <message>
        <source>there are more than %1 points; simplify the borders</source>
        <translation>超过 %1 个点，请简化边界</translation>
    </message>
    <message>
        <source>a line has too few points</source>
        <translation>线的点太少</translation>
    </message>
    <message>
        <source>The file has more than %1 MB; simplify the borders.</source>
        <translation>文件超过 %1 MB，请简化边界。</translation>
    </message>
    <message>
        <source>This is no GeoJSON: %1 (byte %2).</source>
        <translation>不是 GeoJSON：%1（第 %2 字节）。</translation>
    </message>
    <message>
        <source>This is no GeoJSON with features.</source>
        <translation>不是含要素的 GeoJSON。</translation>
    </message>
    <message>
        <source>The file has no border in it.</source>
        <translation>文件中没有边界。</translation>
    </message>
    <message>
        <source>The file has more than %1 borders.</source>
        <translation>文件中的边界超过 %1 个。</translation>
    </message>
    <message>
        <source>Feature %1: %2.</source>
        <translation>第 %1 个要素：%2。</translation>
    </message>
    <message>
        <source>Invented town</source>
        <translation>虚构的小城</translation>
    </message>
    <message>
        <source>An invented town</source>
        <translation>虚构的小城</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>This is no MBTiles file.</source>
        <translation>不是 MBTiles 文件。</translation>
    </message>
    <message>
        <source>This is a database, but no MBTiles file: tiles are missing.</source>
        <translation>是数据库，但不是 MBTiles：缺少瓦片表。</translation>
    </message>
    <message>
        <source>The file holds no tile.</source>
        <translation>文件中没有瓦片。</translation>
    </message>
    <message>
        <source>The file has tiles of zoom %1; this program shows 0 to %2.</source>
        <translation>文件含第 %1 级瓦片，本程序只显示 0–%2 级。</translation>
    </message>
    <message>
        <source>The file has tiles that lie outside the world.</source>
        <translation>文件中有瓦片超出世界范围。</translation>
    </message>
    <message>
        <source>The file holds vector tiles (pbf). This program shows pictures: ask for raster tiles in PNG or JPEG.</source>
        <translation>文件是矢量瓦片（pbf）。本程序显示图片，请提供 PNG 或 JPEG 栅格瓦片。</translation>
    </message>
    <message>
        <source>The tiles are no pictures in PNG, JPEG or WebP.</source>
        <translation>瓦片不是 PNG、JPEG 或 WebP 图片。</translation>
    </message>
    <message>
        <source>This computer cannot draw the file&apos;s tiles (%1).</source>
        <translation>本机无法显示这种瓦片（%1）。</translation>
    </message>
    <message>
        <source>The tiles are %1×%2 pixels; squares of 256 are usual, %3 the most.</source>
        <translation>瓦片为 %1×%2 像素；通常为 256 见方，最大 %3。</translation>
    </message>
    <message>
        <source>The file is damaged or no MBTiles file (%1).</source>
        <translation>文件已损坏或不是 MBTiles（%1）。</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>文件 %1 已存在。</translation>
    </message>
    <message>
        <source>The map cannot be written to %1: %2</source>
        <translation>地图无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no position</source>
        <translation>没有填写位置</translation>
    </message>
    <message>
        <source>This is no position: two numbers such as 109.5046, 34.5013 are needed</source>
        <translation>不是有效的位置：需要两个数，例如 109.5046, 34.5013</translation>
    </message>
    <message>
        <source>The link holds no coordinates: open it and copy the coordinates of the place</source>
        <translation>链接中没有坐标：请打开链接后复制该地点的坐标</translation>
    </message>
    <message>
        <source>In neither order do these numbers lie in China (longitude 72 to 138, latitude 0 to 56): write E and N beside them if they are right</source>
        <translation>这两个数无论按哪种顺序都不在中国范围内（经度 72 至 138，纬度 0 至 56）：如确实无误，请注明 E 和 N</translation>
    </message>
    <message>
        <source>There is no such angle: minutes and seconds stay below 60, a latitude is at most 90 degrees, a longitude at most 180</source>
        <translation>角度有误：分、秒须小于 60，纬度不超过 90 度，经度不超过 180 度</translation>
    </message>
    <message>
        <source>The coordinates are in a system that cannot be converted: take WGS-84, GCJ-02 or BD-09</source>
        <translation>该坐标系无法转换：请使用 WGS-84、GCJ-02 或 BD-09</translation>
    </message>
    <message>
        <source>“%1” is no address. It begins with http:// or https:// and a host.</source>
        <translation>“%1”不是地址。地址须以 http:// 或 https:// 加主机开头。</translation>
    </message>
    <message>
        <source>An address with a password or with # in it is not taken.</source>
        <translation>不接受带密码或 # 的地址。</translation>
    </message>
    <message>
        <source>%1 may lie outside your own network: it is no private address, and no name that is only known inside. Where it is inside, vouch for it with --host-is-inside.</source>
        <translation>%1 可能在本单位网络之外：既非内网地址，也非仅内网可知的名称。确在内网的，请加 --host-is-inside 确认。</translation>
    </message>
    <message>
        <source>The address of tiles needs {z}, {x} and {y} in it, or {-y} where rows are counted from the south.</source>
        <translation>瓦片地址须含 {z}、{x} 和 {y}；行号自南向北计的用 {-y}。</translation>
    </message>
    <message>
        <source>In the address of tiles only {z}, {x}, {y} and {-y} can be filled in, and only behind the host.</source>
        <translation>瓦片地址只能填 {z}、{x}、{y}、{-y}，且只能在主机之后。</translation>
    </message>
    <message>
        <source>Zooms go from 0 to %1, the smaller one first.</source>
        <translation>级别为 0 至 %1，小的在前。</translation>
    </message>
    <message>
        <source>The address of a routing service has no ? in it.</source>
        <translation>路线服务地址不含“?”。</translation>
    </message>
</context>
<context>
    <name>hub</name>
    <message>
        <source>%1 cannot be read: %2. Name another file with --config.</source>
        <translation>无法读取 %1：%2。请用 --config 指定其他文件。</translation>
    </message>
    <message>
        <source>%1 is no JSON object (line %2: %3). Mend it there.</source>
        <translation>%1 不是 JSON 对象（第 %2 行：%3），请在该处修改。</translation>
    </message>
    <message>
        <source>%1: there is no key “%2”. The keys are: %3.</source>
        <translation>%1：没有“%2”这一项。可用的项：%3。</translation>
    </message>
    <message>
        <source>%1: “%2” is wrong: %3.</source>
        <translation>%1：“%2”有误：%3。</translation>
    </message>
    <message>
        <source>There is no variable %1. qianshao-hub --help names them all.</source>
        <translation>没有环境变量 %1。qianshao-hub --help 列出全部。</translation>
    </message>
    <message>
        <source>The variable %1 is wrong: %2.</source>
        <translation>环境变量 %1 有误：%2。</translation>
    </message>
    <message>
        <source>%1: “database” is missing. Write a connection string, as “dbname=qianshao”.</source>
        <translation>%1：缺少“database”。请写连接串，如“dbname=qianshao”。</translation>
    </message>
    <message>
        <source>%1: “listenAddress” is wrong: write an IPv4 or IPv6 address, as 0.0.0.0.</source>
        <translation>%1：“listenAddress”有误：请写 IPv4 或 IPv6 地址，如 0.0.0.0。</translation>
    </message>
    <message>
        <source>%1: “plainHttp” is only for a loopback “listenAddress”, as 127.0.0.1.</source>
        <translation>%1：“plainHttp”只能用于回环地址的“listenAddress”，如 127.0.0.1。</translation>
    </message>
    <message>
        <source>%1: “%2” is missing. TLS needs certificate and key.</source>
        <translation>%1：缺少“%2”。TLS 需要证书和私钥。</translation>
    </message>
    <message>
        <source>%1: “%2” names %3, which cannot be read.</source>
        <translation>%1：“%2”指向的 %3 无法读取。</translation>
    </message>
    <message>
        <source>%1: “certificate” names %2, which holds no PEM certificate.</source>
        <translation>%1：“certificate”指向的 %2 不含 PEM 证书。</translation>
    </message>
    <message>
        <source>%1: “key” names %2, which holds no PEM key without a passphrase.</source>
        <translation>%1：“key”指向的 %2 不含无口令的 PEM 私钥。</translation>
    </message>
    <message>
        <source>%1: “key” names %2, which belongs to another certificate.</source>
        <translation>%1：“key”指向的 %2 属于另一张证书。</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>write a whole number from %1 to %2</source>
        <translation>请写 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>请写 true 或 false</translation>
    </message>
    <message>
        <source>write error, warning, info or debug</source>
        <translation>请写 error、warning、info 或 debug</translation>
    </message>
    <message>
        <source>what people call this hub; shown by /health</source>
        <translation>本枢纽的名称，由 /health 显示</translation>
    </message>
    <message>
        <source>IPv4 or IPv6 address to listen on</source>
        <translation>监听的 IPv4 或 IPv6 地址</translation>
    </message>
    <message>
        <source>port to listen on</source>
        <translation>监听的端口</translation>
    </message>
    <message>
        <source>PEM file with the certificate and its chain</source>
        <translation>含证书及证书链的 PEM 文件</translation>
    </message>
    <message>
        <source>PEM file with the certificate&apos;s private key</source>
        <translation>含证书私钥的 PEM 文件</translation>
    </message>
    <message>
        <source>no TLS; only on a loopback address, behind a balancer that ends TLS</source>
        <translation>不用 TLS；仅限回环地址，由前面的负载均衡终止 TLS</translation>
    </message>
    <message>
        <source>addresses whose X-Forwarded-For is believed</source>
        <translation>采信其 X-Forwarded-For 的地址</translation>
    </message>
    <message>
        <source>PostgreSQL connection string or URI; keep a password in PGPASSFILE</source>
        <translation>PostgreSQL 连接串或 URI；口令请放在 PGPASSFILE 中</translation>
    </message>
    <message>
        <source>connections to PostgreSQL</source>
        <translation>到 PostgreSQL 的连接数</translation>
    </message>
    <message>
        <source>milliseconds that a query may take</source>
        <translation>一次查询的毫秒上限</translation>
    </message>
    <message>
        <source>threads that serve requests; 0: one for each core</source>
        <translation>处理请求的线程数；0 为每核一个</translation>
    </message>
    <message>
        <source>most bytes of a request&apos;s body</source>
        <translation>请求正文的字节上限</translation>
    </message>
    <message>
        <source>how deeply lists and maps of a body may be nested</source>
        <translation>正文中列表和映射的嵌套层数上限</translation>
    </message>
    <message>
        <source>requests a second of one address, on average</source>
        <translation>单个地址平均每秒请求数</translation>
    </message>
    <message>
        <source>requests of one address at once</source>
        <translation>单个地址的突发请求数</translation>
    </message>
    <message>
        <source>most connections open at once</source>
        <translation>同时打开的连接上限</translation>
    </message>
    <message>
        <source>seconds after which a silent connection is closed</source>
        <translation>空闲连接多少秒后关闭</translation>
    </message>
    <message>
        <source>seconds that running requests have after SIGTERM</source>
        <translation>收到 SIGTERM 后留给进行中请求的秒数</translation>
    </message>
    <message>
        <source>error, warning, info or debug</source>
        <translation>error、warning、info 或 debug</translation>
    </message>
    <message>
        <source>The log goes to standard error, one JSON object a line. Exit: 0 stopped when asked, 1 could not serve, 2 wrong configuration.</source>
        <translation>日志写到标准错误，每行一个 JSON 对象。退出码：0 按要求停止，1 无法服务，2 配置有误。</translation>
    </message>
    <message>
        <source>There is no unit %1: make the upper one first.</source>
        <translation>没有编码为 %1 的单位：请先建上级单位。</translation>
    </message>
    <message>
        <source>invite takes a unit&apos;s code, the address of the hub as devices reach it (host:port), and chief or administrator.</source>
        <translation>invite 后面写单位编码、设备访问枢纽所用的地址（形如 hub.example:8443），以及 chief（所长）或 administrator（管理员）。</translation>
    </message>
    <message>
        <source>%1 is no address: host:port, in ASCII.</source>
        <translation>%1 不是地址：应形如 hub.example:8443，只用英文字符。</translation>
    </message>
    <message>
        <source>There is no unit %1. &quot;unit %1 NAME&quot; makes it.</source>
        <translation>没有编码为 %1 的单位。用“unit %1 名称”新建。</translation>
    </message>
    <message>
        <source>Without a certificate there is nothing that a device could know this hub by: set certificate, also where a balancer ends TLS.</source>
        <translation>没有证书，设备就无从确认这个枢纽：请设置 certificate；由负载均衡器终止 TLS 时也要设置。</translation>
    </message>
    <message>
        <source>platform takes the code of a unit that there is, and a name.</source>
        <translation>platform 后面写已有单位的编码和名称。</translation>
    </message>
    <message>
        <source>There is no command %1. --help names them.</source>
        <translation>没有 %1 这个命令。可用 --help 查看。</translation>
    </message>
    <message>
        <source>The database does not do it: %1</source>
        <translation>数据库未能完成：%1</translation>
    </message>
    <message>
        <source>qianshao-hub [--config FILE] [--lang en] [COMMAND …]
Serves the stations of a county: laptops synchronise through it. FILE is a JSON object with these keys;
the variable in parentheses overrides it; what holds otherwise stands in brackets:
</source>
        <translation>qianshao-hub [--config 文件] [--lang en] [命令 …]
为一个县的各派出所提供同步服务。文件是含有以下键的 JSON 对象；
括号内的环境变量优先于文件；方括号内为默认值：
</translation>
    </message>
    <message>
        <source>Contents removed: %1 (%2 bytes)</source>
        <translation>已删除内容：%1（%2 字节）</translation>
    </message>
    <message>
        <source>%1: “%2” is wrong: “%3” is no IPv4 or IPv6 address.</source>
        <translation>%1：“%2”有误：“%3”不是 IPv4 或 IPv6 地址。</translation>
    </message>
    <message>
        <source>addresses that may read /metrics, beside this machine itself</source>
        <translation>除本机外，可读取 /metrics 的地址</translation>
    </message>
    <message>
        <source>unit takes a code, a name and, where that is to change, the code of the unit above, or - for none.</source>
        <translation>unit 后面写编码、名称；要改变上级时再写上级单位的编码，写 - 表示没有上级。</translation>
    </message>
    <message>
        <source>%1 cannot be below %2, which is %1 itself or below it.</source>
        <translation>%1 不能归 %2 管辖：%2 就是 %1，或在 %1 的下级。</translation>
    </message>
    <message>
        <source>Instead of serving, it does one of these and ends:
  unit CODE NAME [CODE OF THE UNIT ABOVE|-]   makes a unit, renames it, puts it below another one or (-) none: the
                                              upper one sees all of it; it stays below it where none is named
  invite CODE HOST:PORT [chief|administrator] prints the code by which a unit&apos;s first device joins, within 15 minutes
  platform CODE NAME                          prints the token with which a system above the unit posts instructions
  restored                                    after a snapshot of the database&apos;s disk was put back: devices read
                                              everything again and bring what is missing
  sweep                                       removes the photos and other contents that no record has named for a week
</source>
        <translation>不启动服务，只做以下一件事后结束：
  unit 编码 名称 [上级单位编码|-]             新建单位、改名、改归别的上级，或用 - 表示没有上级；
                                              上级能看到它的全部记录；不写则上级不变
  invite 编码 HOST:PORT [chief|administrator]  打印单位第一台设备加入用的代码，15 分钟内有效
  platform 编码 名称                          打印上级系统下发指令用的令牌
  restored                                    恢复数据库磁盘快照之后使用：各设备重新读取全部内容，
                                              并补回缺失的部分
  sweep                                       删除一周以来没有任何记录引用的照片等内容
</translation>
    </message>
</context>
<context>
    <name>packages</name>
    <message>
        <source>%1 (volume %2)</source>
        <translation>%1（第 %2 卷）</translation>
    </message>
    <message>
        <source>%1 is not a sealed package.</source>
        <translation>%1 不是密封数据包。</translation>
    </message>
    <message>
        <source>%1 was made by a newer program.</source>
        <translation>%1 由更新版本的程序制作。</translation>
    </message>
    <message>
        <source>%1 is sealed for another device.</source>
        <translation>%1 是密封给另一台设备的。</translation>
    </message>
    <message>
        <source>%1 comes from a device that is not known here.</source>
        <translation>%1 来自本机未登记的设备。</translation>
    </message>
    <message>
        <source>%1 is not signed by the device that it names.</source>
        <translation>%1 的签名与其标明的设备不符。</translation>
    </message>
    <message>
        <source>%1 is damaged from byte %2 on.</source>
        <translation>%1 从第 %2 字节起已损坏。</translation>
    </message>
    <message>
        <source>%1 ends too early, at byte %2.</source>
        <translation>%1 不完整，在第 %2 字节处中断。</translation>
    </message>
    <message>
        <source>Volume %2 of %1 is missing.</source>
        <translation>缺少 %1 的第 %2 卷。</translation>
    </message>
    <message>
        <source>%1 does not belong to the other volumes, or is there twice.</source>
        <translation>%1 与其他卷不属于同一个包，或者重复。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>The volumes of %1 are too small.</source>
        <translation>%1 的分卷过小。</translation>
    </message>
    <message>
        <source>The texts on the cover of %1 are too long.</source>
        <translation>%1 封面上的文字过长。</translation>
    </message>
    <message>
        <source>The receiver of %1 has no usable key.</source>
        <translation>%1 的接收方没有可用的密钥。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .qpk.</source>
        <translation>请选择以 .qpk 结尾的文件。</translation>
    </message>
    <message>
        <source>Update the program here.</source>
        <translation>请更新本机程序。</translation>
    </message>
    <message>
        <source>Take it to the device whose fingerprint it shows, or ask for one that is sealed for this one.</source>
        <translation>请送到指纹相符的设备，或请对方为本机重新密封。</translation>
    </message>
    <message>
        <source>Enter the sender&apos;s key first, if you expect packages of it.</source>
        <translation>如确需接收该发送方的包，请先登记其密钥。</translation>
    </message>
    <message>
        <source>Do not use it. Ask the sender whether it is theirs.</source>
        <translation>请勿使用，并向发送方核实是否为其所发。</translation>
    </message>
    <message>
        <source>Copy it again; if that does not help, ask for this volume again.</source>
        <translation>请重新复制；仍有问题时请对方重发此卷。</translation>
    </message>
    <message>
        <source>Put all volumes into one folder.</source>
        <translation>请把所有卷放入同一文件夹。</translation>
    </message>
    <message>
        <source>Leave only the volumes of one package.</source>
        <translation>请只保留同一个包的各卷。</translation>
    </message>
    <message>
        <source>Look at the disc and at the rights of the file.</source>
        <translation>请检查光盘和文件权限。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another folder.</source>
        <translation>请清理磁盘空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or move the old file away.</source>
        <translation>请换一个名称，或移走旧文件。</translation>
    </message>
    <message>
        <source>Choose a larger size of volumes.</source>
        <translation>请选择更大的分卷大小。</translation>
    </message>
    <message>
        <source>Shorten the names of sender, medium and approver.</source>
        <translation>请缩短发送方、介质和审批人的名称。</translation>
    </message>
    <message>
        <source>Enter the receiver&apos;s key again.</source>
        <translation>请重新登记接收方的密钥。</translation>
    </message>
    <message>
        <source>This is no such code, or one for something else.</source>
        <translation>这不是这种代码，或者是别的用途的代码。</translation>
    </message>
    <message>
        <source>The code holds a character that is in none. Type it once more.</source>
        <translation>代码里有不该出现的字符，请重新输入。</translation>
    </message>
    <message>
        <source>The code is mistyped in group %1.</source>
        <translation>代码第 %1 组输入有误。</translation>
    </message>
    <message>
        <source>The code is not whole: its end is missing.</source>
        <translation>代码不完整，缺了末尾。</translation>
    </message>
    <message>
        <source>There is more than the code.</source>
        <translation>代码后面多了内容。</translation>
    </message>
    <message>
        <source>The code comes from a newer program. Update the program here.</source>
        <translation>代码来自更新的程序，请升级本机程序。</translation>
    </message>
    <message>
        <source>The code is mistyped. Type it once more.</source>
        <translation>代码输入有误，请重新输入。</translation>
    </message>
    <message>
        <source>Package %1 from %2</source>
        <translation>%2的第 %1 号包</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing has changed.</source>
        <translation>已取消，没有任何变化。</translation>
    </message>
    <message>
        <source>No partner is called “%1”.</source>
        <translation>没有名为“%1”的对端。</translation>
    </message>
    <message>
        <source>Packages only come from “%1”; none is made for it.</source>
        <translation>只接收“%1”的包，不向它发送。</translation>
    </message>
    <message>
        <source>Packages only go to “%1”; none of its own is taken in.</source>
        <translation>只向“%1”发送，不接收它的包。</translation>
    </message>
    <message>
        <source>“%1” has everything. No package was made.</source>
        <translation>“%1”已有全部数据，没有制作包。</translation>
    </message>
    <message>
        <source>%1 holds something that this program does not understand.</source>
        <translation>%1 里有本程序不认识的内容。</translation>
    </message>
    <message>
        <source>A photo of %1 could not be kept beside the station&apos;s file.</source>
        <translation>%1 里的照片无法保存到本所数据文件旁。</translation>
    </message>
    <message>
        <source>Add it first, with the code that its program shows.</source>
        <translation>请先用对方程序显示的代码添加它。</translation>
    </message>
    <message>
        <source>Make room on the disk and take the package in once more.</source>
        <translation>请腾出磁盘空间，再接收一次。</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock %1 was written on a day that is still to come.</source>
        <translation>按本机时钟，%1 写于尚未到来的日期。</translation>
    </message>
    <message>
        <source>Look at the date of this machine: if it is wrong, set it right and take the package in once more. If it is right, the machine that made the package has a wrong one: there it is set right, “qianshao-cli package restamp” is called, and the package is made again.</source>
        <translation>请核对本机日期：若有误，校准后重新导入即可。若本机日期无误，则是制作该包的机器时钟有误：请在那台机器上校准时钟，运行“qianshao-cli package restamp”，再重新制作。</translation>
    </message>
</context>
<context>
    <name>photos</name>
    <message>
        <source>The picture is larger than 50 MB. Take it again in a smaller size.</source>
        <translation>图片超过 50 MB，请用较小尺寸重拍。</translation>
    </message>
    <message>
        <source>The picture has too many pixels. Take it again in a smaller size.</source>
        <translation>图片像素过多，请用较小尺寸重拍。</translation>
    </message>
    <message>
        <source>The picture is in the HEIC format of a telephone. Set its camera to “most compatible” (JPEG), or save the picture as JPEG there, and add that.</source>
        <translation>图片为手机 HEIC 格式。请将手机相机设为“兼容性最佳”（JPEG），或在手机上另存为 JPEG 后添加。</translation>
    </message>
    <message>
        <source>The file is no JPEG or PNG picture.</source>
        <translation>文件不是 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>The picture is broken. Copy it from the camera once more.</source>
        <translation>图片已损坏，请从相机重新拷贝。</translation>
    </message>
    <message>
        <source>The picture cannot be read. Check where it lies, then try again.</source>
        <translation>图片无法读取，请检查存放位置后重试。</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>line %1: numbers are missing at the end</source>
        <translation>第 %1 行：末尾缺少数字</translation>
    </message>
    <message>
        <source>line %1: “%2” is no whole number from %3 to %4</source>
        <translation>第 %1 行：“%2”不是 %3 到 %4 之间的整数</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This cannot be.</source>
        <translation>此值不可能。</translation>
    </message>
    <message>
        <source>This lies before what it must follow.</source>
        <translation>时间早于它应在其后的事。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>内容过长。</translation>
    </message>
    <message>
        <source>Another record has this already.</source>
        <translation>别的记录已经用了它。</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>没有这条记录。</translation>
    </message>
    <message>
        <source>Somebody has changed it since. Look again and repeat.</source>
        <translation>此后有人改过。请看过之后再做一次。</translation>
    </message>
    <message>
        <source>Other records refer to it.</source>
        <translation>还有别的记录引用它。</translation>
    </message>
    <message>
        <source>Nothing was saved: the file cannot be written. All that you typed is still here; save again.</source>
        <translation>没有保存：文件无法写入。您输入的内容都还在，请再保存一次。</translation>
    </message>
    <message>
        <source>Not done: an import is writing to the file. Try again when it has finished, or cancel it.</source>
        <translation>未执行：正在导入，文件被占用。请等导入完成后再试，或取消导入。</translation>
    </message>
    <message>
        <source>The file does not accept this.</source>
        <translation>文件没有接受。</translation>
    </message>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>Not closed: a case is closed once it has been reported on. Its feedback (F) is still missing.</source>
        <translation>未归档：反馈之后才能归档，此指令尚未反馈（F）。</translation>
    </message>
    <message>
        <source>Not closed: it is closed, returned, transferred or marked already.</source>
        <translation>未归档：此指令已归档、退回、移交或标记。</translation>
    </message>
    <message>
        <source>Nothing to take up again: the case is still being worked on.</source>
        <translation>无需重新办理：此指令仍在办理中。</translation>
    </message>
    <message>
        <source>Not done: it is not for the role that you have.</source>
        <translation>未执行：您的角色无权进行此操作。</translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::AddressAdapter</name>
    <message>
        <source>Address settled</source>
        <translation>地址已确定</translation>
    </message>
    <message>
        <source>Address not in the list</source>
        <translation>地址不在标准地址中</translation>
    </message>
    <message>
        <source>Address added</source>
        <translation>已新增地址</translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::DeviceAdapter</name>
    <message>
        <source>This device is being admitted already. Wait a moment.</source>
        <translation>本设备正在接入，请稍候。</translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::ImportAdapter</name>
    <message>
        <source>Still: %1</source>
        <translation>仍然：%1</translation>
    </message>
    <message>
        <source>%1 has no sheet that is not hidden.</source>
        <translation>%1 没有可见的工作表。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n table(s)</source>
        <translation>
            <numerusform>导入 %n 张表</numerusform>
        </translation>
    </message>
    <message>
        <source>Row repaired</source>
        <translation>该行已修复</translation>
    </message>
    <message>
        <source>The file does not accept this row.</source>
        <translation>文件没有接受这一行。</translation>
    </message>
    <message>
        <source>An import or a repair is under way. Try again when it is done.</source>
        <translation>正在导入或修复，完成后请再试。</translation>
    </message>
    <message>
        <source>Rows dismissed</source>
        <translation>已丢弃多行</translation>
    </message>
    <message>
        <source>Rows repaired</source>
        <translation>已修复多行</translation>
    </message>
    <message>
        <source>A repair of many rows is under way. Try again when it is done.</source>
        <translation>正在修复多行，完成后请再试。</translation>
    </message>
    <message>
        <source>Rows wait again</source>
        <translation>已恢复待修复</translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::PackageAdapter</name>
    <message>
        <source>Packages %1 to %2 of “%3” are missing. Ask it for: %4</source>
        <translation>“%3”的第 %1 至 %2 号包缺失，请向对方报：%4</translation>
    </message>
    <message>
        <source>This code asks for packages of another device.</source>
        <translation>这个代码要的是另一台设备的包。</translation>
    </message>
    <message>
        <source>Another partner is called so. Choose another name.</source>
        <translation>已有同名的对端，请换一个名称。</translation>
    </message>
    <message>
        <source>Another partner has the same device number. Let the new device make other keys.</source>
        <translation>另一个对端的设备号与它相同，请让新设备重新生成密钥。</translation>
    </message>
    <message>
        <source>This partner is there already, with another road, which cannot be changed.</source>
        <translation>这个对端已经有了，方向不同，而方向不能更改。</translation>
    </message>
    <message>
        <source>This is the code of this very device. Enter the partner&apos;s.</source>
        <translation>这是本机自己的代码，请输入对端的代码。</translation>
    </message>
    <message>
        <source>Package %1 for “%2”: %3 records, %4 photos and other files. It lies in %5.</source>
        <translation>发给“%2”的第 %1 号包：%3 条数据，%4 个照片等文件。存放在 %5。</translation>
    </message>
    <message>
        <source>%1 files are not here or damaged, and were left out.</source>
        <translation>有 %1 个文件不在本机或已损坏，没有放入。</translation>
    </message>
    <message>
        <source>%1 was taken in before; nothing has changed.</source>
        <translation>%1 以前接收过，没有任何变化。</translation>
    </message>
    <message>
        <source>Package %1 from “%2”: %3 records, %4 files.</source>
        <translation>“%2”的第 %1 号包：%3 条数据，%4 个文件。</translation>
    </message>
</context>
<context>
    <name>qianshao::desktop::VisitsAdapter</name>
    <message>
        <source>The end of the file&apos;s name does not say what it is. Tiles are .mbtiles, roads .osm.pbf or .osm, borders .geojson.</source>
        <translation>从文件名的结尾看不出是什么地图。瓦片为 .mbtiles，道路为 .osm.pbf 或 .osm，边界为 .geojson。</translation>
    </message>
</context>
<context>
    <name>qianshao::edit::Editor</name>
    <message>
        <source>Acknowledged</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Assignment taken back</source>
        <translation>已收回分派</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Call saved</source>
        <translation>通话已保存</translation>
    </message>
    <message>
        <source>Visit saved</source>
        <translation>上门已保存</translation>
    </message>
    <message>
        <source>Feedback saved</source>
        <translation>反馈已保存</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Marked as repeated</source>
        <translation>已标为重复</translation>
    </message>
    <message>
        <source>Marked as false alarm</source>
        <translation>已标为误报</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已重新办理</translation>
    </message>
    <message>
        <source>Person saved</source>
        <translation>当事人已保存</translation>
    </message>
    <message>
        <source>Row dismissed</source>
        <translation>已丢弃该行</translation>
    </message>
    <message>
        <source>Place of the address corrected</source>
        <translation>已更正地址位置</translation>
    </message>
</context>
<context>
    <name>qianshao::imports</name>
    <message>
        <source>sheet “%1”</source>
        <translation>工作表“%1”</translation>
    </message>
    <message>
        <source>%1: No row of column titles was found among the first %2 rows. Choose the row and the kind of table by hand, or put titles above the columns.</source>
        <translation>%1：前 %2 行里没有找到标题行。请手动选择标题行和表的种类，或给各列加上标题。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>” or “</source>
        <translation>”或“</translation>
    </message>
    <message>
        <source>%1: There is no column %2. Choose in the preview which column it is, or give it this title.</source>
        <translation>%1：没有 %2 列。请在预览里指定是哪一列，或给它这个标题。</translation>
    </message>
    <message>
        <source>%1: There is nothing in it. Sheets that are hidden are not read.</source>
        <translation>%1：文件里没有内容。隐藏的工作表不读取。</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::AddressListModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Address as written</source>
        <translation>原填地址</translation>
    </message>
    <message>
        <source>Standard address</source>
        <translation>标准地址</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>待定原因</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::CallListModel</name>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>拨打人</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::ConflictListModel</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值数</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::HeldTreeModel</name>
    <message>
        <source>File and row</source>
        <translation>文件与行</translation>
    </message>
    <message>
        <source>Texts of the row</source>
        <translation>该行内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Field in error</source>
        <translation>出错字段</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::InstructionListModel</name>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fraud type</source>
        <translation>诈骗类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>最近通话</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::RefusalListModel</name>
    <message>
        <source>Somebody else was first, and it is done only once: theirs holds.</source>
        <translation>别人先做了，这件事只做一次：以对方的为准。</translation>
    </message>
    <message>
        <source>It is not for the role that the hub knows for this device.</source>
        <translation>枢纽所记的本机角色无权写这一项。</translation>
    </message>
    <message>
        <source>Removal of the record</source>
        <translation>删除该记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::StaffListModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>负责社区</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::VictimListModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fraud type</source>
        <translation>诈骗类型</translation>
    </message>
    <message>
        <source>Defrauded</source>
        <translation>受骗时间</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗金额</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>止付</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返还</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>案件进展</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>qianshao::itemmodels::VisitListModel</name>
    <message>
        <source>Visited</source>
        <translation>上门时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>上门人员</translation>
    </message>
    <message>
        <source>Fraud state</source>
        <translation>被骗情况</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗金额</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>止付</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次上门</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::calls::CallForm</name>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Call of %1</source>
        <translation>%1 的通话</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step at</source>
        <translation>下一步时间</translation>
    </message>
    <message>
        <source>The person said yes to</source>
        <translation>当事人承认</translation>
    </message>
    <message>
        <source>Screen shared</source>
        <translation>共享过屏幕</translation>
    </message>
    <message>
        <source>Code or money given</source>
        <translation>给过验证码/转账</translation>
    </message>
    <message>
        <source>Unknown app</source>
        <translation>装过不明 APP</translation>
    </message>
    <message>
        <source>Unknown link</source>
        <translation>点过不明链接</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To whom and when</source>
        <translation>对象与时间</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Husband or wife</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Son or daughter</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>拨打人</translation>
    </message>
    <message>
        <source>A busy line is the strongest sign of danger: call the family and go there, both at once.</source>
        <translation>占线是最危险的信号：联系家属和上门，同时进行。</translation>
    </message>
    <message>
        <source>No number is known. Ask the family or go there.</source>
        <translation>没有联系电话。请联系家属或上门。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Hung up  H</source>
        <translation>已挂断  H</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::calls::CallsPage</name>
    <message>
        <source>Every result</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有通话</translation>
    </message>
    <message>
        <source>A call is logged here when you press C on an instruction, or imported with a call log.</source>
        <translation>在指令上按 C 打电话会记在这里，也可以导入通话台账。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Line busy: the person may be on the phone with the fraudster.</source>
        <translation>占线：当事人可能正在与骗子通话。</translation>
    </message>
    <message>
        <source>The person has been defrauded.</source>
        <translation>当事人已被骗。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::calls::DialHead</name>
    <message>
        <source>Script  Alt+PgDn</source>
        <translation>话术  Alt+PgDn</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>未选号码</translation>
    </message>
    <message>
        <source>%1 of %2 numbers  Alt+N</source>
        <extracomment>how many numbers the person has, and the key for the next one</extracomment>
        <translation>第 %1 个，共 %2 个号码  Alt+N</translation>
    </message>
    <message>
        <source>%1 numbers  Alt+N</source>
        <translation>有 %1 个号码  Alt+N</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::capture::CameraBox</name>
    <message>
        <source>Take  Enter</source>
        <translation>拍照  回车</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>用哪个摄像头</translation>
    </message>
    <message>
        <source>No camera was found. Connect one; where one is built in, ask whoever looks after this computer to let you use it. A photo from a file can be added meanwhile.</source>
        <translation>没有找到摄像头。请接上摄像头；如果电脑自带，请找管电脑的人允许本账号使用。也可以先从文件添加照片。</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>正在找摄像头…</translation>
    </message>
    <message>
        <source>Waiting for the camera …</source>
        <translation>正在等摄像头画面…</translation>
    </message>
    <message>
        <source>The camera gives no pictures: it was pulled out, another program has it, or you may not use it. Connect it or end the other program, then open this once more.</source>
        <translation>摄像头没有画面：可能已拔出、被别的程序占用，或者本账号无权使用。请接好摄像头或关掉别的程序，再打开一次。</translation>
    </message>
    <message>
        <source>Taken. Enter takes one more.</source>
        <translation>已拍。按回车再拍一张。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::capture::CodeReader</name>
    <message>
        <source>There is no code in this picture that can be read.</source>
        <translation>这张图片里没有能读出的入网码。</translation>
    </message>
    <message>
        <source>Read it by camera</source>
        <translation>用摄像头读取</translation>
    </message>
    <message>
        <source>From a picture…</source>
        <translation>从图片读取…</translation>
    </message>
    <message>
        <source>Hold the code before the camera</source>
        <translation>把入网码对准摄像头</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>入网码图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::capture::PlayBox</name>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Sound note</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>播放进度</translation>
    </message>
    <message>
        <source>No loudspeaker was found. Connect one, or switch it on in the system&apos;s sound settings.</source>
        <translation>没有找到扬声器。请接上扬声器或耳机，或在系统的声音设置里打开。</translation>
    </message>
    <message>
        <source>This sound cannot be played here.</source>
        <translation>这段录音在这台电脑上放不出来。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::capture::SoundBox</name>
    <message>
        <source>Keep  Enter</source>
        <translation>保存 回车</translation>
    </message>
    <message>
        <source>Sound note</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or let this program use it in the system&apos;s sound settings.</source>
        <translation>没有找到麦克风。请接上麦克风，或在系统的声音设置里允许本程序使用。</translation>
    </message>
    <message>
        <source>Looking for a microphone …</source>
        <translation>正在找麦克风…</translation>
    </message>
    <message>
        <source>The recording has ended: a note takes %1 at most. Enter keeps it.</source>
        <translation>录音已停：一段最长 %1。按回车保存。</translation>
    </message>
    <message>
        <source>Nothing is heard. Is the microphone switched off?</source>
        <translation>没有声音。麦克风是不是关了？</translation>
    </message>
    <message>
        <source>The microphone was pulled out or taken by another program. What was heard until then is here: Enter keeps it.</source>
        <translation>麦克风已拔出或被别的程序占用。此前的录音还在：按回车保存。</translation>
    </message>
    <message>
        <source>The microphone gives no sound: it was pulled out, another program has it, or you may not use it. Connect it or end the other program, then open this once more.</source>
        <translation>麦克风没有声音：可能已拔出、被别的程序占用，或者本账号无权使用。请接好麦克风或关掉别的程序，再打开一次。</translation>
    </message>
    <message>
        <source>The note is being kept …</source>
        <translation>正在保存录音…</translation>
    </message>
    <message>
        <source>The note is still here: Enter tries to keep it once more.</source>
        <translation>录音还在：按回车再保存一次。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Throw away  Esc</source>
        <translation>不要了  Esc</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::capture::Viewfinder</name>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::ChoiceBox</name>
    <message>
        <source>shows now</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>laptop %1</source>
        <translation>电脑 %1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::ConflictCard</name>
    <message>
        <source>Newest in all fields</source>
        <translation>各项都取最新</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>查看这条记录</translation>
    </message>
    <message>
        <source>A digit takes a value: it then holds on every laptop, and Ctrl+Z takes that back.</source>
        <translation>按数字键选定一个值，所有电脑都以它为准；Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Times are by the clock of the laptop that wrote; a wrong clock tells a wrong time.</source>
        <translation>时间以填写的那台电脑的时钟为准，时钟不准则时间不准。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older value(s) more</source>
        <translation>
            <numerusform>另有 %Ln 个更早的值</numerusform>
        </translation>
    </message>
    <message>
        <source>Who decides this: %1</source>
        <translation>可以决定的人：%1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::ConflictsPage</name>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>Newest in all fields</source>
        <translation>各项都取最新</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Show the instruction</source>
        <translation>查看预警指令</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to decide</source>
        <translation>
            <numerusform>%Ln 项待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in the first %2 of %3 records</source>
        <translation>%1（前 %2 条记录，共 %3 条）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of a newer program wait for an update of this one.</source>
        <translation>
            <numerusform>%Ln 条记录来自更新版本的程序，升级本程序后才能显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) from elsewhere clash with one that is here, and are kept aside.</source>
        <translation>
            <numerusform>%Ln 条外来记录与本机已有记录相抵触，暂存一旁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) wait for one that has not come yet.</source>
        <translation>
            <numerusform>%Ln 条记录在等待所属的记录到达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) name a record that is not on this laptop.</source>
        <translation>
            <numerusform>%Ln 处引用的记录不在本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>决定：%1</translation>
    </message>
    <message>
        <source>Decide: the newest of %1</source>
        <translation>决定：%1 取最新</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message numerus="yes">
        <source>The hub has not taken what was written in %Ln record(s): see “%1”.</source>
        <translation>
            <numerusform>有 %Ln 条记录的内容枢纽未接收：见“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>What two laptops wrote differently in the same field waits here until somebody decides. What the hub does not take is told here, too.</source>
        <translation>两台电脑在同一项上写得不同的内容，在这里等人决定。枢纽未接收的内容也在这里告知。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::GroupCard</name>
    <message>
        <source>Hide the numbers</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::RefusalCard</name>
    <message>
        <source>Seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>The record holds what the hub has. What was written here is kept in this list only, until somebody has seen it.</source>
        <translation>记录中现为枢纽上的内容。这里写的只保留在本列表中，直到有人阅过。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>stands there now: %1</source>
        <translation>现为：%1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::conflicts::RefusalGroup</name>
    <message>
        <source>Dismiss the rows</source>
        <translation>不再处理这些行</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message numerus="yes">
        <source>Not taken by the hub: %Ln record(s)</source>
        <translation>
            <numerusform>枢纽未接收：%Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::DeviceForm</name>
    <message>
        <source>Change a device</source>
        <translation>修改设备</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>How it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where it is away from the hub for long</source>
        <translation>长时间未连接枢纽时</translation>
    </message>
    <message>
        <source>it closes its file</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>it goes on for ever</source>
        <translation>一直可用</translation>
    </message>
    <message>
        <source>After so many days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Write a number of days, 1 to %1.</source>
        <translation>请填写天数，1 到 %1。</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问枢纽…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::DeviceTable</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近连接</translation>
    </message>
    <message>
        <source>May be away</source>
        <translation>可离线</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>接入时间</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>away too long</source>
        <translation>离线超期</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Taken out %1</source>
        <translation>%1移出</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::DevicesPage</name>
    <message>
        <source>Invite a device</source>
        <translation>邀请设备</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Reading the list of devices…</source>
        <translation>正在读取设备列表…</translation>
    </message>
    <message>
        <source>The list of devices could not be read</source>
        <translation>读不到设备列表</translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1 What stands here was read %2.</source>
        <translation>%1 这里显示的是%2读到的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln device(s) in use</source>
        <translation>
            <numerusform>%1 · 在用设备 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2 has joined.</source>
        <translation>%2的“%1”已接入。</translation>
    </message>
    <message>
        <source>“%1” was taken out of the unit for good. Invite it anew to use it again.</source>
        <translation>“%1”已永久移出本单位。要再使用，请重新邀请。</translation>
    </message>
    <message>
        <source>This is the device that you work at. Another chief or administrator can take it out.</source>
        <translation>这是您正在使用的设备，只能由其他所长或管理员移出。</translation>
    </message>
    <message>
        <source>Take “%1” of %2 out of the unit?</source>
        <translation>将%2的“%1”移出本单位？</translation>
    </message>
    <message>
        <source>At its next contact with the hub, in seconds where it is on line, it destroys the keys of its station file: nobody can open that any more. What it has sent stays at the hub; what it has not sent is lost. This cannot be undone.</source>
        <translation>该设备下次连接枢纽时（在线的几秒内）会销毁其本站文件的密钥，此后谁也打不开该文件。已上传的内容仍在枢纽，未上传的内容将丢失。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问枢纽…</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>This file belongs to no hub</source>
        <translation>本文件未接入枢纽</translation>
    </message>
    <message>
        <source>What is written here stays on this computer. With a code from the chief it joins the unit&apos;s hub, and the unit&apos;s laptops have the same records.</source>
        <translation>这里登记的内容只留在本机。凭所长给出的入网码接入本单位的枢纽后，单位各台电脑的记录保持一致。</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>接入枢纽</translation>
    </message>
    <message>
        <source>Take a device out</source>
        <translation>移出设备</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::InvitationView</name>
    <message>
        <source>On the new device: the page “Devices”, Join a hub. Show it only to whoever is to use it; do not send it.</source>
        <translation>在新设备上：打开“设备”页，接入枢纽。只当面出示给使用人，不要发送。</translation>
    </message>
    <message>
        <source>Copy the code  Ctrl+C</source>
        <translation>复制入网码  Ctrl+C</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>A device for %1</source>
        <translation>%1的设备</translation>
    </message>
    <message>
        <source>The code is over. Invite the device anew.</source>
        <translation>入网码已失效，请重新邀请。</translation>
    </message>
    <message numerus="yes">
        <source>It serves once, for %Ln more minute(s).</source>
        <translation>
            <numerusform>只能用一次，还剩 %Ln 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. Whatever is pasted can be read by others until the code is over.</source>
        <translation>已复制。入网码失效前，粘贴到的地方别人也能看到。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::InviteForm</name>
    <message>
        <source>Invite a device</source>
        <translation>邀请设备</translation>
    </message>
    <message>
        <source>What its person may see and do is decided by their role in the roster.</source>
        <translation>使用人能看什么、能做什么，由其在花名册中的角色决定。</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>显示入网码</translation>
    </message>
    <message>
        <source>Whose device it will be</source>
        <translation>设备使用人</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问枢纽…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::JoinForm</name>
    <message>
        <source>Join a hub</source>
        <translation>接入枢纽</translation>
    </message>
    <message>
        <source>The chief makes a code on this page of their own window. It serves once, for 15 minutes.</source>
        <translation>所长在自己电脑的本页面生成入网码。入网码只能用一次，15 分钟内有效。</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Code that the chief shows</source>
        <translation>所长出示的入网码</translation>
    </message>
    <message>
        <source>Paste it, or type its groups; capitals and dashes do not matter</source>
        <translation>粘贴，或逐组输入；不分大小写，横线可省</translation>
    </message>
    <message>
        <source>How this device is called</source>
        <translation>本设备的名称</translation>
    </message>
    <message>
        <source>The code is complete.</source>
        <translation>入网码已完整。</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问枢纽…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::devices::OwnCard</name>
    <message>
        <source>This device: %1</source>
        <translation>本设备：%1</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>枢纽</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近连接</translation>
    </message>
    <message>
        <source>May be away</source>
        <translation>可离线</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>A device that has no contact with the hub for longer closes its file for good, in case it was stolen.</source>
        <translation>为防被盗，超过此期限未连接枢纽的设备会永久关闭其文件。</translation>
    </message>
    <message>
        <source>This device may be without contact with the hub for as long as it likes.</source>
        <translation>本设备不限离线时间。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::AssignForm</name>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>By digit</source>
        <translation>按数字选</translation>
    </message>
    <message>
        <source>Or anybody of the roster</source>
        <translation>或花名册中任何人</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::FeedbackForm</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 called: %2</source>
        <translation>%1 打电话：%2</translation>
    </message>
    <message>
        <source>%1 visited: %2</source>
        <translation>%1 上门：%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Feedback, round %1</source>
        <translation>反馈（第 %1 轮）</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Feedback needed again</source>
        <translation>需再次反馈</translation>
    </message>
    <message>
        <source>Fraud state</source>
        <translation>被骗情况</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>As you judge it</source>
        <translation>研判更正</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Type of fraud</source>
        <translation>诈骗类型</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::FraudTypeField</name>
    <message>
        <source>type a part, or press ↓</source>
        <translation>输入几个字，或按 ↓ 选</translation>
    </message>
    <message>
        <source>No such type of fraud. Type a part of it and choose.</source>
        <translation>没有这种诈骗类型。请输入几个字后选择。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::MarkForm</name>
    <message>
        <source>No work needed</source>
        <translation>无需处置</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Because it is</source>
        <translation>标记为</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>A false alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Of which earlier warning of the same person</source>
        <translation>与同一人的哪条预警重复</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Own transfer between own accounts</source>
        <translation>本人账户间转账</translation>
    </message>
    <message>
        <source>Payment to family or friends</source>
        <translation>亲友间转账</translation>
    </message>
    <message>
        <source>Real purchase or loan</source>
        <translation>真实购物或贷款</translation>
    </message>
    <message>
        <source>Number belongs to somebody else</source>
        <translation>号码非本人使用</translation>
    </message>
    <message>
        <source>Warning repeated</source>
        <translation>预警信息重复</translation>
    </message>
    <message>
        <source>type, or press ↓</source>
        <translation>输入，或按 ↓ 选</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::ReasonForm</name>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Person called again</source>
        <translation>当事人再次来电</translation>
    </message>
    <message>
        <source>Checked: not finished</source>
        <translation>核查未通过</translation>
    </message>
    <message>
        <source>Closed by mistake</source>
        <translation>误归档</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By digit</source>
        <translation>按数字选</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::forms::TransferForm</name>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>To which unit</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>unit that it belongs to</source>
        <translation>应归属的单位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>type, or press ↓</source>
        <translation>输入，或按 ↓ 选</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::FilterBar</name>
    <message>
        <source>Name, number, phone, address  /</source>
        <translation>姓名、编号、电话、地址  /</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every instruction, newest first</source>
        <translation>全部指令，新的在前</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>What still has to be done, next limit first</source>
        <translation>还没办完的，快到期的在前</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Open, and a limit has passed</source>
        <translation>未办结且已过时限</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复预警</translation>
    </message>
    <message>
        <source>People warned more than once</source>
        <translation>多次被预警的人</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Imported with something to check</source>
        <translation>导入时有疑点的</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>筛选（%1）</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Filters of the list</source>
        <translation>列表筛选</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>查看：%1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::FilterCombos</name>
    <message>
        <source>Every officer</source>
        <translation>全部民警</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::InstructionPanel</name>
    <message>
        <source>Choose an instruction: its person, its time line and its script stand here.</source>
        <translation>选中一条指令，这里显示当事人、时间线和话术。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在做</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Other warnings of this person</source>
        <translation>此人的其他预警</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>待核：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Agreed: %1, has passed</source>
        <translation>约定：%1，已过时</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>约定：%1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::InstructionsPage</name>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>No instruction fits these filters and words.</source>
        <translation>没有指令符合这些条件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No instructions yet</source>
        <translation>还没有指令</translation>
    </message>
    <message>
        <source>Instructions come from the files that the station is sent (CSV or XLSX).</source>
        <translation>指令来自下发给本所的文件（CSV 或 XLSX）。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>%1, still reading…</source>
        <translation>%1，仍在读取…</translation>
    </message>
    <message>
        <source>by limit ↑</source>
        <translation>按时限 ↑</translation>
    </message>
    <message>
        <source>by issue ↓</source>
        <translation>按下发 ↓</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::LimitLines</name>
    <message>
        <source>late, %1</source>
        <translation>迟办 %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>已办 %1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>时限方案：%1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::PersonCard</name>
    <message>
        <source>Show the numbers (S)</source>
        <translation>显示完整号码（S）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 岁</translation>
    </message>
    <message numerus="yes">
        <source>▲ Warned %n time(s)</source>
        <translation>
            <numerusform>▲ 已预警 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Other phones</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>亲友</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::instructions::SavedViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Save this view as… Enter</source>
        <translation>将当前视图存为…  回车</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::login::Door</name>
    <message>
        <source>Qianshao</source>
        <translation>前哨</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::login::LoginDialog</name>
    <message>
        <source>Open the station</source>
        <translation>打开本所</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Type the passphrase of this station.</source>
        <translation>请输入本所的口令。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>File of the station</source>
        <translation>派出所文件</translation>
    </message>
    <message>
        <source>Station (*.qianshao)</source>
        <translation>派出所文件 (*.qianshao)</translation>
    </message>
    <message>
        <source>New station…</source>
        <translation>新建派出所…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::login::NewStationDialog</name>
    <message>
        <source>A new station</source>
        <translation>新建派出所</translation>
    </message>
    <message>
        <source>Everything is kept in one encrypted file on this computer. Without its passphrase nobody can read it, and nobody can help.</source>
        <translation>所有数据存放在本机一个加密文件里。没有口令谁也读不了，也没有人能帮忙找回。</translation>
    </message>
    <message>
        <source>as it stands on reports</source>
        <translation>与报表上的名称一致</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>派出所名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the station</source>
        <translation>派出所文件</translation>
    </message>
    <message>
        <source>Station (*.qianshao)</source>
        <translation>派出所文件 (*.qianshao)</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Roster (CSV or XLSX; can be imported later)</source>
        <translation>花名册（CSV 或 XLSX；也可以以后导入）</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Make the station</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Write the name of the station.</source>
        <translation>请填写派出所名称。</translation>
    </message>
    <message>
        <source>Say where the file is to be.</source>
        <translation>请指定文件存放的位置。</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 characters.</source>
        <translation>口令至少要 %1 个字符。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Passphrase, at least %1 characters</source>
        <translation>口令（至少 %1 个字符）</translation>
    </message>
    <message>
        <source>Open a station that is there…</source>
        <translation>打开已有派出所…</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>正在建立…</translation>
    </message>
    <message>
        <source>Join a station</source>
        <translation>加入派出所</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Join with a code…</source>
        <translation>凭入网码接入…</translation>
    </message>
    <message>
        <source>Make a new station…</source>
        <translation>新建派出所…</translation>
    </message>
    <message>
        <source>Code that the chief shows on their page “Devices”</source>
        <translation>所长在“设备”页出示的入网码</translation>
    </message>
    <message>
        <source>How this device is called</source>
        <translation>本设备的名称</translation>
    </message>
    <message>
        <source>Write the code that the chief shows, or paste it.</source>
        <translation>请输入或粘贴所长出示的入网码。</translation>
    </message>
    <message>
        <source>Say how this device is called.</source>
        <translation>请填写本设备的名称。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::login::PersonDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>您是哪位？</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或编号</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Nobody of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Nobody in the roster fits. Clear the search, or go on as nobody of these.</source>
        <translation>花名册里没有符合的人。请清空搜索，或选“都不是”。</translation>
    </message>
    <message>
        <source>What you do is saved under this name, and Today shows what is yours.</source>
        <translation>操作记在这个名下，“今日”显示您的待办。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::logs::LogBar</name>
    <message>
        <source>Every officer</source>
        <translation>全部民警</translation>
    </message>
    <message>
        <source>Name, number, phone, address  /</source>
        <translation>姓名、编号、电话、地址  /</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::logs::LogPage</name>
    <message>
        <source>Show the instruction</source>
        <translation>查看指令</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>Nothing here fits these filters and words.</source>
        <translation>没有记录符合这些条件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>%1, still reading…</source>
        <translation>%1，仍在读取…</translation>
    </message>
    <message>
        <source>Filters of the list</source>
        <translation>列表筛选</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::map::MapView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map cannot be drawn</source>
        <translation>无法显示地图</translation>
    </message>
    <message>
        <source>Lists, visits and routes work without it. The computer says: %1</source>
        <translation>名单、走访和路线不受影响。系统提示：%1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Street map or satellite picture</source>
        <translation>街道图/卫星图</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::MakeForm</name>
    <message>
        <source>Make a package</source>
        <translation>制作光盘包</translation>
    </message>
    <message>
        <source>Only the partner&apos;s device can open it.</source>
        <translation>只有对端的设备能打开。</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Number of the disc</source>
        <translation>介质编号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Send again: code of what is missing</source>
        <translation>补发：对方报来的代码</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>For, and how many records wait</source>
        <translation>发给谁，待发多少条</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation>光盘包放在哪个文件夹</translation>
    </message>
    <message>
        <source>Files no larger than</source>
        <translation>单个文件不超过</translation>
    </message>
    <message>
        <source>CD</source>
        <translation>CD 光盘</translation>
    </message>
    <message>
        <source>DVD</source>
        <translation>DVD 光盘</translation>
    </message>
    <message>
        <source>Mail, 100 MB</source>
        <translation>邮件，100 MB</translation>
    </message>
    <message>
        <source>Photos and signatures</source>
        <translation>照片和签名</translation>
    </message>
    <message>
        <source>with them</source>
        <translation>一并发送</translation>
    </message>
    <message>
        <source>records only</source>
        <translation>只发数据</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::PackageTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>made</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::PackagesPage</name>
    <message>
        <source>Make a package</source>
        <translation>制作光盘包</translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation>接收光盘包</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>添加对端</translation>
    </message>
    <message>
        <source>Working: %1 %</source>
        <translation>正在处理：%1 %</translation>
    </message>
    <message>
        <source>No discs are exchanged yet</source>
        <translation>还没有交换过光盘</translation>
    </message>
    <message>
        <source>Where no network may go, records travel on discs. Add the device that you exchange them with.</source>
        <translation>网络不能相连的地方，数据用光盘交换。请先添加与之交换的设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln 个包</numerusform>
        </translation>
    </message>
    <message>
        <source>A package is being made or taken in. Wait until it is done.</source>
        <translation>正在制作或接收光盘包，请等它完成。</translation>
    </message>
    <message>
        <source>There is no partner to make a package for. Add one first.</source>
        <translation>还没有可以发送的对端，请先添加。</translation>
    </message>
    <message>
        <source>Package to take in</source>
        <translation>选择要接收的光盘包</translation>
    </message>
    <message>
        <source>Packages (*.qpk);;All files (*)</source>
        <translation>光盘包 (*.qpk);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>光盘包</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::PartnerForm</name>
    <message>
        <source>Add a partner</source>
        <translation>添加对端</translation>
    </message>
    <message>
        <source>A device that discs are exchanged with. Its program shows the code on this page, at the right.</source>
        <translation>与之交换光盘的设备。它的代码在对方程序本页的右侧。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name, as you call it</source>
        <translation>名称（本所的叫法）</translation>
    </message>
    <message>
        <source>Code that its program shows</source>
        <translation>对方程序显示的代码</translation>
    </message>
    <message>
        <source>Discs go</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>only to it</source>
        <translation>只发往对方</translation>
    </message>
    <message>
        <source>only from it</source>
        <translation>只来自对方</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::PartnersPanel</name>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>only to it</source>
        <translation>只发往对方</translation>
    </message>
    <message>
        <source>only from it</source>
        <translation>只来自对方</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Packages %1 to %2 are missing. Ask it for: %3</source>
        <translation>缺第 %1 至 %2 号包，请向对方报：%3</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Code for partners</source>
        <translation>给对端的代码</translation>
    </message>
    <message>
        <source>Discs go</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Records waiting</source>
        <translation>待发条数</translation>
    </message>
    <message>
        <source>Sent up to</source>
        <translation>已发到第</translation>
    </message>
    <message>
        <source>Taken up to</source>
        <translation>已收到第</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::packages::TakeForm</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Take in package %1</source>
        <translation>接收第 %1 号包</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>制作单位</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::print::PreviewDialog</name>
    <message>
        <source>Page %1 of %2…</source>
        <translation>第 %1 页，共 %2 页…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::AddressCard</name>
    <message numerus="yes">
        <source>%Ln open instruction(s)</source>
        <translation>
            <numerusform>%Ln 条未办结指令</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the proposal</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在标准地址中</translation>
    </message>
    <message>
        <source>Paste coordinates</source>
        <translation>粘贴坐标</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::AddressView</name>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Take the proposed address</source>
        <translation>采用建议的地址</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在标准地址中</translation>
    </message>
    <message>
        <source>Paste coordinates</source>
        <translation>粘贴坐标</translation>
    </message>
    <message>
        <source>Every address is settled</source>
        <translation>地址均已确定</translation>
    </message>
    <message>
        <source>Addresses of persons that the list of standard addresses does not answer for sure wait here.</source>
        <translation>当事人地址与标准地址不能确定对应的，在此等待人工确定。</translation>
    </message>
    <message>
        <source>No standard addresses yet</source>
        <translation>还没有标准地址</translation>
    </message>
    <message>
        <source>Import the station&apos;s list of standard addresses; the addresses of all persons are matched with it, and what is not sure waits here.</source>
        <translation>请导入本所标准地址；系统会与当事人地址逐一匹配，不能确定的在此等待。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to choose from</source>
        <translation>
            <numerusform>%Ln 个可选</numerusform>
        </translation>
    </message>
    <message>
        <source>None is likelier than the others: choose one by its digit.</source>
        <translation>没有哪个更像：请按数字选择。</translation>
    </message>
    <message>
        <source>No open case waits for its address</source>
        <translation>没有待核定地址的未办结案件</translation>
    </message>
    <message>
        <source>The addresses of persons without an open case may still wait: Shift+Q shows them as well.</source>
        <translation>没有未办结案件的人员可能仍有地址待核定，按 Shift+Q 一并显示。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::ImportView</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>You can go on working; what you save waits until the import is done.</source>
        <translation>您可以继续工作；您保存的内容会等导入完成。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Show the held rows</source>
        <translation>查看待修复行</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The file is as it was before the import.</source>
        <translation>文件已恢复到导入之前。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n sheet(s)  Enter</source>
        <translation>
            <numerusform>导入 %n 张表  回车</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>已读 %1 行</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1，大约还要 %2</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>什么都没有导入</translation>
    </message>
    <message>
        <source>Nothing was taken; the files are as they were.</source>
        <translation>没有接受任何内容，文件保持原样。</translation>
    </message>
    <message>
        <source>%1 new, %2 updated.</source>
        <translation>新增 %1，更新 %2。</translation>
    </message>
    <message numerus="yes">
        <source> %n row(s) wait for repair: nothing of them is lost.</source>
        <translation>
            <numerusform> %n 行待修复，内容都还在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Held rows</source>
        <translation>待修复行</translation>
    </message>
    <message>
        <source>More files…</source>
        <translation>更多文件…</translation>
    </message>
    <message>
        <source>Taking back what was read…</source>
        <translation>正在撤回已读内容…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::ManyForm</name>
    <message numerus="yes">
        <source>Set texts of %Ln row(s)</source>
        <translation>
            <numerusform>为 %Ln 行统一填写</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left empty stays as it is in each row.</source>
        <translation>留空的字段，各行保持原样。</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>一并导入</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::PlaceForm</name>
    <message>
        <source>Where is it?</source>
        <translation>在哪里？</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入标准地址</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>copied from a map, or a link of one</source>
        <translation>从地图复制的坐标或链接</translation>
    </message>
    <message>
        <source>The map gives them in</source>
        <translation>地图所用坐标系</translation>
    </message>
    <message>
        <source>WGS-84, CGCS2000 (GPS, Tianditu)</source>
        <translation>WGS-84、CGCS2000（GPS、天地图）</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Standard address</source>
        <translation>标准地址</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::RepairForm</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>The instruction number is missing. Write it in.</source>
        <translation>缺少指令编号，请填上。</translation>
    </message>
    <message>
        <source>The time cannot be read. Write it as 2026-11-21 09:16.</source>
        <translation>时间无法识别。请写成 2026-11-21 09:16。</translation>
    </message>
    <message>
        <source>There is neither a phone nor an address. Write one of them in.</source>
        <translation>电话和地址都没有。请至少填一个。</translation>
    </message>
    <message>
        <source>There is no instruction of this number yet. Correct the number, or import the instruction first.</source>
        <translation>还没有这个编号的指令。请改正编号，或先导入该指令。</translation>
    </message>
    <message>
        <source>The name is missing. Write it in.</source>
        <translation>缺少姓名，请填上。</translation>
    </message>
    <message>
        <source>%1. Correct the marked text.</source>
        <translation>%1。请改正标出的内容。</translation>
    </message>
    <message>
        <source>Repair: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Columns that nothing takes</source>
        <translation>没有用到的列</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::RepairsPage</name>
    <message>
        <source>Nothing waits for repair</source>
        <translation>没有待修复的行</translation>
    </message>
    <message>
        <source>Rows of a file that cannot be taken wait here with their reason. Drop files on the window to import them.</source>
        <translation>文件里暂时无法接受的行会带着原因在这里等待。把文件拖到窗口上即可导入。</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>待修复</translation>
    </message>
    <message>
        <source>Correct the row</source>
        <translation>改正该行</translation>
    </message>
    <message>
        <source>Dismiss the rows</source>
        <translation>丢弃这些行</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.xlsx *.txt);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Set texts of the rows</source>
        <translation>统一填写所选行</translation>
    </message>
    <message>
        <source>Try the rows again</source>
        <translation>重新尝试所选行</translation>
    </message>
    <message>
        <source>Dismissed rows</source>
        <translation>已丢弃的行</translation>
    </message>
    <message>
        <source>Let dismissed rows wait again</source>
        <translation>恢复已丢弃的行</translation>
    </message>
    <message>
        <source>Show the dismissed rows</source>
        <translation>显示已丢弃的行</translation>
    </message>
    <message>
        <source>Rows or addresses</source>
        <translation>待修复行/地址</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Open cases only</source>
        <translation>仅看未办结</translation>
    </message>
    <message>
        <source>Addresses of open cases only</source>
        <translation>仅看未办结案件的地址</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::RowFates</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>held</source>
        <translation>待修复</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Marked for checking.</source>
        <translation>有处待核对。</translation>
    </message>
    <message>
        <source>It would be new.</source>
        <translation>将新增。</translation>
    </message>
    <message>
        <source>It would bring a known one up to date.</source>
        <translation>将更新已有的记录。</translation>
    </message>
    <message>
        <source>It says nothing new: it is there, or has been dealt with on the Repairs page.</source>
        <translation>没有新内容：已在库中，或已在“待修复”页处理过。</translation>
    </message>
    <message>
        <source>Not checked: its instruction may come with this import, further down.</source>
        <translation>未核对：对应的指令可能在这次导入的后面部分。</translation>
    </message>
    <message>
        <source>It holds no data and is passed over.</source>
        <translation>没有数据，跳过。</translation>
    </message>
    <message>
        <source>%1: the row would wait on the Repairs page.</source>
        <translation>%1：这一行会进“待修复”页等待修复。</translation>
    </message>
    <message>
        <source>%1: the row is taken and marked for checking.</source>
        <translation>%1：这一行照常导入，并标记待核对。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增记录 %1 条</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新已有记录 %1 条</translation>
    </message>
    <message>
        <source>%1 known before</source>
        <translation>已有且无变化 %1 条</translation>
    </message>
    <message>
        <source>%1 of them to check</source>
        <translation>其中 %1 条待核对</translation>
    </message>
    <message>
        <source>%1 not checked, as their instructions may come with this import</source>
        <translation>%1 行未核对（指令可能随这次导入）</translation>
    </message>
    <message>
        <source>%1 would wait on the Repairs page (%2)</source>
        <translation>%1 行会进“待修复”（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n row(s): %1.</source>
        <translation>
            <numerusform>前 %n 行：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::SettleBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Working: %1 %</source>
        <translation>处理中：%1%</translation>
    </message>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) settled.</source>
        <translation>
            <numerusform>已处理 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) still wait: %1.</source>
        <translation>
            <numerusform>仍有 %Ln 行待修复：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::repairs::SheetView</name>
    <message>
        <source>Each row becomes</source>
        <translation>每一行成为</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>（请选择）</translation>
    </message>
    <message>
        <source>as you chose for this sender last time</source>
        <translation>沿用上次对该发送方的选择</translation>
    </message>
    <message>
        <source>(into the remark)</source>
        <translation>（并入备注）</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::reports::DocumentView</name>
    <message numerus="yes">
        <source>… %n more row(s) on paper and in the files</source>
        <translation>
            <numerusform>… 其余 %n 行见打印稿和文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::reports::PeriodBar</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>自选</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::reports::ReportsPage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>报告存为 PDF</translation>
    </message>
    <message>
        <source>Save the report as HTML</source>
        <translation>报告存为 HTML</translation>
    </message>
    <message>
        <source>The first day lies after the last one.</source>
        <translation>开始日期在结束日期之后。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>compliance-%1-%2.%3</source>
        <translation>上门劝阻合规-%1-%2.%3</translation>
    </message>
    <message>
        <source>The printer did not print. Look at it and try again.</source>
        <translation>打印机没有打印。请检查后再试。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>The figures could not be read from the file. Try again; if it happens again, take the newest backup.</source>
        <translation>无法从文件读取数据。请再试一次；若仍然如此，请使用最近的备份。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写文件…</translation>
    </message>
    <message>
        <source>Page %1 of %2…</source>
        <translation>第 %1 页，共 %2 页…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>No instruction was issued in this period</source>
        <translation>该期间没有下发指令</translation>
    </message>
    <message>
        <source>Choose another period above, or import the file that the station was sent.</source>
        <translation>请在上方改选期间，或导入下发给本所的文件。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>存为 HTML</translation>
    </message>
    <message>
        <source>Nothing to print: no instruction was issued in this period.</source>
        <translation>没有可打印的内容：期内没有下发指令。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::scripts::ScriptView</name>
    <message>
        <source>Script: %1</source>
        <translation>话术：%1</translation>
    </message>
    <message>
        <source>Does not believe it: three minutes  Alt+W</source>
        <translation>对方不信：三分钟唤醒  Alt+W</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>要问的</translation>
    </message>
    <message>
        <source>How this fraud runs</source>
        <translation>常见手法</translation>
    </message>
    <message>
        <source>The police never</source>
        <translation>公安机关绝不会</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::scripts::WakeUpView</name>
    <message>
        <source>Yes  Y</source>
        <translation>是  Y</translation>
    </message>
    <message>
        <source>No  N</source>
        <translation>否  N</translation>
    </message>
    <message>
        <source>Back to the script  Esc</source>
        <translation>回到话术  Esc</translation>
    </message>
    <message>
        <source>Read it back</source>
        <translation>念给当事人听</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 问，共 %2 问</translation>
    </message>
    <message>
        <source>Enter writes what came of it into the note.</source>
        <translation>回车把结果写进备注。</translation>
    </message>
    <message>
        <source>Say this, slowly.</source>
        <translation>慢慢说这一句。</translation>
    </message>
    <message>
        <source>Ask this and wait for the answer. → passes over, ← goes back.</source>
        <translation>问这一句，等对方回答。→ 跳过，← 返回。</translation>
    </message>
    <message>
        <source>Into the note  Enter</source>
        <translation>写入备注  回车</translation>
    </message>
    <message>
        <source>Next question  Enter</source>
        <translation>下一问  回车</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::shell::CommandPalette</name>
    <message>
        <source>Name, number, phone, or what to do</source>
        <translation>姓名、编号、电话，或要做的事</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::shell::HeaderBar</name>
    <message>
        <source>Qianshao</source>
        <translation>前哨</translation>
    </message>
    <message>
        <source>Search or command   Ctrl+K</source>
        <translation>搜索或命令   Ctrl+K</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 条待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 条超期</numerusform>
        </translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>我是谁？</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::shell::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>Up in a list</source>
        <translation>列表中上移</translation>
    </message>
    <message>
        <source>Down in a list</source>
        <translation>列表中下移</translation>
    </message>
    <message>
        <source>Open; save a form</source>
        <translation>打开；保存表单</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退一步</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::shell::MainWindow</name>
    <message>
        <source>Qianshao</source>
        <translation>前哨</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find any record or command</source>
        <translation>查找记录或命令</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中搜索</translation>
    </message>
    <message>
        <source>Open or close the right side</source>
        <translation>打开或关闭右栏</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>页面：%1</translation>
    </message>
    <message>
        <source>This record is not here any more.</source>
        <translation>这条记录已经不在了。</translation>
    </message>
    <message>
        <source>Cannot be undone any more: %1</source>
        <translation>无法撤销：%1</translation>
    </message>
    <message>
        <source>Cannot be done again: %1</source>
        <translation>无法重做：%1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>Cancel work that takes long</source>
        <translation>取消耗时操作</translation>
    </message>
    <message>
        <source>The police work on this page.</source>
        <translation>这一页由民警使用。</translation>
    </message>
    <message>
        <source>The police do this. Your visit is written down with V.</source>
        <translation>这一步由民警办理。按 V 登记您的走访。</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一个页面</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一个页面</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::today::TodayPage</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Whole station</source>
        <translation>全所</translation>
    </message>
    <message>
        <source>Mine or the whole station</source>
        <translation>切换我的/全所</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 条待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 条超期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody</source>
        <translation>
            <numerusform>%n 条未分派</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>New instructions come in by import; the next one to burn stands on top.</source>
        <translation>新指令通过导入进来，最急的排在最上面。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Nothing of yours is open</source>
        <translation>您名下没有待办</translation>
    </message>
    <message numerus="yes">
        <source>The station still has %n open instruction(s). Look there and take one with G.</source>
        <translation>
            <numerusform>全所还有 %n 条未办结。可到“全所”按 G 认领。</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>全所</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::victims::VictimCard</name>
    <message>
        <source>Choose a case to see it here.</source>
        <translation>选中一条台账，在这里查看。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the numbers of the person</source>
        <translation>显示此人的完整号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Money, in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>止付</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返还</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Type of fraud</source>
        <translation>诈骗类型</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>案件进展</translation>
    </message>
    <message>
        <source>Defrauded</source>
        <translation>受骗时间</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>责任民警</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>As the ledger says</source>
        <translation>台账所记</translation>
    </message>
    <message>
        <source>Warnings of this person</source>
        <translation>此人的预警</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>已关联</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::victims::VictimsPage</name>
    <message>
        <source>Every type</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>No victims yet</source>
        <translation>还没有受害人</translation>
    </message>
    <message>
        <source>The ledger of victims is imported from a file (CSV or XLSX).</source>
        <translation>受害人台账从文件导入（CSV 或 XLSX）。</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>The time of this follow-up has passed.</source>
        <translation>回访时间已过。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::Capture</name>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is larger than 100 MB and was not taken.</source>
        <translation>文件超过 100 MB，未收入。</translation>
    </message>
    <message>
        <source>Nothing was kept: the folder beside the station&apos;s file cannot be written. Free some room on the disk, then repeat.</source>
        <translation>未能保存：派出所文件旁的文件夹无法写入。请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check where it lies, then try again.</source>
        <translation>文件无法读取，请检查存放位置后重试。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::EvidenceField</name>
    <message>
        <source>Photo  P</source>
        <translation>照片 P</translation>
    </message>
    <message>
        <source>Sign  G</source>
        <translation>签名 G</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The signature is not kept yet: keep it or cancel it.</source>
        <translation>签名尚未保存，请保存或取消。</translation>
    </message>
    <message>
        <source>A file is still being taken in. Save again in a moment.</source>
        <translation>附件仍在存入，请稍后再保存。</translation>
    </message>
    <message>
        <source>A file of this visit is not what was captured. Tell whoever looks after the station&apos;s backup.</source>
        <translation>本次上门的一个文件与当时采集的不符。请告知负责本所备份的人员。</translation>
    </message>
    <message>
        <source>A file of this visit is not on this laptop, and no hub brings it: it came in a package without photos, or it is lost. Ask whoever captured it, or whoever looks after the station&apos;s backup.</source>
        <translation>本次上门的一个文件不在本机，也没有枢纽可以送来：它来自不含照片的数据包，或已丢失。请询问采集人或负责本所备份的人员。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::EvidenceStrip</name>
    <message>
        <source>What was captured</source>
        <translation>已采集的证据</translation>
    </message>
    <message>
        <source>%1. Enter plays it.</source>
        <translation>%1，按回车播放。</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>传送中</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已被改动</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::LiveCapture</name>
    <message>
        <source>Camera  C</source>
        <translation>拍照  C</translation>
    </message>
    <message>
        <source>Record  0</source>
        <translation>录音  0</translation>
    </message>
    <message>
        <source>The sound note was not kept.</source>
        <translation>这段录音没有保存。</translation>
    </message>
    <message>
        <source>The sound note is not kept yet: keep it or throw it away.</source>
        <translation>录音还没有保存：请保存，或不要。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::NoticeBar</name>
    <message>
        <source>The notice was not printed. Check the printer, then print again.</source>
        <translation>告知书未打印，请检查打印机后重试。</translation>
    </message>
    <message>
        <source>Print the notice twice  Alt+P</source>
        <translation>打印告知书两份  Alt+P</translation>
    </message>
    <message>
        <source>Keep the signed notice  Alt+K</source>
        <translation>留存已签告知书  Alt+K</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::PositionField</name>
    <message>
        <source>latitude, longitude or a map link</source>
        <translation>纬度，经度或地图链接</translation>
    </message>
    <message>
        <source>within %1 m</source>
        <translation>误差 %1 米</translation>
    </message>
    <message>
        <source>%1 m from the address</source>
        <translation>距地址 %1 米</translation>
    </message>
    <message>
        <source>the address has no position</source>
        <translation>地址没有坐标</translation>
    </message>
    <message>
        <source>waiting for the receiver …</source>
        <translation>正在定位…</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无定位</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::QuestionsField</name>
    <message>
        <source>question of your unit</source>
        <translation>本单位自定的问题</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Reason of the transfer</source>
        <translation>转账原因</translation>
    </message>
    <message>
        <source>To an unknown account</source>
        <translation>是否向陌生账户转账</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::SignBox</name>
    <message>
        <source>Keep  Enter</source>
        <translation>保存 回车</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Undo stroke  ⌫</source>
        <translation>撤销一笔  ⌫</translation>
    </message>
    <message>
        <source>Clear  Del</source>
        <translation>清空  Del</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::VisitForm</name>
    <message>
        <source>Visit, attempt %1</source>
        <translation>上门（第 %1 次）</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次上门</translation>
    </message>
    <message>
        <source>Fraud state</source>
        <translation>被骗情况</translation>
    </message>
    <message>
        <source>Four checks: looked at together</source>
        <translation>四查看（与当事人一同查看）</translation>
    </message>
    <message>
        <source>Calls and messages</source>
        <translation>手机通话及短信</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>即时通信聊天</translation>
    </message>
    <message>
        <source>Fraud apps</source>
        <translation>涉诈 APP</translation>
    </message>
    <message>
        <source>Large transfers</source>
        <translation>频繁大额转账</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>三询问</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>受骗金额</translation>
    </message>
    <message>
        <source>Really stopped</source>
        <translation>实际止付</translation>
    </message>
    <message>
        <source>Dissuaded (estimate)</source>
        <translation>劝阻金额（估算）</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>留下的</translation>
    </message>
    <message>
        <source>Anti-fraud app on the phone</source>
        <translation>手机上有反诈 APP</translation>
    </message>
    <message>
        <source>Notice signed</source>
        <translation>已签告知书</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>人员与时间</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>上门时间</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>上门人员一</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>上门人员二</translation>
    </message>
    <message>
        <source>This is more than %1 m from the address. Check the position; if it is right, say why.</source>
        <translation>距地址超过 %1 米。请核对位置；位置无误请说明原因。</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>需回访</translation>
    </message>
    <message>
        <source>Case filed</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Payment stopped</source>
        <translation>已止付</translation>
    </message>
    <message>
        <source>Feedback again</source>
        <translation>需再次反馈</translation>
    </message>
    <message>
        <source>The person showed the phone willingly</source>
        <translation>当事人主动出示手机</translation>
    </message>
    <message>
        <source>Reached by phone before</source>
        <translation>此前电话联系</translation>
    </message>
    <message>
        <source>Opinion on the notice</source>
        <translation>对告知书的意见</translation>
    </message>
    <message>
        <source>Why the signature was refused</source>
        <translation>拒签理由</translation>
    </message>
    <message>
        <source>Witness of the refusal</source>
        <translation>拒签见证人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>取证</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why it was typed by hand</source>
        <translation>手工填写原因</translation>
    </message>
    <message>
        <source>Why so far away</source>
        <translation>距离较远原因</translation>
    </message>
    <message>
        <source>Script  Alt+PgDn</source>
        <translation>话术  Alt+PgDn</translation>
    </message>
    <message>
        <source>Photos, signatures, sound notes</source>
        <translation>照片、签名、录音</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visits::VisitsPage</name>
    <message>
        <source>Every result</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>还没有上门</translation>
    </message>
    <message>
        <source>A visit is logged here when you press V on an instruction, or imported with a visit log.</source>
        <translation>在指令上按 V 上门会记在这里，也可以导入走访台账。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>The person has been defrauded.</source>
        <translation>当事人已被骗。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::MapImport</name>
    <message>
        <source>The street map is there.</source>
        <translation>街道地图已导入。</translation>
    </message>
    <message>
        <source>The satellite pictures are there.</source>
        <translation>卫星影像已导入。</translation>
    </message>
    <message>
        <source>The borders are there.</source>
        <translation>边界已导入。</translation>
    </message>
    <message>
        <source>The roads are there: the ways of a day go along them from now on.</source>
        <translation>道路已导入，今后按道路规划路线。</translation>
    </message>
    <message>
        <source>Reading the map: %1 %</source>
        <translation>正在读取地图：%1 %</translation>
    </message>
    <message>
        <source>Stopped. The map is as it was before.</source>
        <translation>已停止，地图保持原样。</translation>
    </message>
    <message>
        <source>One map after the other: this one is still being read.</source>
        <translation>请逐个导入：上一个地图还在读取。</translation>
    </message>
    <message>
        <source>Maps: tiles, roads, borders (%1)</source>
        <translation>地图：瓦片、道路、边界 (%1)</translation>
    </message>
    <message>
        <source>Import a map</source>
        <translation>导入地图</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the map…</source>
        <translation>正在读取地图…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::MapPane</name>
    <message>
        <source>Import a map…</source>
        <translation>导入地图…</translation>
    </message>
    <message>
        <source>No map yet: a grid stands in its place. Import a map file (.mbtiles) here, or with qianshao-cli map import.</source>
        <translation>还没有地图，以网格代替。可在此导入地图文件（.mbtiles），或使用 qianshao-cli map import。</translation>
    </message>
    <message>
        <source>Start of the day: drag it to where you set out</source>
        <translation>出发地点：可拖到实际出发处</translation>
    </message>
    <message>
        <source>S</source>
        <comment>start of a route, on its pin</comment>
        <translation>起</translation>
    </message>
    <message>
        <source>To %1: %2 m</source>
        <translation>到 %1：%2 米</translation>
    </message>
    <message>
        <source>To %1: %2 m as the crow flies</source>
        <translation>到 %1：直线 %2 米</translation>
    </message>
    <message>
        <source>No road is known here: import the roads of the place.</source>
        <translation>这里没有路网：请导入当地道路。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::OfficerBox</name>
    <message>
        <source>Officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n officer(s)</source>
        <translation>
            <numerusform>%n 名民警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::QueueDelegate</name>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>✓ by %1</source>
        <translation>✓ 限 %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>限 %1</translation>
    </message>
    <message>
        <source>%1 min away</source>
        <translation>%1 分钟路程</translation>
    </message>
    <message>
        <source>wait until %1</source>
        <translation>等到 %1</translation>
    </message>
    <message>
        <source>agreed %1</source>
        <translation>约定 %1</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::QueueView</name>
    <message>
        <source>Visits in their order</source>
        <translation>按顺序的走访</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::RouteOutputs</name>
    <message>
        <source>Page %1 of %2…</source>
        <translation>第 %1/%2 页…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>The printer did not print. Look at it and try again.</source>
        <translation>打印机未打印，请检查后重试。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>route-%1.pdf</source>
        <translation>路线单-%1.pdf</translation>
    </message>
    <message>
        <source>Save the route sheet as PDF</source>
        <translation>将路线单存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::visitsmap::VisitsMapPage</name>
    <message>
        <source>The visits could not be read from the file. Try again; if it happens again, take the newest backup.</source>
        <translation>无法从文件读取走访。请重试；如再次出现，请使用最新备份。</translation>
    </message>
    <message>
        <source>ways estimated</source>
        <translation>路程为估算</translation>
    </message>
    <message>
        <source>order by hand</source>
        <translation>手动排序</translation>
    </message>
    <message>
        <source>%1 min on the way</source>
        <translation>路上 %1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s) broken</source>
        <translation>
            <numerusform>%n 户超时限</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose visits?</source>
        <translation>谁的走访？</translation>
    </message>
    <message>
        <source>Choose above whose doors are to be planned.</source>
        <translation>请在上方选择要安排谁的走访。</translation>
    </message>
    <message>
        <source>Nothing to visit</source>
        <translation>没有需要上门的</translation>
    </message>
    <message>
        <source>Instructions whose person has not been met yet stand here, in the order in which they are best gone to.</source>
        <translation>尚未见到当事人的指令在此，按最合适的上门顺序排列。</translation>
    </message>
    <message>
        <source>The address stays where it was: %1</source>
        <translation>地址位置未改：%1</translation>
    </message>
    <message>
        <source>Import a map</source>
        <translation>导入地图</translation>
    </message>
    <message>
        <source>Nothing to print: there is no visit.</source>
        <translation>没有走访，无需打印。</translation>
    </message>
    <message>
        <source>Visits map</source>
        <translation>走访地图</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>谁的走访</translation>
    </message>
    <message>
        <source>Best order</source>
        <translation>最佳顺序</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从此出发</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未办结</translation>
    </message>
    <message>
        <source>Earlier in the order</source>
        <translation>顺序提前</translation>
    </message>
    <message>
        <source>Later in the order</source>
        <translation>顺序延后</translation>
    </message>
    <message>
        <source>Way in words</source>
        <translation>路线说明</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::BreakingLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::DurationField</name>
    <message>
        <source>3:20</source>
        <translation>3:20</translation>
    </message>
    <message>
        <source>Not a duration. Write 3:20 or seconds.</source>
        <translation>不是时长。请写 3:20 或秒数。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::Form</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What you typed at %1 is back.</source>
        <translation>已恢复 %1 填写的内容。</translation>
    </message>
    <message>
        <source>Your unsaved text is back.</source>
        <translation>已恢复上次未保存的内容。</translation>
    </message>
    <message>
        <source>Another window has changed this since the form was opened, and nothing was saved. Close the form to see it; what you typed comes back when you open the form again.</source>
        <translation>打开表单后，另一窗口已修改此处，本次未保存。请关闭表单查看；重新打开时，您填写的内容会恢复。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::FormFrame</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>An import is writing to the file. This is saved by itself as soon as the file is free; until then nothing of it is lost.</source>
        <translation>正在导入，文件被占用。一旦空闲会自动保存，期间内容不会丢失。</translation>
    </message>
    <message>
        <source>%1  Enter</source>
        <translation>%1  回车</translation>
    </message>
    <message>
        <source>Waiting to be saved</source>
        <translation>等待保存</translation>
    </message>
    <message>
        <source>Discard it  Alt+Del</source>
        <translation>丢弃  Alt+Del</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::ListTable</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n 条新记录 ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::MoneyField</name>
    <message>
        <source>yuan: 5000, 1.2万</source>
        <translation>元，如 5000、1.2万</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Not an amount. Write yuan: 5000, 1,234.50 or 1.2万.</source>
        <translation>不是金额。请以元为单位，如 5000、1,234.50 或 1.2万。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::SignaturePad</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sign here with mouse, finger or pen.</source>
        <translation>用鼠标、手指或笔在此签名。</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在此签名</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::StaffField</name>
    <message>
        <source>name or number</source>
        <translation>姓名或编号</translation>
    </message>
    <message>
        <source>Nobody in the roster has this name. Type a part of it and choose.</source>
        <translation>花名册里没有这个人。请输入几个字后选择。</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::TimeField</name>
    <message>
        <source>Not a time. Write 0916, 11-21 0916 or -10 (ten minutes ago).</source>
        <translation>不是时间。请写 0916、11-21 0916 或 -10（十分钟前）。</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>0916, or -10 (minutes ago)</source>
        <translation>如 0916 或 -10（分钟前）</translation>
    </message>
    <message>
        <source>1830, or +30 (minutes from now)</source>
        <translation>如 1830 或 +30（分钟后）</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::UndoBar</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Taking back or doing again: %1, %2 %</source>
        <translation>正在撤销或重做：%1，%2%</translation>
    </message>
    <message>
        <source>In hand: %1, %2 %</source>
        <translation>正在进行：%1，%2 %</translation>
    </message>
    <message>
        <source>Cancel (%1)</source>
        <translation>取消（%1）</translation>
    </message>
</context>
<context>
    <name>qianshao::ui::widgets::WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Not in the area of this station</source>
        <translation>不属本所辖区</translation>
    </message>
    <message>
        <source>Person does not live in this district</source>
        <translation>事主不在本区</translation>
    </message>
    <message>
        <source>Registered here, lives elsewhere</source>
        <translation>人户分离（实住他处）</translation>
    </message>
    <message>
        <source>Away at present (other province or abroad)</source>
        <translation>现不在本地（外地或境外）</translation>
    </message>
    <message>
        <source>Warning repeated</source>
        <translation>预警信息重复</translation>
    </message>
    <message>
        <source>Number or identity is not this person&apos;s</source>
        <translation>号码或身份不符（非本人）</translation>
    </message>
    <message>
        <source>No such person, or address unclear</source>
        <translation>查无此人或地址不详</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>route</name>
    <message>
        <source>There is no way on these roads.</source>
        <translation>沿现有道路无法到达。</translation>
    </message>
    <message>
        <source>A route needs two places at least.</source>
        <translation>至少需要两个地点才能规划路线。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>This is no OSM extract that can be read (.osm, .osm.gz, .osm.bz2 or .osm.pbf): %1</source>
        <translation>不是可读取的 OSM 数据（.osm、.osm.gz、.osm.bz2 或 .osm.pbf）：%1</translation>
    </message>
    <message>
        <source>There is no road in this extract.</source>
        <translation>该 OSM 数据中没有道路。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>The road file cannot be read.</source>
        <translation>无法读取道路文件。</translation>
    </message>
    <message>
        <source>This is no road file. Import the roads from an OSM extract.</source>
        <translation>这不是道路文件。请从 OSM 数据重新导入道路。</translation>
    </message>
    <message>
        <source>A newer program made the road file. Update this one, or import again.</source>
        <translation>道路文件由更新版本的程序生成。请升级本程序，或重新导入道路。</translation>
    </message>
    <message>
        <source>The road file is damaged. Import the roads again.</source>
        <translation>道路文件已损坏，请重新导入道路。</translation>
    </message>
    <message>
        <source>Begin on %1</source>
        <translation>从%1出发</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Straight on into %1</source>
        <translation>直行进入%1</translation>
    </message>
    <message>
        <source>Straight on</source>
        <translation>直行</translation>
    </message>
    <message>
        <source>Bear left into %1</source>
        <translation>向左前方进入%1</translation>
    </message>
    <message>
        <source>Bear left</source>
        <translation>向左前方行驶</translation>
    </message>
    <message>
        <source>Turn left into %1</source>
        <translation>左转进入%1</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左转</translation>
    </message>
    <message>
        <source>Turn sharp left into %1</source>
        <translation>向左后方转入%1</translation>
    </message>
    <message>
        <source>Turn sharp left</source>
        <translation>向左后方转弯</translation>
    </message>
    <message>
        <source>Turn back into %1</source>
        <translation>掉头进入%1</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>掉头</translation>
    </message>
    <message>
        <source>Turn sharp right into %1</source>
        <translation>向右后方转入%1</translation>
    </message>
    <message>
        <source>Turn sharp right</source>
        <translation>向右后方转弯</translation>
    </message>
    <message>
        <source>Turn right into %1</source>
        <translation>右转进入%1</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右转</translation>
    </message>
    <message>
        <source>Bear right into %1</source>
        <translation>向右前方进入%1</translation>
    </message>
    <message>
        <source>Bear right</source>
        <translation>向右前方行驶</translation>
    </message>
    <message>
        <source>Take exit %2 of the roundabout into %1</source>
        <translation>进入环岛，从第%2个出口驶入%1</translation>
    </message>
    <message>
        <source>Take exit %2 of the roundabout</source>
        <translation>进入环岛，从第%2个出口驶出</translation>
    </message>
    <message>
        <source>You are there</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1公里</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，行%2</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>Renmin Street police station (demo)</source>
        <translation>人民街道派出所（演示）</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import of %1 tables</source>
        <translation>导入 %1 张表</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 is not there. Check the path, or make a new station.</source>
        <translation>找不到 %1。请检查路径，或新建派出所。</translation>
    </message>
    <message>
        <source>%1 is there already and stays as it is. Choose another name.</source>
        <translation>%1 已经存在，保持原样。请换一个名字。</translation>
    </message>
    <message>
        <source>%1 does not open with its key slots. It is another file, or its first page is damaged: take the newest backup.</source>
        <translation>%1 用它的密钥槽打不开。它是别的文件，或首页已损坏：请用最新的备份。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program and was left untouched. Update this program.</source>
        <translation>%1 由本程序的更新版本写成，未作改动。请升级本程序。</translation>
    </message>
    <message>
        <source>%1 is some other database and was left untouched.</source>
        <translation>%1 是别的数据库，未作改动。</translation>
    </message>
    <message>
        <source>%1 is damaged. Nothing is written to it any more: keep a copy of it and take the newest backup.</source>
        <translation>%1 已损坏，不再写入。请留一份副本，改用最新的备份。</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Wait until it has finished, then try again.</source>
        <translation>另一个程序正在写 %1。请等它写完再试。</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Nothing was saved: free some room, then try again.</source>
        <translation>%1 所在磁盘已满，没有保存。请腾出空间再试。</translation>
    </message>
    <message>
        <source>%1 cannot be written to. Check its permissions and whether the disk is write-protected.</source>
        <translation>%1 无法写入。请检查权限，以及磁盘是否写保护。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written. Check the disk, then try again.</source>
        <translation>%1 无法读写。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>%1 is missing: without it nobody can open the station. Put it back from the backup, beside the station&apos;s file.</source>
        <translation>缺少 %1：没有它谁也打不开本所。请从备份放回到派出所文件旁边。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Put it back from the backup, beside the station&apos;s file.</source>
        <translation>%1 无法读取。请从备份放回到派出所文件旁边。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Update this program.</source>
        <translation>%1 由本程序的更新版本写成。请升级本程序。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1. Check Caps Lock and the input method, then type it again.</source>
        <translation>口令打不开 %1。请检查大写锁定和输入法，再输一次。</translation>
    </message>
    <message>
        <source>A passphrase is needed for %1.</source>
        <translation>%1 需要口令。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder and its permissions.</source>
        <translation>%1 无法写入。请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>Rows that waited</source>
        <translation>此前待修复的行</translation>
    </message>
    <message>
        <source>%1: Sheet “%2” is hidden.</source>
        <translation>%1：工作表“%2”已隐藏。</translation>
    </message>
    <message>
        <source>Addresses matched</source>
        <translation>地址已匹配</translation>
    </message>
    <message>
        <source>The map cannot be written to %1: %2</source>
        <translation>地图无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法建立文件夹 %1。</translation>
    </message>
    <message>
        <source>Addresses of the persons</source>
        <translation>当事人地址</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>The map cannot be copied to %1: %2</source>
        <translation>地图无法复制到 %1：%2</translation>
    </message>
    <message>
        <source>Another import into %1 is going on.</source>
        <translation>另一个导入正在写入 %1。</translation>
    </message>
    <message>
        <source>This device was taken out of its unit, and the keys in %1 were destroyed: nobody can open the station here any more. Ask the chief for a new device, or to admit this one with a new station file.</source>
        <translation>这台设备已被移出本单位，%1 中的密钥已销毁：这里再也无法打开本站。请向所长申请新设备，或用新的本站文件重新接入这台设备。</translation>
    </message>
    <message>
        <source>This device had no contact with the hub for longer than it may, and the keys in %1 were destroyed: nobody can open the station here any more. Ask the chief to admit the device again, with a new station file.</source>
        <translation>这台设备与枢纽失联超过允许的期限，%1 中的密钥已销毁：这里再也无法打开本站。请所长用新的本站文件重新接入这台设备。</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock this device had no contact with the hub for longer than it may, so the station stays closed. Look at the date: if it is wrong, set it right and open the station again; nothing is lost. If it is right, the keys in %1 are destroyed a day from now.</source>
        <translation>按本机时钟，本设备与枢纽失去联系的时间已超过允许期限，派出所文件暂不打开。请核对日期：若有误，校准后重新打开即可，内容不会丢失；若日期无误，一天后将销毁 %1 中的密钥。</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>This station file belongs to another unit already. Make a new station file for the other unit.</source>
        <translation>本站文件已属于另一单位。请为新单位另建一个本站文件。</translation>
    </message>
    <message>
        <source>The hub does not take this code: it was used, its 15 minutes are over, or it was withdrawn. Ask the chief for a new one.</source>
        <translation>枢纽不接受这个入网码：已用过、已过 15 分钟，或已撤回。请向所长要一个新的。</translation>
    </message>
    <message>
        <source>This is no code for admitting a device. Ask the chief for one.</source>
        <translation>这不是设备入网码。请向所长要一个。</translation>
    </message>
    <message>
        <source>Group %1 holds a character that is in no code. Compare it with the chief&apos;s screen.</source>
        <translation>第 %1 组里有入网码中不会出现的字符。请与所长屏幕上的核对。</translation>
    </message>
    <message>
        <source>There is a mistake in group %1, or a group before it was left out or typed twice. Compare it with the chief&apos;s screen.</source>
        <translation>第 %1 组有误，或它前面漏输、重输了一组。请与所长屏幕上的核对。</translation>
    </message>
    <message>
        <source>The code is right so far but not complete. Type the rest of it.</source>
        <translation>入网码到此都对，但没有输完。请输入其余部分。</translation>
    </message>
    <message>
        <source>There is more behind the end of the code. Take that away.</source>
        <translation>入网码末尾之后还有多余内容。请删去。</translation>
    </message>
    <message>
        <source>The groups do not belong together. Type the code anew from the chief&apos;s screen.</source>
        <translation>各组不属于同一个入网码。请照所长的屏幕重新输入。</translation>
    </message>
    <message>
        <source>The code was made by a newer version. Update this program.</source>
        <translation>该入网码由更新的版本生成。请升级本程序。</translation>
    </message>
    <message>
        <source>The code&apos;s 15 minutes are over, or this machine&apos;s clock is wrong. Check the clock, then ask the chief for a new code.</source>
        <translation>入网码已过 15 分钟，或本机时钟不准。请核对时钟，再向所长要一个新的入网码。</translation>
    </message>
    <message>
        <source>The code is typed rightly, but names no hub that can be asked. Ask whoever runs the hub.</source>
        <translation>入网码输入无误，但其中的枢纽地址无法访问。请联系枢纽管理员。</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>待上传 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to receive</source>
        <translation>
            <numerusform>待下载 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>单机</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>未同步</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Not synchronised yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>This station file belongs to no hub: what is written here stays here. The chief gives a code that admits this device to the station&apos;s hub.</source>
        <translation>本站文件没有接入任何枢纽：写在这里的只留在这里。所长可给出入网码，把这台设备接入本站的枢纽。</translation>
    </message>
    <message>
        <source>%1, device “%2”</source>
        <translation>%1，设备“%2”</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>上次同步：%1</translation>
    </message>
    <message>
        <source>Never synchronised yet</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待传内容</translation>
    </message>
    <message>
        <source>The hub does not answer. Work goes on here; it is tried again when the network is back.</source>
        <translation>枢纽没有应答。本机照常工作，网络恢复后会自动重试。</translation>
    </message>
    <message>
        <source>The hub is busy or being serviced. It is tried again by itself.</source>
        <translation>枢纽正忙或正在维护，稍后会自动重试。</translation>
    </message>
    <message>
        <source>The hub does not know this device. Ask the chief for a new code and admit the device again; nothing that was written here is lost.</source>
        <translation>枢纽不认识这台设备。请向所长要一个新的入网码，重新接入；本机已写的内容不会丢失。</translation>
    </message>
    <message>
        <source>What answers at the hub&apos;s address is no hub that this program understands. A page that asks for a login to the network, or a hub of another version, may be in the way: ask whoever runs the hub.</source>
        <translation>该地址上应答的不是本程序认得的枢纽。可能被网络登录页面挡住，或枢纽版本不同：请联系枢纽管理员。</translation>
    </message>
    <message>
        <source>The station&apos;s file is being written by somebody else, or cannot be written. It is tried again by itself; if this stays, check the disk.</source>
        <translation>本站文件正被其他程序写入，或无法写入。会自动重试；若一直如此，请检查磁盘。</translation>
    </message>
    <message>
        <source>Somebody else answers in the hub&apos;s place: the certificate is not the hub&apos;s. Nothing was sent. Do not go on in this network, and tell whoever runs the hub; if the hub was given a new key, every device needs a new code.</source>
        <translation>有人冒充枢纽：证书不是枢纽的。没有发送任何数据。请不要继续使用此网络，并告知枢纽管理员；若枢纽确实换了密钥，每台设备都要用新的入网码重新接入。</translation>
    </message>
    <message>
        <source>This device was taken out of its unit. Its keys are destroyed, and its station file cannot be opened any more. Ask the chief.</source>
        <translation>这台设备已被移出本单位，密钥已销毁，本站文件无法再打开。请联系所长。</translation>
    </message>
    <message>
        <source>This device had no contact with the hub for longer than it may. Its keys are destroyed, and its station file cannot be opened any more. Ask the chief to admit it again.</source>
        <translation>这台设备与枢纽失联超过允许的期限，密钥已销毁，本站文件无法再打开。请所长重新接入。</translation>
    </message>
    <message>
        <source>The hub does not accept this device&apos;s signature. Ask the chief for a new code and admit the device again.</source>
        <translation>枢纽不接受这台设备的签名。请向所长要一个新的入网码，重新接入。</translation>
    </message>
    <message>
        <source>The hub does not let whoever this device belongs to do that. Ask the chief whether the role is right.</source>
        <translation>枢纽不允许这台设备的使用人做此操作。请所长核对其角色。</translation>
    </message>
    <message>
        <source>The hub has seen newer messages of this device, as after a backup was put back. It is tried again by itself.</source>
        <translation>枢纽见过这台设备更新的消息，例如恢复了旧备份。会自动重试。</translation>
    </message>
    <message>
        <source>The hub does not understand this program. One of the two is too old: ask whoever runs the hub.</source>
        <translation>枢纽看不懂本程序的请求。两者之一版本过旧：请联系枢纽管理员。</translation>
    </message>
    <message numerus="yes">
        <source>photos to send: %n</source>
        <translation>
            <numerusform>待上传照片等文件 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photos to receive: %n</source>
        <translation>
            <numerusform>待接收照片等文件 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub does not answer. The devices of the unit can only be seen and changed with a connection.</source>
        <translation>枢纽没有应答。本单位的设备只能在联网时查看和修改。</translation>
    </message>
    <message>
        <source>The hub is busy or being serviced. Try it again in a minute.</source>
        <translation>枢纽忙或正在维护。请一分钟后再试。</translation>
    </message>
    <message>
        <source>This could not be asked of the hub just now. Try it again.</source>
        <translation>刚才未能询问枢纽。请再试一次。</translation>
    </message>
    <message>
        <source>Only devices of the chief and of administrators may see and change the devices of the unit.</source>
        <translation>只有所长和管理员的设备可以查看和修改本单位的设备。</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of a month</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation>已收 %1／%2</translation>
    </message>
    <message>
        <source>Connect to the hub before %1, or this device closes its file.</source>
        <translation>请在%1之前连接枢纽，否则本设备将关闭其文件。</translation>
    </message>
    <message>
        <source>Connect before %1</source>
        <translation>%1前请联网</translation>
    </message>
    <message>
        <source>What is here already can be worked on.</source>
        <translation>已到的内容现在就可以办理。</translation>
    </message>
    <message>
        <source>This code is for the first device of a unit and does not say whose it is. Make a new station with its roster, choose who you are, and join on the page “Devices” with the same code.</source>
        <translation>这个入网码用于一个单位的第一台设备，没有说明设备归谁使用。请先新建派出所并导入人员名册，选好“我是谁”，再到“设备”页用同一个入网码加入。</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock this device had no contact with the hub for longer than it may, so the station is closed. Look at the date: if it is wrong, set it right and open the station again; nothing is lost.</source>
        <translation>按本机时钟，本设备与枢纽失去联系的时间已超过允许期限，派出所文件已关闭。请核对日期：若有误，校准后重新打开即可，内容不会丢失。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is ahead of the hub&apos;s by a day or more, or was when something was written. Set the clock right, then it is given by itself; if this stays, ask whoever runs the hub.</source>
        <translation>本机时钟比枢纽快一天以上，或写入时曾如此。请校准时钟，之后会自动上报；若一直如此，请联系枢纽管理员。</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Feedback, not final</source>
        <translation>反馈（需再次反馈）</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Returned to the sender</source>
        <translation>退回下发单位</translation>
    </message>
    <message>
        <source>Marked as repeated</source>
        <translation>标为重复</translation>
    </message>
    <message>
        <source>Marked as false alarm</source>
        <translation>标为误报</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Assignment taken back</source>
        <translation>收回分派</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>分派给 %1</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Feedback in the sender&apos;s ledger</source>
        <translation>下发单位台账所记反馈</translation>
    </message>
    <message>
        <source>lost %1 yuan</source>
        <translation>被骗 %1 元</translation>
    </message>
    <message>
        <source>stopped %1 yuan</source>
        <translation>止付 %1 元</translation>
    </message>
    <message>
        <source>dissuaded from %1 yuan (estimated)</source>
        <translation>劝阻 %1 元（估算）</translation>
    </message>
</context>
<context>
    <name>visitsmap</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>no two officers are free to go</source>
        <translation>没有两名民警可同行</translation>
    </message>
    <message>
        <source>nobody has what is asked for</source>
        <translation>没有符合要求的人员</translation>
    </message>
    <message>
        <source>nobody is there to go</source>
        <translation>无人可去</translation>
    </message>
    <message>
        <source>that time is over</source>
        <translation>该时段已过</translation>
    </message>
    <message>
        <source>it lies outside the working hours</source>
        <translation>不在工作时间内</translation>
    </message>
    <message>
        <source>the other doors take the time</source>
        <translation>其他户占用了时间</translation>
    </message>
    <message>
        <source>a start %1 min earlier</source>
        <translation>提前 %1 分钟出发</translation>
    </message>
    <message>
        <source>%1 going there</source>
        <translation>由%1去</translation>
    </message>
    <message>
        <source>work until %1</source>
        <translation>工作到 %1</translation>
    </message>
    <message>
        <source>Not on the route</source>
        <translation>未排入路线</translation>
    </message>
    <message>
        <source>%1 later than agreed</source>
        <translation>比约定晚 %1</translation>
    </message>
    <message>
        <source>%1 after the limit</source>
        <translation>超时限 %1</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 It would fit with: %2.</source>
        <translation>%1可行办法：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No address is known</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Not among the standard addresses: %1</source>
        <translation>不在标准地址中：%1</translation>
    </message>
    <message>
        <source>nobody is called on at that hour</source>
        <translation>这个时间不便上门</translation>
    </message>
    <message>
        <source>it is too far, even as the first door</source>
        <translation>路太远，先去也赶不到</translation>
    </message>
    <message>
        <source>a second pair going there first</source>
        <translation>加派一组先去</translation>
    </message>
    <message>
        <source>a start %1 min earlier (missed by now)</source>
        <translation>早出发 %1 分钟（现已来不及）</translation>
    </message>
    <message>
        <source>%1: nothing to visit</source>
        <translation>%1：无需上门</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n stop(s), %2 min on the way</source>
        <translation>
            <numerusform>%1：%n 户，路上 %2 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>No place in the day</source>
        <translation>排不进今天</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高危</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中危</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低危</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已见面</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未见面</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>无效预警</translation>
    </message>
    <message>
        <source>Feedback again</source>
        <translation>需再次反馈</translation>
    </message>
    <message>
        <source>Order brushing</source>
        <translation>刷单返利</translation>
    </message>
    <message>
        <source>False investment</source>
        <translation>虚假网络投资理财</translation>
    </message>
    <message>
        <source>False shopping or service</source>
        <translation>虚假购物、服务</translation>
    </message>
    <message>
        <source>Posing as customer service</source>
        <translation>冒充电商物流客服</translation>
    </message>
    <message>
        <source>False loan</source>
        <translation>虚假贷款</translation>
    </message>
    <message>
        <source>Credit record</source>
        <translation>虚假征信</translation>
    </message>
    <message>
        <source>Posing as a superior or acquaintance</source>
        <translation>冒充领导、熟人</translation>
    </message>
    <message>
        <source>Posing as police, prosecutor or court</source>
        <translation>冒充公检法及政府机关</translation>
    </message>
    <message>
        <source>Online romance</source>
        <translation>网络婚恋、交友</translation>
    </message>
    <message>
        <source>False trade in games</source>
        <translation>网络游戏产品虚假交易</translation>
    </message>
    <message>
        <source>Posing as a military buyer</source>
        <translation>冒充军警购物</translation>
    </message>
    <message>
        <source>Other fraud</source>
        <translation>其他类型诈骗</translation>
    </message>
    <message>
        <source>Answered, cooperative</source>
        <translation>接通（配合）</translation>
    </message>
    <message>
        <source>Answered, uncooperative</source>
        <translation>接通（不配合）</translation>
    </message>
    <message>
        <source>Answered by somebody else</source>
        <translation>接通（非本人）</translation>
    </message>
    <message>
        <source>Line busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Number not in use</source>
        <translation>空号</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>呼叫转移</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>无联系电话</translation>
    </message>
    <message>
        <source>Met the person</source>
        <translation>见到本人</translation>
    </message>
    <message>
        <source>Met the family</source>
        <translation>见到家属</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Refused to meet</source>
        <translation>拒绝见面</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>地址不符</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已搬离</translation>
    </message>
    <message>
        <source>Not defrauded, saw through it</source>
        <translation>未被骗-自主识破</translation>
    </message>
    <message>
        <source>Not defrauded, dissuaded in time</source>
        <translation>未被骗-及时劝阻</translation>
    </message>
    <message>
        <source>Being defrauded, stopped</source>
        <translation>正在被骗-已阻断</translation>
    </message>
    <message>
        <source>Defrauded</source>
        <translation>已被骗</translation>
    </message>
    <message>
        <source>False alarm, an ordinary deal</source>
        <translation>误报-正常交易</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Chief</source>
        <translation>所长</translation>
    </message>
    <message>
        <source>Police officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再打电话</translation>
    </message>
    <message>
        <source>Call a relative</source>
        <translation>联系亲友</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Feed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>No instruction number</source>
        <translation>没有指令编号</translation>
    </message>
    <message>
        <source>Time missing or unreadable</source>
        <translation>时间缺失或无法识别</translation>
    </message>
    <message>
        <source>Neither phone nor address</source>
        <translation>电话和地址都没有</translation>
    </message>
    <message>
        <source>No such instruction</source>
        <translation>没有这条指令</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>A value that cannot be taken</source>
        <translation>有值无法接受</translation>
    </message>
    <message>
        <source>Identity number damaged by a spreadsheet</source>
        <translation>证件号被表格软件损坏</translation>
    </message>
    <message>
        <source>Check digit of the identity number is wrong</source>
        <translation>证件号校验位不对</translation>
    </message>
    <message>
        <source>Unknown level, treated as high</source>
        <translation>等级不明，按高危处理</translation>
    </message>
    <message>
        <source>Level in other words</source>
        <translation>等级用语不同</translation>
    </message>
    <message>
        <source>Unknown word, kept as it was</source>
        <translation>用词不识，原样保留</translation>
    </message>
    <message>
        <source>Name not in the roster</source>
        <translation>姓名不在花名册</translation>
    </message>
    <message>
        <source>Amount that is no number</source>
        <translation>金额不是数字</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Row to repair</source>
        <translation>待修复行</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时限方案</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>New</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>This machine&apos;s location</source>
        <translation>本机定位</translation>
    </message>
    <message>
        <source>GPS receiver</source>
        <translation>GPS 接收机</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>无定位</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不认可</translation>
    </message>
    <message>
        <source>Refuses to sign</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sound note</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Person warned</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>民警一</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>民警二</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
</context>
</TS>
