"""Who is here: the menu at the foot of the side."""
