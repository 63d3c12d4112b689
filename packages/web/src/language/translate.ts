import type { Language } from './language.ts'
import type { en } from './messages/en.ts'

/** A message that depends on a count, by plural category; `{count}` stands for the number. */
export type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
export type MessageKey = keyof typeof en
export type Messages = Record<MessageKey, string | PluralMessage>
export type Parameters = Record<string, string | number>
export type Translate = (key: MessageKey, parameters?: Parameters) => string

/** Makes the function that gives a message in one language, its `{parameters}` filled in. */
export function createTranslate(language: Language, messages: Messages): Translate {
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  return (key, parameters = {}) => {
    const message = messages[key]
    const text = typeof message === 'string' ? message : pluralForm(message, plural, Number(parameters.count ?? 0))
    return text.replaceAll(/\{(\p{L}+)\}/gu, (whole, name: string) => {
      const value = parameters[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? number.format(value) : value
    })
  }
}

function pluralForm(message: PluralMessage, rules: Intl.PluralRules, count: number): string {
  return message[rules.select(count)] ?? message.other
}
