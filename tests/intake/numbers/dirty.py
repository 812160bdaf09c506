"""Each format as it looks after a year of spreadsheets, with what is true of it told beside, by SQL over plain rows."""

import random
import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.intake.numbers import exports
from tests.intake.numbers.workbooks import as_book

DAY = exports.DAY
Truth = list[dict[str, Any]]


class Dirty(NamedTuple):
    """A file; what has to be answered about it; the rows it has, uses, counts to others and sets aside; its figures.

    `figures`: by metric, month, part, currency and question (as many as are needed) the known answer.
    """

    data: bytes
    kind: str
    counts: tuple[int, int, int, int]
    figures: dict[tuple[str, ...], float | None]
    asks: tuple[str, ...] = ()
    answers: Mapping[str, Any] = MappingProxyType({})
    subject: str = ""
    means: Mapping[str, str] = MappingProxyType({})
    name: str = "file.csv"


def sql(truth: Truth, question: str) -> Any:
    """What a database of its own says about these rows, as the table `t`."""
    with sqlite3.connect(":memory:") as base:
        names = list(truth[0])
        base.execute(f"create table t ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        base.executemany(
            f"insert into t values ({marks})", [tuple(one[name] for name in names) for one in truth]
        )
        return base.execute(question).fetchone()[0]


def comma(cents: int) -> str:
    """1234550 as 12.345,50"""
    return f"{cents / 100:,.2f}".translate(str.maketrans(",.", ".,"))


def shopify_orders() -> Dirty:
    """Semicolons, Windows-1252, decimal commas, dotted days, Excel's apostrophes, other years' spellings, a cut end."""
    chance, truth, rows = random.Random(11), [], []
    header = [
        {
            "Lineitem sku": "Lineitem SKU",
            "Cancelled at": "Canceled at",
            "Total": "TOTAL ",
            "Lineitem compare at price": "Lineitem compare-at price",
        }.get(name, name)
        for name in exports.SHOPIFY_ORDERS
    ]
    for number in range(40):
        at = DAY + timedelta(days=chance.randrange(300), minutes=number)
        total, who = chance.randrange(500, 900_000), exports.PEOPLE[chance.randrange(4)]
        back = chance.choice((0, 0, 0, total, total // 3))
        one = {"at": at.isoformat(), "month": f"{at:%Y-%m}", "total": total, "back": back, "who": who[2]}
        one |= {"money": chance.choice(("EUR", "EUR", "CHF")), "way": chance.choice(("web", "pos"))}
        truth.append(one)
        first = {
            "Name": f"'#{2001 + number}",
            "Email": who[2].upper() if number % 2 else f" {who[2]} ",
            "Financial Status": "refunded" if back == total else "Partially_Refunded" if back else "PAID",
            "Created at": f"{at:%d.%m.%Y %H:%M}",
            "Currency": one["money"],
            "TOTAL ": f"{comma(total)} €",
            "Refunded Amount": comma(back),
            "Source": one["way"],
            "Lineitem quantity": "1",
            "Lineitem price": comma(total),
            "Lineitem name": "Thé à l’œillet",
            "Billing Name": f"{who[0]} {who[1]}",
            "Billing Phone": who[3],
            "Billing Street": who[4],
            "Notes": f"für {who[0]}; 2 Stück",
        }
        rows += [
            first,
            {
                "Name": f"'#{2001 + number}",
                "Email": who[2],
                "Lineitem name": "Tasse",
                "Lineitem quantity": "2",
            },
        ]
    rows[0:0] = (
        [rows[0] | {"Refunded Amount": "0,00", "Financial Status": "paid"}]
        if truth[0]["back"]
        else [dict(rows[0])]
    )
    good = rows[1]
    rows += [
        good | {"Name": "#9001", "Tags": "vip, TEST"},
        good | {"Name": "#9002", "Payment Method": "Bogus Gateway"},
        good | {"Name": "#9003", "Financial Status": "voided"},
        good | {"Name": "#9004", "Canceled at": "03.04.2025 10:00"},
        good | {"Name": "#9005", "TOTAL ": "-12,50 €"},
        good | {"Name": "#9006", "Created at": "31.02.2025 10:00"},
        good | {"Name": "#9007", "Currency": "??"},
        good | {"Name": "", "Email": ""},
        dict(good),
    ]
    data = exports.written(header, rows, separator=";", encoding="cp1252", ends="\r\n")
    figures: dict[tuple[str, ...], float | None] = {("clv", "", "", "USD"): None}
    worth = "select sum(total - back) / 100.0 / count(*) from t where back < total and"
    for money in ("EUR", "CHF"):
        figures["average_order_value", "", "", money] = sql(truth, f"{worth} money = '{money}'")
    figures["average_order_value", "", "pos", "EUR"] = sql(truth, f"{worth} money = 'EUR' and way = 'pos'")
    month = truth[0]["month"]
    figures["return_rate", month] = sql(
        truth, f"select 100.0 * sum(back > 0) / count(*) from t where month = '{month}'"
    )
    figures["return_rate", "", "web"] = sql(
        truth, "select 100.0 * sum(back > 0) / count(*) from t where way = 'web'"
    )
    figures["repeat_purchase_rate",] = sql(
        truth, "select 100.0 * sum(many > 1) / count(*) from (select count(*) as many from t group by who)"
    )
    return Dirty(data[:-200], "shopify_orders", (90, 40, 40, 10), figures)


def _shopify_customers(header: list[str], encoding: str, separator: str, above: Any = ()) -> Dirty:
    chance, truth, rows = random.Random(12), [], []
    for number in range(30):
        who, many = exports.PEOPLE[number % 4], chance.randrange(5)
        truth.append({"many": many, "spent": many * chance.randrange(1000, 200_000)})
        rows.append(
            {
                "Customer ID": f"'{7000 + number}",
                "Email": f"{number}.{who[2]}",
                "First Name": who[0],
                "Phone": who[3],
                "Last Name": who[1],
                "Total Orders": str(many),
                "Total Spent": f"£{truth[-1]['spent'] / 100:,.2f}",
                "Note": f"owes “{who[0]}” a call\nand a cup",
                "Zip": who[5],
                "Default Address Zip": who[5],
            }
        )
    rows += [
        dict(rows[3]),
        rows[4] | {"Customer ID": "8000", "Email": "x@y.example", "Total Orders": "many"},
        rows[4] | {"Customer ID": "8001", "Email": "z@y.example", "Total Orders": ""},
    ]
    rows = [{name: row.get(name, "") for name in header} for row in rows]
    figures: dict[tuple[str, ...], float | None] = {
        ("repeat_purchase_rate",): sql(
            truth, "select 100.0 * sum(many > 1) / count(*) from t where many > 0"
        ),
        ("average_order_value", "", "", "GBP"): sql(
            truth, "select sum(spent) / 100.0 / sum(many) from t where many > 0"
        ),
    }
    data = exports.written(header, rows, separator=separator, encoding=encoding, above=above)
    return Dirty(data, "shopify_customers", (33, 30, 0, 3), figures, ("currency",), {"currency": "GBP"})


def shopify_customers() -> Dirty:
    """UTF-16 with tabs, as Excel's “Unicode text”, and a title above."""
    return _shopify_customers(exports.SHOPIFY_CUSTOMERS, "utf-16", "\t", [["Customers of 2025"], []])


def shopify_customers_before() -> Dirty:
    """The older form without customer numbers, in Mac Roman."""
    return _shopify_customers(exports.SHOPIFY_CUSTOMERS_BEFORE, "mac_roman", ";")


def _tickets(seed: int, count: int = 40) -> Truth:
    chance = random.Random(seed)
    return [
        {
            "at": DAY + timedelta(days=chance.randrange(120), minutes=number),
            "reply": chance.randrange(1, 90_000),
            "solve": chance.randrange(90_000, 700_000),
            "solved": chance.random() < 0.7,
            "replies": chance.randrange(1, 4),
            "reopens": chance.choice((0, 0, 1)),
            "good": chance.choice((None, 0, 1, 1)),
            "way": chance.choice(("Mail", "Chat")),
        }
        for number in range(count)
    ]


def _median(truth: Truth, what: str, where: str = "1") -> float:
    """Half of them wait longer: of an even number the mean of the two in the middle, in hours."""
    plain = [{key: str(value) if key == "at" else value for key, value in one.items()} for one in truth]
    told = f"select {what} as x, row_number() over (order by {what}) as n, count(*) over () as c from t where {where}"
    return sql(plain, f"select avg(x) / 3600.0 from ({told}) where n in ((c + 1) / 2, (c + 2) / 2)")


def _rates(truth: Truth) -> dict[tuple[str, ...], float | None]:
    plain = [{key: str(value) if key == "at" else value for key, value in one.items()} for one in truth]
    return {
        ("csat",): sql(plain, "select 100.0 * sum(good) / count(good) from t"),
        ("csat", "", "Chat"): sql(plain, "select 100.0 * sum(good) / count(good) from t where way = 'Chat'"),
        ("first_contact_resolution",): sql(
            plain, "select 100.0 * sum(replies = 1 and reopens = 0) / count(*) from t where solved"
        ),
    }


def zendesk() -> Dirty:
    """Byte order mark, semicolons, American days with AM and PM, ids twice in two states, times below zero."""
    truth = _tickets(13)
    for one in truth:
        one["reply"], one["solve"] = one["reply"] // 60 * 60, one["solve"] // 60 * 60
    rows = [
        {
            "Id": f"{5000 + number}",
            "Requester": " ".join(exports.PEOPLE[number % 4][:2]),
            "Assignee": exports.AGENT,
            "Requester email": exports.PEOPLE[number % 4][2],
            "Status": ("CLOSED", "solved")[number % 2] if one["solved"] else "open",
            "Created at": f"{one['at']:%m/%d/%Y %I:%M %p}",
            "Updated at": f"{one['at'] + timedelta(days=9):%m/%d/%Y %I:%M %p}",
            "Solved at": f"{one['at'] + timedelta(days=8):%m/%d/%Y %I:%M %p}" if one["solved"] else "",
            "Via": one["way"],
            "Satisfaction Score": {None: "Offered", 0: "bad", 1: "GOOD"}[one["good"]],
            "Replies": f"{one['replies']}",
            "Reopens": f"{one['reopens']}.0",
            "First reply time in minutes": f"{one['reply'] // 60:,}",
            "Full resolution time in minutes": f"{one['solve'] // 60:,}" if one["solved"] else "",
        }
        for number, one in enumerate(truth)
    ]
    before = rows[0] | {
        "Updated at": rows[0]["Created at"],
        "Status": "open",
        "Satisfaction Score": "Bad",
        "Solved at": "",
    }
    figures = {
        ("first_response_time",): _median(truth, "reply"),
        ("resolution_time",): _median(truth, "solve", "solved"),
        ("first_response_time", "", "Mail"): _median(truth, "reply", "way = 'Mail'"),
        **_rates(truth),
    }
    rows += [
        before,
        {"Id": "", "Status": "open"},
        rows[1] | {"Id": "5900", "Created at": "soon"},
        {"Summation column": "40"},
    ]
    late = rows[2] | {
        "Id": "5901",
        "First reply time in minutes": "-5",
        "Full resolution time in minutes": "",
        "Solved at": "",
        "Status": "open",
        "Satisfaction Score": "",
    }
    header = [name.upper() if place % 3 else f" {name} " for place, name in enumerate(exports.ZENDESK)]
    data = exports.written(
        header,
        [[row.get(name, "") for name in exports.ZENDESK] for row in [*rows, late]],
        ";",
        "utf-8-sig",
        "\r\n",
    )
    return Dirty(data, "zendesk", (45, 41, 0, 4), figures)


def freshdesk() -> Dirty:
    """Mac Roman, tabs, times of more than a day and empty ones, days that can be read in two ways."""
    truth = _tickets(14)
    for one in truth:
        one["at"] = one["at"].replace(day=one["at"].day % 12 + 1, month=one["at"].month)
        one["solved"] = True
    faces = {None: "", 0: "Extremely Unhappy", 1: "Happy"}

    def clock(seconds: int) -> str:
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"

    rows = [
        {
            "Ticket ID": f"'{100 + number}",
            "Subject": f"Où est {exports.PEOPLE[number % 4][0]}?",
            "Status": "Closed",
            "Source": one["way"],
            "Agent": exports.AGENT,
            "Created time": f"{one['at']:%d/%m/%Y %H:%M:%S}",
            "Resolved time": f"{one['at'] + timedelta(hours=3):%d/%m/%Y %H:%M:%S}",
            "Agent interactions": f"{one['replies']}",
            "First response time (in hrs)": clock(one["reply"]) if number % 5 else "",
            "Resolution time (in hrs)": clock(one["solve"]),
            "Survey results": faces[one["good"]],
        }
        for number, one in enumerate(truth)
    ]
    for one in truth:
        one["reopens"] = 0
    answered = [one for number, one in enumerate(truth) if number % 5]
    figures = {
        ("first_response_time",): _median(answered, "reply"),
        ("resolution_time",): _median(truth, "solve"),
        ("resolution_time", truth[0]["at"].strftime("%Y-%m")): _median(
            truth, "solve", f"substr(at, 1, 7) = '{truth[0]['at']:%Y-%m}'"
        ),
        **_rates(truth),
    }
    rows += [
        dict(rows[7]),
        rows[8] | {"Ticket ID": "1.2E+11"},
        rows[9] | {"Ticket ID": "900", "Created time": ""},
    ]
    data = exports.written(exports.FRESHDESK, rows, "\t", "mac_roman", "\r")
    return Dirty(data, "freshdesk", (43, 40, 0, 3), figures, ("dates",), {"dates": "day_first"})


def gorgias() -> Dirty:
    """No header anybody publishes: by mapping, from a workbook with a title, ratings as numbers."""
    truth = _tickets(15)
    rows = []
    for number, one in enumerate(truth):
        one["reply"], one["solve"], one["reopens"] = one["reply"] // 60 * 60, one["solve"] // 60 * 60, 0
        after = [one["at"] + timedelta(seconds=one[what]) for what in ("reply", "solve")]
        stars = {None: "", 0: ("1", "2", "3")[number % 3], 1: ("4", "5")[number % 2]}[one["good"]]
        rows.append(
            [
                str(number),
                "Hi",
                exports.PEOPLE[number % 4][0],
                exports.PEOPLE[number % 4][2],
                exports.AGENT,
                "Care",
                one["way"],
                "",
                f"{one['at']:%Y-%m-%d %H:%M:%S}",
                f"{after[0]:%Y-%m-%d %H:%M:%S}",
                f"{after[1]:%Y-%m-%d %H:%M:%S}" if one["solved"] else "",
                str(one["replies"]),
                stars,
            ]
        )
    rows += [rows[0], [*rows[1][:8], "2025-13-45 10:00:00", *rows[1][9:]], [""] * 13]
    rows[-2][0] = "999"
    figures = {
        ("first_response_time",): _median(truth, "reply"),
        ("resolution_time",): _median(truth, "solve", "solved"),
        **_rates(truth),
    }
    data = as_book(exports.GORGIAS, rows, [["Tickets, exported by hand"], [""]])
    return Dirty(
        data,
        "other",
        (42, 40, 0, 2),
        figures,
        subject="tickets",
        means=exports.MEANT_IN_GORGIAS,
        name="gorgias.xlsx",
    )


def _nps(truth: Truth, what: str = "nps", where: str = "1") -> float:
    return sql(
        truth, f"select 100.0 * (sum({what} >= 9) - sum({what} <= 6)) / count({what}) from t where {where}"
    )


def _answers(seed: int, count: int = 60) -> Truth:
    chance = random.Random(seed)
    return [
        {
            "at": f"{DAY + timedelta(days=chance.randrange(100), minutes=number):%Y-%m-%d %H:%M:%S}",
            "nps": chance.choice((None, *range(11))),
            "stars": chance.randrange(1, 6),
            "way": chance.choice(("shop", "mail")),
        }
        for number in range(count)
    ]


def typeform() -> Dirty:
    """French, Windows-1252, semicolons; scores of 11, −1, ten and none; answers twice, in two states."""
    truth, odd = _answers(16), {3: "11", 9: "-1", 15: "dix", 21: "8,5"}
    header = [
        "#",
        "Recommanderiez-vous notre boutique à vos proches ?",
        "Êtes-vous satisfait ? (satisfaction)",
        "Un commentaire ?",
        "Votre e-mail",
        "Start Date (UTC)",
        "Submit Date (UTC)",
        "Network ID",
    ]
    for place in odd:
        truth[place]["nps"] = None
    rows = [
        [
            f"id{number}",
            odd.get(number, "" if one["nps"] is None else f"{one['nps']}"),
            f"{one['stars']}",
            "Très bien… l’été" if number % 4 else "",
            exports.PEOPLE[number % 4][2],
            one["at"].replace(" ", "T") + "Z",
            one["at"].replace(" ", "T") + "Z",
            "abc",
        ]
        for number, one in enumerate(truth)
    ]
    rows += [list(rows[5]), [""] * 8]
    question = header[2]
    figures: dict[tuple[str, ...], float | None] = {
        ("nps",): _nps(truth),
        ("nps", truth[0]["at"][:7]): _nps(truth, "nps", f"substr(at, 1, 7) = '{truth[0]['at'][:7]}'"),
        ("csat", "", "", "", question): sql(truth, "select 100.0 * sum(stars >= 4) / count(*) from t"),
    }
    return Dirty(exports.written(header, rows, ";", "cp1252"), "typeform", (62, 60, 0, 2), figures)


def surveymonkey() -> Dirty:
    """Two header rows, answers in words, days that can be read in two ways, empty rows."""
    truth = _answers(17)
    for one in truth:
        one["at"] = one["at"][:8] + f"{int(one['at'][8:10]) % 12 + 1:02}" + one["at"][10:]
    words = {0: "0 - Not at all likely", 10: "10 - Extremely likely", None: ""}
    rows = [
        [
            f"118{number:04}",
            one["way"],
            "",
            datetime.fromisoformat(one["at"]).strftime("%m/%d/%Y %H:%M:%S"),
            "203.0.113.77",
            exports.PEOPLE[number % 4][2],
            "",
            "",
            "",
            f"{one['stars']}",
            words.get(one["nps"], f"{one['nps']}"),
            "",
            "Pots",
            "",
        ]
        for number, one in enumerate(truth)
    ]
    rows += [[f"999{place}", "shop", *[""] * 12] for place in range(3)] + [list(rows[0])]
    figures: dict[tuple[str, ...], float | None] = {
        ("nps",): _nps(truth),
        ("nps", "", "mail"): _nps(truth, "nps", "way = 'mail'"),
        ("ces",): sql(truth, "select avg(stars) from t"),
    }
    data = exports.written(
        exports.SURVEYMONKEY, [exports.SURVEYMONKEY_BELOW, *rows], ",", "utf-8-sig", "\r\n"
    )
    return Dirty(
        data, "surveymonkey", (64, 60, 0, 4), figures, ("dates",), {"dates": "month_first", "scale": 7}
    )


def qualtrics() -> Dirty:
    """Three header rows, one over two lines; previews among the answers; an empty score means 0 here."""
    truth = _answers(18)
    rows = []
    for number, one in enumerate(truth):
        row = exports.qualtrics(1)[0]
        row[0] = row[1] = row[7] = one["at"]
        row[8], row[15], row[17], row[18] = (
            f"R_{number}",
            one["way"],
            "Promoter",
            "" if one["nps"] in (None, 0) else str(one["nps"]),
        )
        row[19], row[20] = f"{one['stars']},0", f"Line one\nline “two”, {number}"
        rows.append(row)
        one["nps"] = one["nps"] or 0
    rows += [
        ["2025-01-01 10:00:00"] * 2 + ["Survey Preview", *rows[0][3:8], f"R_p{place}", *rows[0][9:]]
        for place in range(2)
    ]
    head = [exports.QUALTRICS_TEXTS, [f'{{"ImportId":"{one}"}}' for one in exports.QUALTRICS]]
    figures: dict[tuple[str, ...], float | None] = {
        ("nps",): _nps(truth),
        ("nps", "", "shop"): _nps(truth, "nps", "way = 'shop'"),
        ("csat",): sql(truth, "select 100.0 * sum(stars >= 4) / count(*) from t"),
    }
    data = exports.written(exports.QUALTRICS, [*head, *rows], "\t", "utf-16")
    return Dirty(data, "qualtrics", (62, 60, 0, 2), figures, (), {"empty_is_zero": True, "scale": 5})


def google_forms() -> Dirty:
    """German, dotted days, grid questions answered in words with numbers; the same answer twice."""
    truth = _answers(19)
    header = [
        "Zeitstempel",
        "E-Mail-Adresse",
        "Würden Sie uns weiterempfehlen?",
        "Zufriedenheit [Lieferung]",
        "Zufriedenheit [Laden]",
        "Was können wir besser machen?",
    ]
    rows = [
        [
            datetime.fromisoformat(one["at"]).strftime("%d.%m.%Y %H:%M:%S"),
            exports.PEOPLE[number % 4][2],
            "" if one["nps"] is None else f"{one['nps']}",
            f"{one['stars']} – na ja",
            f"({6 - one['stars']})"[1:2],
            "schön größer",
        ]
        for number, one in enumerate(truth)
    ]
    rows.append(list(rows[4]))
    figures: dict[tuple[str, ...], float | None] = {
        ("nps",): _nps(truth),
        ("csat", "", "", "", header[3]): sql(truth, "select 100.0 * sum(stars >= 4) / count(*) from t"),
        ("csat", "", "", "", header[4]): sql(truth, "select 100.0 * sum(stars <= 2) / count(*) from t"),
    }
    return Dirty(exports.written(header, rows, ";", "utf-8"), "google_forms", (61, 60, 0, 1), figures)


def reviews(kind: str) -> Dirty:
    """Stars in six ways, spam, some twice, HTML and names in the text, letters in several encodings."""
    chance, truth = random.Random(20), []
    header, rows = exports.reviews(kind, 48)
    for number, row in enumerate(rows):
        stars, at = chance.randrange(1, 6), DAY + timedelta(days=chance.randrange(90), seconds=number)
        truth.append({"stars": stars, "month": f"{at:%Y-%m}", "thing": row["product_handle"]})
        told = (
            f"{stars}",
            f"{stars} stars",
            "★" * stars + "☆" * (5 - stars),
            f"{stars}/5",
            f"{stars},0",
            f"{stars} out of 5",
        )
        row |= {
            "rating": told[number % 6],
            "review_score": told[number % 6],
            "product_id": row["product_handle"],
        }
        when = f"{at:%Y-%m-%d %H:%M:%S UTC}" if number % 2 else f"{at:%d %B %Y %H:%M:%S}"
        row |= {"created_at": when, "review_date": when, "date": when, "body": f"<p>Très bien {number}</p>"}
    bad = [
        rows[0]
        | {
            "rating": text,
            "review_score": text,
            "body": "",
            "review_content": "",
            "title": "",
            "review_title": "",
        }
        for text in ("6", "", "no idea")
    ]
    rows = [
        *rows,
        *bad,
        dict(rows[9]),
        *([rows[3] | {"state": "spam", "hidden": "spam"}] if kind != "yotpo" else []),
    ]
    month = truth[0]["month"]
    figures: dict[tuple[str, ...], float | None] = {
        ("review_rating",): sql(truth, "select avg(stars) from t"),
        ("review_rating", month): sql(truth, f"select avg(stars) from t where month = '{month}'"),
        ("review_rating", "", "cup"): sql(truth, "select avg(stars) from t where thing = 'cup'"),
    }
    data = exports.written(header, rows, ",", "utf-8").replace("Très".encode(), "Très".encode("cp1252"), 9)
    return Dirty(data, kind, (len(rows), 48, 0, len(rows) - 48), figures)


def visits() -> Dirty:
    """Days written as months, thousands with apostrophes, a line of sums below."""
    chance = random.Random(21)
    truth = [
        {"seen": chance.randrange(1000, 90_000), "way": way} for _ in range(6) for way in ("ads", "mail")
    ]
    for one in truth:
        one |= {"begun": one["seen"] // 7, "done": one["seen"] // 31}

    def told(number: int) -> str:
        return f"{number:,}".replace(",", "’")

    rows = [
        [f"2025-{1 + place // 2:02}", one["way"], *(told(one[name]) for name in ("seen", "begun", "done"))]
        for place, one in enumerate(truth)
    ]
    rows += [
        ["Total", "", *(told(sum(one[name] for one in truth)) for name in ("seen", "begun", "done"))],
        list(rows[0]),
    ]
    header = ["Month", "Source", "Sessions", "Checkouts started", "Orders completed"]
    figures: dict[tuple[str, ...], float | None] = {
        ("conversion_rate",): sql(truth, "select 100.0 * sum(done) / sum(seen) from t"),
        ("conversion_rate", "", "ads"): sql(
            truth, "select 100.0 * sum(done) / sum(seen) from t where way = 'ads'"
        ),
        ("cart_abandonment",): sql(truth, "select 100.0 * (1 - 1.0 * sum(done) / sum(begun)) from t"),
    }
    return Dirty(exports.written(header, rows, "|", "mac_roman"), "other", (14, 12, 0, 2), figures)


FILES = {
    "shopify orders": shopify_orders,
    "shopify customers": shopify_customers,
    "zendesk": zendesk,
    "freshdesk": freshdesk,
    "shopify customers before": shopify_customers_before,
    "gorgias": gorgias,
    "typeform": typeform,
    "visits": visits,
    "surveymonkey": surveymonkey,
    "qualtrics": qualtrics,
    "google forms": google_forms,
    "shopify reviews": lambda: reviews("shopify_reviews"),
    "judgeme": lambda: reviews("judgeme"),
    "yotpo": lambda: reviews("yotpo"),
}
