/** Names that sites give the parts they are divided into; a line of the title block that is one of them is the section. */
const NAMES =
  'news|world|world news|uk news|us news|u.s. news|asia|asia pacific|asia-pacific|europe|africa|americas|latin america|middle east|china|japan|korea|north korea|south korea|inter-korea|india|russia|united states|international|national|nation|local|local news|metro|region|politics|policy|diplomacy|defense|defence|security|military|business|economy|economics|markets|money|personal finance|finance|companies|industry|energy|real estate|technology|tech|science|science & environment|science and environment|space|health|health & science|wellness|medicine|environment|climate|climate change|nature|education|culture|arts|arts & culture|arts and culture|art & design|books|film|movies|music|theatre|theater|television|tv|media|entertainment|celebrity|lifestyle|life|life & style|life and style|style|fashion|food|recipes|travel|sport|sports|football|soccer|baseball|basketball|tennis|cricket|golf|motorsport|opinion|opinions|editorial|editorials|commentary|columns|column|analysis|features|feature|long reads|the long read|magazine|review|reviews|interview|interviews|society|community|law|crime|religion|history|obituaries|weather|cities|design|engineering|research|explainers|fact check|perspectives|letters|' +
  '정치|국회|청와대|대통령실|외교|국방|외교안보|외교/안보|통일|북한|남북|경제|금융|증권|부동산|산업|기업|재계|사회|사건사고|법원|검찰|교육|노동|환경|의료|건강|복지|국제|세계|미국|중국|일본|아시아|유럽|문화|공연|전시|책|학술|종교|연예|방송|영화|음악|스포츠|축구|야구|골프|생활|라이프|여행|음식|과학|기술|it|it/과학|과학기술|오피니언|사설|칼럼|기고|시론|인터뷰|기획|지역|전국|수도권|' +
  '国内|国際|政治|経済|社会|地域|事件|事件・事故|スポーツ|野球|サッカー|エンタメ|芸能|文化|芸術|科学|科学・文化|科学・環境|技術|テクノロジー|it|医療|健康|医療・健康|教育|環境|暮らし|くらし|生活|旅行|グルメ|オピニオン|社説|論説|コラム|特集|連載|アジア|中国|韓国|北朝鮮|米国|欧州|金融|株式|ビジネス|気象|' +
  '国际|时政|财经|军事|体育|娱乐|科技|教育|健康|评论|观点|港澳台|台湾|國際|財經|軍事|體育|娛樂|評論|觀點|兩岸|經濟|社會|' +
  'politik|ausland|inland|deutschland|welt|wirtschaft|finanzen|börse|unternehmen|panorama|gesellschaft|kultur|feuilleton|wissen|wissenschaft|netzwelt|digital|technik|gesundheit|reise|meinung|kommentar|leitartikel|leben|auto|mobilität|karriere|bildung|umwelt|klima|medien|geschichte|lokales|regional|' +
  'politique|monde|international|europe|afrique|asie|amériques|proche-orient|économie|entreprises|société|justice|culture|livres|cinéma|musique|sciences|santé|planète|environnement|climat|idées|débats|tribune|éditorial|opinions|médias|éducation|technologies|sport|sports|styles|voyage|france|régions|pixels|' +
  'política|internacional|mundo|economía|empresas|negocios|sociedad|cultura|libros|cine|música|deportes|fútbol|ciencia|tecnología|salud|medio ambiente|clima|opinión|editoriales|tribuna|columnas|educación|españa|américa|latinoamérica|méxico|argentina|colombia|local|economia|esportes|ciência|saúde|brasil|opinião|esteri|cronaca|scienze|italia|политика|экономика|общество|мир|культура|спорт|наука|в мире|мнения|أخبار|سياسة|اقتصاد|ثقافة|رياضة|مجتمع|علوم|تكنولوجيا|صحة|رأي|مقالات|العالم|חדשות|כלכלה|תרבות|ספורט|דעות'

const SECTIONS: ReadonlySet<string> = new Set(NAMES.split('|'))

/** Whether a line names a part of a site. */
export function isSectionName(words: string): boolean {
  return SECTIONS.has(words.toLowerCase().replace(/\s+/g, ' ').trim())
}

const LABELLED =
  /^(?:from (?:the )?section|in (?:the )?section)\s*[:：]?\s+(\S.{0,60})$|^(?:section|category|topic|ressort|rubrik|thema|rubrique|catégorie|sección|categoría|seção|sezione|рубрика|섹션|카테고리|カテゴリー?|分类|栏目|欄目|分類)\s*[:：]\s*(\S.{0,60})$/iu

/** The section of a line that says that it names one ("Category: Politics"), or null. */
export function labelledSection(words: string): string | null {
  const found = LABELLED.exec(words)
  return (found?.[1] ?? found?.[2])?.trim() ?? null
}

const SERIES_LABEL =
  /^(?:series|(?:from|part of) the series|serie|serien|série|serie tv|연재|시리즈|기획연재|連載|シリーズ|专题|專題|系列)\s*[:：|]\s*(\S.{0,80})$/iu

/** The series of a line that says so, or null. */
export function labelledSeries(words: string): string | null {
  return SERIES_LABEL.exec(words)?.[1]?.trim() ?? null
}
