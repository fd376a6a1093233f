"""A log line is a constant sentence with its fields, and holds nobody's words."""

import json
import logging

import pytest

from bot.observability import configure_logging, report_failure

log = logging.getLogger("bot.test")


def test_a_line_for_people_has_its_fields_behind_it(written):
    configure_logging("INFO", "text")
    log.info("A prompt stands.", extra={"delivery": 7, "guild": 1})

    line = written()
    assert "INFO    bot.test: A prompt stands. [delivery=7 guild=1]" in line
    assert line.count("\n") == 1


def test_a_line_without_fields_has_no_brackets(written):
    configure_logging("INFO", "text")
    log.info("The bot is up.")

    assert written().endswith("The bot is up.\n")


def test_a_line_for_machines_is_one_object(written):
    configure_logging("INFO", "json")
    log.warning("A prompt stands.", extra={"delivery": 7, "path": pytest})

    line = json.loads(written())
    assert line["message"] == "A prompt stands."
    assert (line["level"], line["logger"], line["delivery"]) == ("WARNING", "bot.test", 7)
    assert line["at"].endswith("+00:00")


def test_the_libraries_do_not_write_what_they_send_and_store_even_at_debug(written):
    configure_logging("DEBUG", "text")
    logging.getLogger("discord.gateway").debug("WebSocket Event: %s", {"value": "I feel so alone"})
    logging.getLogger("aiosqlite").debug("executing %s", ("INSERT", 123))
    logging.getLogger("discord.client").info("logging in")
    log.debug("A detail.")

    first, second = written().splitlines()
    assert first.endswith("discord.client: logging in")
    assert second.endswith("bot.test: A detail.")


def test_a_traceback_stays_inside_its_object(written):
    configure_logging("INFO", "json")
    try:
        int("what somebody wrote")
    except ValueError:
        log.exception("It went wrong.")

    (line,) = written().splitlines()
    assert "ValueError" in json.loads(line)["error"]


def test_what_is_below_the_level_is_not_written(written):
    configure_logging("WARNING", "text")
    log.info("The bot is up.")

    assert written() == ""


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_failure_is_told_by_kind_and_place_and_never_by_its_own_text(written, log_format):
    configure_logging("INFO", log_format)
    try:
        int("what somebody wrote")
    except ValueError as error:
        report_failure(log, "A job failed.", error, job="post")

    line = written()
    assert "A job failed." in line
    assert "ValueError" in line
    assert "test_observability.py:" in line
    assert "what somebody wrote" not in line
