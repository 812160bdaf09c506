"""One screen per file, or per folder once a file would pass 200 lines."""
