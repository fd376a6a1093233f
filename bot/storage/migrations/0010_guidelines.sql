-- Guidelines: what a server switched on, what was found, the notes about it, the queue of people,
-- and what members ask for. No row holds a word of a message.

CREATE TABLE guideline_server (
    guild_id INTEGER PRIMARY KEY REFERENCES server (guild_id) ON DELETE CASCADE,
    uses_threads INTEGER NOT NULL DEFAULT 0 CHECK (uses_threads IN (0, 1)),
    watching_since INTEGER,
    proposal_due_at INTEGER,
    is_proposed INTEGER NOT NULL DEFAULT 0 CHECK (is_proposed IN (0, 1)),
    sample_due_at INTEGER
) STRICT;

CREATE INDEX guideline_server_proposal ON guideline_server (proposal_due_at)
WHERE proposal_due_at IS NOT NULL;
CREATE INDEX guideline_server_sample ON guideline_server (sample_due_at)
WHERE sample_due_at IS NOT NULL;

CREATE TABLE family_mode (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    family TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('shadow', 'queue', 'nudge', 'off')),
    may_hide INTEGER NOT NULL DEFAULT 0 CHECK (may_hide IN (0, 1)),
    PRIMARY KEY (guild_id, family)
) STRICT, WITHOUT ROWID;

-- How often a rule was fair here since staff last switched it on, and whether it rests.
CREATE TABLE rule_mode (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    rule_id TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('in_force', 'rests', 'off')),
    fair INTEGER NOT NULL DEFAULT 0,
    misread INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_channel (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, channel_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_rule (
    own_rule_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('exact', 'words', 'folded', 'pattern')),
    text TEXT NOT NULL,
    family TEXT NOT NULL,
    severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 4),
    UNIQUE (guild_id, kind, text)
) STRICT;

CREATE TABLE guideline_text (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    guideline_id TEXT NOT NULL,
    language TEXT NOT NULL,
    sentence TEXT NOT NULL,
    value TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (guild_id, guideline_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE safeguarding_contact (
    guild_id INTEGER PRIMARY KEY REFERENCES server (guild_id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL
) STRICT;

CREATE INDEX safeguarding_contact_person ON safeguarding_contact (user_id);

-- What people look at. A closed one names nobody; it goes once its card says that it is over.
CREATE TABLE review_item (
    item_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('finding', 'look', 'talk', 'bothered', 'appeal')),
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'decided', 'closed')),
    user_id INTEGER,
    severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 4),
    -- How people are still to be told; `none` once they were.
    alert TEXT NOT NULL CHECK (alert IN ('none', 'on_duty', 'at_once')),
    -- The loudest way in which they were told of this item.
    told TEXT NOT NULL DEFAULT 'none' CHECK (told IN ('none', 'on_duty', 'at_once')),
    taken_by INTEGER,
    verdict TEXT CHECK (verdict IN ('fair', 'misread')),
    outcome TEXT,
    hidden_from INTEGER,
    is_for_contact INTEGER NOT NULL DEFAULT 0 CHECK (is_for_contact IN (0, 1)),
    opened_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    card_state TEXT NOT NULL CHECK (card_state IN ('none', 'stale', 'posting', 'shown')),
    card_attempt INTEGER NOT NULL DEFAULT 0,
    card_due_at INTEGER,
    card_channel_id INTEGER,
    card_message_id INTEGER,
    CHECK (state <> 'closed' OR (user_id IS NULL AND taken_by IS NULL AND hidden_from IS NULL))
) STRICT;

CREATE INDEX review_item_server ON review_item (guild_id, state);
CREATE INDEX review_item_person ON review_item (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX review_item_ends ON review_item (ends_at);
CREATE INDEX review_item_card ON review_item (card_due_at) WHERE card_due_at IS NOT NULL;
CREATE INDEX review_item_posting ON review_item (card_state) WHERE card_state = 'posting';

-- One row a message and rule, however often Discord tells of the message. Nobody's id and no
-- code of anybody stands in it: the message's id alone leads to its author, at Discord.
CREATE TABLE finding (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL,
    rule_id TEXT NOT NULL,
    family TEXT NOT NULL,
    severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 4),
    channel_id INTEGER NOT NULL,
    item_id INTEGER REFERENCES review_item (item_id) ON DELETE SET NULL,
    done TEXT NOT NULL CHECK (done IN ('count', 'queue', 'nudge', 'set_aside')),
    mark TEXT NOT NULL DEFAULT 'stands' CHECK (mark IN ('stands', 'changed', 'gone')),
    tap TEXT CHECK (tap IN ('fair', 'misread')),
    verdict TEXT CHECK (verdict IN ('fair', 'misread')),
    found_at INTEGER NOT NULL,
    sampled_at INTEGER,
    PRIMARY KEY (guild_id, message_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_item ON finding (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX finding_found ON finding (found_at);
CREATE INDEX finding_counted ON finding (guild_id, found_at) WHERE done = 'count';
CREATE INDEX finding_sampled ON finding (guild_id, sampled_at) WHERE sampled_at IS NOT NULL;

-- A private note about one message. Without `due_at` in a state that wants work, it is being done.
CREATE TABLE nudge (
    nudge_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    item_id INTEGER REFERENCES review_item (item_id) ON DELETE SET NULL,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    rule_id TEXT NOT NULL,
    family TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('direct', 'thread', 'none')),
    sets_aside INTEGER NOT NULL CHECK (sets_aside IN (0, 1)),
    state TEXT NOT NULL CHECK (
        state IN (
            'waiting', 'sent', 'hiding', 'hidden', 'thanking', 'taking_back', 'done',
            'unreachable', 'withdrawn'
        )
    ),
    attempt INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    due_at INTEGER,
    is_mended INTEGER NOT NULL DEFAULT 0 CHECK (is_mended IN (0, 1)),
    was_hidden INTEGER NOT NULL DEFAULT 0 CHECK (was_hidden IN (0, 1)),
    note_channel_id INTEGER,
    note_message_id INTEGER,
    reply TEXT CHECK (reply IN ('leave_it', 'misread')),
    UNIQUE (guild_id, message_id)
) STRICT;

CREATE INDEX nudge_due ON nudge (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX nudge_person ON nudge (user_id, guild_id, made_at);
CREATE INDEX nudge_item ON nudge (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX nudge_ends ON nudge (ends_at);
CREATE INDEX nudge_under_way ON nudge (state)
WHERE due_at IS NULL AND state IN ('waiting', 'hiding', 'thanking', 'taking_back');

-- Who asked for fewer notes of a kind; no time, which would lead from the code to a message.
CREATE TABLE fewer_notes (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    family TEXT NOT NULL,
    PRIMARY KEY (guild_id, member_hash, family)
) STRICT, WITHOUT ROWID;

CREATE TABLE ask (
    ask_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES review_item (item_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('look', 'talk', 'bothered', 'appeal')),
    user_id INTEGER NOT NULL,
    channel_id INTEGER,
    message_id INTEGER,
    language TEXT NOT NULL,
    wants_answer INTEGER NOT NULL CHECK (wants_answer IN (0, 1)),
    asked_at INTEGER NOT NULL
) STRICT;

CREATE INDEX ask_item ON ask (item_id);
CREATE INDEX ask_person ON ask (user_id, guild_id, asked_at);
CREATE INDEX ask_message ON ask (guild_id, message_id) WHERE message_id IS NOT NULL;

CREATE TABLE private_thread (
    private_thread_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    item_id INTEGER REFERENCES review_item (item_id) ON DELETE SET NULL,
    parent_id INTEGER NOT NULL,
    user_id INTEGER,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('opening', 'open', 'closing')),
    attempt INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    opened_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    is_for_contact INTEGER NOT NULL DEFAULT 0 CHECK (is_for_contact IN (0, 1)),
    thread_id INTEGER,
    CHECK (user_id IS NOT NULL OR state = 'closing')
) STRICT;

CREATE INDEX private_thread_due ON private_thread (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX private_thread_under_way ON private_thread (state)
WHERE due_at IS NULL AND state IN ('opening', 'closing');
CREATE INDEX private_thread_ends ON private_thread (ends_at) WHERE state = 'open';
CREATE INDEX private_thread_person ON private_thread (user_id, guild_id);
CREATE INDEX private_thread_item ON private_thread (item_id) WHERE item_id IS NOT NULL;
CREATE UNIQUE INDEX private_thread_place ON private_thread (thread_id) WHERE thread_id IS NOT NULL;

-- What was done in the queue, by whom and when; rows are only ever added, and go after a year.
CREATE TABLE review_action (
    action_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL,
    -- Empty where the bot did it, or the person themselves.
    by_id INTEGER,
    -- The member of staff it is about, who never sees it.
    hidden_from INTEGER,
    action TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX review_action_server ON review_action (guild_id, action_id);
CREATE INDEX review_action_item ON review_action (item_id);
CREATE INDEX review_action_at ON review_action (at);

-- Each look of staff at named data, for the person to see. By the day: a time would join the
-- code to a row that names somebody.
CREATE TABLE named_look (
    guild_id INTEGER NOT NULL REFERENCES server (guild_id) ON DELETE CASCADE,
    member_hash BLOB NOT NULL,
    by_id INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('queue', 'words')),
    on_date TEXT NOT NULL,
    PRIMARY KEY (guild_id, member_hash, by_id, what, on_date)
) STRICT, WITHOUT ROWID;

CREATE INDEX named_look_date ON named_look (on_date);
