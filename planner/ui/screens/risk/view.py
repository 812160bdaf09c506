"""The words of the page of the money at risk."""

TEXT = {
    "title": "Money at risk",
    "in_all": "At risk in all, a year",
    "formula": "How it is worked out",
    "sums_why": "Sums are rather too high: who is lost at one touchpoint cannot be lost at the next.",
    "left_out_one": "estimate on a to-be journey is left out: that is a plan.",
    "left_out": "estimates on to-be journeys are left out: those are plans.",
    "ranked": "Where most is at risk",
    "ranked_why": "The largest first. Open one to see its formula and to change what it is made of.",
    "sums": "By journey and stage",
    "in_journey": "in all",
    "more": "Where it could be estimated",
    "more_why": "These touchpoints measure how many have a bad time.",
    "other": "Estimate another touchpoint",
    "other_hint": "Choose a touchpoint",
    "none_likely": "No other touchpoint measures CSAT, first contact resolution, returns or cart abandonment.",
    "no_orders": "No file of orders came in yet. It would tell orders a year and what an order is worth.",
    "to_data": "Bring one in",
    "to_map": "On the map",
    "empty": "What does a bad moment cost a year?",
    "empty_why": "Orders that come by × share with a bad time × share of them lost × order value: a range from low"
    " to high for each touchpoint, to see where to begin. The planner suggests what your data knows;"
    " you overrule the rest.",
    "empty_looking": "Nobody has estimated the money at risk yet. The touchpoints will stand here, ranked.",
    "nowhere": "Draw a journey first: the estimates belong to its touchpoints.",
    "journeys": "Go to the journeys",
}
