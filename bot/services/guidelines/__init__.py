"""Guidelines, kept gently: what follows from a finding, and what people do about it.

Each service takes `(database, clock, key)`; after a change that makes work due, wake the
scheduler. Refusals are StrEnums whose value is the wording key.

| module | class | what calls it |
|---|---|---|
| findings | Findings | the listener: a message, an edit, a deletion |
| nudges | Nudges | the worker of notes, and the three buttons under a note |
| review | Review | `/review` and the card in the channel: take, decide, undo, close |
| cards | ReviewCards | the worker of the cards in the staff channel |
| asks | Asks | `/talk`, *Ask a facilitator to look*, an appeal |
| threads | PrivateThreads | the worker of private threads, and *Close* in one |
| modes | Modes | families, rules, channels: `in_force` is what the listener reads |
| proposals | Proposals | the proposal after two weeks, and the sample of ten a week |
| own | OwnRules | a server's own phrases and patterns |
| texts | Texts | a server's own words for its guidelines |
| contacts | Contacts | who the safeguarding contact is |
| looks | Looks | which looks at their named data a person is shown |
| keeping | Keeping | the scheduler: what has been kept long enough |

findings.Message(guild_id, channel_id, message_id, author_id, language)
findings.Received(steps, alert, item_id, nudge_id)
Findings.receive(message, findings, known: ladder.Circumstances) -> Received
Findings.recheck(message, findings, known) -> Received          after an edit
Findings.deleted(guild_id, message_ids) -> None

Nudges.next_due_at/claim_due(now) -> tuple[Nudge, ...]; wake_interrupted()
    by state WAITING: write the note (way DIRECT, THREAD), then `written`, `unreachable` or
    `set_back`; first look at the message: gone or changed -> `Findings.deleted` or
    `recheck`, then `set_back`.
    HIDING: delete the message, then `hidden` or `set_back`. THANKING, TAKING_BACK: edit the
    note, then `settled` or `set_back`; after `hidden` it says that they may post it again.
Nudges.written(nudge_id, note_channel_id, note_message_id) / unreachable / hidden / settled /
    set_back(nudge_id) -> None
Nudges.get(nudge_id) -> Nudge | None
Nudges.reply(nudge_id, user_id, Reply) -> Nudge | nudges.Refusal
Nudges.fewer(nudge_id, user_id) -> Nudge | nudges.Refusal       after Reply.LEAVE_IT

Review.page(guild_id, by, Filter, number) -> Page               records the looks
Review.get(guild_id, item_id, by) -> ItemView | Refusal         records the look
Review.show_words(guild_id, item_id, by) -> ItemView | Refusal  records look and action
Review.mark(guild_id, message_id, Mark) -> None                 what a fetch found out
Review.take / undo(guild_id, item_id, by) -> ItemView | Refusal
Review.decide(guild_id, item_id, by, Verdict) -> ItemView | Refusal
Review.close(guild_id, item_id, by, Outcome | None) -> ItemView | Refusal
Review.log(guild_id, by, number) -> LogPage                     who did what, when

ReviewCards.next_due_at/claim_due(now) -> tuple[CardJob, ...]; settle(item_id, message_id);
    set_back(item_id); wake_interrupted(). CardJob(view, staff_channel_id, message_id, alert,
    on_duty): post where message_id is None, else edit; ping as the alert says, once.

Asks.look(guild_id, by, Asked message, language, wants_answer=, is_about_staff=)
    -> Receipt | Refusal
Asks.talk(guild_id, by, parent_id, language) -> Receipt | Refusal       opens a private thread
Asks.bothered(guild_id, by, parent_id, language, about=, is_about_staff=) -> Receipt | Refusal
Asks.appeal(nudge_id, by, language) -> Receipt | Refusal        hidden from who decided it

PrivateThreads.next_due_at/claim_due(now) -> tuple[PrivateThread, ...]: OPENING -> `opened`,
    CLOSING -> `closed`, else `set_back`; readers(thread) -> tuple[UserId, ...]
PrivateThreads.close(thread_id, by, is_staff=) -> PrivateThread | asks.Refusal

Modes.in_force(guild_id) -> InForce(channels, families, rules)  cached; cheap for each message
Modes.set_mode(guild_id, family, Mode) / set_hide(guild_id, family, is_on=) -> InForce | Refusal
Modes.set_rule(guild_id, rule_id, family, is_on=) / watch / unwatch(guild_id, channel_id) /
    use_threads(guild_id, is_on=) -> InForce

Proposals.next_due_at/claim_due(now) -> ()                      writes the notices
Proposals.get(guild_id) -> Proposal | None                      for whichever card shows it
Proposals.answer(guild_id, Answer, ticked) -> InForce | Refusal
Proposals.sample(guild_id) -> tuple[Sampled, ...]; judge(guild_id, message_id, rule_id, Verdict)
"""
