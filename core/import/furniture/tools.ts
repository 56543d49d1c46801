import type { Family } from './family'

/** Small print of pages: times of reading, counters, paging, relative times. */
export const tools: Family = {
  reason: 'furniture',
  certain: [
    'story saved|article saved|you can find this story in my bookmarks|älterer beitrag|neuerer beitrag|ältere beiträge|neuere beiträge|vorheriger beitrag|nächster beitrag|vorheriger eintrag|nächster eintrag|article plus ancien|article plus récent|entrada anterior|entrada siguiente|post precedente|post successivo|forrige innlegg|neste innlegg|föregående inlägg|nästa inlägg|vorig bericht|volgend bericht|poprzedni wpis|następny wpis|önceki yazı|sonraki yazı',
    'follow|following|unfollow|followers|write a response|open in app|get app|get the app|기사원문|기사 원문|기자 프로필|기자프로필|본문 요약봇|본문요약봇|텍스트 음성 변환 서비스 사용하기|글자 크기 변경하기|sns 보내기|다른 공유 찾기|이 기사를 추천합니다|추천을 많이 받은 기사|구독자|응원수|언론사홈 바로가기|공감 비공감 안내|기사 섹션 분류 안내',
    'load more|show more|see more|view more|read more|continue reading|read the full story|read full article|read the full article|next article|previous article|next story|previous story|next post|previous post|older posts|newer posts|older articles|view all|see all|expand|collapse|play video|watch video|play audio|view gallery|view photos|view image in fullscreen|jump to recipe|print recipe|pin recipe|rate this recipe|save recipe|go to recipe|cook mode prevent your screen from going dark|enlarge image|click to enlarge|image caption|image source|media caption|hide caption|toggle caption|enable javascript|please enable javascript|javascript is disabled|loading|please wait|an error occurred|this video is not available|video unavailable|your browser does not support|open in app',
    '더보기|더 보기|이전 기사|다음 기사|이전글|다음글|이전 글|다음 글|목록보기|목록으로|기사 더보기|전체보기|이미지 크게 보기|사진 확대|다시보기|재생하기|もっと見る|もっと読む|続きを読む|次へ|前へ|次のページ|前のページ|次の記事へ|前の記事へ|記事一覧|一覧へ|一覧に戻る|全文を読む|拡大する|画像を拡大|阅读全文|查看更多|加载更多|展开全文|上一篇|下一篇|下一页|上一页|點擊閱讀更多|閱讀更多|看更多',
    "weiterlesen|mehr anzeigen|mehr laden|alle anzeigen|nächster artikel|vorheriger artikel|zum artikel|zum video|bild vergrößern|video abspielen|galerie öffnen|lire la suite|voir plus|afficher plus|voir tout|charger plus|article suivant|article précédent|agrandir l'image|leer más|ver más|cargar más|mostrar más|ver todo|siguiente artículo|artículo anterior|siguiente noticia|seguir leyendo|ampliar foto|leia a matéria completa|ver mais|carregar mais|continua a leggere|mostra altro|читать далее|показать ещё|далее",
  ],
  likelyPatterns: [/^[+\d][\d.,]*\s?[km만천]?\+?$/i],
  likely: [
    'next|previous|prev|play|pause|mute|gallery|slideshow|advert|live updates|breaking|breaking news|exclusive|premium|updated|이전|다음|목록|단독|다음글|次|前|上一页|weiter|zurück|suivant|précédent|siguiente|anterior|x|i|s',
  ],
  certainPatterns: [
    /^(?:leestijd|czas czytania|lästid|lesetid|læsetid|okuma süresi|وقت القراءة|مدة القراءة|doba čtení|час читання|время чтения)\s*[:：]?\s*(?:ca\.? |~ ?|około )?\d{1,3}\s*\S{0,12}$/iu,
    /^\d+ points? by \S+.{0,80}$/i,
    /^이 기사는 언론사에서 .{0,60}$/u,
    /^\d[\d.,]*\s?[km]?\s+(?:followers|following|subscribers|members|posts)$/i,
    /^(?:written|published) (?:by|in) (?:\p{Lu}\S* ?){1,4}$/u,
    /^(?:(?:estimated |average )?(?:reading|read) time\s*[:：]?\s*)?(?:about |~ ?)?\d{1,3}\s*(?:-|to\s)?\s*\d{0,3}\s*min(?:ute)?s?\.?\s*(?:read(?:ing)?(?: time)?|lesezeit|lectura|de lectura|de lecture|leitura|di lettura)?$/i,
    /^(?:(?:estimated |average )?(?:reading|read) time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura)\s*[:：]?\s*(?:ca\.? |env\. )?\d{1,3}\s*min.{0,12}$/i,
    /^\d[\d,.]*\s*[km]?\+?\s*(?:views?|shares?|likes?|claps?|reads?|retweets?|reposts?|votes?|reactions?|followers|aufrufe|vues|partages|visualizaciones|compartidos)$/i,
    /^(?:views?|shares?|hits|조회수?|추천수?|공감|閲覧数|阅读(?:量|数)?|浏览(?:量|次数)?|點閱數?|瀏覽數?)\s*[:：]?\s*\d[\d,.]*\s*[kmw万]?$/iu,
    /^(?:(?:updated|published|posted|last updated|modified)\s*[:：]?\s*)?(?:about |an? |)?(?:\d{1,3}\s*)?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])\s+ago$/i,
    /^\d{1,3}\s*(?:초|분|시간|일|주|개월|년)\s*전$/,
    /^\d{1,3}\s*(?:秒|分|時間|日|週間|か月|ヶ月|年)前$/,
    /^(?:vor|il y a|hace|há)\s+\d{1,3}\s*\p{L}{1,12}\.?$/iu,
    /^\(?(?:page\s+)?\d{1,3}\s*(?:\/|of|von|sur|de)\s*\d{1,3}\)?$/i,
    /^(?:follow|folge|suivre|seguir)\s+@\w+$/i,
  ],
}
