-- Shares that nobody answered, and people who wish to be asked after.

-- What a server chose about its list of unheard shares, made with the first share that waits.
CREATE TABLE unheard_server (
    guild_id INTEGER PRIMARY KEY REFERENCES server (guild_id) ON DELETE CASCADE,
    is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
    hours INTEGER NOT NULL CHECK (hours IN (12, 24, 48, 72)),
    local_time TEXT NOT NULL,
    next_list_at INTEGER NOT NULL
) STRICT;

CREATE INDEX unheard_server_next ON unheard_server (next_list_at) WHERE is_on = 1;

-- A share that waits for an answer. In place of anybody's code it holds a seal, made of the code
-- and the message with the secret key: it joins this post to no other row.
CREATE TABLE unheard_share (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    seal BLOB NOT NULL,
    shared_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'looking', 'unheard', 'unknown')),
    attempt INTEGER NOT NULL DEFAULT 0,
    look_at INTEGER,
    PRIMARY KEY (guild_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX unheard_share_look ON unheard_share (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX unheard_share_place ON unheard_share (guild_id, channel_id);
CREATE INDEX unheard_share_looking ON unheard_share (state) WHERE state = 'looking';

-- The day's list, until it was sent; without `due_at` it is being sent.
CREATE TABLE unheard_list (
    list_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL UNIQUE REFERENCES server (guild_id) ON DELETE CASCADE,
    made_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER
) STRICT;

CREATE INDEX unheard_list_due ON unheard_list (due_at) WHERE due_at IS NOT NULL;

-- Whose shares are brought to nobody's attention, because they said so.
CREATE TABLE kept_quiet (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    PRIMARY KEY (guild_id, member_hash)
) STRICT, WITHOUT ROWID;

-- Who asked that a facilitator asks after them. Words typed into a form that says who reads them;
-- everything here stands because they asked for it, and goes when they end it.
CREATE TABLE check_on_me (
    check_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    -- Empty once they said no, or left.
    facilitator_id INTEGER,
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'alone')),
    quiet_days INTEGER NOT NULL CHECK (quiet_days IN (3, 5, 7, 10, 14, 21)),
    helps TEXT NOT NULL,
    helps_not TEXT NOT NULL,
    language TEXT NOT NULL,
    -- From when on quiet days are counted, at the earliest.
    counted_from INTEGER NOT NULL,
    -- Since when a quiet spell lasts of which the facilitator was reminded.
    reminded_at INTEGER,
    -- Whether the facilitator has not said yet what they make of the reminder.
    is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1)),
    look_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    UNIQUE (guild_id, user_id)
) STRICT;

CREATE INDEX check_on_me_look ON check_on_me (look_at);
CREATE INDEX check_on_me_person ON check_on_me (user_id);
CREATE INDEX check_on_me_facilitator ON check_on_me (facilitator_id)
WHERE facilitator_id IS NOT NULL;
