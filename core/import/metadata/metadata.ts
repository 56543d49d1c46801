/** What a web page says of itself, from all that it carries: each value from the first source that can be believed. */
import type { Parent } from '../dom'
import { absolute, addressOf, hostOf, isFrontPage, web } from './addresses'
import { authorsOf } from './authors'
import { crumbSections } from './breadcrumb'
import { all } from './claims'
import { publicationDate } from './dates'
import { excerptFrom } from './excerpt'
import { headingsOf } from './headings'
import { leadImageOf } from './images'
import { describesOtherThing, jsonLdClaims } from './json-ld'
import { citationClaims, metaClaims } from './meta'
import { microdataClaims } from './microdata'
import { microformatClaims } from './microformats'
import { openGraphClaims } from './open-graph'
import type { PageFacts, PageOrigin } from './page-facts'
import { rdfaClaims } from './rdfa'
import { savedFrom } from './saved-from'
import { sectionOf } from './section'
import { siteOf } from './site'
import { surveyOf } from './survey'
import { titleOf } from './title'
import { titleBlockOf } from './title-block'
import { languageOf } from './tongue'

/** The facts of a parsed page, which is not changed. Everything that is not sure is absent. */
export function pageFacts(page: Parent, origin: PageOrigin): PageFacts {
  const survey = surveyOf(page)
  const saved = savedFrom(survey.comments)
  const from = web(origin.address ?? saved.address ?? '')
  const openGraph = openGraphClaims(survey)
  const citation = citationClaims(survey)
  const meta = metaClaims(survey)
  const headings = headingsOf(survey)
  const first = headings.filter(({ rank }) => rank === 'first')
  const own = first.length > 0 ? first : headings
  const microdata = microdataClaims(survey, headings)
  const microformats = microformatClaims(survey, headings)
  const rdfa = rdfaClaims(survey)
  const base = absolute(survey.base ?? '', from) ?? from
  const canonical = survey.links.filter(({ rel }) => rel.split(/\s+/).includes('canonical')).map(({ href }) => href)
  const marked = [openGraph, citation, microdata, microformats, rdfa, meta]
  const jsonLd = jsonLdClaims(survey, {
    titles: [
      ...own.map(({ words }) => words),
      ...all(marked, 'titles'),
      ...(survey.title === null ? [] : [survey.title]),
    ],
    addresses: [...canonical, ...openGraph.addresses, ...(from === null ? [] : [from])],
  })
  const claims = [jsonLd, ...marked]
  const address = addressOf([...canonical, ...openGraph.addresses, ...jsonLd.addresses, ...meta.addresses], from, base)
  const place = base ?? absolute(survey.base ?? '', address)
  const host = hostOf(address ?? from ?? canonical[0] ?? openGraph.addresses[0] ?? null)
  const home = survey.home
    .filter(({ href }) => !/^https?:/i.test(href) || (isFrontPage(href) && (host === null || hostOf(href) === host)))
    .map(({ words }) => words)
  const named = [...openGraph.sites, ...jsonLd.sites, ...citation.sites, ...meta.sites]
  const publishers = all(claims, 'publishers')
  const found = titleOf({
    stated: all(claims, 'titles'),
    page: survey.title,
    headings,
    sites: [...named, ...publishers, ...home],
    host,
  })
  const site = siteOf({ named, tail: found.site, publishers, home, host })
  const block = titleBlockOf(survey, { ...found, site })
  const language = languageOf(
    [survey.language ?? '', ...openGraph.languages, ...meta.languages, ...jsonLd.languages, ...citation.languages],
    block.sample,
  )
  const sites = [...(site === null ? [] : [site]), ...named, ...publishers, ...(host === null ? [] : [host])]
  return {
    title: found.title,
    authors: authorsOf(
      [
        { people: jsonLd.authors, form: 'plain' },
        { people: citation.authors, form: 'inverted' },
        { people: openGraph.authors, form: 'plain' },
        { people: microdata.authors, form: 'plain' },
        { people: microformats.authors, form: 'plain' },
        { people: rdfa.authors, form: 'plain' },
        { people: meta.authors, form: 'inverted' },
        { people: block.authors, form: 'plain' },
        { people: block.signed, form: 'plain' },
      ],
      sites,
    ),
    date: publicationDate({
      published: [jsonLd, openGraph, citation, microdata, microformats, rdfa, meta].map((claim) => claim.published),
      visible: jsonLd.titles.length === 0 && describesOtherThing(survey) ? [] : block.dates,
      vague: meta.vague,
      modified: [...jsonLd.modified, ...openGraph.modified, ...microdata.modified],
      address: address ?? from,
      saved: saved.date,
      language: survey.language ?? openGraph.languages[0]?.replace('_', '-') ?? language,
    }),
    site,
    section: sectionOf(
      [...all(claims, 'sections'), ...block.sections, ...crumbSections(survey, found.title)],
      found.title,
      sites,
    ),
    series: all(claims, 'series')[0] ?? block.series,
    credits: block.credits,
    language,
    excerpt: excerptFrom({
      stated: all(claims, 'excerpts'),
      slogans: jsonLd.slogans,
      title: found.title,
      site,
      prose: block.prose,
    }),
    address,
    tags: [],
    leadImage: leadImageOf(all(claims, 'images'), place),
    base: place,
  }
}
