/** A text that grows with its measure: what newsrooms write, and what nobody would. */
export interface Growing {
  name: string
  format: 'text' | 'html' | 'markdown'
  /** About `size` characters. */
  of(size: number): string
}

const UKRAINIAN =
  'Делегації Франції та Польщі зустрілися 12 березня 2031 року у Відні. «Ми готові до припинення вогню», — заявив міністр закордонних справ Туреччини Кемаль Арслан. За словами Жана Дюрана, сторони обговорили обмін полоненими. Переговори між Україною та Росією відбудуться наступного тижня у Стамбулі, повідомила Олена Гайова.\n'
const ENGLISH =
  'Delegations from France and Poland met on March 12, 2031, in Vienna. “We are ready for a ceasefire,” said Kemal Arslan, the Turkish foreign minister. According to Jean Durand, the sides discussed a prisoner exchange. Talks between Ukraine and Russia will take place in Istanbul next week, Olena Haiova said.\n'

export const GROWING: readonly Growing[] = [
  text('prose, Ukrainian', () => UKRAINIAN),
  text('prose, English', () => ENGLISH),
  text(
    'prose in which everybody is new',
    (place) => `${nameOf(place)} заявив, що зустріч з ${nameOf(place + 7)} відбулася ${1 + (place % 28)} березня.\n`,
  ),
  text('prose without a stop', () => UKRAINIAN.replaceAll(/[.\n]/gu, ' ')),
  text('one paragraph', () => UKRAINIAN.replaceAll('\n', ' ')),
  text('names in a row', (place) => `${nameOf(place)} `),
  text('names with commas', (place) => `${nameOf(place)}, `),
  text('offices in a row', () => 'заступник міністра закордонних справ президента секретаря ради '),
  text('opening quotation marks', () => '«слово '),
  text('straight quotation marks', () => '"слово '),
  text('closing quotation marks', () => 'слово» '),
  text('nothing but quotation marks', () => '«"“„”»'),
  text('quotations of one word', () => '«так» сказав він, '),
  text('verbs of saying', () => 'заявив сказав повідомив '),
  text('verbs of meeting', () => 'зустріч зустрілися переговори відбулися '),
  text('countries', () => 'США Україна Росія Франція '),
  text('dates', () => '12 березня 2031 року о 16:00 '),
  text('numbers', () => '12.12 '),
  text('stops', () => '. '),
  text('dashes', () => '— '),
  text('short lines', () => 'Так\n'),
  text('blank lines', () => '\n'),
  text('initials', () => 'А. '),
  text('no space at all', () => 'переговори'),
  text('no space, capitals', () => 'Відень'),
  text('hyphens', () => 'Відень-'),
  text('apostrophes', () => "об'"),
  text('marks on one letter', () => '\u0301'),
  text('domain names without an end', () => 'a-a.ab'),
  text('surrogates', () => '😀'),
  html('tags that never close', () => '<div><p>Слово '),
  html('angle brackets', () => '<'),
  html('entities', () => '&amp;&lt;&#1057; '),
  html('attributes', (place) => `<p data-a${place}="${place}">Слово ${place}</p>`),
  html('comments', () => '<!-- -- > '),
  html('scripts', () => '<script>var a = "</p>"</script>'),
  { name: 'markdown brackets', format: 'markdown', of: repeated(() => '[![') },
  { name: 'markdown emphasis', format: 'markdown', of: repeated(() => '**_слово ') },
]

function text(name: string, piece: (place: number) => string): Growing {
  return { name, format: 'text', of: repeated(piece) }
}

function html(name: string, piece: (place: number) => string): Growing {
  const body = repeated(piece)
  return { name, format: 'html', of: (size) => `<html><body><article>${body(size)}</article></body></html>` }
}

function repeated(piece: (place: number) => string): (size: number) => string {
  return (size) => {
    const pieces: string[] = []
    for (let place = 0, length = 0; length < size; place++) {
      const next = piece(place)
      pieces.push(next)
      length += next.length
    }
    return pieces.join('').slice(0, size)
  }
}

const SYLLABLES = ['ба', 'ве', 'го', 'ду', 'зе', 'ки', 'ло', 'ма', 'ну', 'по', 'ра', 'се', 'та', 'фе', 'ху', 'ша']
const GIVEN = ['Марко', 'Олена', 'Андрій', 'Петро', 'Ірина', 'Юрій', 'Софія']

/** A name that nobody has, another for each number. */
function nameOf(number: number): string {
  const digits = number.toString(16).padStart(3, '0')
  const family = [...digits].map((digit) => SYLLABLES[Number.parseInt(digit, 16)]).join('')
  return `${GIVEN[number % GIVEN.length]} ${family.charAt(0).toUpperCase()}${family.slice(1)}ченко`
}
