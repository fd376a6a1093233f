-- Rounds that come again, their dates, who wishes to be reminded, and who may be written to.

CREATE TABLE repeated_round (
    repeat_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    -- The format, and how a live round of it is held.
    plan TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('live', 'open')),
    zone TEXT NOT NULL,
    local_time TEXT NOT NULL,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    language TEXT NOT NULL,
    has_event INTEGER NOT NULL CHECK (has_event IN (0, 1)),
    next_look_at INTEGER NOT NULL,
    is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
    removed_at INTEGER,
    UNIQUE (guild_id, repeat_id)
) STRICT;

CREATE INDEX repeated_round_look ON repeated_round (next_look_at)
WHERE is_paused = 0 AND removed_at IS NULL;

-- One row a date: whatever happens, it opens once, and has one event.
CREATE TABLE planned_round (
    planned_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL,
    repeat_id INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    begins_at INTEGER NOT NULL,
    opens_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'opened', 'missed', 'called_off')),
    was_moved INTEGER NOT NULL DEFAULT 0 CHECK (was_moved IN (0, 1)),
    -- The facilitator who holds it, until it is posted.
    holder_id INTEGER,
    circle_id INTEGER UNIQUE,
    check_in_id INTEGER UNIQUE,
    event_id INTEGER,
    event_shows TEXT,
    event_attempt INTEGER NOT NULL DEFAULT 0,
    event_due_at INTEGER,
    event_given_up INTEGER NOT NULL DEFAULT 0 CHECK (event_given_up IN (0, 1)),
    UNIQUE (repeat_id, local_date),
    FOREIGN KEY (guild_id, repeat_id)
        REFERENCES repeated_round (guild_id, repeat_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX planned_round_opens ON planned_round (opens_at) WHERE state = 'waiting';
CREATE INDEX planned_round_event_due ON planned_round (event_due_at)
WHERE event_due_at IS NOT NULL;
CREATE INDEX planned_round_event ON planned_round (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX planned_round_holder ON planned_round (holder_id) WHERE holder_id IS NOT NULL;

-- A circle that was put off before it began; without a date it is not held this time.
CREATE TABLE put_off (
    circle_id INTEGER PRIMARY KEY REFERENCES circle (circle_id) ON DELETE CASCADE,
    guild_id INTEGER NOT NULL,
    begins_at INTEGER
) STRICT;

-- Whoever asked for it is reminded of each date, until they say otherwise.
CREATE TABLE reminder (
    guild_id INTEGER NOT NULL,
    repeat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, repeat_id, user_id),
    FOREIGN KEY (guild_id, repeat_id)
        REFERENCES repeated_round (guild_id, repeat_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX reminder_person ON reminder (user_id);

-- Whoever said that the bot may write to them privately; no row is no.
CREATE TABLE notes_choice (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_choice_person ON notes_choice (user_id);

-- A reminder that comes late reminds of nothing.
ALTER TABLE letter ADD COLUMN expires_at INTEGER;
