"""The least a fan-out can cost: python-socketio alone, one event in, the same bytes out to everyone.

Run as `python -m tests.bench.bare_fan_out PORT`.
"""

import sys

import socketio
import uvicorn

server = socketio.AsyncServer(async_mode="asgi", async_handlers=False, cors_allowed_origins="*")


@server.on("connect", namespace="/live")
async def _connect(sid, _environ, _auth=None):
    await server.enter_room(sid, "all", namespace="/live")


@server.on("edit", namespace="/live")
async def _edit(_sid, change):
    await server.emit("change", change, room="all", namespace="/live")


if __name__ == "__main__":
    uvicorn.run(socketio.ASGIApp(server, socketio_path="_event"), port=int(sys.argv[1]), log_level="warning")
