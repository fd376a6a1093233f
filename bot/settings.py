"""The settings of the bot: read once at the start, every problem told at once with its cure."""

import difflib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from dotenv import dotenv_values

EXIT_CONFIGURATION = 78
"""The exit code for settings a person must correct (EX_CONFIG of sysexits): do not restart."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of `.env.example`."""

    name: str
    default: str
    meaning: str


SETTINGS = (
    Setting(
        "DISCORD_TOKEN",
        "",
        "The bot's token: Developer Portal, your application, Bot, Reset Token.",
    ),
    Setting("DISCORD_TOKEN_FILE", "", "Or the path of a file that holds only the token."),
    Setting("CIRCLE_DATABASE", "data/circlekeeper.sqlite3", "The file the bot keeps its data in."),
    Setting("CIRCLE_KEY_FILE", "data/member.key", "The key to people's ids; back it up apart."),
    Setting("CIRCLE_PROMPTS", "prompts", "The folder with everything people read."),
    Setting("CIRCLE_LOG_LEVEL", "INFO", "How much the log tells: DEBUG, INFO, WARNING or ERROR."),
    Setting("CIRCLE_LOG_FORMAT", "text", "How the log is written: text, or json for machines."),
    Setting(
        "CIRCLE_HEALTH_PORT",
        "8790",
        "The port on this machine where `python -m bot health` asks; 0 switches that off.",
    ),
)
TOKEN_PLACEHOLDER = "paste-your-token-here"  # noqa: S105 - what .env.example shows in its place

_DEFAULTS = {setting.name: setting.default for setting in SETTINGS}
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_FORMATS = ("text", "json")
_HIGHEST_PORT = 65535
_OUR_PREFIXES = ("CIRCLE_", "DISCORD_")
# For the project's tests; whoever has them set may run the bot all the same.
_OF_THE_TESTS = ("CIRCLE_DISCORD_SPEC", "CIRCLE_SOAK_SEED")
# Longer or dotted, and it may be a secret that was written on the left of the equals sign.
_TELLABLE_NAME = re.compile(r"(?:CIRCLE|DISCORD)_[A-Za-z0-9_]+|[A-Za-z_]{1,30}")
_NOTHING: Mapping[str, str | None] = MappingProxyType({})


class SettingsError(Exception):
    """The settings cannot be used; `problems` are sentences for the host, each with its cure."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the host has decided; the token is never shown."""

    token: str = field(repr=False)
    database: Path
    key_file: Path
    prompts: Path
    log_level: str
    log_format: str
    health_port: int

    @classmethod
    def from_mapping(
        cls,
        environment: Mapping[str, str],
        *,
        dotenv: Mapping[str, str | None] = _NOTHING,
        env_txt_beside: bool = False,
    ) -> "Settings":
        """Return the settings; the environment wins over `.env`, and a blank value is none.

        Raises SettingsError with all problems. `env_txt_beside`: a file `.env.txt` was seen.
        """
        values = _DEFAULTS | _given(dotenv) | _given(environment)
        problems = [
            *_unknown_names(environment, dotenv),
            *_token_problems(values, env_txt_beside=env_txt_beside),
            *_choice_problems(values),
        ]
        if _path(values, "CIRCLE_DATABASE") == _path(values, "CIRCLE_KEY_FILE"):
            problems.append("CIRCLE_KEY_FILE and CIRCLE_DATABASE name one file. Give each its own.")
        if problems:
            raise SettingsError(problems)
        return cls(
            token=_token(values),
            database=_path(values, "CIRCLE_DATABASE"),
            key_file=_path(values, "CIRCLE_KEY_FILE"),
            prompts=_path(values, "CIRCLE_PROMPTS"),
            log_level=values["CIRCLE_LOG_LEVEL"].upper(),
            log_format=values["CIRCLE_LOG_FORMAT"].lower(),
            health_port=int(values["CIRCLE_HEALTH_PORT"]),
        )


def read_settings(folder: Path = Path()) -> Settings:
    """Return the settings from the environment and the `.env` in `folder`; raises SettingsError.

    Neither the environment nor a file is changed.
    """
    try:
        # utf-8-sig: the Windows editor begins a file with a mark that would join the first name.
        dotenv = dotenv_values(folder / ".env", interpolate=False, encoding="utf-8-sig")
    except UnicodeDecodeError:
        # Not chained: that error carries the file's bytes, and so the token.
        raise SettingsError(["The .env file is not UTF-8 text. Save it again as UTF-8."]) from None
    except OSError as error:
        raise SettingsError(
            [f"The .env file cannot be read ({error.strerror}). Let the bot's user read it."]
        ) from error
    return Settings.from_mapping(
        os.environ, dotenv=dotenv, env_txt_beside=(folder / ".env.txt").exists()
    )


def _given(source: Mapping[str, str | None]) -> dict[str, str]:
    # Docker Compose hands on a variable that nobody set as an empty one.
    return {name: value for name, value in source.items() if value and value.strip()}


def _path(values: Mapping[str, str], name: str) -> Path:
    return Path(values[name])


def _choice_problems(values: Mapping[str, str]) -> list[str]:
    problems = []
    if values["CIRCLE_LOG_LEVEL"].upper() not in _LEVELS:
        problems.append(f"CIRCLE_LOG_LEVEL must be one of {', '.join(_LEVELS)}.")
    if values["CIRCLE_LOG_FORMAT"].lower() not in _FORMATS:
        problems.append(f"CIRCLE_LOG_FORMAT must be {' or '.join(_FORMATS)}.")
    if not _is_port(values["CIRCLE_HEALTH_PORT"]):
        problems.append(f"CIRCLE_HEALTH_PORT must be a number from 0 to {_HIGHEST_PORT}.")
    return problems


def _is_port(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,5}", text) is not None and int(text) <= _HIGHEST_PORT


def _unknown_names(environment: Mapping[str, str], dotenv: Mapping[str, str | None]) -> list[str]:
    ours = {name for name in environment if _is_meant_for_us(name)}
    problems = [_unknown_name(name) for name in sorted((ours | set(dotenv)) - set(_DEFAULTS))]
    problems += [
        f"The line {name} in .env has no equals sign. Write {name}= and the value after it."
        for name, value in dotenv.items()
        if value is None and name in _DEFAULTS
    ]
    return problems


def _is_meant_for_us(name: str) -> bool:
    # Other bots on this machine have DISCORD_ names of their own; only a slip is told.
    if name.startswith("DISCORD_"):
        return bool(difflib.get_close_matches(name, _DEFAULTS, n=1, cutoff=0.85))
    return name.startswith("CIRCLE_") and name not in _OF_THE_TESTS


def _unknown_name(name: str) -> str:
    if not _TELLABLE_NAME.fullmatch(name):
        return (
            "A line of .env does not begin with the name of a setting. "
            "Write the name, an equals sign, then the value: DISCORD_TOKEN=…"
        )
    near = difflib.get_close_matches(name.upper(), _DEFAULTS, n=1, cutoff=0.7)
    if near:
        return f"{name} is not a setting. Did you mean {near[0]}?"
    return f"{name} is not a setting. Remove it; .env.example names every setting."


def _token_problems(values: Mapping[str, str], *, env_txt_beside: bool) -> list[str]:
    if values["DISCORD_TOKEN"] and values["DISCORD_TOKEN_FILE"]:
        return ["DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Keep one of them."]
    if not values["DISCORD_TOKEN"] and not values["DISCORD_TOKEN_FILE"]:
        problem = (
            "DISCORD_TOKEN is not set. Copy .env.example to .env and paste the bot's token there "
            f"({_WHERE_TOKENS_ARE})."
        )
        if env_txt_beside:
            problem += " There is a file .env.txt: Windows hides that ending. Rename it to .env."
        return [problem]
    try:
        token = _token(values)
    except (OSError, UnicodeDecodeError) as error:
        return [_unreadable(error)]
    source = "DISCORD_TOKEN" if values["DISCORD_TOKEN"] else "The file of DISCORD_TOKEN_FILE"
    return [f"{source} {problem}" for problem in _first_fault(token)]


def _token(values: Mapping[str, str]) -> str:
    if values["DISCORD_TOKEN"]:
        return values["DISCORD_TOKEN"]
    text = Path(values["DISCORD_TOKEN_FILE"]).read_text("utf-8")
    # Text mode has made \n of every line end; editors and `echo` add one.
    return text.removesuffix("\n")


def _unreadable(error: Exception) -> str:
    # The path itself stays unsaid: some people put the token there.
    if isinstance(error, FileNotFoundError):
        return (
            "DISCORD_TOKEN_FILE names a file that does not exist. Correct the path; "
            "a token itself belongs in DISCORD_TOKEN."
        )
    if isinstance(error, IsADirectoryError):
        return (
            "DISCORD_TOKEN_FILE names a folder. Name the file; Docker makes a folder where the "
            "file was missing when the container started."
        )
    return "DISCORD_TOKEN_FILE names a file that cannot be read. Let the bot's user read it."


_WHERE_TOKENS_ARE = "Developer Portal, your application, Bot, Reset Token"
_PLACEHOLDERS = {
    "changeme", "discordtoken", "inserttokenhere", "pasteyourtokenhere", "replaceme", "todo",
    "token", "tokenhere", "yourbottoken", "yourbottokenhere", "yourdiscordtoken",
    "yourdiscordtokenhere", "yourtoken", "yourtokenhere",
}  # fmt: skip


def _is_placeholder(token: str) -> bool:
    letters = re.sub(r"[^a-z0-9]", "", token.lower())
    return letters in _PLACEHOLDERS or bool(re.fullmatch(r"[xX.*_-]+", token))


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda token: re.fullmatch(pattern, token, re.DOTALL) is not None


# Asked in this order; the first that holds is told, after the name of the setting.
_FAULTS: tuple[tuple[Callable[[str], bool], str], ...] = (
    (_matches(r"\s*"), f"is empty. Paste the bot's token there ({_WHERE_TOKENS_ARE})."),
    (
        _is_placeholder,
        f"still holds the example text. Paste the bot's own token there ({_WHERE_TOKENS_ARE}).",
    ),
    (_matches(r"\s*([\"'`]).*|.*[\"'`]\s*"), "has quotation marks around it. Remove them."),
    (
        _matches(r"\s*(?i:bot)[\s:]+.*"),
        'begins with the word "Bot". Remove it and the space after.',
    ),
    (_matches(r".*\s.*"), "has spaces or line ends in it. Remove them."),
    (
        _matches(r"[0-9]+"),
        f"is an application or user id: digits only. Use the token ({_WHERE_TOKENS_ARE}).",
    ),
    (
        _matches(r"[0-9a-fA-F]{64}"),
        f"is the application's public key. Use the token ({_WHERE_TOKENS_ARE}).",
    ),
    (
        _matches(r"[A-Za-z0-9_-]{32}"),
        f"is a client secret (OAuth2). Use the token ({_WHERE_TOKENS_ARE}).",
    ),
    (
        lambda token: not re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", token, re.ASCII),
        f"is not a token: three parts joined by dots. Copy it whole ({_WHERE_TOKENS_ARE}).",
    ),
)


def _first_fault(token: str) -> list[str]:
    return next(([sentence] for holds, sentence in _FAULTS if holds(token)), [])
