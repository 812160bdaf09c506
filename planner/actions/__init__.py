"""What people do: one function per thing a person can do, `by` first."""
