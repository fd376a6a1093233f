"""Commands, buttons and events: where Discord meets the services."""
