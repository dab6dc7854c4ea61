"""An invented story as an item, with something in every field."""

from typing import Final

from newsitem.model import Credit, Date, Dateline, Item, Place, Restriction, Shot, Soundbite, Speaker

HARBOUR: Final = Place("LINDHAVN HARBOUR, NORWAY", "Lindhavn Harbour", "Vestkyst", "NO")
MARCH: Final = Date("MARCH 18, 2025", "2025-03-18", "2025-03-18")
RECENT: Final = Date("RECENT", qualifier="recent")
ENGINEER: Final = Soundbite(
    "(SOUNDBITE) (Norwegian) FLOOD ENGINEER, TOM BREKKE (44), SAYING:",
    language="no",
    language_text="Norwegian",
    speaker=Speaker("FLOOD ENGINEER, TOM BREKKE (44)", "Tom Brekke", "Flood Engineer", 44, "male"),
    quote="The barrier held.",
    original_quote="Sperringen holdt.",
    duration=7.5,
    note="ending with shot 3",
)
MAYOR: Final = Soundbite(
    "(UPSOUND) (Norwegian) MAYOR:",
    kind="upsound",
    language_text="Norwegian",
    speaker=Speaker("MAYOR", None, "Mayor"),
    quote="Come in!",
)
NO_ACCESS: Final = Restriction("NO ACCESS NORWAY/NORTHERN REGION", "no-access", territories=("NO", "NORTHERN REGION"))
NO_ONLINE: Final = Restriction(
    "BROADCAST ONLY UNTIL APRIL", "platform", platforms=("online", "mobile"), until="2025-04-01", period="P2W"
)
COURTESY: Final = Restriction(
    "MUST COURTESY PORT TV", "credit", source="PORT TV", credit="PORT TV", outlets=("COASTAL NEWS",)
)

STORY: Final = Item(
    "northlight",
    id="4821",
    url="https://northlight.example/story/4821",
    headline="Residents return to Lindhavn",
    slug="4821-NORWAY-FLOOD",
    language="en",
    provider="Northlight Video",
    published="2025-03-18T17:42:10Z",
    dateline=Dateline("LINDHAVN, NORWAY - MARCH 18, 2025", Place("LINDHAVN, NORWAY", "Lindhavn", None, "NO"), MARCH),
    duration=98.0,
    summary="Families go home.",
    storyline="Residents went home on Tuesday.\nThe river broke its banks on Saturday.",
    shots=(
        Shot(1, "STREET IN MUD", HARBOUR, MARCH, "NORTHLIGHT VIDEO", start=0.0, end=21.0, notes=("NIGHT SHOTS",)),
        Shot(2, "", HARBOUR, MARCH, "PORT TV", (COURTESY,), (ENGINEER, MAYOR), start=21.0),
        Shot(3, "AERIAL OF HARBOUR", HARBOUR, RECENT, duration=36.0, flags=("mute", "aerial")),
        Shot(4, "BOATS", source="PORT TV", restrictions=(COURTESY,)),
    ),
    restrictions=(NO_ACCESS, NO_ONLINE),
    credits=(Credit("Camera: Ida Holm", "camera", "Ida Holm", (1, 2)), Credit("PORT TV", "source", "PORT TV", (2, 4))),
    categories=("Disaster",),
    keywords=("flood", "evacuation"),
    notes=("Edit 2 adds shot 4",),
    extra={"aspect": "16:9"},
)
