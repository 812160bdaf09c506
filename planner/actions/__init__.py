"""What people do: one function per thing a person can do, one transaction each, `by` first.

Every action that changes something returns its Change. It raises Refusal, a sentence, and then nothing was changed.
"""
