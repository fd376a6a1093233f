"""Care: notes to the people on duty, cards to the person, and who is there.

| module | class | what calls it |
|---|---|---|
| notes | CareNotes | listeners and forms (`recognised`, `asked`), the buttons of note and card |
| note_deliveries | CareNoteDeliveries | the worker of notes: posted, edited, people called |
| cards | CareCards | the worker of cards: sent, and later telling the truth in place |
| around | CarePeople | whoever changes a note: who can be called at this moment |
| fleeting | Fleeting | which wording it was, in memory, until the words are sent |
| calling, forgetting | | what follows from a change, and from an erasure, in its transaction |

`recognised` writes a note and a card in one transaction; two workers carry them out, neither
waiting for the other. A row never holds the wording: after a crash people are asked to look now,
and the person reads the gentler words, with the button that closes nothing.
"""
