"""Circlekeeper: a Discord bot that helps people hold a peer-support group."""
