"""The themes beside the comments, and the words that could become some."""

import reflex as rx

from planner.ui.parts.button import button
from planner.ui.parts.field import text
from planner.ui.parts.mark import bar
from planner.ui.screens.feedback import edits
from planner.ui.screens.feedback.browser import add_theme, feedback, make_pain, suggest, turn_to
from planner.ui.screens.feedback.view import ThemeView, WordView
from planner.ui.screens.feedback.words import TEXT
from planner.ui.shell import section


def themes() -> rx.Component:
    """All themes with how many of the shown comments are theirs; the chosen one can be changed."""
    none = rx.fragment(
        rx.el.p(TEXT["no_themes"], class_name="hint for-editors"),
        rx.el.p(TEXT["no_themes_looking"], class_name="hint for-lookers"),
    )
    some = feedback.themes.length() > 0  # pyright: ignore[reportAttributeAccessIssue]
    listed = rx.el.ul(rx.foreach(feedback.themes, _theme), class_name="themes")
    return section(
        TEXT["themes"], rx.cond(some, listed, none), _add(), look="feedback-themes", id="feedback-themes"
    )


def _theme(one: ThemeView) -> rx.Component:
    mean = rx.el.small(one.mean, class_name=rx.Var.create("theme-mean ") + one.mood)
    press = rx.el.button(
        rx.el.span(one.name, class_name="name"),
        rx.cond(one.mean != "", mean, rx.fragment()),
        rx.el.span(one.count, class_name="number"),
        bar(one.part, one.count),
        type="button",
        aria_pressed=one.on,
        on_click=turn_to("theme", one.id),
        class_name=rx.Var.create("theme ") + one.colour,
    )
    return rx.el.li(press, rx.cond(one.on, _change(one), rx.fragment()), key=one.id)


def _change(one: ThemeView) -> rx.Component:
    pain = button(TEXT["pain"], draw="plus", look="small", on_click=make_pain(one.id))
    gone = button(TEXT["remove"], draw="trash", look="small quiet danger", on_click=edits.remove(one.id))
    fields = rx.el.form(
        text(TEXT["name"], "name", within="theme", required=True, default_value=one.name),
        text(TEXT["words"], "words", within="theme", default_value=one.words, hint=TEXT["words_hint"]),
        rx.el.div(button(TEXT["save"], look="small", type="submit"), gone, class_name="pills"),
        on_submit=lambda form: edits.edit(one.id, form),
        key=one.id + one.name + one.words,
    )
    can = rx.cond(feedback.can_pain, rx.el.div(pain, class_name="pills"), rx.fragment())
    return rx.el.div(can, fields, class_name="theme-change for-editors")


def _add() -> rx.Component:
    return rx.el.form(
        rx.el.input(
            name="name",
            required=True,
            aria_label=TEXT["new_theme"],
            placeholder=TEXT["theme_hint"],
            auto_complete="off",
            class_name="input",
        ),
        button(TEXT["add_theme"], draw="plus", look="small", type="submit"),
        id="new-theme",
        on_submit=lambda form: edits.add("new-theme", form),
        class_name="theme-add for-editors",
    )


def often() -> rx.Component:
    """Words that come up often in what is shown."""
    words = rx.el.ul(rx.foreach(feedback.words, _word), class_name="pills often")
    large = rx.fragment(
        rx.el.p(TEXT["often_large"], class_name="hint"),
        button(TEXT["often_ask"], look="small", on_click=suggest),
    )
    some = feedback.words.length() > 0  # pyright: ignore[reportAttributeAccessIssue]
    none = rx.cond(feedback.often == "done", rx.el.p(TEXT["often_none"], class_name="hint"), rx.fragment())
    why = rx.el.p(TEXT["often_why"], class_name="hint")
    shown = rx.cond(feedback.often == "large", large, rx.cond(some, rx.fragment(why, words), none))
    return section(TEXT["often"], shown, look="feedback-often for-editors")


def _word(one: WordView) -> rx.Component:
    said = rx.cond(one.mean != "", rx.fragment(" · ", one.mean), rx.fragment())
    return rx.el.li(
        rx.el.button(
            rx.el.span(TEXT["make"], " ", class_name="hush"),
            one.text,
            rx.el.span(one.count, said, class_name="count"),
            type="button",
            on_click=add_theme(one.text),
            class_name=rx.Var.create("pill ") + one.mood,
        ),
        key=one.text,
    )
