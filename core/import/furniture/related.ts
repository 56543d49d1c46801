import type { Family } from './family'

const HEADS = [
  'lees ook|lees verder|lees meer|meest gelezen|meest bekeken|gerelateerde artikelen|verwante artikelen|meer over dit onderwerp|meer nieuws|aanbevolen|misschien vind je dit ook leuk|ook interessant|laatste nieuws|net binnen',
  'czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|polecane|polecamy|najczęściej czytane|najpopularniejsze|najnowsze|powiązane artykuły|podobne artykuły|więcej na ten temat|warto przeczytać',
  'läs mer|läs också|läs även|mest läst|mest lästa|relaterade artiklar|relaterat|fler artiklar|fler nyheter|senaste nytt|rekommenderat|rekommenderas för dig|les også|les mer|mest lest|siste nytt|relaterte saker|flere saker|læs også|læs mere|mest læste|seneste nyt|relaterede artikler|lue myös|lue lisää|luetuimmat|uusimmat|aiheeseen liittyvää',
  'ilgili haberler|ilgili içerikler|ilgili yazılar|benzer haberler|benzer yazılar|bunlar da ilginizi çekebilir|bunlar da ilgini çekebilir|en çok okunanlar|en çok okunan|çok okunanlar|son dakika|son haberler|diğer haberler|önerilen haberler|okumaya devam et',
  'اقرأ أيضا|اقرأ أيضاً|إقرأ أيضاً|اقرأ المزيد|اقرأ ايضا|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولاً|مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|موضوعات متعلقة|قد يعجبك أيضاً|آخر الأخبار|مقترحات لك|المزيد من الأخبار',
  'čtěte také|přečtěte si také|související články|nejčtenější|mohlo by vás zajímat|další články|olvasta már|kapcsolódó cikkek|legolvasottabb|ajánlott cikkek|διαβάστε επίσης|σχετικά άρθρα|δημοφιλή|xem thêm|tin liên quan|đọc nhiều nhất|bài viết liên quan|tin mới nhất|baca juga|artikel terkait|berita terkait|terpopuler|terkini|читайте також|схожі статті|найпопулярніше|citește și|articole similare|cele mai citite|קראו גם|כתבות נוספות|הנקראות ביותר',
  'ti potrebbe interessare|ti potrebbe interessare anche|potrebbe interessarti anche|articoli correlati|articoli simili|leggi anche|leggi altro|i più letti|le più lette|più letti|articoli recenti',
  'la rédaction vous conseille|nos lecteurs ont aussi lu|mais lidas|mais lidos|mais vistas|leia também|veja também|leia mais|matérias relacionadas|notícias relacionadas|últimas notícias|lo más visto|últimas noticias|archivado en|archivado en:',
  "related articles|related article|related stories|related story|related posts|related news|related content|related coverage|related topics|related reading|you may also like|you might also like|you may like|you might like|readers also liked|read next|up next|more stories|more news|more articles|more to read|more to explore|more on this story|more on this topic|more on this|more from this section|recommended|recommended for you|recommended stories|recommended reading|recommended articles|suggested articles|editor's pick|editor's picks|editors' pick|editors' picks|editor's choice|our picks|top picks|most read|most popular|most viewed|most shared|most commented|trending|trending now|trending stories|popular|popular now|popular posts|popular stories|top stories|latest stories|latest news|latest articles|latest posts|recent posts|recent articles|recent stories|don't miss|in case you missed it|what to read next|what others are reading|keep reading|around the web|promoted stories|promoted content|paid content|from our partners|from the web|sponsored stories|you may have missed|see more stories|elsewhere on the site|in this section|also in this section|also of interest|similar articles|similar posts|suggested topics|similar topics|similar threads|similar questions|related questions|related threads|hot network questions",
  '관련기사|관련 기사|관련뉴스|관련 뉴스|관련 글|관련글|연관기사|많이 본 기사|많이본 기사|많이 본 뉴스|많이본 뉴스|많이 읽은 기사|가장 많이 본 뉴스|추천기사|추천 기사|추천뉴스|추천 뉴스|추천 콘텐츠|인기기사|인기 기사|인기뉴스|인기 뉴스|주요뉴스|주요 뉴스|이 시각 주요뉴스|이 시각 주요 뉴스|오늘의 주요뉴스|핫뉴스|실시간 뉴스|실시간 인기|실시간 인기기사|함께 보면 좋은 기사|이 기사와 함께 많이 본|다른 기사 보기|이 기자의 다른 기사|기자의 다른 기사|최신뉴스|최신 뉴스|댓글 많은 기사|오늘의 추천|이슈 키워드|이 시간 주요뉴스|놓치면 안 되는 기사|당신이 좋아할 만한 기사',
  '関連記事|関連ニュース|関連リンク|関連するニュース|関連キーワード|おすすめ記事|おすすめの記事|おすすめ|あなたにおすすめ|あなたへのおすすめ|あわせて読みたい|合わせて読みたい|こちらもおすすめ|人気記事|人気の記事|人気記事ランキング|アクセスランキング|記事ランキング|よく読まれている記事|注目記事|注目のニュース|新着記事|最新記事|最新ニュース|この記事を読んだ人はこんな記事も読んでいます|編集部のおすすめ|次の記事|前の記事|主要ニュース|トップニュース|特集記事',
  '相关阅读|相关新闻|相关文章|相关报道|相关链接|相关推荐|推荐阅读|推荐文章|热门推荐|热门文章|热门新闻|热点新闻|猜你喜欢|为您推荐|为你推荐|延伸阅读|编辑推荐|今日推荐|最新文章|最新新闻|新闻排行|点击排行|相關文章|相關新聞|相關報導|延伸閱讀|編輯推薦|熱門文章|熱門新聞|推薦閱讀|你可能也喜歡|你可能有興趣|更多相關',
  'mehr zum thema|mehr zu diesem thema|zum thema|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren|weitere artikel|weitere meldungen|weitere nachrichten|weitere themen|weitere artikel zum thema|lesen sie auch|lesen sie mehr|lesen sie jetzt|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|verwandte beiträge|meistgelesen|meistgelesene artikel|meist gelesen|am häufigsten gelesen|beliebte artikel|empfehlungen der redaktion|empfehlungen für sie|auch interessant|aus dem ressort|neueste artikel|neueste beiträge|aktuelle artikel|top-artikel|passend zum thema|ebenfalls interessant',
  "à lire aussi|lire aussi|à lire également|articles liés|articles similaires|articles connexes|articles associés|sur le même sujet|sur le même thème|dans la même rubrique|les plus lus|les plus lues|les plus consultés|les plus partagés|les articles les plus lus|vous aimerez aussi|vous pourriez aussi aimer|vous pourriez être intéressé par|à découvrir|à ne pas manquer|à voir aussi|voir aussi|nos recommandations|recommandé pour vous|notre sélection|la sélection de la rédaction|le choix de la rédaction|dernières actualités|les dernières actualités|contenus sponsorisés|contenu sponsorisé|en ce moment|plus d'articles|suggestions de la rédaction",
  'noticias relacionadas|artículos relacionados|contenido relacionado|contenidos relacionados|información relacionada|temas relacionados|te puede interesar|te podría interesar|también te puede interesar|también te podría interesar|le puede interesar|lo más leído|lo más visto|las más leídas|más leídas|más leídos|los más leídos|más noticias|más información|otras noticias|lee también|lea también|leer también|últimas noticias|recomendados|recomendamos|te recomendamos|no te pierdas|contenido patrocinado|archivado en|además en|notícias relacionadas|leia também|leia mais|veja também|mais lidas|últimas notícias|recomendadas para você|leggi anche|articoli correlati|potrebbe interessarti|potrebbe interessarti anche|potrebbero interessarti|i più letti|ultime notizie|читайте также|по теме|материалы по теме|самое читаемое|популярное|рекомендуем|новости по теме|другие новости',
]

/** Other articles: lists at the end of a page, and single pointers within it. */
export const related: Family = {
  reason: 'related',
  certain: HEADS,
  likely: ['related|more|recommended|精彩视频推荐|推荐视频|栏目精粹'],
  heads: [...HEADS, 'related'],
  certainPatterns: [
    /^(?:lees ook|lees meer|czytaj (?:także|też|również)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|läs (?:också|även|mer)|les også|læs også|lue myös|ilgili haber|okuyun|اقرأ أيضاً?|čtěte také|baca juga|xem thêm|читайте також|citește și)\s*[:：|›»]\s*\S/iu,
    /^(?:read more|read also|also read|read this next|related(?: stor(?:y|ies)| articles?| posts?)?|more from [^:.]{2,40}|don['’]t miss|recommended(?: reading)?|must read|watch|in pictures)\s*[:：|›»]\s*\S/i,
    /^(?:lesen sie auch|lesen sie dazu|mehr dazu|mehr zum thema|auch interessant|lesetipp)\s*[:：|›»]\s*\S/i,
    /^(?:(?:à )?lire (?:aussi|également)|voir aussi|à (?:lire|voir) aussi|sur le même sujet)\s*[:：|›»]\s*\S/i,
    /^(?:lee también|lea también|leer más|te puede interesar|también te puede interesar|leia também|leia mais|veja também|leggi anche|читайте также)\s*[:：|›»]\s*\S/iu,
    /^[▶►☞◆■•-]?\s*[[【(]?\s*(?:관련기사|관련 기사|함께 보기|추천기사|関連記事|関連ニュース|関連|あわせて読みたい|相关阅读|相关新闻|延伸阅读|延伸閱讀|相關新聞|推荐阅读)\s*[\])】]?\s*[:：|›»>▶]?\s+?\S/u,
  ],
  headPatterns: [
    /^(?:read more|more|see also|also read|related|more on this|weiterlesen|mehr dazu|lees ook|lees meer|à lire|lire aussi|leggi anche|leia também|lea también|czytaj też|läs också|čtěte také)\s*[:：]$/iu,
    /^(?:mehr zum thema|mehr zu|alles zu|weiteres zu|auch auf) \p{Lu}.{1,60}:?$/u,
    /^(?:more on|see also on|also on|elsewhere on|from) (?:the )?\p{Lu}[^.!?]{1,40}:$/u,
    /^(?:more|recommended|latest|popular|trending|top stories|most read|most popular) (?:from|in|on|by|at|about) (?:the )?[\p{Lu}\d][^.!?]{1,50}$/iu,
    /^.{1,14}\s(?:주요\s?뉴스|인기\s?기사|인기\s?뉴스|관련\s?기사|많이 본 뉴스|랭킹\s?뉴스|헤드라인|최신\s?기사)$/u,
    /^이 블로그 인기글$|^이 블로그의? .{1,10}글$/u,
    /^.{1,14}の(?:おすすめ|人気記事|関連記事|最新記事|最新ニュース)$/u,
  ],
}
