"""Workbooks made by hand, so that they can be made wrong."""

import io
import zipfile
from xml.sax.saxutils import escape


def book(sheet_xml, **parts):
    """A workbook with one tab."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            (
                '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                '<Override PartName="/xl/worksheets/sheet1.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
            ),
        )
        packed.writestr(
            "_rels/.rels",
            (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
                'Id="r1" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                'Target="xl/workbook.xml"/>'
                "</Relationships>"
            ),
        )
        packed.writestr(
            "xl/workbook.xml",
            (
                '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
                '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>'
            ),
        )
        packed.writestr(
            "xl/_rels/workbook.xml.rels",
            (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
                'Id="r1" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
                'Target="worksheets/sheet1.xml"/>'
                "</Relationships>"
            ),
        )
        packed.writestr(
            "xl/worksheets/sheet1.xml",
            (
                '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
                f"{sheet_xml}</sheetData></worksheet>"
            ),
        )
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()


def row(number, *cells):
    """A row of texts; what begins with = is a formula with the value behind the bar."""
    told = []
    for place, cell in enumerate(cells):
        at = f"{column(place)}{number}"
        formula, bar, value = cell.partition("|") if cell.startswith("=") else (cell, "", "")
        if not cell:
            continue
        told.append(
            f'<c r="{at}"><f>{formula[1:]}</f><v>{value}</v></c>'
            if bar
            else f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        )
    return f'<row r="{number}">{"".join(told)}</row>'


def column(place):
    """The letters of a column, from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def as_book(header, rows, above=()):
    """A workbook of the same rows that `exports.written` takes: all cells texts, empty ones left out."""
    cells = [
        *above,
        header,
        *([one.get(name, "") for name in header] if isinstance(one, dict) else one for one in rows),
    ]
    return book("".join(row(number, *one) for number, one in enumerate(cells, 1)))


def with_tab(data, name, sheet_xml):
    """A workbook as `book` makes it, with a second tab."""
    own = {
        "[Content_Types].xml": (
            "</Types>",
            (
                '<Override PartName="/xl/worksheets/sheet2.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            ),
        ),
        "xl/workbook.xml": ("</sheets>", f'<sheet name="{name}" sheetId="2" r:id="r2"/>'),
        "xl/_rels/workbook.xml.rels": (
            "</Relationships>",
            (
                '<Relationship Id="r2" Target="worksheets/sheet2.xml" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
            ),
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w") as packed:
        for part in read.namelist():
            end, more = own.get(part, ("", ""))
            text = read.read(part).decode()
            packed.writestr(part, text.replace(end, more + end) if end else text)
        sheet = read.read("xl/worksheets/sheet1.xml").decode()
        start, _ = sheet.split("<sheetData>")
        packed.writestr("xl/worksheets/sheet2.xml", f"{start}<sheetData>{sheet_xml}</sheetData></worksheet>")
    return out.getvalue()
