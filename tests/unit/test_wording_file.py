from pathlib import Path

import pytest

from bot.wording import Wording, WordingError


def _wording(folder: Path, text: str) -> Wording:
    (folder / "wording.toml").write_text(text, encoding="utf-8")
    (folder / "care.toml").write_text("", encoding="utf-8")
    return Wording.read(folder)


def test_a_sentence_about_care_stands_among_those_about_care(tmp_path):
    with pytest.raises(WordingError, match=r"wording\.toml: care\.hello belongs into care\.toml"):
        _wording(tmp_path, '[care]\nhello = "Hello"')


def test_a_brace_without_a_partner_is_found_before_anybody_waits_for_an_answer(tmp_path):
    with pytest.raises(WordingError, match=r"wording\.toml: in greeting\.hello, a brace"):
        _wording(tmp_path, '[greeting]\nhello = "Hello {name"')


def test_braces_hold_one_plain_name(tmp_path):
    with pytest.raises(WordingError, match="one plain name"):
        _wording(tmp_path, '[greeting]\nhello = "Hello {name.first}"')


def test_a_host_who_lost_a_key_or_invented_a_placeholder_still_gets_answers(tmp_path):
    wording = _wording(tmp_path, '[greeting]\nhello = "Hello {friend}"')

    assert wording.say("greeting.hello", name="Ana") == "Hello {friend}"
    assert wording.say("greeting.goodbye") == "greeting.goodbye"
