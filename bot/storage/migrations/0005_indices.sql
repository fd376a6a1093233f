-- Every card, claim and message in a thread asks these; none may read through all servers.
CREATE INDEX delivery_schedule ON delivery (schedule_id, local_date);
CREATE INDEX own_prompt_server ON own_prompt (guild_id, language);
CREATE INDEX response_misfit ON response (guild_id, delivery_id, member_hash)
WHERE kind = 'misfit';
CREATE INDEX notice_server ON notice (guild_id, wording_key);

-- By server first: a place is looked for in the server of a message.
DROP INDEX delivery_thread;
DROP INDEX delivery_message;
CREATE INDEX delivery_thread ON delivery (guild_id, thread_id);
CREATE INDEX delivery_message ON delivery (guild_id, message_id);
