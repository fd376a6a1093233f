"""How one line to somebody is said: its name, then the number alone, to be copied or tapped."""

from bot.domain.care.resources import How, Line, Resource, ResourceKind
from bot.ui.layout import isolated, small
from bot.wording import Say

# A text whose first letter is of a name written from right to left is turned around as a whole by
# some clients, the groups of the number below it included: nobody would reach that number.
_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


def resource_line(say: Say, line: Line) -> str:
    """Return one way to somebody: whom, how and when, and below that what to dial or open."""
    is_emergency = line.kind is ResourceKind.EMERGENCY
    head = say("resources.emergency") if is_emergency else heading(say, line)
    return "\n".join([head, contact_line(line), *_below(line)])


def heading(say: Say, line: Line) -> str:
    """Return whom somebody reaches, how and when."""
    hours = [isolated(line.hours)] if line.hours else []
    return _LEFT_TO_RIGHT + " · ".join([f"**{isolated(line.name)}**", way_to(say, line), *hours])


def danger_line(say: Say, emergency: Resource | None) -> str:
    """Return what helps in danger: the number where one was confirmed, else where to hear it."""
    return say("resources.no_emergency") if emergency is None else resource_line(say, emergency)


def contact_line(line: Line) -> str:
    """Return what to dial, type or open, as it is; an address whole.

    Discord makes a link of it, and nobody wonders where it leads.
    """
    if line.address is not None:
        return line.address
    return isolated(line.contact) if line.how in (How.VISIT, How.EMAIL) else line.contact


def way_to(say: Say, line: Line) -> str:
    """Return how to reach somebody: call, or which word to send."""
    if line.word:
        return say("resources.text_word", word=line.word)
    return say(f"resources.how.{line.how}")


def _below(line: Line) -> list[str]:
    told = [isolated(line.note)] if line.note else []
    if isinstance(line, Resource) and line.kind is not ResourceKind.EMERGENCY:
        # What this file is written in goes without saying.
        told += [", ".join(line.languages)] if line.languages != ("English",) else []
    return [small(" · ".join(told))] if told else []
