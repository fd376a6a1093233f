"""Made-up talk of a peer-support group: the same for the same seed, and nobody's own words."""

import json
import random
from collections.abc import Iterator

SEED = 20_260_302

_OPENINGS = (
    "Hey all,", "Honestly,", "Not sure how to say this but", "Good morning,", "Update from me:",
    "Third day now and", "I keep thinking that", "Same here,", "Thank you for that,", "So",
)  # fmt: skip
_SUBJECTS = (
    "the new job", "my sister", "sleep", "the appointment on Tuesday", "the flat", "my meds",
    "getting out of the house", "Sunday evenings", "the group", "cooking for one", "the letter",
)  # fmt: skip
_HAPPENINGS = (
    "went better than I feared", "is a lot right now", "takes everything I have",
    "made me laugh for the first time in weeks", "is still on my mind", "fell through again",
    "is slowly getting easier", "was quieter than usual", "worries me more than I let on",
)  # fmt: skip
_CLOSINGS = (
    "How is everyone else?", "Just wanted to say it somewhere.", "No advice needed, thanks.",
    "One day at a time.", "I'll try again tomorrow 🌱", "Anyone else feel like that?", "❤️", "",
    "The kettle's on if somebody wants to talk.", "Anyway. See you at the circle.",
)  # fmt: skip


def lines(number: int, seed: int = SEED) -> Iterator[str]:
    """Yield so many messages, short and long as people write them."""
    chance = random.Random(seed)  # noqa: S311 - input for a measurement
    for _ in range(number):
        sentences = chance.choices((1, 2, 3, 6), weights=(55, 30, 12, 3))[0]
        said = " ".join(_sentence(chance) for _ in range(sentences))
        yield f"{chance.choice(_OPENINGS)} {said} {chance.choice(_CLOSINGS)}".strip()


def _sentence(chance: random.Random) -> str:
    return f"{chance.choice(_SUBJECTS)} {chance.choice(_HAPPENINGS)}."


def frames(number: int, guild_id: int, channel_id: int, seed: int = SEED) -> Iterator[str]:
    """Yield so many MESSAGE_CREATE frames as Discord's gateway sends them, from 200 people."""
    chance = random.Random(seed)  # noqa: S311 - input for a measurement
    first_id = guild_id + (1 << 40)
    for index, words in enumerate(lines(number, seed)):
        message_id = first_id + (index << 22)
        yield json.dumps(
            {
                "t": "MESSAGE_CREATE",
                "s": index + 1_000,
                "op": 0,
                "d": _message(message_id, guild_id, channel_id, chance.randrange(200), words),
            }
        )


def _message(
    message_id: int, guild_id: int, channel_id: int, person: int, words: str
) -> dict[str, object]:
    joined = f"2025-{person % 12 + 1:02}-{person % 28 + 1:02}T18:04:05.678000+00:00"
    return {
        "id": str(message_id),
        "nonce": str(message_id - 1),
        "channel_id": str(channel_id),
        "channel_type": 0,
        "guild_id": str(guild_id),
        "type": 0,
        "author": {
            "id": str(guild_id + 1_000 + person),
            "username": f"person.{person}",
            "global_name": f"Person {person}",
            "discriminator": "0",
            "avatar": f"{person:032x}",
            "avatar_decoration_data": None,
            "collectibles": None,
            "display_name_styles": None,
            "primary_guild": None,
            "clan": None,
            "public_flags": 0,
        },
        "member": {
            "roles": [str(guild_id + 1 + person % 4)],
            "joined_at": joined,
            "premium_since": None,
            "nick": None,
            "avatar": None,
            "banner": None,
            "communication_disabled_until": None,
            "pending": False,
            "mute": False,
            "deaf": False,
            "flags": 0,
        },
        "content": words,
        "timestamp": "2026-03-02T09:00:00.123000+00:00",
        "edited_timestamp": None,
        "tts": False,
        "pinned": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "flags": 0,
    }
