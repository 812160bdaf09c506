"""Comments: threads, the field to speak in, the box at the side, badges. Used by every page that shows a thing."""
