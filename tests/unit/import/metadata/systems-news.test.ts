import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../../core/import/metadata/page-facts'
import { factsOf } from './facts-of'

/** Pages as the systems of papers and agencies make them, with words of ours. */
interface Made {
  readonly name: string
  readonly html: string
  readonly expected: Partial<PageFacts>
}

const MADE: readonly Made[] = [
  {
    name: 'an American paper with everything in its data',
    html: `<!DOCTYPE html><html lang="en"><head>
<title data-rh="true">A Harbor Learns to Float - The Coast Times</title>
<meta data-rh="true" name="description" content="After three storms in a year, a fishing town in Maine moved its pier onto barges."/>
<meta data-rh="true" property="og:url" content="https://www.coasttimes.com/2022/09/14/us/maine-harbor-barges.html"/>
<meta data-rh="true" property="og:type" content="article"/>
<meta data-rh="true" property="og:title" content="A Harbor Learns to Float"/>
<meta data-rh="true" property="og:image" content="https://static01.coast.com/images/2022/09/14/us/14HARBOR/14HARBOR-facebookJumbo.jpg"/>
<meta data-rh="true" property="og:description" content="After three storms in a year, a fishing town in Maine moved its pier onto barges."/>
<meta data-rh="true" property="article:published_time" content="2022-09-14T09:00:26.000Z"/>
<meta data-rh="true" property="article:modified_time" content="2022-09-15T02:11:00.000Z"/>
<meta data-rh="true" property="article:section" content="U.S."/>
<meta data-rh="true" property="article:tag" content="Maine"/>
<meta data-rh="true" name="byl" content="By Ruth Pell and Amos Tran"/>
<meta data-rh="true" name="CG" content="us"/><meta name="pdate" content="20220914"/>
<link data-rh="true" rel="canonical" href="https://www.coasttimes.com/2022/09/14/us/maine-harbor-barges.html"/>
<script data-rh="true" type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","description":"After three storms in a year, a fishing town in Maine moved its pier onto barges.","image":[{"@context":"https://schema.org","@type":"ImageObject","url":"https://static01.coast.com/images/2022/09/14/us/14HARBOR/14HARBOR-videoSixteenByNineJumbo1600.jpg","height":900,"width":1600,"caption":"The floating pier in August."}],"mainEntityOfPage":"https://www.coasttimes.com/2022/09/14/us/maine-harbor-barges.html","url":"https://www.coasttimes.com/2022/09/14/us/maine-harbor-barges.html","inLanguage":"en","author":[{"@context":"https://schema.org","@type":"Person","url":"https://www.coasttimes.com/by/ruth-pell","name":"Ruth Pell"},{"@context":"https://schema.org","@type":"Person","name":"Amos Tran"}],"dateModified":"2022-09-15T02:11:00.000Z","datePublished":"2022-09-14T09:00:26.000Z","headline":"A Harbor Learns to Float","alternativeHeadline":"A Town Moves Its Pier Onto Barges","publisher":{"@id":"https://www.coasttimes.com/#publisher"},"copyrightHolder":{"@id":"https://www.coasttimes.com/#publisher"},"sourceOrganization":{"@id":"https://www.coasttimes.com/#publisher"},"copyrightYear":2022,"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".meteredContent"},"isPartOf":{"@type":["CreativeWork","Product"],"name":"The Coast Times","productID":"coasttimes.com:basic"}}</script>
<script data-rh="true" type="application/ld+json">{"@context":"https://schema.org","@type":"NewsMediaOrganization","name":"The Coast Times","logo":{"@context":"https://schema.org","@type":"ImageObject","url":"https://static01.coast.com/images/icons/logo.png","height":40,"width":250},"url":"https://www.coasttimes.com/","@id":"https://www.coasttimes.com/#publisher"}</script>
</head><body><div id="app"><header><a href="/" aria-label="Coast Times homepage"></a></header><main id="site-content"><article id="story"><header><p>Harbor Towns</p><h1 data-testid="headline">A Harbor Learns to Float</h1><p id="article-summary">After three storms in a year, a fishing town in Maine moved its pier onto barges.</p><div><div class="byline"><p>By <span itemprop="name">Ruth Pell</span> and <span>Amos Tran</span></p></div><ul><li><time datetime="2022-09-14T05:00:26-04:00"><span>Published Sept. 14, 2022</span><span>Updated Sept. 15, 2022</span></time></li></ul></div></header><section name="articleBody"><p>STILLWATER, Maine — The pier went up in 1911 and came down, the first time, in December, when the wind stood for two days in the east and did not turn.</p></section></article></main></div></body></html>`,
    expected: {
      title: 'A Harbor Learns to Float',
      authors: ['Ruth Pell', 'Amos Tran'],
      date: '2022-09-14',
      site: 'The Coast Times',
      section: 'U.S.',
      language: 'en',
      address: 'https://www.coasttimes.com/2022/09/14/us/maine-harbor-barges.html',
      excerpt: 'After three storms in a year, a fishing town in Maine moved its pier onto barges.',
    },
  },
  {
    name: 'a British broadcaster',
    html: `<!DOCTYPE html><html lang="en-GB" class="no-js"><head><meta charset="utf-8">
<title>Why the eels came back to the canal - NBK News</title>
<meta name="description" content="Volunteers counted 4,000 young eels in a stretch that was declared dead in 1988."/>
<meta property="og:title" content="Why the eels came back to the canal"/><meta property="og:site_name" content="NBK News"/>
<meta property="og:image" content="https://ichef.nbk.example/news/1024/branded_news/eels.jpg"/><meta property="og:locale" content="en_GB"/>
<meta property="og:url" content="https://www.nbk.example/news/uk-england-61234567"/><meta property="article:author" content="https://www.facebook.com/nbknews"/><meta property="article:section" content="England"/>
<link rel="canonical" href="https://www.nbk.example/news/uk-england-61234567"/>
<script type="application/ld+json">{"@context":"http://schema.org","@type":"ReportageNewsArticle","url":"https://www.nbk.example/news/uk-england-61234567","publisher":{"@type":"NewsMediaOrganization","name":"NBK News","publishingPrinciples":"https://www.nbk.example/news/help"},"datePublished":"2022-05-02T23:07:31.000Z","dateModified":"2022-05-02T23:07:31.000Z","headline":"Why the eels came back to the canal","image":{"@type":"ImageObject","width":1024,"height":576,"url":"https://ichef.nbk.example/news/1024/branded_news/eels.jpg"},"thumbnailUrl":"x","author":[{"@type":"NewsMediaOrganization","name":"NBK News"}],"mainEntityOfPage":"https://www.nbk.example/news/uk-england-61234567"}</script>
</head><body><header role="banner"><nav><a href="/">Homepage</a></nav></header><main id="main-content"><article><header><h1 id="main-heading" tabindex="-1">Why the eels came back to the canal</h1><div><strong>By Maya Holt &amp; Tom Ashe</strong><div>NBK News, Lancaster</div></div><div><dl><dt>Published</dt><dd><span><time data-testid="timestamp" datetime="2022-05-02T23:07:31.000Z">3 May 2022</time></span></dd></dl></div></header><figure><img src="eels.jpg" alt="Eels"/><span>Image source, Getty Images</span><figcaption>Young eels are as clear as glass</figcaption></figure><div data-component="text-block"><p><b>For thirty years nobody who walked along the towpath had any reason to look into the water, which was black.</b></p></div></article><section class="related-stories"><h2>Related topics</h2><a rel="author" href="/x">Zed Other</a><time datetime="2022-06-06">6 June</time></section></main></body></html>`,
    expected: {
      title: 'Why the eels came back to the canal',
      authors: ['Maya Holt', 'Tom Ashe'],
      date: '2022-05-03',
      site: 'NBK News',
      section: 'England',
      language: 'en-GB',
      credits: ['Image source, Getty Images'],
    },
  },
  {
    name: 'a British paper with keywords in its title',
    html: `<!DOCTYPE html><html lang="en"><head><title>The last lamplighter of Oldgate: &#x27;I never counted the steps&#x27; | Cities | The Sentinel</title>
<meta name="description" content="Every evening for 41 years, Joan Birch walked the same four miles"/><link rel="canonical" href="https://www.thesentinel.com/cities/2018/feb/07/last-lamplighter-oldgate"/>
<meta property="og:title" content="The last lamplighter of Oldgate: ‘I never counted the steps’"/><meta property="og:site_name" content="the Sentinel"/>
<meta property="article:author" content="https://www.thesentinel.com/profile/orla-finch"/><meta property="article:section" content="Cities"/><meta property="article:published_time" content="2018-02-07T06:30:14.000Z"/><meta property="article:modified_time" content="2018-02-14T10:29:09.000Z"/><meta name="author" content="Orla Finch"/><meta name="news_keywords" content="Cities,Urbanisation,UK news"/>
<meta property="og:image" content="https://i.guim.example/img/media/5f/0_0_3000_1800/master/3000.jpg?width=1200&overlay-align=bottom%2Cleft"/>
<script type="application/ld+json">[{"@context":"https://schema.org","@type":"NewsArticle","@id":"https://www.thesentinel.com/cities/2018/feb/07/last-lamplighter-oldgate","publisher":{"@type":"Organization","@context":"https://schema.org","@id":"https://www.thesentinel.com#publisher","name":"The Sentinel","logo":{"@type":"ImageObject","url":"https://x"}},"isAccessibleForFree":true,"image":["https://i.guim.example/1.jpg"],"author":[{"@type":"Person","name":"Orla Finch","sameAs":"https://www.thesentinel.com/profile/orla-finch"}],"datePublished":"2018-02-07T06:30:14.000Z","headline":"The last lamplighter of Oldgate: ‘I never counted the steps’","dateModified":"2018-02-14T10:29:09.000Z","mainEntityOfPage":"https://www.thesentinel.com/cities/2018/feb/07/last-lamplighter-oldgate"},{"@type":"WebPage","@id":"https://www.thesentinel.com/cities/2018/feb/07/last-lamplighter-oldgate","potentialAction":{"@type":"ViewAction","target":"android-app://x"}}]</script></head>
<body><main><div><a href="/cities/series/night-shift">Night shift</a> <a href="/cities">Cities</a></div><h1>The last lamplighter of Oldgate: ‘I never counted the steps’</h1><address aria-label="Contributor info"><div>By <a rel="author" href="/profile/orla-finch">Orla Finch</a>. Photographs by Ed Marsh</div></address><details><summary>Wed 7 Feb 2018 06.30 GMT</summary>Last modified on Wed 14 Feb 2018 10.29 GMT</details><p>Joan Birch has her supper at three. By four she is at the bottom of Gate Street with a pole over her shoulder, and by the time the shops close she has lit two hundred and six lamps.</p></main></body></html>`,
    expected: {
      title: 'The last lamplighter of Oldgate: ‘I never counted the steps’',
      authors: ['Orla Finch'],
      date: '2018-02-07',
      site: 'the Sentinel',
      section: 'Cities',
      language: 'en',
    },
  },
  {
    name: 'a French paper',
    html: `<!DOCTYPE html><html lang="fr"><head><title>Dans la Drôme, un village vote pour son propre barrage</title><meta name="description" content="A Saint-Vernin, les 312 habitants ont dit oui à 71 %. La préfecture, elle, n’a rien dit."/>
<meta property="og:site_name" content="La Gazette du jour.fr"/><meta property="og:title" content="Dans la Drôme, un village vote pour son propre barrage"/><meta property="og:type" content="article"/><meta property="og:locale" content="fr_FR"/><meta property="og:article:published_time" content="2023-03-26T23:30:04+00:00"/><meta property="og:article:author" content="Lucie Armand"/><meta property="og:article:section" content="Planète"/><meta property="og:url" content="https://www.gazettedujour.fr/planete/article/2023/03/27/dans-la-drome_6167_3244.html"/>
<link rel="canonical" href="https://www.gazettedujour.fr/planete/article/2023/03/27/dans-la-drome_6167_3244.html">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https://www.gazettedujour.fr/planete/article/2023/03/27/dans-la-drome_6167_3244.html"},"headline":"Dans la Drôme, un village vote pour son propre barrage","datePublished":"2023-03-27T01:30:04+02:00","dateModified":"2023-03-27T11:04:40+02:00","author":{"@type":"Person","name":"Lucie Armand"},"publisher":{"@type":"Organization","name":"La Gazette du jour","logo":{"@type":"ImageObject","url":"https://x/logo.png"}},"image":{"@type":"ImageObject","url":"https://img.gazettedujour.fr/2023/03/25/0/0/5000/3333/barrage.jpg","width":1440,"height":720}}</script></head>
<body><header class="header"><nav class="breadcrumb"><ul><li><a href="/planete/">Planète</a></li></ul></nav></header><main><article><h1 class="article__title">Dans la Drôme, un village vote pour son propre barrage</h1><p class="article__desc">A Saint-Vernin, les 312 habitants ont dit oui à 71 %.</p><p class="meta__authors">Par <a class="article__author-link" href="#">Lucie Armand</a> (Saint-Vernin, Drôme, envoyée spéciale)</p><p class="meta__date">Publié le 27 mars 2023 à 01h30, modifié le 27 mars 2023 à 11h04</p><p class="article__paragraph">La salle des fêtes sent encore la peinture. Sur les bancs, on a posé des coussins, parce que la soirée sera longue, et que personne n’est pressé de rentrer.</p></article></main></body></html>`,
    expected: {
      title: 'Dans la Drôme, un village vote pour son propre barrage',
      authors: ['Lucie Armand'],
      date: '2023-03-27',
      site: 'La Gazette du jour.fr',
      section: 'Planète',
      language: 'fr',
    },
  },
  {
    name: 'a German magazine with a kicker',
    html: `<!DOCTYPE html><html lang="de"><head><title>Moor und Mensch: Warum Bauer Harms seine Wiesen flutet - DER BLICK</title><meta name="description" content="Vierzig Jahre lang hat er entwässert. Jetzt lässt er das Wasser zurück."/><meta name="author" content="Jens Ohlsen, DER BLICK"/><meta name="date" content="2021-08-21T13:00:00+02:00"/><meta name="last-modified" content="2021-08-23T09:12:00+02:00"/><meta property="og:site_name" content="DER BLICK"/><meta property="og:title" content="Moor und Mensch: Warum Bauer Harms seine Wiesen flutet"/><meta property="article:section" content="Wissenschaft"/><meta name="news_keywords" content="Moor, Klima"/><link rel="canonical" href="https://www.derblick.de/wissenschaft/natur/moor-und-mensch-a-3c1f.html"/>
<script type="application/ld+json">[{"@context":"https://schema.org","@type":"NewsArticle","headline":"Moor und Mensch: Warum Bauer Harms seine Wiesen flutet","datePublished":"2021-08-21T13:00:00+02:00","dateModified":"2021-08-23T09:12:00+02:00","author":[{"@type":"Person","name":"Jens Ohlsen"},{"@type":"Organization","name":"DER BLICK"}],"publisher":{"@type":"Organization","name":"DER BLICK"},"articleSection":"Wissenschaft"},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"https://www.derblick.de","name":"DER BLICK"}},{"@type":"ListItem","position":2,"item":{"@id":"https://www.derblick.de/wissenschaft","name":"Wissenschaft"}}]}]</script></head>
<body><main><article><header><h2><span>Moor und Mensch</span> <span>Warum Bauer Harms seine Wiesen flutet</span></h2><div class="leadtext">Vierzig Jahre lang hat er entwässert. Jetzt lässt er das Wasser zurück.</div><div>Von <a href="/impressum/autor-1">Jens Ohlsen</a>, Teufelsmoor</div><time class="timeformat" datetime="2021-08-21 13:00:00">21.08.2021, 13.00 Uhr</time> • aus <a href="/magazin">DER BLICK 34/2021</a></header><p>Am Morgen, als er den Schieber zum ersten Mal nach oben zog, stand seine Frau am Küchenfenster und sagte nichts, und das war, sagt Harms, das Schlimmste.</p></article></main></body></html>`,
    expected: {
      authors: ['Jens Ohlsen'],
      date: '2021-08-21',
      site: 'DER BLICK',
      section: 'Wissenschaft',
      language: 'de',
      title: 'Moor und Mensch: Warum Bauer Harms seine Wiesen flutet',
    },
  },
  {
    name: 'a Japanese paper',
    html: `<!DOCTYPE html><html lang="ja"><head><title>島の郵便局、最後の冬　手紙は船で届く：灯台新聞デジタル</title><meta name="description" content="　人口六十三人の島で、郵便局が三月に閉じる。局長は配達を続けるという。"><meta property="og:title" content="島の郵便局、最後の冬　手紙は船で届く：灯台新聞デジタル"><meta property="og:site_name" content="灯台新聞デジタル"><meta property="og:image" content="https://www.todai.example/hw_image/AS20200101.jpg"><meta property="og:url" content="https://www.todai.example/articles/ASN1X5.html"><meta name="pubdate" content="2020-01-28T17:00+09:00"><link rel="canonical" href="https://www.todai.example/articles/ASN1X5.html">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"島の郵便局、最後の冬　手紙は船で届く","datePublished":"2020-01-28T17:00:00+09:00","dateModified":"2020-01-28T19:12:00+09:00","author":{"@type":"Person","name":"灯台新聞社"},"publisher":{"@type":"Organization","name":"灯台新聞社"},"mainEntityOfPage":"https://www.todai.example/articles/ASN1X5.html"}</script></head><body><div id="Main"><h1>島の郵便局、最後の冬　手紙は船で届く</h1><div class="author"><span>松本 遥</span></div><div><time datetime="2020-01-28T17:00:00+09:00">2020年1月28日 17時00分</time></div><p>　船が着くのは朝の九時と午後の三時だけだ。局長の松本さんは桟橋に立ち、袋を二つ受け取って、坂を上る。この仕事を四十年続けてきた。</p></div></body></html>`,
    expected: {
      title: '島の郵便局、最後の冬　手紙は船で届く',
      authors: ['松本 遥'],
      date: '2020-01-28',
      site: '灯台新聞デジタル',
      language: 'ja',
    },
  },
  {
    name: 'a Korean paper',
    html: `<!DOCTYPE html><html lang="ko"><head><title>[르포] 섬마을 우체국의 마지막 겨울 - 등대일보</title><meta name="title" content="[르포] 섬마을 우체국의 마지막 겨울"><meta name="description" content="주민 63명의 섬에서 우체국이 3월에 문을 닫는다. 국장은 배달을 계속하겠다고 말했다."><meta property="og:title" content="[르포] 섬마을 우체국의 마지막 겨울"><meta property="og:site_name" content="등대일보"><meta property="og:url" content="https://www.deungdae.example/national/2020/01/28/ABCDEFG/"><meta property="og:image" content="https://images.deungdae.example/2020/01/28/ABC.jpg"><meta property="article:published_time" content="2020-01-27T20:00:00Z"><meta property="article:section" content="사회"><meta property="article:author" content="이서연 기자"><link rel="canonical" href="https://www.deungdae.example/national/2020/01/28/ABCDEFG/"></head>
<body><div id="fusion-app"><header><a href="/"><img alt="등대일보 로고"></a></header><section><div class="article-header"><div>사회</div><h1 class="article-header__headline"><span>[르포] 섬마을 우체국의 마지막 겨울</span></h1><div class="article-byline"><a href="/a">목포=이서연 기자</a></div><div class="dateBox"><span class="inputDate">입력 2020.01.28. 05:00</span> <span class="upDate">업데이트 2020.01.28. 09:41</span></div></div><figure><figcaption>배가 들어오는 아침. /사진=김도윤 기자</figcaption></figure><p>배는 오전 9시와 오후 3시에만 들어온다. 국장 박씨는 선착장에 서서 자루 두 개를 받아 들고 언덕을 오른다. 이 일을 사십 년 동안 해 왔다.</p></section></div></body></html>`,
    expected: {
      title: '[르포] 섬마을 우체국의 마지막 겨울',
      authors: ['이서연'],
      date: '2020-01-28',
      site: '등대일보',
      section: '사회',
      language: 'ko',
    },
  },
  {
    name: 'a Chinese agency',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>小岛邮局的最后一个冬天-新灯网</title><meta name="keywords" content="小岛,邮局"><meta name="description" content="小岛邮局的最后一个冬天---"><meta name="publishdate" content="2020-01-28"><meta name="author" content="新灯网"><meta name="source" content="新灯网"></head><body><div class="header domPC"><div class="header-top"><a href="http://www.xindeng.example/">新灯网首页</a></div><div class="header-cont"><div class="header-time left"><span class="year"><em>2020</em></span><span class="day"><em>01</em>/<em>28</em></span> <span class="time">17:00:12</span></div><div class="source">来源：新灯社</div><div class="head-line"><h1><span class="title">小岛邮局的最后一个冬天</span></h1></div></div></div><div class="main"><div id="detail"><p>　　新灯社福州1月28日电（记者林晓帆、陈立）船只在上午九点和下午三点靠岸。局长站在码头上，接过两个口袋，走上山坡。这份工作他做了四十年，从来没有一天缺席。</p></div></div></body></html>`,
    expected: { title: '小岛邮局的最后一个冬天', date: '2020-01-28', site: '新灯网', language: 'zh-Hans' },
  },
  {
    name: 'an Arabic broadcaster',
    html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>آخر شتاء لمكتب البريد في الجزيرة | ثقافة | المنارة نت</title><meta name="description" content="في جزيرة يسكنها ثلاثة وستون شخصا يغلق مكتب البريد أبوابه في مارس."><meta property="og:site_name" content="المنارة نت"><meta property="og:title" content="آخر شتاء لمكتب البريد في الجزيرة"><meta name="pageSection" content="ثقافة"><meta name="publishedDate" content="2021-10-05T10:00:00"><link rel="canonical" href="https://www.almanara.example/culture/2021/10/5/last-winter"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://www.almanara.example/culture/2021/10/5/last-winter","headline":"آخر شتاء لمكتب البريد في الجزيرة","datePublished":"2021-10-05T10:00:00Z","dateModified":"2021-10-05T10:00:00Z","author":{"@type":"Person","name":"ليلى حداد"},"publisher":{"@type":"Organization","name":"المنارة"}}</script></head><body><main><div class="breadcrumbs"><a href="/">الرئيسية</a> | <a href="/culture">ثقافة</a></div><header><h1>آخر شتاء لمكتب البريد في الجزيرة</h1></header><div class="article-author-name">ليلى حداد</div><div class="date-simple"><span>5/10/2021</span></div><p>تصل السفينة في التاسعة صباحا والثالثة بعد الظهر فقط. يقف مدير المكتب على الرصيف ويتسلم كيسين ثم يصعد التل كما فعل أربعين عاما.</p></main></body></html>`,
    expected: {
      title: 'آخر شتاء لمكتب البريد في الجزيرة',
      authors: ['ليلى حداد'],
      date: '2021-10-05',
      site: 'المنارة نت',
      section: 'ثقافة',
      language: 'ar',
    },
  },
  {
    name: 'an agency',
    html: `<!DOCTYPE html><html lang="en"><head><title>Island post office to close after 140 years | Pelican</title><meta name="article:author" content="By Ida Marsh"><meta name="article:section" content="Europe"><meta property="og:site_name" content="Pelican"><meta property="og:title" content="Island post office to close after 140 years"><meta property="og:url" content="https://www.pelican.com/world/europe/island-post-office-close-2023-02-10/"><meta name="article:published_time" content="2023-02-10T23:50:11Z"><meta name="analyticsAttributes.articleDate" content="2023-02-10T23:50:11Z"><link rel="canonical" href="https://www.pelican.com/world/europe/island-post-office-close-2023-02-10/"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Island post office to close after 140 years","url":"https://www.pelican.com/world/europe/island-post-office-close-2023-02-10/","dateCreated":"2023-02-10T23:50:11Z","datePublished":"2023-02-10T23:50:11Z","dateModified":"2023-02-10T23:55:00Z","author":{"@type":"Organization","name":"Pelican"},"creator":["Pelican"],"articleSection":"Europe","publisher":{"@type":"Organization","name":"Pelican"},"keywords":["EUROP"]}</script></head><body><main><article><div><a href="/world/europe/">Europe</a></div><h1 data-testid="Heading">Island post office to close after 140 years</h1><div>By Ida Marsh and Per Holm</div><div><time datetime="2023-02-10T23:50:11Z"><span>February 10, 2023</span><span>11:50 PM UTC</span><span>Updated 2 years ago</span></time></div><p>OSLO, Feb 10 (Pelican) - The post office on an island of 63 people will close in March after 140 years, its postmaster said on Friday, adding that he would go on delivering the letters himself.</p><p>Reporting by Ida Marsh and Per Holm; Editing by Zoe Lane</p></article></main></body></html>`,
    expected: {
      title: 'Island post office to close after 140 years',
      authors: ['Ida Marsh', 'Per Holm'],
      date: '2023-02-10',
      site: 'Pelican',
      section: 'Europe',
    },
  },
]

describe('pages of papers, broadcasters and agencies', () => {
  it.each(MADE)('$name', ({ html, expected }) => {
    expect(factsOf(html)).toMatchObject(expected)
  })
})
