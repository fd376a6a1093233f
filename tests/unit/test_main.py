"""The command line tells the host what to do, and the supervisor whether to try again."""

from datetime import date

import pytest

from bot import __main__ as command_line
from bot import app
from bot.application import DiscordUnreachableError, TokenRefusedError
from bot.library import LibraryError
from bot.storage.connection import StorageError

A_TOKEN = "MTIz.abcdef.ghijkl"  # noqa: S105 - nobody's


@pytest.fixture(autouse=True)
def settings(monkeypatch, tmp_path):
    """Start in an empty folder with one token in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", A_TOKEN)
    monkeypatch.setattr(command_line, "configure_logging", lambda *_: None)


def ending_with(monkeypatch, error: Exception | None) -> None:
    async def run(settings, clock) -> None:
        if error is not None:
            raise error

    monkeypatch.setattr(app, "run", run)


def test_a_bot_that_was_asked_to_stop_ends_well(monkeypatch, capsys):
    ending_with(monkeypatch, None)

    assert command_line.main(["run"]) == 0
    assert capsys.readouterr().err == ""


def test_settings_that_need_correcting_are_told_all_at_once(monkeypatch, capsys):
    monkeypatch.setenv("DISCORD_TOKEN", "paste-your-token-here")
    monkeypatch.setenv("CIRCLE_LOG_LEVEL", "LOUD")

    assert command_line.main(["run"]) == 78

    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert all(line.startswith("- ") for line in told[1:])
    assert any("DISCORD_TOKEN" in line for line in told)
    assert any("CIRCLE_LOG_LEVEL" in line for line in told)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LibraryError(["hope.toml: name is missing."]), "- hope.toml: name is missing."),
        (StorageError("The key file is missing."), "- The key file is missing."),
        (TokenRefusedError(), "press Reset Token"),
    ],
)
def test_what_a_person_must_correct_is_not_tried_again(monkeypatch, capsys, error, said):
    ending_with(monkeypatch, error)

    assert command_line.main(["run"]) == 78
    assert said in capsys.readouterr().err


def test_an_outage_may_be_tried_again(monkeypatch, capsys):
    ending_with(monkeypatch, DiscordUnreachableError())

    assert command_line.main(["run"]) == 1
    assert "connection" in capsys.readouterr().err


def test_the_token_is_never_told(monkeypatch, capsys):
    for error in (TokenRefusedError(), DiscordUnreachableError(), StorageError("x")):
        ending_with(monkeypatch, error)
        command_line.main(["run"])

    output = capsys.readouterr()
    assert A_TOKEN not in output.err + output.out


def test_the_demo_is_told_its_port_and_its_day(monkeypatch):
    asked = []

    def serve(*, port: int, fresh: bool, first_day: date | None) -> int:
        asked.append((port, fresh, first_day))
        return 0

    monkeypatch.setattr("bot.sandbox.demo.main", serve)

    assert command_line.main(["demo", "--port", "8799", "--fresh", "--date", "2026-03-29"]) == 0
    assert command_line.main(["demo"]) == 0
    assert asked == [(8799, True, date(2026, 3, 29)), (8765, False, None)]


@pytest.mark.parametrize("port", ["0", "65536", "99999", "80x", "-1", "", "8 0", "٣٤٥٦"])
def test_what_is_no_port_is_told_in_one_sentence(port, capsys):
    assert command_line.main(["demo", f"--port={port}"]) == 2

    (told,) = capsys.readouterr().err.splitlines()
    assert told.endswith("from 1024 to 65535, for example: make demo PORT=8799")


def test_texts_that_the_demo_cannot_read_are_told(monkeypatch, capsys):
    def serve(*, port: int, fresh: bool, first_day: date | None) -> int:
        raise LibraryError(["hope.toml: name is missing."])

    monkeypatch.setattr("bot.sandbox.demo.main", serve)

    assert command_line.main(["demo"]) == 78
    assert "- hope.toml: name is missing." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_an_unknown_command_is_explained(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        command_line.main(arguments)

    assert ended.value.code == 2
    assert "run" in capsys.readouterr().err
