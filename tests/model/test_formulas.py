"""The metrics' formulas on numbers one can check in the head, and money at risk."""

import pytest

from planner.model import formulas
from planner.model.money_at_risk import Risk, RiskInputs, affected, at_risk, summed
from planner.model.numbers.figure import Figure


def test_formulas():
    assert formulas.nps(8465, 3953, 1194) == pytest.approx(53.416, abs=0.001)
    assert formulas.nps(0, 0, 0) is None
    assert formulas.csat_top_two(3, 4) == 75
    assert formulas.csat_mean(32, 8, 5) == 80
    assert formulas.mean_score(27, 6) == 4.5
    assert formulas.ces_agree(1, 8) == 12.5
    assert formulas.average_order_value(100, 8) == 12.5
    assert formulas.repeat_purchase_rate(1, 4) == 25
    assert formulas.churn_rate(5, 0) is None
    assert formulas.years_kept(None) == 1
    assert formulas.years_kept(0) == formulas.years_kept(0.01) == 10
    assert formulas.years_kept(100 / 24) == pytest.approx(2)
    assert formulas.clv(50, 3, 2) == 300
    assert formulas.clv(50, 3, 2, 40) == 120
    assert formulas.return_rate(2, 40) == 5
    assert formulas.conversion_rate(3, 150) == 2
    assert formulas.cart_abandonment(30, 100) == 70
    assert formulas.first_contact_resolution(6, 8) == 75
    assert formulas.hours(5400) == 1.5


def test_money_at_risk_has_its_formula_and_range():
    inputs = RiskInputs(
        orders=12_000,
        order_value=50,
        currency="EUR",
        affected_low=10,
        affected_high=12,
        lost_low=20,
        lost_high=50,
    )
    found = at_risk(inputs)
    assert (found.low, found.high) == (12_000, 36_000)
    assert found.formula == "12,000 orders × 10 to 12 % × 20 to 50 % × 50 EUR"
    both = summed([found, found, Risk(low=1, high=2, currency="USD", formula="")])
    assert [(one.low, one.high, one.currency) for one in both] == [(24_000, 72_000, "EUR"), (1, 2, "USD")]
    with pytest.raises(ValueError, match="low value is above"):
        RiskInputs(orders=1, order_value=1, affected_low=5, affected_high=4)


def test_the_share_with_a_bad_time_comes_from_a_figure():
    csat = Figure(
        metric="csat", value=80, unit="percent", sample=100, counted="answers", formula="", low=71, high=87
    )
    assert affected(csat) == (13, 29)
    assert affected(
        csat.model_copy(update={"metric": "return_rate", "value": 4.0, "low": None, "high": None})
    ) == (4, 4)
    assert affected(csat.model_copy(update={"metric": "nps", "unit": "score"})) is None
