"""The metric library is complete, and each entry can become a metric."""

import pytest

from planner.model.metric import Metric
from planner.model.metric_library import BY_KEY, LIBRARY, LibraryMetric, usual_at
from tests.builders import a_metric, a_strategy

NEEDED = {
    "csat": "up",
    "nps": "up",
    "ces": "up",
    "clv": "up",
    "churn_rate": "down",
    "repeat_purchase_rate": "up",
    "average_order_value": "up",
    "conversion_rate": "up",
    "cart_abandonment": "down",
    "first_response_time": "down",
    "resolution_time": "down",
    "first_contact_resolution": "up",
    "return_rate": "down",
    "review_rating": "up",
    "self_service_rate": "up",
}


def test_the_metrics_of_the_trade_are_there_and_point_the_right_way() -> None:
    assert {key: BY_KEY[key].better for key in NEEDED} == NEEDED


def test_keys_names_and_short_labels_are_unlike() -> None:
    for field in ("key", "name", "short"):
        assert len({getattr(entry, field) for entry in LIBRARY}) == len(LIBRARY)


@pytest.mark.parametrize("entry", LIBRARY, ids=lambda entry: entry.key)
def test_an_entry_says_everything_in_sentences_and_fits_a_metric(entry: LibraryMetric) -> None:
    assert entry.formula and entry.found and entry.stages
    assert entry.tells.endswith(".") and entry.settle.endswith(".") and len(entry.short) <= 16
    fields = entry.model_dump(include=Metric.editable) | {"library": entry.key}
    assert a_metric(a_strategy(), **fields).label == entry.short


def test_each_usual_stage_has_metrics_and_a_stage_of_ones_own_has_none() -> None:
    assert {"reach", "click_through_rate"} <= {entry.key for entry in usual_at(" Awareness ")}
    assert all(usual_at(stage) for stage in ("consideration", "Acquisition", "SERVICE", "loyalty"))
    assert usual_at("Waits") == ()
