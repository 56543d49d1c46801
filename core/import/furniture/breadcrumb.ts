import type { Family } from './family'

const ROOT =
  '(?:home|homepage|start|startseite|accueil|inicio|início|home page|главная|홈|home|ホーム|トップ|top|首页|首頁|anasayfa|ana sayfa|strona główna|الرئيسية|hem|forside|etusivu|domů|kezdőlap|αρχική|trang chủ|beranda|головна|acasă|ראשי|you are here|sie sind hier|vous êtes ici|estás en|현재위치|現在位置)'

/** The way to the page: "Home > News > Asia". */
export const breadcrumb: Family = {
  reason: 'breadcrumb',
  certainPatterns: [
    new RegExp(
      `^${ROOT}\\s*[:：]?\\s*[>›»→/|·＞](?:\\s*[^>›»→/|·＞]{1,60}\\s*[>›»→/|·＞])*\\s*[^>›»→/|·＞]{0,120}$`,
      'iu',
    ),
    /^[^>›»→＞.]{2,40}(?:\s*[>›»→＞]\s*[^>›»→＞]{2,40}){1,6}\s*[>›»→＞]\s*[^>›»→＞]{2,120}$/u,
  ],
}

/** The steps of a breadcrumb, without its root. */
export function steps(line: string): readonly string[] {
  return line
    .split(/\s*[>›»→＞]\s*|\s+[/|·]\s+/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !new RegExp(`^${ROOT}[:：]?$`, 'iu').test(step))
}
