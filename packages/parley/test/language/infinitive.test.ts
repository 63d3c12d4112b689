import { describe, expect, it } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'

const languages = createLanguages()
const wordsOf = (row: string): string[] => row.split(' ')

describe.each([
  {
    language: 'uk' as const,
    infinitives: 'звільнити допомогти зустрітися вести платити дати бути терти могти їсти сісти шукати боротися',
    others:
      'роботи делегати депутати солдати пункти дебати мети бюджети контакти проєкти експорти журналісти протести діти двадцяти кажучи обговорюючи задачі',
  },
  {
    language: 'ru' as const,
    infinitives: 'освободить помочь встретиться вести класть взять есть спасти идти мочь обсудиться прочесть мыть',
    others:
      'часть части речь дочь ночь власть власти область очередь печать пять нефть сеть сети пути дети память смерть безопасность новости двенадцать шестнадцати почти',
  },
])('what is an infinitive, $language', ({ language, infinitives, others }) => {
  const { infinitive } = languages.pack(language).grammar

  it.each(wordsOf(infinitives))('%s is one', (word) => {
    expect(infinitive(word)).toBe(true)
  })

  it.each(wordsOf(others))('%s is none', (word) => {
    expect(infinitive(word)).toBe(false)
  })
})
