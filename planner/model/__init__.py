"""What is true: frozen records of a strategy and the rules they keep. Standard library and pydantic only."""
