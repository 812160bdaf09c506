"""Files brought in without a process of their own."""

from planner.intake.numbers import figures
from planner.intake.numbers.dry_run import taken
from planner.intake.numbers.facts import of_bytes
from planner.intake.numbers.sheet import looked
from planner.intake.numbers.table import opened
from planner.model.numbers.choices import Choices

SALT = b"sixteen bytes or more"
USUAL = Choices()


def look(tmp_path, data, name="file.csv", remembered=()):
    path = tmp_path / name
    path.write_bytes(data)
    return looked(opened(path, name, tmp_path), remembered)


def bring(tmp_path, data, mapping=None, name="file.csv", choices=USUAL, shown=True, **answers):
    """What `take` gives, and the rows set aside; with the suggested mapping where none is given."""
    path = tmp_path / name
    path.write_bytes(data)
    table = opened(path, name, tmp_path, mapping.tab if mapping else "")
    mapping = mapping or looked(table).mapping
    return taken(table, mapping.model_copy(update=answers), SALT, choices, shown=shown)


def results(*batches, choices=USUAL):
    """Figures of what `bring` gave."""
    return figures.results(
        [(f"file {place}", of_bytes(one.facts)) for place, (one, _) in enumerate(batches)], choices
    )


def figure(found, metric, month="", part="", currency="", question=None):
    """The one figure that is meant."""
    fits = [
        one
        for one in found.figures
        if (one.metric, one.month, one.part) == (metric, month, part)
        and (not currency or one.currency == currency)
        and (question is None or one.question == question)
    ]
    assert len(fits) == 1, [one.metric for one in found.figures]
    return fits[0]
