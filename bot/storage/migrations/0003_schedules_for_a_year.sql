-- What facilitators decide about questions: more than one schedule, their own questions, rests.

ALTER TABLE server ADD COLUMN resting_since INTEGER;
ALTER TABLE server ADD COLUMN hard_day TEXT;
ALTER TABLE server ADD COLUMN calendar TEXT;
ALTER TABLE server ADD COLUMN pinned_value TEXT;
ALTER TABLE server ADD COLUMN pinned_week TEXT;
ALTER TABLE server ADD COLUMN share_channel_id INTEGER;

ALTER TABLE schedule ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE schedule ADD COLUMN deck TEXT NOT NULL DEFAULT 'both'
CHECK (deck IN ('both', 'shipped', 'own'));
ALTER TABLE schedule ADD COLUMN has_thread INTEGER NOT NULL DEFAULT 1 CHECK (has_thread IN (0, 1));
ALTER TABLE schedule ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1));
ALTER TABLE schedule ADD COLUMN role_id INTEGER;
-- Weekdays with a facilitator around, as a sum like weekdays.
ALTER TABLE schedule ADD COLUMN facilitated INTEGER NOT NULL DEFAULT 0
CHECK (facilitated BETWEEN 0 AND 127);
-- When to look whether anybody answered its last questions.
ALTER TABLE schedule ADD COLUMN look_at INTEGER;
-- The last delivery of the silence that facilitators were asked about, and what they decided.
ALTER TABLE schedule ADD COLUMN asked_about INTEGER;
ALTER TABLE schedule ADD COLUMN decision TEXT
CHECK (decision IN ('keep', 'thin', 'pause'));
-- Removed, not deleted: the buttons under its questions go on working.
ALTER TABLE schedule ADD COLUMN removed_at INTEGER;

-- Whether what people share stands in a thread, or below the question itself.
ALTER TABLE delivery ADD COLUMN has_thread INTEGER NOT NULL DEFAULT 1 CHECK (has_thread IN (0, 1));
-- The next question takes its place above the others.
ALTER TABLE delivery ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1));

DROP INDEX schedule_due;
CREATE INDEX schedule_due ON schedule (next_due_at)
WHERE paused_because IS NULL AND removed_at IS NULL;

CREATE INDEX schedule_look ON schedule (look_at) WHERE look_at IS NOT NULL;

-- What a facilitator decided for a date: another question, or none.
CREATE TABLE planned_date (
    schedule_id INTEGER NOT NULL REFERENCES schedule (schedule_id) ON DELETE CASCADE,
    guild_id INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    prompt_id TEXT,
    PRIMARY KEY (schedule_id, local_date)
) STRICT, WITHOUT ROWID;

-- Questions that were swapped for others: they wait for the next time through the deck.
CREATE TABLE set_aside (
    schedule_id INTEGER NOT NULL REFERENCES schedule (schedule_id) ON DELETE CASCADE,
    guild_id INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    prompt_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (schedule_id, local_date, prompt_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE value_off (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    value_id TEXT NOT NULL,
    PRIMARY KEY (guild_id, value_id)
) STRICT, WITHOUT ROWID;

-- A server's own questions. AUTOINCREMENT: an id stands in the past of schedules.
CREATE TABLE own_prompt (
    own_prompt_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    value_id TEXT,
    depth TEXT NOT NULL CHECK (depth IN ('light', 'middle', 'deeper')),
    kind TEXT NOT NULL CHECK (kind IN ('story', 'struggle', 'win', 'need', 'offering')),
    has_hope INTEGER NOT NULL CHECK (has_hope IN (0, 1)),
    is_neutral INTEGER NOT NULL CHECK (is_neutral IN (0, 1)),
    credit TEXT,
    -- The suggestion it was made from, so that who decides a moment later hears of it.
    suggestion_id INTEGER,
    added_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;

CREATE UNIQUE INDEX own_prompt_text ON own_prompt (guild_id, language, text)
WHERE retired_at IS NULL;
CREATE INDEX own_prompt_suggestion ON own_prompt (suggestion_id) WHERE suggestion_id IS NOT NULL;

-- A question that a member suggested; the row goes when facilitators have decided, or with time.
CREATE TABLE suggestion (
    suggestion_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    credit TEXT,
    user_id INTEGER NOT NULL,
    wants_answer INTEGER NOT NULL CHECK (wants_answer IN (0, 1)),
    suggested_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX suggestion_server ON suggestion (guild_id, suggestion_id);
CREATE INDEX suggestion_expiry ON suggestion (expires_at);

-- A private message to somebody who asked for it; the row goes when it was delivered, or cannot be.
CREATE TABLE letter (
    letter_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    wording_key TEXT NOT NULL,
    details TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    retry_at INTEGER
) STRICT;

CREATE INDEX letter_open ON letter (retry_at);

-- Facilitators who said that they are there.
CREATE TABLE duty (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

-- Two more kinds: who wrote in the thread, who reacted. Once each, however often.
CREATE TABLE response_with_more_kinds (
    response_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    delivery_id INTEGER NOT NULL REFERENCES delivery (delivery_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'pass', 'misfit', 'wrote', 'reacted')),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO response_with_more_kinds SELECT * FROM response;
DROP TABLE response;
ALTER TABLE response_with_more_kinds RENAME TO response;
CREATE INDEX response_member ON response (guild_id, member_hash);
CREATE INDEX response_delivery ON response (delivery_id, kind);
CREATE UNIQUE INDEX response_once
ON response (guild_id, delivery_id, member_hash, kind) WHERE kind <> 'share';
CREATE INDEX delivery_thread ON delivery (thread_id) WHERE thread_id IS NOT NULL;
CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
