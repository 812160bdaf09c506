"""What a page of ours says over a socket is let in; everything else Engine.IO and Socket.IO can say is not."""

import json

import pytest

from planner.web.frames import Talk

EVENT = {"name": "a.b", "payload": {"x": "half \ud800"}, "router_data": {"pathname": "/", "query": {}}}
DEEP = "[" * 200 + "]" * 200
SAID_BY_PAGES = [
    "3",
    "40/_event,",
    "40/_event",
    f"40/_event,{json.dumps({'event': EVENT, 'state_schema': 'abc'})}",
    '40/live,{"strategy":"abc","journey":null}',
    "41/live,",
    f"42/_event,{json.dumps(['event', EVENT])}",
    '42/live,7["since",41]',
]
SAID_BY_OTHERS = [
    "",
    "2probe",
    "1",
    "4",
    '42/_event,["ping"]',
    '42/_event,["client_error",{"message":"what was typed"}]',
    '42/_event,["event",{"name":"a"},2]',
    "7",
    "hello",
    "40",
    '42["join"]',
    "42/live,",
    "42/live,join",
    '42/live0["join"]',
    '42/live["join"]',
    '42/live,{"join":1}',
    "42/live,[]",
    "42/live,[7]",
    '42/live,["connect",{}]',
    '42/_event,["connect",{"QUERY_STRING":"token=1"}]',
    '42/_event,["disconnect"]',
    '43/live,1["ack"]',
    '44/live,"refused"',
    '451-/_event,["event",{"_placeholder":true,"num":0}]',
    '42/live,12345678901["join"]',
    f'42/live,["join",{DEEP}]',
    f'42/live,["join",{"[" * 90_000}]',
    f'42/live,["join",{"1" * 5_000}]',
    '42/live,["join",NaN]',
    f"42/live,{json.dumps(['join', [0] * 6_000])}",
    '42/_event,["event","{}"]',
    '42/_event,["event"]',
    '42/_event,["event",{"name":5}]',
    '42/_event,["event",{"name":"a","payload":[]}]',
    '42/_event,["event",{"name":"a","router_data":[]}]',
    '42/_event,["event",{"name":"a","router_data":{"pathname":["/"]}}]',
    '42/_event,["event",{"name":"a","router_data":{"query":"x"}}]',
    '42/_event,["event",{"name":"\\ud800"}]',
    '42/_event,["event",{"name":"a","router_data":{"pathname":"/\\ud800"}}]',
    '40/_event,{"event":"x"}',
    '40/live,["strategy"]',
    "40/LIVE,{}",
]


def said(text: str) -> dict[str, str]:
    return {"type": "websocket.receive", "text": text}


@pytest.mark.parametrize("text", SAID_BY_PAGES)
def test_what_our_pages_say_is_let_in(text: str) -> None:
    assert Talk().takes(said(text))


@pytest.mark.parametrize("text", SAID_BY_OTHERS, ids=range(len(SAID_BY_OTHERS)))
def test_nothing_else_is(text: str) -> None:
    assert not Talk().takes(said(text))


def test_nor_bytes() -> None:
    assert not Talk().takes({"type": "websocket.receive", "bytes": b"3"})
    assert not Talk().takes({"type": "websocket.receive", "bytes": b"3", "text": None})


def test_one_enters_once_until_one_has_left_or_was_refused() -> None:
    talk, enter = Talk(), said('40/live,{"strategy":"abc"}')
    assert [talk.takes(enter), talk.takes(enter)] == [True, False]
    assert talk.takes(said("40/_event,"))
    assert talk.takes(said("41/live,"))
    assert [talk.takes(enter), talk.takes(enter)] == [True, False]
    talk.answers({"type": "websocket.send", "text": '44/live,{"message":"no"}'})
    assert [talk.takes(enter), talk.takes(enter)] == [True, False]
