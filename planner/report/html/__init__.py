"""How a decided document looks as HTML: one file per section, nothing decided here."""
