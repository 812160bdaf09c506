"""A year's worth of files against plain pandas: `python -m tests.bench.numbers`, which needs `pip install pandas`.

A million order lines (Shopify's 79 columns) and 200,000 survey answers, made from a seed, come in as the planner
does it: looked at, read, hashed, stripped, kept and worked out, in its process with limited memory. Beside it
pandas reads the same two files and makes the same sums, in one process of its own, without any of the care. Ratios
count, times drift.
"""

import csv
import importlib.util
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import psutil

from planner.intake.numbers import door, readers
from tests.intake.numbers.exports import SHOPIFY_ORDERS, TYPEFORM

LINES, ANSWERS, SMALL = 1_000_000, 200_000, 10_000
SALT = b"the salt of the bench"
DAY = datetime(2023, 1, 1)  # noqa: DTZ001  a shop’s own clock names no zone

PANDAS = """
import sys, pandas as pd
orders = pd.read_csv(sys.argv[1], low_memory=False)
first = orders[orders["Total"].notna()].drop_duplicates("Name").copy()
first["at"] = pd.to_datetime(first["Created at"], format="%Y-%m-%d %H:%M:%S %z")
first["net"] = first["Total"] - first["Refunded Amount"]
first["month"] = first["at"].dt.strftime("%Y-%m")
kept = first[first["net"] > 0]
print(round(kept["net"].sum() / len(kept), 6))
for by in ("month", "Source"):
    kept.groupby(["Currency", by])["net"].agg(["sum", "size"])
    (first["Refunded Amount"] > 0).groupby(first[by]).agg(["sum", "size"])
    first.groupby(by)["Email"].nunique()
turns = first.sort_values(["Email", "at"])
turns["turn"] = turns.groupby("Email").cumcount()
pd.crosstab(turns["month"], turns["turn"].clip(upper=2)).cumsum()
following = turns.groupby("Email")["at"].shift(-1)
silent = (following - turns["at"] > pd.Timedelta(days=180)) | following.isna()
(turns["at"] + pd.Timedelta(days=180))[silent].dt.strftime("%Y-%m").value_counts()
people = first.groupby("Email").agg(orders=("net", "size"), revenue=("net", "sum"), last=("at", "max"))
people["average"] = people["revenue"] / people["orders"]
people["average"].rank(ascending=False)
people.groupby(people["orders"].clip(upper=4)).agg({"revenue": "sum", "orders": "sum"})
print(round(100 * (people["orders"] > 1).mean(), 6))
answers = pd.read_csv(sys.argv[2])
answers["month"] = pd.to_datetime(answers["Submit Date (UTC)"]).dt.strftime("%Y-%m")
score, boxes = answers.iloc[:, 1], answers.iloc[:, 2] >= 4
value = (score >= 9).astype(int) - (score <= 6).astype(int)
print(round(100 * value.mean(), 6), round(100 * boxes.mean(), 6))
value.groupby(answers["month"]).agg(["mean", "size"]); boxes.groupby(answers["month"]).agg(["mean", "size"])
"""


def main() -> None:
    """Print what both take."""
    with tempfile.TemporaryDirectory() as folder:
        orders, answers = (Path(folder) / name for name in ("orders.csv", "answers.csv"))
        write_orders(orders, LINES)
        _answers(answers, ANSWERS)
        size = sum(path.stat().st_size for path in (orders, answers)) / 2**20
        print(f"{LINES:,} order lines and {ANSWERS:,} answers, {size:.0f} MB")
        ours = _ours([orders, answers])
        print(f"planner: {ours}")
        _growth(orders, Path(folder))
        if importlib.util.find_spec("pandas") is None:
            print("pandas is not here to compare with: pip install pandas")
            return
        other = _pandas(orders, answers)
        print(f"pandas:  {other}")
        ratios = other.processor / ours.processor, other.wall / ours.wall, other.peak / ours.peak
        print(
            "pandas takes {:.1f} times the processor, {:.1f} times as long, {:.1f} times the memory".format(
                *ratios
            )
        )


def _growth(orders: Path, folder: Path) -> None:
    """What ten and a hundred times the lines take, beside what starting the processes takes anyway."""
    told = []
    for lines in (SMALL, 10 * SMALL, LINES):
        path = orders if lines == LINES else folder / f"{lines}.csv"
        if path != orders:
            write_orders(path, lines)
        told.append((lines, _ours([path]).processor))
    print("growth:  " + ", ".join(f"{lines:,} lines {spent:.2f} s" for lines, spent in told))
    (few, first), (some, second), (many, third) = told
    each = (third - second) / (many - some), (second - first) / (some - few)
    print(f"         a further line costs {each[0] / each[1]:.2f} times as much at {many:,} as at {some:,}")


class Cost(NamedTuple):
    """Seconds on the clock and of processor, the most memory at once in MB, and what came of it."""

    wall: float
    processor: float
    peak: float
    said: str

    def __str__(self) -> str:
        """In a line."""
        return (
            f"{self.wall:.1f} s, {self.processor:.1f} s of processor, at most {self.peak:.0f} MB; {self.said}"
        )


def _ours(paths: list[Path]) -> Cost:
    before, begun = _used(), time.perf_counter()
    with _Peak() as peak:
        batches = []
        for path in paths:
            sheet = door.look(path, path.name)
            batches.append(door.Batch(path.name, door.take(path, path.name, sheet.mapping, SALT).facts))
        found = door.results(batches).figures
        readers.end_all()
    told = [
        round(one.value, 6)
        for metric in ("average_order_value", "repeat_purchase_rate", "nps", "csat")
        for one in found
        if one.metric == metric and not one.month and not one.split
    ]
    return Cost(time.perf_counter() - begun, _used() - before, peak.highest, f"{told}")


def _pandas(orders: Path, answers: Path) -> Cost:
    before, begun = _used(), time.perf_counter()
    with _Peak() as peak:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", PANDAS, str(orders), str(answers)],
            capture_output=True,
            check=True,
            text=True,
        )
    return Cost(time.perf_counter() - begun, _used() - before, peak.highest, f"{done.stdout.split()}")


def _used() -> float:
    """Seconds of processor that ended children took."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


class _Peak:
    """The most memory a child takes while this is open, in MB, without pages of files it only looks at."""

    def __enter__(self) -> "_Peak":
        self.highest, self.over = 0.0, threading.Event()
        self.thread = threading.Thread(target=self._look)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    def _look(self) -> None:
        while not self.over.wait(0.02):
            for child in psutil.Process().children():
                try:
                    memory = child.memory_info()
                except psutil.Error:
                    continue
                self.highest = max(self.highest, (memory.rss - memory.shared) / 2**20)


def write_orders(path: Path, lines: int) -> None:
    chance, number, made = random.Random(1), 1000, 0
    with path.open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(SHOPIFY_ORDERS)
        while made < lines:
            number += 1
            who, many = chance.randrange(lines // 6 + 1), min(lines - made, chance.choice((1, 2, 2, 3, 4)))
            at = (DAY + timedelta(seconds=chance.randrange(730 * 86400))).strftime("%Y-%m-%d %H:%M:%S +0100")
            total = chance.randrange(500, 30000) / 100
            back = chance.choice((total, *[0] * 40, *[round(total / 3, 2)] * 2))
            for line in range(many):
                row = dict.fromkeys(SHOPIFY_ORDERS, "") | {
                    "Name": f"#{number}", "Email": f"person{who}@mail.example", "Lineitem quantity": "1",
                    "Lineitem name": f"Thing {chance.randrange(300)}", "Lineitem price": f"{total / many:.2f}",
                    "Lineitem sku": f"SKU-{chance.randrange(300)}", "Lineitem requires shipping": "true",
                    "Lineitem taxable": "true", "Lineitem fulfillment status": "fulfilled", "Vendor": "Own shop",
                }  # fmt: skip
                if line == 0:
                    row |= {
                        "Financial Status": "refunded" if back == total else "paid", "Paid at": at, "Currency": "EUR",
                        "Subtotal": f"{total:.2f}", "Shipping": "0.00", "Total": f"{total:.2f}", "Created at": at,
                        "Refunded Amount": f"{back:.2f}", "Billing Name": f"Person {who}", "Billing City": "Town",
                        "Billing Street": f"{who} Long Street", "Billing Zip": "12345", "Billing Phone": "+49 30 1",
                        "Id": str(5_000_000_000 + number), "Source": chance.choice(("web", "web", "pos", "shop_app")),
                        "Payment Method": "Shopify Payments", "Shipping Name": f"Person {who}",
                    }  # fmt: skip
                out.writerow(row.values())
                made += 1


def _answers(path: Path, rows: int) -> None:
    chance = random.Random(2)
    said = (
        "",
        "",
        "Faster delivery to my town please",
        "All good",
        "Call me at +49 30 1234567 about the parcel",
    )
    with path.open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(TYPEFORM)
        for number in range(rows):
            at = (DAY + timedelta(seconds=chance.randrange(730 * 86400))).strftime("%Y-%m-%d %H:%M:%S")
            scores = chance.choice((0, 3, 6, 7, 8, 8, 9, 9, 10, 10)), chance.randint(1, 5)
            out.writerow(
                [
                    f"r{number:07x}",
                    *scores,
                    _differing(chance.choice(said), number),
                    f"p{number}@mail.example",
                    at,
                    at,
                    "a1",
                ]
            )


def _differing(text: str, number: int) -> str:
    return text and f"{text}, said by number {number}"


if __name__ == "__main__":
    main()
