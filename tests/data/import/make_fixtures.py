#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Qianshao contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the tables that tests of models/import read, into csv/ and xlsx/ beside this file.

    packaging/dev exec tests/data/import/make_fixtures.py

The results are committed, so run this only to change them; the same script gives the same bytes. Ordinary workbooks are
made by openpyxl, odd ones by hand. What a correct reader makes of x.in.* stands in x.out.json. All people are invented.
"""
import io
import zipfile
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


# --- CSV ---

LEDGER = """预警编号,风险等级,受害人姓名,证件号码,受害人号码,居住地址,涉案金额(万元),推送时间\r
YJ0001,紧急,张三丰,110101190001010010\t,13900000001\t,渭南市临渭区某村1号,0.5,2026/10/21 18:51\r
YJ0002,高,李四,6.10502E+16\t,13900000002\t,"某小区2号楼,3单元",1.25,2026-10-22 08:00\r
YJ0003,,王五,,,,,昨天下午\r
"""


def csv_files():
    yield "utf8", LEDGER.encode()
    yield "utf8-bom", LEDGER.encode("utf-8-sig")
    # beyond GBK: four bytes each, in the BMP and outside it
    yield "gb18030", (LEDGER + "YJ0004,低危,㐀𠮷,,,镕\r\n").encode("gb18030")
    yield "gb18030-short", "联通\n".encode("gb18030") + "号码,姓名\n1,王五\n".encode("gb18030")
    yield "utf16le", b"\xff\xfe" + LEDGER.replace("\t", "").replace(",", "\t").encode("utf-16-le")
    yield "utf16be", b"\xfe\xff" + (LEDGER + "𠮷\n").encode("utf-16-be")
    yield "ascii", b"no,name\n1,Zhang San\n"
    yield "empty", b""
    yield "only-bom", b"\xef\xbb\xbf"
    yield "semicolon", "编号;地址;金额\n1;某村,一组,2号;3,5\n2;某村;4\n".encode()
    yield "tab", "编号\t地址\n1\t某村,一组,2号\n2\t某村\n".encode()
    yield "one-column", "编号\nYJ1\nYJ2\n".encode()
    yield "sep-line", "sep=|\r\n编号|地址\r\n1|a,b;c\r\n".encode()
    yield "title", "人民街道派出所台账\n\n编号,姓名,电话\n1,张三,\n".encode()
    yield "line-ends", b"a,1\rb,2\r\nc,3\nd,4\r\r\n\n\re,5"
    yield "ragged", b"a,b,c\n1\n1,2,3,4,,\n,,x\n,,,\n"
    yield "blank-rows", "a,b\n\n,\n \t, \n\u3000,\"\"\n'\nc,d\n".encode()
    yield "quotes", (b'a,"b","c ""d"" e"\n"","x"\n"two\nlines","and\r\nthree\rmore",z\nlater,"tail"\t,"a"b"c\n'
                     b'in"side, "not quoted",""""\nend,"no line end"')
    yield "blanks", ("\ufeff值\n\ufeff\ufeff1\n' 2\n''3\n\t\u3000 4\u00a0\t\n5\u30006 7\n\u202a13900000001\u202c\n"
                     "'13900000002\n\"\n8\n\"\nit's\n'\n").encode()
    yield "broken-utf8", LEDGER.encode() + "YJ0005,高危,".encode() + b"\xe5\xbc,x\r\n" + "YJ0006,低危\r\n".encode()
    yield "broken-utf8-start", b"\xff\r\n" + LEDGER.encode()
    yield "broken-utf8-end", LEDGER.encode() + b"\xe5\xbc"
    yield "broken-gb18030", LEDGER.encode("gb18030") + "高危,".encode("gb18030") + b"\xff\xff,x\r\n"
    yield "broken-utf16", b"\xff\xfe" + "a,b\n1,2\n".encode("utf-16-le") + b"\x00\xdc\x00"
    yield "unclosed", b'a,b\n1,2\n3,"4\n5,6\n7,8\n'
    yield "web-page", b"<html><table><tr><td>1</td></tr></table></html>"
    yield "pdf", b"%PDF-1.7\n1 0 obj\n"
    yield "binary", b"\x7fELF\x02\x01\x01\x00\x00\x00"


# --- XLSX ---

def pack(parts, stored=()):
    """The bytes of an archive; the same parts always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def relations(rows, kind=RELATIONS):
    return (XML + f'<Relationships xmlns="{PACKAGE}">'
            + "".join(f'<Relationship Id="{i}" Type="{kind}/{t}" Target="{target}"/>' for i, t, target in rows)
            + "</Relationships>")


def book(rows, strings="", formats="", styles=(), workbook_pr="", extra=None, sheet_tail=""):
    """A workbook of one sheet from the inner XML of its parts; `styles` are number format ids."""
    parts = {
        "_rels/.rels": relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": XML + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{workbook_pr}'
                                 '<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations([("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "styles", "styles.xml"),
                                                 ("r3", "sharedStrings", "sharedStrings.xml")]),
        "xl/worksheets/sheet1.xml": XML + f'<worksheet xmlns="{MAIN}"><dimension ref="A1"/><sheetData>{rows}</sheetData>{sheet_tail}</worksheet>',
        "xl/styles.xml": XML + f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
                         + "".join(f'<xf numFmtId="{i}"><alignment/></xf>' for i in styles) + "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": XML + f'<sst xmlns="{MAIN}">{strings}</sst>',
    }
    parts.update(extra or {})
    return pack({name: text for name, text in parts.items() if text is not None})


def row(number, *cells):
    return f'<row r="{number}">' + "".join(cells) + "</row>"


def number(ref, value, style=None, kind=None):
    return f'<c r="{ref}"' + (f' s="{style}"' if style is not None else "") + (f' t="{kind}"' if kind else "") + f"><v>{value}</v></c>"


def station():
    """As Excel saves a ledger: merged title, header, texts, dates, a hidden sheet, a formula that was never calculated."""
    import openpyxl
    from openpyxl.styles import Font
    workbook = openpyxl.Workbook()
    workbook.properties.created = workbook.properties.modified = datetime(2026, 1, 1)
    hidden = workbook.active
    hidden.title = "代码"
    hidden.sheet_state = "hidden"
    hidden.append(["紧急", 1])
    sheet = workbook.create_sheet("台账")
    sheet.append(["人民街道派出所预警指令台账"])
    sheet.merge_cells("A1:F1")
    sheet.append(["序号", "指令编号", "受害人", "身份证号", "下发时间", "金额"])
    sheet.append([1, "YJ0001", "张三丰", "110101190001010010", datetime(2026, 10, 21, 18, 51), 1234.56])
    sheet.append([2, "YJ0002", "\u3000李四 ", "'110101190001010029", datetime(2026, 10, 22), 0.1])
    sheet.append([3, "YJ0003", None, None, datetime(2026, 10, 22, 8, 0, 30), True])
    sheet.append([])
    sheet.append([None, None, None, None, "合计", "=SUM(F3:F5)"])
    sheet["B2"].font = Font(bold=True)
    workbook.create_sheet("空")
    out = io.BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as archive:
        return pack({info.filename: archive.read(info) for info in archive.infolist() if not info.filename.startswith("docProps/")})


def sheets():
    """A ledger, calls whose result nobody would know, notes, a hidden sheet and an empty one."""
    import openpyxl
    workbook = openpyxl.Workbook()
    workbook.properties.created = workbook.properties.modified = datetime(2026, 1, 1)
    sheet = workbook.active
    sheet.title = "指令"
    sheet.append(["指令编号", "下发时间", "预警等级", "手机号"])
    sheet.append(["YJ0001", datetime(2026, 10, 21, 18, 51), "高危", "13800138000"])
    sheet = workbook.create_sheet("电话")
    sheet.append(["指令编号", "拨打时间", "拨打号码", "情形"])
    sheet.append(["YJ0001", datetime(2026, 10, 21, 19, 0), "13800138000", "通了"])
    workbook.create_sheet("说明").append(["本表每日更新"])
    hidden = workbook.create_sheet("代码")
    hidden.sheet_state = "hidden"
    hidden.append(["紧急", 1])
    workbook.create_sheet("空")
    out = io.BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as archive:
        return pack({info.filename: archive.read(info) for info in archive.infolist() if not info.filename.startswith("docProps/")})


def types():
    return book(
        row(1, number("A1", 0, kind="s"), number("B1", "计算", kind="str"), number("C1", 1, kind="b"), number("D1", "false", kind="b"),
            number("E1", "#N/A", kind="e"), number("F1", 42), '<c r="G1" t="inlineStr"><is><t>行内</t></is></c>')
        + row(2, '<c r="A2"><f>B1+1</f><v>7.5</v></c>', '<c r="B2" t="str"><f>""</f><v></v></c>', '<c r="C2"><f>NOW()</f></c>',
              '<c r="D2" t="b"/>', '<c r="E2" t="n"><v>abc</v></c>', '<c r="F2"><v> 12 </v></c>', '<c r="G2"><extLst><ext><v>9</v></ext></extLst><v>3</v></c>')
        + row(3, number("A3", "2026-10-21T18:51:00", kind="d"), number("B3", "2026-10-21", kind="d"), number("C3", "08:30:00", kind="d"),
              number("D3", "soon", kind="d"), number("E3", "2026-10-21T23:59:59.7", kind="d"), number("F3", "1900-01-05", kind="d")),
        "<si><t>共享</t></si>")


def numbers():
    values = ["110101190001010010", "1.1010119000101E+17", "6.10502E+16", "1234.5600000000001", "1234.5599999999999", "0.000012345678901234567", "12345678901234567.25", "0.30000000000000004", "4.5999999999999996",
              "-12.5", "1E-3", "0", "123456789012345678901234567890", "100.00", "13900000001", "1e999", "nan", "0x10", "0.1"]
    return book("".join(row(i, number(f"A{i}", v)) for i, v in enumerate(values, 1)))


DATE_FORMATS = [
    (14, None), (22, None), (20, None), (27, None), (31, None), (57, None), (46, None),
    (164, "yyyy\\-mm\\-dd\\ hh:mm"), (165, 'yyyy"年"m"月"d"日";@'), (166, "[$-804]aaaa;[Red]@"), (167, "[h]:mm"), (168, "[=0]&quot;&quot;;yyyy/m/d"),
    (169, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"), (170, "[DBNum1][$-804]上午/下午h&quot;时&quot;mm&quot;分&quot;"), (171, "e/m/d"),
]
NUMBER_FORMATS = [
    (0, None), (2, None), (9, None), (11, None), (49, None), (48, None),
    (180, "General"), (181, "0.00E+00"), (182, '0"days"'), (183, "0\\d"), (184, "[Red]0;[Blue]-0"), (185, "[$¥-804]#,##0.00"), (186, "#,##0_d;-#,##0_d"),
    (187, "G/通用格式"), (188, "[&gt;100][Magenta]0;0"), (189, "*d0"), (190, 'G/通用格式"人"'), (14 + 0, None),
]


def dates():
    formats = DATE_FORMATS + NUMBER_FORMATS[:-1]
    declared = "".join(f'<numFmt numFmtId="{i}" formatCode="{code.replace(chr(34), "&quot;")}"/>' for i, code in formats if code)
    declared += '<numFmt numFmtId="15" formatCode="0.0"/>'  # a built-in number with a code of its own
    styles = [i for i, _ in formats] + [15]
    rows = "".join(row(n, number(f"A{n}", n), number(f"B{n}", "46316.785416666666", n - 1)) for n in range(1, len(styles) + 1))
    serials = ["0", "0.5", "1", "59", "59.99999", "60", "60.5", "61", "46316.999994213", "46316.9999999", "2958465.99", "2958466", "-1", "1E4", "0.999999"]
    rows += "".join(row(100 + n, number(f"A{100 + n}", f'text{n}', kind="str"), number(f"B{100 + n}", s, 1)) for n, s in enumerate(serials))
    rows += row(200, number("A200", "46316", 999), number("B200", "x", 1, "str"), number("C200", "46316", -1))
    return book(rows, formats=declared, styles=styles)


def strings():
    return book(
        "".join(row(i + 1, number(f"A{i + 1}", i, kind="s")) for i in range(11)) + row(20, '<c r="A20" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>_x0041_</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></is></c>',
        '<c r="B20" t="str"><v>x_x000A_y</v></c>'),
        '<si><r><rPr><b/></rPr><t>红</t></r><r><t xml:space="preserve"> 字 </t></r><rPh sb="0" eb="1"><t>hong</t></rPh><phoneticPr fontId="1"/></si>'
        '<si><t xml:space="preserve">  两边  </t></si><si><t>一_x000D_\n二</t></si><si><t>_x005F_x000D_</t></si><si><t>_x000d_头_X000D_ _x12_ _xZZZZ_ _x0000_ _xD83D_</t></si>'
        "<si><t><![CDATA[<&>]]>&amp;&#20013;</t></si><si/><si><t></t></si><si><t>'13900000001\t</t></si><si><t>𠮷</t></si><si><t>&#x202A;13900000002</t></si>")


def places():
    """Rows and cells in every wrong order, with and without their references."""
    return book(
        "<row><c><v>1</v></c><c><v>2</v></c></row>" + '<row spans="1:9"/>' + "<row><c/><c><v>3</v></c></row>"
        + row(10, number("C10", 4), "<c><v>5</v></c>", number("B10", 6), number("b10", 7)) + row(5, number("A5", 8)) + "<row><c r='ZZ'><v>9</v></c></row>"
        + row(99999999, number("A1", 10)) + '<row r="x"><c r="XFD1"><v>11</v></c></row>' + '<row r="30"><c r="A30" s="3"/></row>'
        + '<row r="1048576"><c r="1"><v>12</v></c></row>' + "<foo><row><c><v>13</v></c></row></foo>", sheet_tail="<mergeCells><mergeCell ref='A1:C1'/></mergeCells>")


def strict():
    """Strict namespaces, a prefix on every element, targets from the root and upwards, names in another case."""
    return pack({
        "_rels/.rels": relations([("a", "officeDocument", "/Book/Main.XML")], STRICT_RELATIONS),
        "book/main.xml": XML + f'<x:workbook xmlns:x="{STRICT}" xmlns:q="{STRICT_RELATIONS}"><x:workbookPr date1904="true"/><x:sheets>'
                         '<x:sheet name="图表" sheetId="7" q:id="c"/><x:sheet name="二" sheetId="2" q:id="b"/><x:sheet name="一" sheetId="1" state="veryHidden" q:id="a"/>'
                         '<x:sheet name="丢" sheetId="9" q:id="zz"/></x:sheets></x:workbook>',
        "book/_rels/main.xml.rels": relations([("a", "worksheet", "../Cells/One.xml"), ("b", "worksheet", "/cells/two.xml"), ("c", "chartsheet", "chart.xml"),
                                               ("d", "sharedStrings", "./strings.xml"), ("e", "styles", "missing.xml")], STRICT_RELATIONS),
        "cells/one.xml": XML + f'<x:worksheet xmlns:x="{STRICT}"><x:sheetData><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="B2" t="d"><x:v>2026-10-21</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        "Cells\\Two.xml": XML + f'<x:worksheet xmlns:x="{STRICT}"/>',
        "book/strings.xml": XML + f'<x:sst xmlns:x="{STRICT}"><x:si><x:t>严格</x:t></x:si></x:sst>',
    }, stored=("cells/one.xml",))


def date1904():
    return book(row(1, number("A1", 0, 0), number("B1", "1.5", 0), number("C1", "44854.785416666666", 0), number("D1", 2957004, 0)), styles=[22], workbook_pr='<workbookPr date1904="1"/>')


def xlsx_files():
    yield "station", station()
    yield "types", types()
    yield "numbers", numbers()
    yield "dates", dates()
    yield "dates-1904", date1904()
    yield "strings", strings()
    yield "places", places()
    yield "strict", strict()
    yield "no-strings-no-styles", book(row(1, number("A1", 5, 3)), extra={"xl/styles.xml": None, "xl/sharedStrings.xml": None})
    yield "sheets", sheets()
    yield "only-hidden", book(row(1, number("A1", 5)), extra={"xl/workbook.xml": XML + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="藏" state="hidden" r:id="r1"/></sheets></workbook>'})
    yield "error-no-sheet", book("", extra={"xl/workbook.xml": XML + f'<workbook xmlns="{MAIN}"><sheets/></workbook>'})
    yield "error-missing-sheet", book("", extra={"xl/worksheets/sheet1.xml": None})
    yield "error-string-index", book(row(1, number("A1", 0, kind="s")) + row(2, number("B2", 1, kind="s")), "<si><t>a</t></si>")
    yield "error-string-negative", book(row(1, number("A1", -1, kind="s")), "<si><t>a</t></si>")
    yield "error-bad-xml", book(row(1, number("A1", 1)) + "<row r='2'><c r='B2'><v>2</w></c></row>")
    yield "error-cut-xml", book("", extra={"xl/worksheets/sheet1.xml": XML + f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2'})
    yield "error-entities", book("", extra={"xl/sharedStrings.xml": '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + f'<sst xmlns="{MAIN}"><si><t>&b;</t></si></sst>'})
    yield "error-nesting", book(row(1, "<c><v>1</v></c>", "<a>" * 200 + "</a>" * 200))
    yield "error-columns", book(row(1, number("A1", 1)) + row(3, number("XFE3", 1)))
    yield "error-other-root", book("", extra={"xl/worksheets/sheet1.xml": XML + "<html/>"})
    yield "error-document", pack({"_rels/.rels": relations([("r1", "officeDocument", "word/document.xml")]), "mimetype": "x"})
    yield "error-empty-archive", pack({})


def main():
    for folder, files, ending in (("csv", csv_files(), "csv"), ("xlsx", xlsx_files(), "xlsx")):
        (HERE / folder).mkdir(exist_ok=True)
        for name, content in files:
            (HERE / folder / f"{name}.in.{ending}").write_bytes(content)


if __name__ == "__main__":
    main()
