"""Guidelines, kept gently: what follows from a finding, and what people do about it.

After a change that makes work due, wake the scheduler. Refusals are StrEnums whose value is the
wording key. Which looks at their named data a person is shown stands in `Privacy.asked_by`.

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
| texts | GuidelineTexts | a server's own words for its guidelines |
| contacts | Contacts | who the safeguarding contact is |
| looks | Looks | *Explain* on a message, before its words are shown |
| keeping | Keeping | the scheduler: what has been kept long enough |

A message: `Findings.receive` keeps what is new, once for each message and rule, decides by
`domain/guidelines/ladder`, and writes the item and the note down in one transaction. After an edit
`recheck` is told what matches now; `deleted` that messages are gone. Of somebody in need
(`Circumstances.is_crisis`) nothing is kept but what threatens others or pushes them to harm.

A note is never written about what was read once: the worker fetches the message first, and tells
`recheck` or `deleted` what it finds, also where the edit is older than the note.

A note, by its state in `Nudges.claim_due`:
- WAITING: `Nudges.get` once more. One that `is_mended` is only looked for (`may_already_stand`):
  found -> `written`, else `set_back`, which lets it go. In a thread (Way.THREAD) without
  `note_channel_id` -> `set_back`: `PrivateThreads.opened` makes it due. Delivered -> `written`;
  they take no messages -> `unreachable`; anything else -> `set_back`.
- HIDING: delete the message, then `hidden`, else `set_back`. Its words were given back by the note.
- THANKING, TAKING_BACK: edit the note, then `settled`, else `set_back`. Where `was_hidden`, the
  note says that they may post again.

A card: `ReviewCards.claim_due` gives what to post (`stands_at` is None) or to edit, whom to tell
this once (`alert`, `on_duty`), then `settle`; deleted by somebody -> `lost`; else `set_back`. With
`attempt` above 1 and nowhere to stand, look for it first; closed and not found -> `lost`.

`Review.decide` judges all findings of an item, `judge` one of several by message and rule.

A private thread: OPENING -> open it with `readers`, then `opened` (None: erased meanwhile, delete
it); CLOSING -> lock it, then `closed`; else `set_back`.
"""
