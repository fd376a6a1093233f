-- A form whose words ask for care, while they are posted: where nobody knows whether they stand, as
-- after a crash, the post is looked for. It holds none of the words; the row goes within seconds.
CREATE TABLE care_form (
    form_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    -- None while somebody is at it.
    look_at INTEGER
) STRICT;

CREATE INDEX care_form_person ON care_form (user_id);
CREATE INDEX care_form_look ON care_form (look_at) WHERE look_at IS NOT NULL;
