"""The records of a map: frozen, strict, and the source of the published JSON Schema.

Field by field they are the file format (docs/format.md). A record does not carry its own id:
the document's tables do. Rules that need more than one record are in `invariants`.
"""

from dataclasses import field
from typing import Annotated

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import (
    BASE64,
    Colour,
    Day,
    Days,
    Experience,
    Id,
    Ids,
    Influences,
    LaneColour,
    LaneHeight,
    Link,
    LookNumber,
    Minutes,
    Notes,
    Number,
    Order,
    PhaseWidth,
    Score,
    Title,
    Titles,
)
from cjm_desktop.journey.vocabulary import (
    Better,
    CardKind,
    Change,
    Decision,
    Evidence,
    HandoffKind,
    Investment,
    LaneKind,
    LaneSide,
    Manner,
    MapState,
    MediaType,
    PresentedKind,
    Progress,
    Qualification,
    ResearchSource,
    Role,
    Sayable,
    WorkshopStep,
)


class Record(Model):
    """What all records share."""

    meta: Annotated[dict[Title, Notes], Limits(fail_fast=True)] = field(default_factory=dict)


class CardFilter(Model):
    """Which cards are wanted: of every field that is limited, one of these values.

    `lanes` are roles, whose cards may stand in topics too, or topics; one that is gone by now lets
    nothing through. Of the fields in `unsaid`, cards that say nothing are wanted, too. Without any
    limit all cards are. `name` is what it is saved by.
    """

    name: Title = ""
    lanes: Ids = ()
    kinds: Annotated[tuple[CardKind, ...], Limits(fail_fast=True)] = ()
    channels: Titles = ()
    tags: Titles = ()
    evidence: Annotated[tuple[Evidence, ...], Limits(fail_fast=True)] = ()
    decisions: Annotated[tuple[Decision, ...], Limits(fail_fast=True)] = ()
    owners: Titles = ()
    changes: Annotated[tuple[Change, ...], Limits(fail_fast=True)] = ()
    unsaid: Annotated[tuple[Sayable, ...], Limits(fail_fast=True)] = ()
    potential_from: Score | None = None
    potential_to: Score | None = None
    effort_from: Score | None = None
    effort_to: Score | None = None


class PresentedStep(Model):
    """What a room is shown in one step: of a phase, a lane or a part, those that are named here.

    What is gone by now is not shown. Of a part, no phases are all of them, and so with lanes;
    `name` is what it was saved by.
    """

    kind: PresentedKind
    phases: Ids = ()
    lanes: Ids = ()
    name: Title = ""


class ExportPreset(Model):
    """What is asked of an export, kept by its `name`.

    Its words are those of the command line; one that says nothing to the program counts as left
    out. `papers` are those of single sections: the paper, and “portrait” behind it if it stands.
    `roles` and `phases` are ids, or names where it is kept for every map; none are all of them.
    `by` makes a file for each role or phase; `brand` is a kit's file name.
    """

    name: Title = ""
    format: Title = ""
    page: Title = ""
    portrait: bool = False
    sections: Titles = ()
    papers: Annotated[dict[Title, Titles], Limits(fail_fast=True)] = field(default_factory=dict)
    kinds: Titles = ()
    filter: Title = ""
    roles: Titles = ()
    phases: Titles = ()
    map_pages: Title = ""
    spread_by: Title = ""
    poster: Title = ""
    roll: Number | None = None
    blank: bool = False
    disqualified: bool = False
    hidden: bool = False
    grey: bool = False
    source: bool = True
    dpi: int | None = None
    pixels: int | None = None
    transparent: bool = False
    slides: Title = ""
    table: Title = ""
    separator: Title = ""
    decimal: Title = ""
    by: Title = ""
    brand: Title = ""


class Map(Record):
    """The map as a whole: what it is for and how it is presented.

    `variant` is the country or group that a copy was made for, `base` the name of the map that it
    was made from; what marks the market there is said in `local_market` to `circumstances`.
    `duration_to_scale` asks for the phases' durations to be drawn. `step_notes` are the
    facilitator's own, for the steps of the workshop, and `agenda` how many minutes each gets, where
    that is not what is proposed. `filters` and `export_presets` are those that
    were saved. `presented` is what a room is shown, one after the other; without any, all that
    there is.
    """

    title: Title = ""
    client: Title = ""
    purpose: Notes = ""
    audience: Notes = ""
    scope: Notes = ""
    state: MapState = "as_is"
    variant: Title = ""
    base: Title = ""
    local_market: Notes = ""
    customer_base: Notes = ""
    partners: Notes = ""
    circumstances: Notes = ""
    language: Annotated[str, Limits(pattern=r"^[a-z]{2}$")] = "en"
    authors: Titles = ()
    method: Title = ""
    notes: Notes = ""
    accent: Colour = "#1F2D5C"
    logo: Id | None = None
    duration_to_scale: bool = False
    dismissed: Titles = ()
    step_notes: Annotated[dict[WorkshopStep, Notes], Limits(fail_fast=True)] = field(
        default_factory=dict
    )
    agenda: Annotated[dict[WorkshopStep, Minutes], Limits(fail_fast=True)] = field(
        default_factory=dict
    )
    filters: Annotated[tuple[CardFilter, ...], Limits(fail_fast=True)] = ()
    presented: Annotated[tuple[PresentedStep, ...], Limits(fail_fast=True)] = ()
    export_presets: Annotated[tuple[ExportPreset, ...], Limits(fail_fast=True)] = ()


class Phase(Record):
    """A column: a stage of the journey, seen from the customer.

    `duration` is how many days customers spend in it, as far as is known. On the screen its column
    is `width` wide (None: as others are), and shows no cards if it is `collapsed`. One that is
    `hidden` counts, but is not drawn and not exported.
    """

    order: Order
    name: Title = ""
    goal: Notes = ""
    description: Notes = ""
    decisive: bool = False
    duration: Days | None = None
    width: PhaseWidth | None = None
    collapsed: bool = False
    hidden: bool = False


class TargetGroup(Record):
    """What bounds a group of customers: a persona, or those that a lane speaks of."""

    age: Title = ""
    gender: Title = ""
    geography: Title = ""
    interests: Titles = ()
    earlier_leads: Notes = ""


class Lane(TargetGroup):
    """A row. `colour` is one of the theme's for roles, or one of its own; `look` is the number of
    the shape of its dots and the dash of its curve. None means by place among the lanes
    (`journey.looks`).

    `influence` says by phase what part the role has in the purchase there, and `experience` how
    the role feels there as a whole, where no card says it. `about` are the lanes of the roles that
    a topic speaks of; empty: of no role in particular, or of the only one.
    `default_kind` is what a card written here is, and `takes_ideas` says that ideas belong here.
    On the screen its row is at least `height` high (None: as others are), and low and without cards
    if it is `collapsed`. One that is `hidden` counts, but is not drawn and not exported.
    """

    order: Order
    name: Title = ""
    kind: LaneKind = "role"
    role: Role = "other"
    side: LaneSide | None = None
    description: Notes = ""
    colour: LaneColour | None = None
    look: LookNumber | None = None
    influence: Annotated[dict[Id, Influences], Limits(fail_fast=True)] = field(default_factory=dict)
    experience: Annotated[dict[Id, Experience], Limits(fail_fast=True)] = field(
        default_factory=dict
    )
    about: Ids = ()
    default_kind: CardKind | None = None
    takes_ideas: bool = False
    height: LaneHeight | None = None
    collapsed: bool = False
    hidden: bool = False


class Persona(TargetGroup):
    """A typical person in a role; `lane` is the role's lane, `portrait` an asset."""

    order: Order
    name: Title = ""
    lane: Id
    title: Title = ""
    company: Title = ""
    quote: Notes = ""
    background: Notes = ""
    responsibilities: Titles = ()
    goals: Titles = ()
    drivers: Titles = ()
    challenges: Titles = ()
    knowledge_needs: Titles = ()
    sources: Titles = ()
    portrait: Id | None = None


class Earlier(Model):
    """What a card was in the journey as it is, before the improved one was begun.

    The place is where it stood; that phase or lane may be gone by now.
    """

    phase: Id | None = None
    lane: Id | None = None
    kind: CardKind = "touchpoint"
    title: Title = ""
    customer_present: bool | None = None
    we_present: bool | None = None
    potential: Score | None = None
    effort: Score | None = None
    effort_now: Score | None = None
    experience: Experience | None = None


class Card(Record):
    """Something on the map. `phase` and `lane` are both ids, or both None: in the idea tray.

    In the tray, `proposed_phase` is where the card may belong, and `dropped` is why it serves no
    phase at all (None: it is not dropped). `due` and `progress` are those of its decision.
    `change` says what becomes of it in the improved journey, and `earlier` what it was before that
    was begun.

    `effort_now` is what it takes today, `effort` what it would take. `budget`, `competence` and
    `follow_up` say whether we have what it needs. `answers` are the needs, mindsets and frictions
    that it answers. `indirect`: customers meet us here without our doing; `manner`: what we do is
    done by hand, or by itself. `research` are the sources of its evidence.
    """

    phase: Id | None = None
    lane: Id | None = None
    order: Order
    kind: CardKind = "touchpoint"
    title: Title = ""
    notes: Notes = ""
    channel: Title = ""
    customer_present: bool | None = None
    we_present: bool | None = None
    potential: Score | None = None
    effort: Score | None = None
    effort_now: Score | None = None
    resources: Title = ""
    budget: bool | None = None
    competence: bool | None = None
    follow_up: bool | None = None
    best_for_customer: bool | None = None
    message: Notes = ""
    answers: Ids = ()
    indirect: bool = False
    manner: Manner | None = None
    experience: Experience | None = None
    moment_of_truth: bool = False
    qualification: Qualification = "open"
    evidence: Evidence | None = None
    research: Annotated[tuple[ResearchSource, ...], Limits(fail_fast=True)] = ()
    decision: Decision | None = None
    investment: Investment | None = None
    owner: Title = ""
    due: Day | None = None
    progress: Progress = "not_started"
    change: Change | None = None
    earlier: Earlier | None = None
    proposed_phase: Id | None = None
    dropped: Title | None = None
    tags: Titles = ()
    links: Annotated[tuple[Link, ...], Limits(fail_fast=True)] = ()
    image: Id | None = None


class Handoff(Record):
    """An arrow from one card to another."""

    source: Id
    target: Id
    kind: HandoffKind = "handoff"
    label: Title = ""


class Reading(Model):
    """One measured value of a KPI on a day."""

    on: Day
    value: Number


class Kpi(Record):
    """A measure of a phase, with its target and the readings taken.

    `target_on` is the day on which the target is to be reached. `counts` says whom it counts: of
    two phases whose measures count the same people, the one shows how many go on to the other.
    """

    order: Order
    phase: Id
    name: Title = ""
    unit: Title = ""
    better: Better = "higher"
    target: Number | None = None
    target_on: Day | None = None
    counts: Title = ""
    readings: Annotated[tuple[Reading, ...], Limits(fail_fast=True)] = ()


class Asset(Record):
    """A picture kept inside the document; `data` is base64."""

    name: Title = ""
    media_type: MediaType
    data: Annotated[str, Limits(pattern=BASE64)]
