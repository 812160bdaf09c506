"""What customers say: how comments are sorted into stages and themes by rules, and what is asked of them."""
