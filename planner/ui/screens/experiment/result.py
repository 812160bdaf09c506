"""What came of it: numbers in a small table, the verdict in plain words, the intervals as a drawing."""

import reflex as rx

from planner.ui.live.trial_views import AgainstView, TrialView, VariantView
from planner.ui.parts.icon import icon
from planner.ui.parts.table import cell, head, table
from planner.ui.parts.verdict import verdict_chip
from planner.ui.screens.experiment.bring import bring
from planner.ui.screens.experiment.chart import chart
from planner.ui.screens.experiment.fields import of_variant
from planner.ui.screens.experiment.plan import unit_of
from planner.ui.screens.experiment.words import TEXT
from planner.ui.shell import section


def result(one: TrialView) -> rx.Component:
    """The numbers, then what they say."""
    return section(
        TEXT["result"],
        rx.cond(one.outcome == "share", _shares(one), _means(one)),
        bring(one),
        _says(one),
        why=TEXT["result_why"],
        id="result",
    )


def _shares(one: TrialView) -> rx.Component:
    ends = [TEXT[name] for name in ("people", "did", "is_share")]

    def row(variant: VariantView) -> rx.Component:
        return rx.el.tr(
            cell(_name(variant), TEXT["variant"], row=True),
            _field(one, variant, "people", "people"),
            _field(one, variant, "did", "did"),
            cell(_said(variant), TEXT["is_share"], look="end strong"),
            rx.el.td(),
            role="row",
            key=variant.key,
        )

    return table(
        TEXT["result"], head(TEXT["variant"], *ends, end=ends), rx.foreach(one.variants, row), look=LOOK
    )


def _means(one: TrialView) -> rx.Component:
    ends = [TEXT[name] for name in ("people", "mean", "deviation_short")]

    def row(variant: VariantView) -> rx.Component:
        return rx.el.tr(
            cell(_name(variant), TEXT["variant"], row=True),
            _field(one, variant, "people", "people"),
            _field(one, variant, "mean", "mean", unit_of(one)),
            _field(one, variant, "deviation", "deviation_short", unit_of(one)),
            rx.el.td(),
            role="row",
            key=variant.key,
        )

    return table(
        TEXT["result"], head(TEXT["variant"], *ends, end=ends), rx.foreach(one.variants, row), look=LOOK
    )


LOOK = "table trial-results"


def _name(variant: VariantView) -> rx.Component:
    letter = rx.el.span(variant.letter, class_name="trial-letter", aria_hidden="true")
    return rx.el.span(letter, variant.name, class_name="trial-named")


def _said(variant: VariantView) -> rx.Var:
    return rx.cond(variant.said == "", "–", variant.said)


def _field(
    one: TrialView, variant: VariantView, field: str, words: str, unit: rx.Var | str = ""
) -> rx.Component:
    control = of_variant(one, variant, field, TEXT[words], kind="number", placeholder="–", unit=unit)
    return cell(control, TEXT[words], look="end")


def _says(one: TrialView) -> rx.Component:
    """The verdict, what one must know beside it, the drawing, and the method."""
    cautions = rx.foreach(one.cautions, lambda said: rx.el.p(icon("alert"), said, key=said))
    sentences = rx.foreach(one.sentences, lambda said: rx.el.p(said, key=said))
    drawn = rx.cond(one.has_chart, rx.fragment(chart(one), _differences(one)), rx.fragment())
    said = rx.el.div(
        rx.el.div(verdict_chip(one.verdict), sentences, class_name="trial-verdict"),
        rx.cond(one.cautions.length() > 0, rx.el.div(cautions, class_name="trial-cautions"), rx.fragment()),
        drawn,
        rx.cond(one.method != "", rx.el.p(one.method, class_name="faint small"), rx.fragment()),
        class_name=rx.Var.create("card trial-says ") + one.verdict,
        role="status",
    )
    return rx.cond(one.verdict != "", said, rx.el.p(TEXT["no_results"], class_name="hint"))


def _differences(one: TrialView) -> rx.Component:
    def row(each: AgainstView) -> rx.Component:
        return rx.el.tr(
            cell(each.name, TEXT["variant"], row=True),
            cell(each.difference, TEXT["difference"], look="end strong"),
            cell(each.between, TEXT["between"], look="end"),
            cell(verdict_chip(each.verdict), TEXT["verdict"]),
            rx.el.td(),
            role="row",
            key=each.key,
        )

    ends = [TEXT["difference"], TEXT["between"]]
    titles = head(TEXT["variant"], *ends, TEXT["verdict"], end=ends)
    return table(TEXT["difference"], titles, rx.foreach(one.against, row), look="table trial-differences")
