"""A thousand files with something broken: each comes in or is refused with a sentence, and none does anything else."""

import random

import pytest

from planner.intake.numbers.facts import SHAPES, of_bytes
from planner.model.refusal import Refusal
from tests.intake.numbers import exports
from tests.intake.numbers.brought import bring
from tests.intake.numbers.test_bad_files import GOOD, HEADER, order_file
from tests.intake.numbers.workbooks import book, row

BITS = (
    b'"',
    b",",
    b";",
    b"\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xe9",
    b"\xc3\xa9",
    b"=1+1",
    b"-",
    b"'",
    b"1e999",
    b"NaN",
    b"99/99/9999",
    b"\t",
    b"0x1F",
    b"9" * 40,
    b"<html>",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
    b"\xe2\x80\xa8",
    "١٢".encode(),
    b'""',
    b"\x1a",
)


def broken(data, chance):
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, what = chance.randrange(len(data) + 1), chance.randrange(6)
        if what == 0:
            data = data[:at] + chance.choice(BITS) + data[at:]
        elif what == 1:
            data = data[:at] + data[at + chance.choice((1, 3, 50)) :]
        elif what == 2:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        elif what == 3:
            data = data[: max(1, at)]
        elif what == 4:
            end = at + chance.randrange(200)
            data = data[:at] + data[at:end] * chance.choice((2, 3)) + data[end:]
        else:
            data = data.replace(
                chance.choice((b",", b"\n", b"20", b"@")), chance.choice(BITS), chance.choice((1, -1))
            )
    return data or b"x"


def whole():
    """Sound files of every subject, to be broken."""
    return [
        exports.written(exports.SHOPIFY_ORDERS, exports.orders(6)[0]),
        exports.written(exports.TYPEFORM, exports.answers(8)),
        exports.written(exports.ZENDESK, exports.zendesk(6), separator=";", encoding="utf-16"),
        exports.written(*exports.reviews("yotpo", 6), encoding="cp1252"),
        order_file(GOOD),
        book("".join(row(n + 1, *map(str, one)) for n, one in enumerate([HEADER, *GOOD]))),
        exports.written(exports.FRESHDESK, exports.freshdesk(6), separator="\t"),
        exports.written(exports.SHOPIFY_CUSTOMERS, exports.customers(exports.SHOPIFY_CUSTOMERS)),
        exports.written(exports.VISITS, exports.visits(6), encoding="mac_roman"),
    ]


@pytest.mark.parametrize("part", range(4))
def test_a_thousand_broken_files_crash_nothing(tmp_path, part):
    sound, came_in, said = whole(), 0, []
    for seed in range(250 * part, 250 * (part + 1)):
        chance = random.Random(seed)
        data = broken(chance.choice(sound), chance)
        try:
            kept, aside = bring(
                tmp_path, data, currency="EUR", dates="day_first", decimals="point", shown=seed % 4 == 0
            )
        except Refusal as refusal:
            said.append(str(refusal))
            continue
        came_in += 1
        told = kept.dry_run
        assert told.rows == told.used + told.part_of + told.aside, seed
        assert told.aside == aside.height, seed
        assert all(
            list(frame.schema) == list(SHAPES[noun]) for noun, frame in of_bytes(kept.facts).items()
        ), seed
    assert came_in > 75
    assert len(said) > 25
    assert all("Nothing was brought in" in sentence for sentence in said)
