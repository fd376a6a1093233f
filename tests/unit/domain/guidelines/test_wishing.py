"""Who asks others for ideas gets ideas; who only tells does not ask."""

import pytest

from bot.domain.guidelines.wishing import asks_for_ideas
from bot.domain.reading.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "I can't sleep. Any advice?",
        "any other tips for a flare at work",
        "What would you do if your doctor said that?",
        "what should I say to my mum",
        "Has anyone here tried magnesium",
        "Does anybody know a good pillow?",
        "Suggestions very welcome!",
        "I could use some ideas",
        "¿Algún consejo?",
        "No sé qué hago con esto. ¿Qué haríais?",
    ],
)
def test_whoever_asks_for_ideas_is_heard(words: str):
    assert asks_for_ideas(read(words))


@pytest.mark.parametrize(
    "words",
    [
        "I can't sleep. Just need to say it.",
        "Everybody gives me advice. I am tired of it.",
        "No advice please, only ears.",
        "I have tried everything.",
        "I don't want any advice today.",
        "I'm not looking for tips, I just needed to say it.",
        "No quiero consejos, solo contarlo.",
        "Hoy solo quiero contarlo.",
    ],
)
def test_whoever_only_tells_asks_nothing(words: str):
    assert not asks_for_ideas(read(words))
