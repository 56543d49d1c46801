import type { Family } from './family'

const HEADS = [
  'newsletter|newsletters|our newsletter|our newsletters|newsletter sign up|newsletter signup|sign up for our newsletter|sign up to our newsletter|subscribe to our newsletter|subscribe to the newsletter|join our newsletter|join our mailing list|get our newsletter|stay in the know|stay informed|stay up to date|never miss a story|enjoyed this article|뉴스레터|뉴스레터 구독|뉴스레터 구독하기|뉴스레터 신청|ニュースレター|メルマガ登録|メールマガジン|メルマガ会員登録|newsletter abonnieren|newsletter bestellen|newsletter-anmeldung|unser newsletter|inscription à la newsletter|recevoir la newsletter|notre newsletter|la newsletter|boletín|nuestra newsletter|suscríbete a nuestra newsletter|recibe nuestra newsletter',
]

/** Boxes that ask for an address. */
export const newsletter: Family = {
  reason: 'newsletter',
  certain: [
    'enter your email|enter your email address|enter your e-mail address|your email|your email address|email address|your e-mail address|thank you for subscribing|thanks for signing up|thanks for subscribing|you can unsubscribe at any time|you can unsubscribe anytime|unsubscribe at any time|no spam|we respect your privacy|sign me up|subscribe now|subscribe today|subscribe to our newsletter|sign up for our newsletter|sign up to our newsletter|join our newsletter|join our mailing list|newsletter sign up|newsletter signup|get our newsletter',
    '이메일 주소를 입력하세요|이메일을 입력해 주세요|이메일 주소|구독 신청|뉴스레터 구독|뉴스레터 구독하기|뉴스레터 신청|メールアドレス|メールアドレスを入力|登録する|無料登録|今すぐ登録|メルマガ登録|メルマガ会員登録|邮箱地址|输入您的邮箱|立即订阅|訂閱電子報|订阅我们的新闻简报',
    "ihre e-mail-adresse|e-mail-adresse|e-mail-adresse eingeben|jetzt anmelden|jetzt abonnieren|jetzt bestellen|newsletter abonnieren|newsletter bestellen|newsletter-anmeldung|votre adresse e-mail|votre email|votre adresse email|adresse e-mail|je m'inscris|je m'abonne|s'inscrire à la newsletter|inscription à la newsletter|recevoir la newsletter|inscrivez-vous à la newsletter|inscrivez-vous à notre newsletter|tu correo electrónico|introduce tu email|tu dirección de correo|suscríbete a nuestra newsletter|suscríbete a nuestro boletín|recibe nuestra newsletter|suscribirme|quiero suscribirme|seu e-mail|inscreva-se|la tua email|iscriviti|iscriviti alla newsletter|подписаться на рассылку|ваш e-mail",
  ],
  likely: [
    'subscribe|sign up|submit|구독|구독하기|登録|订阅|訂閱|abonnieren|absenden|anmelden|envoyer|valider|enviar|подписаться',
    ...HEADS,
  ],
  heads: HEADS,
  certainPatterns: [
    /^(?:can['’]?t|cannot|trouble|having trouble|problems?|unable to) (?:read|see|view|viewing|reading|display\w*|open) this\b.{0,60}\bbrowser\b.{0,20}$/i,
    /^(?:view|read|open|see) (?:this )?(?:(?:e-?mail|message|newsletter|it) )?(?:online|in (?:your|a|the) (?:web )?browser)$/i,
    /^you(?:['’]re| are) (?:receiving|getting|subscribed)\b.{0,100}\b(?:because|as|to)\b.{0,120}\bunsubscribe\b.{0,120}$/i,
    /^(?:zapisz się|meld je aan|abonneer je|schrijf je in|prenumerera på|anmäl dig|meld deg på|tilmeld dig|tilaa|bültenimize|e-bültene|اشترك في|přihlaste se|підпишіться|abonează-te)\b.{0,80}$/iu,
    /^[^.!?]{5,70}\? .{0,30}(?:subscribe|sign up|iscriviti|suscríbete|assine|abonnez-vous|inscrivez-vous|melden sie sich an|abonnieren|prenumerera|zapisz się|abonneer)\b.{0,60}$/iu,
    /^(?:sign up|subscribe|register|join)\b.{0,80}\b(?:newsletters?|mailing list|email updates|e-mail updates|daily briefing|weekly briefing|email alerts|newsletter list)\b.{0,80}$/i,
    /^(?:get|receive|have|want)\b.{0,90}\b(?:(?:in|to) your inbox|by e-?mail|newsletters?)\b.{0,60}$/i,
    /^.{0,90}\b(?:straight|delivered|sent|right|directly|direct)\b.{0,20}\bto your (?:inbox|e-?mail)\b.{0,60}$/i,
    /^(?:abonnieren sie|melden sie sich|erhalten sie|bestellen sie|jetzt)\b.{0,90}\bnewsletter\b.{0,80}$/i,
    /^(?:inscrivez-vous|abonnez-vous|recevez|s['’]inscrire)\b.{0,90}\b(?:newsletter|lettre d['’]information|infolettre)\b.{0,80}$/i,
    /^(?:suscríbe(?:te|se)|regístrate|recibe|apúntate|apuntarse|inscríbete|assine|receba|iscriviti|ricevi)\b.{0,90}\b(?:newsletter|boletín|boletines|correo)\b.{0,80}$/iu,
    /^.{0,60}(?:뉴스레터|이메일).{0,30}(?:구독|신청|받아).{0,30}$/,
    /^.{0,60}(?:メールマガジン|メルマガ|ニュースレター).{0,30}(?:登録|購読|申し込み|受け取).{0,30}$/,
  ],
}
