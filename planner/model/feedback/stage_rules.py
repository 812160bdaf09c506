"""Which words speak for which stage of a map: of the usual topics of a store, of its touchpoints, of its name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from planner.model.feedback.topics import BLAND, TOPICS, Topic
from planner.model.feedback.words import holds, tokens
from planner.model.ids import StageId
from planner.model.journey import Stage
from planner.model.metric_library import BY_KEY
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint

SHORTEST, SHORTEST_HINT = 4, 6
OWN_NAME = 10
STRONG, WEAK = 2, 1
"""How much a word of a rule counts, and one of its hints."""


class StageRule(Part, frozen=True):
    """A comment belongs to the stage whose `words` (each `STRONG`) and `hints` (`WEAK`) it holds most, else the first.

    Where it holds none, what was asked decides: `asked` are keys of the metric library.
    """

    stage_id: StageId
    words: Annotated[tuple[str, ...], Field(max_length=2_000)] = ()
    hints: Annotated[tuple[str, ...], Field(max_length=2_000)] = ()
    asked: tuple[str, ...] = ()


def rules_of(stages: Sequence[Stage], touchpoints: Sequence[Touchpoint]) -> tuple[StageRule, ...]:
    """A rule for each stage of a map. A word that would speak for several stages speaks for none."""
    there = {stage.id: [one for one in touchpoints if one.stage_id == stage.id] for stage in stages}
    topics = _shared_out(stages, there)
    usual = {word for words in topics.values() for word in words}
    named = _telling_apart({stage.id: _said(stage.name, SHORTEST) for stage in stages}, usual)
    met = _telling_apart({id: _met(touchpoints) for id, touchpoints in there.items()}, usual)
    asked = _asked(stages)
    return tuple(
        StageRule(stage_id=id, words=(*topics[id], *named[id]), hints=met[id], asked=asked[id])
        for id in there
    )


def _met(touchpoints: Iterable[Touchpoint]) -> list[str]:
    """The words of titles and channels, and the longer ones of descriptions."""
    titles = " ".join(f"{one.title} {one.channel}" for one in touchpoints)
    stories = " ".join(one.description for one in touchpoints)
    return list(dict.fromkeys([*_said(titles, SHORTEST), *_said(stories, SHORTEST_HINT)]))


def _said(text: str, shortest: int) -> list[str]:
    return [word for word in dict.fromkeys(tokens(text)) if len(word) >= shortest and word not in BLAND]


def _telling_apart(words: dict[StageId, list[str]], known: set[str]) -> dict[StageId, tuple[str, ...]]:
    often = Counter(word for of_stage in words.values() for word in of_stage)
    return {
        id: tuple(word for word in of_stage if often[word] == 1 and word not in known)
        for id, of_stage in words.items()
    }


def _shared_out(
    stages: Sequence[Stage], there: dict[StageId, list[Touchpoint]]
) -> dict[StageId, tuple[str, ...]]:
    """The words of each topic with the one stage it fits best; a topic that fits none is left out."""
    given: dict[StageId, tuple[str, ...]] = {stage.id: () for stage in stages}
    for topic in TOPICS:
        fit = {stage.id: _fit(topic, stage, there[stage.id]) for stage in stages}
        best = max(fit, key=fit.__getitem__, default=None)
        if best and fit[best][0]:
            given[best] += topic.words
    return given


def _fit(topic: Topic, stage: Stage, touchpoints: Iterable[Touchpoint]) -> tuple[int, bool]:
    """How many touchpoints speak of the topic; a name that does counts as one more, its own as ten."""
    called = holds(stage.name, topic.names)
    name = OWN_NAME if called.startswith(topic.key[:6]) else 1
    met = sum(bool(holds(one.title, topic.words)) for one in touchpoints)
    return met + name * bool(called), bool(called)


def _asked(stages: Sequence[Stage]) -> dict[StageId, tuple[str, ...]]:
    """The metrics people answer, each with the first stage where the metric library says it usually sits."""
    by_name = {name: stage.id for stage in reversed(stages) for name in tokens(stage.name)}
    given: dict[StageId, tuple[str, ...]] = {stage.id: () for stage in stages}
    for key, known in BY_KEY.items():
        home = next((by_name[one] for one in known.stages if one in by_name), None)
        if known.asked and home:
            given[home] += (key,)
    return given
