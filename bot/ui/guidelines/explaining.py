"""*Explain*: why each family of rules matched a message or a typed text, or why it did not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.domain.guidelines.explaining import Explained, Where
from bot.domain.guidelines.findings import Finding
from bot.domain.guidelines.ladder import RuleMode
from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.settings import InForce
from bot.domain.guidelines.texts import Texts, family_text
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.reading.reading import Span
from bot.ui.drafts import held
from bot.ui.guidelines import ids
from bot.ui.layout import button, card, form, isolated, jump_link, option, row, small
from bot.wording import Say

WHAT, WHERE = "what", "where"
# Beside it, four families have to fit into one message of Discord.
LONGEST_TEXT = 1500
ON_A_PAGE = 4
SHOWN_MATCHES = 2
_LONGEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at: a message where it stands, or a text on this screen alone."""

    text: str
    place: MessagePlace | None = None
    where: Where = Where.ALONE
    """Where a text would stand."""
    is_cut: bool = False
    is_kept_as_look: bool = False
    """Whoever wrote the message sees that somebody looked."""
    is_crisis: bool = False
    """It reads as if somebody is in need: then no rule is asked at all."""

    def page_id(self, guild_id: GuildId, page: int) -> str:
        """Return what another page of it is found by."""
        if self.place is None:
            return ids.EXPLAINED_TEXT.of(guild_id, f"{self.where}-{page}")
        return explained_id(guild_id, self.place, page)


@dataclass(frozen=True, slots=True)
class Here:
    """What the server's staff chose, and its words."""

    guild_id: GuildId
    texts: Texts
    in_force: InForce


def explained_id(guild_id: GuildId, place: MessagePlace, page: int = 0) -> str:
    """Return the id of a button that explains a message."""
    return ids.EXPLAINED.of(guild_id, f"{place.channel_id}-{place.message_id}-{page}")


def read_place(part: str | None) -> tuple[MessagePlace, int]:
    """Return the message and the page that such an id names."""
    channel_id, message_id, page = (part or "0-0-0").split("-")
    return MessagePlace(ChannelId(int(channel_id)), MessageId(int(message_id))), int(page)


def explain_form(
    say: Say, guild_id: GuildId, typed: str = "", where: Where = Where.REPLY
) -> ui.Modal:
    """Return the form of a link or a text."""
    chooser: ui.Select[ui.Modal] = ui.Select(
        custom_id=WHERE,
        options=[
            option(say(f"guidelines.explain.wheres.{one}"), one.value, is_chosen=one is where)
            for one in Where
        ],
    )
    return form(
        say("guidelines.explain.form"),
        ids.EXPLAIN.of(guild_id),
        ui.Label(
            text=say("guidelines.explain.what"),
            description=say("guidelines.explain.what_hint"),
            component=ui.TextInput(
                custom_id=WHAT,
                default=typed[:LONGEST_TEXT] or None,
                max_length=LONGEST_TEXT,
                style=discord.TextStyle.paragraph,
            ),
        ),
        ui.Label(
            text=say("guidelines.explain.where"),
            description=say("guidelines.explain.where_hint"),
            component=chooser,
        ),
    )


def explained_card(
    say: Say, here: Here, looked: Looked, found: Sequence[Explained], page: int
) -> ui.LayoutView:
    """Return a page of the families: first those that matched, then those that came close."""
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(page, pages - 1)
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    number = sum(bool(one.matched) for one in found)
    turning = [
        button(say(key), looked.page_id(here.guild_id, other))
        for key, other in (
            ("guidelines.explain.previous", page - 1),
            ("guidelines.explain.next", page + 1),
        )
        if 0 <= other < pages
    ]
    return card(
        say("guidelines.explain.title"),
        *_source(say, here.guild_id, looked),
        *([say("guidelines.ladder.crisis")] if looked.is_crisis else []),
        say("guidelines.explain.number", number=number) if number else say(_NONE),
        *("\n".join(_lines(say, here, looked.text, one)) for one in shown),
        small(say("guidelines.explain.page", page=page + 1, pages=pages)),
        row(
            *turning,
            button(say("guidelines.explain.another"), ids.EXPLAIN.of(here.guild_id)),
            button(say("guidelines.editing.back"), ids.EDIT.of(here.guild_id)),
        ),
    )


_NONE = "guidelines.explain.none"


def _source(say: Say, guild_id: GuildId, looked: Looked) -> Iterator[str | ui.Item[ui.LayoutView]]:
    if looked.place is None:
        yield held(looked.text, 0)
        if looked.is_cut:
            yield small(say("guidelines.explain.cut", most=LONGEST_TEXT))
        key = "guidelines.explain.of_text"
    else:
        link = jump_link(guild_id, looked.place.channel_id, looked.place.message_id)
        yield say("guidelines.explain.of_message", link=link)
        key = "guidelines.explain.nothing_kept"
    if looked.is_kept_as_look:
        key = "guidelines.explain.look_kept"
    yield small(say(key))


def _lines(say: Say, here: Here, text: str, one: Explained) -> Iterator[str]:
    mode = say(f"guidelines.modes.{here.in_force.family(one.family).mode}")
    name = family_text(here.texts, one.family).name
    yield say("guidelines.explain.family", family=one.family.value, name=name, mode=mode)
    for finding in one.matched[:SHOWN_MATCHES]:
        yield _matched(say, here.in_force, text, finding)
    if one.matched:
        return
    closest = one.closest
    if closest is None:
        yield say("guidelines.explain.no_rules")
    elif closest.span is None:
        yield say("guidelines.explain.not_matched", why=say(closest.outcome))
    else:
        words = _words(text, closest.span)
        why = say(closest.outcome)
        yield say("guidelines.explain.not_matched_words", why=why, words=words)


def _matched(say: Say, in_force: InForce, text: str, finding: Finding) -> str:
    why, words = say(finding.reason), _words(text, finding.span)
    line = say("guidelines.explain.matched", why=why, words=words)
    resting = _RESTING.get(in_force.rule(finding.rule_id))
    return line if resting is None else f"{line}\n{say(resting)}"


_RESTING: Mapping[RuleMode, str] = {
    RuleMode.RESTS: "guidelines.ladder.rule_rests",
    RuleMode.OFF: "guidelines.ladder.rule_off",
}


def _words(text: str, span: Span) -> str:
    line = " ".join(text[span.start : span.end].split())
    is_long = len(line) > _LONGEST_WORDS
    return isolated(f"{line[: _LONGEST_WORDS - 1]}…" if is_long else line)
