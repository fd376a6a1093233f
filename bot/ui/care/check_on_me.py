"""Check on me: what its member sees in `/privacy`, and what their facilitator reads."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.care.check_on_me import DAYS, LONGEST_WISH, CheckOnMe, Made, State, Wish
from bot.domain.ids import CheckOnMeId, GuildId, UserId
from bot.domain.visible import is_blank
from bot.ui.drafts import Draft, held
from bot.ui.identity import Identity
from bot.ui.layout import box, button, card, form, option, plain, row, small
from bot.wording import Say

_WISHED = r"[0-9]+-[0-9]+"

CARD = Identity("care", "guild_id", "check_card")
# The button and the form it opens share an id: Discord sends them in different interactions.
FORM = Identity("care", "guild_id", "check_form")
REOPEN = Identity("care", "guild_id", "check_reopen", "wished", _WISHED)
ASK = Identity("care", "guild_id", "check_ask", "wished", _WISHED)
END = Identity("care", "guild_id", "check_end")

CHECKS = Identity("care", "guild_id", "checks")
READ = Identity("care", "check_id", "check_read")
AGREE = Identity("care", "check_id", "check_agree")
STEP_BACK = Identity("care", "check_id", "check_step_back")
MADE = Identity("care", "check_id", "check_made", "made")

WHEN, WHO, HELPS, HELPS_NOT = "when", "who", "helps", "helps_not"
LABELS = ("care.check.form.helps", "care.check.form.helps_not")
_NOBODY = UserId(0)


def open_button(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    """Return the way from `/privacy` to one's own wish."""
    return button(say("care.check.open"), CARD.of(guild_id))


def own_card(say: Say, guild_id: GuildId, check: CheckOnMe | None) -> ui.LayoutView:
    """Return what a member wished for here, as their facilitator reads it, or how it works."""
    if check is None:
        start = button(say("care.check.start"), FORM.of(guild_id))
        return card(say("care.check.title"), say("care.check.what"), _quiet(say), row(start))
    name = f"<@{check.facilitator_id}>"
    if check.state is State.ALONE:
        state = say("care.check.states.alone")
    else:
        state = say(f"care.check.states.{check.state}", name=name)
    return card(
        say("care.check.title"),
        state,
        *_words(say, check.user_id, _wish_of(check), is_kept=True),
        _quiet(say),
        row(
            button(say("care.check.change"), FORM.of(guild_id)),
            button(say("care.check.end"), END.of(guild_id)),
        ),
    )


def wish_form(
    say: Say,
    guild_id: GuildId,
    *,
    days: int = DAYS[2],
    facilitator_id: UserId | None = None,
    helps: str = "",
    helps_not: str = "",
) -> ui.Modal:
    """Return the form of a wish, filled with what was wished before."""
    days_options = [
        option(say("care.check.form.days", number=one), str(one), is_chosen=one == days)
        for one in DAYS
    ]
    chosen = (
        []
        if not facilitator_id
        else [
            discord.SelectDefaultValue(id=facilitator_id, type=discord.SelectDefaultValueType.user)
        ]
    )
    who: ui.UserSelect[ui.Modal] = ui.UserSelect(
        custom_id=WHO, default_values=chosen, required=True
    )
    return form(
        say("care.check.form.title"),
        FORM.of(guild_id),
        ui.Label(
            text=say("care.check.form.when"),
            component=ui.Select(custom_id=WHEN, options=days_options),
        ),
        ui.Label(
            text=say("care.check.form.who"),
            description=say("care.check.form.who_hint"),
            component=who,
        ),
        _text(say, HELPS, LABELS[0], helps),
        _text(say, HELPS_NOT, LABELS[1], helps_not),
    )


def wish_draft(guild_id: GuildId, days: int, who: UserId | None, *texts: str) -> Draft:
    """Return what was typed, for an answer that says why it cannot be kept."""
    return Draft(texts, REOPEN.of(guild_id, wished(days, who)), LABELS)


def preview_card(say: Say, guild_id: GuildId, user_id: UserId, wish: Wish) -> ui.LayoutView:
    """Return what a facilitator would read, before anything of it is kept or sent."""
    chosen = wished(wish.quiet_days, wish.facilitator_id)
    return card(
        say("care.check.preview", name=f"<@{wish.facilitator_id}>"),
        *_words(say, user_id, wish),
        small(say("care.check.letters_come")),
        row(
            button(say("care.check.ask"), ASK.of(guild_id, chosen)),
            button(say("care.check.change"), REOPEN.of(guild_id, chosen)),
            button(say("care.check.not_now"), CARD.of(guild_id)),
        ),
    )


def wished(days: int, who: UserId | None) -> str:
    """Return the days and the facilitator as the id of a button carries them."""
    return f"{days}-{who or _NOBODY}"


def read_wished(text: str | None) -> tuple[int, UserId | None]:
    """Return the days and the facilitator that the id of a button carries."""
    days, _, who = (text or "0-0").partition("-")
    return int(days), UserId(int(who)) or None


def checks_button(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    """Return the way from `/today` to the people who asked this facilitator."""
    return button(say("care.check.checks"), CHECKS.of(guild_id))


def read_button(say: Say, check_id: CheckOnMeId) -> ui.Button[ui.LayoutView]:
    """Return *Read it*, in a letter: the words themselves stand in none."""
    return button(say("care.check.read"), READ.of(check_id))


def checks_card(say: Say, checks: Sequence[CheckOnMe], *news: str) -> ui.LayoutView:
    """Return who asked this facilitator to check on them, and what they would like then."""
    if not checks:
        return plain(*news, say("care.check.nobody"))
    return plain(*news, *(_for_facilitator(say, one) for one in checks))


def _for_facilitator(say: Say, check: CheckOnMe) -> ui.Container[ui.LayoutView]:
    name = f"<@{check.user_id}>"
    if check.is_open:
        above = [say("care.check.quiet_now", name=name, days=check.quiet_days)]
        buttons = [
            *(button(say(f"care.check.made.{one}"), MADE.of(check.check_id, one)) for one in Made),
            button(say("care.check.not_me_any_more"), STEP_BACK.of(check.check_id)),
        ]
    elif check.state is State.ASKED:
        above = []
        buttons = [
            button(say("care.check.agree"), AGREE.of(check.check_id)),
            button(say("care.check.decline"), STEP_BACK.of(check.check_id)),
        ]
    else:
        above = [say("care.check.taken_on")]
        buttons = [button(say("care.check.not_me_any_more"), STEP_BACK.of(check.check_id))]
    return box(*above, *_words(say, check.user_id, _wish_of(check), is_kept=True), row(*buttons))


def _words(
    say: Say, user_id: UserId, wish: Wish, *, is_kept: bool = False
) -> list[str | ui.Item[ui.LayoutView]]:
    """Return a wish as its facilitator reads it; where it is not kept yet, it is read from here."""
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("care.check.wishes", name=f"<@{user_id}>", days=wish.quiet_days)
    ]
    for place, text in enumerate((wish.helps, wish.helps_not)):
        if not is_blank(text):
            label = "care.check.helps" if place == 0 else "care.check.helps_not"
            # A message takes forty parts: only what is read back from it needs one of its own.
            kept = [f"{small(say(label))}\n{text}"]
            parts += kept if is_kept else [small(say(label)), held(text, place)]
    return parts


def _wish_of(check: CheckOnMe) -> Wish:
    facilitator_id = check.facilitator_id or _NOBODY
    return Wish(check.quiet_days, facilitator_id, check.helps, check.helps_not)


def _quiet(say: Say) -> str:
    return small(say("care.check.quiet_means"))


def _text(say: Say, field: str, label: str, words: str) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=say(label),
        description=say("care.check.form.words_hint"),
        component=ui.TextInput(
            custom_id=field,
            style=discord.TextStyle.paragraph,
            required=False,
            max_length=LONGEST_WISH,
            default=words or None,
        ),
    )
