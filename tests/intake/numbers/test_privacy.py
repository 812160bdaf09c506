"""People become numbers, and comments lose them; `tests/web/test_nobody.py` looks for them everywhere."""

import polars as pl
import pytest

from planner.intake.numbers.privacy import bare, people, without_personal
from tests.intake.numbers import exports
from tests.intake.numbers.brought import SALT
from tests.intake.numbers.test_vendors import GARDEN


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
        ("Thanks Anna for the quick help", "Thanks [name] for the quick help"),
        ("Great. Thank you, Rose", "Great. Thank you, [name]"),
        (
            "Anna from support called, so did Rose from support",
            "[name] from support called, so did [name] from support",
        ),
        (
            "I spoke to Tom, then to Quinlan. Spoke with Quinlan",
            "I spoke to [name], then to Quinlan. Spoke with [name]",
        ),
        ("Hi Zsazsa, where is it?", "Hi [name], where is it?"),
        ("Helped by Joy in customer service", "Helped by [name] in customer service"),
        ("Maria Gonzalez Lopez Shop", "[name] Shop"),
        ("Merci à Sylvie GUELTON-FAUQUE de Ste Maxime", "Merci à [name] de Ste Maxime"),
        ("Jean-Luc's tea, MARIA'S CUP", "[name]'s tea, [name]'S CUP"),
    ],
)
def test_what_names_people_is_taken_out_of_comments(text, bare):
    assert without_personal(pl.Series([text])).to_list() == [bare]


@pytest.mark.parametrize(
    "text",
    [
        "Rose petals; I will come in May. Will you? Mark my words: Max. 3 pieces, a Ruby or an Iris.",
        "Somebody from support called. Response from support was slow, Nobody from customer service helped.",
        "Spoke with Customer Service, then to DHL. Dealt with Amazon. Talked to Your team, served by Royal Mail.",
        "Le magasin de Villars St-Etienne, celui de Sainte Maxime. Un tuyau de 10 M. Dommage",
        "Hello there, Dear Team, Hi All! Best Price. Thanks Team. Merci Beaucoup. Danke Lieferung war schnell",
        "Der Tee kam am Montag, die Tasse war kaputt. Le thé est arrivé à Paris. El té llegó a Valencia, Best Teapot",
        "I ordered the Teapot from your shop in Florence, the Cup in Sydney and a Jasmine tea at Christmas.",
    ],
)
def test_ordinary_words_stay_in_comments(text):
    assert without_personal(pl.Series([text])).to_list() == [text]


def test_a_name_of_the_file_is_found_in_other_rows_but_no_word_at_the_start_of_a_sentence():
    names = pl.DataFrame({"name": ["Rose Bell", "Tom Hart"]})
    texts = pl.Series(["rose says hi to Tom", "Rose petals; I asked Rose and Bell. Rose again"])
    assert without_personal(texts, names).to_list() == [
        "[name] says hi to [name]",
        "Rose petals; I asked [name] and [name]. Rose again",
    ]


def test_a_column_loses_what_each_text_alone_does():
    """Columns are searched first for what may be there; that must never miss what the rules would find."""
    real = GARDEN.read_bytes().decode("cp1252", "replace").splitlines()[1::4]
    said = [exports.said_by(who) for who in exports.PEOPLE]
    odd = [text.title() for text in real[::7]] + [
        f"{text}, merci {name}!" for text, name in zip(real, ("Zoé", "Anna"), strict=False)
    ]
    texts = [*real, *said, *odd, *(text.replace(",", " @ 12 rue ") for text in real[::5])]
    told = without_personal(pl.Series(texts)).to_list()
    assert told == [bare(text) for text in texts]
    assert sum(one != text for one, text in zip(told, texts, strict=True)) > 100
