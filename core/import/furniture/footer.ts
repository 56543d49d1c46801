import type { Family } from './family'

/** The foot of a site: rights, policies, the company, its other channels. */
export const footer: Family = {
  reason: 'furniture',
  certain: [
    'over ons|privacybeleid|cookiebeleid|algemene voorwaarden|colofon|adverteren|klantenservice|alle rechten voorbehouden|o nas|polityka prywatności|regulamin|wszelkie prawa zastrzeżone|kontakt z redakcją|polityka cookies|om oss|kontakta oss|integritetspolicy|personuppgiftspolicy|cookiepolicy|annonsera|alla rättigheter förbehållna|om cookies|personvern|personvernerklæring|kontakt oss|om os|privatlivspolitik|cookiepolitik|tietosuoja|tietosuojaseloste|käyttöehdot|künye|iletişim|hakkımızda|gizlilik politikası|çerez politikası|kullanım şartları|kullanım koşulları|reklam ver|tüm hakları saklıdır|kvkk aydınlatma metni|من نحن|اتصل بنا|تواصل معنا|سياسة الخصوصية|شروط الاستخدام|أعلن معنا|جميع الحقوق محفوظة|o projektu|ochrana osobních údajů|všechna práva vyhrazena|impresszum|adatvédelem|adatkezelési tájékoztató|minden jog fenntartva|όροι χρήσης|πολιτική απορρήτου|ποιοι είμαστε|chính sách bảo mật|điều khoản sử dụng|liên hệ|kebijakan privasi|tentang kami|hubungi kami|про нас|політика конфіденційності|despre noi|politica de confidențialitate|termeni și condiții|gestion des cookies|nous contacter|aviso legal|política de cookies|informativa privacy',
    'all rights reserved|terms of use|terms of service|terms and conditions|terms & conditions|privacy statement|do not sell my personal information|do not sell or share my personal information|do not sell my info|your california privacy rights|california privacy rights|advertise with us|work with us|write for us|accessibility statement|accessibility help|modern slavery statement|powered by wordpress|proudly powered by wordpress|follow us|follow us on facebook|follow us on twitter|follow us on social media|follow us on x|follow us on instagram|connect with us|find us on facebook|download our app|download the app|get the app|get our app|available on the app store|get it on google play|download on the app store|ad choices|adchoices|complaints procedure|syndication|permissions|media kit|investor relations|corporate information|correct this article|report an error|report a correction|suggest a correction|send us feedback|site feedback',
    '개인정보처리방침|개인정보 처리방침|개인정보취급방침|이용약관|청소년보호정책|청소년 보호정책|회사소개|광고문의|광고안내|고충처리인|저작권규약|저작권 정책|이메일무단수집거부|이메일 무단수집 거부|구독안내|제휴안내|기사제보|기사배열 기본방침|무단전재 및 재배포 금지|무단 전재 및 재배포 금지|무단전재-재배포 금지|무단 전재-재배포 금지|저작권자|앱 다운로드',
    '利用規約|プライバシーポリシー|個人情報の取り扱い|個人情報保護方針|特定商取引法に基づく表記|特定商取引法に基づく表示|会社概要|運営会社|お問い合わせ|広告掲載について|著作権について|サイトマップ|サイトポリシー|リンクポリシー|無断転載を禁じます|無断転載禁止|版权所有|版权声明|隐私政策|隐私权政策|使用条款|服务条款|联系我们|关于我们|网站声明|违法和不良信息举报|版權所有|隱私權政策|服務條款|聯絡我們|關於我們|著作權聲明|使用條款',
    "impressum|datenschutz|datenschutzerklärung|datenschutzhinweise|nutzungsbedingungen|agb|allgemeine geschäftsbedingungen|mediadaten|werben|barrierefreiheit|alle rechte vorbehalten|folgen sie uns|folgen sie uns auf facebook|hilfe & kontakt|vertrag kündigen|mentions légales|politique de confidentialité|conditions générales|conditions générales d'utilisation|conditions générales de vente|données personnelles|protection des données|tous droits réservés|qui sommes-nous|nous contacter|suivez-nous|suivez-nous sur facebook|plan du site|charte de déontologie|accessibilité : non conforme|aviso legal|política de privacidad|condiciones de uso|términos y condiciones|términos de uso|todos los derechos reservados|quiénes somos|síguenos|síguenos en|síguenos en facebook|mapa del sitio|mapa web|publicidad en este sitio|política de privacidade|termos de uso|todos os direitos reservados|quem somos|siga-nos|fale conosco|note legali|informativa sulla privacy|tutti i diritti riservati|chi siamo|seguici|все права защищены|политика конфиденциальности|пользовательское соглашение|подписывайтесь на нас",
  ],
  likelyPatterns: [/^(?:[#＃][\p{L}\p{N}_]+[\s,]*){2,}$/u],
  likely: [
    'privacy|kontakt|reklama|reklam|redakcja|redakce',
    'privacy policy|privacy|legal|legal notice|copyright|accessibility|sitemap|press|press office|terms|disclaimer|imprint|feedback|kontakt|contacto|contato|contatti|contactez-nous|redaktion|hilfe|aide|ayuda|cookies|tags|tag|filed under|categories|authors|staff|team|partners|rss feeds|rss feed',
  ],
  certainPatterns: [
    /(?:©|\(c\)|copyright).{0,120}(?:alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter|tüm hakları saklıdır|všechna práva vyhrazena|minden jog fenntartva|усі права захищені)|جميع الحقوق محفوظة/iu,
    /^(?:ansvarig utgivare|ansvarlig redaktør|ansv\. utgivare|redaktor naczelny|hoofdredacteur|genel yayın yönetmeni|رئيس التحرير|chefredaktör)\s*[:：]\s*\S.{0,60}$/iu,
    /^(?:все права защищены|wszelkie prawa zastrzeżone|alle rechten voorbehouden)\b.{0,60}$/iu,
    /(?:©|ⓒ|\(c\)|\bcopyright\b|저작권자).{0,120}(?:all rights reserved|rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|무단\s?전재|재배포\s?금지|無断転載|版权所有|版權所有|no reproduction|reproduction prohibited|reproduction interdite)/iu,
    /^(?:©|ⓒ|\(c\)|copyright\b)[^.]{0,20}\b(?:19|20)\d\d\b(?:\s*[-–]\s*(?:(?:19|20)\d\d|present))?.{0,60}$/i,
    /^(?:copyright|저작권자|著作権)\s*(?:©|ⓒ|\(c\)).{0,80}$/iu,
    /^[<[〈（(]?\s*(?:저작권자|ⓒ|©).{0,60}(?:무단\s?전재|재배포\s?금지).{0,20}$/u,
    /^.{0,40}(?:무단\s?전재\s?및\s?재배포\s?금지|무단\s?전재.{0,3}재배포\s?금지|無断(?:転載|複製)(?:・複製)?(?:を)?(?:禁|お断)).{0,20}$/u,
    /^all rights reserved\b.{0,60}$/i,
    /^(?:filed under|filed in|tags?|tagged|posted in|categories|keywords|kategorien?|catégories?|categorías?|categorie|kategorie|schlagwörter|schlagworte|mots[- ]clés|étiquettes|etiquetas|archivado en|태그|키워드|タグ|キーワード|标签|關鍵字)\s*[:：#]\s*\S.{0,160}$/iu,
    /^(?:posted in|tagged|tagged with|filed under) [\p{L}\p{N}][^.]{0,100}$/iu,
    /(?:未经授权|未经许可|未經授權).{0,30}(?:转载|轉載|摘编|使用).{0,20}$/u,
    /^(?:사업자\s?등록번호|등록번호|발행인|통신판매업|대표전화|제호)\s*[:：]?.{0,160}$/u,
    /^[(（[【]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|本文编辑|实习编辑)\s*[:：].{1,30}$/u,
    /(?:京ICP|沪ICP|粤ICP|ICP备|公网安备).{0,60}$/u,
  ],
}
