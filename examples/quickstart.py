"""Reads the example pages and tells what a news desk asks first: what limits the use, and who says what."""

from pathlib import Path

import newsitem

for path in sorted(Path(__file__).with_name("pages").iterdir()):
    for item in newsitem.read(path):
        print(f"\n{item.headline}")
        for limit in item.restrictions:
            print(f"  {limit.kind}: {limit.text}")
        for shot in item.shots:
            for bite in shot.soundbites:
                who = bite.speaker.name or bite.speaker.role if bite.speaker else "somebody"
                print(f"  shot {shot.number}: {who} ({bite.language}): {bite.quote or 'no quote on the page'}")
