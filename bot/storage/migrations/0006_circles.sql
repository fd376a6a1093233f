-- Live circles. Who is in one stands under the Discord id while it lasts, and is deleted in the
-- transaction that ends it; what stays is counted under the keyed hash.

CREATE TABLE circle (
    circle_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    lobby_message_id INTEGER,
    thread_id INTEGER,
    panel_message_id INTEGER,
    panel_posted_at INTEGER,
    format_id TEXT NOT NULL,
    language TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    turn_seconds INTEGER NOT NULL,
    seat_limit INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    is_random INTEGER NOT NULL CHECK (is_random IN (0, 1)),
    has_open_part INTEGER NOT NULL CHECK (has_open_part IN (0, 1)),
    allows_replies INTEGER NOT NULL CHECK (allows_replies IN (0, 1)),
    is_silent INTEGER NOT NULL CHECK (is_silent IN (0, 1)),
    opened_at INTEGER NOT NULL,
    started_at INTEGER,
    quiet_until INTEGER,
    open_part_at INTEGER,
    ended_at INTEGER,
    paused_at INTEGER,
    paused_because TEXT,
    phase TEXT NOT NULL CHECK (phase IN ('lobby', 'round', 'open', 'closing', 'ended')),
    question INTEGER NOT NULL,
    turns INTEGER NOT NULL,
    replies_in_turns INTEGER NOT NULL,
    facilitator_id INTEGER,
    opener_id INTEGER,
    closer_id INTEGER,
    speaker_id INTEGER,
    turn_part TEXT CHECK (turn_part IN ('opening', 'sharing', 'closing')),
    turn_began_at INTEGER,
    turn_ends_at INTEGER,
    turn_seen_at INTEGER,
    turn_has_shared INTEGER NOT NULL DEFAULT 0 CHECK (turn_has_shared IN (0, 1)),
    -- When the clock moves it, unless somebody does before.
    due_at INTEGER,
    version INTEGER NOT NULL,
    -- What the panel, or before the beginning the lobby card, shows of it, and since when.
    shown_version INTEGER NOT NULL DEFAULT 0,
    shown_at INTEGER,
    -- How far the lobby card shows that the circle has come.
    shown_stage TEXT NOT NULL DEFAULT 'gathering'
    CHECK (shown_stage IN ('gathering', 'under_way', 'over')),
    -- When to try again to show it, after a setback.
    show_again_at INTEGER
) STRICT;

CREATE INDEX circle_due ON circle (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX circle_thread ON circle (thread_id) WHERE thread_id IS NOT NULL;
CREATE INDEX circle_server ON circle (guild_id) WHERE phase <> 'ended';
CREATE INDEX circle_held ON circle (guild_id, circle_id)
WHERE phase = 'ended' AND started_at IS NOT NULL;
CREATE INDEX circle_shown ON circle (circle_id) WHERE shown_stage <> 'over';

CREATE TABLE circle_seat (
    circle_id INTEGER NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE,
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'later', 'had', 'quiet', 'listening')),
    has_had INTEGER NOT NULL CHECK (has_had IN (0, 1)),
    PRIMARY KEY (circle_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX circle_seat_person ON circle_seat (user_id);

CREATE TABLE circle_hand (
    circle_id INTEGER NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE,
    guild_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (circle_id, user_id)
) STRICT, WITHOUT ROWID;

-- What happened in a circle, under the keyed hash: never words, and no message id, which would
-- lead from the hash to a name.
CREATE TABLE circle_event (
    event_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    circle_id INTEGER NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    happening TEXT NOT NULL,
    question INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX circle_event_member ON circle_event (guild_id, member_hash);
CREATE INDEX circle_event_circle ON circle_event (circle_id);
CREATE UNIQUE INDEX circle_event_answered ON circle_event (circle_id, member_hash, question)
WHERE happening = 'answered';

-- What a circle has posted once: its number is the turn of a call, and counts panels and cards.
CREATE TABLE circle_post (
    post_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    circle_id INTEGER NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('lobby', 'thread', 'panel', 'call', 'closing')),
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'clearing', 'done', 'dropped')),
    attempt INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    retry_at INTEGER,
    message_id INTEGER,
    UNIQUE (circle_id, kind, number)
) STRICT;

CREATE INDEX circle_post_open ON circle_post (circle_id) WHERE state IN ('waiting', 'clearing');
