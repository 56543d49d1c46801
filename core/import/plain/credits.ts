/** Whose a picture is: lines that say nothing else. */

const LABELS =
  'image sources?|photos?|photographs?|photography|photo credits?|photo illustrations?|image|images|image credits?|images credits?|picture|pictures|picture credits?|pic|credits?|illustrations?|illustrated|artwork|graphic|graphics|source photo|lead image|' +
  'fotos?|foto credits?|bild|bilder|bildquelle|bildnachweis|grafik|fotografie|crédits?|crédits? photos?|crédit image|photographies?|imágenes|imagen|fotografías?|ilustración|imagem|immagine|фото|иллюстрация|' +
  '사진|사진제공|사진 제공|사진출처|사진 출처|이미지|그래픽|写真|写真提供|画像|画像提供|撮影|图片来源|图源|摄影|图片|圖片來源|圖片|圖源|攝影'
const LABELLED = new RegExp(
  `^[\\[(（【<]?\\s*(?:${LABELS})\\s*(?:[:：=＝/／,]|\\bby\\b|\\bvon\\b|\\bde\\b|\\bcourtesy\\b|提供)\\s*\\S.{0,100}$`,
  'iu',
)
const SIGNED = /^[[(（【<]?\s*(?:©|ⓒ|\(c\))\s*\S.{0,90}$/iu
const AGENCIES =
  /\b(?:getty images|shutterstock|reuters|afp|ap photo|associated press|epa-efe|epa|dpa|picture alliance|picture-alliance|imago|alamy|istock|istockphoto|unsplash|pexels|wikimedia commons|bloomberg via getty|pool photo|xinhua|kyodo|ansa|efe|europa press|keystone|ullstein)\b|yonhap|연합뉴스|뉴시스|뉴스1|共同通信|時事通信|时事通信|新华社|中新社|視覺中國|视觉中国/iu
/** Words of rights, not of pictures. */
const RIGHTS =
  /rights reserved|reproduction|vorbehalten|réservés|reservados|riservati|защищены|재배포|전재|転載|版权所有|版權所有|terms|privacy/iu

/** The credit that a line is, as it is written; null where it is none. */
export function creditOf(words: string): string | null {
  if (words.length > 110 || RIGHTS.test(words)) return null
  if (SIGNED.test(words) || LABELLED.test(words)) return isSentence(words) ? null : words
  // "Jung Yeon-je/AFP/Getty Images", "AP Photo/Ann Lee"
  const isAgency =
    AGENCIES.test(words) &&
    words.length <= 80 &&
    (/[/|]/.test(words) || /^[^.]{0,12}$/.test(words.replace(AGENCIES, '')))
  return isAgency && !isSentence(words) && !/\d{4}/.test(words) ? words : null
}

/** After the sentence of a caption, or in brackets at its end. */
const AT_END = new RegExp(
  `(?:[.!?。！？”"’»]\\s+|\\s[-–—|/]\\s+|\\s*[(（\\[【<])((?:${LABELS})\\s*(?:[:：=＝]|\\bby\\b)\\s*[^.!?。:：()（）\\[\\]【】<>]{2,80})[)）\\]】>]?\\.?$`,
  'iu',
)
/** A longer line is a paragraph, which ends as it likes. */
const LONGEST_CAPTION = 400

/** The credit that a caption ends in ("The pier in August. Photo: Ann Lee"), or null. The caption stays in the text. */
export function creditAtEnd(words: string): string | null {
  if (words.length > LONGEST_CAPTION || RIGHTS.test(words)) return null
  return AT_END.exec(words)?.[1]?.trim() ?? null
}

/** A caption may end in a credit; it is a sentence and stays in the text. */
function isSentence(words: string): boolean {
  return /[.!?]\s+\p{Lu}/u.test(words) || (/[.。]$/.test(words) && words.split(/\s+/).length > 8)
}
