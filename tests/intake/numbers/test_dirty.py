"""Each format as it looks after a year of spreadsheets gives what SQL over the plain rows gives."""

import pytest

from planner.model.numbers.mapping import Use
from tests.intake.numbers import dirty
from tests.intake.numbers.brought import bring, look, results


@pytest.mark.parametrize("kind", dirty.FILES)
def test_a_dirty_file_gives_the_known_answer(tmp_path, kind):
    file = dirty.FILES[kind]()
    sheet = look(tmp_path, file.data, file.name)
    assert sheet.kind == file.kind
    mapping = sheet.mapping
    if file.means:
        meant = {name: meaning for meaning, name in file.means.items()}
        uses = tuple(Use(name=use.name, meaning=meant.get(use.name, "personal")) for use in mapping.columns)
        mapping = mapping.model_copy(update={"subject": file.subject, "columns": uses})
    else:
        assert tuple(one.about for one in sheet.questions) == file.asks
    brought = bring(tmp_path, file.data, mapping, file.name, **file.answers)
    told = brought[0].dry_run
    assert (told.rows, told.used, told.part_of, told.aside) == file.counts, told.reasons
    found = results(brought).figures
    for wanted, value in file.figures.items():
        metric, month, part, currency, question = (*wanted, *[""] * (5 - len(wanted)))
        fits = [
            one.value
            for one in found
            if (one.metric, one.month, one.part) == (metric, month, part)
            and (not currency or one.currency == currency)
            and (not question or one.question == question)
        ]
        assert fits == ([] if value is None else [pytest.approx(value)]), wanted
