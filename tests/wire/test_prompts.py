from tests.wire.pilot import Pilot


async def test_todays_prompt_stands_with_its_thread_at_nine(pilot: Pilot):
    message = await pilot.todays_prompt()

    assert "Write in the thread, or press Share." in message.text
    assert "Share, read, or pass. All are fine. The bot keeps no words." in message.text
    assert pilot.world.thread_of(message)


async def test_a_share_stands_in_the_thread_under_the_members_name(pilot: Pilot):
    ana = pilot.sandbox.person("Ana")
    message = await pilot.todays_prompt()

    answer = await ana.press(message, label="Share")
    thanks = await ana.submit(answer.form, {"words": "Slept well. *Really.*", "note": "sleep"})

    (share,) = pilot.ours(pilot.thread(message))
    assert "Ana" in share.text
    assert "Slept well. *Really.*" in share.text
    assert "sleep" in share.text
    assert "Thank you for being here." in thanks.message.text
    assert thanks.message.is_ephemeral
