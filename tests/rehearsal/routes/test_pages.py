from __future__ import annotations

from tests.support.rehearsal import Rehearsed


async def test_the_links_of_a_room_show_its_name_and_state(room: Rehearsed) -> None:
    body = {"id": "demo", "name": "<b>Demo</b>", "user": {"name": "Jane"}}
    links = (await room.client.post("/rooms", json=body)).json()["links"]
    for link in (links["gui"], links["guest_join"]):
        page = await room.client.get(link)
        assert page.status_code == 200
        assert page.headers["content-type"].startswith("text/html")
        assert "&lt;b&gt;Demo&lt;/b&gt;" in page.text


async def test_a_link_of_the_past_says_so(room: Rehearsed) -> None:
    key = await room.room()
    await room.client.delete("/rooms/demo")
    page = await room.client.get(f"/app/?{key}", headers={"Accept": "text/html,*/*"})
    assert (page.status_code, "is over" in page.text) == (410, True)
    answer = await room.client.get(f"/app/?{key}")
    assert (answer.status_code, answer.json()) == (410, {"error": "Access key expired"})
    assert await room.status("GET", "/app") == 404
    assert await room.status("GET", "/app?guest=unknown") == 404


async def test_the_links_of_a_permalink_tell_whether_its_meeting_runs(room: Rehearsed) -> None:
    body = {"name": "Weekly", "user": {"name": "Jane"}}
    document = (await room.client.post("/permalink", json=body)).json()
    links = [document["links"]["gui"], document["links"]["guest_join"]]
    for link in links:
        page = await room.client.get(link)
        assert (page.status_code, "has not begun" in page.text) == (200, True)
    await room.client.post(f"/permalink/{document['permalink']['user_token']}")
    for link in links:
        page = await room.client.get(link)
        assert "Weekly" in page.text
        assert "has not begun" not in page.text
    expired = {"expires_at": "2001-01-01T00:00:00Z"}
    await room.client.put(f"/permalink/{document['permalink']['id']}", json=expired)
    assert [await room.status("GET", link) for link in links] == [410, 410]
    assert await room.status("GET", "/app/permalink?guest=x") == 404
    assert await room.status("GET", "/app/permalink?x") == 404


async def test_the_server_itself_has_a_page(room: Rehearsed) -> None:
    assert (await room.client.get("/")).status_code == 200
