"""What a short script over openpyxl makes of an indicator table: the first sheet's rows are read, judged by the one number in
the value and the one in the criterion, and 达标情况, 差距分析 and 提升措施 are written into columns of these names, which are
added right of the table where it has none.

    python3 openpyxl_check.py IN.xlsx OUT.xlsx
"""

import re
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NAME, CRITERION, VALUE = "指标名称", "指标值", "现状值"
STATUS, ANALYSIS, MEASURES = "达标情况", "差距分析", "提升措施"
LAST_HEADER_ROW = 10


def number_in(value):
    if isinstance(value, (int, float)):
        return float(value)
    found = NUMBER.search(str(value or ""))
    return None if found is None else float(found.group())


def read_header(sheet):
    """The row of the header, its columns by title, and the table's last column."""
    for row in sheet.iter_rows(min_row=1, max_row=LAST_HEADER_ROW):
        titles = {re.sub(r"\s", "", str(cell.value)): cell.column for cell in row if cell.value is not None}
        if NAME in titles and CRITERION in titles:
            value = next(column for title, column in titles.items() if VALUE in title)
            return row[0].row, {**titles, VALUE: value}, max(titles.values())
    raise SystemExit("no indicator table")


def judge(value, criterion):
    """Whether a value is enough, and what it lacks; None where either is no number."""
    number, limit = number_in(value), number_in(criterion)
    if number is None or limit is None:
        return None
    upper = str(criterion).lstrip().startswith(("≤", "<", "＜"))
    gap = number - limit if upper else limit - number
    return gap <= 0, gap


def write(sheet, row, column, text):
    cell = sheet.cell(row=row, column=column)
    if not isinstance(cell, MergedCell) and cell.value is None:
        cell.value = text


def check(source, target):
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    header, columns, last = read_header(sheet)
    for title in (STATUS, ANALYSIS, MEASURES):
        if title not in columns:
            last += 1
            columns[title] = last
            write(sheet, header, last, title)
    for row in range(header + 1, sheet.max_row + 1):
        value, criterion = (sheet.cell(row=row, column=columns[title]).value for title in (VALUE, CRITERION))
        verdict = judge(value, criterion)
        if verdict is None:
            continue
        met, gap = verdict
        write(sheet, row, columns[STATUS], "达标" if met else "未达标")
        if not met:
            write(sheet, row, columns[ANALYSIS], f"现状值为{value}，要求{criterion}，相差{gap:g}。")
            write(sheet, row, columns[MEASURES], "制定整改方案，明确责任部门和完成时限。")
    book.save(target)


if __name__ == "__main__":
    check(*sys.argv[1:])
