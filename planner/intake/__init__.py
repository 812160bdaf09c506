"""What comes in: files from outside become model records."""
