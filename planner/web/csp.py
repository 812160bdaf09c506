"""What a page may run: our own files, and the few inline scripts the build put into its pages, by their hash."""

import base64
import hashlib
import re
from pathlib import Path

INLINE = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)


def policy(pages: Path | None) -> str:
    """The `Content-Security-Policy` for the pages built into a folder; without one, for our plain pages."""
    found = sorted(hashes(pages)) if pages else []
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *found]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )


def hashes(pages: Path) -> set[str]:
    """The hashes of every inline script in a folder's pages."""
    texts = (page.read_text("utf-8") for page in pages.rglob("*.html"))
    return {hash_of(script) for text in texts for script in INLINE.findall(text)}


def hash_of(script: str) -> str:
    """A script's hash as the policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
