-- The guidelines as a post in a channel, asked for by staff. It holds nobody's words.

CREATE TABLE guideline_card (
    card_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
    state TEXT NOT NULL
    CHECK (state IN ('posting', 'settling', 'updating', 'standing', 'gone')),
    attempt INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    retry_at INTEGER,
    message_id INTEGER,
    -- Words have changed since they were read for this post.
    is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1))
) STRICT;

-- Two presses at once post one.
CREATE UNIQUE INDEX guideline_card_once ON guideline_card (guild_id, channel_id)
WHERE state = 'posting';
CREATE INDEX guideline_card_attempt ON guideline_card (retry_at)
WHERE state IN ('posting', 'settling', 'updating');
CREATE INDEX guideline_card_server ON guideline_card (guild_id) WHERE state <> 'gone';
