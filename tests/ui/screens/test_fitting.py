"""Which touchpoints are suggested for a metric: by the stage it usually sits at, words in titles and the channel."""

import json
import subprocess
from typing import Any

from planner.cli import building
from planner.model.metric_library import BY_KEY
from planner.model.metric_library.homes import HOMES
from planner.ui.screens.data.homes import RULES

SCRIPT = """
const [source, homes, places] = JSON.parse(process.argv[1]);
const { fitting } = await import("data:text/javascript," + encodeURIComponent(source));
const titles = (home) => fitting(home, places).map(({ touchpoint }) => touchpoint.title);
console.log(JSON.stringify(Object.fromEntries(Object.entries(homes).map(([key, home]) => [key, titles(home)]))));
"""
MAP = (
    ("Awareness", "Sees an advert", "Instagram", False),
    ("Consideration", "Reads the reviews", "Website", False),
    ("Consideration", "Asks in the chat", "Live chat", False),
    ("Acquisition", "Pays at the checkout", "Website", False),
    ("Acquisition", "Opens the basket", "Website", True),
    ("Service", "Waits for the parcel", "E-mail", False),
    ("Service", "Returns what does not fit", "Post", False),
    ("Service", "Writes to support", "E-mail", False),
    ("Loyalty", "Tells a friend", "In person", False),
    ("Loyalty", "Orders again", "Website", False),
    ("Repair shop", "Refunds the repair", "Phone", False),
)


def suggested() -> dict[str, list[str]]:
    places = [
        {"touchpoint": {"title": title, "channel": by, "moment_of_truth": star}, "stage": {"name": stage}}
        for stage, title, by, star in MAP
    ]
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    given: list[Any] = [(building.ROOT / "assets" / "fitting.js").read_text(), RULES, places]
    words = [node, "--input-type=module", "-e", SCRIPT, json.dumps(given)]
    return json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def test_each_metric_is_offered_where_it_is_at_home() -> None:
    told = suggested()
    first = {
        "return_rate": "Returns what does not fit",
        "review_rating": "Reads the reviews",
        "nps": "Tells a friend",
        "repeat_purchase_rate": "Orders again",
        "first_response_time": "Writes to support",
        "cart_abandonment": "Opens the basket",
    }
    assert {key: told[key][0] for key in first} == first
    assert all(len(titles) <= 3 for titles in told.values())
    assert "Sees an advert" not in {title for titles in told.values() for title in titles}


def test_every_home_is_of_the_library_and_in_lower_case() -> None:
    assert HOMES.keys() <= BY_KEY.keys()
    words = [word for home in HOMES.values() for word in (*home.words, *home.channels)]
    assert words == [word.strip().lower() for word in words]
