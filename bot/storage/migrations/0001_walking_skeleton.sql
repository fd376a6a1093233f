-- The first tables: servers and their choices, schedules, deliveries, responses, notices.
-- Times are Unix seconds in UTC. Tables of a server carry guild_id in a key, so that they
-- could one day be spread over machines by it.

CREATE TABLE member_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    fingerprint BLOB NOT NULL
) STRICT;

CREATE TABLE server (
    guild_id INTEGER PRIMARY KEY,
    staff_channel_id INTEGER,
    zone TEXT NOT NULL,
    prompt_time TEXT NOT NULL,
    country TEXT
) STRICT;

CREATE TABLE server_role (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    duty TEXT NOT NULL CHECK (duty IN ('facilitator', 'moderator')),
    role_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, duty, role_id)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT here and below: an id stands in buttons for years and must never come back.
CREATE TABLE schedule (
    schedule_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    zone TEXT NOT NULL,
    local_time TEXT NOT NULL,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    grace_seconds INTEGER NOT NULL CHECK (grace_seconds >= 0),
    next_due_at INTEGER NOT NULL,
    paused_because TEXT,
    UNIQUE (guild_id, schedule_id)
) STRICT;

CREATE INDEX schedule_due ON schedule (next_due_at) WHERE paused_because IS NULL;

-- One row a local date: whatever crashes, a date has one prompt.
CREATE TABLE delivery (
    delivery_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    schedule_id INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    prompt_id TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('posting', 'threading', 'done', 'failed')),
    attempt INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    claimed_at INTEGER NOT NULL,
    retry_at INTEGER,
    message_id INTEGER,
    thread_id INTEGER,
    UNIQUE (guild_id, schedule_id, local_date),
    FOREIGN KEY (guild_id, schedule_id)
        REFERENCES schedule (guild_id, schedule_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX delivery_open ON delivery (retry_at) WHERE state IN ('posting', 'threading');

-- Which question, what kind of answer, when, and a keyed hash: never the words, and no
-- message id, which would lead from the hash to a name.
CREATE TABLE response (
    response_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    delivery_id INTEGER NOT NULL REFERENCES delivery (delivery_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'pass', 'misfit')),
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX response_member ON response (guild_id, member_hash);

-- A pass is a pass however often it is pressed.
CREATE UNIQUE INDEX response_once
ON response (guild_id, delivery_id, member_hash, kind) WHERE kind <> 'share';

-- What facilitators should know. Details are ids, dates and times for the wording, as JSON.
CREATE TABLE notice (
    notice_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    wording_key TEXT NOT NULL,
    details TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'posting', 'posted', 'unreachable')),
    attempt INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    retry_at INTEGER NOT NULL,
    message_id INTEGER
) STRICT;

CREATE INDEX notice_open ON notice (retry_at) WHERE state IN ('waiting', 'posting');
