"""What goes wrong with files, and the sentence that is said; nothing is ever kept of them."""

import io
import zipfile
from datetime import datetime

import polars as pl
import pytest

from planner.intake.numbers import bounds, dates
from planner.intake.numbers.bounds import Unanswered, Unreadable
from planner.intake.numbers.facts import of_bytes
from planner.model.refusal import Refusal
from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring, figure, look, results
from tests.intake.numbers.workbooks import book, row

HEADER = ["Order", "Created at", "Total", "Currency", "Email", "Status"]


def order_file(rows, **how):
    return exports.written(HEADER, rows, **how)


GOOD = [
    [f"{1001 + n}", f"2025-01-{n + 1:02} 10:00:00", "10.00", "EUR", "a@shop.example", "paid"]
    for n in range(20)
]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "web page"),
        (b"\n  <html><head><title>502</title></head></html>", "web page"),
        (b'[{"id": 1}]', "JSON"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "XLS"),
        (b"Order,Total\n" + bytes(2000), "not a text file"),
        (b"Order,Created at,Total\n", "no rows"),
        (order_file(GOOD) + b'1099,"2025', "quotation mark"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (book(row(1, "a"))[:-60], "damaged"),
        (
            book(row(1, "Order", "Total") + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
            "far away",
        ),
        (
            book(row(1, "Order"), **{"xl/media/zeros.bin": bytes(2**20)}).replace(
                b"xl/workbook.xml", b"yl/workbook.xml"
            ),
            "rows",
        ),
    ],
    ids="empty html html2 json pdf xls nul header-only cut-in-quotes no-zip cut-zip far-cell lying-zip".split(),
)
def test_what_is_no_table_is_said_so(tmp_path, data, said):
    with pytest.raises(Unreadable, match=said) as refused:
        look(tmp_path, data)
    assert "Nothing was brought in." in str(refused.value)


def test_a_zip_of_something_else_a_zip_bomb_and_a_file_of_two_gigabytes(tmp_path, monkeypatch):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("orders.csv", "a,b\n1,2\n")
    with pytest.raises(Unreadable, match="ZIP file"):
        look(tmp_path, out.getvalue())
    monkeypatch.setattr("planner.intake.numbers.workbook.MOST_UNPACKED", 2**22)
    with pytest.raises(Unreadable, match="unpacks to more than"):
        look(tmp_path, book(row(1, "a"), **{"xl/media/zeros.bin": bytes(2**23)}))
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(2 * 2**30)
    from planner.intake.numbers.table import opened

    with pytest.raises(Unreadable, match=r"2\.0 GB; 1,024 MB is the most"):
        opened(large, "large.csv", tmp_path)


def test_a_workbook_is_read_with_its_formulas_values(tmp_path):
    rows = [
        row(n, f"{1000 + n}", "2025-01-05 10:00:00", f"=5*{n}|{5 * n}", "EUR", "a@shop.example", "paid")
        for n in range(2, 12)
    ]
    data = book(row(1, *HEADER) + "".join(rows))
    sheet = look(tmp_path, data, "file.xlsx")
    assert (sheet.format, sheet.rows, sheet.tabs) == ("xlsx", 10, ("Data",))
    found = figure(results(bring(tmp_path, data, name="file.xlsx")), "average_order_value")
    assert found.value == pytest.approx(5 * sum(range(2, 12)) / 10)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
def test_every_separator_and_encoding_gives_the_same(tmp_path, separator, encoding):
    rows = [[*one[:5], f"payé à l’hôtel n° {place}"] for place, one in enumerate(GOOD)]
    data = order_file(rows, separator=separator, encoding=encoding, ends="\r\n")
    sheet = look(tmp_path, data)
    assert (sheet.separator, sheet.rows) == (separator, 20)
    assert sheet.columns[5].samples[0] == "payé à l’hôtel n° 0"
    assert figure(results(bring(tmp_path, data)), "average_order_value").value == 10


def test_mixed_letters_old_line_ends_and_a_separator_line(tmp_path):
    rows = [
        [f"{n}", "9", text]
        for n, text in enumerate(("très bien", "déjà vu", "coûteux, hélas", "agréable, réglé"))
    ]
    parts = [
        exports.written(["id", "nps", "comment"], [one], encoding=code).split(b"\n")[1]
        for one, code in zip(rows, ("utf-8", "cp1252", "mac_roman", "cp850"), strict=True)
    ]
    data = b"\r".join([b"sep=,", b"id,nps,comment", *parts, b""])
    sheet = look(tmp_path, data)
    assert (sheet.encoding, sheet.header_row, sheet.rows) == ("mixed", 2, 4)
    texts = of_bytes(bring(tmp_path, data)[0].facts)["comments"]["text"].sort().to_list()
    assert texts == sorted(one[2] for one in rows)


def test_dates_that_can_be_two_days_are_asked_never_guessed(tmp_path):
    rows = [[*one[:1], f"0{n % 9 + 1}/0{n % 8 + 2}/2025", *one[2:]] for n, one in enumerate(GOOD)]
    data = order_file(rows)
    assert [one.about for one in look(tmp_path, data).questions] == ["dates"]
    with pytest.raises(Unanswered, match="which comes first"):
        bring(tmp_path, data)
    one = bring(tmp_path, data, dates="day_first")[0].dry_run
    other = bring(tmp_path, data, dates="month_first")[0].dry_run
    assert (one.first.month, other.first.day) == (2, 2)
    assert look(tmp_path, order_file([["1", "13/02/2025", *GOOD[0][2:]], *rows])).mapping.dates == "day_first"
    assert (
        look(tmp_path, order_file([["1", "02/13/2025", *GOOD[0][2:]], *rows])).mapping.dates == "month_first"
    )


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (("2025-03-04 15:06:07", "2025-03-04T15:06:07Z", "2025-03-04T15:06:07.123+02:00", "2025/03/04 15:06:07"), ""),
        (("4.3.2025 15:06:07", "04.03.25 15:06:07", "4 March 2025, 15:06:07", "March 4th, 2025 3:06:07 PM"), ""),
        (("4/3/2025 15:06:07", "04-03-25 3:06:07 pm", "4. März 2025 15:06:07", "4 mars 2025 à 15:06:07"), "day_first"),
        (("3/4/2025 15:06:07", "03-04-2025 3:06:07 PM", "Tue, 4 Mar 2025 15:06:07 +0000"), "month_first"),
        (("45720.6292476852", "1741100767", "1741100767000"), ""),
    ],
)  # fmt: skip
def test_dates_in_many_styles_are_the_same_moment(texts, order):
    told = dates.moments(pl.Series(texts), order).local.dt.truncate("1s").to_list()
    assert told == [datetime(2025, 3, 4, 15, 6, 7)] * len(texts)


def test_amounts_that_can_be_two_numbers_are_asked(tmp_path):
    rows = [[*one[:2], "1,234", *one[3:]] for one in GOOD]
    data = order_file(rows, separator=";")
    assert [one.about for one in look(tmp_path, data).questions] == ["decimals"]
    with pytest.raises(Unanswered, match="how decimals are written"):
        bring(tmp_path, data)
    found = [
        figure(results(bring(tmp_path, data, decimals=said)), "average_order_value").value
        for said in ("point", "comma")
    ]
    assert found == [1234, 1.234]
    comma = order_file([[*one[:2], "1.234,50 €", *one[3:]] for one in GOOD], separator=";")
    assert figure(results(bring(tmp_path, comma)), "average_order_value").value == 1234.5


def test_orders_that_do_not_count_are_set_aside_with_a_reason(tmp_path):
    rows, _ = exports.orders(10, lines=False)
    for place, change in enumerate(
        (
            {"Total": "-5.00"},
            {"Financial Status": "voided"},
            {"Cancelled at": "2025-03-01 10:00:00 +0100"},
            {"Tags": "test, vip"},
            {"Payment Method": "Bogus Gateway"},
            {"Total": "a lot"},
            {"Created at": ""},
            {"Created at": "yesterday"},
            {"Name": ""},
        )
    ):
        rows[place].update(change)
    rows.append(dict(rows[9]))
    brought = bring(tmp_path, exports.written(exports.SHOPIFY_ORDERS, rows))
    told = brought[0].dry_run
    assert (told.used, told.aside, told.rows) == (1, 10, 11)
    reasons = {one.sentence: one.first for one in told.reasons}
    assert reasons == {
        "Its total is below zero: money given back, not an order.": (2,),
        "The order was cancelled or voided: it is known, and not counted.": (3, 4),
        "It is a test order.": (5, 6),
        "Its amount is not a number.": (7,),
        "It has no date.": (8,),
        "Its date cannot be read.": (9,),
        "It has no number or id.": (10,),
        "The same one is in another row, in a later or equal state.": (11,),
    } or reasons["The same one is in another row, in a later or equal state."] in ((11,), (12,))
    assert brought[1].height == 10


def test_currencies_are_kept_apart(tmp_path):
    rows = [[*one[:3], "EUR" if n % 2 else "USD", *one[4:]] for n, one in enumerate(GOOD)]
    brought = bring(tmp_path, order_file(rows))
    assert [(one.currency, one.orders, one.revenue) for one in brought[0].dry_run.takings] == [
        ("EUR", 10, 100),
        ("USD", 10, 100),
    ]
    assert {one.currency for one in results(brought).figures if one.metric == "average_order_value"} == {
        "EUR",
        "USD",
    }


def test_what_spreadsheets_do_to_ids(tmp_path):
    odd = ["'1001", '="1002"', "001003", "1004.0", "#1005", " 1006 ", "1.0E+12"]
    one = bring(tmp_path, order_file([[name, *GOOD[0][1:]] for name in odd]))
    assert one[0].dry_run.reasons[0].sentence.startswith("A spreadsheet has shortened its number")
    other = bring(tmp_path, order_file([[str(name), *GOOD[0][1:]] for name in range(1001, 1007)]))
    assert figure(results(one, other), "average_order_value").sample == 6


def test_scores_outside_their_scale_and_empty_ones(tmp_path):
    rows = [
        [str(n), score]
        for n, score in enumerate(("9", "11", "", "-1", "8.5", "ten", "0", "10 - surely", "NA"))
    ]
    data = exports.written(["id", "nps"], rows)
    told = bring(tmp_path, data)[0].dry_run
    asked = told.answered[0]
    assert (asked.answers, asked.empty, asked.outside, told.used) == (3, 2, 4, 3)
    assert "The score 11 is outside 0 to 10." in {one.sentence for one in told.reasons}
    zero = bring(tmp_path, data, empty_is_zero=True)[0].dry_run.answered[0]
    assert (zero.answers, zero.empty) == (5, 0)


def test_a_cut_off_file_is_told(tmp_path):
    data = order_file(GOOD)[:-35]
    assert "cut off" in look(tmp_path, data).notes[-1]
    assert "cut off" in bring(tmp_path, data)[0].dry_run.notes[-1]


def test_lines_without_an_order_total_are_summed(tmp_path):
    header = ["Order number", "Date", "Currency", "Item price", "Quantity", "Item"]
    rows = [
        ["1", "2025-01-13", "EUR", "2.50", "4", "a"],
        ["1", "2025-01-13", "EUR", "1.00", "1", "b"],
        ["2", "2025-01-14", "EUR", "7", "1", "a"],
    ]
    found = figure(results(bring(tmp_path, exports.written(header, rows))), "average_order_value")
    assert (found.value, found.sample) == (9.0, 2)


def test_a_mapping_without_what_is_needed_or_with_a_person_in_it_is_refused(tmp_path):
    sheet = look(tmp_path, order_file(GOOD))
    for place, meaning in ((0, "ignored"), (4, "channel"), (4, "segment")):
        uses = list(sheet.mapping.columns)
        uses[place] = uses[place].model_copy(update={"meaning": meaning})
        with pytest.raises(Refusal, match="Nothing was brought in"):
            bring(tmp_path, order_file(GOOD), columns=tuple(uses))


def test_too_many_columns_and_rows(tmp_path, monkeypatch):
    with pytest.raises(Unreadable, match="columns"):
        look(tmp_path, b",".join([b"a"] * (bounds.MOST_COLUMNS + 1)) + b"\n1\n")
    monkeypatch.setattr("planner.intake.numbers.table.MOST_ROWS", 10)
    with pytest.raises(Unreadable, match="more than 10 rows"):
        look(tmp_path, order_file(GOOD))
