"""Values over time, as they are entered and corrected on the map and on the page of metrics."""
