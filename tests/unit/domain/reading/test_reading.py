"""Whatever way people type, the same words are read, and what is not theirs is left out."""

import pytest

from bot.domain.reading.reading import Span, read

SAME = {
    "you are not alone": [
        "You're not alone",
        "youre not alone",
        "you\u2019re not alone",
        "u r not alone",
        "YOU ARE NOT ALONE",
        "you   are\u00a0not alone",
        "**you** _are_ ~~not~~ alone",
        "||you are|| not alone",
        "yo\u200bu are n\u00adot alone",
        "\uff59\uff4f\uff55 are not alone",
        "\U0001d432\U0001d428\U0001d42e are not alone",
        "y\u043eu ar\u0435 n\u03bft alone",
        "y\u00f3u \u00e1re n\u00f6t alone",
        "you are n0t al0ne",
        "you are not a.l.o.n.e",
        "you are n o t alone",
        "youuuu are nottttt aloneeee",
    ],
    "i do not want to stop": [
        "I don't want to stop",
        "i dont wanna stop",
        "I don\u2019t want to stop",
        "I do not want to s-t-o-p",
    ],
    "i am fine, i have said so": ["I'm fine, I've said so", "im fine; ive said so"],
    "i will be there": ["I'll be there", "ill be there"],
    "i feel ill": ["I feel ill", "i feel illlll"],
    "so stop i": ["so s t o p i"],
    "a slut": ["a s l u t", "a s.l.u.t"],
    "asshole": ["a s s h o l e", "a$$hole", "assssshole", "assh0le"],
    "so cool": ["sooooo cool", "so coooool"],
    "kill": ["killllll", "k1ll"],
    "take 40 mg at 10am for 3 days": ["Take 40mg at 10am for 3 days"],
    "b12 and 2.5 mg": ["B12 & 2.5mg"],
    'he said " you are nothing "': [
        'He said "you are nothing"',
        "he said 'you are nothing'",
        "he said \u201cyou are nothing\u201d",
    ],
}


@pytest.mark.parametrize(
    ("expected", "typed"), [(one, typed) for one, ways in SAME.items() for typed in ways]
)
def test_every_way_to_type_it_reads_alike(expected, typed):
    assert read(typed).folded == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before `code` after", "before\nafter"),
        ("```py\nprint(1)\n```after", "after"),
        ("> what you said\nwhat I say", "what i say"),
        ("mine\n>>> yours\nand yours", "mine"),
        ("hi <:wave:123456> there", "hi there"),
        ("<@123> you too", "@someone you too"),
        ("@Sam you too", "@someone you too"),
        ("see https://example.org/a?b=c now", "see <link> now"),
        ("over at r/quitting", "over at <link>"),
        ("in <#123> now", "in now"),
        ("", ""),
        ("...", ""),
    ],
)
def test_what_is_not_their_own_words_is_left_out(text, expected):
    assert read(text).folded == expected


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("Oh, y\u043eu\u2019re ||STUPID||!", "stupid", "STUPID"),
        ("well s t u p i d then", "stupid", "s t u p i d"),
        ("you\u2019re it", "are", "you\u2019re"),
        ("hey <@55> you", "@someone", "<@55>"),
        ("so*late **now**", "late", "late"),
        ("plain words here", "words", "words"),
        ("\U0001d432\U0001d428\U0001d42e there", "you", "\U0001d432\U0001d428\U0001d42e"),
        ("st\u200bop it", "stop", "st\u200bop"),
    ],
)
def test_a_match_is_shown_in_the_words_they_wrote(text, word, original):
    reading = read(text)
    start = reading.folded.index(word)
    span = reading.span(start, start + len(word))

    assert text[span.start : span.end] == original


@pytest.mark.parametrize(
    ("expected", "typed"), [(one, typed) for one, ways in SAME.items() for typed in ways]
)
def test_behind_single_quotes_it_reads_alike(expected, typed):
    assert read(f"'late' {typed}").folded == f'" late " {expected}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so , . late; (late)", "so. late, late"),
        ("late\n \nlate , \n so", "late\nlate\nso"),
        ("'late' so , . . no\n\n\nyes! , \n so; ,\n", '" late " so. no\nyes!\nso'),
        ("'late 'so' x", '" late so " x'),
        ("'late' 2.5 & 'no", '" late " 2.5 and no'),
        ("so 'cause 'late'", 'so cause " late "'),
        ("\ufdfa", "\ufdfa"),
        ("'late' \n \n late", '" late "\nlate'),
        ("'late' b, c. d", '" late " b, c. d'),
        ("\n'late'", '" late "'),
    ],
)
def test_of_marks_in_a_row_the_strongest_stays(text, expected):
    assert read(text).folded == expected


def test_between_words_there_is_nothing_to_show():
    assert read("so late").span(2, 2) == Span(0, 0)


def test_a_sentence_ends_at_a_mark_or_a_line():
    reading = read("One. Two 2.5 mg? three\nfour")

    assert [reading.folded[start:end].strip() for start, end in reading.sentences] == [
        "one.",
        "two 2.5 mg?",
        "three",
        "four",
    ]
    place = reading.folded.index("mg")
    start, end = reading.sentence_at(place)
    assert reading.folded[start:end].strip() == "two 2.5 mg?"


def test_words_are_there_to_look_up():
    assert {"you", "are", "late"} <= read("You're late").words


def test_letters_in_boxes_are_read_as_letters():
    assert read("\U0001f170\U0001f171c").folded.strip() == "abc"
