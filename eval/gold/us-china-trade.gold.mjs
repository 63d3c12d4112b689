// Gold record of the reports in samples/us-china-trade, written by hand from their text.
// The shape and its rules: eval/README.md. `optional: true` marks what a reader may leave out or bring without a mistake.
export const reports = {
  '01': {
    language: 'en',
    outlet: 'Continental Wire',
    published: '2025-05-12',
    chain: [],
    notBody: ['Sponsored: Trade smarter with our weekly markets letter'],
  },
  '02': {
    language: 'ru',
    outlet: 'Курьер Плюс',
    published: '2025-06-11',
    chain: ['Bloomberg'],
    notBody: ['Подпишитесь на рассылку «Курьер Плюс»'],
  },
  '03': {
    language: 'uk',
    outlet: 'Нова шпальта',
    published: '2025-07-29',
    chain: [],
    notBody: ['Ваша підписка допомагає нам працювати'],
  },
  '04': {
    language: 'en',
    outlet: 'The Ledger',
    published: '2025-09-15',
    chain: [],
    notBody: [
      '[Photo: Scott Bessent arrives at the Palacio de Santa Cruz. Pool]',
      'More from The Ledger: The algorithm nobody wants to sell',
    ],
  },
  '05': {
    language: 'uk',
    outlet: 'Хроніка дня',
    published: '2025-10-30',
    chain: [],
    notBody: ['Читайте також: Соя, чипи, порти: словник торговельної війни'],
  },
}

export const actors = {
  bessent: {
    kind: 'person',
    names: { uk: ['Скотт Бессент'], ru: ['Скотт Бессент'], en: ['Scott Bessent'] },
    forms: {
      '01': ['Scott Bessent', 'Bessent'],
      '02': ['Скотт Бессент'],
      '03': ['Скотт Бессент', 'Бессента', 'Бессент'],
      '04': ['Scott Bessent', 'Bessent'],
      '05': ['Скотт Бессент'],
    },
  },
  greer: {
    kind: 'person',
    names: { uk: ['Джеймісон Грір'], ru: ['Джеймисон Грир'], en: ['Jamieson Greer'] },
    forms: {
      '01': ['Jamieson Greer', 'Greer'],
      '02': ['Джеймисон Грир'],
      '03': ['Джеймісон Грір'],
      '04': ['Jamieson Greer', 'Greer'],
      '05': ['Джеймісон Грір'],
    },
  },
  lutnick: {
    kind: 'person',
    names: { ru: ['Говард Латник'] },
    forms: {
      '02': ['Говард Латник', 'Латник'],
    },
  },
  he: {
    kind: 'person',
    names: { uk: ['Хе Ліфен'], ru: ['Хэ Лифэн'], en: ['He Lifeng'] },
    forms: {
      '01': ['He Lifeng'],
      '02': ['Хэ Лифэн'],
      '03': ['Хе Ліфен'],
      '04': ['He Lifeng'],
      '05': ['Хе Ліфеном'],
    },
  },
  wang: {
    kind: 'person',
    names: { ru: ['Ван Вэньтао'] },
    forms: {
      '02': ['Ван Вэньтао'],
    },
  },
  li: {
    kind: 'person',
    names: { uk: ['Лі Ченган'], ru: ['Ли Чэнган'], en: ['Li Chenggang'] },
    forms: {
      '02': ['Ли Чэнган'],
      '03': ['Лі Ченган'],
      '04': ['Li Chenggang'],
    },
  },
  trump: {
    kind: 'person',
    names: { uk: ['Дональд Трамп'], ru: ['Дональд Трамп'], en: ['Trump'] },
    forms: {
      '02': ['Дональда Трампа'],
      '03': ['Дональд Трамп', 'Трамп'],
      '04': ['Trump'],
      '05': ['Дональд Трамп', 'Трамп'],
    },
  },
  xi: {
    kind: 'person',
    names: { uk: ['Сі Цзіньпін'], ru: ['Си Цзиньпин'], en: ['Xi'] },
    forms: {
      '02': ['Си Цзиньпина'],
      '03': ['Сі Цзіньпіном'],
      '04': ['Xi'],
      '05': ['Сі Цзіньпін', 'Сі'],
    },
  },
  keller: {
    kind: 'person',
    names: { en: ['Karin Keller-Sutter'] },
    forms: {
      '01': ['Karin Keller-Sutter'],
    },
  },
  bloomberg: {
    kind: 'organization',
    names: { ru: ['Bloomberg'] },
    forms: {
      '02': ['Bloomberg'],
    },
  },
  xinhua: {
    kind: 'organization',
    names: { uk: ['Сіньхуа'] },
    forms: {
      '05': ['Сіньхуа'],
    },
  },
  un: {
    kind: 'organization',
    names: { en: ['United Nations'] },
    forms: {
      '01': ['United Nations'],
    },
  },
  tiktok: {
    kind: 'organization',
    optional: true,
    names: { en: ['TikTok'] },
    forms: {
      '04': ['TikTok'],
    },
  },
  'mfa-spain': {
    kind: 'organization',
    optional: true,
    names: { en: ['Foreign Ministry'] },
    forms: {
      '04': ['Foreign Ministry'],
    },
  },
  usa: {
    kind: 'country',
    names: { uk: ['США', 'Сполучені Штати'], ru: ['США'], en: ['United States', 'U.S.', 'US', 'The United States'] },
    forms: {
      '01': ['United States', 'U.S.'],
      '02': ['США'],
      '03': ['США'],
      '05': ['Сполучені Штати', 'США'],
    },
  },
  china: {
    kind: 'country',
    names: { uk: ['Китай', 'КНР'], ru: ['Китай', 'КНР'], en: ['China'] },
    forms: {
      '01': ['China'],
      '02': ['Китая', 'КНР'],
      '03': ['КНР'],
      '04': ['China'],
      '05': ['Китай', 'КНР'],
    },
  },
  switzerland: {
    kind: 'country',
    names: { en: ['Switzerland'] },
    forms: {
      '01': ['Switzerland'],
    },
  },
  sweden: {
    kind: 'country',
    names: { uk: ['Швеція'] },
    forms: {
      '03': ['Швеції'],
    },
  },
  spain: {
    kind: 'country',
    names: { en: ['Spain'] },
    forms: {
      '04': ['Spain'],
    },
  },
  ukraine: {
    kind: 'country',
    names: { uk: ['Україна'] },
    forms: {
      '05': ['Україну'],
    },
  },
  geneva: {
    kind: 'place',
    names: { uk: ['Женева'], ru: ['Женева'], en: ['Geneva', 'GENEVA'] },
    forms: {
      '01': ['GENEVA'],
      '02': ['Женеве'],
      '03': ['Женеви'],
    },
  },
  london: {
    kind: 'place',
    names: { uk: ['Лондон'], ru: ['Лондон'] },
    forms: {
      '02': ['Лондоне'],
      '03': ['Лондона'],
    },
  },
  lancaster: {
    kind: 'place',
    optional: true,
    names: { ru: ['Ланкастер-хаус'] },
    forms: {
      '02': ['Ланкастер-хаусе'],
    },
  },
  stockholm: {
    kind: 'place',
    names: { uk: ['Стокгольм'], en: ['Stockholm'] },
    forms: {
      '03': ['Стокгольмі'],
      '04': ['Stockholm'],
    },
  },
  madrid: {
    kind: 'place',
    names: { en: ['Madrid'] },
    forms: {
      '04': ['Madrid', 'MADRID'],
    },
  },
  kualalumpur: {
    kind: 'place',
    names: { uk: ['Куала-Лумпур'] },
    forms: {
      '05': ['Куала-Лумпурі'],
    },
  },
  busan: {
    kind: 'place',
    names: { uk: ['Пусан'] },
    forms: {
      '05': ['Пусані'],
    },
  },
  beijing: {
    kind: 'place',
    names: { uk: ['Пекін'], en: ['Beijing'] },
    forms: {
      '03': ['Пекін'],
      '04': ['Beijing'],
      '05': ['Пекіна'],
    },
  },
  washington: {
    kind: 'place',
    names: { ru: ['Вашингтон'], en: ['Washington'] },
    forms: {
      '01': ['Washington'],
      '02': ['Вашингтон'],
    },
  },
  scotland: {
    kind: 'place',
    names: { uk: ['Шотландія'] },
    forms: {
      '03': ['Шотландії'],
    },
  },
  taiwan: {
    kind: 'place',
    names: { uk: ['Тайвань'] },
    forms: {
      '05': ['Тайвань'],
    },
  },
}

// Who holds which office for which side, as the reports say it.
export const roles = [
  { actor: 'bessent', side: 'usa', title: ['treasury secretary', 'secretary', 'міністр фінансів', 'министр финансов'] },
  { actor: 'greer', side: 'usa', title: ['trade representative', 'торговий представник', 'торговый представитель'] },
  { actor: 'lutnick', side: 'usa', title: ['министр торговли'] },
  { actor: 'he', side: 'china', title: ['vice premier', 'віцепрем', 'вице-премьер'] },
  { actor: 'wang', side: 'china', title: ['министр коммерции'] },
  { actor: 'li', side: 'china', title: ['заместитель министра', 'envoy', 'переговірник'] },
  { actor: 'trump', side: 'usa', title: ['президент'] },
  { actor: 'xi', side: 'china', title: ['голова'] },
  { actor: 'keller', side: 'switzerland', title: ['president'] },
]

// `status` is what the whole set of reports supports; `alone`, what a reader of one report can know.
export const meetings = [
  {
    key: 'geneva',
    when: '2025-05-10/2025-05-11',
    place: 'geneva',
    sides: ['usa', 'china'],
    participants: ['bessent', 'greer', 'he'],
    status: 'held',
    medium: 'in person',
    reports: ['01', '02', '03'],
    issues: ['trade'],
  },
  {
    key: 'geneva-host',
    when: null,
    place: 'geneva',
    sides: ['switzerland', 'usa', 'china'],
    participants: ['keller'],
    status: 'held',
    medium: 'in person',
    reports: ['01'],
    optional: true,
  },
  {
    key: 'call-5jun',
    when: '2025-06-05',
    place: null,
    sides: ['usa', 'china'],
    participants: ['trump', 'xi'],
    status: 'held',
    medium: 'telephone',
    reports: ['02'],
  },
  {
    key: 'london',
    when: '2025-06-09/2025-06-10',
    place: 'london',
    sides: ['usa', 'china'],
    participants: ['bessent', 'lutnick', 'greer', 'he', 'wang'],
    optionalParticipants: ['li'],
    status: 'held',
    medium: 'in person',
    reports: ['02', '03'],
    issues: ['trade'],
  },
  {
    key: 'stockholm',
    when: '2025-07-28/2025-07-29',
    place: 'stockholm',
    sides: ['usa', 'china'],
    participants: ['bessent', 'greer', 'he'],
    optionalParticipants: ['li'],
    status: 'held',
    medium: 'in person',
    ordinal: 3,
    reports: ['03', '04'],
    issues: ['trade'],
  },
  {
    key: 'briefing-30jul',
    when: '2025-07-30',
    place: null,
    sides: ['usa'],
    participants: ['bessent', 'trump'],
    status: 'announced',
    medium: 'in person',
    reports: ['03'],
    optional: true,
  },
  {
    key: 'trump-xi-undecided',
    when: '2025',
    place: null,
    sides: ['usa', 'china'],
    participants: ['trump', 'xi'],
    status: 'unconfirmed',
    medium: 'in person',
    reports: ['03'],
    optional: true,
  },
  {
    key: 'madrid',
    when: '2025-09-14/2025-09-15',
    place: 'madrid',
    sides: ['usa', 'china'],
    participants: ['bessent', 'greer', 'he'],
    optionalParticipants: ['li'],
    status: 'held',
    medium: 'in person',
    ordinal: 4,
    reports: ['04'],
  },
  {
    key: 'call-19sep',
    when: '2025-09-19',
    place: null,
    sides: ['usa', 'china'],
    participants: ['trump', 'xi'],
    status: 'announced',
    medium: 'unknown',
    reports: ['04'],
  },
  {
    key: 'after-madrid',
    when: null,
    place: null,
    sides: ['usa', 'china'],
    participants: [],
    status: 'announced',
    medium: 'in person',
    reports: ['04'],
    optional: true,
  },
  {
    key: 'kuala-lumpur',
    when: '2025-10-25/2025-10-26',
    place: 'kualalumpur',
    sides: ['usa', 'china'],
    participants: ['bessent', 'greer', 'he'],
    status: 'held',
    medium: 'in person',
    reports: ['05'],
  },
  {
    key: 'busan',
    when: '2025-10-30',
    place: 'busan',
    sides: ['usa', 'china'],
    participants: ['trump', 'xi'],
    status: 'held',
    medium: 'in person',
    reports: ['05'],
    issues: ['trade'],
  },
  {
    key: 'beijing-visit',
    when: '2026-04',
    place: 'beijing',
    sides: ['usa', 'china'],
    participants: ['trump'],
    optionalParticipants: ['xi'],
    status: 'announced',
    medium: 'in person',
    reports: ['05'],
    optional: true,
  },
  {
    key: 'washington-visit',
    when: null,
    place: null,
    sides: ['usa', 'china'],
    participants: ['xi'],
    optionalParticipants: ['trump'],
    status: 'announced',
    medium: 'in person',
    reports: ['05'],
    optional: true,
  },
]

// `text` is a stretch of the statement that tells it from others. `via` is the chain from the outlet inwards, the speaker left out.
export const statements = [
  {
    report: '01',
    speaker: null,
    speakerText: 'The United States and China',
    mode: 'indirect',
    text: "they would slash tariffs on each other's goods for 90 days",
    via: [],
    optional: true,
  },
  {
    report: '01',
    speaker: 'bessent',
    mode: 'direct',
    text: 'We both have an interest in balanced trade',
    via: [],
    channel: 'news conference',
  },
  { report: '01', speaker: 'bessent', mode: 'indirect', text: 'the talks as candid and constructive', via: [] },
  { report: '01', speaker: 'he', mode: 'direct', text: 'A foundation stone', via: [] },
  {
    report: '01',
    speaker: 'china',
    mode: 'mixed',
    text: 'the habit of raising tariffs on its own',
    via: [],
    optional: true,
  },
  { report: '01', speaker: 'greer', mode: 'indirect', text: 'Fentanyl was discussed too', via: [] },
  {
    report: '02',
    speaker: null,
    speakerText: 'обе делегации',
    mode: 'indirect',
    text: 'Представители США и Китая согласовали рамки',
    via: ['bloomberg'],
    optional: true,
  },
  {
    report: '02',
    speaker: 'lutnick',
    mode: 'direct',
    text: 'В Женеве собрали скелет, в Лондоне он встал на ноги',
    via: [],
  },
  {
    report: '02',
    speaker: 'lutnick',
    mode: 'indirect',
    text: 'ограничения на вывоз редкоземельных металлов будут сняты',
    via: [],
  },
  { report: '02', speaker: 'lutnick', mode: 'indirect', text: 'Вашингтон откажется от части своих мер', via: [] },
  { report: '02', speaker: 'li', mode: 'indirect', text: 'стороны в принципе согласовали рамочное решение', via: [] },
  { report: '02', speaker: 'li', mode: 'indirect', text: 'профессиональными и откровенными', via: [] },
  { report: '03', speaker: 'china', mode: 'indirect', text: "домовилися продовжити тарифне перемир'я", via: [] },
  {
    report: '03',
    speaker: 'usa',
    mode: 'indirect',
    text: 'нічого не вирішено, доки не погодиться Дональд Трамп',
    via: [],
  },
  { report: '03', speaker: 'li', mode: 'direct', text: 'Обидві сторони докладатимуть зусиль', via: [] },
  { report: '03', speaker: 'li', mode: 'indirect', text: 'мита не підвищуватимуть ще 90 днів', via: [] },
  { report: '03', speaker: 'bessent', mode: 'indirect', text: 'остаточне рішення ухвалить президент', via: [] },
  { report: '03', speaker: 'bessent', mode: 'indirect', text: 'дуже конструктивними', via: [] },
  {
    report: '03',
    speaker: 'bessent',
    mode: 'indirect',
    text: 'дав зрозуміти, що енергетичний суверенітет для нього понад усе',
    via: [],
  },
  { report: '03', speaker: 'trump', mode: 'indirect', text: 'зустріч, здається, пройшла добре', via: [] },
  {
    report: '04',
    speaker: 'bessent',
    mode: 'indirect',
    text: 'American and Chinese officials have a framework for the future of TikTok',
    via: [],
  },
  {
    report: '04',
    speaker: 'bessent',
    mode: 'indirect',
    text: 'The commercial terms are agreed between two private parties',
    via: [],
  },
  { report: '04', speaker: 'li', mode: 'mixed', text: 'the two countries had found an', via: [] },
  { report: '04', speaker: 'greer', mode: 'indirect', text: 'Another meeting will follow', via: [] },
  {
    report: '04',
    speaker: null,
    speakerText: 'People briefed on the discussions',
    mode: 'indirect',
    text: 'soybeans and chips were barely touched',
    via: [],
  },
  { report: '05', speaker: 'trump', mode: 'direct', text: 'Краще я й не уявляв', via: [] },
  { report: '05', speaker: 'trump', mode: 'indirect', text: 'доопрацюють незабаром', via: [] },
  { report: '05', speaker: 'xi', mode: 'mixed', text: 'дивитися далі за обрій', via: ['xinhua'] },
  { report: '05', speaker: 'trump', mode: 'indirect', text: 'Про Тайвань', via: [] },
  { report: '05', speaker: 'trump', mode: 'direct', text: 'Спробуємо допомогти одне одному', via: [] },
  {
    report: '05',
    speaker: null,
    speakerText: 'Речник міністерства торгівлі КНР',
    mode: 'indirect',
    text: 'пауза діятиме до 10 листопада 2026 року',
    via: [],
  },
]

// How far the talks got on an issue, or what a party wants of it.
export const progress = [
  { issue: 'trade', state: 'agreed', report: '01', text: "they would slash tariffs on each other's goods for 90 days" },
  {
    issue: 'trade',
    state: 'agreed',
    report: '02',
    text: 'согласовали рамки, которые позволят выполнить женевские договоренности',
    optional: true,
  },
  { issue: 'trade', state: 'agreed', report: '03', text: "домовилися продовжити тарифне перемир'я" },
  {
    issue: 'trade',
    state: 'agreed',
    report: '04',
    text: 'an extension of the tariff truce to Nov. 10',
    optional: true,
  },
  {
    issue: 'trade',
    state: 'agreed',
    report: '04',
    text: 'American and Chinese officials have a framework for the future of TikTok',
    optional: true,
  },
  { issue: 'trade', state: 'agreed', report: '05', text: 'вдвічі, до 10%, знижують мито, запроваджене через фентаніл' },
]
export const positions = [
  {
    party: 'china',
    issue: 'trade',
    stance: 'demands',
    report: '01',
    text: 'the habit of raising tariffs on its own',
    optional: true,
  },
  {
    party: 'usa',
    issue: 'trade',
    stance: 'conditional',
    report: '02',
    text: 'Вашингтон откажется от части своих мер',
    optional: true,
  },
  {
    party: 'china',
    issue: 'trade',
    stance: 'accepts',
    report: '05',
    text: 'Китай на рік відкладає обмеження на експорт',
    optional: true,
  },
]
// One entry for a document in the report that names it best; optional ones are the same document elsewhere, or hardly one.
export const documents = [
  { key: 'geneva-statement', kind: 'statement', report: '01', names: ['joint statement'] },
  {
    key: 'london-framework',
    kind: 'agreement',
    report: '02',
    names: ['рамки', 'рамочное решение', 'документа'],
    optional: true,
  },
  {
    key: 'tiktok-framework',
    kind: 'agreement',
    report: '04',
    names: ['a framework for the future of TikTok'],
    optional: true,
  },
  { key: 'busan-deal', kind: 'agreement', report: '05', names: ['угоду', 'Документа'], optional: true },
]
// Sentences that retell what happened before the report's own news.
export const recap = [
  { report: '02', text: 'Лондонской встрече предшествовал телефонный разговор Дональда Трампа и Си Цзиньпина 5 июня' },
  { report: '02', text: 'В мае в Женеве стороны на 90 дней снизили пошлины' },
  { report: '04', text: 'Talks in Stockholm in late July had led to an extension of the tariff truce to Nov. 10' },
  { report: '05', text: 'Основу домовленостей заклали кількома днями раніше в Куала-Лумпурі' },
  { report: '05', text: 'Там 25–26 жовтня Скотт Бессент і Джеймісон Грір зустрічалися з Хе Ліфеном' },
]
