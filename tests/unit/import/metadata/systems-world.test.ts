import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import { factsOf } from './facts-of'

/** More pages as systems around the world make them, with words of ours. */
interface Made {
  readonly name: string
  readonly html: string
  readonly expected: Partial<PageFacts>
}

const MADE: readonly Made[] = [
  {
    name: 'Blogger',
    html: `<!DOCTYPE html><html dir="ltr" lang="en"><head><meta content="blogger" name="generator"/><link href="http://ropewalk.blogspot.example/2011/08/on-splicing.html" rel="canonical"/><meta content="http://ropewalk.blogspot.example/2011/08/on-splicing.html" property="og:url"/><meta content="On splicing" property="og:title"/><title>The Ropewalk: On splicing</title></head><body><div class="header"><h1 class="title"><a href="http://ropewalk.blogspot.example/">The Ropewalk</a></h1></div><h2 class="date-header"><span>Tuesday, August 16, 2011</span></h2><div class="post hentry"><h3 class="post-title entry-title">On splicing</h3><div class="post-body entry-content"><p>There are two ways to join a rope to itself, and the one that everybody learns first is the one that nobody who works with ropes has used since he was twelve.</p></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Edda Voss</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="#"><abbr class="published" title="2011-08-16T21:04:00+02:00">9:04 PM</abbr></a></span></div></div><div class="comments" id="comments"><dl><dt class="comment-author">Zed said...</dt><dd class="comment-footer">August 17, 2011 at 3:12 AM</dd></dl></div></body></html>`,
    expected: { title: 'On splicing', authors: ['Edda Voss'], date: '2011-08-16', site: 'The Ropewalk' },
  },
  {
    name: 'a Korean blog (Tistory)',
    html: `<!DOCTYPE html><html lang="ko"><head><title>겨울 바다에서 매듭을 배우다 :: 느린 항구</title><meta property="og:type" content="article"><meta property="og:title" content="겨울 바다에서 매듭을 배우다"><meta property="og:site_name" content="느린 항구"><meta property="og:article:author" content="'물결'"><meta property="article:published_time" content="2022-12-04T22:10:31+09:00"><meta name="by" content="물결"><meta property="og:url" content="https://slowharbor.tistory.example/41"><link rel="canonical" href="https://slowharbor.tistory.example/41"><script type="application/ld+json">{"@context":"http://schema.org","@type":"BlogPosting","mainEntityOfPage":{"@id":"https://slowharbor.tistory.example/41","name":null},"url":"https://slowharbor.tistory.example/41","headline":"겨울 바다에서 매듭을 배우다","description":"매듭은 손으로 기억한다. 할아버지는 늘 그렇게 말했다.","author":{"@type":"Person","name":"물결","logo":null},"image":{"@type":"ImageObject","url":"https://img.example/a.jpg","width":"800px","height":"800px"},"datePublished":"2022-12-04T22:10:31+09:00","dateModified":"2022-12-05T09:00:00+09:00","publisher":{"@type":"Organization","name":"TISTORY","logo":{"@type":"ImageObject","url":"https://x/favicon.png"}}}</script></head><body><h1><a href="/">느린 항구</a></h1><div class="hgroup"><div class="category">바다</div><h1>겨울 바다에서 매듭을 배우다</h1><div class="post-meta"><span class="author">물결</span><span class="date">2022. 12. 4. 22:10</span></div></div><div class="entry-content"><p>매듭은 손으로 기억한다. 할아버지는 늘 그렇게 말했고, 나는 그 말을 믿지 않았다. 그 겨울 전까지는 그랬다. 바다는 아무것도 가르쳐 주지 않는다.</p></div></body></html>`,
    expected: {
      title: '겨울 바다에서 매듭을 배우다',
      authors: ['물결'],
      date: '2022-12-04',
      site: '느린 항구',
      language: 'ko',
    },
  },
  {
    name: 'a Korean online paper',
    html: `<!DOCTYPE html><html lang="ko"><head><title>조력 발전소 재가동…어민들 "물길이 바뀌었다" &lt; 경제 &lt; 기사본문 - 한물결신문</title><meta name="description" content="[한물결신문 박민아 기자] 5년 만에 조력 발전소가 다시 돌아간다."><meta property="og:title" content="조력 발전소 재가동…어민들 &quot;물길이 바뀌었다&quot; - 한물결신문"><meta property="og:site_name" content="한물결신문"><meta property="article:section" content="경제"><meta property="article:published_time" content="2023-07-19T18:00:12+09:00"><meta property="dable:author" content="박민아 기자"><meta property="og:article:author" content="박민아 기자"><link rel="canonical" href="http://www.hanmulgyeol.example/news/articleView.html?idxno=12345"></head><body><header id="article-view-header"><h3 class="heading">조력 발전소 재가동…어민들 "물길이 바뀌었다"</h3><ul class="infomation"><li><i></i> 박민아 기자</li><li>입력 2023.07.19 18:00</li><li>수정 2023.07.20 08:11</li><li>댓글 0</li></ul></header><article id="article-view-content-div"><p>[한물결신문 박민아 기자] 5년 만에 조력 발전소가 다시 돌아간다. 그러나 어민들은 물길이 바뀌어 그물을 놓을 곳이 없다고 말한다. 발전소 쪽은 조사 결과를 기다리고 있다.</p></article><p class="copyright">저작권자 © 한물결신문 무단전재 및 재배포 금지</p></body></html>`,
    expected: {
      title: '조력 발전소 재가동…어민들 "물길이 바뀌었다"',
      authors: ['박민아'],
      date: '2023-07-19',
      site: '한물결신문',
      section: '경제',
    },
  },
  {
    name: 'a Japanese note service',
    html: `<!DOCTYPE html><html lang="ja"><head><title>港町で本屋をはじめて、三年たった｜みなと書房｜note</title><meta name="description" content="売れる本と、置いておきたい本は違う。そのことに気づくまで二年かかった。"><meta property="og:site_name" content="note（ノート）"><meta property="og:type" content="article"><meta property="og:title" content="港町で本屋をはじめて、三年たった｜みなと書房"><meta property="og:url" content="https://note.example/minato/n/n123"><link rel="canonical" href="https://note.example/minato/n/n123"><script type="application/ld+json">[{"@context":"http://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"https://note.example/minato","name":"みなと書房"}}]},{"@context":"http://schema.org","@type":"Article","mainEntityOfPage":"https://note.example/minato/n/n123","headline":"港町で本屋をはじめて、三年たった","datePublished":"2021-09-01T20:15:00.000+09:00","dateModified":"2021-09-01T20:15:00.000+09:00","author":{"@type":"Person","name":"みなと書房","url":"https://note.example/minato"},"publisher":{"@type":"Organization","name":"note"}}]</script></head><body><main><article><h1 class="o-noteContentHeader__title">港町で本屋をはじめて、三年たった</h1><div><a href="/minato">みなと書房</a> <time datetime="2021-09-01T20:15:00.000+09:00">2021年9月1日 20:15</time></div><p>売れる本と、置いておきたい本は違う。そのことに気づくまで二年かかった。最初の一年は、毎月のように棚を入れ替えていた。</p></article></main></body></html>`,
    expected: {
      title: '港町で本屋をはじめて、三年たった',
      authors: ['みなと書房'],
      date: '2021-09-01',
      site: 'note（ノート）',
      language: 'ja',
    },
  },
  {
    name: 'a Chinese account page',
    html: `<!DOCTYPE html><html><head><title></title><meta name="description" content="潮水退去之后，村里的老人开始讲他们年轻时的事。"><meta name="author" content="林晓帆"><meta property="og:title" content="退潮以后"><meta property="og:url" content="http://mp.weixin.example/s?__biz=abc"><meta property="og:image" content="http://mmbiz.example/a.jpg"><meta property="og:description" content="潮水退去之后，村里的老人开始讲他们年轻时的事。"><meta property="og:site_name" content="微信公众平台"><meta property="og:type" content="article"><meta property="og:article:author" content="林晓帆"></head><body><div id="img-content"><h1 class="rich_media_title" id="activity-name">退潮以后</h1><div id="meta_content"><span class="rich_media_meta_text">林晓帆</span> <a id="js_name">海边来信</a> <em id="publish_time">2020-06-11</em></div><div id="js_content"><p>潮水退去之后，村里的老人开始讲他们年轻时的事。那时候没有灯塔，只有一盏挂在竹竿上的油灯，由孩子们轮流看守，谁也不敢睡着。</p></div></div></body></html>`,
    expected: { title: '退潮以后', authors: ['林晓帆'], date: '2020-06-11', site: '微信公众平台', language: 'zh-Hans' },
  },
  {
    name: 'a Taiwanese paper',
    html: `<!DOCTYPE html><html lang="zh-Hant"><head><title>小島郵局最後的冬天　局長：我會繼續送信 | 生活 | 燈塔社 CLT</title><meta property="og:title" content="小島郵局最後的冬天　局長：我會繼續送信 | 生活 | 燈塔社 CLT"><meta property="og:site_name" content="燈塔社 CLT"><meta itemprop="datePublished" content="2021/12/31 14:05"><meta name="description" content="（燈塔社記者林小帆馬祖31日電）人口63人的小島，郵局將在3月關閉。"><link rel="canonical" href="https://www.clt.example/news/ahel/202112310123.aspx"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://www.clt.example/news/ahel/202112310123.aspx","headline":"小島郵局最後的冬天　局長：我會繼續送信 | 生活","datePublished":"2021-12-31T14:05:00+08:00","dateModified":"2021-12-31T14:30:00+08:00","author":{"@type":"Person","name":"燈塔社"},"publisher":{"@type":"Organization","name":"燈塔社 CLT"},"articleSection":"生活"}</script></head><body><article><div class="breadcrumb"><a href="/">首頁</a> / <a href="/life">生活</a></div><h1><span>小島郵局最後的冬天　局長：我會繼續送信</span></h1><div class="updatetime"><span>2021/12/31 14:05</span></div><div class="paragraph"><p>（燈塔社記者林小帆馬祖31日電）人口63人的小島，郵局將在3月關閉。局長說，關門以後他還是會繼續送信，因為船還是每天都來，信也還是會到。</p></div></article></body></html>`,
    expected: {
      title: '小島郵局最後的冬天　局長：我會繼續送信',
      date: '2021-12-31',
      site: '燈塔社 CLT',
      section: '生活',
      language: 'zh-Hant',
    },
  },
  {
    name: 'a Spanish paper',
    html: `<!DOCTYPE html><html lang="es"><head><title>La última farera del cabo: “El mar no descansa los domingos” | España | EL DIARIO DE LA COSTA</title><meta name="description" content="Carmen Ríos lleva 37 años encendiendo la misma luz."><meta name="author" content="Lucía Prado,Andrés Mora"><meta property="article:author" content="https://www.facebook.com/eldiario"><meta property="article:published_time" content="2021-08-15T03:30:00.000Z"><meta property="article:section" content="España"><meta property="og:site_name" content="El Diario de la Costa"><meta property="og:title" content="La última farera del cabo: “El mar no descansa los domingos”"><link rel="canonical" href="https://diariocosta.example/espana/2021-08-15/la-ultima-farera.html"><meta name="DC.date" content="2021-08-15"><script type="application/ld+json">{"@context":"https://schema.org/","@graph":[{"@type":"NewsArticle","headline":"La última farera del cabo: “El mar no descansa los domingos”","datePublished":"2021-08-15T05:30:00+02:00","dateModified":"2021-08-16T13:11:05+02:00","mainEntityOfPage":{"@type":"WebPage","@id":"https://diariocosta.example/espana/2021-08-15/la-ultima-farera.html"},"author":[{"@type":"Person","name":"Lucía Prado"},{"@type":"Person","name":"Andrés Mora"}],"publisher":{"@type":"NewsMediaOrganization","name":"Ediciones de la Costa"},"articleSection":"España"}]}</script></head><body><article><header><a href="/espana/">España</a><h1>La última farera del cabo: “El mar no descansa los domingos”</h1><h2>Carmen Ríos lleva 37 años encendiendo la misma luz</h2></header><figure><img src="x.jpg" alt=""><figcaption>Carmen Ríos, en el faro. PACO PUENTES</figcaption></figure><div><a href="/autor/lucia">Lucía Prado</a> / <a href="/autor/andres">Andrés Mora</a></div><div>Cabo Norte - <time datetime="2021-08-15T03:30:00.000Z">15 ago 2021 - 05:30 CEST</time></div><p>El faro huele a aceite y a café. Carmen Ríos sube los 112 escalones a las nueve y media de la noche, en agosto, y un poco antes cada día que pasa.</p></article></body></html>`,
    expected: {
      title: 'La última farera del cabo: “El mar no descansa los domingos”',
      authors: ['Lucía Prado', 'Andrés Mora'],
      date: '2021-08-15',
      site: 'El Diario de la Costa',
      section: 'España',
      language: 'es',
    },
  },
  {
    name: 'a Brazilian paper with a date in words only',
    html: `<!DOCTYPE html><html lang="pt-br"><head><title>Pescadores de Itapuã voltam a usar jangada - 12/03/2019 - Cotidiano - Jornal do Porto</title><meta property="og:title" content="Pescadores de Itapuã voltam a usar jangada - 12/03/2019 - Cotidiano - Jornal do Porto"><meta property="og:site_name" content="Jornal do Porto"><meta name="description" content="Com o diesel caro, a vela volta ao mar."><link rel="canonical" href="https://www1.jornaldoporto.example/cotidiano/2019/03/pescadores-de-itapua.shtml"></head><body><main><h1 class="c-content-head__title">Pescadores de Itapuã voltam a usar jangada</h1><h2>Com o diesel caro, a vela volta ao mar</h2><div class="c-signature"><strong class="c-signature__author">Joana Prates</strong></div><time class="c-more-options__published-date">12.mar.2019 às 2h00</time><p>Às quatro da manhã a praia ainda está escura, e os homens falam baixo, porque o mar, dizem, escuta. São onze jangadas onde no ano passado havia três.</p></main></body></html>`,
    expected: {
      title: 'Pescadores de Itapuã voltam a usar jangada',
      authors: ['Joana Prates'],
      date: '2019-03-12',
      site: 'Jornal do Porto',
      language: 'pt-BR',
    },
  },
  {
    name: 'a Russian agency',
    html: `<!DOCTYPE html><html lang="ru"><head><title>Маяк на Белом море снова зажгли - РИЦ Новости, 04.09.2020</title><meta name="description" content="Старый маяк не работал двадцать лет. РИЦ Новости, 04.09.2020"><meta property="og:title" content="Маяк на Белом море снова зажгли"><meta property="og:site_name" content="РИЦ Новости"><meta property="article:published_time" content="20200904T1015"><meta property="article:modified_time" content="20200904T1102"><meta property="article:author" content="РИЦ Новости"><meta property="article:section" content="Общество"><link rel="canonical" href="https://ric.example/20200904/mayak-1576790123.html"><meta name="analytics:author" content="Ольга Вешнякова"></head><body><div itemscope itemtype="http://schema.org/Article"><div itemprop="name">Маяк на Белом море снова зажгли - РИЦ Новости, 04.09.2020</div><a itemprop="url" href="https://ric.example/20200904/mayak-1576790123.html"></a><div itemprop="datePublished">2020-09-04T10:15</div><div itemprop="dateModified">2020-09-04T11:02</div><div itemprop="author" itemscope itemtype="https://schema.org/Person"><div itemprop="name">РИЦ Новости</div></div></div><div class="article__header"><div class="article__info-date"><a href="/20200904/">10:15 04.09.2020</a> <span>(обновлено: 11:02 04.09.2020)</span></div><h1 class="article__title">Маяк на Белом море снова зажгли</h1></div><div class="article__body"><p>АРХАНГЕЛЬСК, 4 сен — РИЦ Новости, Ольга Вешнякова. Старый маяк, который не работал двадцать лет, зажгли в пятницу вечером, и рыбаки вышли на берег посмотреть.</p></div></body></html>`,
    expected: {
      title: 'Маяк на Белом море снова зажгли',
      authors: [],
      date: '2020-09-04',
      site: 'РИЦ Новости',
      section: 'Общество',
      language: 'ru',
    },
  },
  {
    name: 'a Russian engineers’ blog',
    html: `<!DOCTYPE html><html lang="ru"><head><title>Как мы перестали ждать прилива / Хабур</title><meta property="og:title" content="Как мы перестали ждать прилива"><meta property="og:site_name" content="Хабур"><meta property="aiturec:datetime" content="2021-03-02T09:00:05.000Z"><link rel="canonical" href="https://habur.example/ru/post/545000/"><script type="application/ld+json">{"@context":"http://schema.org","@type":"Article","mainEntityOfPage":{"@type":"WebPage","@id":"https://habur.example/ru/post/545000/"},"headline":"Как мы перестали ждать прилива","datePublished":"2021-03-02T12:00:05+03:00","dateModified":"2021-03-02T12:00:05+03:00","author":{"@type":"Person","name":"Игорь Лапин"},"publisher":{"@type":"Organization","name":"Habur"},"description":"Рассказ о датчиках..."}</script></head><body><article><div><a class="tm-user-info__username" href="/users/lapin">lapin</a> <time datetime="2021-03-02T09:00:05.000Z" title="2021-03-02, 12:00">2 мар 2021 в 12:00</time></div><h1 class="tm-title" data-test-id="articleTitle"><span>Как мы перестали ждать прилива</span></h1><p>Рассказ о датчиках, которые врали, о людях, которые им верили, и о таблице на стене, которая не врала никогда, потому что её вёл один и тот же человек.</p></article></body></html>`,
    expected: {
      title: 'Как мы перестали ждать прилива',
      authors: ['Игорь Лапин'],
      date: '2021-03-02',
      site: 'Хабур',
      language: 'ru',
    },
  },
  {
    name: 'an Italian paper',
    html: `<!DOCTYPE html><html lang="it"><head><title>Il guardiano del faro va in pensione: "Non so dormire senza luce" - la Riviera</title><meta property="og:title" content="Il guardiano del faro va in pensione: &quot;Non so dormire senza luce&quot;"><meta property="og:site_name" content="la Riviera"><meta name="date" content="2022-04-18"><meta property="article:author" content="di Giulia Rossi"><link rel="canonical" href="https://www.lariviera.example/cronaca/2022/04/18/news/guardiano_faro-345/"></head><body><article><h1>Il guardiano del faro va in pensione: "Non so dormire senza luce"</h1><div class="story__author">di <a href="#">Giulia Rossi</a></div><time class="story__date" datetime="2022-04-18T06:00+02:00">18 Aprile 2022 alle 06:00</time><p>Quarantadue anni, nove mesi e undici giorni. Li ha contati tutti, sul muro della cucina, con la matita, e adesso il muro è pieno e la cucina non è più sua.</p></article></body></html>`,
    expected: {
      title: 'Il guardiano del faro va in pensione: "Non so dormire senza luce"',
      authors: ['Giulia Rossi'],
      date: '2022-04-18',
      site: 'la Riviera',
      language: 'it',
    },
  },
  {
    name: 'an Indian paper',
    html: `<!DOCTYPE html><html lang="en"><head><title>Kochi ferry turns 100, runs on the sun: What has changed and what has not | Kochi News - Times of the Coast</title><meta property="og:site_name" content="The Times of the Coast"><meta property="og:title" content="Kochi ferry turns 100, runs on the sun: What has changed and what has not | Kochi News - Times of the Coast"><link rel="canonical" href="https://timesofcoast.example/city/kochi/ferry/articleshow/90000001.cms"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","inLanguage":"en","headline":"Kochi ferry turns 100, runs on the sun: What has changed and what has not","datePublished":"2022-02-01T23:55:00+05:30","dateModified":"2022-02-02T08:10:00+05:30","author":{"@type":"Person","name":"Anil Menon"},"publisher":{"@type":"NewsMediaOrganization","name":"Times of the Coast"},"articleSection":"kochi"}</script></head><body><div><h1><span>Kochi ferry turns 100, runs on the sun: What has changed and what has not</span></h1><div class="byline">Anil Menon / TNN / Updated: Feb 2, 2022, 08:10 IST</div><p>KOCHI: The ferry that crosses the backwater forty times a day has carried kings and goats, and since Tuesday it has carried them without burning a drop of anything.</p></div></body></html>`,
    expected: {
      title: 'Kochi ferry turns 100, runs on the sun: What has changed and what has not',
      authors: ['Anil Menon'],
      date: '2022-02-01',
      site: 'The Times of the Coast',
      section: 'Kochi',
    },
  },
  {
    name: 'a journal of a great house',
    html: `<!DOCTYPE html><html lang="en"><head><title>Tidal memory in intertidal snails | Journal of Shores</title><meta name="journal_id" content="41000"/><meta name="dc.title" content="Tidal memory in intertidal snails"/><meta name="dc.source" content="Journal of Shores 2020 8:3"/><meta name="dc.publisher" content="Wave Publishing Group"/><meta name="dc.date" content="2020-07-08"/><meta name="dc.type" content="OriginalPaper"/><meta name="dc.creator" content="Okafor, Chidi"/><meta name="dc.creator" content="M&#252;ller-Sch&#246;n, Eva"/><meta name="prism.publicationName" content="Journal of Shores"/><meta name="prism.publicationDate" content="2020-07-08"/><meta name="citation_journal_title" content="Journal of Shores"/><meta name="citation_title" content="Tidal memory in intertidal snails"/><meta name="citation_publication_date" content="2020/07"/><meta name="citation_online_date" content="2020/07/08"/><meta name="citation_author" content="Okafor, Chidi"/><meta name="citation_author_institution" content="Coast University"/><meta name="citation_author" content="M&#252;ller-Sch&#246;n, Eva"/><meta name="citation_reference" content="citation_title=Other paper; citation_author=Zed Other; citation_publication_date=1999/01/01"/><meta property="og:site_name" content="Wave"/><link rel="canonical" href="https://www.wave.example/articles/s41000-020-0001-2"><script type="application/ld+json">{"mainEntity":{"headline":"Tidal memory in intertidal snails","description":"Snails of the shore keep the time of the tide for nine days.","datePublished":"2020-07-08T00:00:00Z","dateModified":"2020-07-08T00:00:00Z","pageStart":"1","isPartOf":{"name":"Journal of Shores","issn":["2041-1723"],"volumeNumber":"8","@type":["Periodical","PublicationVolume"]},"publisher":{"name":"Wave Publishing Group UK","@type":"Organization"},"author":[{"name":"Chidi Okafor","affiliation":[{"name":"Coast University","@type":"Organization"}],"@type":"Person"},{"name":"Eva Müller-Schön","@type":"Person"}],"isAccessibleForFree":true,"@type":"ScholarlyArticle"},"@context":"https://schema.org","@type":"WebPage"}</script></head><body><article><header><ul><li>Article</li><li>Open access</li><li>Published: <time datetime="2020-07-08">08 July 2020</time></li></ul><h1 class="c-article-title">Tidal memory in intertidal snails</h1><ul class="c-article-author-list"><li><a>Chidi Okafor</a><sup>1</sup> &amp;</li><li><a>Eva Müller-Schön</a></li></ul></header><section><h2>Abstract</h2><p>Snails of the shore keep the time of the tide for nine days after they have been taken out of it, and lose it within an hour once the light is left on.</p></section></article></body></html>`,
    expected: {
      title: 'Tidal memory in intertidal snails',
      authors: ['Chidi Okafor', 'Eva Müller-Schön'],
      date: '2020-07-08',
      language: 'en',
    },
  },
  {
    name: 'a forum (Discourse)',
    html: `<!DOCTYPE html><html lang="en"><head><title>My anchor drags in sand - Anchoring - Small Boats Forum</title><meta name="description" content="I have a plough anchor of 10 kg and it drags."><meta name="generator" content="Discourse 2.9"><link rel="canonical" href="https://forum.smallboats.example/t/my-anchor-drags/77"/><meta property="og:site_name" content="Small Boats Forum"/><meta property="og:title" content="My anchor drags in sand"/><meta property="article:published_time" content="2023-05-14T08:20:11+00:00"/></head><body><div id="main-outlet"><div id="topic-title"><h1><a href="/t/my-anchor-drags/77">My anchor drags in sand</a></h1><div class="topic-category"><a><span itemprop="name">Anchoring</span></a></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="My anchor drags in sand"><meta itemprop="articleSection" content="Anchoring"><div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="#"><span itemprop="name">saltyann</span></a></span><link itemprop="mainEntityOfPage" href="x"><span class="crawler-post-infos"><time itemprop="datePublished" datetime="2023-05-14T08:20:11Z" class="post-time">May 14, 2023, 8:20am</time></span></div><div class="post" itemprop="articleBody"><p>I have a plough anchor of 10 kg for a boat of two tons, and it drags as soon as the wind gets over fifteen knots, always in sand, never in mud.</p></div></div><div itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">mudking</span></span><time itemprop="datePublished" datetime="2023-05-15T10:00:00Z">May 15, 2023</time><div itemprop="text"><p>More chain.</p></div></div></div></div></body></html>`,
    expected: {
      title: 'My anchor drags in sand',
      authors: ['saltyann'],
      date: '2023-05-14',
      site: 'Small Boats Forum',
      section: 'Anchoring',
    },
  },
  {
    name: 'a magazine that shows only a month',
    html: `<!DOCTYPE html><html lang="en"><head><title>The Clockmaker’s Sea | The Longshore Review</title><meta property="og:site_name" content="The Longshore Review"><meta property="og:title" content="The Clockmaker’s Sea"><meta property="og:description" content="How a man who had never seen water measured it."><link rel="canonical" href="https://longshore.example/magazine/2018/06/the-clockmakers-sea/"></head><body><article><h1>The Clockmaker’s Sea</h1><p class="dek">How a man who had never seen water measured it</p><p class="byline">By <a href="/people/iris-wall">Iris Wall</a>, Illustrations by Sam Reed</p><p>June 2018 Issue</p><p>He was born in a town where the only river ran under the street, and he was forty before anybody showed him the place where it came out again into the light.</p></article></body></html>`,
    expected: { title: 'The Clockmaker’s Sea', authors: ['Iris Wall'], date: null, site: 'The Longshore Review' },
  },
]

describe('pages from around the world', () => {
  it.each(MADE)('$name', ({ html, expected }) => {
    expect(factsOf(html)).toMatchObject(expected)
  })
})
