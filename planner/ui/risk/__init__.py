"""The money at risk at a touchpoint, drawn alike on the map and on its own page."""
