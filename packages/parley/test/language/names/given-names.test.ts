import { describe, expect, it } from 'vitest'
import { loadGivenNames } from '../../../src/language/names/given-names.ts'
import { romanise } from '../../../src/language/names/romanise.ts'

const names = loadGivenNames()

describe('first names', () => {
  it.each([
    ['Андрієм', 'uk', 'Андрій', 'm', 'ins', 'andrew'],
    ['Андрея', 'ru', 'Андрей', 'm', 'gen', 'andrew'],
    ['Олени', 'uk', 'Олена', 'f', 'gen', 'helen'],
    ['Еленой', 'ru', 'Елена', 'f', 'ins', 'helen'],
    ['Стіва', 'uk', 'Стів', 'm', 'gen', 'steve'],
    ['Петром', 'uk', 'Петро', 'm', 'ins', 'peter'],
    ['Ігорю', 'uk', 'Ігор', 'm', 'dat', 'igor'],
    ['Любов’ю', 'uk', 'Любов', 'f', 'ins', 'liubov'],
    ['Іллі', 'uk', 'Ілля', 'm', 'gen', 'ilia'],
    ['Марією', 'uk', 'Марія', 'f', 'ins', 'maria'],
    ['Павла', 'ru', 'Павел', 'm', 'gen', 'pavel'],
    ['Юлії', 'uk', 'Юлія', 'f', 'dat', 'julia'],
    ["В'ячеслава", 'uk', "В'ячеслав", 'm', 'gen', 'viacheslav'],
    ['Марко', 'uk', 'Марко', 'm', 'nom', 'marko'],
    ['Ирины', 'ru', 'Ирина', 'f', 'gen', 'irene'],
    ['Мариною', 'uk', 'Марина', 'f', 'ins', 'marina'],
    ['Галине', 'ru', 'Галина', 'f', 'dat', 'galina'],
    ['Анне', 'ru', 'Анна', 'f', 'dat', 'anna'],
    ['Кейт', 'uk', 'Кейт', 'f', 'gen', 'kate'],
    ['Джона', 'uk', 'Джон', 'm', 'gen', 'john'],
    ['Уильямом', 'ru', 'Уильям', 'm', 'ins', 'william'],
  ] as const)('%s (%s) → %s', (...row) => {
    const [form, language, base, gender, grammaticalCase, key] = row
    const found = names.find(form, language).find((name) => name.key === key && name.base === base)
    expect(found?.gender).toBe(gender)
    expect(found?.cases).toContain(grammaticalCase)
  })
  it.each([
    ['Iván', 'ivan'],
    ['Álvaro', 'alvaro'],
    ['Mousa', 'moussa'],
  ])('reads %s as a spelling of one name', (form, key) => {
    expect(names.find(form, 'en').map((name) => name.key)).toEqual([key])
  })
  it('gives equivalents one key in all languages', () => {
    const keys = [names.find('Михайло', 'uk'), names.find('Михаил', 'ru'), names.find('Michael', 'en')].map(
      (found) => found[0]?.key,
    )
    expect(new Set(keys)).toEqual(new Set(['michael']))
  })
  it('relates short forms both ways', () => {
    expect(names.related('steve')).toContain('stephen')
    expect(names.related('stephen')).toContain('steve')
  })
  it.each([
    ['Переговори', 'uk'],
    ['Президент', 'ru'],
    ['Meeting', 'en'],
    ['Тому', 'uk'],
    ['Will', 'en'],
    ['Риму', 'ru'],
    ['', 'uk'],
  ] as const)('«%s» is no first name', (form, language) => {
    expect(names.find(form, language)).toEqual([])
  })
  it('declines only as its gender does', () => {
    expect(names.find('Андрієм', 'uk').every((name) => name.gender === 'm')).toBe(true)
    expect(
      names
        .find('Олександра', 'uk')
        .map((name) => `${name.base} ${name.gender}`)
        .sort(),
    ).toEqual(['Олександр m', 'Олександра f'])
  })
})

describe('patronymics', () => {
  it.each([
    ['Миколайович', 'uk'],
    ['Миколайовича', 'uk'],
    ['Петрівною', 'uk'],
    ['Сергіївна', 'uk'],
    ['Ілліч', 'uk'],
    ['Николаевичем', 'ru'],
    ['Петровной', 'ru'],
    ['Ильинична', 'ru'],
    ['Сергеевны', 'ru'],
  ] as const)('%s (%s)', (form, language) => {
    expect(names.isPatronymic(form, language)).toBe(true)
  })
  it.each([
    ['Гордовський', 'uk'],
    ['Тарасенко', 'ru'],
    ['речі', 'uk'],
  ] as const)('not %s', (form, language) => {
    expect(names.isPatronymic(form, language)).toBe(false)
  })
})

describe('romanise', () => {
  it.each([
    ['Єршак', 'uk', 'Yershak'],
    ['Умєренко', 'uk', 'Umerenko'],
    ['Згурський', 'uk', 'Zghurskyi'],
    ['Юрій', 'uk', 'Yurii'],
    ['Щербина', 'uk', 'Shcherbyna'],
    ["Лук'ян", 'uk', 'Lukian'],
    ['Їжак', 'uk', 'Yizhak'],
    ['НАТО', 'uk', 'NATO'],
    ['Ян-Ілля', 'uk', 'Yan-Illia'],
    ['Гордовский', 'ru', 'Gordovsky'],
    ['Ельцов', 'ru', 'Yeltsov'],
    ['Алексеев', 'ru', 'Alekseyev'],
    ['Щукин', 'ru', 'Shchukin'],
    ['plain', 'ru', 'plain'],
  ] as const)('%s (%s) → %s', (word, language, latin) => {
    expect(romanise(word, language)).toBe(latin)
  })
})
