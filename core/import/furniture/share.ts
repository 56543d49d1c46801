import type { Family } from './family'

/** Buttons for sharing, printing, saving and listening. */
export const share: Family = {
  reason: 'share',
  certain: [
    'この記事が気に入ったらフォロー|この記事が気に入ったらいいね|この記事が気に入ったらいいね!しよう|フォローする|この記事をシェアする|最新情報をお届けします',
    'delen|deel dit artikel|deel dit bericht|deel via|deel op facebook|deel op twitter|deel op x|link kopiëren|kopieer link|e-mail dit artikel|artikel opslaan|bewaar artikel|udostępnij|udostępnij artykuł|udostępnij na facebooku|skopiuj link|kopiuj link|wyślij znajomemu|zapisz artykuł|dela|dela artikeln|dela på facebook|dela på twitter|kopiera länk|spara artikel|del på facebook|del artikkelen|del artiklen|kopier lenke|kopier link|jaa artikkeli|paylaş|facebookta paylaş|twitterda paylaş|bağlantıyı kopyala|linki kopyala|haberi paylaş|haberi dinle|yazı boyutu|شارك|شارك المقال|مشاركة|شارك على فيسبوك|انسخ الرابط|نسخ الرابط|طباعة|حفظ المقال|حجم الخط|sdílet|sdílet na facebooku|megosztás|κοινοποίηση|chia sẻ|bagikan|поділитися|distribuie|שתף|save this story|save story|save this article',
    'share this|share this article|share this story|share this post|share this page|share this with|share article|share story|share post|share with friends|share via|share via email|share the article',
    'share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share on reddit|share on telegram|share on pinterest|share on bluesky|share to facebook|share to twitter|tweet this|pin it|post on x',
    'copy link|copy url|link copied|copy link to clipboard|email this|email this article|email article|email a friend|print this|print this article|print article|print this page|save this article|save for later|save article|add to bookmarks|bookmark this|gift this article|listen to this article|listen to article|listen to the article|reprints|click to share|click to print|click to email',
    '我要分享|转播到腾讯微博|腾讯微博|新浪微博|qq空间|qq好友|微信好友|领英分享|微信朋友圈|复制链接到剪贴板|like this|share it|please share|공유하기|기사 공유|기사공유|기사 공유하기|페이스북 공유|페이스북으로 공유|페이스북 공유하기|트위터 공유|트위터로 공유|카카오톡 공유|카카오톡으로 공유|카카오스토리|네이버 밴드|네이버 블로그|url 복사|url복사|링크 복사|주소복사|글자크기|글자크기 조절|글자 크기|글씨크기|글자크기 설정|글자 키우기|글자 줄이기|인쇄하기|기사 인쇄|프린트|스크랩하기|메일로 보내기|이메일로 보내기|기사 스크랩|본문 글씨 키우기|본문 글씨 줄이기|음성으로 듣기|기사듣기|sns 기사보내기|sns 공유하기',
    'シェア|シェアする|この記事をシェア|この記事をシェアする|ツイート|ツイートする|ポスト|ポストする|はてなブックマーク|lineで送る|lineで共有|facebookでシェア|xでシェア|リンクをコピー|印刷する|印刷|文字サイズ|記事を保存|保存する|ブックマーク|メールで送る|後で読む',
    '分享到|分享至|分享到微信|分享到微博|分享至微信|微信扫一扫|扫一扫|复制链接|字号|字体大小|打印本页|分享本文|分享文章|分享到朋友圈|複製連結|列印|分享給朋友|轉寄|字級',
    'version zum drucken|druckversion|druckansicht|artikel teilen|beitrag teilen|diesen artikel teilen|auf facebook teilen|auf twitter teilen|auf x teilen|per e-mail teilen|per mail teilen|per whatsapp teilen|link kopieren|artikel drucken|seite drucken|drucken|merken|artikel merken|artikel anhören|artikel verschenken|auf die merkliste|zur merkliste|per e-mail versenden|zum merken anmelden|schriftgröße',
    "partager cet article|partager l'article|partager sur facebook|partager sur twitter|partager sur x|partager sur linkedin|partager sur whatsapp|partager par mail|partager par e-mail|envoyer par e-mail|envoyer par email|imprimer|imprimer l'article|copier le lien|offrir l'article|offrir cet article|ajouter à vos favoris|ajouter à mes favoris|écouter l'article|écouter cet article|enregistrer l'article|lire plus tard|réagir à cet article",
    'compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|compartir en linkedin|compartir este artículo|compartir esta noticia|comparte esta noticia|comparte este artículo|comparte esta noticia en|compartir por correo|copiar enlace|enviar por correo|enviar por email|imprimir|guardar artículo|escuchar|escuchar artículo|compartilhe|compartilhar|compartilhe esta notícia|copiar link|condividi|condividi su facebook|condividi questo articolo|stampa|поделиться|поделиться в соцсетях|скопировать ссылку|распечатать',
  ],
  likely: [
    'вконтакте|одноклассники|телеграм|فيسبوك|تويتر|واتساب|تيليغرام|لينكد إن|البريد الإلكتروني|naver band',
    'פייסבוק|טוויטר|וואטסאפ|שתפו|फेसबुक|ट्विटर|व्हाट्सएप',
    'share|tweet|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|youtube|tiktok|messenger|threads|bluesky|mastodon|flipboard|tumblr|pocket|line|email|e-mail|mail|print|copy|link|url|save|saved|bookmark|listen|rss|follow|like|pdf|a-|a+|font size|text size',
    '이웃추가|이웃 추가|서로이웃|구독하기 버튼|공유|페이스북|트위터|카카오톡|카카오|네이버|밴드|라인|블로그|인쇄|복사|스크랩|저장|좋아요|듣기|가|이메일|메일|북마크',
    'はてブ|ライン|フェイスブック|コピー|保存|メール|いいね|分享|微信|微博|收藏|点赞|打印|臉書|teilen|speichern|vorlesen|kopieren|gefällt mir|partager|envoyer|enregistrer|écouter|favoris|compartir|guardar|comentar|salvar|salva',
  ],
  certainPatterns: [
    /^(?:follow|like|find|join) [^.!?]{2,40} on (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|bluesky|threads|mastodon|telegram|whatsapp)$/i,
    /^(?:share|tweet|email|print|save|copy|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|instagram|link|teilen|partager|compartir)(?:\s*[|·•/,]?\s+(?:share|tweet|email|print|save|copy|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|instagram|link|teilen|partager|compartir)){2,}$/i,
    /^(?:save|add|pin|send|share|post|gift|forward)(?: (?:it|this|article|this article|story))? (?:to|on|via|in|with|by) (?:your |my |a )?(?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|instagram|pocket|flipboard|bluesky|threads|mastodon|e-?mail|friends?|reading list|read later|favou?rites|bookmarks|library|list|saved)$/i,
    /^(?:zur|auf die|in die) (?:merkliste|leseliste)(?: (?:hinzufügen|setzen|legen))?$/i,
    /^ajouter (?:à|aux?) (?:mes |vos |ma |la )?(?:favoris|sélections?|liste(?: de lecture)?|articles enregistrés)$/i,
    /^(?:añadir|agregar|guardar) (?:a|en) (?:mis |tus )?(?:favoritos|lista(?: de lectura)?)$/iu,
    /^\d*\s*(?:click to )?(?:share|e?mail|print)\b.{0,50}\(opens in (?:a )?new window\)\s*\d*$/i,
  ],
}
