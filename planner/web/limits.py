"""How much one caller may send, and how fast."""

import time
from collections import OrderedDict

FRAME = 256_000
"""Bytes of one socket message."""
BODY = 1_000_000
FILE = 21_000_000
DATA = 2**30 + 1_000_000
"""Bytes of one request, of one that brings a file, and of one that brings the store's own data."""
MOST_CALLERS = 10_000


class Bucket:
    """Lets `burst` through at once and `rate` a second after that."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._left, self._at = burst, time.monotonic()

    def takes(self) -> bool:
        """Whether one more may pass."""
        now = time.monotonic()
        self._left = min(self.burst, self._left + (now - self._at) * self.rate) - 1
        self._at = now
        if self._left >= 0:
            return True
        self._left = max(self._left, -self.burst)
        return False


class Buckets:
    """One bucket for each caller; of very many callers those not seen for longest are forgotten."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._by_caller: OrderedDict[str, Bucket] = OrderedDict()

    def takes(self, caller: str) -> bool:
        """Whether one more of this caller may pass."""
        bucket = self._by_caller.pop(caller, None) or Bucket(self.rate, self.burst)
        self._by_caller[caller] = bucket
        if len(self._by_caller) > MOST_CALLERS:
            self._by_caller.popitem(last=False)
        return bucket.takes()
