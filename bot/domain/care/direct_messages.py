"""Whether a direct message to the bot is answered: help once, and no stream of cards."""

from datetime import datetime, timedelta

QUIET_AFTER_AN_ANSWER = timedelta(minutes=10)


def wants_answer(answered_at: datetime, now: datetime) -> bool:
    """Say whether somebody who was last answered then is answered now.

    A clock that was set back must leave nobody without an answer.
    """
    return not timedelta() <= now - answered_at < QUIET_AFTER_AN_ANSWER
