-- People and places that staff of a server added, in words they typed for members to read; and
-- what a server says of the shipped ones. Nobody's name stands in either.

CREATE TABLE own_resource (
    own_resource_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    how TEXT NOT NULL,
    word TEXT NOT NULL,
    contact TEXT NOT NULL,
    hours TEXT NOT NULL,
    note TEXT NOT NULL,
    -- Up by one with each change, so that nobody overwrites what they have not seen.
    revision INTEGER NOT NULL DEFAULT 1,
    checked_at INTEGER NOT NULL,
    -- When staff are asked to check it again; NULL once they have been.
    remind_at INTEGER,
    is_reported INTEGER NOT NULL DEFAULT 0 CHECK (is_reported IN (0, 1)),
    UNIQUE (guild_id, kind, how, contact)
) STRICT;

CREATE INDEX own_resource_reminder ON own_resource (remind_at) WHERE remind_at IS NOT NULL;

CREATE TABLE shipped_resource (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    -- Made from the number itself: another number is another row, that nobody has checked.
    row_id TEXT NOT NULL,
    checked_at INTEGER,
    remind_at INTEGER,
    is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
    is_reported INTEGER NOT NULL DEFAULT 0 CHECK (is_reported IN (0, 1)),
    PRIMARY KEY (guild_id, row_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shipped_resource_reminder ON shipped_resource (remind_at)
WHERE remind_at IS NOT NULL;
