import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import SETTINGS, TOKEN_PLACEHOLDER, Settings, SettingsError, read_settings

ROOT = Path(__file__).parents[2]
TOKEN = "MTA5NzI0.GxYz12.abcdefghijklmnopqrstuvwxyz_0123456789-AB"  # noqa: S105 - nobody's


def problems(environment: dict[str, str], **more) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.from_mapping(environment, **more)
    return caught.value.problems


@pytest.fixture
def bare_environment(monkeypatch):
    for name in list(os.environ):
        if name.startswith(("CIRCLE_", "DISCORD_")):
            monkeypatch.delenv(name)


def test_a_token_is_all_that_must_be_set():
    settings = Settings.from_mapping({"DISCORD_TOKEN": TOKEN})
    assert settings == Settings(
        token=TOKEN,
        database=Path("data/circlekeeper.sqlite3"),
        key_file=Path("data/member.key"),
        prompts=Path("prompts"),
        log_level="INFO",
        log_format="text",
        health_port=8790,
    )


def test_the_example_file_names_every_setting_with_its_default_and_meaning():
    shown = {"DISCORD_TOKEN": TOKEN_PLACEHOLDER}
    expected = "".join(
        f"# {setting.meaning}\n{setting.name}={shown.get(setting.name, setting.default)}\n"
        for setting in SETTINGS
    )
    assert (ROOT / ".env.example").read_text("utf-8") == expected


def test_the_example_file_copied_as_it_is_asks_only_for_the_token(tmp_path, bare_environment):
    (tmp_path / ".env").write_bytes((ROOT / ".env.example").read_bytes())
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path)
    [problem] = caught.value.problems
    assert "DISCORD_TOKEN still holds the example text" in problem


def test_the_environment_wins_over_the_file_unless_it_is_blank():
    settings = Settings.from_mapping(
        {"CIRCLE_LOG_LEVEL": "debug", "CIRCLE_PROMPTS": " "},
        dotenv={"DISCORD_TOKEN": TOKEN, "CIRCLE_LOG_LEVEL": "ERROR", "CIRCLE_PROMPTS": "ours"},
    )
    assert (settings.log_level, settings.prompts) == ("DEBUG", Path("ours"))


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("your-token-here", "example text"),
        ("<YOUR_BOT_TOKEN>", "example text"),
        ("changeme", "example text"),
        ("xxx.xxx.xxx", "example text"),
        (f'"{TOKEN}"', "quotation marks"),
        (f"'{TOKEN}", "quotation marks"),
        (f"{TOKEN} ", "spaces"),
        (f" {TOKEN}", "spaces"),
        (TOKEN.replace(".", ". "), "spaces"),
        (f"Bot {TOKEN}", 'the word "Bot"'),
        ("112233445566778899", "digits only"),
        ("0f" * 32, "public key"),
        ("aB3_-" * 6 + "zz", "client secret"),
        ("MTA5NzI0.GxYz12", "three parts"),
        (TOKEN + ".more", "three parts"),
        (TOKEN + "é", "three parts"),
    ],
)
def test_each_fault_of_a_token_is_named_without_showing_it(token, expected):
    [problem] = problems({"DISCORD_TOKEN": token})
    assert expected in problem
    assert problem.startswith("DISCORD_TOKEN ")
    assert token.strip("\"' ") not in problem


def test_no_token_says_where_tokens_are():
    [problem] = problems({})
    assert "Reset Token" in problem
    assert ".env.txt" not in problem


def test_two_tokens_are_one_too_many():
    [problem] = problems({"DISCORD_TOKEN": TOKEN, "DISCORD_TOKEN_FILE": "token"})
    assert "both set" in problem


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_token_file_may_end_with_one_line_end(tmp_path, ending):
    path = tmp_path / "token"
    path.write_bytes((TOKEN + ending).encode())
    assert Settings.from_mapping({"DISCORD_TOKEN_FILE": str(path)}).token == TOKEN


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b"\n", "is empty"),
        (TOKEN.encode() + b"\n\n", "spaces or line ends"),
        (b"DISCORD_TOKEN=" + TOKEN.encode(), "three parts"),
        (TOKEN.encode("utf-16"), "cannot be read"),
    ],
)
def test_each_fault_of_a_token_file_is_named(tmp_path, content, expected):
    path = tmp_path / "token"
    path.write_bytes(content)
    [problem] = problems({"DISCORD_TOKEN_FILE": str(path)})
    assert expected in problem
    assert TOKEN not in problem


def test_a_token_file_that_is_missing_or_a_folder_is_named(tmp_path):
    [missing] = problems({"DISCORD_TOKEN_FILE": str(tmp_path / "none")})
    [folder] = problems({"DISCORD_TOKEN_FILE": str(tmp_path)})
    assert "does not exist" in missing
    assert "names a folder" in folder


def test_a_token_in_the_place_of_its_file_is_not_shown():
    [problem] = problems({"DISCORD_TOKEN_FILE": TOKEN})
    assert "belongs in DISCORD_TOKEN." in problem
    assert TOKEN not in problem


def test_a_misspelt_setting_is_answered_with_the_right_name():
    assert problems({"DISCORD_TOKEN": TOKEN, "CIRCLE_DATABSE": "x"}) == (
        "CIRCLE_DATABSE is not a setting. Did you mean CIRCLE_DATABASE?",
    )


def test_any_unknown_name_in_the_file_is_a_problem_but_only_ours_in_the_environment():
    Settings.from_mapping({"DISCORD_TOKEN": TOKEN, "LANG": "C", "PATH": "/bin"})
    [problem] = problems({"DISCORD_TOKEN": TOKEN}, dotenv={"WIDTH": "3"})
    assert problem.startswith("WIDTH is not a setting.")


def test_a_variable_of_the_tests_does_not_keep_the_bot_from_starting():
    Settings.from_mapping({"DISCORD_TOKEN": TOKEN, "CIRCLE_DISCORD_SPEC": "openapi.json"})


def test_a_token_on_the_left_of_the_equals_sign_is_not_shown():
    found = problems({}, dotenv={TOKEN: "DISCORD_TOKEN"})
    assert any("does not begin with the name of a setting" in problem for problem in found)
    assert TOKEN not in "".join(found)


def test_a_line_without_an_equals_sign_is_named():
    [problem] = problems({"DISCORD_TOKEN": TOKEN}, dotenv={"CIRCLE_PROMPTS": None})
    assert "CIRCLE_PROMPTS in .env has no equals sign" in problem


def test_all_problems_are_told_at_once():
    found = problems(
        {
            "CIRCLE_LOG_LEVEL": "LOUD",
            "CIRCLE_LOG_FORMAT": "xml",
            "CIRCLE_KEY_FILE": "data/circlekeeper.sqlite3",
            "DISCORD_TOKN": "x",
        }
    )
    assert len(found) == 5
    assert "DEBUG, INFO, WARNING, ERROR" in str(found)


def test_the_token_is_not_in_the_representation():
    settings = Settings.from_mapping({"DISCORD_TOKEN": TOKEN})
    assert TOKEN not in repr(settings)
    assert TOKEN not in str(settings)


def test_a_file_named_env_txt_is_mentioned_when_there_is_no_token(tmp_path, bare_environment):
    (tmp_path / ".env.txt").write_text(f"DISCORD_TOKEN={TOKEN}", "utf-8")
    with pytest.raises(SettingsError, match=r"Rename it to \.env"):
        read_settings(tmp_path)


def test_the_file_is_read_and_the_environment_left_alone(tmp_path, bare_environment):
    # With the mark that the Windows editor puts first.
    (tmp_path / ".env").write_text(
        f'# ours\nDISCORD_TOKEN="{TOKEN}"\nCIRCLE_PROMPTS=a$b\n', "utf-8-sig"
    )
    settings = read_settings(tmp_path)
    assert (settings.token, settings.prompts) == (TOKEN, Path("a$b"))
    assert "DISCORD_TOKEN" not in os.environ


def test_a_file_in_another_encoding_is_named_without_its_content(tmp_path, bare_environment):
    (tmp_path / ".env").write_text(f"DISCORD_TOKEN={TOKEN}", "utf-16")
    with pytest.raises(SettingsError, match="UTF-8") as caught:
        read_settings(tmp_path)
    assert caught.value.__cause__ is None


def test_importing_the_settings_needs_no_token(bare_environment):
    subprocess.run([sys.executable, "-c", "import bot.settings"], check=True, cwd=ROOT)
