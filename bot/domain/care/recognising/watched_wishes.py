"""The words that a sentence holds where a wish may be in it."""

from bot.domain.care.recognising.watch import watch

KILL_MYSELF = watch(
    "kill killing killed suicide wrist wrists throat brains",
    (
        "myself",
        (
            "off offed top topping topped neck necking hang hanging hanged hung drown drowning "
            "shoot shooting shot poison poisoning gas gassing strangle murder delete deleting "
            "erase erasing suffocate suffocating electrocute stab rid in end ending ended throw "
            "throwing death finish"
        ),
    ),
    (
        "end ending ended take taking took taken finish finishing lose put putting attempt make",
        "life existence misery suffering everything all",
    ),
    ("bullet gun", "head brain mouth"),
    ("shoot end murder run hang drown", "me"),
)
SUICIDE = watch(
    (
        "suicide painful painless lethal fatal jumped swerved overdose overdosing bleach noose "
        "jump jumping od bullet eating"
    ),
    ("end ending", "all"),
    ("way ways method methods", "die dying kill killing suicide peacefully end"),
    ("hurt", "hanging drowning overdosing bleeding jumping dying slitting"),
    ("many much long", "die kill overdose bleed"),
    ("thinking", "doing", "too"),
    ("step slip push pull turn", "one single small little", "over gone edge end done ending out"),
    (
        "easy easier simple tempting nice quick",
        "let swerve step swallow wheel drive drown slip them",
    ),
    (
        "voice voices head heads brain brains mind minds thought thoughts",
        "me",
        "jump do die kill end hurt cut swerve go take",
    ),
    ("someone god they anyone", "me", "shoot kill murder run"),
    (
        "think thinking thought thoughts imagine imagining picture picturing urge urges tempted",
        "jump jumping swerve swerving hanging overdose overdosing drowning steering step stepping",
    ),
    (
        (
            "step stepping walk walking run running lie lying throw drive driving crash crashing "
            "swerve swerving steer ram"
        ),
        "front into off under tracks traffic in on",
        (
            "train bus truck lorry traffic tracks sea river ocean tree wall bridge cliff pole "
            "lamppost lake barrier car tube oncoming edge side pier quay dock it truck building "
            "roof balcony "
            "window"
        ),
    ),
    (
        "take taking swallow swallowing down downing neck",
        "all pills whole every many tablets meds packet bottle handful bunch load enough entire",
    ),
)
SUICIDAL = watch("suicidal suicide si attempted attempt")
END_IT = watch("", ("end ending finish finishing over", "it this everything things"))
WANT_TO_DIE = watch(
    "die died dying death born unalive exist existing existence vanish nonexistence",
    ("dead", "i me be they wish better"),
    ("heaven", "i me go join"),
    ("disappear disappearing", "want wish i forever"),
    ("not never", "wake waking woke", "up me"),
    ("not never", "here around alive", "wish want hope wishing better mind deserve should would"),
    ("not", "deserve care", "live breathe wake make survive here"),
    (
        "life heart existence",
        "over end stop out give",
        "want waiting ready time hope hoping need begging praying",
    ),
    (
        "wish wishing wished hope hoping pray praying want wanting waiting asking begging beg",
        "takes take hit hits kill kills run finish taken",
        "me my",
    ),
    ("leave stop", "earth planet world breathing living", "want wish ready going need waiting"),
    ("sleep sleeping", "forever never not"),
    ("mind", "bus car truck hit gone train lorry meteor"),
    (
        "want wish ready going will",
        "with join be",
        (
            "again soon heaven where there him her mum dad baby son daughter god jesus now wife "
            "husband brother sister nan gran grandma grandad friend"
        ),
        "to",
    ),
    ("soon join", "with him her them my"),
    ("god lord jesus universe allah someone", "take end finish kill", "me soul"),
    ("ready peace excited waiting", "meet"),
    ("gone", "be", "want wish wanting ready"),
    ("thought thing word", "dying death suicide die killing", "head mind think"),
    ("wish hope wishing hoping", "killed took hit", "me"),
    (
        (
            "pray praying hope hoping beg begging wish wishing ask asking long longing waiting "
            "ready want"
        ),
        "for my",
        "death cancer accident end attack heart",
    ),
    ("lived", "long"),
    ("rather", "not", "go wake continue"),
    ("own", "terms"),
    ("heaven life living existing alive", "want", "thing real go"),
    (
        "lost losing no without lack gone not",
        "will",
        "live go keep survive carry fight leaving fading slipping",
    ),
    (
        "easier better simpler nice peaceful kinder relief easy good",
        "gone here dead end stop disappear",
        "i it be",
    ),
    (
        "think thinking thoughts dream dreaming daydreaming fantasizing fantasising obsessing",
        "ending ways disappearing living waking funeral dead",
    ),
    ("should supposed", "woken woke survived made lived dead here"),
    ("hope wish hoping wishing", "hit run struck shot cancer crash crashes"),
    ("let", "me", "go"),
    ("will going", "i", "gone dead"),
)
FOLLOW = watch(
    "", ("join follow with go", "miss died passed lost gone grave heaven funeral buried")
)
NOT_LIVE = watch(
    "alive exist existing existence living breathing pointless meaningless",
    (
        "not",
        "want wish deserve care need feel intend plan see wanting know",
        (
            "live here around go going continue stay survive carry earth planet world wake "
            "another future fighting make grow human person tomorrow morning anymore"
        ),
    ),
    (
        "tired sick exhausted done fed weary bored boring bore over enough through finished",
        (
            "life live world waking being staying surviving earth planet everything trying "
            "fighting all"
        ),
    ),
    (
        "no not nothing zero what whats without out lost any see",
        (
            "reason reasons point purpose meaning desire energy strength motivation force forces "
            "power courage"
        ),
        (
            "live life go going keep continue continuing stay staying wake waking carry carrying "
            "survive breathe fight anymore trying me being be"
        ),
    ),
    ("nothing nobody anything", "live stay stick keep go worth left"),
    ("nothing", "keeping holding keeps holds tying", "me"),
    ("worth worthless", "life it staying this that any"),
    (
        (
            "hate regret resent sick angry mad gutted disappointed devastated annoyed cry cried "
            "sad upset"
        ),
        "woke waking survived born here",
    ),
    ("not never", "meant supposed built made cut", "here for live be on"),
    ("happier better easier", "dead gone"),
    (
        "life waking being",
        "hurts hard torture agony exhausting punishment hell unbearable painful much exhausts",
    ),
    ("given giving give gave", "up", "life everything myself all"),
    ("done over finished through", "with", "life everything all world"),
    ("not", "see imagine picture have find", "past death dying except out without"),
    ("only", "reason thing person people", "here dead keeping keeps gone killed"),
    (
        "will would going",
        "not",
        "see reach past make get",
        "birthday christmas year thirty forty twenty summer",
    ),
    ("will would going", "not", "see reach past get", "i"),
    ("why", "i", "wake survive stay"),
    ("interested", "not", "life living"),
    ("no", "future", "see have"),
    ("regret hate sorry", "surviving survived dying died"),
    ("checking clocking logging", "out", "good permanently forever life world"),
)
CAN_NOT_GO_ON = watch(
    "tether",
    (
        "not unable tired strong",
        "do take keep go carry hold hang live face bear stand handle cope fight get",
        "anymore longer another tonight",
    ),
    ("not", "go carry keep", "on living going fighting holding"),
    ("not", "face live", "another one like with without anymore"),
    ("how not", "long longer many", "hold hang keep last take survive stand go fight do here"),
    (
        "doubt wonder know sure unsure think",
        "make survive last through live see alive around be",
        (
            "night tonight morning tomorrow weekend week christmas year month birthday longer "
            "graduation adulthood"
        ),
    ),
    ("doubt wonder know sure unsure", "survive make through"),
    (
        "want need wish begging waiting ready pray praying wanting",
        "everything all pain suffering hurt hurting noise head feeling it",
        "over end stop done finish finished away",
    ),
    ("make let", "it pain this everything", "stop end over"),
    ("only one no any other", "way ways", "out stop end"),
    ("want", "out", "life world existence good hurts pain tired hate exhausted much suffering"),
    ("end", "rope line road"),
    ("no lost not out", "hope strength fight", "left any all"),
    (
        "done finished tired through sick exhausted",
        "fighting trying holding pretending surviving hanging existing",
    ),
    ("ready want wanting time going about tempted", "give check clock let log", "up out go off"),
    ("reached hit at past beyond", "point limit", "my"),
    ("nothing", "helps works matters"),
    ("safe trust", "not never myself", "myself me thoughts head mind alone tonight"),
    ("danger risk threat", "myself"),
    ("something", "stupid bad drastic permanent terrible regret dumb myself back undo"),
    ("what", "scared afraid terrified frightened worried"),
    ("thoughts urges voices demons", "winning louder worse stronger plan pills scared"),
    ("tonight", "alone trust"),
    ("not", "see", "way road path light exit end future"),
    ("finish finished over done ended", "life", "for"),
    ("too", "tired exhausted weak broken", "keep fight go carry live exist"),
)
