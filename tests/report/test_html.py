"""The HTML of a document, by its text."""

from datetime import date
from html.parser import HTMLParser

import pytest

from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.report.document import decided
from planner.report.html.element import VOID, direction, element, paragraphs, said, together
from planner.report.html.page import drawn, page
from tests.builders import a_plan, a_quote, a_strategy
from tests.report import texts

TODAY = date(2026, 11, 21)


class Reader(HTMLParser):
    """All text of a page, its attributes, and whether every tag is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.attributes, self.open = [], [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_text_is_escaped_and_markup_is_not() -> None:
    assert element("p", "<b>&", class_="x") == '<p class="x">&lt;b&gt;&amp;</p>'
    assert element("p", element("b", "x"), None, ["<", element("br")]) == "<p><b>x</b>&lt;<br></p>"
    assert element("a", "x", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;">x</a>'
    assert together(None) == said("p", "") == ""


def test_paragraphs_are_kept_and_so_are_line_breaks() -> None:
    assert paragraphs("a\nb\n\n\nc") == ["<p>a\nb</p>", "<p>c</p>"]


@pytest.mark.parametrize(
    ("text", "runs"),
    [("abc", None), ("42 שלום", "rtl"), ("مرحبا abc", "rtl"), ("abc مرحبا", None), ("!?", None)],
)
def test_text_runs_where_its_first_letter_runs(text: str, runs: str | None) -> None:
    assert direction(text) == runs


@pytest.mark.parametrize("kind", ["MARKUP", "RIGHT_TO_LEFT", "EMOJI", "SCRIPTS"])
def test_every_text_arrives_as_it_was_typed(kind: str) -> None:
    text = getattr(texts, kind)
    plan = texts.plan_of(text)
    words = "".join(Reader(page(decided(plan, TODAY))).words)
    typed = [each for each in texts_of(plan) if each.startswith(text)]
    assert len(typed) > 150
    assert [each for each in typed if each not in words] == []


def texts_of(plan: Plan) -> list[str]:
    """All that was typed and a report shows: not where a reading comes from, nor lanes with nothing in them."""
    shown = [
        record
        for noun, records in plan.records.items()
        for record in records.values()
        if noun != "reading" and getattr(record, "kind", "") not in ("frontstage", "notes")
    ]
    return [text for record in shown for text in flat(record.model_dump())]


def flat(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in flat(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in flat(each)]
    return []


def test_an_empty_strategy_has_no_empty_tables() -> None:
    html = page(decided(Plan.of([a_strategy()]), TODAY))
    assert "<tbody></tbody>" not in html
    assert "No persona has been described yet" in html


def test_every_section_can_be_drawn_alone_and_all_together_are_the_page() -> None:
    document = decided(a_plan(), TODAY)
    html = page(document)
    for section in document.sections:
        assert drawn(section) in html


def test_a_page_asks_for_nothing_from_outside() -> None:
    read = Reader(page(decided(texts.plan_of(texts.MARKUP), TODAY)))
    assert {value[0] for _, name, value in read.attributes if name in ("href", "src")} == {"#"}
    assert not {name for _, name, _ in read.attributes} & {"style", "onerror", "srcset"}
    assert not {tag for tag, _, _ in read.attributes} & {"script", "link", "iframe", "img", "base"}


def test_what_customers_said_stands_behind_the_map_with_its_score_and_source() -> None:
    plan = a_plan()
    point = plan.all(Touchpoint)[0]
    quote = a_quote(point, text="<b>Late</b>, and nobody told me.", said_on="2026-10-03")
    words = Reader(page(decided(plan.put(quote), TODAY))).words
    assert "“<b>Late</b>, and nobody told me.”" in words
    assert "4 of 10 · nps.csv · 3 Oct 2026" in words
