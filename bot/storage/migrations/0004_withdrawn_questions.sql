-- Somebody paused it while it waited for another attempt: that is no failure.
ALTER TABLE delivery ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0
CHECK (is_withdrawn IN (0, 1));
