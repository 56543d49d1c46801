import type { Family } from './family'

/** Where a text may be read only for money. */
export const paywall: Family = {
  reason: 'furniture',
  certain: [
    "start trial|start free trial|start your free trial|start a free trial|try it free|already a subscriber|already a subscriber? log in|already a subscriber? sign in|already a paid subscriber|already a paid subscriber? sign in|already a member|already a member? sign in|subscribe to read|subscribe to continue|subscribe to continue reading|subscribe to keep reading|subscribe for full access|this article is for subscribers only|this content is for subscribers only|this post is for paid subscribers|this post is for paying subscribers|upgrade to paid|become a subscriber|become a member|become a paid subscriber|unlock this article|unlock the full article|subscriber only|subscriber exclusive|view subscription options|see all subscription options|gift subscription|give a gift|order reprints|request permissions|today's paper",
    "diesen artikel freischalten|jetzt freischalten|jetzt testen|4 wochen testen|sie haben bereits ein abo|bereits abonnent|bereits abonnent? anmelden|exklusiv für abonnenten|nur für abonnenten|weiterlesen mit abo|article réservé aux abonnés|réservé aux abonnés|il vous reste à lire la suite|déjà abonné|déjà abonné ? se connecter|s'abonner pour lire la suite|contenido exclusivo para suscriptores|solo para suscriptores|ya soy suscriptor|suscríbete para seguir leyendo|conteúdo exclusivo para assinantes|já é assinante|riservato agli abbonati|sei già abbonato|会員限定記事|有料会員限定|この記事は有料会員限定です|ログインして続きを読む|会員登録して続きを読む|유료회원 전용|구독하고 계속 읽기|로그인하고 계속 읽기|付费阅读|订阅后继续阅读|訂閱後繼續閱讀",
  ],
  likely: ['membership|subscriptions|members only|premium|abo|mitglied werden|abonnés|suscriptores'],
  certainPatterns: [
    /^.{0,60}\b(?:keep|continue) reading\b.{0,60}\b(?:trial|subscri\w+|account|member\w*)\b.{0,120}$/i,
    /^(?:subscribe|sign up|join|become a (?:member|subscriber))\b.{0,80}\b(?:to (?:keep|continue) reading|to read (?:the rest|more)|full access|to unlock|(?:full )?(?:post )?archives?)\b.{0,120}$/i,
    /^a version of this (?:article|story|review|obituary|essay|column) (?:appears|appeared|was published)\b.{0,140}$/i,
    /^(?:you have|you’ve|you've) (?:\w+ ){1,4}(?:free )?(?:articles?|stories)\b.{0,60}$/i,
    /^\d+ of \d+ (?:free )?articles (?:read|left|remaining)\b.{0,30}$/i,
  ],
}
