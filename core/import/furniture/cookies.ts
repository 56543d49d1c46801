import type { Family } from './family'

/**
 * Consent notices. The long ones are prose, and an essay may speak of cookies: two signs are needed, each of which is said
 * by a site of itself to its reader, and the notice must begin with one.
 */
export const cookies: Family = {
  reason: 'cookies',
  certain: [
    'accept all|accept all cookies|accept cookies|accept and close|accept & close|accept and continue|accept & continue|agree and close|agree & close|agree and continue|i accept|i agree|reject all|reject all cookies|reject cookies|decline all|decline cookies|deny all|allow all|allow all cookies|allow cookies|necessary cookies only|only necessary|essential cookies only|manage cookies|manage cookie settings|manage consent|manage preferences|manage options|manage my preferences|manage your privacy|cookie settings|cookie preferences|cookie notice|cookie consent|cookies settings|cookies policy|cookie policy|your privacy|your privacy choices|your privacy matters|we value your privacy|we care about your privacy|we use cookies|this site uses cookies|this website uses cookies|privacy settings|privacy preferences|consent preferences|customise cookies|customize cookies|save preferences|confirm my choices',
    '쿠키 설정|쿠키 동의|모두 동의|쿠키 허용|모든 쿠키 허용|쿠키 정책|동의하고 계속|すべて許可|すべて受け入れる|すべて同意する|すべて拒否|cookieの設定|クッキーの設定|cookieを許可|同意する|同意して続ける|接受所有|接受所有cookie|全部接受|接受全部|全部拒绝|我同意|cookie设置|隐私设置|接受所有 cookie|我知道了',
    "alle akzeptieren|alle cookies akzeptieren|cookies akzeptieren|akzeptieren und weiter|zustimmen|zustimmen und weiter|alle ablehnen|ablehnen|nur notwendige cookies|nur essenzielle cookies|cookie-einstellungen|cookie einstellungen|cookie-hinweis|datenschutzeinstellungen|privatsphäre-einstellungen|einstellungen verwalten|einwilligung verwalten|wir verwenden cookies|diese website verwendet cookies|tout accepter|accepter tout|accepter et continuer|accepter et fermer|accepter les cookies|tout refuser|refuser tout|continuer sans accepter|gérer les cookies|gérer mes choix|gérer mes préférences|gestion des cookies|paramétrer|paramétrer les cookies|paramètres des cookies|personnaliser mes choix|nous utilisons des cookies|ce site utilise des cookies|j'accepte",
    'aceptar todo|aceptar todas|aceptar todas las cookies|aceptar cookies|aceptar y continuar|aceptar y cerrar|rechazar todo|rechazar todas|rechazar cookies|configurar cookies|configuración de cookies|gestionar cookies|política de cookies|personalizar cookies|solo necesarias|usamos cookies|utilizamos cookies|este sitio web utiliza cookies|aceitar todos|aceitar tudo|aceitar cookies|rejeitar todos|definições de cookies|preferências de cookies|accetta tutti|accetta tutto|accetta e chiudi|rifiuta tutti|rifiuta tutto|impostazioni cookie|gestisci i cookie|принять все|принять все cookie|отклонить все|настройки cookie|мы используем файлы cookie',
  ],
  likely: [
    'ok|got it|accept|agree|decline|dismiss|i understand|close this|no thanks|no, thanks|not now|maybe later|확인|동의|동의합니다|同意|了解|知道了|verstanden|einverstanden|akzeptieren|compris|accepter|refuser|aceptar|entendido|de acuerdo|rechazar|aceitar|accetto|понятно|принять',
  ],
}

/** What sites say of themselves when they ask for consent, each counted once. */
const SIGNS: readonly RegExp[] = [
  /(?:\bthis|\bour|\bthe) (?:web ?site|site|app|service|page)s? (?:may )?uses? (?:[\w-]+ ){0,4}cookies\b|\bwe (?:and [\w\s,()]{2,40} )?(?:may )?(?:use|store|set) (?:[\w/-]+ ){0,6}cookies\b|\buse of cookies\b|쿠키를 (?:사용|이용)|(?:cookie|クッキー)[^。]{0,20}(?:使用|利用)し|使用(?:了)?\s*cookies?|\b(?:verwenden|nutzen|setzen|verwendet|nutzt|benutzt) (?:[\wäöüß-]+ ){0,4}cookies\b|\b(?:utilisons|utilise|utilisent|déposons) (?:[\wàâçéèêëîïôûù'’-]+ ){0,4}cookies\b|\b(?:utilizamos|utiliza|usamos|usa|utilizam) (?:[\wáéíóúñ]+ ){0,4}cookies\b|\b(?:utilizziamo|utilizza|usiamo) (?:[\wàèéìòù]+ ){0,4}cookie\b|использу(?:ет|ем) (?:файлы )?cookie/iu,
  /\bby (?:continuing|using|browsing|clicking|closing|accepting|scrolling)\b.{0,90}\b(?:agree|accept|consent|acknowledge)\b|\b(?:continu(?:ed|ous|ing)|further) (?:usage|use|browsing|to (?:use|browse))\b.{0,90}\b(?:consent|agree|accept)|\bif you continue\b.{0,80}\b(?:assume|agree|accept|consent|happy)|\byou (?:agree|consent) to (?:our|the|this|store)\b|동의하(?:는|신) 것으로|同意(?:した|いただいた)ものと|即表示您?同意|\bstimmen sie\b.{0,60}\bzu\b|\bmit der (?:weiteren )?nutzung\b|\ben poursuivant (?:votre|la) (?:navigation|visite)\b|\bvous acceptez\b|\bsi (?:continúas?|sigues?|sigue) navegando\b|\bal (?:continuar|seguir) navegando\b|\bconsideramos que acepta\b|\bao (?:continuar|navegar)\b.{0,60}\bconcorda\b|\bcontinuando\b.{0,60}\b(?:accetti|acconsenti)\b/iu,
  /\bcookie (?:policy|settings|preferences|notice|richtlinie|einstellungen)\b|\bprivacy (?:policy|notice|preferences|centre|center)\b|\bdatenschutz(?:erklärung|bestimmungen|hinweise)?\b|\bpolitique de (?:confidentialité|cookies)\b|\bpolítica de (?:cookies|privacidad(?:e)?)\b|개인정보\s*처리방침|プライバシーポリシー|隐私政策|隱私政策/iu,
  /\b(?:enhance|improve|give you|ensure|offer you|provide you|personali[sz]e|analy[sz]e) .{0,60}\b(?:experience|quality of (?:our )?services?|content|traffic|ads?|adverts|advertising|performance)\b|\b(?:our|and our|its) (?:advertising |trusted )?(?:partners|vendors|third[- ]part(?:y|ies))\b|\bum (?:ihnen|unsere|inhalte)\b.{0,80}\b(?:verbessern|bieten|personalisieren|analysieren)\b|\b(?:améliorer|personnaliser|mesurer)\b.{0,60}\b(?:expérience|contenu|audience|publicité)/iu,
  /\bfor (?:more|further) (?:information|details)\b|\b(?:learn|find out|read) more\b|\bmore information\b|\bmehr (?:erfahren|informationen)\b|\ben savoir plus\b|\bmás información\b|\bsaiba mais\b|\bmaggiori informazioni\b|자세히 보기|詳しく(?:は|見る)|了解更多/iu,
  /\b(?:store|storing|access|accessing) (?:and\/or access )?information on (?:a|your|the) device\b|\balmacenar .{0,40}\ben (?:su|tu|un) dispositivo\b|\binformations? sur (?:un|votre|l['’]) ?(?:appareil|terminal)|\binformationen auf (?:einem|ihrem|dem) (?:end)?gerät\b|\barmazenar .{0,40}\b(?:no seu|num|em um) dispositivo\b|\barchiviare .{0,40}\bsul? (?:tuo |un )?dispositivo\b/i,
]

/** Longer ones are the policies themselves. */
const LONGEST = 1_000

/** Whether a paragraph is a site's notice to its reader, not a text about such notices. */
export function isConsentNotice(text: string): boolean {
  if (text.length > LONGEST || !mentions(text) || /^["“«„「『]/.test(text)) return false
  const found = SIGNS.map((sign) => sign.exec(text)?.index ?? -1)
  const [uses = -1, consents = -1] = found
  const count = found.filter((index) => index >= 0).length
  // The first thing it says is that it uses cookies, or that going on is consenting.
  const begins = Math.min(uses < 0 ? LONGEST : uses, consents < 0 ? LONGEST : consents)
  return count >= 2 && begins <= FIRST_WORDS
}

/** The site speaks of its cookies in its first words. */
const FIRST_WORDS = 60

function mentions(text: string): boolean {
  return /cookies?|쿠키|クッキー/i.test(text)
}
