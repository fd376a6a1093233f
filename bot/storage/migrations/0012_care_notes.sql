-- Care: notes to the people on duty about somebody who may be in danger, and the cards to that
-- person. No row holds a word of a message, or which wording it was. The one time of a note is
-- by when an answer is wanted; `due_at` is that of a delivery.

CREATE TABLE care_server (
    guild_id INTEGER PRIMARY KEY REFERENCES server (guild_id) ON DELETE CASCADE,
    soon_seconds INTEGER NOT NULL CHECK (soon_seconds > 0),
    now_seconds INTEGER NOT NULL CHECK (now_seconds > 0)
) STRICT;

CREATE TABLE care_note (
    note_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
        kind IN (
            'self', 'medical', 'being_hurt', 'other_in_danger', 'worried_about_someone', 'asked'
        )
    ),
    user_id INTEGER,
    stage TEXT NOT NULL
    CHECK (stage IN ('duty', 'second_line', 'facilitators', 'contact', 'told')),
    phase TEXT NOT NULL CHECK (phase IN ('open', 'claimed', 'done', 'follow_up', 'closed')),
    answer_by INTEGER NOT NULL,
    claimed_by INTEGER,
    days_left INTEGER NOT NULL CHECK (days_left >= 0),
    is_calm INTEGER NOT NULL CHECK (is_calm IN (0, 1)),
    is_unreached INTEGER NOT NULL CHECK (is_unreached IN (0, 1)),
    wants_quiet INTEGER NOT NULL CHECK (wants_quiet IN (0, 1)),
    ending TEXT,
    calls INTEGER NOT NULL,
    call TEXT CHECK (call IN ('people', 'follow_up', 'passed_on')),
    -- Its message in the staff channel.
    due_at INTEGER,
    is_under_way INTEGER NOT NULL DEFAULT 0 CHECK (is_under_way IN (0, 1)),
    -- Something has changed since it was claimed.
    is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1)),
    attempt INTEGER NOT NULL DEFAULT 0,
    staff_channel_id INTEGER,
    staff_message_id INTEGER,
    CHECK (
        phase <> 'closed'
        OR (user_id IS NULL AND claimed_by IS NULL)
    ),
    CHECK (phase = 'closed' OR user_id IS NOT NULL)
) STRICT;

-- One open note a person: ten messages in a row are one.
CREATE UNIQUE INDEX care_note_person ON care_note (guild_id, user_id) WHERE phase <> 'closed';
CREATE INDEX care_note_user ON care_note (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX care_note_helper ON care_note (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX care_note_answer ON care_note (answer_by) WHERE phase <> 'closed';
CREATE INDEX care_note_due ON care_note (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX care_note_under_way ON care_note (is_under_way) WHERE is_under_way = 1;

-- What a note is about: all of it, whatever the wording was, up to the few that it leads to.
CREATE TABLE care_note_message (
    note_id INTEGER NOT NULL REFERENCES care_note (note_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
    PRIMARY KEY (note_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX care_note_message_id ON care_note_message (message_id);

CREATE TABLE care_card (
    card_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    note_id INTEGER REFERENCES care_note (note_id) ON DELETE SET NULL,
    user_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN (
            'self', 'medical', 'being_hurt', 'other_in_danger', 'worried_about_someone', 'asked'
        )
    ),
    way TEXT NOT NULL CHECK (way IN ('direct', 'thread')),
    truth TEXT CHECK (truth IN ('read', 'nobody')),
    reader_id INTEGER,
    due_at INTEGER,
    is_under_way INTEGER NOT NULL DEFAULT 0 CHECK (is_under_way IN (0, 1)),
    is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1)),
    attempt INTEGER NOT NULL DEFAULT 0,
    thread_id INTEGER,
    channel_id INTEGER,
    message_id INTEGER
) STRICT;

CREATE INDEX care_card_note ON care_card (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX care_card_person ON care_card (user_id, guild_id);
CREATE INDEX care_card_reader ON care_card (reader_id) WHERE reader_id IS NOT NULL;
CREATE INDEX care_card_due ON care_card (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX care_card_under_way ON care_card (is_under_way) WHERE is_under_way = 1;

-- Until when gentle wording brings no card: a day after any card, a week after *It isn't about
-- me*. Under a code, and never read for what calls people.
CREATE TABLE care_quiet (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX care_quiet_until ON care_quiet (until);
