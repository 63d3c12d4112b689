import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'

/** What a report tells of. */
export interface Told {
  date: string
  city: string
  sides: readonly [string, string]
  people: readonly [string, string]
  round: number
  /** Differs from one negotiation to another: points of a plan, per cents. */
  figure: number
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
      ({ people, figure }) => `"We are closer to an agreement than ${figure} days ago," ${people[1]} told reporters.`,
      ({ sides }) => `${sides[0]} insists on security guarantees, while ${sides[1]} refuses to withdraw its troops.`,
      ({ date }) => `The previous meeting took place before ${date}, according to the foreign ministry.`,
      ({ figure }) =>
        `Officials familiar with the talks said that the plan has ${figure} points, and that sanctions stay.`,
      ({ city }) => `The next round is expected in ${city} in two weeks.`,
      ({ sides }) => `The parliament of ${sides[1]} has yet to approve the document, its speaker said on Tuesday.`,
      ({ figure, city }) =>
        `Prices of grain rose by ${figure} per cent after the news from ${city}, and trade may resume.`,
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
      ({ people, figure }) => `«Ми ближчі до угоди, ніж ${figure} днів тому», — сказав журналістам ${people[1]}.`,
      ({ sides }) => `${sides[0]} наполягає на гарантіях безпеки, а ${sides[1]} відмовляється вивести війська.`,
      ({ figure }) => `За словами джерела, знайомого з перебігом переговорів, план складається з ${figure} пунктів.`,
      ({ city }) =>
        `Наступний раунд очікують у місті ${city} через два тижні, повідомило міністерство закордонних справ.`,
      ({ figure, city }) =>
        `Ціни на зерно зросли на ${figure} відсотків після новини з міста ${city}, торгівля може відновитися.`,
      ({ sides }) => `Парламент країни ${sides[1]} ще не схвалив документ, сказав у вівторок його спікер.`,
      ({ figure, sides }) => `Санкції проти країни ${sides[0]} залишаються, повідомили ${figure} посадовців.`,
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
      ({ people, figure }) => `«Мы ближе к соглашению, чем ${figure} дней назад», — сказал журналистам ${people[1]}.`,
      ({ sides }) => `${sides[0]} настаивает на гарантиях безопасности, а ${sides[1]} отказывается вывести войска.`,
      ({ figure }) => `По словам источника, знакомого с ходом переговоров, план состоит из ${figure} пунктов.`,
      ({ city }) => `Следующий раунд ожидают в городе ${city} через две недели, сообщило министерство иностранных дел.`,
      ({ figure, city }) =>
        `Цены на зерно выросли на ${figure} процентов после новости из города ${city}, торговля может возобновиться.`,
      ({ sides }) => `Парламент страны ${sides[1]} ещё не одобрил документ, сказал во вторник его спикер.`,
      ({ figure, sides }) => `Санкции против страны ${sides[0]} остаются, сообщили ${figure} чиновников.`,
    ],
  },
}
