/** Elements `meta` of the page's head: plain names, Dublin Core, Highwire (`citation_…`), and those that readers' counters ask for. */
import { type Claims, NO_CLAIMS, type Person } from './claims'
import type { Survey } from './survey'

/** The values of the first names that a page has, then of the others. */
export function valuesOf(metas: Survey['metas'], names: readonly string[]): readonly string[] {
  return names.flatMap((name) => metas.get(name) ?? [])
}

const people = (names: readonly string[]): readonly Person[] => names.map((name) => ({ name, kind: 'unsaid' }))

/** Highwire Press tags, as journals and repositories have them for the indexes of scholars. */
export function citationClaims({ metas }: Survey): Claims {
  const get = (...names: readonly string[]) => valuesOf(metas, names)
  return {
    ...NO_CLAIMS,
    titles: get('citation_title'),
    authors: people(get('citation_author', 'citation_authors').flatMap((authors) => authors.split(/\s*;\s*/))),
    published: get('citation_publication_date', 'citation_date', 'citation_cover_date', 'citation_online_date'),
    sites: get('citation_journal_title', 'citation_conference_title'),
    publishers: get('citation_publisher', 'citation_technical_report_institution', 'citation_dissertation_institution'),
    series: get('citation_series_title'),
    languages: get('citation_language'),
    addresses: get('citation_abstract_html_url', 'citation_public_url', 'citation_fulltext_html_url'),
  }
}

/** The rest of a page's `meta` elements. */
export function metaClaims({ metas }: Survey): Claims {
  const get = (...names: readonly string[]) => valuesOf(metas, names)
  return {
    ...NO_CLAIMS,
    titles: get(
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'headline',
      'title',
      'bepress_citation_title',
      'eprints.title',
    ),
    authors: people(
      get(
        'author',
        'byl',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'authors',
        'article.author',
        'article-author',
        'bepress_citation_author',
        'eprints.creators_name',
        'dable:author',
        'cxenseparse:author',
      ),
    ),
    published: get(
      'datepublished',
      'publishdate',
      'publisheddate',
      'publish-date',
      'publish_date',
      'publication_date',
      'publication-date',
      'pubdate',
      'pub_date',
      'parsely-pub-date',
      'sailthru.date',
      'article.published',
      'article:publish_date',
      'article_date_original',
      'article_publication_date',
      'originalpublicationdate',
      'displaydate',
      'pdate',
      'ptime',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date.published',
      'dcterms.published',
      'prism.publicationdate',
      'bepress_citation_date',
      'cxenseparse:recs:publishtime',
      'dable:published_time',
      'release_date',
    ),
    vague: get('dcterms.created', 'dc.date.created', 'dcterms.date', 'dc.date', 'date'),
    modified: get(
      'last-modified',
      'lastmod',
      'lastmodified',
      'datemodified',
      'dcterms.modified',
      'dc.date.modified',
      'revised',
      'article.updated',
    ),
    sites: get(
      'application-name',
      'apple-mobile-web-app-title',
      'cre',
      'prism.publicationname',
      'bepress_citation_journal_title',
      'publisher',
      'dc.publisher',
      'dcterms.publisher',
      'copyright-holder',
    ),
    sections: get(
      'section',
      'pagesection',
      'parsely-section',
      'article.section',
      'cg',
      'article:section:name',
      'subsection',
      'dc.subject.section',
      'cxenseparse:section',
      'sailthru.vertical',
    ),
    series: get('series', 'article:series', 'og:series', 'dcterms.ispartof'),
    languages: get('content-language', 'language', 'dc.language', 'dcterms.language'),
    excerpts: get(
      'description',
      'dc.description',
      'dcterms.description',
      'dcterms.abstract',
      'abstract',
      'sailthru.description',
    ),
    addresses: get(
      'dc.identifier',
      'dcterms.identifier',
      'parsely-link',
      'syndication-source',
      'original-source',
    ).filter((value) => /^https?:/i.test(value)),
    images: get('parsely-image-url', 'sailthru.image.full', 'thumbnail', 'image').map((address) => ({
      address,
      alternative: '',
      width: null,
      height: null,
    })),
  }
}
