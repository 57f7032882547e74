"""Which house style holds for an agreement."""

from pathlib import PurePosixPath

from samverkan.model import HouseStyle, Settings


def style_for(agreement_id: str, settings: Settings) -> HouseStyle:
    """The house style of a folder over those of the folders above it, over the workspace's."""
    above = [str(folder) for folder in (PurePosixPath(agreement_id), *PurePosixPath(agreement_id).parents)]
    by_folder = {each.folder.strip("/"): each.house_style for each in settings.folders}
    styles = [by_folder.get(folder) for folder in above] + [settings.house_style]
    merged: dict[str, object] = {}
    for style in styles:
        if style:
            given = {name: getattr(style, name) for name in style.model_fields_set}
            merged = given | merged
    return HouseStyle().model_copy(update=merged)
