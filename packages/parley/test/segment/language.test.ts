import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import { languageOf } from '../../src/read/segment/language.ts'
import { tellLanguage } from '../../src/read/segment/tell-language.ts'

describe('the language of a stretch', () => {
  test.each([
    ['Вони їдуть до Відня', 'ru', 'uk'],
    ['Они едут в Вену, и мы тоже ты', 'uk', 'ru'],
    ['They go to Vienna', 'uk', 'en'],
    ['Зустрілися у Reuters', 'uk', 'uk'],
    ['«Это хорошо», — сказал он, мы были там', 'uk', 'ru'],
    ['Так', 'uk', 'uk'],
    ['Так', 'ru', 'ru'],
    ['2025', 'en', 'en'],
    ['', 'uk', 'uk'],
    ['The word is «мир», he said at length', 'uk', 'en'],
  ] as const)('%s, in a report in %s: %s', (text, report, wanted) => {
    expect(languageOf(text, report)).toBe(wanted)
  })
})

/** One text of our own in each language, long enough to tell. */
const TEXTS: Record<string, string> = {
  uk: 'Делегації двох країн зустрілися у п’ятницю, щоб обговорити обмін полоненими. За словами міністра, сторони не дійшли згоди щодо кордону, але домовилися зустрітися ще раз наступного тижня, якщо обидва уряди дадуть згоду на це.',
  ru: 'Делегации двух стран встретились в пятницу, чтобы обсудить обмен пленными. По словам министра, стороны не пришли к согласию о границе, но договорились встретиться ещё раз на следующей неделе, если оба правительства дадут на это согласие.',
  en: 'The delegations of the two countries met on Friday to discuss an exchange of prisoners. According to the minister, the sides did not agree on the border but will meet again next week if both of the governments give their consent to it.',
}

const REFUSED: Record<string, string> = {
  Bulgarian:
    'Делегациите на двете страни се срещнаха в петък, за да обсъдят размяната на пленници. По думите на министъра страните не са постигнали съгласие за границата, но ще се срещнат отново следващата седмица, ако двете правителства дадат съгласието си.',
  Polish:
    'Delegacje obu krajów spotkały się w piątek, aby omówić wymianę jeńców. Zdaniem ministra strony nie osiągnęły porozumienia w sprawie granicy, lecz spotkają się ponownie w przyszłym tygodniu, jeżeli oba rządy wyrażą na to zgodę.',
  Serbian:
    'Делегације две земље састале су се у петак да разговарају о размени заробљеника. Према речима министра, стране нису постигле договор о граници, али ће се поново састати следеће недеље ако обе владе дају сагласност за то.',
  German:
    'Die Delegationen der beiden Länder trafen sich am Freitag, um über den Austausch von Gefangenen zu sprechen. Nach den Worten des Ministers einigten sich die Seiten nicht über die Grenze, sie wollen sich aber nächste Woche wieder treffen, wenn beide Regierungen zustimmen.',
  Belarusian:
    'Дэлегацыі дзвюх краін сустрэліся ў пятніцу, каб абмеркаваць абмен палоннымі. Паводле слоў міністра, бакі не дасягнулі згоды наконт мяжы, але дамовіліся сустрэцца яшчэ раз на наступным тыдні, калі абодва ўрады дадуць на гэта згоду.',
}

describe('the language of a report', () => {
  const languages = createLanguages()
  const tell = (text: string) => tellLanguage(text, (code) => languages.pack(code).functionWords)

  test.each(Object.entries(TEXTS))('%s is told', (language, text) => {
    expect(tell(text)).toBe(language)
  })

  test.each(Object.entries(REFUSED))('%s is refused', (_language, text) => {
    expect(tell(text)).toBeNull()
  })

  test('a Russian text rich in hard signs is Russian', () => {
    expect(tell(`${TEXTS.ru} Объявлено об объединении объектов; съезд объяснил подъём.`)).toBe('ru')
  })

  test('a Ukrainian report that names a Belarusian outlet in its own letters is Ukrainian', () => {
    expect(tell(`${TEXTS.uk} Про це пише «Наша Ніва» з посиланням на «Беларускае слоўца».`)).toBe('uk')
  })

  test('a Ukrainian report that quotes Russian at length is Ukrainian', () => {
    expect(tell(`${TEXTS.uk} «Мы всё обсудили и готовы встретиться ещё раз», — сказал министр. ${TEXTS.uk}`)).toBe('uk')
  })

  test('a few words are told by their letters alone', () => {
    expect(tell('Вони зустрілися')).toBe('uk')
    expect(tell('Они встретились, мы были там')).toBe('ru')
    expect(tell('They met')).toBe('en')
  })
})
