"""Order of rows and columns does not matter; two halves are the whole; twice is once."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring, look, results

SEEN = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def bare(found):
    """Figures and groups without the names of files."""
    told = [one.model_dump(mode="json", exclude={"files"}) for one in (*found.figures, *found.segments)]
    return sorted(map(str, told)), found.comments


def order_rows(seed):
    rows, _ = exports.orders(30, seed)
    rows[3] |= {"Total": "?"}
    rows[5] |= {"Financial Status": "voided"}
    return [
        *rows,
        dict(rows[0]),
        rows[1] | {"Refunded Amount": "1.00", "Financial Status": "partially_refunded"},
    ]


def answer_rows(seed):
    rows = exports.answers(30, seed)
    return [*rows, rows[0] | {exports.TYPEFORM[1]: "11"}, rows[1] | {exports.TYPEFORM[1]: "0"}, dict(rows[2])]


def line_rows(seed):
    chance = random.Random(seed)
    return [
        {
            "Order": str(chance.randrange(12)),
            "Date": f"2025-0{chance.randrange(1, 9)}-11",
            "Currency": "EUR",
            "Item price": f"{chance.randrange(1, 40)}.50",
            "Quantity": "2",
            "Item": str(number),
            "E-mail": chance.choice(exports.PEOPLE)[2],
        }
        for number in range(30)
    ]


def customer_rows(seed):
    chance = random.Random(seed)
    return [
        {
            "Customer ID": str(number),
            "Email": f"{number}@a.example",
            "Total Orders": str(orders),
            "Total Spent": f"{orders}.50",
        }
        for number in range(25)
        for orders in [chance.randrange(6)]
    ]


FILES = {
    "customers": (exports.SHOPIFY_CUSTOMERS, customer_rows),
    "orders": (exports.SHOPIFY_ORDERS, order_rows),
    "answers": (exports.TYPEFORM, answer_rows),
    "answers without ids": ([name for name in exports.TYPEFORM if name != "#"], answer_rows),
    "scores alone": ([exports.TYPEFORM[1]], answer_rows),
    "tickets": (exports.ZENDESK, lambda seed: exports.zendesk(30, seed)),
    "reviews": (exports.JUDGEME, lambda seed: exports.reviews("judgeme", 30, seed)[1]),
    "lines": (["Order", "Date", "Currency", "Item price", "Quantity", "Item", "E-mail"], line_rows),
    "visits": (
        ["Day", "Sessions", "Checkouts", "Completed", "Source"],
        lambda seed: [
            {
                "Day": f"2025-01-{day:02}",
                "Sessions": str(day * seed % 97 + 5),
                "Checkouts": "4",
                "Completed": "3",
                "Source": source,
            }
            for day in range(10, 30)
            for source in ("ads", "mail")
        ],
    ),
}


@pytest.mark.parametrize("kind", FILES)
@given(seed=st.integers(1, 10_000), cut=st.floats(0.1, 0.9))
@SEEN
def test_order_split_and_twice(tmp_path, kind, seed, cut):
    header, make = FILES[kind]
    rows, chance = make(seed), random.Random(seed)
    data = exports.written(header, rows)
    mapping = look(tmp_path, data).mapping.model_copy(update={"currency": "EUR"})
    whole = bring(tmp_path, data, mapping)
    expected = bare(results(whole))
    assert expected[0]
    turned = bring(
        tmp_path, exports.written(chance.sample(header, len(header)), chance.sample(rows, len(rows))), mapping
    )
    assert bare(results(turned)) == expected
    at = max(1, min(len(rows) - 1, int(cut * len(rows))))
    halves = [bring(tmp_path, exports.written(header, half), mapping) for half in (rows[:at], rows[at:])]
    assert bare(results(*halves)) == bare(results(*reversed(halves))) == expected
    assert bare(results(whole, bring(tmp_path, data, mapping))) == expected
    if kind != "scores alone":
        assert bare(results(*halves, whole, turned)) == expected
