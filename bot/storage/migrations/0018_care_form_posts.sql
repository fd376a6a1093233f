-- By what the post of a form is found: the mark it carries, or its id where it stood already and only
-- its words change. Rows of before have neither: they last for seconds, and after a crash one start.
ALTER TABLE care_form ADD COLUMN mark INTEGER;
ALTER TABLE care_form ADD COLUMN message_id INTEGER;
