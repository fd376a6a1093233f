"""The guidelines of a group, and what in a message may go against one."""
