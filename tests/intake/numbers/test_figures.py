"""Figures by a second way: plain Python over lists, never the same code."""

import random
from datetime import datetime, timedelta

import pytest

from planner.model.numbers.choices import Choices
from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring, figure, results

HEADER = ["Order", "Created at", "Total", "Currency", "E-mail", "Status"]


def bought(seed=7, people=40, days=700):
    chance = random.Random(seed)
    rows = [
        (
            f"p{who}@shop.example",
            datetime(2023, 1, 1) + timedelta(days=chance.randrange(days), hours=chance.randrange(24)),
            chance.randrange(5, 300),
        )
        for who in range(people)
        for _ in range(chance.choice((1, 1, 2, 3, 7)))
    ]
    return [*rows, ("end@shop.example", datetime(2024, 11, 30, 23, 30), 50)]


def as_file(rows):
    cells = [
        [str(n), at.strftime("%Y-%m-%d %H:%M:%S"), f"{total}.00", "EUR", who, "paid"]
        for n, (who, at, total) in enumerate(rows)
    ]
    return exports.written(HEADER, cells)


def month_after(start):
    return datetime(start.year + start.month // 12, start.month % 12 + 1, 1)


def lost_by_hand(rows, limit, end):
    """For each month lost customers and those at its start, day by day."""
    mine = {who: sorted(at for one, at, *_ in rows if one == who) for who, *_ in rows}

    def stays(who, when):
        before = [at for at in mine[who] if at < when]
        return bool(before) and when - before[-1] <= limit

    start, told, begun = datetime(2023, 1, 1), {}, False
    while month_after(start) <= end + timedelta(days=1):
        there = [who for who in mine if stays(who, start)]
        lost = 0
        for who in there:
            moments = [at for at in mine[who] if at < month_after(start)]
            lost += any(
                start <= at + limit < month_after(start)
                and at + limit <= end
                and not any(at < other <= at + limit for other in mine[who])
                for at in moments
            )
        begun = begun or lost > 0
        if there and begun:
            told[start.strftime("%Y-%m")] = (lost, len(there))
        start = month_after(start)
    return told


def mean_month(told):
    return 100 * sum(lost for lost, _ in told.values()) / sum(there for _, there in told.values())


def worth_by_hand(rows, churn, end):
    recent = [(who, total) for who, at, total, *_ in rows if at > end - timedelta(days=365)]
    orders_each = len(recent) / len({who for who, _ in recent})
    return sum(total for _, total in recent) / len(recent) * orders_each * min(10, 100 / churn / 12)


def test_churn_is_told_day_by_day(tmp_path):
    rows, limit = bought(), timedelta(days=90)
    found = results(bring(tmp_path, as_file(rows), currency="EUR"), choices=Choices(lost_after=90))
    end = max(at for _, at, _ in rows)
    told = lost_by_hand(rows, limit, end)
    got = {
        one.month: (one.value, one.sample)
        for one in found.figures
        if one.metric == "churn_rate" and one.month
    }
    assert got == {
        month: (pytest.approx(100 * lost / there), there)
        for month, (lost, there) in told.items()
        if month in got
    }
    assert len(got) > 12
    assert figure(found, "churn_rate").value == pytest.approx(mean_month(told))
    assert figure(found, "clv").value == pytest.approx(worth_by_hand(rows, mean_month(told), end))


def test_churn_and_lifetime_value_by_the_channel_of_the_first_order(tmp_path):
    rows = [
        (who, at, total, "shop" if number % 3 else "web")
        for number, (who, at, total) in enumerate(bought(9, 60))
    ]
    cells = [
        [str(number), at.strftime("%Y-%m-%d %H:%M:%S"), f"{total}.00", "EUR", who, "paid", way]
        for number, (who, at, total, way) in enumerate(rows)
    ]
    found = results(
        bring(tmp_path, exports.written([*HEADER, "Channel"], cells)), choices=Choices(lost_after=90)
    )
    end, began = max(at for _, at, *_ in rows), {}
    for who, _, _, way in sorted(rows, key=lambda one: one[1]):
        began.setdefault(who, way)
    for way in ("shop", "web"):
        mine = [one for one in rows if began[one[0]] == way]
        churn = mean_month(lost_by_hand(mine, timedelta(days=90), end))
        assert figure(found, "churn_rate", part=way).value == pytest.approx(churn)
        assert figure(found, "clv", part=way).value == pytest.approx(worth_by_hand(mine, churn, end))
        assert figure(found, "clv", part=way).note == "By the channel of their first order."
        people = [who for who, _, _, by in rows if by == way]
        again = sum(people.count(who) > 1 for who in set(people))
        assert figure(found, "repeat_purchase_rate", part=way).value == pytest.approx(
            100 * again / len(set(people))
        )


def test_segments_and_cumulative_repeats(tmp_path):
    rows = bought(8)
    found = results(bring(tmp_path, as_file(rows)))
    end, mine = max(at for _, at, _ in rows), {}
    for who, at, total in rows:
        mine.setdefault(who, []).append((at, total))
    groups = {"new": [], "repeat": [], "loyal": [], "lapsed": []}
    for who, orders in mine.items():
        silent = (end - max(at for at, _ in orders)).days
        many = len(orders)
        groups["lapsed" if silent > 180 else "loyal" if many > 3 else "repeat" if many > 1 else "new"].append(
            who
        )
    revenue = sum(total for _, _, total in rows)
    for one in found.segments:
        if one.key == "big_basket":
            assert one.customers == len(mine) // 10
            continue
        assert one.customers == len(groups[one.key])
        share = sum(total for who in groups[one.key] for _, total in mine[who]) / revenue
        assert one.revenue_share == pytest.approx(100 * share)
    until = [(who, at) for who, at, _ in rows if at < datetime(2024, 1, 1)]
    people = [who for who, _ in until]
    again = sum(people.count(who) > 1 for who in set(people))
    assert figure(found, "repeat_purchase_rate", "2023-12").value == pytest.approx(
        100 * again / len(set(people))
    )


def test_choices_change_what_comes_out(tmp_path):
    brought = bring(tmp_path, exports.written(exports.TYPEFORM, exports.answers(50)))
    scores = [int(row[exports.TYPEFORM[2]]) for row in exports.answers(50)]
    assert figure(results(brought), "csat").value == pytest.approx(100 * sum(one >= 4 for one in scores) / 50)
    mean = figure(results(brought, choices=Choices(csat="mean")), "csat")
    assert mean.value == pytest.approx(100 * sum(scores) / 50 / 5)
    assert mean.interval == "t interval"
    orders = bring(tmp_path, exports.written(exports.SHOPIFY_ORDERS, exports.orders()[0]))
    plain = exports.orders()[1]
    kept = [one["total"] for one in plain if one["back"] < one["total"]]
    whole = figure(
        results(orders, choices=Choices(refunds=False, margin=40, years_kept=2)), "average_order_value"
    )
    assert whole.value == pytest.approx(sum(kept) / 100 / len(kept))
    easy = exports.written(["id", "How easy was it?"], [[str(n), str(n % 7 + 1)] for n in range(14)])
    ces = bring(tmp_path, easy, scale=7)
    assert figure(results(ces), "ces").value == 4
    assert figure(results(ces, choices=Choices(ces="agree")), "ces").value == pytest.approx(100 * 3 / 7)
