import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import { quotations } from '../../src/read/segment/quotations.ts'
import { sentences } from '../../src/read/segment/sentences.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'

/** A bar stands where one sentence ends and the next begins. */
const SENTENCES: Record<LanguageCode, string[]> = {
  uk: [
    'Перше речення. | Друге речення.',
    'Це сказав А. Єрмак. | Потім він пішов.',
    'Президент Д. Коваль і В. Дудар зустрілися. | Потім поїхали.',
    'Виділили 5 млн грн на відбудову. | Решту обіцяли.',
    'Виділили 5 млн. грн на відбудову. | Решту обіцяли.',
    'Зустріч була на вул. Садовій, 5. | Потім усі поїхали.',
    'Це було у 2025 р. | Потім стало інакше.',
    'Зустріч почалася о 16.00. | Потім усі поїхали.',
    '«Перше. Друге. Третє», — сказав він. | Далі.',
    '«Перше. Друге.» | Далі він пішов.',
    '«Перше. Друге!» — сказав він. | Далі.',
    '«Де?» — спитав він. | Вона мовчала.',
    '«Де?», — спитав він. | Вона мовчала.',
    'Він спитав: «Де?» | Вона мовчала.',
    'Він сказав: «Так.» | «Ні», — додала вона.',
    '«Так». | «Ні».',
    '— Так, — сказав він. | — Ні.',
    'Чекаємо… | Потім підемо.',
    'Чекаємо... потім підемо.',
    'Чекаємо… потім підемо.',
    'Що? | Де?! | Коли!.. | Тоді.',
    'Слово без пробілу. | Наступне речення.',
    'Delo.ua пише про це. | Так.',
    'Заява: «Ми готові. | Ми підемо',
    'Представники США, ЄС тощо приїхали. | Переговори почалися.',
  ],
  ru: [
    'Первое предложение. | Второе предложение.',
    'Об этом сообщил А. Б. Иванов. | Далее.',
    'Речь идёт о 5 тыс. человек. | Это много.',
    'Это было в 2025 г. | Затем стало иначе.',
    '— Нет! — сказал он. | — Да.',
    '«Первое. Второе», — сказал он. | Далее.',
    'Россия, США и др. страны приехали. | Всё.',
    'Ждём... | Потом пойдём.',
    'Ждём... потом пойдём.',
  ],
  en: [
    'First sentence. | Second sentence.',
    'Mr. Smith met Dr. Jones. | They talked.',
    'The U.S. Senate voted. | It passed.',
    'The U.S. envoy left. | He was tired.',
    'It began at 5 p.m. local time. | Later they left.',
    'J. D. Carter came. | He left.',
    'It cost $3.5 million. | Fine.',
    'On Sept. 6 they left. | Nobody stayed.',
    'Smith vs. Jones was heard. | Who won?',
    '"Yes." | He left.',
    '"Are you sure?" he asked. | Yes.',
    'He said, "Yes. We agree." | Then he left.',
    '“We are ready. We will go on,” she said. | Then she left.',
    'He arrived (late). | Then he left.',
    'Wow!! | Great?? | Yes.',
  ],
}

const languages = createLanguages()

describe.each(Object.entries(SENTENCES))('sentences, %s', (language, texts) => {
  const { abbreviations } = languages.pack(language as LanguageCode)

  test.each(texts)('%s', (wanted) => {
    const text = wanted.replaceAll('. | Наступне', '.Наступне').replaceAll(' | ', ' ')
    const tokens = tokenize(text)
    const found = sentences(tokens, quotations(tokens), abbreviations)
    expect(found.map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end))).toEqual(
      wanted.split(' | '),
    )
  })
})

test('sentences share out all tokens', () => {
  for (const text of Object.values(SENTENCES).flat()) {
    const tokens = tokenize(text)
    const found = sentences(tokens, quotations(tokens), new Set())
    expect(found.map(({ first, last }) => last - first + 1).reduce((sum, count) => sum + count, 0)).toBe(tokens.length)
  }
})
