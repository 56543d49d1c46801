import type { Family } from './family'

const HEADS = [
  'reageer|reageren|plaats een reactie|geef een reactie|laat een reactie achter|bekijk reacties|alle reacties|dodaj komentarz|skomentuj|napisz komentarz|zostaw komentarz|wszystkie komentarze|kommentera|skriv en kommentar|lämna en kommentar|visa kommentarer|legg igjen en kommentar|skriv kommentar|kommentoi|jätä kommentti',
  'yorum yap|yorum yaz|yorum ekle|bir yorum yaz|bir cevap yazın|yorumları göster|tüm yorumlar|أضف تعليقاً|أضف تعليقا|اترك تعليقاً|اترك تعليقا|اكتب تعليقاً|شارك برأيك|přidat komentář|vložit komentář|hozzászólás|szólj hozzá|γράψτε σχόλιο|bình luận|gửi bình luận|ý kiến của bạn|tulis komentar|tinggalkan komentar|додати коментар|lasă un comentariu|הוסף תגובה',
  "your email address will not be published|your email address will not be published. required fields are marked|required fields are marked|leave a comment|leave a reply|post a comment|add a comment|add your comment|write a comment|submit a comment|join the conversation|join the discussion|start the conversation|start the discussion|view comments|view all comments|show comments|show all comments|read all comments|see all comments|load comments|load more comments|hide comments|log in to comment|sign in to comment|login to comment|log in to leave a comment|you must be logged in to post a comment|comments are closed|comments are turned off|be the first to comment|no comments yet|no comments|have your say|what do you think|reader comments|readers' comments|comments section|comment on this story|cancel reply",
  '댓글 쓰기|댓글쓰기|댓글 달기|댓글달기|댓글 보기|댓글 더보기|댓글 등록|댓글을 입력해 주세요|댓글을 입력하세요|댓글을 남겨주세요|댓글 목록|댓글 삭제|전체 댓글|첫 댓글을 남겨보세요|의견쓰기|의견 쓰기|의견 남기기|네티즌 의견|독자 의견|이 기사에 대한 댓글|덧글 쓰기|로그인 후 댓글을 작성하실 수 있습니다',
  'コメントを書く|コメントする|コメントを投稿|コメントを残す|コメント一覧|コメントを見る|コメントをもっと見る|みんなのコメント|コメントはまだありません|读者评论|网友评论|发表评论|写评论|我要评论|查看评论|全部评论|最新评论|评论列表|留言板|發表評論|發表留言|我要留言|網友留言|撰寫留言',
  'kommentar schreiben|kommentar verfassen|einen kommentar schreiben|schreiben sie einen kommentar|schreibe einen kommentar|kommentare anzeigen|alle kommentare anzeigen|alle kommentare|kommentare lesen|diskutieren sie mit|diskutiere mit|jetzt kommentieren|jetzt mitdiskutieren|leserkommentare|antwort abbrechen|ihre meinung|laisser un commentaire|laissez un commentaire|ajouter un commentaire|écrire un commentaire|poster un commentaire|publier un commentaire|voir les commentaires|afficher les commentaires|lire les commentaires|tous les commentaires|réagissez|réagir|donnez votre avis|commentez|soyez le premier à commenter|annuler la réponse|vos commentaires|vos réactions',
  'deja un comentario|deja tu comentario|dejar un comentario|deja una respuesta|escribe un comentario|escribe tu comentario|añadir comentario|ver comentarios|ver los comentarios|mostrar comentarios|ver todos los comentarios|comenta esta noticia|sé el primero en comentar|comentarios cerrados|cancelar la respuesta|deixe um comentário|deixe seu comentário|deixe uma resposta|ver comentários|comente|lascia un commento|lascia una risposta|scrivi un commento|vedi i commenti|оставить комментарий|комментировать|добавить комментарий|показать комментарии|написать комментарий',
]

/** What readers wrote below, and the way to write there. */
export const comments: Family = {
  reason: 'comments',
  certain: HEADS,
  likely: [
    'reacties|reactie|komentarze|kommentarer|kommentar|kommentit|yorumlar|yorum|التعليقات|تعليقات|komentáře|hozzászólások|σχόλια|komentar|коментарі|comentarii|תגובות',
    'comments|comment|reply|replies|responses|discussion|댓글|답글|덧글|コメント|返信|评论|回复|留言|評論|kommentare|kommentar|antworten|diskussion|commentaires|commentaire|répondre|comentarios|responder|comentários|commenti|rispondi|комментарии|ответить',
  ],
  heads: [
    ...HEADS,
    'reacties|komentarze|kommentarer|kommentit|yorumlar|التعليقات|تعليقات|komentáře|hozzászólások|σχόλια|коментарі|comentarii|תגובות',
    'comments|comment|responses|discussion|댓글|コメント|评论|留言|評論|kommentare|diskussion|commentaires|comentarios|comentários|commenti|комментарии',
  ],
  certainPatterns: [
    /^\d+ (?:gedanken? zu|kommentare? zu|réflexions? (?:au sujet de|sur)|commentaires? sur|comentarios? (?:en|sobre)|pensieri? su|commenti su|reacties op|gedachten over|kommentarer (?:till|til)|myśli (?:na temat|o))\b.{0,160}$/iu,
    /^(?:reacties?|komentarze|kommentarer|kommentit|yorumlar|التعليقات|komentáře|коментарі|comentarii)\s*[([]?\s*\d[\d,.]*\s*[)\]]?$/iu,
    /^\(?\d[\d,.]*\)?\s*(?:comments?|replies|responses|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари(?:й|я|ев))$/i,
    /^(?:all |show |view |read )?(?:comments?|kommentare|commentaires|comentarios|commenti|комментарии)\s*[([]\s*\d[\d,.]*\s*[)\]]$/i,
    /^(?:댓글|덧글|답글|의견)\s*[([]?\s*\d[\d,]*\s*(?:개)?\s*[)\]]?$/,
    /^(?:コメント|评论|留言|評論)\s*[（([]?\s*\d[\d,]*\s*(?:件|条|則|个)?\s*[)）\]]?$/,
    /^there (?:is|are) (?:currently )?\d+ (?:comments?|responses?|replies)\b.{0,20}$/i,
    /^\d+ comments? (?:so far|on|to|for)\b.{0,120}$/i,
    /^(?:kommentare?|commentaires?|comentarios?|comments?) (?:lesen|anzeigen|ansehen|lire|leer|ver|lees)\b.{0,30}$/i,
    /^(?:forum zum thema|diskussion zum artikel|zum forum)\b.{0,60}$/i,
    /^\d+ (?:thoughts?|responses?) (?:on|to) [“"‘']/i,
  ],
}
