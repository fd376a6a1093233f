-- A call that could not go out in time is made with the next one: from this stage on.
ALTER TABLE care_note ADD COLUMN called_from TEXT
CHECK (called_from IN ('duty', 'second_line', 'facilitators', 'contact', 'told'));
