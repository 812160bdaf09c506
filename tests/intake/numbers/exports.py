"""Files in the shape each tool exports them, with people in them whom nobody may find again."""

import csv
import io
import random
from datetime import datetime, timedelta

from planner.model.numbers.mapping import Mapping

PEOPLE = (
    (
        "Zenobia",
        "Quibblethorpe",
        "zenobia.q@fernmail.example",
        "+44 7700 900123",
        "17 Larkspur Lane",
        "BN1 4QQ",
    ),
    ("Ottokar", "Wunderlich", "ottokar@nordpost.example", "+49 30 5557 8123", "Ahornweg 12", "10243"),
    (
        "Giselle",
        "Dutronc-Abadie",
        "g.dutronc@courriel.example",
        "+33 6 98 76 54 32",
        "8 rue des Tanneurs",
        "69002",
    ),
    ("Ximena", "Yrigoyen", "ximena.y@correo.example", "+34 699 123 456", "Calle Olmo 33", "28012"),
)
AGENT, ADDRESS_ON_THE_NET = "Agent Smithereen", "203.0.113.77"
MARKERS = (*(part for person in PEOPLE for part in person), "Smithereen", ADDRESS_ON_THE_NET)
SHOPIFY_ORDERS = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
    "Subtotal,Shipping,Taxes,"
    "Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
    "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,"
    "Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,"
    "Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,"
    "Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,"
    "Notes,Note Attributes,"
    "Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,"
    "Location,Device ID,Id,"
    "Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,"
    "Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,"
    "Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References"
).split(",")
SHOPIFY_CUSTOMERS = (
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,"
    "Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,"
    "Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,"
    "Note,Tax Exempt,Tags"
).split(",")
SHOPIFY_CUSTOMERS_BEFORE = (
    "First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,"
    "Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt"
).split(",")
ZENDESK = (
    "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,"
    "Submitter,Assignee,Group,"
    "Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due "
    "date,Initially assigned at,"
    "Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,"
    "First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,"
    "First resolution time in minutes within business hours,Full resolution time in minutes,"
    "Full resolution time in minutes within business hours,Agent wait time in minutes,"
    "Agent wait time in minutes within business hours,Requester wait time in minutes,"
    "Requester wait time in minutes within business hours,On hold time in minutes,"
    "On hold time in minutes within business hours"
).split(",")
FRESHDESK = (
    "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,"
    "Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),"
    "Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey "
    "results,Association type,Product"
).split(",")
SHOPIFY_REVIEWS = (
    "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at".split(",")
)
JUDGEME = (
    "product_handle,review_title,body,reviewer_name,reviewer_email,rating,review_date,reply,reply_date,featured,verified,hidden"
).split(",")
YOTPO = "published,review_title,review_content,review_score,date,product_id,display_name,email,comment_content".split(
    ","
)
TYPEFORM = (
    "#,How likely are you to recommend us to a friend?,How satisfied are you with our service?,What "
    "should we do better?,"
    "Your e-mail,Start Date (UTC),Submit Date (UTC),Network ID"
).split(",")
SURVEYMONKEY = (
    "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,"
    "How easy was it to get help?,How likely is it that you would recommend us?,What did you buy?,,Anything else?"
).split(",")
SURVEYMONKEY_BELOW = [*[""] * 9, "Response", "Response", "Tea", "Pots", "Open-Ended Response"]
QUALTRICS = (
    "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,"
    "RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,"
    "DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2,Q3"
).split(",")
QUALTRICS_TEXTS = [
    *(
        "Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,"
        "Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,"
        "Location Latitude,Location Longitude,Distribution Channel,User Language,Group"
    ).split(","),
    "How likely are you to recommend us\nto a friend?",
    "How satisfied are you with the delivery, all in all?",
    "What could be better?",
]
GOOGLE_FORMS = (
    "Timestamp,Email Address,How likely are you to recommend us?,How satisfied were you with [Delivery],"
    "How satisfied were you with [Packing],What should we change?,Your name"
).split(",")
GORGIAS = (
    "Ticket id,Ticket subject,Customer name,Customer email,Assignee,Team,Channel,Tags,Created,First reply,Closed,"
    "Agent messages,Survey score"
).split(",")
VISITS = "Day,Session source,Sessions,Sessions that reached checkout,Sessions that completed checkout".split(
    ","
)
DAY = datetime(2025, 1, 6, 9, 30, 0)


def written(header, rows, separator=",", encoding="utf-8", ends="\n", above=()):
    """The bytes of a CSV; `rows` are dicts or lists."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=ends)
    writer.writerows(above)
    writer.writerow(header)
    for row in rows:
        writer.writerow([row.get(name, "") for name in header] if isinstance(row, dict) else row)
    return out.getvalue().encode(encoding)


def orders(count=40, seed=1, lines=True, style="%Y-%m-%d %H:%M:%S +0100"):
    """Rows of a Shopify order export, and the orders in them as plain facts to check answers against."""
    chance, rows, plain = random.Random(seed), [], []
    for number in range(count):
        who = PEOPLE[chance.randrange(len(PEOPLE))]
        at = DAY + timedelta(days=chance.randrange(420), minutes=chance.randrange(600))
        total = chance.randrange(1000, 30000)
        back = chance.choice((0, 0, 0, 0, 0, 0, total, total // 4))
        source = chance.choice(("web", "pos"))
        plain.append(
            {
                "name": f"#{1001 + number}",
                "who": who[2],
                "at": at,
                "total": total,
                "back": back,
                "source": source,
            }
        )
        first = {
            "Name": f"#{1001 + number}",
            "Email": who[2],
            "Currency": "EUR",
            "Total": f"{total / 100:.2f}",
            "Financial Status": "refunded" if back == total else "partially_refunded" if back else "paid",
            "Refunded Amount": f"{back / 100:.2f}",
            "Created at": at.strftime(style),
            "Source": source,
            "Lineitem quantity": "1",
            "Lineitem price": f"{total / 100:.2f}",
            "Lineitem name": "Teapot",
            "Billing Name": f"{who[0]} {who[1]}",
            "Billing Street": who[4],
            "Billing Zip": who[5],
            "Billing Phone": who[3],
            "Shipping Name": f"{who[0]} {who[1]}",
            "Phone": who[3],
            "Notes": f"ring {who[0]}",
            "Id": str(7000000000 + number),
            "Payment Method": "Shopify Payments",
        }
        rows.append(first)
        for _ in range(chance.randrange(3) if lines else 0):
            below = {
                "Name": first["Name"],
                "Email": first["Email"],
                "Lineitem quantity": "2",
                "Lineitem price": "1.00",
            }
            rows.append(below | {"Lineitem name": f"Cup {chance.random():.6f}"})
    return rows, plain


def zendesk(count=30, seed=2):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who = PEOPLE[chance.randrange(len(PEOPLE))]
        at = DAY + timedelta(days=chance.randrange(200), minutes=chance.randrange(600))
        solved = chance.random() < 0.8
        rows.append(
            {
                "Summation column": "1",
                "Id": str(300 + number),
                "Requester": f"{who[0]} {who[1]}",
                "Requester email": who[2],
                "Submitter": f"{who[0]} {who[1]}",
                "Assignee": AGENT,
                "Group": chance.choice(("Returns", "Delivery")),
                "Subject": f"Parcel for {who[4]}",
                "Status": "Solved" if solved else "Open",
                "Via": chance.choice(("Mail", "Chat")),
                "Created at": at.strftime("%Y-%m-%d %H:%M:%S +0100"),
                "Solved at": (at + timedelta(minutes=90)).strftime("%Y-%m-%d %H:%M:%S +0100")
                if solved
                else "",
                "Satisfaction Score": chance.choice(("Good", "Bad", "Offered", "Not Offered")),
                "Replies": str(chance.randrange(1, 4)),
                "Reopens": str(chance.choice((0, 0, 0, 1))),
                "First reply time in minutes": str(chance.randrange(1, 900)),
                "Full resolution time in minutes": str(chance.randrange(900, 9000)) if solved else "",
            }
        )
    return rows


def freshdesk(count=20, seed=3):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who = PEOPLE[chance.randrange(len(PEOPLE))]
        at = DAY + timedelta(days=chance.randrange(200))
        seconds = chance.randrange(60, 200_000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        rows.append(
            {
                "Ticket ID": str(50 + number),
                "Subject": f"Hello from {who[0]} {who[1]}",
                "Status": "Closed",
                "Source": "Email",
                "Agent": AGENT,
                "Created time": at.strftime("%Y-%m-%d %H:%M:%S"),
                "Resolved time": (at + timedelta(seconds=seconds * 2)).strftime("%Y-%m-%d %H:%M:%S"),
                "First response time (in hrs)": clock if number % 4 else "",
                "Agent interactions": str(1 + number % 3),
                "Survey results": ("Happy", "Unhappy", "")[number % 3],
                "seconds": seconds if number % 4 else None,
            }
        )
    return rows


def said_by(who):
    """A comment with everything in it that has to go."""
    return (
        f"Lovely teapot but slow. Write to {who[2]} or ring {who[3]}, I live at {who[4]}, {who[5]}. "
        f"Regards, {who[0]} {who[1]}"
    )


def reviews(kind, count=24, seed=4):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who = PEOPLE[number % len(PEOPLE)]
        stars, at = (
            chance.randrange(1, 6),
            (DAY + timedelta(days=number, hours=number % 9)).strftime("%Y-%m-%d %H:%M:%S UTC"),
        )
        rows.append(
            {
                "product_handle": chance.choice(("teapot", "cup")),
                "product_id": "teapot",
                "state": "published",
                "rating": str(stars),
                "review_score": str(stars),
                "title": "Nice",
                "review_title": "Nice",
                "author": f"{who[0]} {who[1]}",
                "reviewer_name": f"{who[0]} {who[1]}",
                "display_name": f"{who[0]} {who[1]}",
                "email": who[2],
                "reviewer_email": who[2],
                "body": f"{number}: {said_by(who)}",
                "review_content": f"{number}: {said_by(who)}",
                "created_at": at,
                "review_date": at,
                "date": at,
                "location": who[4],
                "published": "true",
            }
        )
    return {"shopify_reviews": SHOPIFY_REVIEWS, "judgeme": JUDGEME, "yotpo": YOTPO}[kind], rows


def answers(count=40, seed=5):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who = PEOPLE[number % len(PEOPLE)]
        at = DAY + timedelta(days=chance.randrange(150), seconds=chance.randrange(80_000))
        rows.append(
            {
                "#": f"r{number:04x}",
                TYPEFORM[1]: str(chance.randrange(11)),
                TYPEFORM[2]: str(chance.randrange(1, 6)),
                TYPEFORM[3]: f"{said_by(who)}" if number % 3 == 0 else "",
                "Your e-mail": who[2],
                "Start Date (UTC)": at.strftime("%Y-%m-%d %H:%M:%S"),
                "Submit Date (UTC)": at.strftime("%Y-%m-%d %H:%M:%S"),
                "Network ID": "aa11bb22cc",
            }
        )
    return rows


def customers(header):
    """A list of customers in either of the two forms."""
    rows = []
    for number, who in enumerate(PEOPLE):
        home = {"Address1": who[4], "Zip": who[5], "Phone": who[3]}
        home |= {f"Default Address {name}": cell for name, cell in home.items()}
        rows.append(
            home
            | {
                "Customer ID": f"'{7100 + number}",
                "First Name": who[0],
                "Last Name": who[1],
                "Email": who[2],
                "Total Spent": f"{100 * number}.50",
                "Total Orders": str(number),
                "Note": f"lives at {who[4]}",
                "Tags": "vip",
            }
        )
    return [{name: row.get(name, "") for name in header} for row in rows]


def survey_monkey(count=24, seed=6):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who, at = PEOPLE[number % len(PEOPLE)], DAY + timedelta(days=chance.randrange(60), hours=number)
        rows.append(
            [
                f"1180{number:04}", chance.choice(("4410", "4411")), at.strftime("%m/%d/%Y %I:%M:%S %p"),
                at.strftime("%m/%d/%Y %I:%M:%S %p"), ADDRESS_ON_THE_NET, who[2], who[0], who[1], who[3],
                str(chance.randrange(1, 8)), str(chance.randrange(11)), "Tea", "", said_by(who) if number % 2 else "",
            ]
        )  # fmt: skip
    return rows


def qualtrics(count=24, seed=7):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who, at = PEOPLE[number % len(PEOPLE)], DAY + timedelta(days=chance.randrange(90), minutes=number)
        score, when = chance.randrange(11), at.strftime("%Y-%m-%d %H:%M:%S")
        group = "Promoter" if score > 8 else "Passive" if score > 6 else "Detractor"
        rows.append(
            [
                when, when, "IP Address", ADDRESS_ON_THE_NET, "100", "62", "True", when, f"R_{number:04}", who[1],
                who[0], who[2], f"crm-{who[2]}", "48.2", "16.3", chance.choice(("email", "anonymous")), "EN", group,
                str(score), str(chance.randrange(1, 6)), said_by(who) if number % 3 else "",
            ]
        )  # fmt: skip
    return rows


def google_forms(count=20, seed=8):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who, at = PEOPLE[number % len(PEOPLE)], DAY + timedelta(days=chance.randrange(90), seconds=number)
        scores = [str(chance.randrange(11)), str(chance.randrange(1, 6)), str(chance.randrange(1, 6))]
        when = f"{at:%Y/%m/%d} {at.hour % 12 or 12}:{at:%M:%S} {at:%p} GMT+1"
        rows.append([when, who[2], *scores, said_by(who) if number % 2 else "", f"{who[0]} {who[1]}"])
    return rows


def gorgias(count=20, seed=9):
    chance, rows = random.Random(seed), []
    for number in range(count):
        who, at = PEOPLE[number % len(PEOPLE)], DAY + timedelta(days=chance.randrange(90), minutes=number)
        wait, work = chance.randrange(5, 900), chance.randrange(900, 9000)
        when = [
            one.strftime("%Y-%m-%dT%H:%M:%SZ")
            for one in (at, at + timedelta(minutes=wait), at + timedelta(minutes=work))
        ]
        rows.append(
            [
                str(88000 + number), f"Where is it, {who[0]} asks", f"{who[0]} {who[1]}", who[2], AGENT, "Care",
                chance.choice(("email", "chat")), "parcel", *when, str(chance.randrange(1, 4)),
                chance.choice(("", "1", "2", "3", "4", "5")),
            ]
        )  # fmt: skip
    return rows


MEANT_IN_GORGIAS = {
    "key": "Ticket id", "channel": "Channel", "segment": "Team", "at": "Created", "replied_at": "First reply",
    "solved_at": "Closed", "replies": "Agent messages", "satisfied": "Survey score",
}  # fmt: skip


def visits(days=40, seed=10):
    chance = random.Random(seed)
    return [
        [(DAY + timedelta(days=day)).strftime("%Y-%m-%d"), source, str(seen), str(seen // 9), str(seen // 30)]
        for day in range(days)
        for source in ("search", "social")
        for seen in [chance.randrange(40, 1400)]
    ]


def mapping_of(kind, subject, **means):
    """A mapping by hand: `means` are meaning and column; underscores in a meaning stay."""
    return Mapping(
        kind=kind,
        subject=subject,
        columns=tuple({"name": name, "meaning": meaning} for meaning, name in means.items()),
    )


MAPPED = {
    "gorgias": ("tickets", MEANT_IN_GORGIAS),
    "elsewhere": (
        "orders",
        {"key": "Bestellung", "at": "Datum", "total": "Betrag", "customer": "Kundin", "channel": "Weg"},
    ),
}
FORMATS = {
    "shopify orders": (SHOPIFY_ORDERS, orders()[0]),
    "shopify customers": (SHOPIFY_CUSTOMERS, customers(SHOPIFY_CUSTOMERS)),
    "shopify customers before": (
        SHOPIFY_CUSTOMERS_BEFORE,
        customers(SHOPIFY_CUSTOMERS_BEFORE),
    ),
    "zendesk": (ZENDESK, zendesk()),
    "freshdesk": (FRESHDESK, freshdesk()),
    "gorgias": (GORGIAS, gorgias()),
    "typeform": (TYPEFORM, answers()),
    "surveymonkey": (SURVEYMONKEY, [SURVEYMONKEY_BELOW, *survey_monkey()]),
    "qualtrics": (
        QUALTRICS,
        [
            QUALTRICS_TEXTS,
            [f'{{"ImportId":"{one}"}}' for one in QUALTRICS],
            *qualtrics(),
        ],
    ),
    "google forms": (GOOGLE_FORMS, google_forms()),
    "shopify reviews": reviews("shopify_reviews"),
    "judgeme": reviews("judgeme"),
    "yotpo": reviews("yotpo"),
    "visits": (VISITS, visits()),
    "elsewhere": (
        ["Bestellung", "Datum", "Betrag", "Kundin", "Weg", "Bemerkung"],
        [
            [
                str(number),
                f"{number + 1:02}.02.2025",
                "12,50",
                who[2],
                f"Laden {who[4]}",
                said_by(who),
            ]
            for number, who in enumerate(PEOPLE)
        ],
    ),
}
"""Every format in its exact shape: header and rows."""


def answered(kind, mapping):
    """The mapping of such a file with what only a person knows, or all of it where nobody publishes a header."""
    uses = mapping.columns
    if kind in MAPPED:
        meant = {name: meaning for meaning, name in MAPPED[kind][1].items()}
        uses = tuple(use.model_copy(update={"meaning": meant.get(use.name, "personal")}) for use in uses)
    subject = MAPPED[kind][0] if kind in MAPPED else mapping.subject
    dates = "month_first" if kind == "surveymonkey" else "day_first"
    known = {"subject": subject, "columns": uses, "currency": "EUR", "dates": dates}
    return mapping.model_copy(update=known)
