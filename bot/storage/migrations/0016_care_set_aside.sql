-- A post in need that gives method detail away, where a server lets such posts be set aside. The
-- words are in neither table: the card brings them, as they stand at Discord then.

ALTER TABLE care_card ADD COLUMN aside TEXT
CHECK (aside IN ('giving_back', 'deleting', 'staying', 'gone', 'returning'));
-- The post; gone with `aside`.
ALTER TABLE care_card ADD COLUMN post_channel_id INTEGER;
ALTER TABLE care_card ADD COLUMN post_message_id INTEGER;
ALTER TABLE care_note_message ADD COLUMN set_aside TEXT 
CHECK (set_aside IN ('done', 'stands', 'undone', 'untold'));

CREATE INDEX care_card_post ON care_card (post_message_id) WHERE post_message_id IS NOT NULL;
