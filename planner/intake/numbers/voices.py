"""The comments of all files of a strategy, held ready to be asked: sorted into stages and themes, searched, counted.

What a pattern finds is kept as a column of its own, so that only new words are looked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from planner.intake.numbers import common_words
from planner.intake.numbers.facts import FILE, SHAPES, Facts, merged
from planner.intake.numbers.values import SCORE
from planner.intake.numbers.voice_counts import count_of, counts_by, day_of, pieces
from planner.intake.numbers.voice_search import HOW, STAGE, fitting, has_theme, in_stage, in_theme
from planner.model.feedback.found import ELSEWHERE, PAGE, Count, Found, Frequent, Rules, Said, Search
from planner.model.feedback.moods import mood_of
from planner.model.feedback.stage_rules import STRONG, WEAK
from planner.model.feedback.words import pattern
from planner.model.ids import DataFileId, SaidId, StrategyId
from planner.model.sorting import Sorting

KEPT = 400
"""So many columns of patterns are kept; each takes two bytes for every comment."""
PLACE = "\x00place"
Hands = Mapping[str, Sorting]


class Voices:
    """All comments. `files` are a file's id and its facts each; of a comment in two of them the later state counts."""

    def __init__(self, strategy_id: StrategyId, files: Sequence[tuple[DataFileId, Facts]]) -> None:
        self.files = [id for id, _ in files]
        told = merged([{"comments": facts["comments"]} for _, facts in files if "comments" in facts])
        bare = told.get("comments", pl.DataFrame(schema={**SHAPES["comments"], FILE: pl.UInt16}))
        known = pl.col("scale").filter(pl.col("scale") > 0).max()
        highest = pl.coalesce(known, pl.col("score").max()).over("metric", "question")
        frame = bare.with_columns(
            pl.Series("id", [SaidId.of(strategy_id, key) for key in bare["key"]], pl.String),
            pl.col("text").str.to_lowercase().alias("low"),
            *(pl.col(name).fill_null("") for name in ("metric", "channel", "segment", "question")),
            pl.col("score") / SCORE,
            pl.when(pl.col("scale") > 0).then("scale").otherwise(highest) / SCORE,
        )
        frame = frame.with_columns((pl.col("score") / pl.col("scale")).alias("share"))
        self.frame = _with_moods(frame).sort("at", "id", descending=[True, False], nulls_last=True)
        self._found: dict[str, pl.Series] = {}
        self._sorted: tuple[str, pl.DataFrame] = ("", self.frame)

    def one(self, id: str, rules: Rules) -> Said | None:
        """The comment of this name."""
        rows = self._with(rules).filter(pl.col("id") == id)
        return next(self._said(rows, rules, Search()), None)

    def where(self, ids: Iterable[str]) -> dict[str, DataFileId]:
        """In which file each of these comments is; those that are in none are left out."""
        rows = self.frame.filter(pl.col("id").is_in(list(ids)))
        return {id: self.files[file] for id, file in rows.select("id", FILE).iter_rows()}

    def find(self, search: Search, rules: Rules) -> Found:
        """A page of what fits, with counts."""
        frame, fits = self._with(rules), fitting(search, self.files)
        here, about = in_stage(search), in_theme(search, rules)
        if search.sort == "lowest":
            frame = frame.with_row_index(PLACE).sort("share", PLACE, nulls_last=True)
        rows = frame.filter(fits & here & about)
        tagged = frame.filter(fits & here)
        return Found(
            said=tuple(self._said(rows.slice(search.offset, PAGE), rules, search)),
            all=rows.height,
            total=self.frame.height,
            stages=counts_by(frame.filter(fits & about), STAGE, ELSEWHERE),
            themes=tuple(
                count_of(one.theme_id, tagged.filter(has_theme(one.theme_id))) for one in rules.themes
            ),
            metrics=counts_by(self.frame, "metric"),
            channels=counts_by(self.frame, "channel"),
            files=tuple(self._of_file(one) for one in counts_by(self.frame, FILE)),
            first=day_of(self.frame["at"].min()),
            last=day_of(self.frame["at"].max()),
        )

    def frequent(self, search: Search, rules: Rules) -> Frequent:
        """Words and phrases of what fits that no theme has yet."""
        rows = self._with(rules).filter(
            fitting(search, self.files) & in_stage(search) & in_theme(search, rules)
        )
        known = [word for theme in rules.themes for word in theme.words]
        often = common_words.phrases(rows["low"], known)
        counted = [count_of(one, rows.filter(pl.col("low").str.contains(pattern([one])))) for one in often]
        return Frequent(words=tuple(sorted(counted, key=lambda one: (-one.count, one.key))))

    def _of_file(self, one: Count) -> Count:
        return one.model_copy(update={"key": self.files[int(one.key)]})

    def _with(self, rules: Rules) -> pl.DataFrame:
        """The comments with their `STAGE` (null for none), `HOW` it came, and whether each theme is on them."""
        key = rules.model_dump_json()
        if self._sorted[0] != key:
            hands = {str(one.id): one for one in rules.by_hand}
            self._sorted = key, self._themed(self._staged(rules, hands), rules, hands)
        return self._sorted[1]

    def _staged(self, rules: Rules, hands: Hands) -> pl.DataFrame:
        """A hand decides, then the words, then what was asked."""
        there = [str(rule.stage_id) for rule in rules.stages]
        weights = [
            (self._hits(pattern(rule.words)) * STRONG + self._hits(pattern(rule.hints)) * WEAK).alias(
                rule.stage_id
            )
            for rule in rules.stages
        ]
        put = {id: stage for id, one in hands.items() for stage in one.stage_ids if stage in there}
        asked = {key: str(rule.stage_id) for rule in rules.stages for key in rule.asked}
        hand, question, word = _mapped("id", put), _mapped("metric", asked), pl.lit(None, pl.String)
        most = pl.max_horizontal(there) if there else pl.lit(0)
        for stage in reversed(there):
            word = pl.when((pl.col(stage) == most) & (most > 0)).then(pl.lit(stage)).otherwise(word)
        how = pl.when(hand.is_not_null()).then(pl.lit("hand")).when(word.is_not_null()).then(pl.lit("word"))
        how = how.when(question.is_not_null()).then(pl.lit("asked")).otherwise(pl.lit(""))
        frame = self.frame.with_columns(weights)
        return frame.with_columns(pl.coalesce(hand, word, question).alias(STAGE), how.alias(HOW)).drop(there)

    def _themed(self, frame: pl.DataFrame, rules: Rules, hands: Hands) -> pl.DataFrame:
        for theme in rules.themes:
            on = [id for id, one in hands.items() if theme.theme_id in one.theme_ids]
            off = [id for id, one in hands.items() if theme.theme_id in one.without_ids]
            ruled = (self._hits(pattern(theme.words)) > 0).alias(f"r{theme.theme_id}")
            is_on = (pl.col(ruled.name) | pl.col("id").is_in(on)) & ~pl.col("id").is_in(off)
            frame = frame.with_columns(ruled).with_columns(is_on.alias(f"t{theme.theme_id}"))
        return frame

    def _hits(self, looked_for: str) -> pl.Series:
        """How often a pattern is found in each comment."""
        found = self._found.pop(looked_for, None)
        if found is None:
            found = self.frame["low"].str.count_matches(looked_for).cast(pl.UInt16)
        self._found[looked_for] = found
        while len(self._found) > KEPT:
            self._found.pop(next(iter(self._found)))
        return found

    def _said(self, rows: pl.DataFrame, rules: Rules, search: Search) -> Iterator[Said]:
        by_stage = {str(rule.stage_id): rule for rule in rules.stages}
        themes = [one.theme_id for one in rules.themes]
        marked = next((one.words for one in rules.themes if one.theme_id == search.theme), ())
        for row in rows.iter_rows(named=True):
            rule = by_stage.get(row[STAGE] or "") if row[HOW] == "word" else None
            found = (
                re.search(pattern(rule.words), row["low"]) or re.search(pattern(rule.hints), row["low"])
                if rule
                else None
            )
            yield Said(
                id=row["id"], file_id=self.files[row[FILE]], text=row["text"],
                pieces=pieces(row["text"], search.words, marked), at=day_of(row["at"]), metric=row["metric"],
                score=row["score"], scale=row["scale"] if row["score"] is not None else None, mood=row["mood"],
                channel=row["channel"], segment=row["segment"], question=row["question"], stage_id=row[STAGE],
                why=found[0] if found else "", how=row[HOW],
                theme_ids=tuple(id for id in themes if row[f"t{id}"]),
                ruled_ids=tuple(id for id in themes if row[f"r{id}"]),
            )  # fmt: skip


def _with_moods(frame: pl.DataFrame) -> pl.DataFrame:
    scored = pl.col("score").is_not_null() & (pl.col("scale") > 0)
    kinds = frame.filter(scored).select("metric", "score", "scale").unique()
    moods = pl.Series("mood", [mood_of(*row) for row in kinds.iter_rows()], pl.String)
    known = frame.join(kinds.with_columns(moods), on=["metric", "score", "scale"], how="left")
    return known.with_columns(pl.col("mood").fill_null(""))


def _mapped(column: str, known: Mapping[str, str]) -> pl.Expr:
    return pl.col(column).replace_strict(known, default=None, return_dtype=pl.String)
