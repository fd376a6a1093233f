"""A server's own phrases, patterns and words."""

import asyncio
from typing import Any

from bot.domain.guidelines import own_phrases
from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.own_patterns import MOST_PATTERNS, Wrong
from bot.domain.guidelines.own_patterns import Refusal as PatternRefusal
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.guidelines.settings import OwnKind, OwnRule, Refusal
from bot.domain.guidelines.texts import Words
from bot.services.guidelines.own import OwnRules
from bot.services.guidelines.texts import GuidelineTexts
from bot.storage.guidelines import own as stored
from tests.services.servers import ELSEWHERE, HERE

OURS = Words("We listen first", "Listening", "Because it helps.")


async def test_a_phrase_is_kept_for_its_server_until_staff_remove_it(database, clock):
    own = OwnRules(database, clock)
    added = await own.add_phrase(HERE, "  blue   moon ", Sameness.FOLDED, "G13", 2)
    assert isinstance(added, OwnRule)
    assert (added.text, added.kind) == ("blue moon", OwnKind.FOLDED)
    assert await own.of_server(HERE) == (added,)
    assert await own.of_server(ELSEWHERE) == ()
    assert await own.remove(ELSEWHERE, added.own_rule_id) is Refusal.NOT_HERE
    assert await own.remove(HERE, added.own_rule_id) is None
    assert await own.number(HERE) == 0


async def test_the_same_phrase_is_not_taken_twice(database, clock):
    own = OwnRules(database, clock)
    await own.add_phrase(HERE, "blue moon", Sameness.FOLDED, "G13", 2)
    again = await own.add_phrase(HERE, "Blue Moon", Sameness.WORDS, "G13", 2)
    assert again is own_phrases.Refusal.PHRASE_KNOWN
    assert await own.number(HERE) == 1


async def test_a_pattern_that_does_not_compile_says_where(database, clock):
    own = OwnRules(database, clock)
    wrong = await own.add_pattern(HERE, "moon(", "G13", 2)
    assert isinstance(wrong, Wrong)
    assert wrong.refusal is PatternRefusal.NOT_CLOSED
    assert await own.number(HERE) == 0


async def test_patterns_have_an_end(database, clock):
    own = OwnRules(database, clock)
    for number in range(MOST_PATTERNS):
        assert isinstance(await own.add_pattern(HERE, f"moon{number}", "G13", 2), OwnRule)
    wrong = await own.add_pattern(HERE, "sun", "G13", 2)
    assert isinstance(wrong, Wrong)
    assert wrong.refusal is PatternRefusal.PATTERN_TOO_MANY


async def test_no_rule_is_added_to_a_family_there_is_not(database, clock):
    own = OwnRules(database, clock)
    added = await own.add_phrase(HERE, "moon", Sameness.EXACT, "G99", 2)
    assert added is Refusal.UNKNOWN_FAMILY


async def test_own_words_take_the_place_of_ours_in_their_language(database):
    texts = GuidelineTexts(database)
    await texts.keep(HERE, GuidelineId.STAYS_HERE, "en", OURS)
    assert await texts.own(HERE, "en") == {GuidelineId.STAYS_HERE: OURS}
    assert await texts.own(HERE, "es") == {}
    assert await texts.own(ELSEWHERE, "en") == {}
    await texts.use_shipped(HERE, GuidelineId.STAYS_HERE, "en")
    assert await texts.own(HERE, "en") == {}


async def test_what_is_looked_up_while_it_changes_is_not_remembered_as_it_was(
    database, clock, monkeypatch
):
    own = OwnRules(database, clock)
    looked, let_go = asyncio.Event(), asyncio.Event()

    async def slowly(*of: Any) -> tuple[OwnRule, ...]:
        found = await rules(*of)
        looked.set()
        await let_go.wait()
        return found

    rules = stored.rules
    monkeypatch.setattr(stored, "rules", slowly)
    looking = asyncio.create_task(own.of_server(HERE))
    await looked.wait()
    monkeypatch.setattr(stored, "rules", rules)
    await own.add_phrase(HERE, "buy my course", Sameness.FOLDED, "G13", 2)
    let_go.set()
    await looking
    assert await own.number(HERE) == 1
