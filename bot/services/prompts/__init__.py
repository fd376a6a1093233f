"""Daily value prompts: deliveries, responses, and what facilitators see and change."""
