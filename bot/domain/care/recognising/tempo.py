"""What makes a wish sound nearer, and what makes it a thought."""

from bot.domain.care.recognising.fragments import compiled

_NEAR = (
    "tonight",
    "before (?:morning|sunrise|the weekend)",
    "by (?:morning|tomorrow)",
    "in (?:an|one|two|a few|the next) (?:hours?|minutes?|mins?)",
    "can not (?:keep myself safe|stop myself|be alone|trust myself)",
    "(?:got|have|bought|holding|found|loaded|saved up) (?:the|a|my|enough|some) (?:<weapon>)",
    "(?:have|got|made|worked out) (?:a|my|the) (?:\\w+ )?plan",
    "this is (?:it|goodbye)",
    "goodbye",
)
SOONER_WORDS = "|".join(_NEAR)
"""The same as a pattern to be filled in, for families that add to them."""
SOONER = compiled(SOONER_WORDS)
THOUGHT = compiled(
    "(?:think|thinking|thought|thoughts|considering|considered|contemplating|fantasi[sz]\\w+|"
    "dream|dreaming|daydream\\w*|imagin\\w+|ideation|idea|urges?|wonder\\w*|feel like|feeling "
    "like|voices?|flashes|images|obsess\\w*|head|brain|mind|if|afraid|scared|terrified|worried|"
    "can i|should i|part of me|intrusive|wish|should|sometimes|bad enough|wishing|hope)"
)
