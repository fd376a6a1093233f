"""What could lead a stranger to somebody's door, in the spellings people use."""

import pytest

from bot.domain.guidelines.personal_details import Kind, find_details
from bot.domain.guidelines.phone_numbers import known_lines

LINES = known_lines(
    [
        "988",
        "HOME to 741741",
        "1-866-488-7386",
        "START to 678-678",
        "116 123",
        "0477 13 11 14",
        "13 92 76",
        "113 or 0800-0113",
        "9151 1767",
        "findahelpline.com",
        "jo@samaritans.org",
    ]
)

PHONES = [
    "Text me, my number is 07700 900123",
    "07700900461",
    "my number is 555-0134",
    "call me on (555) 201-7788",
    "555.201.7788 is my cell",
    "+1 555 201 7788",
    "+15552017788",
    "1-555-201-7788 anytime",
    "+44 7700 900 812 is where I am",
    "+44 (0)20 7946 0018",
    "0044 20 7946 0991",
    "020 7946 0155 after six",
    "ring me 0 7 7 0 0 9 0 0 1 2 3",
    "hmu 5 5 5 2 0 1 7 7 8 8",
    "555 201 7788",
    "5552017788",
    "txt 5552017788 if u wanna talk",
    "cell: 555/201/7788",
    "my whatsapp is +49 151 23456789",
    "mobil 0151-23456789",
    "06 12 34 56 78",
    "+33 6 39 98 12 34",
    "ma tel 06.39.98.12.34",
    "mi número es 612 345 678",
    "llámame al 612345678",
    "+34 612 34 56 78",
    "0412 345 678 is me",
    "+61 412 345 678",
    "+91 98765 43211",
    "98765 43211 call anytime",
    "+353 85 012 3456",
    "(+1) 555-201-7788",
    "five five five, two oh one, seven seven eight eight",
    "oh seven seven double oh nine double oh one two three",
    "my number is five five five 201 seven seven eight eight",
    "\uff15\uff15\uff15\uff0d\uff12\uff10\uff11\uff0d\uff17\uff17\uff18\uff18",
    "5️⃣5️⃣5️⃣2️⃣0️⃣1️⃣7️⃣7️⃣8️⃣8️⃣",
    "555-2O1-77O8 call me",
    "📞 555 201 7788",
    "reach him at 555-201-7788 and tell him what he did",
    "her cell is 2017788",
    "+65 9123 4567",
    "+7 912 345-67-89",
    "+55 11 91234-5678",
    "**555** *201* 7788 text me",
    "call 555 , 201 , 7788",
    "this is not a hotline, just text me 07700 900123",
]

MAILS = [
    "mail me at robin.hale@example.com",
    "robin+group@sub.example.co.uk",
    "ROBIN_77@EXAMPLE.ORG!",
    "robin at gmail dot com",
    "robin.hale [at] gmail [dot] com",
    "robin(at)hotmail(dot)com",
    "robin @ gmail . com",
    "robin77 at gmail",
    "robin AT outlook DOT com",
    "rhale@posteo.de",
    "write to robin@firma-nord.de please",
    "robin.hale @gmail.com",
]

HANDLES = [
    "Add me on snap, I'm robin_77",
    "my insta is robinhale",
    "insta: robin.h",
    "snap robin? no: sc: robin_x9",
    "hmu on telegram",
    "message me on whatsapp instead",
    "dm me on insta",
    "find me on kik",
    "I'm robin_77 on discord alt and @robin_77 on tiktok",
    "her ig is mel.smith99",
    "instagram.com/robinhale",
    "https://t.me/robin_hale",
    "wa.me/15552017788",
    "snapchat.com/add/robin-77",
    "lets move to telegram",
    "want to swap numbers?",
    "we could exchange snaps",
    "my telegram's robinh",
]

ASKING = [
    "Which school do you go to? What's your real name?",
    "what's your number",
    "whats ur snap",
    "can i get your number?",
    "could I have your address, I'll send flowers",
    "drop your insta",
    "send me your location",
    "what hospital are you in?",
    "what is your full name",
    "where exactly do you live?",
    "do you have whatsapp? we can talk there",
    "anyone got snap? add me",
    "where does he live?",
    "send a pic of your id",
]

ADDRESSES = [
    "I'm at 14 Marlow Street right now, come get me",
    "14b Marlow Road",
    "he lives at 230 W Larkspur Ave.",
    "come to 9 Oak Hill Close",
    "we live at 1200 5th Avenue",
    "221 old mill lane apt 4",
    "Lindenstraße 12, hinten links",
    "calle de la Luna 14",
    "27 rue des Lilas",
    "PO Box 4471",
    "my postcode is EC1A 1BB",
    "meet me at 77 Elm Ct",
    "i live at 77 elm dr",
]

IDENTITIES = [
    "Her name is Marta Ellison and she works at the bakery",
    "my real name is Robin",
    "his full name is Peter van Dam",
    "My name's Robin Hale",
    "Peter Marsh works at Northgate Primary",
    "my ssn is 078-05-1120",
    "4111 1111 1111 1111",
]

INVITES = [
    "join discord.gg/abc123",
    "https://discord.com/invite/abc123",
    "discordapp.com/invite/xyz",
    "we moved, .gg/calmroom",
    "https://chat.whatsapp.com/Gk2x99",
    "t.me/joinchat/AAAA",
    "discord . gg/abc123",
]

LINKS = ["https://example.com/shop", "see www.example.org", "example.shop/deal", "bit.ly/3xyz"]

NOTHING = [
    "You can reach the line at 988.",
    "Text HOME to 741741",
    "The Samaritans are on 116 123, day and night",
    "+44 116 123",
    "Lifeline is 13 11 14 and 0477 13 11 14 for texts",
    "Lifeline text +61 477 131 114",
    "Trevor: 1-866-488-7386, or (866) 488-7386, or 866.488.7386, or +1 866 488 7386",
    "START to 678678",
    "1-800-273-8255 still works, so does 1-800-273-TALK",
    "1-800-662-HELP (4357)",
    "0800 111 0 111",
    "Childline 0800 1111",
    "call the crisis line on 555 201 7788",
    "our helpline: 020 7946 0155",
    "SOS is 9151 1767 on whatsapp, +65 9151 1767 from abroad",
    "findahelpline.com/gb has them all",
    "write to jo@samaritans.org",
    "I live in a small town and people talk.",
    "My boss was kind about it.",
    "I'm in the UK, is anyone else?",
    "My name here is a nickname.",
    "Day 1000 and 12 years of it",
    "since 2019-04-12 I have not used",
    "12/04/2021 14:30 was the last time",
    "2015-2019 were the worst years",
    "order number 55520177",
    "my case number is 5552017788",
    "I make 1.000.000 excuses",
    "1 2 3 4 5 6 7 8 9 10, breathe",
    "10 9 8 7 6 5 4 3 2 1",
    "one two three four five six seven, in",
    "slept 3 4 5 hours this week",
    "0-0-0-0-0-0-0",
    "I deleted instagram and it helped",
    "my instagram is full of perfect people",
    "my ex blocked me on facebook",
    "I saw a clip on tiktok about grief",
    "what's your number one comfort food?",
    "what is your favourite street food",
    "I walked 12 steps down the road and cried",
    "5 years down the road I might laugh",
    "a 3 mile walk to the old place",
    "there are 2 ways to see it",
    "the 12 step way",
    "what time does the meeting start",
    "my name is on the list",
    "My Friend works in a shop",
    "Where do you find strength?",
    "what school of thought is that",
    "at 10.30 in the morning...then I cried",
    "I was good at yahoo answers",
    "I'm good at mail",
    "<@123456789012345678> thanks",
    "https://example.com/item/5552017788?x=2017788555",
    "192.168.100.200 would not load",
    "I meet my sponsor at 6 on main street",
    "I asked for your support and got it",
]


def kinds(text: str) -> set[Kind]:
    """Return what was found in a text."""
    return {detail.kind for detail in find_details(text, LINES)}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kind, text)
        for kind, texts in (
            (Kind.PHONE, PHONES),
            (Kind.EMAIL, MAILS),
            (Kind.HANDLE, HANDLES),
            (Kind.ASKING, ASKING),
            (Kind.ADDRESS, ADDRESSES),
            (Kind.IDENTITY, IDENTITIES),
            (Kind.INVITE, INVITES),
            (Kind.LINK, LINKS),
        )
        for text in texts
    ],
)
def test_a_detail_is_found_in_any_usual_spelling(kind, text):
    assert kind in kinds(text)


@pytest.mark.parametrize("text", NOTHING)
def test_helplines_dates_and_small_talk_are_no_details(text):
    assert kinds(text) - {Kind.LINK} == set()


def test_a_detail_says_where_it_stands():
    text = "ok 😀 so text me on 555-201-7788 tonight"
    (detail,) = find_details(text, LINES)
    assert text[detail.start : detail.end] == "555-201-7788"


def test_a_line_of_the_group_is_known_however_it_is_written():
    lines = known_lines(["020 7946 0155"])
    assert find_details("ring me on +44 20 7946 0155, or (020) 79460155", lines) == ()
    assert find_details("ring me on 020 7946 0155") != ()


def test_an_address_of_a_line_is_known_with_its_pages():
    assert find_details("www.findahelpline.com/countries", LINES) == ()


def test_the_hours_of_a_line_are_not_its_number():
    lines = known_lines(["988, open 24 hours"])
    assert lines.numbers == {"988"}


def test_a_group_s_own_lines_are_known_beside_the_others():
    both = LINES.joined_with(known_lines(["0800 555 0199", "nightline.example"]))

    assert both.numbers > LINES.numbers
    assert both.domains == LINES.domains | {"nightline.example"}
    assert LINES.joined_with(known_lines([])) is LINES
