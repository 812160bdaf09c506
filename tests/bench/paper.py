"""What a report costs beside the bare renderer on the same HTML, style sheets and fonts.

`python -m tests.bench.paper`. Every row is a process of its own: wall and processor seconds of the drawing without
the start of Python, and the peak memory of the whole process. "bare" writes an untagged PDF and looks at nothing;
"ours" decides the document, lays it out part by part (a part again where its last page would hold almost nothing),
tags it for PDF/UA and draws heads and feet; "warm" is what a person waits for when the
worker has drawn a report before.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from planner.report.document import decided
from planner.report.press import Press
from tests.builders import a_plan

SIZES = (25, 100, 400)
TODAY = date(2026, 11, 21)

MEASURED = """
import io, json, re, resource, sys, time
from datetime import date
size = int(sys.argv[1])
from planner.report import pdf
from planner.report.document import decided
from planner.report.faces import needed, style_sheet
from planner.report.html.page import page
from tests.builders import a_plan
plan, today = a_plan(size), date(2026, 11, 21)
{before}
wall, cpu = time.perf_counter(), time.process_time()
{work}
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
from pypdf import PdfReader
pages = len(PdfReader(io.BytesIO(made)).pages)
print(json.dumps(dict(wall=wall, cpu=cpu, peak=peak, pages=pages, bytes=len(made))))
"""
OURS = {"before": "", "work": "made = pdf.written(pdf.laid_out(decided(plan, today)))"}
BARE = {
    "before": """
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from planner.report.stock import style, tokens
LIKEWISE = '''
  .section { string-set: running attr(data-mark) }
  .contents .page::before { content: target-counter(attr(data-to), page) }
'''
document = decided(plan, today)
html = pdf._DRAWINGS.sub(lambda drawing: pdf.painted(drawing[0]), page(document))
html = re.sub('href="#([^"]+)"(.*?)class="page"', r'href="#\\1"\\2class="page" data-to="#\\1"', html)
faces = style_sheet(list(needed(html)), pdf.ADDRESS)
css = [tokens(), style("paper.css"), style("paper-heads.css"), pdf.SHEETS["a4"], faces, LIKEWISE]
""",
    "work": """
fonts, world = FontConfiguration(), pdf.ClosedWorld()
sheets = [CSS(string=text, font_config=fonts, url_fetcher=world, base_url=pdf.ADDRESS) for text in css]
made = HTML(string=html, url_fetcher=world).write_pdf(font_config=fonts, stylesheets=sheets)
""",
}


def measured(way: dict[str, str], size: int) -> dict[str, float]:
    """One drawing in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "measured.py"
        script.write_text(MEASURED.format(**way))
        asked = [sys.executable, "-c", script.read_text(), str(size)]
        return json.loads(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)


def warm(press: Press, size: int) -> float:
    """Seconds from asking to having, with a worker that has drawn before."""
    began = time.perf_counter()
    job = press.start(decided(a_plan(size), TODAY))
    while not job.is_over:
        time.sleep(0.01)
    assert job.state == "done", job.sentence
    return time.perf_counter() - began


def main() -> None:
    """Print one line per size and way."""
    print(__doc__.split("\n")[0])
    print(f"{'touchpoints':>12} {'':6} {'pages':>6} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'kB':>7}")
    press = Press(workers=1)
    warm(press, 5)
    for size in SIZES:
        rows = {"bare": measured(BARE, size), "ours": measured(OURS, size)}
        for name, row in rows.items():
            print(
                f"{size:12} {name:6} {row['pages']:6} {row['wall']:8.1f} {row['cpu']:8.1f} {row['peak']:8.0f}"
                f" {row['bytes'] / 1000:7.0f}"
            )
        print(f"{size:12} {'warm':6} {'':6} {warm(press, size):8.1f}")
        ratio = rows["ours"]["cpu"] / rows["bare"]["cpu"]
        more = rows["ours"]["peak"] / rows["bare"]["peak"]
        print(f"{'':12} ours / bare: {ratio:.2f} of the processor, {more:.2f} of the memory")
    press.close()


if __name__ == "__main__":
    main()
