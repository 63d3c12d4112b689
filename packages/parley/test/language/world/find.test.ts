import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/read/segment/tokens.ts'
import type { LanguageCode } from '../../../src/language/pack.ts'
import { loadWorld } from '../../../src/language/world/world.ts'

const world = loadWorld()

function read(language: LanguageCode, text: string) {
  const tokens = tokenize(text)
  const found = world.find(tokens, 0, tokens.length - 1, language)
  const textOf = ({ first, last }: { first: number; last: number }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end)
  return {
    names: found.names.filter((name) => !name.flag).map((name) => `${textOf(name)} = ${name.key}`),
    doubtful: found.names.filter((name) => name.flag).map(textOf),
    affiliations: found.affiliations.map((affiliation) => `${textOf(affiliation)} = ${affiliation.country}`),
    extents: found.names.filter((name) => name.extent).map((name) => textOf(name.extent ?? name)),
    found,
  }
}

describe('names in sentences', () => {
  it.each<[LanguageCode, string, string[]]>([
    [
      'uk',
      'Делегації зустрілися в Ер-Ріяді, а потім у Шарм-еш-Шейху.',
      ['Ер-Ріяді = place:riyadh', 'Шарм-еш-Шейху = place:sharm-el-sheikh'],
    ],
    [
      'uk',
      'Про це пише Financial Times із посиланням на Reuters.',
      ['Financial Times = organization:ft', 'Reuters = organization:reuters'],
    ],
    [
      'uk',
      '«Європейська правда» цитує The Wall Street Journal.',
      ['Європейська правда = organization:european-pravda', 'The Wall Street Journal = organization:wsj'],
    ],
    [
      'uk',
      'МАГАТЕ, ОБСЄ і Рада Безпеки ООН чекають.',
      ['МАГАТЕ = organization:iaea', 'ОБСЄ = organization:osce', 'Рада Безпеки ООН = organization:un-security-council'],
    ],
    [
      'uk',
      'У Європейському Союзі та в Північноатлантичному альянсі згодні.',
      ['Європейському Союзі = organization:eu', 'Північноатлантичному альянсі = organization:nato'],
    ],
    [
      'uk',
      'Переговори в Женеві, Давосі та Мінську',
      ['Женеві = place:geneva', 'Давосі = place:davos', 'Мінську = place:minsk'],
    ],
    [
      'uk',
      'Обстріляли Сумщину та Запорізьку область',
      ['Сумщину = place:sumy-region', 'Запорізьку область = place:zaporizhzhia-region'],
    ],
    [
      'ru',
      'Встреча прошла в Сочи, затем в Шарм-эш-Шейхе.',
      ['Сочи = place:sochi', 'Шарм-эш-Шейхе = place:sharm-el-sheikh'],
    ],
    [
      'ru',
      'Об этом сообщает ТАСС со ссылкой на РИА Новости.',
      ['ТАСС = organization:tass', 'РИА Новости = organization:ria'],
    ],
    [
      'ru',
      'Бои идут в секторе Газа и на Западном берегу реки Иордан.',
      ['секторе Газа = place:gaza-strip', 'Западном берегу реки Иордан = place:west-bank'],
    ],
    [
      'ru',
      'В Нагорном Карабахе и на Ближнем Востоке',
      ['Нагорном Карабахе = place:nagorno-karabakh', 'Ближнем Востоке = place:middle-east'],
    ],
    ['ru', 'Между КНДР и Южной Кореей', ['КНДР = country:KP', 'Южной Кореей = country:KR']],
    [
      'uk',
      'РБК-Україна та G7 про МІ-6',
      ['РБК-Україна = organization:rbc-ukraine', 'G7 = organization:g7', 'МІ-6 = organization:GB/foreign-intelligence'],
    ],
    [
      'uk',
      'повідомили «РБК-Україні» та Інтерфакс-Україні',
      ['РБК-Україні = organization:rbc-ukraine', 'Інтерфакс-Україні = organization:interfax-ukraine'],
    ],
    ['en', 'US-Ukraine talks', ['US = country:US', 'Ukraine = country:UA']],
    ['en', 'Talks at Camp David ended, the U.S. said.', ['Camp David = place:camp-david', 'U.S. = country:US']],
    [
      'en',
      "Israel's cabinet met in Jerusalem.",
      ['Israel = country:IL', 'cabinet = organization:IL/government', 'Jerusalem = place:jerusalem'],
    ],
    [
      'en',
      'The UAE, the UK and the US agreed; it told us so.',
      ['UAE = country:AE', 'UK = country:GB', 'US = country:US'],
    ],
    [
      'en',
      'Officials from the African Union flew to Addis Ababa.',
      ['African Union = organization:african-union', 'Addis Ababa = place:addis-ababa'],
    ],
    [
      'en',
      'Hezbollah and the Houthis rejected it, Al Jazeera reported.',
      ['Hezbollah = organization:hezbollah', 'Houthis = organization:houthis', 'Al Jazeera = organization:al-jazeera'],
    ],
    [
      'en',
      'North and South Korea, Saudi Arabia and the West Bank',
      ['South Korea = country:KR', 'Saudi Arabia = country:SA', 'West Bank = place:west-bank'],
    ],
    [
      'en',
      'The statement of the European Council surprised NATO.',
      ['European Council = organization:european-council', 'NATO = organization:nato'],
    ],
  ])('%s: %s', (language, text, names) => expect(read(language, text).names).toEqual(names))

  it('knows agencies from outlets', () => {
    const { found } = read('en', 'Reuters and Axios')
    expect(found.names.map((name) => name.press)).toEqual(['agency', 'outlet'])
  })

  it('asks for capitals, but for the small letters that newsrooms use', () => {
    expect(read('uk', 'росія тисне, рф заперечує').names).toEqual(['росія = country:RU', 'рф = country:RU'])
    expect(read('uk', 'київ не франція').names).toEqual(['київ = place:kyiv'])
    expect(read('en', 'a turkey and some china for us').names).toEqual([])
  })

  it('leaves a domain name alone', () => expect(read('ru', 'на сайте пример.рф').names).toEqual([]))
})

describe('doubtful names', () => {
  it.each<[LanguageCode, string, string[], string[]]>([
    ['uk', 'Суми виявилися чималими.', [], ['Суми']],
    ['uk', 'Виїхали в Суми.', ['Суми = place:sumy'], []],
    ['uk', 'Місто Суми без світла.', ['Суми = place:sumy'], []],
    ['uk', 'Досі тривають бої.', [], ['Досі']],
    ['uk', 'Зустрілися в Досі.', ['Досі = place:doha'], []],
    ['uk', 'Того дня зустріч перенесли.', [], ['Того']],
    ['uk', 'Переговори Малі та Того', ['Малі = country:ML', 'Того = country:TG'], []],
    ['ru', 'Чад и Ливия договорились.', ['Чад = country:TD', 'Ливия = country:LY'], []],
    ['ru', 'Делегация Перу прибыла.', ['Перу = country:PE'], []],
    ['ru', 'Перу и чернилам он верен.', [], ['Перу']],
    ['ru', 'Владимир приехал.', [], ['Владимир']],
    ['ru', 'Приехал в город Владимир.', ['Владимир = place:vladimir'], []],
    ['uk', 'Зустріч з Володимиром', [], ['Володимиром']],
    ['uk', 'Лист від Володимира був у Володимира.', [], ['Володимира', 'Володимира']],
    ['uk', 'Музей у Володимирі', ['Володимирі = place:vladimir'], []],
    ['ru', 'Письмо от Владимира', [], ['Владимира']],
    ['ru', 'Поезд из Владимира', ['Владимира = place:vladimir'], []],
    ['en', 'A letter to Sydney', [], ['Sydney']],
    ['en', 'A court in Sydney', ['Sydney = place:sydney'], []],
    ['ru', 'Вена вздулась.', [], ['Вена']],
    ['ru', 'Делегация вылетела из Вены.', ['Вены = place:vienna'], []],
    ['ru', 'Газа больше не поставляют.', [], ['Газа']],
    ['en', 'Reading the plan took an hour.', [], ['Reading']],
    ['en', 'He was born in Reading.', ['Reading = place:reading'], []],
    ['en', 'Nice words were exchanged.', [], ['Nice']],
    ['en', 'They met in the city of Nice.', ['Nice = place:nice'], []],
  ])('%s: %s', (language, text, names, doubtful) => {
    const result = read(language, text)
    expect([result.names, result.doubtful]).toEqual([names, doubtful])
  })
})

describe('affiliations', () => {
  it.each<[LanguageCode, string, string[]]>([
    ['uk', 'американська сторона', ['американська = country:US']],
    ['uk', 'з українською та російською делегаціями', ['українською = country:UA', 'російською = country:RU']],
    [
      'uk',
      'американсько-український документ',
      ['американсько-український = country:US', 'американсько-український = country:UA'],
    ],
    [
      'uk',
      'росіяни та українці, іранець і туркам',
      ['росіяни = country:RU', 'українці = country:UA', 'іранець = country:IR', 'туркам = country:TR'],
    ],
    ['uk', 'європейські лідери', ['європейські = place:europe']],
    ['uk', 'антиросійські та анти-російські', []],
    [
      'ru',
      'российско-украинские переговоры',
      ['российско-украинские = country:RU', 'российско-украинские = country:UA'],
    ],
    ['ru', 'с израильским и саудовским министрами', ['израильским = country:IL', 'саудовским = country:SA']],
    ['ru', 'американцы и россиянам', ['американцы = country:US', 'россиянам = country:RU']],
    ['ru', 'южнокорейские и северокорейские дипломаты', ['южнокорейские = country:KR', 'северокорейские = country:KP']],
    ['en', 'Russian and Ukrainian negotiators', ['Russian = country:RU', 'Ukrainian = country:UA']],
    ['en', 'Russian-Ukrainian talks', ['Russian-Ukrainian = country:RU', 'Russian-Ukrainian = country:UA']],
    ['en', 'a Qatar-brokered truce', ['Qatar-brokered = country:QA']],
    ['en', 'an anti-Russian mood', []],
    ['en', 'South Korean envoys and Emiratis', ['South Korean = country:KR', 'Emiratis = country:AE']],
    ['en', 'polish the text', []],
  ])('%s: %s', (language, text, affiliations) => expect(read(language, text).affiliations).toEqual(affiliations))

  it('are no part of a longer name', () => expect(read('uk', '«Українська правда» пише').affiliations).toEqual([]))
})

describe('the country of a state body', () => {
  it.each<[LanguageCode, string, string, string | undefined]>([
    ['uk', 'речник МЗС України', 'organization:UA/foreign-ministry', 'МЗС України'],
    ['uk', 'у МЗС РФ', 'organization:RU/foreign-ministry', 'МЗС РФ'],
    ['uk', 'МЗС заявило', 'organization:foreign-ministry', undefined],
    ['uk', 'Генштаб ЗСУ', 'organization:UA/general-staff', 'Генштаб ЗСУ'],
    ['uk', 'секретар РНБО', 'organization:UA/security-council', undefined],
    ['uk', 'турецьке міністерство закордонних справ', 'organization:TR/foreign-ministry', undefined],
    [
      'uk',
      'Міністерство оборони Великої Британії',
      'organization:GB/defence-ministry',
      'Міністерство оборони Великої Британії',
    ],
    ['uk', 'в Офісі президента України', 'organization:UA/presidency', 'Офісі президента України'],
    ['uk', 'у Держдепі США', 'organization:US/foreign-ministry', 'Держдепі США'],
    ['uk', 'парламент Грузії', 'organization:GE/parliament', 'парламент Грузії'],
    ['ru', 'в МИД Катара', 'organization:QA/foreign-ministry', 'МИД Катара'],
    ['ru', 'украинский МИД', 'organization:UA/foreign-ministry', 'украинский МИД'],
    ['ru', 'Минобороны РФ', 'organization:RU/defence-ministry', 'Минобороны РФ'],
    ['ru', 'секретарь Совбеза России', 'organization:RU/security-council', 'Совбеза России'],
    ['ru', 'Кремль', 'organization:RU/presidency', undefined],
    ['ru', 'Сенат', 'organization:US/upper-house', undefined],
    ['ru', 'Сенат Польши', 'organization:PL/upper-house', 'Сенат Польши'],
    ['en', 'the Russian Foreign Ministry', 'organization:RU/foreign-ministry', undefined],
    ['en', 'the foreign ministry of Qatar', 'organization:QA/foreign-ministry', 'foreign ministry of Qatar'],
    ['en', 'the State Department', 'organization:US/foreign-ministry', undefined],
    ['en', 'Pentagon', 'organization:US/defence-ministry', undefined],
    ['en', 'the Knesset', 'organization:IL/parliament', undefined],
    ['en', "Pakistan's Foreign Office", 'organization:GB/foreign-ministry', undefined],
    ['en', 'the National Security Council', 'organization:security-council', undefined],
  ])('%s: %s', (language, text, key, extent) => {
    const { found, extents } = read(language, text)
    expect(found.names.find((name) => name.institution)?.key).toBe(key)
    expect(extents[0]).toBe(extent)
  })

  it('says when a body is but a common noun', () => {
    expect(read('en', 'The government and the Foreign Ministry').found.names.map((name) => name.common)).toEqual([
      true,
      undefined,
    ])
  })
})

describe('promises of the finder', () => {
  const WORDS = [
    'Україна',
    'США',
    'МЗС',
    'Сектор',
    'Газа',
    'The',
    'Guardian',
    'U.S.',
    '-',
    'США-Україна',
    '.',
    "'s",
    'Рада',
    'Безпеки',
    'ООН',
    'é',
    '«',
    '2025',
    'of',
    'Foreign',
    'Ministry',
  ]
  it('keeps to the range, in order, and never overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS)),
        fc.nat(5),
        fc.constantFrom<LanguageCode>('uk', 'ru', 'en'),
        (words, skip, language) => {
          const tokens = tokenize(words.join(' '))
          const { names, affiliations } = world.find(tokens, skip, tokens.length - 1, language)
          let end = skip - 1
          for (const name of names) {
            expect(name.first).toBeGreaterThan(end)
            expect(name.last).toBeGreaterThanOrEqual(name.first)
            end = name.last
          }
          expect(end).toBeLessThan(Math.max(tokens.length, skip))
          for (const one of affiliations) expect(one.first).toBeGreaterThanOrEqual(skip)
        },
      ),
    )
  })
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenize(text)
        expect(() => world.find(tokens, 0, tokens.length - 1, 'uk')).not.toThrow()
      }),
    )
  })
})
