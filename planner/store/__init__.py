"""What is kept: the database, and the only place that knows one."""
