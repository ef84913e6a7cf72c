"""A company's look for what is handed over: a small document of its own, beside the maps."""

from typing import Annotated, Literal

from cjm_desktop.journey.model import Model, refused
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import BASE64, Colour, Title

BRAND_VERSION = 1
MAX_ROLE_COLOURS = 20


class BrandFont(Model):
    """A static TrueType font of the company's; `data` is base64.

    Without data it is the `file` of that name beside the kit; where the kit is kept, it is in it.
    """

    file: Title = ""
    data: Annotated[str, Limits(pattern=BASE64)] = ""


class BrandFonts(Model):
    """The fonts that text is set in: `bold` that of headings and of all that is emphasised.

    Without an `italic` the regular font stands for it, too; without another, ours.
    """

    regular: BrandFont | None = None
    italic: BrandFont | None = None
    bold: BrandFont | None = None


class Brand(Model):
    """A brand kit: logos, colours, fonts, lines; what is left out is as it is without a kit.

    `logo` stands on white, `logo_dark` on the header's colour. `header` is the colour of the phases
    and the cover, `accent` that of links and marks, `roles` those of the roles from the top down.
    `footer` and `confidentiality` stand on every page.
    """

    format: Literal["cjm-desktop/brand"] = refused(default="")
    format_version: Annotated[int, Limits(ge=BRAND_VERSION, le=BRAND_VERSION)] = refused(default=-1)
    name: Title = ""
    logo: Asset | None = None
    logo_dark: Asset | None = None
    header: Colour | None = None
    accent: Colour | None = None
    roles: Annotated[tuple[Colour, ...], Limits(max_length=MAX_ROLE_COLOURS)] = ()
    fonts: BrandFonts | None = None
    footer: Title = ""
    confidentiality: Title = ""
