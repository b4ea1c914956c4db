"""Runs a learner's program in CPython 3.14 and records what names and objects look like, line by line."""
