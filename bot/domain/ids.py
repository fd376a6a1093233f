"""The kinds of identity, so that a channel is never taken for a server."""

from typing import NewType

GuildId = NewType("GuildId", int)
ChannelId = NewType("ChannelId", int)
MessageId = NewType("MessageId", int)
RoleId = NewType("RoleId", int)
UserId = NewType("UserId", int)

MemberHash = NewType("MemberHash", bytes)
"""A member of one server as a keyed hash: the same person is another hash elsewhere."""

ScheduleId = NewType("ScheduleId", int)
DeliveryId = NewType("DeliveryId", int)
ShareMark = NewType("ShareMark", int)
NoticeId = NewType("NoticeId", int)
OwnPromptId = NewType("OwnPromptId", int)
SuggestionId = NewType("SuggestionId", int)
LetterId = NewType("LetterId", int)
PromptId = NewType("PromptId", str)
ValueId = NewType("ValueId", str)
FormatId = NewType("FormatId", str)
OwnFormatId = NewType("OwnFormatId", int)
CircleId = NewType("CircleId", int)
CheckInId = NewType("CheckInId", int)
CirclePostId = NewType("CirclePostId", int)
RepeatId = NewType("RepeatId", int)
PlannedRoundId = NewType("PlannedRoundId", int)
EventId = NewType("EventId", int)
NudgeId = NewType("NudgeId", int)
ReviewItemId = NewType("ReviewItemId", int)
AskId = NewType("AskId", int)
PrivateThreadId = NewType("PrivateThreadId", int)
OwnResourceId = NewType("OwnResourceId", int)
OwnRuleId = NewType("OwnRuleId", int)
GuidelineCardId = NewType("GuidelineCardId", int)
CareNoteId = NewType("CareNoteId", int)
CareCardId = NewType("CareCardId", int)
