"""Small shared components."""
