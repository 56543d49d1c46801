/** Names of months as they stand in dates (where a language has one, in the case used there), January first. */
const NAMES: readonly string[] = [
  // English, French, German (and Austrian), Spanish, Portuguese, Italian
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  'janvier janv|février févr fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre',
  'januar jänner|februar feber|märz mär mrz maerz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro',
  'gennaio gen|febbraio febbr|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre',
  // Dutch, Swedish, Danish and Norwegian, Finnish, Indonesian
  'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  'januar|februar|marts mars|april|maj mai|juni|juli|august|september|oktober|november|desember',
  'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
  // Polish, Czech, Russian, Ukrainian, Turkish
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  // Arabic, Hebrew
  'يناير|فبراير|مارس|أبريل ابريل|مايو|يونيو|يوليو|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر',
  'בינואר ינואר|בפברואר פברואר|במרץ מרץ|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר',
]

/** The number of a month, 1 to 12, by its name or its abbreviation without a full stop, in lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((language) =>
    language.split('|').flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
  ),
)
