"""Words by which a role is told from a name."""

from typing import Final

from newsitem.grammar.casing import is_shouted
from newsitem.grammar.names import plain_name
from newsitem.patterns import lazy_pattern

# Nouns that end a role (`EXCAVATION TEAM LEADER`) or are one (`FISHERMAN`), in the singular.
ROLE_WORDS: Final = frozenset(
    """
    academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent
    agronomist aide air-hostess ambassador ambulanceman analyst anchor angler anthropologist apprentice arborist
    archaeologist archbishop archeologist architect archivist artisan artist assistant astronaut astronomer
    astrophysicist athlete attache attorney auctioneer auditor aunt author ayatollah baby-sitter babysitter baker
    banker barber barista barrister beekeeper beneficiary biochemist biologist bishop blacksmith blogger boatman
    boss boxer boy breeder brewer brigadier broadcaster broker brother builder bus-driver businessman businessperson
    businesswoman butcher buyer bystander cameraman campaigner candidate captain cardinal cardiologist caregiver
    caretaker carpenter cashier ceo ceramicist ceramist chair chairman chairperson chairwoman champion chancellor
    chaplain chef chemist chief child children choreographer citizen cleaner clergyman cleric clerk climatologist
    climber clown co-author co-chair co-director co-founder co-leader co-organiser co-organizer co-owner co-pilot
    coach coastguard collaborator collector colonel columnist comedian commandant commander commentator commissioner
    commodore commuter companion composer conductor confectioner congressman congresswoman conservationist
    conservator consul consultant consumer contestant contractor cook coordinator co-ordinator coroner corporal
    correspondent councillor councilman councilor councilwoman counsellor counselor countess cousin craftsman
    craftswoman critic cultivator curator customer cyclist dairyman dancer daughter deacon dealer dean defender
    defector delegate democrat demonstrator dentist deputy dermatologist designer detective detainee developer
    devotee diplomat director director-general dissident diver docent doctor driver duchess duke dweller dyer
    ecologist economist editor editor-in-chief educator elder electrician embroiderer emir emissary emperor employee
    employer engineer entertainer entrepreneur envoy epidemiologist escapee ethnologist ethnographer evacuee
    ex-president executive exhibitor expat expert explorer exporter eyewitness falconer family fan farmer farmhand
    farmworker father father-in-law fencer ferryman festivalgoer fighter filmmaker film-maker financier firefighter
    fireman fisher fisherman fishermen fisherwoman fishmonger florist footballer forecaster foreman forester founder
    fundraiser gamekeeper gardener general geneticist geographer geologist geophysicist girl glaciologist
    glassblower goalkeeper goatherd governor graduate grandchild granddaughter grandfather grandmother grandson
    grazier grocer grower guard guardian guest guide gymnast hairdresser handler harvester head headmaster
    headmistress headteacher healer helper herder herdsman herpetologist hiker historian homemaker homeowner
    horticulturist host hostage hotelier housekeeper housewife hunter husband hydrologist imam immigrant importer
    influencer inhabitant inmate innkeeper innovator inspector instructor intellectual interior-minister interpreter
    inventor investigator investor janitor jeweler jeweller jockey journalist judge judoka juror keeper killer king
    knitter laborer labourer lady-in-waiting landlady landlord landowner laureate lawmaker lawyer leader learner
    lecturer legislator librarian lieutenant lifeguard linguist listener lobbyist local locals machinist maestro
    magistrate maid maker manager man marathoner mariner marshal mason master mathematician mayor mayoress mechanic
    mediator medic member men merchant meteorologist microbiologist midwife migrant miller miner minister missionary
    mistress model moderator monarch monk mother mother-in-law motorist mountaineer mourner mover mp mufti musher
    musician naturalist naturopath navigator neighbor neighbour nephew neurologist neurosurgeon newcomer niece nomad
    notary nun nurse nutritionist observer obstetrician occupant oceanographer officer official onlooker operator
    ophthalmologist opponent optician orator organiser organizer ornithologist orphan outreach-worker owner
    paediatrician painter paleontologist palaeontologist paramedic parent parishioner parliamentarian participant
    partner passenger passer-by passerby pastor patient patriarch patron peacekeeper pediatrician pedestrian
    pensioner performer perfumer permanent-secretary person personnel pharmacist philanthropist philosopher
    photographer photojournalist physician physicist physiologist physiotherapist pianist pilgrim pilot pioneer
    planner planter player playwright plumber poet policeman policewoman politician pontiff pope porter postman
    postwoman potter practitioner premier presenter president priest priestess prime-minister prince princess
    principal printer prisoner producer professor programmer proprietor prosecutor protester protestor provost
    psychiatrist psychologist publisher puppeteer pupil queen rabbi racer radiologist rancher ranger rapper reader
    realtor rebel receptionist recruit rector referee refugee regulator relative reporter representative republican
    rescuer researcher reservist resident restaurateur restorer retailer retiree reverend reveller reveler rider
    runner sailor saleswoman salesman salesperson scholar schoolboy schoolchild schoolchildren schoolgirl
    schoolteacher scientist sculptor seaman seamstress secretary secretary-general seeker seismologist seller
    senator sergeant serviceman servicewoman settler shareholder sheikh shepherd shepherdess sheriff shipbuilder
    shipowner shoemaker shop-owner shopkeeper shopper sibling singer sister skater skier skipper smith sniper
    sociologist soldier solicitor solo-sailor son songwriter specialist spectator speechwriter spiritual-leader
    spokesman spokesperson spokeswoman sponsor sportsman sportswoman staff stallholder star statesman stationmaster
    statistician steward stewardess stonemason storekeeper storyteller strategist stringer student stuntman
    subscriber successor sultan supermodel supervisor superintendent supplier supporter surfer surgeon surveyor
    survivor suspect swimmer tailor tanner taxidermist teacher technician technologist teenager tenant tenor
    therapist toddler tour-guide tourist trader trainee trainer translator traveler traveller treasurer trekker
    trucker trustee tutor undersecretary under-secretary underwriter undertaker urbanist user usher vaccinator
    vendor veteran vet veterinarian vice-chairman vice-chancellor vice-minister vice-president vicar victim viewer
    vigneron villager vintner violinist virologist visitor viticulturist volcanologist volunteer voter waiter
    waitress warden warder warrior watchmaker weaver weightlifter welder whistleblower widow widower wife winegrower
    winemaker winner witness wizard woman women wood-carver woodcarver woodworker worker workman worshiper
    worshipper wrestler writer yachtsman youth youths youtuber zookeeper zoologist congregant festival-goer
    concertgoer holidaymaker vacationer churchgoer partygoer beachgoer moviegoer tifosi ultra reserve linesman
    roboticist mukhtar muhtar muezzin hafiz pirate intern freelancer whip ombudsman rapporteur attendee panelist
    panellist cosmonaut rower sprinter medalist medallist umpire midfielder striker tattooist engraver luthier
    calligrapher miniaturist gilder saddler prefect oarsman repairman repairwoman horseman handyman negotiator
    convener convenor legate nuncio regent bursar registrar kid youngster infant alpinist caver kayaker paraglider
    parachutist aviator balloonist motorcyclist biker courier mailman deliveryman valet concierge doorman bouncer
    sentry scout poacher trapper logger lumberjack coachman farrier groom stablehand milkmaid cowherd shearer
    distiller sommelier bartender publican sous-chef greengrocer hawker pedlar peddler middleman stockbroker actuary
    lender borrower debtor creditor lodger squatter renter asylum-seeker deportee returnee exile repatriate evictee
    internee convict parolee fugitive gangster militant insurgent guerrilla mercenary conscript cadet ex-soldier
    ex-minister grandma grandpa granny mom mum dad uncle twin triplet fiancee fiance bride bridesmaid celebrant
    acrobat juggler mime ventriloquist fire-eater drummer guitarist cellist flautist organist bassist dj vocalist
    soprano baritone lyricist dramatist novelist essayist chronicler proofreader bookbinder newscaster pundit
    vlogger streamer gamer coder hacker botanist apiculturist pastoralist horticulturalist landscaper snorkeler
    oysterman whaler deckhand bosun helmsman stoker bricklayer plasterer roofer glazier decorator joiner cobbler
    milliner hatter furrier spinner quilter co-creator custodian verger sexton parson preacher evangelist mullah
    guru abbot abbess hermit shaman herbalist acupuncturist chiropractor masseur doula anaesthetist carer
    airmen commando crewman crewmember gunner infantryman legionnaire loadmaster marine mortarman paratrooper rifleman
    sapper servicemember submariner tanker trooper watchman
    humanitarian unionist alderman burgomaster mep backbencher informer informant cabbie chauffeur signalman
    gravedigger embalmer people locals everybody crowd
    loader unloader docker stevedore longshoreman sorter stacker hauler haulier puller sweeper scavenger digger
    ditcher rigger fitter salvor boatswain purser chorus choir chorister orchestra audience congregation crew couple
    troupe marcher matron milkman tribesman tribeswoman hostess quarryman thresher ploughman crocheter laundress
    launderer chieftain headman headwoman bellringer rioter looter arsonist stowaway castaway lifesaver responder
    dispatcher telephonist typist motorman lineman trawlerman lobsterman clammer shrimper homesteader sharecropper
    drover stockman cattleman cowboy cowgirl gaucho wrangler birdwatcher twitcher dairymaid slaughterer pawnbroker
    moneychanger moneylender taxman gateman bellboy bellhop chambermaid nightwatchman jailer gaoler bailiff
    plaintiff defendant complainant litigant petitioner claimant appellant paralegal scribe copyist griot conjurer
    illusionist understudy stagehand roadie busker fiddler bagpiper bugler trumpeter harpist violist bandleader
    bandmaster majorette cheerleader skateboarder snowboarder windsurfer bobsledder biathlete triathlete decathlete
    hurdler goalie cricketer golfer caddie nanny astrologer beggar carver dhobi groomer mahout potholer sadhu
    sarpanch seer stylist
    """.split()
)  # fmt: skip
# Ranks, titles and forms of address: part of the name that follows them.
TITLES: Final = frozenset(
    """
    dr doctor prof professor mr mrs ms miss mx sir dame lord lady sheikh sheik shaykh imam mullah maulana ayatollah
    rabbi reverend rev fr father sister brother monsignor pope pastor haji hajji hadji ustad ustadh baba mama uncle
    aunt don dona doña señor señora general gen brigadier brig colonel col lieutenant lt major maj captain capt
    commander cmdr cdr commodore admiral adm sergeant sgt corporal cpl private pvt pte lance staff warrant ensign
    marshal airman seaman midshipman cadet officer wing squadron flight pilot petty chief master first second ltc
    ltcol msgt ssgt sfc vice rear air group leader engr eng
    """.split()
)  # fmt: skip
# Words that end the name of a body: what stands behind a role and ends so is no person.
_BODIES: Final = frozenset(
    """
    academy administration affairs agency alliance army assembly association authority bank battalion board brigade
    bureau centre center chamber church city club clinic coalition college command commission committee community
    company congress cooperative council county court crescent cross department development district division
    economy education embassy energy environment farm federation finance foundation force forces forum front fund
    government group guard health hospital industry institute institution interior international island islands
    justice laboratory league mayor ministry mission mosque movement museum nation nations navy network office
    organisation organization parliament party police port prison program programme project province region republic
    school science sciences secretariat senate service services society state station studies syndicate team temple
    tourism town trade transport trust union university village water works zoo
    """.split()
)  # fmt: skip
#: Particles that belong to the surname behind them.
PARTICLES: Final = frozenset(
    "abu ad al an ar as ash at az bin bint da das de del della den der di dos du ech el ez ibn la le ould st ter"
    " umm van vander von y zu".split()
)
_ELIDED: Final = lazy_pattern(r"(?:[dl]|dell|nell)?['’](?:\p{Lu}|[ts]\Z)")
# Particles with which a name may begin.
_NAME_BEGINNINGS: Final = frozenset("abu abdel abdul bin bint ibn ould umm um sheikh".split())
_ENDINGS: Final = tuple(
    "ologist ographer ician keeper maker worker owner grower seller holder monger wright smith ologue woman women"
    " player driver fighter builder hunter diver catcher cutter carver painter blower breeder picker dealer trainer"
    " planter setter spinner washer sweeper singer dancer runner scriptwriter songwriter ghostwriter copywriter"
    " speechwriter screenwriter".split()
)
# So many letters stand in front of an ending at least.
_STEM: Final = 2
# Surnames that are also trades: behind a first name they are names.
_ALSO_SURNAMES: Final = frozenset(
    "baker barber bishop boss boxer brewer butcher butler carpenter carver cook crew dean dyer fisher forester gardener"
    " guard hunter king knight major marshal mason miller painter pope porter potter prince rider sergeant shepherd"
    " singer smith star tanner tailor taylor usher warden weaver young".split()
)
# Of those, the ones that are first names as well: Mason, a student.
_ALSO_FIRST_NAMES: Final = frozenset("dean hunter king major mason porter prince star tanner taylor young".split())
# Words in front of a trade that nobody is called: LOCAL BARBER, FOLK SINGER.
_BEFORE_TRADES: Final = frozenset(
    """
    a an the local village town city street roadside temple school army hotel folk pop rock opera gospel jazz soul
    classical traditional playback bollywood master chief head assistant senior former retired ex famous veteran old
    elderly unemployed amateur professional award-winning pastry wedding portrait landscape wood stone boat sign
    hindu muslim indian pakistani bangladeshi nepali nepalese kashmiri afghan tibetan sri lankan
    """.split()
)
# Nationalities that stand alone for a person who is not named; other lone words are names.
_NATIONALITIES: Final = frozenset(
    "albanian american austrian belgian bosnian briton british bulgarian canadian croat croatian czech dane danish"
    " dutch dutchman estonian finn finnish french frenchman georgian german greek hungarian icelander icelandic irish"
    " italian kosovar latvian lithuanian macedonian moldovan montenegrin norwegian pole polish portuguese romanian serb"
    " serbian slovak slovene slovenian spaniard spanish swede swedish swiss turk turkish ukrainian".split()
)
# Those that are first names as well: German Larrea.
_FIRST_NAMES_TOO: Final = frozenset({"dane", "danish", "finn", "german", "turk"})


# How plurals end that need more than an s: boatmen, secretaries, coaches, housewives.
_PLURALS: Final = {"men": "man", "ies": "y", "ches": "ch", "sses": "ss", "wives": "wife", "s": ""}


def is_role_word(word: str) -> bool:
    """Whether a word is a noun for what somebody does or is, in the singular or plural."""
    key = plain_name(word.strip(".,;:()\"'“”‘’"))
    return key in ROLE_WORDS or _is_plural_role(key) or _ends_like_a_role(key)


def _is_plural_role(key: str) -> bool:
    return any(key.endswith(end) and key.removesuffix(end) + one in ROLE_WORDS for end, one in _PLURALS.items())


def _ends_like_a_role(key: str) -> bool:
    """`beekeeper`, `saxophone players`: made of a trade's ending and letters in front of it."""
    forms = [form for form in (key, key.removesuffix("s")) if form.endswith(_ENDINGS)]
    return key.isalpha() and any(form[_STEM:].endswith(_ENDINGS) for form in forms)


def is_surname_too(word: str) -> bool:
    """Whether a role word is just as well a surname (Jane Baker)."""
    return plain_name(word.strip(".,;:()")) in _ALSO_SURNAMES


def is_lone_trade(part: str) -> bool:
    """Whether words are only a trade that is a surname too, no first name: `BARBER`; MASON only if shouted."""
    key = plain_name(part)
    return key in _ALSO_SURNAMES and key in ROLE_WORDS and (key not in _ALSO_FIRST_NAMES or is_shouted(part))


def stands_before_trades(word: str) -> bool:
    """Whether a word tells a trade behind it from a surname: `LOCAL BARBER`, but JANE BARBER."""
    return plain_name(word) in _BEFORE_TRADES


def is_title(word: str) -> bool:
    """Whether a word is a rank, a title or a form of address."""
    return plain_name(word.strip(",;:()")) in TITLES


def is_body_word(word: str) -> bool:
    """Whether a word ends the name of an organisation or a place."""
    key = plain_name(word.strip(".,;:()"))
    return key in _BODIES or key.removesuffix("s") in _BODIES


def is_particle(word: str) -> bool:
    """Whether a word belongs to the surname behind it: `van`, `al-Sharaa`, `d'Arc`, `'t`."""
    head = word.partition("-")[0]
    return plain_name(head) in PARTICLES or _ELIDED.match(word) is not None


def begins_a_name(word: str) -> bool:
    """Whether a word is the first part of a name of several words: `Abu Zreik`, `Umm Khalil`."""
    return plain_name(word) in _NAME_BEGINNINGS


def is_nationality(word: str) -> bool:
    """Whether a word alone says of which nation somebody is."""
    return word.casefold() in _NATIONALITIES


def is_of_a_nation(part: str) -> bool:
    """Whether words begin with a nationality: with a noun behind it that is a role (`FRENCH FANCIER`)."""
    first, *rest = part.casefold().split()
    return bool(rest) and first in _NATIONALITIES and first not in _FIRST_NAMES_TOO
