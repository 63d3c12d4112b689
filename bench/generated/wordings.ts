import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'

/** What a report tells of. */
export interface Told {
  date: string
  city: string
  sides: readonly [string, string]
  people: readonly [string, string]
  round: number
}

type Line = (told: Told) => string

export const MONTHS: Record<LanguageCode, string[]> = {
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** Sentences of news, plain enough for any sides and people. */
export const WORDINGS: Record<LanguageCode, { opening: Line[]; body: Line[] }> = {
  en: {
    opening: [
      ({ date, city, sides }) => `Delegations of ${sides[0]} and ${sides[1]} met in ${city} on ${date}.`,
      ({ date, city, people, round }) =>
        `${people[0]} and ${people[1]} held round ${round} of talks in ${city} on ${date}.`,
    ],
    body: [
      ({ people }) =>
        `${people[0]}, the special envoy, said that the sides discussed a ceasefire and an exchange of prisoners.`,
      ({ people }) => `"We are closer to an agreement than a month ago," ${people[1]} told reporters.`,
      ({ sides }) => `${sides[0]} insists on security guarantees, while ${sides[1]} refuses to withdraw its troops.`,
      ({ date }) => `The previous meeting took place before ${date}, according to the foreign ministry.`,
      () => 'Officials familiar with the talks said that the plan has 19 points, and that sanctions stay on the table.',
      ({ city }) => `The next round is expected in ${city} in two weeks.`,
      ({ sides }) => `The parliament of ${sides[1]} has yet to approve the document, its speaker said on Tuesday.`,
      () => 'Prices of grain rose after the news, and trade through the ports may resume by the end of the month.',
    ],
  },
  uk: {
    opening: [
      ({ date, city, sides }) =>
        `Делегації країн ${sides[0]} та ${sides[1]} провели переговори у місті ${city} ${date}.`,
      ({ date, city, people, round }) =>
        `${date} ${people[0]} та ${people[1]} зустрілися у місті ${city}, це був ${round}-й раунд переговорів.`,
    ],
    body: [
      ({ people }) => `Спецпосланець ${people[0]} заявив, що сторони обговорили припинення вогню та обмін полоненими.`,
      ({ people }) => `«Ми ближчі до угоди, ніж місяць тому», — сказав журналістам ${people[1]}.`,
      ({ sides }) => `${sides[0]} наполягає на гарантіях безпеки, а ${sides[1]} відмовляється вивести війська.`,
      () => 'За словами джерела, знайомого з перебігом переговорів, план складається з 19 пунктів.',
      ({ city }) =>
        `Наступний раунд очікують у місті ${city} через два тижні, повідомило міністерство закордонних справ.`,
      () => 'Ціни на зерно зросли після цієї новини, торгівля через порти може відновитися до кінця місяця.',
      ({ sides }) => `Парламент країни ${sides[1]} ще не схвалив документ, сказав у вівторок його спікер.`,
      () => 'Санкції залишаються на столі переговорів, повідомили посадовці.',
    ],
  },
  ru: {
    opening: [
      ({ date, city, sides }) =>
        `Делегации стран ${sides[0]} и ${sides[1]} провели переговоры в городе ${city} ${date}.`,
      ({ date, city, people, round }) =>
        `${date} ${people[0]} и ${people[1]} встретились в городе ${city}, это был ${round}-й раунд переговоров.`,
    ],
    body: [
      ({ people }) => `Спецпосланник ${people[0]} заявил, что стороны обсудили прекращение огня и обмен пленными.`,
      ({ people }) => `«Мы ближе к соглашению, чем месяц назад», — сказал журналистам ${people[1]}.`,
      ({ sides }) => `${sides[0]} настаивает на гарантиях безопасности, а ${sides[1]} отказывается вывести войска.`,
      () => 'По словам источника, знакомого с ходом переговоров, план состоит из 19 пунктов.',
      ({ city }) => `Следующий раунд ожидают в городе ${city} через две недели, сообщило министерство иностранных дел.`,
      () => 'Цены на зерно выросли после этой новости, торговля через порты может возобновиться до конца месяца.',
      ({ sides }) => `Парламент страны ${sides[1]} ещё не одобрил документ, сказал во вторник его спикер.`,
      () => 'Санкции остаются на столе переговоров, сообщили чиновники.',
    ],
  },
}
