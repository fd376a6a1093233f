-- The rota: hours that helpers set for themselves, and what a server chose for Care.

-- Hours of a day on the clocks of `zone`; where they end before they begin, on the next date.
CREATE TABLE rota_shift (
    shift_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    zone TEXT NOT NULL,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    local_begin TEXT NOT NULL,
    local_end TEXT NOT NULL,
    UNIQUE (guild_id, user_id, zone, weekdays, local_begin, local_end)
) STRICT;

CREATE INDEX rota_shift_person ON rota_shift (user_id, guild_id);

CREATE TABLE rota_quiet (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    zone TEXT NOT NULL,
    local_begin TEXT NOT NULL,
    local_end TEXT NOT NULL,
    allows_now INTEGER NOT NULL CHECK (allows_now IN (0, 1)),
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX rota_quiet_person ON rota_quiet (user_id);

-- Who went off duty in the middle of their hours, until these end.
CREATE TABLE rota_off (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX rota_off_person ON rota_off (user_id);
CREATE INDEX rota_off_until ON rota_off (until);

CREATE TABLE second_line (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX second_line_person ON second_line (user_id);

-- Whom the server is for; of nobody in it is an age kept.
ALTER TABLE care_server ADD COLUMN age_band TEXT
CHECK (age_band IN ('adults', 'teens', 'mixed'));
-- When the team is told next what Care lacks here.
ALTER TABLE care_server ADD COLUMN told_at INTEGER;

CREATE INDEX care_server_told ON care_server (told_at) WHERE told_at IS NOT NULL;
