"""What is known of IPTC's catalog of schemes without fetching it: its aliases and its newest number."""

from typing import Final

#: The newest catalog that was seen (2025-04-30).
NEWEST_CATALOG: Final = 41
#: Given up by IPTC: roles of sources and contributors, for both of which there is `cpprole` now.
RETIRED: Final = frozenset({"ctrol", "isrol"})
#: The aliases that the catalogs up to the newest declare; none was ever taken out of them.
ALIASES: Final = frozenset(
    """
    a1312cat a1312prio a1312svc a1312vers acdc altidrole aoprop app aspfacet aspfacetvalue authoritystatus bcp47
    catinat chprop cinat ciprol colin colsp conf cpnat cpprole cptdefrole cptnoterole crel ctech ctrol cusip
    cwarn dbpedia digsrctype dimensionunit drol dummy ecirol edconf ednoterole encd entityprop eocstat eorol
    eprol eregrol erol figi fisymtype freebase frmt gen genre geonames geonameshttps gics googletopicsv1
    googletopicsv2 hashscope hashtype hatarget hopaction howextr howpr iabadproduct10 iabadproduct20
    iabaudience10 iabcontent20 iabcontent21 iabcontent22 iabcontent30 ikos imgregrole imgregtype impt irel irep
    isin iso3166-1a2 iso3166-1a3 iso3166-2 iso4217a iso4217n isrol ivqu lbtyp loctyp loutorient lrol mb-artist
    mb-label mb-recording mb-release mb-releasegroup mb-work medtop medtype mic mtyp ncostat ninat nityp nmsig
    not nprod nprov nprt nrol oito parasport pgrmod plinat plus prio prodgenre prop prov pst1 rcalctype rel
    riaspect rightsprop riscope rnd role1 rscaleunit rtype scn secst sedol sev sig skos sov squ stat subj ticker
    tidm timeunit tone tpctyp trustindicator urgy useracttype valfmt vcdc videodef why wikidata wldreg
    """.split()
)
