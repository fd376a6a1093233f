"""A daily question and what stands under it, as people see them."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from bot.domain.ids import DeliveryId, RoleId
from bot.domain.prompts.deck import Prompt, Value
from bot.ui.layout import box, button, isolated, plain, row, shown_on, small
from bot.ui.prompts import ids
from bot.ui.prompts.suggestions import SUGGEST
from bot.wording import Say

LONGEST_THREAD_NAME = 100
_NO_DELIVERY = DeliveryId(0)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a question says by where it stands."""

    opens_thread: bool = True
    """Whether people write in a thread of its own, instead of where it stands."""
    role_id: RoleId | None = None
    """The role that it calls."""


def prompt_message(
    say: Say,
    delivery_id: DeliveryId,
    prompt: Prompt,
    value: Value,
    setting: Setting = Setting(),
) -> ui.LayoutView:
    """Return the daily question as everybody sees it."""
    return plain(*_question(say, prompt, value, setting, _buttons(say, delivery_id)))


def preview(
    say: Say,
    intro: str,
    prompt: Prompt,
    value: Value,
    setting: Setting = Setting(),
    *,
    back: ui.Button[ui.LayoutView],
) -> ui.LayoutView:
    """Return the same for one person before it is posted; its buttons rest, and it calls nobody.

    Above it stands the `intro`, below it the way back: both for facilitators, who may read another
    language than the post.
    """
    buttons = _buttons(say, _NO_DELIVERY)
    for one in buttons:
        one.disabled = True
    return plain(intro, *_question(say, prompt, value, setting, buttons), row(back))


def _question(
    say: Say,
    prompt: Prompt,
    value: Value,
    setting: Setting,
    buttons: Sequence[ui.Button[ui.LayoutView]],
) -> list[str | ui.Item[ui.LayoutView]]:
    call = [] if setting.role_id is None else [f"<@&{setting.role_id}>"]
    # A server's own question may name no value.
    about = [f"### {value.name}\n{value.meaning}"] if value.name else []
    credit = [small(say("prompts.credit", name=isolated(prompt.credit)))] if prompt.credit else []
    question = box(
        *about,
        f"## {prompt.text}",
        *credit,
        say("prompts.invitation" if setting.opens_thread else "prompts.invitation_here"),
        row(*buttons),
        small(say("prompts.footer")),
    )
    return [*call, question]


def _buttons(say: Say, delivery_id: DeliveryId) -> list[ui.Button[ui.LayoutView]]:
    return [
        button(say(f"prompts.buttons.{one.action}"), one.of(delivery_id))
        for one in (ids.SHARE, ids.PASS, ids.MORE)
    ]


def is_of_delivery(message: discord.Message, delivery_id: DeliveryId) -> bool:
    """Whether a message of ours is the post of this delivery, by the ids in its buttons."""
    view = shown_on(message)
    mark = ids.SHARE.prefix(delivery_id)
    return any(str(getattr(one, "custom_id", "")).startswith(mark) for one in view.walk_children())


def thread_name(prompt: Prompt) -> str:
    """Return the question as the name of its thread."""
    return " ".join(prompt.text.split())[:LONGEST_THREAD_NAME]


def more_card(say: Say, delivery_id: DeliveryId) -> ui.LayoutView:
    """Return the other ways to be with a question, for one person."""
    return plain(
        say("prompts.more.title"),
        row(
            button(say("prompts.buttons.write"), ids.WRITE.of(delivery_id)),
            button(say("prompts.buttons.misfit"), ids.MISFIT.of(delivery_id)),
            button(say("prompts.buttons.suggest"), SUGGEST.of(delivery_id)),
        ),
    )


def writing_back(say: Say, words: str) -> ui.LayoutView:
    """Return somebody's own words to them."""
    return plain(say("prompts.writing_back"), words)


def thanks(say: Say, *, is_first: bool) -> str:
    """Return the same thanks for a share and for a pass."""
    return with_privacy(say, say("prompts.thanks"), is_first=is_first)


def misfit_noted(say: Say, *, is_first: bool) -> str:
    """Return the answer to a question that didn't fit."""
    return with_privacy(say, say("prompts.misfit_noted"), is_first=is_first)


def with_privacy(say: Say, text: str, *, is_first: bool) -> str:
    """Return an answer with the word on privacy that the first one comes with."""
    return f"{text}\n{small(say('prompts.counted'))}" if is_first else text
