-- Rounds that a server wrote or changed: texts typed into a form for everybody to read, kept until
-- facilitators remove them. A removed one stays for the circles that were held with it.

CREATE TABLE own_format (
    own_format_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    -- As in a file of the folder of texts.
    toml TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;

CREATE INDEX own_format_server ON own_format (guild_id, language) WHERE retired_at IS NULL;
