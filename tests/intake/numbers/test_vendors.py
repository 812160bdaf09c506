"""Each tool's export in its exact shape, and its figures equal to what plain Python makes of the same rows."""

import statistics
from pathlib import Path

import pytest

from planner.intake.numbers.facts import of_bytes
from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring, figure, look, results
from tests.intake.numbers.workbooks import as_book

KINDS = {
    "shopify customers before": "shopify customers",
    "gorgias": "other",
    "elsewhere": "other",
    "visits": "other",
}
GARDEN = Path(__file__).parents[1] / "files" / "garden_store_nps.csv"


def test_the_garden_store_comes_in_as_it_is(tmp_path):
    data = GARDEN.read_bytes()
    sheet = look(tmp_path, data)
    assert (sheet.kind, sheet.rows, sheet.encoding, sheet.questions) == ("nps", 13_954, "mixed", ())
    brought = bring(tmp_path, data)
    asked = brought[0].dry_run.answered[0]
    assert (asked.question, asked.answers, asked.empty, asked.outside) == ("nps", 13_612, 342, 0)
    nps = figure(results(brought), "nps")
    assert nps.note == "8,465 promoters, 3,953 passives, 1,194 detractors"
    assert round(nps.value, 2) == 53.42
    assert nps.low < nps.value < nps.high
    texts = of_bytes(brought[0].facts)["comments"]["text"].to_list()
    assert any("très agréable" in text for text in texts)
    assert not any("�" in text or "‚" in text for text in texts if "différence" in text or "présenté" in text)


def test_shopify_orders(tmp_path):
    rows, plain = exports.orders()
    assert len(exports.SHOPIFY_ORDERS) == 79
    sheet = look(tmp_path, exports.written(exports.SHOPIFY_ORDERS, rows))
    assert (sheet.kind, sheet.questions) == ("shopify_orders", ())
    brought = bring(tmp_path, exports.written(exports.SHOPIFY_ORDERS, rows))
    told, found = brought[0].dry_run, results(brought)
    assert (told.rows, told.used, told.part_of, told.aside) == (len(rows), 40, len(rows) - 40, 0)
    kept = [one for one in plain if one["back"] < one["total"]]
    worth = sum(one["total"] - one["back"] for one in kept) / 100 / len(kept)
    assert figure(found, "average_order_value").value == pytest.approx(worth)
    assert figure(found, "return_rate").value == pytest.approx(
        100 * sum(one["back"] > 0 for one in plain) / 40
    )
    people = [one["who"] for one in plain]
    again = sum(people.count(who) > 1 for who in set(people))
    assert figure(found, "repeat_purchase_rate").value == 100 * again / len(set(people))
    month = kept[0]["at"].strftime("%Y-%m")
    mine = [one["total"] - one["back"] for one in kept if one["at"].strftime("%Y-%m") == month]
    assert figure(found, "average_order_value", month).value == pytest.approx(sum(mine) / 100 / len(mine))
    pos = [one["total"] - one["back"] for one in kept if one["source"] == "pos"]
    assert figure(found, "average_order_value", part="pos").value == pytest.approx(sum(pos) / 100 / len(pos))
    assert sum(one.customer_share for one in found.segments if one.key != "big_basket") == pytest.approx(100)
    assert sum(one.revenue_share for one in found.segments if one.key != "big_basket") == pytest.approx(100)


def test_shopify_customers(tmp_path):
    rows = [
        {
            "Customer ID": f"'{number}",
            "First Name": who[0],
            "Last Name": who[1],
            "Email": who[2],
            "Phone": who[3],
            "Total Spent": f"{100 * number}.50",
            "Total Orders": str(number),
            "Note": who[4],
        }
        for number, who in enumerate(exports.PEOPLE)
    ]
    data = exports.written(exports.SHOPIFY_CUSTOMERS, rows)
    assert [one.about for one in look(tmp_path, data).questions] == ["currency"]
    found = results(bring(tmp_path, data, currency="GBP"))
    assert figure(found, "repeat_purchase_rate").value == pytest.approx(100 * 2 / 3)
    assert figure(found, "average_order_value", currency="GBP").value == pytest.approx(
        (100.5 + 200.5 + 300.5) / 6
    )


def test_zendesk(tmp_path):
    assert len(exports.ZENDESK) == 41
    rows = exports.zendesk()
    brought = bring(tmp_path, exports.written(exports.ZENDESK, rows))
    assert brought[0].dry_run.used == 30
    found = results(brought)
    minutes = [int(row["First reply time in minutes"]) for row in rows]
    assert figure(found, "first_response_time").value == pytest.approx(statistics.median(minutes) / 60)
    ninth = statistics.quantiles(minutes, n=10, method="inclusive")[-1]
    assert figure(found, "first_response_time_p90").value == pytest.approx(ninth / 60)
    solved = [row for row in rows if row["Status"] == "Solved"]
    once = [row for row in solved if row["Replies"] == "1" and row["Reopens"] == "0"]
    assert figure(found, "first_contact_resolution").value == pytest.approx(100 * len(once) / len(solved))
    taken = [int(row["Full resolution time in minutes"]) for row in solved]
    assert figure(found, "resolution_time").value == pytest.approx(statistics.median(taken) / 60)
    rated = [row["Satisfaction Score"] for row in rows if row["Satisfaction Score"] in ("Good", "Bad")]
    csat = figure(found, "csat")
    assert csat.value == pytest.approx(100 * rated.count("Good") / len(rated))
    assert csat.sample == len(rated)
    assert csat.interval == "Wilson score interval"
    mail = [int(row["First reply time in minutes"]) for row in rows if row["Via"] == "Mail"]
    assert figure(found, "first_response_time", part="Mail").value == pytest.approx(
        statistics.median(mail) / 60
    )


def test_freshdesk(tmp_path):
    rows = exports.freshdesk()
    found = results(bring(tmp_path, exports.written(exports.FRESHDESK, rows)))
    seconds = [row["seconds"] for row in rows if row["seconds"]]
    assert figure(found, "first_response_time").value == pytest.approx(statistics.median(seconds) / 3600)
    assert figure(found, "first_contact_resolution").value == pytest.approx(35.0)


def test_typeform(tmp_path):
    rows = exports.answers()
    data = exports.written(exports.TYPEFORM, rows)
    sheet = look(tmp_path, data)
    assert sheet.kind == "typeform"
    assert [one.meaning for one in sheet.columns] == [
        "key",
        "nps",
        "csat",
        "comment",
        "personal",
        "ignored",
        "at",
        "personal",
    ]
    found = results(bring(tmp_path, data))
    scores = [int(row[exports.TYPEFORM[1]]) for row in rows]
    expected = 100 * (sum(one >= 9 for one in scores) - sum(one <= 6 for one in scores)) / len(scores)
    assert figure(found, "nps").value == pytest.approx(expected)
    stars = [int(row[exports.TYPEFORM[2]]) for row in rows]
    assert figure(found, "csat").value == pytest.approx(100 * sum(one >= 4 for one in stars) / len(stars))
    assert found.comments == 14


@pytest.mark.parametrize("kind", ["shopify_reviews", "judgeme", "yotpo"])
def test_reviews(tmp_path, kind):
    header, rows = exports.reviews(kind)
    data = exports.written(header, rows)
    assert look(tmp_path, data).kind == kind
    found = results(bring(tmp_path, data))
    stars = [int(row["rating"]) for row in rows]
    rating = figure(found, "review_rating")
    assert rating.value == pytest.approx(statistics.mean(stars))
    half = 2.0686576 * statistics.stdev(stars) / len(stars) ** 0.5
    assert (rating.low, rating.high) == pytest.approx((rating.value - half, rating.value + half), rel=1e-5)
    assert found.comments == len(rows)


def test_surveymonkey_has_two_header_rows(tmp_path):
    first = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "How easy was it to order?",
        "Pick one",
        "",
    ]
    below = ["", "", "", "", "", "Response", "Red", "Blue"]
    rows = [
        [
            f"11{n}",
            "web",
            "01/25/2025 10:00:00",
            f"01/{n + 13}/2025 10:00:00",
            "10.0.0.1",
            str(1 + n % 7),
            "x",
            "",
        ]
        for n in range(9)
    ]
    data = exports.written(first, [below, *rows])
    sheet = look(tmp_path, data)
    assert (sheet.kind, sheet.header_rows, sheet.rows) == ("surveymonkey", 2, 9)
    assert [one.name for one in sheet.columns][5:] == [
        "How easy was it to order?",
        "Pick one [Red]",
        "Pick one [Blue]",
    ]
    assert sheet.mapping.dates == "month_first"
    found = figure(results(bring(tmp_path, data, scale=7)), "ces")
    assert found.value == pytest.approx(statistics.mean([1 + n % 7 for n in range(9)]))


def test_qualtrics_has_three_header_rows(tmp_path):
    codes = ["StartDate", "EndDate", "ResponseId", "RecipientEmail", "Q1"]
    texts = [
        "Start Date",
        "End Date",
        "Response ID",
        "Recipient Email",
        "How likely are you to recommend us?",
    ]
    third = [f'{{"ImportId":"{code}"}}' for code in codes]
    rows = [
        ["2025-02-01 10:00:00", "2025-02-01 10:05:00", f"R_{n}", "zenobia.q@fernmail.example", str(n)]
        for n in range(11)
    ]
    data = exports.written(codes, [texts, third, *rows])
    sheet = look(tmp_path, data)
    assert (sheet.kind, sheet.header_rows, sheet.rows) == ("qualtrics", 3, 11)
    assert figure(results(bring(tmp_path, data)), "nps").value == pytest.approx(100 * (2 - 7) / 11)


def test_google_forms(tmp_path):
    header = ["Timestamp", "Would you recommend us?", "Satisfaction [Delivery]", "Satisfaction [Shop]"]
    rows = [[f"2025/03/0{n + 1} 3:04:0{n} PM GMT+1", "9", "5", "2"] for n in range(4)]
    data = exports.written(header, rows)
    assert look(tmp_path, data).kind == "google_forms"
    found = results(bring(tmp_path, data))
    assert figure(found, "csat", question="Satisfaction [Delivery]").value == 100
    assert figure(found, "csat", question="Satisfaction [Shop]").value == 0


@pytest.mark.parametrize("kind", exports.FORMATS)
def test_a_workbook_gives_the_same_as_a_text_file(tmp_path, kind):
    header, rows = exports.FORMATS[kind]
    told = []
    for name, data in (("file.csv", exports.written(header, rows)), ("file.xlsx", as_book(header, rows))):
        sheet = look(tmp_path, data, name)
        assert (sheet.format, sheet.kind.replace("_", " ")) == (name[5:], KINDS.get(kind, kind))
        brought = bring(tmp_path, data, exports.answered(kind, sheet.mapping), name)
        run, found = brought[0].dry_run.model_copy(update={"figures": ()}), results(brought)
        told.append((run, found.segments, [one.model_copy(update={"files": ()}) for one in found.figures]))
    assert told[0][0].used
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("note;satisfaction;explication;CaTicket", ["9;8;bien;2,50", "3;4;non;12,00"]),
        ("id;note;satisfaction;NbTicket;date", ["1;10;8;1;2025-01-13", "2;3;4;2;2025-01-14"]),
    ],
)
def test_a_survey_with_the_till_receipts_is_a_survey(tmp_path, header, rows):
    mapping = look(tmp_path, "\n".join([header, *rows]).encode()).mapping
    assert (mapping.subject, mapping.named("nps"), mapping.named("csat")) == (
        "answers",
        ("note",),
        ("satisfaction",),
    )


def test_visits_make_conversion_with_the_orders_of_the_same_days(tmp_path):
    visits = exports.written(
        ["Day", "Sessions", "Checkouts"], [["2025-03-01", "1,000", "80"], ["2025-03-02", "500", "20"]]
    )
    header = ["Order number", "Created", "Total", "Currency"]
    orders = exports.written(
        header, [[str(n), f"2025-03-0{1 + n % 3} 10:00", "10.00", "EUR"] for n in range(30)]
    )
    found = results(bring(tmp_path, visits), bring(tmp_path, orders))
    assert figure(found, "conversion_rate").value == pytest.approx(100 * 20 / 1500)
    assert figure(found, "cart_abandonment").value == pytest.approx(80)
    assert set(figure(found, "conversion_rate").files) == {"file 0"}


def test_a_mapping_is_remembered_for_next_month(tmp_path):
    first = look(tmp_path, exports.written(["Ticket", "When", "Mood"], [["1", "2025-01-13", "x"]]))
    mapping = first.mapping.model_copy(
        update={
            "subject": "tickets",
            "columns": (
                first.mapping.columns[0].model_copy(update={"meaning": "key"}),
                first.mapping.columns[1].model_copy(update={"meaning": "at"}),
                first.mapping.columns[2],
            ),
        }
    )
    again = look(
        tmp_path,
        exports.written(["mood", "When", "TICKET"], [["y", "2025-02-13", "2"]]),
        remembered=[mapping],
    )
    assert again.remembered
    assert [(one.name, one.meaning) for one in again.columns] == [
        ("mood", "ignored"),
        ("When", "at"),
        ("TICKET", "key"),
    ]
    assert again.questions == ()
