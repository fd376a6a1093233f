-- Open check-ins: a card that stands for hours or days, who answered it, and rest mode.

CREATE TABLE check_in (
    check_in_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    format_id TEXT NOT NULL,
    language TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('words', 'word', 'choice', 'choices')),
    state TEXT NOT NULL
    CHECK (state IN ('posting', 'threading', 'open', 'closing', 'closed', 'failed')),
    attempt INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    retry_at INTEGER,
    message_id INTEGER,
    thread_id INTEGER,
    closed_at INTEGER,
    people INTEGER,
    is_quiet INTEGER NOT NULL DEFAULT 0 CHECK (is_quiet IN (0, 1)),
    UNIQUE (guild_id, check_in_id)
) STRICT;

-- Two presses on Start at once open one.
CREATE UNIQUE INDEX check_in_once ON check_in (guild_id, channel_id, format_id)
WHERE state IN ('posting', 'threading', 'open');
CREATE INDEX check_in_end ON check_in (closes_at) WHERE state IN ('threading', 'open');
CREATE INDEX check_in_attempt ON check_in (retry_at)
WHERE state IN ('posting', 'threading', 'closing');
CREATE INDEX check_in_message ON check_in (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX check_in_thread ON check_in (thread_id) WHERE thread_id IS NOT NULL;

-- Who checked in, once each. No time and no running number: a word without a name is posted at
-- the same moment, and either would lead from it to the code.
CREATE TABLE check_in_answer (
    guild_id INTEGER NOT NULL,
    check_in_id INTEGER NOT NULL,
    member_hash BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'word', 'choice', 'count', 'pass', 'wrote')),
    PRIMARY KEY (guild_id, check_in_id, member_hash),
    FOREIGN KEY (guild_id, check_in_id)
        REFERENCES check_in (guild_id, check_in_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_answer_member ON check_in_answer (guild_id, member_hash);

-- What somebody chose, so that they can change it: gone in the transaction that closes.
CREATE TABLE check_in_choice (
    guild_id INTEGER NOT NULL,
    check_in_id INTEGER NOT NULL,
    member_hash BLOB NOT NULL,
    choice_id TEXT NOT NULL,
    PRIMARY KEY (guild_id, check_in_id, member_hash, choice_id),
    FOREIGN KEY (guild_id, check_in_id)
        REFERENCES check_in (guild_id, check_in_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_choice_member ON check_in_choice (guild_id, member_hash);

-- What a group of five or more chose, until the line that tells it stands.
CREATE TABLE check_in_tally (
    guild_id INTEGER NOT NULL,
    check_in_id INTEGER NOT NULL,
    choice_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (guild_id, check_in_id, choice_id),
    FOREIGN KEY (guild_id, check_in_id)
        REFERENCES check_in (guild_id, check_in_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- People who wish to be in no list and to get no reminder, until they are back.
CREATE TABLE rest_mode (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_hash)
) STRICT, WITHOUT ROWID;
