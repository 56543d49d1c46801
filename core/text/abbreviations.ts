/**
 * Words before a full stop that does not end a sentence, and words that begin one. `Intl.Segmenter` knows no abbreviations.
 * In the languages of Europe, and some others whose full stop looks the same; all in one list each, since texts quote
 * other languages and one rarely knows which. Without their last full stop; in lower case, but for those that are words of their
 * own without a capital.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Always followed by what they belong to: titles, and words like "e.g.". */
export const ALWAYS_GO_ON = words(
  'mr mrs ms mx dr drs prof profs mt messrs lt sgt cpl maj capt cmdr adm gov amb atty Gen Col Rev Hon Sen Rep Reps Sens Pres Fed Civ Crim Evid ' +
    'supt vs cf viz e.g i.e ca approx esp cit seq incl ' +
    // German, French
    'hr hrn Fa abg dipl em jur rer z.b d.h u.a u.u o.ä i.d.r sog vgl bzw inkl exkl zzgl ggf evtl geb gest hrsg hg ' +
    'mme mlle MM mmes mgr Me c-à-d p.ex ' +
    // Spanish, Portuguese, Italian
    'sr sra srs sres sras srta dra dras dres dña lic ud uds vd vds p.ej profa exmo exma v.g ing eng ' +
    'sig sigg sigra dott dottssa dott.ssa avv geom cfr ' +
    // Dutch, the north
    'dhr mevr mw mej ir o.a bijv bv d.w.z t.a.v t.ex bl.a f.eks s.k dvs jf jfr esim ns ks t.d ' +
    // Polish, Czech, Hungarian, Turkish
    'ul zob np tj m.in tzw tzn św im hab inż ks např tzv tzn viz sv bc mudr judr rndr phdr ún özv doç yrd bkz örn ' +
    // Russian, Ukrainian, Greek
    'см ср т.е т.к т.н ул пер просп пл наб им акад проф тов напр вул див κ κα κκ κος δρ π.χ δηλ βλ ' +
    // Arabic, Hindi, Vietnamese, Indonesian
    'د أ م डॉ प्रो श्री ts ths gs pgs tp bpk tgl',
)

/** Go on where a number (also a Roman one) follows. */
export const GO_ON_BEFORE_NUMBER = words(
  'no nos nr nrn núm núms num art arts abs sec secs sect sects § vol vols bd bde ch chs chap chaps kap fig figs abb tab tabl eq ' +
    'eqs p pp s ss str hauptstr par para paras cap caps cl app bk pt pts op opp lit ln ll n nn col cols ex vv v est fl c d b ' +
    'jan feb mar apr jun jul aug sep sept oct okt nov dec dez pág págs pag pagg pgs blz bls kl klo sid č čís čl hlm hal jl ' +
    'rn rdn ziff ext tel nov гл рис стр табл п пп с т ст № σελ αρ מס עמ ص ج',
)

/** Belong to the name before or after them, so that more of the sentence may follow: on, unless what follows begins one. */
export const MAY_GO_ON = words(
  'st ste ft inc ltd co corp bros plc jr sr esq ph.d m.d b.a m.a d.phil al ed eds dept univ assn ave av avda blvd bd rd hwy ' +
    'gmbh mio mrd',
)

/** Closed-class words with which sentences begin and names do not go on. */
export const STARTERS = words(
  'the a an this that these those it he she they we i you his her its their our my your there here but and or so yet ' +
    'in on at by for from of to with as if when while since after before although though because however moreover ' +
    'meanwhile now then also still what who why how where both each some many most all no not one two once only even ' +
    'another everyone nobody nothing everything someone today later such under over during between ' +
    // German
    'der die das ein eine einer er sie es wir ihr ich man und aber oder denn doch dann im am an auf bei mit nach zu zum zur ' +
    'für aus über unter seit dies diese dieser dieses wenn als wie was wer wo jetzt auch nicht nur nun ' +
    // French
    'il elle ils elles les un une ce cette ces mais et ou donc dans pour par sur avec sans nous vous je puis son ses leur ' +
    // Spanish, Portuguese, Italian
    'los las una él ellos esto esta este pero en con por para sus se si como cuando entonces luego también ' +
    'os um uma ele ela eles mas em com não quando depois isso lo gli lui lei ma per non poi questo questa anche come ' +
    // Dutch and the north
    'het hij zij ze maar of op met voor naar dat dit deze niet ook toen daarna den det ett han hon hun vi jag jeg och og men ' +
    'eller på för som när så ' +
    // Polish, Czech, Russian, Turkish
    'ona ono oni ten ale lub nie potem gdy nebo pak když он она оно они это этот эта но или на по для не потом когда так и а в ' +
    'bu ama sonra',
)

/** What a letter names: after them it is no initial ("vitamin C."). */
export const LETTERED = words(
  'vitamin plan type class group grade hepatitis part section appendix figure table exhibit side option team war point room ' +
    'gate block typ klasse gruppe teil anhang punkt seite groupe classe vitamine tipo clase grupo classe gruppo',
)

/** German words after which a number with a full stop counts a thing ("im 19. Jahrhundert"). */
export const BEFORE_ORDINAL = words(
  'der die das dem den des im am vom zum zur beim ins ein eine einem einen einer eines kein keine jeder jede jedes jedem jeden ' +
    'dieser dieses diesem diesen sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer mein meine meinem meinen unser ' +
    'unsere und bis ende anfang mitte seit ab',
)
