import pytest

from studio.domain.errors import SourceTrouble
from studio.feeds.rss_rows import COLUMNS, parse_rss

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>News</title><link>https://example.org</link>
<item><title>First &amp; best</title><description><![CDATA[<p>Some <b>bold</b> words</p>]]>
</description><dc:creator>Anna</dc:creator><pubDate>Mon, 1 Jun 2026</pubDate>
<link>https://example.org/1</link></item>
<item><title>Second</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title type="html">First &amp;amp; best</title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Some <b>bold</b> words</div>
</content><author><name>Anna</name><email>a@example.org</email></author>
<updated>Mon, 1 Jun 2026</updated><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/1"/></entry>
<entry><title>Second</title></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel><title>x</title></channel>
<item><title>First</title></item></rdf:RDF>"""
BOMB = """<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss><channel><item><title>&b;</title></item></channel></rss>"""
OUTSIDE = """<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>&a;</title></item></channel></rss>"""


@pytest.mark.parametrize("text", [RSS, ATOM], ids=["rss", "atom"])
def test_every_entry_is_a_row_of_plain_words(text):
    table = parse_rss(text.encode())
    assert table.columns == COLUMNS
    first = ("First & best", "Some bold words", "Anna", "Mon, 1 Jun 2026", "https://example.org/1")
    assert table.rows == ((*first, ""), ("Second", "", "", "", "", ""))


def test_the_oldest_rss_is_read_too():
    assert parse_rss(RDF.encode()).rows[0][0] == "First"


@pytest.mark.parametrize("text", [BOMB, OUTSIDE], ids=["bomb", "outside"])
def test_entities_are_refused_and_never_expanded(text):
    with pytest.raises(SourceTrouble, match="entities"):
        parse_rss(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<rss>",
        "<svg/>",
        "<rss>&nbsp;</rss>",
        '<?xml version="1.0" encoding="klingon"?><rss/>',
        "<rss>" + "<a>" * 100 + "</a>" * 100 + "</rss>",
    ],
)
def test_what_is_no_feed_is_refused(text):
    with pytest.raises(SourceTrouble):
        parse_rss(text.encode())
