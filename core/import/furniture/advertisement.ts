import type { Family } from './family'

/** Where an advertisement stood. */
export const advertisement: Family = {
  reason: 'furniture',
  certain: [
    'advertisement|advertisements|advertising|advertisment|ads by google|sponsored content|sponsored post|sponsored links|paid advertisement|skip advertisement|skip ad|story continues below|story continues below advertisement|story continues after advertisement|article continues below|article continues below advertisement|article continues after advertisement|advertisement - story continues below|advertisement - article continues below|advertisement continue reading|continue reading below|scroll to continue|scroll down to continue|scroll to continue with content|remove ads|hide ad|report ad|report this ad|why this ad|support our journalism|ad feedback',
    '광고|광고 닫기|스폰서 링크|広告|広告の後に続きます|スポンサーリンク|スポンサードリンク|记事は広告の後に続きます|记事廣告|广告|廣告|推广|anzeige|werbung|bezahlter inhalt|zum weiterlesen scrollen|artikel wird unten fortgesetzt|weiter nach der anzeige|publicité|publicités|contenu sponsorisé|la suite après cette publicité|la suite après la publicité|article réservé aux abonnés|publicidad|publicidade|continua após a publicidade|continúa después de la publicidad|pubblicità|annuncio pubblicitario|реклама|на правах рекламы',
  ],
  likely: ['ad|ads|sponsored|promoted|pr|ａｄ'],
  certainPatterns: [
    /^.{0,40}\b(?:is )?(?:sponsored|presented|supported|brought to you) by\b.{0,30}$/i,
    /^(?:[-–—*[(]\s*)?advertisement(?:\s*[-–—*\])])?$/i,
  ],
}
