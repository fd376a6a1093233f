"""A server's own questions, as facilitators see them."""

from collections.abc import Iterable, Sequence
from functools import partial

import discord
from discord import ui

from bot.domain.ids import GuildId
from bot.domain.prompts.deck import LONGEST_TEXT, Depth, Kind
from bot.domain.prompts.lint import Finding as Hint
from bot.domain.prompts.own import LONGEST_CREDIT, ON_A_PAGE, OwnPrompt, Page, Typed
from bot.domain.prompts.own_files import Finding
from bot.ui.identity import Identity
from bot.ui.layout import button, card, form, isolated, row, small
from bot.ui.prompts.card import FIRST_SCHEDULE, back
from bot.wording import Say

TEXT, VALUE, DEPTH, KIND, CREDIT, FILE = "text", "value", "depth", "kind", "credit", "file"
HOPE, NEUTRAL = "hope", "neutral"

_LANGUAGE = "[A-Za-z]+(?:-[A-Za-z0-9]+)*"
_of_server = partial(Identity, "questions", "guild_id")
_of_question = partial(Identity, "own", "own_prompt_id")

# Lists are told apart by their language, which outlives any schedule.
LIST = _of_server("list", "place", rf"{_LANGUAGE}_[0-9]+(?:_retired)?")
OPEN = _of_server("open", "language", _LANGUAGE)
ADD = _of_server("add", "language", _LANGUAGE)
REOPEN_ADD = _of_server("readd", "typed", rf"{_LANGUAGE}_[a-z]+_[a-z]+")
IMPORT = _of_server("import", "language", _LANGUAGE)
EXPORT = _of_server("export", "language", _LANGUAGE)
EDIT = _of_question("edit")
REOPEN_EDIT = _of_question("reedit", "typed")
MARKS = _of_question("marks")
RETIRE = _of_question("retire")
BRING_BACK = _of_question("back")

SHOWN_FINDINGS = 20
# Ten of them, each letter escaped, still fit into a message.
_LONGEST_IN_LIST = 120
_LONGEST_LABEL = 100
_LONGEST_VALUE = 60


def place_of(language: str, number: int, *, is_retired: bool = False) -> str:
    """Return how the id of a button names a page of a list."""
    return f"{language}_{number}" + ("_retired" if is_retired else "")


def read_place(place: str) -> tuple[str, int, bool]:
    """Return the language, the number of the page, and whether it lists retired questions."""
    language, number, *retired = place.split("_")
    return language, int(number), bool(retired)


def list_card(say: Say, guild_id: GuildId, page: Page, language: str, *news: str) -> ui.LayoutView:
    """Return one page of the list of a language, named, and what one can do with it."""
    title = "questions.retired_title" if page.is_retired else "questions.title"
    parts: list[str | ui.Item[ui.LayoutView]] = [*news, say(title, language=language)]
    if page.questions:
        parts += [_lines(page), row(_question_select(say, guild_id, page))]
    else:
        parts.append(say("questions.none"))
    if page.pages > 1:
        parts.append(row(*_page_buttons(say, guild_id, page)))
    parts.append(row(*_list_buttons(say, guild_id, page)))
    return card(*parts)


def _lines(page: Page) -> str:
    first = page.number * ON_A_PAGE + 1
    return "\n".join(
        f"{number}. {isolated(shortened(one.draft.text, _LONGEST_IN_LIST))}"
        for number, one in enumerate(page.questions, start=first)
    )


def _question_select(say: Say, guild_id: GuildId, page: Page) -> ui.Select[ui.LayoutView]:
    return ui.Select(
        custom_id=OPEN.of(guild_id, page.language),
        placeholder=say("questions.choose"),
        options=[
            discord.SelectOption(
                label=shortened(one.draft.text, _LONGEST_LABEL), value=str(one.own_prompt_id)
            )
            for one in page.questions
        ],
    )


def _page_buttons(say: Say, guild_id: GuildId, page: Page) -> Iterable[ui.Button[ui.LayoutView]]:
    for key, number in (
        ("questions.later", page.number - 1),
        ("questions.earlier", page.number + 1),
    ):
        if 0 <= number < page.pages:
            place = place_of(page.language, number, is_retired=page.is_retired)
            yield button(say(key), LIST.of(guild_id, place))


def _list_buttons(say: Say, guild_id: GuildId, page: Page) -> Iterable[ui.Button[ui.LayoutView]]:
    if page.is_retired:
        yield _to_list(say, guild_id, page.language)
        yield back(say, FIRST_SCHEDULE)
        return
    for key, identity in (("questions.add", ADD), ("questions.import", IMPORT)):
        yield button(say(key), identity.of(guild_id, page.language))
    if page.in_use:
        yield button(say("questions.export"), EXPORT.of(guild_id, page.language))
    if page.retired:
        place = place_of(page.language, 0, is_retired=True)
        label = say("questions.retired", number=page.retired)
        yield button(label, LIST.of(guild_id, place))
    yield back(say, FIRST_SCHEDULE)


def _to_list(say: Say, guild_id: GuildId, language: str) -> ui.Button[ui.LayoutView]:
    return button(say("questions.to_list"), LIST.of(guild_id, place_of(language, 0)))


def question_card(
    say: Say, guild_id: GuildId, question: OwnPrompt, value_name: str, *news: str
) -> ui.LayoutView:
    """Return one question with all that is known of it, and what one can do with it."""
    draft, own_id = question.draft, question.own_prompt_id
    about = " · ".join(
        [
            *([value_name] if value_name else []),
            say(f"questions.depths.{draft.depth}"),
            say(f"questions.kinds.{draft.kind}"),
        ]
    )
    credit = [say("prompts.credit", name=isolated(draft.credit))] if draft.credit else []
    state = [say("questions.is_retired")] if question.is_retired else []
    return card(
        *news,
        f"### {isolated(draft.text)}",
        "\n".join([about, *credit, *state]),
        row(_marks(say, question)),
        row(
            button(say("questions.edit"), EDIT.of(own_id)),
            button(say("questions.bring_back"), BRING_BACK.of(own_id))
            if question.is_retired
            else button(say("questions.retire"), RETIRE.of(own_id)),
            _to_list(say, guild_id, question.language),
        ),
    )


def _marks(say: Say, question: OwnPrompt) -> ui.Select[ui.LayoutView]:
    chosen = {HOPE: question.draft.hope, NEUTRAL: question.draft.neutral}
    return ui.Select(
        custom_id=MARKS.of(question.own_prompt_id),
        placeholder=say("questions.marks_none"),
        min_values=0,
        max_values=len(chosen),
        options=[
            discord.SelectOption(
                label=say(f"questions.marks.{name}"), value=name, default=is_chosen
            )
            for name, is_chosen in chosen.items()
        ],
    )


def hints(say: Say, found: Sequence[Hint]) -> list[str]:
    """Return what could make a saved question easier to answer; nothing of it is a must."""
    if not found:
        return []
    lines = [small(say(one.rule, detail=shortened(one.detail, _LONGEST_LABEL))) for one in found]
    return ["\n".join([say("questions.hints"), *lines])]


def question_form(say: Say, form_id: str, typed: Typed, *, has_credit: bool = True) -> ui.Modal:
    """Return the form of a question, filled with what stands or was typed."""
    depths = {one.value: say(f"questions.depths.{one}") for one in Depth}
    kinds = {one.value: say(f"questions.kinds.{one}") for one in Kind}
    labels = [
        ui.Label(
            text=say("questions.form.text"),
            description=say("questions.form.text_hint"),
            component=ui.TextInput(
                custom_id=TEXT,
                style=discord.TextStyle.paragraph,
                max_length=LONGEST_TEXT,
                default=typed.text or None,
            ),
        ),
        _line(say, VALUE, _LONGEST_VALUE, typed.value),
        _choice(say("questions.form.depth"), DEPTH, depths, typed.depth),
        _choice(say("questions.form.kind"), KIND, kinds, typed.kind),
    ]
    if has_credit:
        labels.append(_line(say, CREDIT, LONGEST_CREDIT, typed.credit))
    return form(say("questions.form.title"), form_id, *labels)


def _line(say: Say, custom_id: str, longest: int, text: str) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=say(f"questions.form.{custom_id}"),
        description=say(f"questions.form.{custom_id}_hint"),
        component=ui.TextInput(
            custom_id=custom_id, required=False, max_length=longest, default=text or None
        ),
    )


def _choice(label: str, custom_id: str, words: dict[str, str], chosen: str) -> ui.Label[ui.Modal]:
    chosen = chosen if chosen in words else next(iter(words))
    return ui.Label(
        text=label,
        component=ui.Select(
            custom_id=custom_id,
            options=[
                discord.SelectOption(label=word, value=value, default=value == chosen)
                for value, word in words.items()
            ],
        ),
    )


def import_form(say: Say, guild_id: GuildId, language: str) -> ui.Modal:
    """Return the form that takes a file of questions."""
    return form(
        say("questions.file.title"),
        IMPORT.of(guild_id, language),
        ui.Label(
            text=say("questions.file.file"),
            description=say("questions.file.file_hint"),
            component=ui.FileUpload(custom_id=FILE, min_values=1, max_values=1),
        ),
    )


def report_card(
    say: Say, guild_id: GuildId, language: str, findings: Sequence[Finding]
) -> ui.LayoutView:
    """Return what is wrong with a file, by line, and the way to send it again."""
    lines = [_finding(say, one) for one in findings[:SHOWN_FINDINGS]]
    more = len(findings) - len(lines)
    return card(
        say("questions.file.nothing_taken", number=len(findings)),
        "\n".join(lines + ([say("questions.file.more", number=more)] if more else [])),
        row(
            button(say("forms.reopen"), IMPORT.of(guild_id, language)),
            _to_list(say, guild_id, language),
        ),
    )


def _finding(say: Say, finding: Finding) -> str:
    details = {
        name: isolated(entry) if isinstance(entry, str) else entry
        for name, entry in finding.details.items()
    }
    problem = say(finding.reason, **details)
    if finding.line is not None:
        return say("questions.file.at_line", line=finding.line, problem=problem)
    if finding.number is not None:
        return say("questions.file.at_question", number=finding.number, problem=problem)
    return problem


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters, with a mark where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
