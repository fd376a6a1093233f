"""Lives of the bot in which it is killed again and again: nothing lost, nothing doubled.

`life.py` and `strikes.py` know no capability. Each capability has a module of its own here, with
its deeds and with what must be true after them, and one line in `every.py`.
"""
