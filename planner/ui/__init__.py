"""What is seen: Reflex lives here and nowhere else."""
