"""NewsML-G2 as others write it, for tests: all people and stories are invented."""

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
IPTC = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>'


def story(inside="", *, meta="", content="", parts="", rights="", bodies="", attributes="", namespace=NAMESPACE):
    """A document with one news item; each argument is the XML that stands at its place."""
    xmlns = f' xmlns="{namespace}"' if namespace else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem{xmlns} guid="tag:lantern.example,2025:77" version="2" standard="NewsML-G2" standardversion="2.9"
  conformance="power" xml:lang="en" {attributes}>{IPTC}{inside}{rights}
  <itemMeta><itemClass qcode="ninat:video"/><provider literal="Lantern Wire"/>
    <versionCreated>2025-03-18T17:42:10Z</versionCreated>{meta}</itemMeta>
  <contentMeta>{content}</contentMeta>{parts}<contentSet>{bodies}</contentSet></newsItem>"""


def message(*items):
    """A message with several items."""
    inside = "".join(item.partition("?>")[2] for item in items)
    return f'<newsMessage xmlns="{NAMESPACE}"><header><sent>2025-03-18T18:00:00Z</sent></header><itemSet>{inside}</itemSet></newsMessage>'
