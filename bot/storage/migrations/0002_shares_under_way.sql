-- A share that is being posted. Its mark, a random number, stands in the post too, so that a share
-- which a crash cut off is found and counted. The row goes when the share is settled: a response
-- must not lead to a post, which carries a name.
CREATE TABLE share_under_way (
    mark INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    delivery_id INTEGER NOT NULL REFERENCES delivery (delivery_id) ON DELETE CASCADE,
    thread_id INTEGER NOT NULL,
    member_hash BLOB NOT NULL,
    begun_at INTEGER NOT NULL,
    look_at INTEGER
) STRICT;

CREATE INDEX share_under_way_member ON share_under_way (guild_id, member_hash);
