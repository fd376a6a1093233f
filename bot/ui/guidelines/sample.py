"""The sample of the week: one finding after the other, by link, for moderators to judge."""

from collections.abc import Sequence

from discord import ui

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.proposal import Example
from bot.domain.guidelines.texts import Texts, family_text
from bot.domain.ids import GuildId, MessageId
from bot.ui.guidelines import ids, review_ids
from bot.ui.guidelines.explaining import explained_id
from bot.ui.guidelines.review import rule_words
from bot.ui.layout import button, card, jump_link, row, small
from bot.wording import Say


def finding_key(example: Example) -> str:
    """Return what a button names a finding by."""
    return f"{example.message_id}-{example.rule_id}"


def read_finding(part: str | None) -> tuple[MessageId, str]:
    """Return the message and the rule that such a button names."""
    message_id, _, rule_id = (part or "0-").partition("-")
    return MessageId(int(message_id)), rule_id


def sample_card(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    example: Example,
    left: int,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return one finding, and how many there are to judge."""
    key = finding_key(example)
    place = MessagePlace(example.channel_id, example.message_id)
    return card(
        *news,
        say("guidelines.sample.title"),
        say("guidelines.sample.intro", number=left),
        say(
            "guidelines.sample.finding",
            family=example.family,
            name=family_text(texts, Family(example.family)).name,
            rule=rule_words(say, example.rule_id),
            link=jump_link(guild_id, example.channel_id, example.message_id),
        ),
        row(
            button(say("guidelines.sample.fair"), ids.JUDGE_FAIR.of(guild_id, key)),
            button(say("guidelines.sample.misread"), ids.JUDGE_MISREAD.of(guild_id, key)),
            button(say("guidelines.sample.later"), ids.LATER.of(guild_id, key)),
            button(say("guidelines.explain.button"), explained_id(guild_id, place)),
        ),
        small(say("guidelines.sample.means")),
        row(_back(say, guild_id)),
    )


def no_sample_card(
    say: Say, guild_id: GuildId, left: int, hidden: int, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return that there is nothing more to judge, or what was left for later."""
    waiting = []
    if hidden:
        waiting.append(say("guidelines.sample.hidden", number=hidden))
    again = [button(say("guidelines.sample.again"), ids.SAMPLE.of(guild_id))] if left else []
    words = say("guidelines.sample.for_later", number=left) if left else say(_DONE)
    buttons = row(*again, _back(say, guild_id))
    return card(*news, say("guidelines.sample.title"), words, *waiting, buttons)


def _back(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    return button(say("review.buttons.queue"), review_ids.QUEUE.of(guild_id))


_DONE = "guidelines.sample.done"
