/** Guesses the language of a text: by its script, and for Latin letters by the small words that every sentence has. */

/** So much of a text says what language it is in. */
const SAMPLE = 20_000
/** Fewer small words than this share of all words: a list of names, code, or a language not known here. */
const LEAST_SHARE = 0.12
/** The best language must have so many times the small words of the second. */
const LEAD = 1.3

/** Words that are frequent in one language; those of several count for each. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on with as at by this be from are not have but which you they his her an or we has had will would i my',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'de la le les et des en un une du est que dans qui par pour au sur plus pas ne se ce il sont avec aux son sa ses cette ou mais comme nous vous leur été être ont a elle',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también es fue ha',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela',
  it: 'di e il la che in a per un è del non una della i le con si da come al sono dei anche più nel alla ma gli lo ha delle nella questo questa se dal',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door maar naar heeft uit nog worden wordt hij ze dit die over zo was',
  sv: 'och i att det som en på är av för med den till inte har de ett om var jag sig från vi så kan när han men',
  da: 'og i at det er en til på af for med den der de ikke som har et var jeg han sig fra vi kan om men blev',
  pl: 'w i na z się do nie że to jest o jak po co tak za od przez dla ale są być oraz które jego był',
  cs: 'a se na je že v o s z do i to jako ale po by si pro za od nebo však který která jsou byl bylo když ještě jen už letos podle',
  fi: 'ja on ei että se oli hän mutta kun niin myös joka ovat sen kuin ole tai vain jo sitä',
  hu: 'a az és hogy nem is egy de ez volt van meg csak már mint vagy ha mert még ki el',
  ro: 'și de la în a cu pe nu că este o un din pentru care mai să au fost sau ca dar prin',
  vi: 'và của là có cho không được một những các trong người đã với này khi từ đến như còn về thì mà ở nhưng vì nó họ ông',
  id: 'yang dan di itu ini dengan untuk tidak dari dalam akan pada juga ke saya ada karena atau oleh sudah bisa kita mereka',
  tr: 've bir bu da de için ile çok olarak daha gibi olan ne ama en sonra kadar var değil o her çünkü onu onun ki diye iki yeni bunu ya kendi hiç şey zaten kimse olduğunu ilk mi',
}

const WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>()
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language])
  }
  return languages
})()

/** Scripts that one language, or one before all others, is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** A BCP 47 tag, or null where the text does not say. Chinese comes with its script. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return null
  const shares = new Map(SCRIPTS.map(([language, script]) => [language, count(sample, script) / letters]))
  const share = (language: string) => shares.get(language) ?? 0
  if (share('ko') > 0.3) return 'ko'
  // A twentieth of kana is enough: headlines are mostly Han.
  if (share('ja') > 0.05 && share('ja') + share('zh') > 0.3) return 'ja'
  if (share('zh') > 0.3) return simplified(sample)
  for (const language of ['ru', 'ar', 'he', 'el', 'th', 'hi'])
    if (share(language) > 0.5) return inScript(language, sample)
  return latin(sample)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Characters that only one of the two ways of writing Chinese has. */
function simplified(text: string): string {
  const simple = count(text, /[这个们国说时会对经发过还进问关开车东话现见长马门书学头实应务报义产样无电气]/g)
  const traditional = count(text, /[這個們國說時會對經發過還進問關開車東話現見長馬門書學頭實應務報義產樣無電氣]/g)
  if (simple === traditional) return 'zh'
  return simple > traditional ? 'zh-Hans' : 'zh-Hant'
}

function inScript(language: string, text: string): string {
  if (language === 'ru' && /[іїєґ]/i.test(text)) return 'uk'
  if (language === 'ar' && /[پچژگ]/.test(text)) return 'fa'
  return language
}

function latin(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = new Map<string, number>()
  for (const word of words)
    for (const language of WORDS.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < words.length * LEAST_SHARE || best[1] < 3) return null
  return best[1] >= LEAD * (second?.[1] ?? 0) ? best[0] : null
}
