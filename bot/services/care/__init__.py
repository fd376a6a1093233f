"""Care: notes to the people on duty, cards to the person, and who is there.

| module | class | what calls it |
|---|---|---|
| notes | CareNotes | listeners and forms (`recognised`, `asked`), the buttons of note and card |
| note_deliveries | CareNoteDeliveries | the worker of notes: posted, edited, people called |
| cards | CareCards | the worker of cards: sent, and later telling the truth in place |
| kept_notes, gone_messages | | the parts of `CareNotes` that read, and that hear of deletions |
| setting_aside | SetAsidePosts | *Undo* on a note, and `recognised` where a post is to go |
| forms | CareForms | what posts words of a form, and the worker that looks for those of a crash |
| around | CarePeople | whoever changes a note: who can be called at this moment |
| fleeting | Fleeting | which wording it was, in memory, until the words are sent |
| rota, duty | Rota, Duties | `/today`, *My hours*, and whoever says who is there |
| settings | CareSetup | `/setup`, and the worker that tells the team once a week what is missing |
| choices | CareChoices | `/privacy`, and whoever is about to send a card |
| resources | ServerResources | `/resources` and the cards |
| unheard, unheard_lists | Unheard, UnheardLists | shares that wait for an answer, and their list |
| check_on_me | ChecksOnMe | *Check on me*, for its member and for who was chosen |
| claims | | both workers: what cannot be carried out is given back |
| calling, forgetting | | what follows from a change, and from an erasure, in its transaction |

`recognised` writes a note and a card in one transaction; two workers carry them out, neither
waiting for the other. A row never holds the wording: after a crash people are asked to look now,
and the person reads the gentler words, with the button that closes nothing.
"""
