"""Nobody can be found in what is kept, shown, listed or told."""

import io
import logging
import zipfile

import polars as pl
import pytest

from planner.intake.numbers import figures
from planner.intake.numbers.dry_run import write_aside
from planner.intake.numbers.facts import of_bytes
from planner.intake.numbers.privacy import people, without_personal
from tests.intake.numbers import exports
from tests.intake.numbers.brought import SALT, bring, look, results

FILES = {
    "orders": (exports.SHOPIFY_ORDERS, exports.orders()[0]),
    "customers": (
        exports.SHOPIFY_CUSTOMERS,
        [
            {
                "Customer ID": "1",
                "First Name": one[0],
                "Last Name": one[1],
                "Email": one[2],
                "Phone": one[3],
                "Note": one[4],
                "Default Address Zip": one[5],
                "Total Orders": "2",
                "Total Spent": "20.00",
            }
            for one in exports.PEOPLE
        ],
    ),
    "zendesk": (exports.ZENDESK, exports.zendesk()),
    "freshdesk": (exports.FRESHDESK, exports.freshdesk()),
    "typeform": (exports.TYPEFORM, exports.answers()),
    "shopify_reviews": exports.reviews("shopify_reviews"),
    "judgeme": exports.reviews("judgeme"),
    "yotpo": exports.reviews("yotpo"),
}


@pytest.mark.parametrize("kind", FILES)
def test_no_name_mail_phone_or_address_of_a_file_is_anywhere(tmp_path, kind, caplog):
    header, rows = FILES[kind]
    dirty = [dict(row) for row in rows[:3]]
    for row in dirty:
        row |= {
            name: f"{row.get(name, '')}?"
            for name in header
            if "at" in name.lower() or "rating" in name or "#" in name
        }
    data = exports.written(header, [*rows, *dirty])
    caplog.set_level(logging.DEBUG)
    brought = bring(tmp_path, data, currency="EUR")
    kept, aside = brought
    write_aside(aside, tmp_path / "aside.csv")
    facts = of_bytes(kept.facts)
    told = [
        look(tmp_path, data).model_dump_json(),
        kept.dry_run.model_dump_json(),
        results(brought).model_dump_json(),
        figures.comments([("f", facts)], limit=1000).model_dump_json(),
        (tmp_path / "aside.csv").read_text("utf-8-sig"),
        *(frame.write_csv() for frame in facts.values()),
        caplog.text,
    ]
    with zipfile.ZipFile(io.BytesIO(kept.facts)) as packed:
        told += [packed.read(name).decode("latin-1") for name in packed.namelist()]
    for marker in exports.MARKERS:
        for text in told:
            assert marker.lower() not in text.lower(), (marker, kind)


def test_the_same_person_has_the_same_number_and_none_without_the_salt():
    cells = pl.Series(["A@b.example ", "a@b.example", None, "c@d.example"])
    first, second, nobody, other = people(cells, SALT)
    assert first == second != other
    assert nobody is None
    assert people(cells, b"another salt of the planner")[0] != first
    with pytest.raises(ValueError, match="at least 16"):
        people(cells, b"short")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("write to a.b+c@shop.example please", "write to [e-mail] please"),
        ("see https://shop.example/o?id=7 now", "see [link] now"),
        ("call +33 6 12 34 56 78!", "call [number]!"),
        (
            "order 4711008 is late, 12 days, 20 % off, 3.50 €",
            "order [number] is late, 12 days, 20 % off, 3.50 €",
        ),
        ("came on 12/03/2025 at 10", "came on 12/03/2025 at 10"),
        ("I live at 17 Larkspur Lane.", "I live at [address]."),
        ("Lindenstraße 4, 10969 Berlin", "[address], [address]"),
        ("12 rue de la Paix, Paris", "[address], Paris"),
        ("Mrs Dalloway was kind", "[name] was kind"),
        ("Great shop. Best regards, Anna Blum", "Great shop. Best regards, [name]"),
        ("ask @annablum about it", "ask [name] about it"),
        ("Ring in the morning", "Ring in the morning"),
    ],
)
def test_what_names_people_is_taken_out_of_comments(text, bare):
    assert without_personal(pl.Series([text])).to_list() == [bare]


def test_a_name_of_the_file_is_found_in_other_rows_but_no_word_at_the_start_of_a_sentence():
    names = pl.DataFrame({"name": ["Rose Bell", "Tom Hart"]})
    texts = pl.Series(["rose says hi to Tom", "Rose petals; I asked Rose and Bell. Rose again"])
    assert without_personal(texts, names).to_list() == [
        "[name] says hi to [name]",
        "Rose petals; I asked [name] and [name]. Rose again",
    ]
