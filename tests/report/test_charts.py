"""The geometry of charts: numbers on paper, anything that knows arithmetic on the screen."""

from planner.report import charts


class InBrowser:
    """A value only a browser knows: arithmetic gives an expression."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text

    def __add__(self, other: object) -> "InBrowser":
        return InBrowser(f"({self}+{other})")

    def __rsub__(self, other: object) -> "InBrowser":
        return InBrowser(f"({other}-{self})")

    def __mul__(self, other: object) -> "InBrowser":
        return InBrowser(f"({self}*{other})")

    def __truediv__(self, other: object) -> "InBrowser":
        return InBrowser(f"({self}/{other})")


def test_a_piece_of_a_curve_is_level_at_both_ends() -> None:
    assert charts.segment(0.0, 10.0, 20.0, 30.0) == "M0.0 10.0 C10.0 10.0 10.0 30.0 20.0 30.0"


def test_a_piece_of_a_curve_can_be_drawn_from_what_only_the_browser_knows() -> None:
    x, y = InBrowser("a.x"), InBrowser("a.y")
    assert charts.segment(x, y, 20, 30) == "Ma.x a.y C((a.x+20)/2) a.y ((a.x+20)/2) 30 20 30"
    assert str(charts.emotion_y(InBrowser("e"), 100, 10)) == "(50.0-(e*20.0))"


def test_a_curve_goes_through_every_point_and_needs_two() -> None:
    data = charts.curve([(0.0, 1.0), (10.0, 5.0), (20.0, 3.0)])
    assert data.count("C") == 2
    assert "10.0 5.0" in data
    assert data.endswith("20.0 3.0")
    assert charts.curve([(0.0, 1.0)]) == charts.line([]) == ""


def test_the_best_feeling_is_at_the_top_and_the_worst_at_the_foot() -> None:
    assert [charts.emotion_y(emotion, 100, 10) for emotion in (2, 0, -2)] == [10, 50, 90]


def test_places_share_a_column_evenly() -> None:
    assert [charts.place_x(100, 60, place, 3) for place in range(3)] == [110, 130, 150]


def test_a_trend_shares_its_scale_with_the_target() -> None:
    points, level = charts.trend([1, 2, 3], [10, 20, 15], 30, width=104, height=44, inset=2)
    assert points == [(2, 42), (52, 22), (102, 32)]
    assert level == 2


def test_what_never_changes_lies_in_the_middle() -> None:
    points, level = charts.trend([5, 5], [7, 7], None, width=20, height=10, inset=0)
    assert points == [(10, 5), (10, 5)]
    assert level is None


def test_shares_fill_the_bar_and_nothing_fills_none() -> None:
    assert charts.shares([1, 0, 3], 40) == [(0, 10), (10, 0), (10, 30)]
    assert charts.shares([0, 0], 40) == [(0, 0), (0, 0)]
