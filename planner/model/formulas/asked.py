"""What people answered: NPS, CSAT, CES, stars."""

from planner.model.formulas.share import percent


def nps(promoters: int, passives: int, detractors: int) -> float | None:
    """Percent answering 9 or 10 minus percent answering 0 to 6, −100 to 100.

    Source: F. F. Reichheld, “The One Number You Need to Grow”, Harvard Business Review 81 (12), 2003.
    """
    return percent(promoters - detractors, promoters + passives + detractors)


def csat_top_two(top_two: int, answers: int) -> float | None:
    """Percent of the answers in the two highest boxes of the scale.

    Source: the “top-two-box” score of survey research, as in N. Bendle, P. Farris, P. Pfeifer, D. Reibstein, “Marketing
    Metrics”, 4th ed. (2020), section on customer satisfaction. Help desks' good/bad count good as the top.
    """
    return percent(top_two, answers)


def csat_mean(total: float, answers: int, scale: float) -> float | None:
    """The mean of the answers in percent of the highest possible one; `total` is their sum.

    Source: as `csat_top_two`; the mean is the other usual reading of the same question.
    """
    return percent(total, answers * scale)


def mean_score(total: float, answers: int) -> float | None:
    """The mean of the scores as they were given: CES on its scale, stars of reviews.

    Source for CES: M. Dixon, K. Freeman, N. Toman, “Stop Trying to Delight Your Customers”, Harvard Business Review 88
    (7/8), 2010, in the agreement wording of 2013 (1 to 7, high is easy).
    """
    return total / answers if answers else None


def ces_agree(agreed: int, answers: int) -> float | None:
    """Percent who found it easy: 5 or more of 7 (4 or more of 5).

    Source: as `mean_score`; the share of agreement is how CEB reported the score of 2013.
    """
    return percent(agreed, answers)
