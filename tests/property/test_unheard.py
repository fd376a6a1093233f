"""Whatever is written below shares: only somebody else's answer is one."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.care.unheard import Share, Written, answered
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId

NOW = datetime(2026, 11, 21, tzinfo=UTC)
PEOPLE = [UserId(one) for one in (1, 2, 3)]
IDS = st.integers(min_value=1, max_value=60).map(MessageId)


def is_theirs(share: Share, user_id: UserId) -> bool:
    return share.seal == bytes([user_id])


def share(message_id: MessageId, author: UserId) -> Share:
    return Share(GuildId(1), ChannelId(1), message_id, bytes([author]), NOW)


SHARES = st.dictionaries(IDS, st.sampled_from(PEOPLE), max_size=5)
WRITTEN = st.builds(
    Written,
    message_id=IDS,
    author_id=st.sampled_from([*PEOPLE, None]),
    replies_to=st.none() | IDS,
    mentioned=st.frozensets(st.sampled_from(PEOPLE), max_size=2),
)


@given(SHARES, st.lists(WRITTEN, max_size=20), st.booleans())
def test_only_what_somebody_else_wrote_answers(authors, messages, is_thread):
    shares = [share(*one) for one in authors.items()]
    history = [Written(one, None) for one in authors]
    history += [one for one in messages if one.message_id not in authors]
    history.sort(key=lambda one: one.message_id)

    heard = answered(shares, history, is_theirs, is_thread=is_thread)

    assert heard <= set(authors)
    for message_id in heard:
        others = {one.author_id for one in history} - {None, authors[message_id]}
        assert others
    for one in shares:
        replies = [
            each
            for each in history
            if each.replies_to == one.message_id
            and each.author_id not in (None, authors[one.message_id])
        ]
        if replies:
            assert one.message_id in heard


@given(SHARES, st.lists(WRITTEN, max_size=20))
def test_a_thread_hears_at_least_what_a_channel_hears(authors, messages):
    shares = [share(*one) for one in authors.items()]
    history = sorted(
        [*(Written(one, None) for one in authors), *messages], key=lambda one: one.message_id
    )

    in_channel = answered(shares, history, is_theirs, is_thread=False)

    assert in_channel <= answered(shares, history, is_theirs, is_thread=True)
