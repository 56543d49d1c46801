import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import { factsOf } from './facts-of'

/** Pages as blogs, journals, registers, handbooks and people make them, with words of ours. */
interface Made {
  readonly name: string
  readonly html: string
  readonly expected: Partial<PageFacts>
}

const MADE: readonly Made[] = [
  {
    name: 'WordPress with Yoast',
    html: `<!DOCTYPE html><html lang="en-US"><head><title>How to mend a net in the dark - Salt &amp; Rope</title><meta name="description" content="My grandfather could do it by touch. Here is how he did it, knot by knot." /><link rel="canonical" href="https://saltandrope.com/mend-a-net/" /><meta property="og:locale" content="en_US" /><meta property="og:type" content="article" /><meta property="og:title" content="How to mend a net in the dark - Salt &amp; Rope" /><meta property="og:url" content="https://saltandrope.com/mend-a-net/" /><meta property="og:site_name" content="Salt &amp; Rope" /><meta property="article:published_time" content="2020-11-03T21:10:00+00:00" /><meta property="article:modified_time" content="2023-01-17T08:00:00+00:00" /><meta name="author" content="hanne" /><meta name="twitter:label1" content="Written by" /><meta name="twitter:data1" content="Hanne Brandt" />
<script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[{"@type":"Article","@id":"https://saltandrope.com/mend-a-net/#article","isPartOf":{"@id":"https://saltandrope.com/mend-a-net/"},"author":{"name":"Hanne Brandt","@id":"https://saltandrope.com/#/schema/person/1"},"headline":"How to mend a net in the dark","datePublished":"2020-11-03T21:10:00+00:00","dateModified":"2023-01-17T08:00:00+00:00","mainEntityOfPage":{"@id":"https://saltandrope.com/mend-a-net/"},"wordCount":900,"publisher":{"@id":"https://saltandrope.com/#organization"},"image":{"@id":"https://saltandrope.com/mend-a-net/#primaryimage"},"articleSection":["Craft"],"inLanguage":"en-US"},{"@type":"WebPage","@id":"https://saltandrope.com/mend-a-net/","url":"https://saltandrope.com/mend-a-net/","name":"How to mend a net in the dark - Salt &amp; Rope","isPartOf":{"@id":"https://saltandrope.com/#website"},"datePublished":"2020-11-03T21:10:00+00:00","breadcrumb":{"@id":"https://saltandrope.com/mend-a-net/#breadcrumb"}},{"@type":"ImageObject","@id":"https://saltandrope.com/mend-a-net/#primaryimage","url":"https://saltandrope.com/wp-content/uploads/2020/11/net.jpg","width":1600,"height":1067},{"@type":"BreadcrumbList","@id":"https://saltandrope.com/mend-a-net/#breadcrumb","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://saltandrope.com/"},{"@type":"ListItem","position":2,"name":"How to mend a net in the dark"}]},{"@type":"WebSite","@id":"https://saltandrope.com/#website","url":"https://saltandrope.com/","name":"Salt &amp; Rope","description":"Notes from a small harbour"},{"@type":"Organization","@id":"https://saltandrope.com/#organization","name":"Salt and Rope Press"},{"@type":"Person","@id":"https://saltandrope.com/#/schema/person/1","name":"Hanne Brandt"}]}</script></head>
<body class="post-template-default single single-post"><header id="masthead" class="site-header"><p class="site-title"><a href="https://saltandrope.com/" rel="home">Salt &amp; Rope</a></p></header><main><article id="post-12" class="post-12 post type-post hentry category-craft"><header class="entry-header"><h1 class="entry-title">How to mend a net in the dark</h1><div class="entry-meta"><span class="posted-on"><a href="#"><time class="entry-date published" datetime="2020-11-03T22:10:00+01:00">3 November 2020</time><time class="updated" datetime="2023-01-17T09:00:00+01:00">17 January 2023</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="#">Hanne Brandt</a></span></span></div></header><div class="entry-content"><p>My grandfather mended nets in the shed behind the house, and he never lit the lamp, because the lamp cost money and the knots, he said, were in the fingers.</p></div></article></main></body></html>`,
    expected: {
      title: 'How to mend a net in the dark',
      authors: ['Hanne Brandt'],
      date: '2020-11-03',
      site: 'Salt & Rope',
      section: 'Craft',
      language: 'en-US',
      leadImage: { address: 'https://saltandrope.com/wp-content/uploads/2020/11/net.jpg', alternative: '' },
      excerpt: 'My grandfather could do it by touch. Here is how he did it, knot by knot.',
    },
  },
  {
    name: 'Ghost',
    html: `<!DOCTYPE html><html lang="en"><head><title>Against the inbox</title><link rel="canonical" href="https://www.slowmail.example/against-the-inbox/"><meta property="og:site_name" content="Slow Mail"><meta property="og:type" content="article"><meta property="og:title" content="Against the inbox"><meta property="og:description" content="What happened when I answered letters on Fridays only."><meta property="article:published_time" content="2021-06-18T07:00:00.000Z"><meta property="article:modified_time" content="2021-06-18T09:20:00.000Z"><meta property="article:tag" content="Essays"><meta name="twitter:data1" content="Noor Aziz"><meta name="generator" content="Ghost 4.6">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","publisher":{"@type":"Organization","name":"Slow Mail","url":"https://www.slowmail.example/","logo":{"@type":"ImageObject","url":"https://www.slowmail.example/favicon.ico"}},"author":{"@type":"Person","name":"Noor Aziz","url":"https://www.slowmail.example/author/noor/","sameAs":[]},"contributor":[{"@type":"Person","name":"Pim Vos"}],"headline":"Against the inbox","url":"https://www.slowmail.example/against-the-inbox/","datePublished":"2021-06-18T07:00:00.000Z","dateModified":"2021-06-18T09:20:00.000Z","keywords":"Essays","description":"What happened when I answered letters on Fridays only.","mainEntityOfPage":"https://www.slowmail.example/against-the-inbox/"}</script></head><body class="post-template"><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><h1 class="gh-article-title">Against the inbox</h1><section class="gh-article-meta"><h4 class="gh-article-meta-name"><a href="/author/noor/">Noor Aziz</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2021-06-18">Jun 18, 2021</time><span>4 min read</span></div></section></header><section class="gh-content"><p>On the first Friday there were two hundred and eleven of them, and I made tea, and began with the oldest, which was from a man who had since died.</p></section></article></main></body></html>`,
    expected: {
      title: 'Against the inbox',
      authors: ['Noor Aziz'],
      date: '2021-06-18',
      site: 'Slow Mail',
      language: 'en',
    },
  },
  {
    name: 'Medium',
    html: `<!DOCTYPE html><html lang="en"><head><title data-rh="true">What I learned from breaking the build forty times | by Ola Berg | Pipes &amp; Wires | Medium</title><meta data-rh="true" property="og:site_name" content="Medium"/><meta data-rh="true" property="og:type" content="article"/><meta data-rh="true" property="article:published_time" content="2019-04-02T14:31:21.871Z"/><meta data-rh="true" name="title" content="What I learned from breaking the build forty times | by Ola Berg | Pipes &amp; Wires | Medium"/><meta data-rh="true" property="og:title" content="What I learned from breaking the build forty times"/><meta data-rh="true" property="article:author" content="https://olaberg.medium.com"/><meta data-rh="true" name="author" content="Ola Berg"/><meta data-rh="true" name="description" content="Forty times is a lot. It turns out that thirty-eight of them were the same."/><link data-rh="true" rel="canonical" href="https://medium.com/pipes-wires/what-i-learned-4e1f"/><script type="application/ld+json">{"@context":"http:\\u002F\\u002Fschema.org","@type":"NewsArticle","image":["https:\\u002F\\u002Fmiro.medium.com\\u002Fmax\\u002F1200\\u002F1*a.jpeg"],"url":"https:\\u002F\\u002Fmedium.com\\u002Fpipes-wires\\u002Fwhat-i-learned-4e1f","dateCreated":"2019-04-02T14:31:21.871Z","datePublished":"2019-04-02T14:31:21.871Z","dateModified":"2021-12-11T02:11:40.000Z","headline":"What I learned from breaking the build forty times","name":"What I learned from breaking the build forty times","identifier":"4e1f","author":{"@type":"Person","name":"Ola Berg","url":"https:\\u002F\\u002Folaberg.medium.com"},"creator":["Ola Berg"],"publisher":{"@type":"Organization","name":"Pipes & Wires","url":"https:\\u002F\\u002Fmedium.com\\u002Fpipes-wires"}}</script></head><body><article><h1 class="pw-post-title">What I learned from breaking the build forty times</h1><div><a rel="noopener" data-testid="authorName" href="/@olaberg">Ola Berg</a><button>Follow</button></div><div><span>6 min read</span><span>·</span><span data-testid="storyPublishDate">Apr 2, 2019</span></div><p>The first time I thought that it was the machine, and I said so, loudly, in a room with eleven people in it, of whom nine were older than me.</p></article></body></html>`,
    expected: {
      title: 'What I learned from breaking the build forty times',
      authors: ['Ola Berg'],
      date: '2019-04-02',
      site: 'Medium',
    },
  },
  {
    name: 'Substack',
    html: `<!DOCTYPE html><html lang="en"><head><title data-rh="true">The ferry that was late for nine years</title><meta property="og:title" content="The ferry that was late for nine years"><meta data-rh="true" name="description" content="And the woman who kept the timetable"><meta property="og:description" content="And the woman who kept the timetable"><meta property="og:url" content="https://crossings.substack.example/p/the-ferry-that-was-late"><meta property="og:type" content="article"><meta name="author" content="Tess Okoro"><link rel="canonical" href="https://crossings.substack.example/p/the-ferry-that-was-late"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","url":"https://crossings.substack.example/p/the-ferry-that-was-late","mainEntityOfPage":"https://crossings.substack.example/p/the-ferry-that-was-late","headline":"The ferry that was late for nine years","description":"And the woman who kept the timetable","image":[{"@type":"ImageObject","url":"https://cdn.example/image/ferry.jpg"}],"datePublished":"2022-01-09T12:00:41+00:00","dateModified":"2022-01-09T12:00:41+00:00","isAccessibleForFree":true,"author":[{"@type":"Person","name":"Tess Okoro","url":"https://substack.example/@tess","description":"Writes Crossings.","identifier":"user:1"}],"publisher":{"@type":"Organization","name":"Crossings","url":"https://crossings.substack.example"}}</script></head><body><div class="topbar"><h1 class="title"><a href="https://crossings.substack.example/">Crossings</a></h1></div><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">The ferry that was late for nine years</h1><h3 class="subtitle">And the woman who kept the timetable</h3><div class="byline-wrapper"><div><a href="/@tess">Tess Okoro</a></div><div>Jan 09, 2022</div></div></div><div class="available-content"><p>Every morning at a quarter past six she wrote down the minute at which it left, and the minute at which it ought to have left, in two columns, in pencil.</p></div></article></div></body></html>`,
    expected: {
      title: 'The ferry that was late for nine years',
      authors: ['Tess Okoro'],
      date: '2022-01-09',
      site: 'Crossings',
      excerpt: 'And the woman who kept the timetable',
    },
  },
  {
    name: 'Drupal with RDFa',
    html: `<!DOCTYPE html><html lang="en" dir="ltr" prefix="content: http://purl.org/rss/1.0/modules/content/ dc: http://purl.org/dc/terms/ schema: http://schema.org/"><head><meta charset="utf-8"/><meta name="Generator" content="Drupal 8"/><link rel="canonical" href="https://www.riverwatch.org/news/mill-weir-removed"/><link rel="shortlink" href="https://www.riverwatch.org/node/512"/><title>Mill weir removed after ten years of talks | River Watch</title></head><body><header><a href="/" title="Home" rel="home"><img src="logo.svg" alt="Home"/></a></header><div class="region-content"><h1><span property="schema:name">Mill weir removed after ten years of talks</span></h1><article role="article" about="/news/mill-weir-removed" typeof="schema:Article" class="node node--type-article"><footer class="node__meta"><div class="node__submitted">Submitted by <span rel="schema:author"><span typeof="schema:Person" property="schema:name">Greta Ode</span></span> on <span property="schema:dateCreated" content="2017-05-11T15:02:08+00:00">Thu, 05/11/2017 - 15:02</span></div></footer><div property="schema:text" class="field--name-body"><p>The last stones were lifted on a Tuesday, before the children came out of school, so that nobody would climb on them, and by Wednesday there were trout above the bridge.</p></div></article></div></body></html>`,
    expected: {
      title: 'Mill weir removed after ten years of talks',
      authors: ['Greta Ode'],
      date: '2017-05-11',
      site: 'River Watch',
    },
  },
  {
    name: 'arXiv',
    html: `<!DOCTYPE html><html lang="en"><head><title>[1905.01234] On the drift of untethered buoys in shallow basins</title><link rel="canonical" href="https://arxiv.example/abs/1905.01234"/><meta name="description" content="Abstract page for arXiv paper 1905.01234: On the drift of untethered buoys in shallow basins"><meta property="og:type" content="website"/><meta property="og:site_name" content="arXiv.org"/><meta property="og:title" content="On the drift of untethered buoys in shallow basins"/><meta property="og:url" content="https://arxiv.example/abs/1905.01234v2"/><meta property="og:image" content="/static/browse/0.3.4/images/arxiv-logo-fb.png"/><meta property="og:description" content="We study how buoys without an anchor move in basins of small depth, and show that their mean position is stable."/><meta name="citation_title" content="On the drift of untethered buoys in shallow basins"/><meta name="citation_author" content="Marlow, J. K."/><meta name="citation_author" content="Østby, Nils"/><meta name="citation_date" content="2019/05/03"/><meta name="citation_online_date" content="2019/06/10"/><meta name="citation_pdf_url" content="https://arxiv.example/pdf/1905.01234"/><meta name="citation_arxiv_id" content="1905.01234"/></head><body><div id="header"><a href="/">arXiv</a></div><main><div id="content"><div id="abs"><div class="dateline">[Submitted on 3 May 2019 (<a href="#">v1</a>), last revised 10 Jun 2019 (this version, v2)]</div><h1 class="title mathjax"><span class="descriptor">Title:</span>On the drift of untethered buoys in shallow basins</h1><div class="authors"><span class="descriptor">Authors:</span><a href="#">J. K. Marlow</a>, <a href="#">Nils Østby</a></div><blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>We study how buoys without an anchor move in basins of small depth, and show that their mean position is stable.</blockquote></div></div></main></body></html>`,
    expected: {
      title: 'On the drift of untethered buoys in shallow basins',
      authors: ['J. K. Marlow', 'Nils Østby'],
      date: '2019-05-03',
      site: 'arXiv.org',
      leadImage: null,
    },
  },
  {
    name: 'PubMed',
    html: `<!DOCTYPE html><html lang="en"><head><title>Sleep in lighthouse keepers: a cohort study - PubMed</title><meta name="description" content="Keepers slept in two parts. Neither was longer than four hours."><meta name="citation_title" content="Sleep in lighthouse keepers: a cohort study"><meta name="citation_authors" content="Vik A;Soler M;Ito K;"><meta name="citation_date" content="03/15/2016"><meta name="citation_publication_date" content="03/15/2016"><meta name="citation_publisher" content="J Marit Health"><meta name="citation_journal_title" content="Journal of maritime health"><meta name="citation_abstract_html_url" content="https://pubmed.example/12345678/"><meta property="og:title" content="Sleep in lighthouse keepers: a cohort study - PubMed"><meta property="og:site_name" content="PubMed"><meta property="og:url" content="https://pubmed.example/12345678/"><meta property="og:image" content="https://cdn.example/pubmed-meta-image-v2.jpg"><link rel="canonical" href="https://pubmed.example/12345678/"></head><body><main class="article-details" id="article-details"><header id="heading" class="heading"><div id="full-view-heading" class="full-view"><div class="article-citation"><span class="cit">2016 Mar 15;12(3):220-7.</span></div><h1 class="heading-title">Sleep in lighthouse keepers: a cohort study</h1><div class="authors"><span class="full-name">Anna Vik</span><sup>1</sup>, <span class="full-name">Marc Soler</span>, <span class="full-name">Kenji Ito</span></div></div></header><div class="abstract" id="abstract"><p>Keepers slept in two parts. Neither was longer than four hours, and the second was the deeper one in all of the forty-one persons who were observed over two winters.</p></div></main></body></html>`,
    expected: { title: 'Sleep in lighthouse keepers: a cohort study', date: '2016-03-15', site: 'PubMed' },
  },
  {
    name: 'Open Journal Systems',
    html: `<!DOCTYPE html><html lang="es-ES" xml:lang="es-ES"><head><title>La casa y el viento: arquitectura popular en la costa norte | Cuadernos de Ribera</title><meta name="generator" content="Open Journal Systems 3.1.2.1"><link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"><meta name="DC.Creator.PersonalName" content="Marta Quiroga"><meta name="DC.Creator.PersonalName" content="Iago Pena"><meta name="DC.Date.created" scheme="ISO8601" content="2018-12-20"><meta name="DC.Date.dateSubmitted" scheme="ISO8601" content="2018-03-02"><meta name="DC.Date.issued" scheme="ISO8601" content="2018-12-20"><meta name="DC.Date.modified" scheme="ISO8601" content="2021-04-15"><meta name="DC.Language" scheme="ISO639-1" content="es"><meta name="DC.Source" content="Cuadernos de Ribera"><meta name="DC.Title" content="La casa y el viento: arquitectura popular en la costa norte"><meta name="citation_journal_title" content="Cuadernos de Ribera"><meta name="citation_author" content="Marta Quiroga"><meta name="citation_author_institution" content="Universidade da Costa"><meta name="citation_author" content="Iago Pena"><meta name="citation_title" content="La casa y el viento: arquitectura popular en la costa norte"><meta name="citation_date" content="2018/12/20"><meta name="citation_volume" content="14"><meta name="citation_abstract_html_url" content="https://cuadernos.example/index.php/cr/article/view/88"></head><body><header><div class="site-name"><a href="https://cuadernos.example/index.php/cr/index">Cuadernos de Ribera</a></div></header><main><article class="obj_article_details"><h1 class="page_title">La casa y el viento: arquitectura popular en la costa norte</h1><ul class="item authors"><li><span class="name">Marta Quiroga</span><span class="affiliation">Universidade da Costa</span></li><li><span class="name">Iago Pena</span></li></ul><div class="item published"><div class="label">Publicado</div><div class="value">2018-12-20</div></div><div class="item abstract"><h3>Resumen</h3><p>Las casas de la costa norte se construyeron de espaldas al mar, y este artículo se pregunta por qué, a partir de treinta y cuatro plantas medidas entre 2012 y 2016.</p></div></article></main></body></html>`,
    expected: {
      title: 'La casa y el viento: arquitectura popular en la costa norte',
      authors: ['Marta Quiroga', 'Iago Pena'],
      date: '2018-12-20',
      site: 'Cuadernos de Ribera',
      language: 'es-ES',
    },
  },
  {
    name: 'a repository’s README on GitHub',
    html: `<!DOCTYPE html><html lang="en"><head><title>GitHub - annlee/tidewatch: A small program that says when the tide turns</title><meta name="description" content="A small program that says when the tide turns. Contribute to annlee/tidewatch development by creating an account on GitHub."><meta property="og:image" content="https://opengraph.githubassets.com/1/annlee/tidewatch"/><meta property="og:site_name" content="GitHub"/><meta property="og:type" content="object"/><meta property="og:title" content="GitHub - annlee/tidewatch: A small program that says when the tide turns"/><meta property="og:url" content="https://github.com/annlee/tidewatch"/><link rel="canonical" href="https://github.com/annlee/tidewatch"></head><body><header><a href="https://github.com/" aria-label="Homepage"></a></header><main><div id="repository-container-header"><span class="author" itemprop="author"><a rel="author" href="/annlee">annlee</a></span> / <strong itemprop="name"><a href="/annlee/tidewatch">tidewatch</a></strong></div><div>Latest commit <relative-time datetime="2024-02-02T10:00:00Z">Feb 2, 2024</relative-time></div><article class="markdown-body entry-content"><h1>Tidewatch</h1><p>A small program that says when the tide turns, for a harbour of your choice, without asking any server for it, because the moon does not change its mind.</p></article></main></body></html>`,
    expected: { title: 'annlee/tidewatch: A small program that says when the tide turns', date: null, site: 'GitHub' },
  },
  {
    name: 'a question on a board',
    html: `<!DOCTYPE html><html itemscope itemtype="https://schema.org/QAPage" class="html__responsive" lang="en"><head><title>rope - How do I tie a bowline behind my back? - Seamanship Stack Exchange</title><link rel="canonical" href="https://seamanship.stackexchange.example/questions/123/how-do-i-tie-a-bowline-behind-my-back"/><meta property="og:type" content="website"/><meta property="og:url" content="https://seamanship.stackexchange.example/questions/123/how-do-i-tie-a-bowline-behind-my-back"/><meta property="og:site_name" content="Seamanship Stack Exchange"/><meta property="og:image" itemprop="image primaryImageOfPage" content="https://cdn.sstatic.example/Sites/seamanship/Img/apple-touch-icon.png"/><meta name="twitter:title" property="og:title" itemprop="name" content="How do I tie a bowline behind my back?"/><meta name="twitter:description" property="og:description" itemprop="description" content="I can tie it in front of me. As soon as I turn around, I end up with a slip knot."/></head><body class="question-page"><div id="content"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><div id="question-header"><h1 itemprop="name"><a href="/questions/123/how" class="question-hyperlink">How do I tie a bowline behind my back?</a></h1></div><div>Asked <time itemprop="dateCreated" datetime="2016-07-08T09:12:11">7 years, 2 months ago</time></div><div>Modified <a href="#" title="2021-01-01 10:00:00Z">2 years ago</a></div><div class="postcell"><div class="s-prose" itemprop="text"><p>I can tie it in front of me without looking, in about three seconds. As soon as I turn around and try to do the same thing behind my back, I end up with a slip knot every time.</p></div><div class="post-signature owner" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/7">knotty</a><span class="d-none" itemprop="name">knotty</span></div></div><div id="answers"><div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>Do it slowly.</p></div><time itemprop="dateCreated" datetime="2016-07-09T10:00:00">Jul 9</time><div itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">oldhand</span></div></div></div></div></div></body></html>`,
    expected: {
      title: 'How do I tie a bowline behind my back?',
      authors: ['knotty'],
      date: '2016-07-08',
      site: 'Seamanship Stack Exchange',
    },
  },
  {
    name: 'MediaWiki',
    html: `<!DOCTYPE html><html class="client-nojs" lang="de" dir="ltr"><head><title>Leuchtturm Alte Weser – Küstenwiki</title><meta name="generator" content="MediaWiki 1.35.0"/><link rel="canonical" href="https://de.kuestenwiki.org/wiki/Leuchtturm_Alte_Weser"/><meta property="og:title" content="Leuchtturm Alte Weser – Küstenwiki"/></head><body class="mediawiki ltr sitedir-ltr ns-0 page-Leuchtturm_Alte_Weser"><div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">Leuchtturm Alte Weser</h1><div id="bodyContent"><div id="siteSub">aus Küstenwiki, der freien Enzyklopädie</div><div id="mw-content-text"><p>Der <b>Leuchtturm Alte Weser</b> steht in der Nordsee und ist seit dem 1. September 1964 in Betrieb, als er den älteren Turm ablöste, der auf einer Sandbank gestanden hatte.</p></div><div class="printfooter">Abgerufen von „https://de.kuestenwiki.org/w/index.php?title=Leuchtturm_Alte_Weser&amp;oldid=1“</div></div></div><footer id="footer"><ul><li id="footer-info-lastmod"> Diese Seite wurde zuletzt am 5. Mai 2020 um 10:12 Uhr bearbeitet.</li></ul></footer></body></html>`,
    expected: { title: 'Leuchtturm Alte Weser', authors: [], date: null, site: 'Küstenwiki', language: 'de' },
  },
  {
    name: 'the landing page of an office',
    html: `<!DOCTYPE html><html lang="en"><head><title>Guidance on the marking of small piers - OFFICE.GOV.EX</title><meta name="DCTERMS.title" content="Guidance on the marking of small piers"><meta name="DCTERMS.creator" content="Coastal Safety Office"><meta name="DCTERMS.issued" content="2014-06-30"><meta name="DCTERMS.modified" content="2019-02-01"><meta name="DCTERMS.language" content="en"><meta name="description" content="How owners of piers under 20 metres must mark them by day and by night."><link rel="canonical" href="https://www.office.gov.ex/government/publications/marking-of-small-piers"></head><body><header role="banner"><a href="https://www.office.gov.ex">OFFICE.GOV.EX</a></header><main role="main" id="content"><span class="caption">Guidance</span><h1>Guidance on the marking of small piers</h1><p class="lead">How owners of piers under 20 metres must mark them by day and by night.</p><dl class="metadata"><dt>From:</dt><dd><a href="/cso">Coastal Safety Office</a></dd><dt>Published</dt><dd>30 June 2014</dd><dt>Last updated</dt><dd>1 February 2019 — <a href="#history">See all updates</a></dd></dl><h2>Documents</h2><p><a href="piers.pdf">Marking of small piers (PDF, 210KB, 12 pages)</a></p></main></body></html>`,
    expected: {
      title: 'Guidance on the marking of small piers',
      authors: ['Coastal Safety Office'],
      date: '2014-06-30',
    },
  },
  {
    name: 'a page made by hand, HTML 3.2',
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><HTML><HEAD><TITLE>Notes on Knots</TITLE><META NAME="GENERATOR" CONTENT="Microsoft FrontPage 2.0"></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><H1><FONT COLOR="#000080">Notes on Knots</FONT></H1><FONT SIZE=-1>by Walter J. Penn</FONT><BR><I>12 October 1997</I></CENTER><HR><P>When I was a boy there was a man on the quay who would tie any knot that you could name, and if you could not name it he would tie it first and tell you its name after.<P>He had two fingers on his left hand.<HR><ADDRESS>Last updated: March 3, 1999. <A HREF="mailto:wjp@knots.example">wjp@knots.example</A></ADDRESS></BODY></HTML>`,
    expected: { title: 'Notes on Knots', authors: ['Walter J. Penn'], date: '1997-10-12', site: null },
  },
]

describe('pages of blogs, journals, handbooks and people', () => {
  it.each(MADE)('$name', ({ html, expected }) => {
    expect(factsOf(html)).toMatchObject(expected)
  })
})
