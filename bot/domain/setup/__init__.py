"""Set-up: what a server chooses, who may do what, and reading what admins type."""
