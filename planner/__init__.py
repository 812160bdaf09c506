"""The CX Planner: personas, journey maps, metrics and owners, and the strategy as a PDF."""
