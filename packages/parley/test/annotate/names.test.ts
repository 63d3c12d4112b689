import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import { annotate } from '../../src/read/annotate/annotate.ts'
import type { AnnotatedReport } from '../../src/read/annotated.ts'
import { segment } from '../../src/read/segment/segment.ts'

const languages = createLanguages()

/** Names of a text with the kind and base form of each. The people and papers are made up. */
const NAMES: Record<LanguageCode, string> = {
  uk: `
Зустрілися А. Коваль і В. О. Дудар. => person А. Коваль, person В. О. Дудар
Урсула фон дер Гаген прибула до Брюсселя. => person Урсула фон дер Гаген, place Брюссель
Він розмовляв із Сабіром бен Хамідом Аль Хазіном. => person Сабір бен Хамід Аль Хазін
Шейх Ахмад аль-Халіфа прийняв гостей. => person Ахмад аль-Халіфа
Слова Олени Гайової-Кравець почули всі. => person Олена Гайова-Кравець
Він розмовляв з Андрієм Сагайдаком. Сагайдака чекали у Відні. => person Андрій Сагайдак, person Сагайдак, place Відень
Про це пише «Лісовий вісник». => organization Лісовий вісник
Міністерство закордонних справ Туреччини оприлюднило заяву. => organization Міністерство закордонних справ Туреччини
МЗС Туреччини оприлюднило заяву. => organization МЗС Туреччини
У НАТО та ЄС чекають відповіді. => organization НАТО, organization ЄС
Київ і Варшава домовилися. => place Київ, place Варшава
Білий дім мовчить. => organization Білий дім
Президентка Молдови Ірина Кравцова зустріла гостей. => country Молдова, person Ірина Кравцова
Заяву Юрія Щербаченка підтримали у Празі. => person Юрій Щербаченко, place Прага
Емманюель Лефевр та Фрідріх Гартман полетіли до Берліна. => person Емманюель Лефевр, person Фрідріх Гартман, place Берлін
Компанія «Лісовик» закрилася. => organization Лісовик
Кіт Келлер повернувся. => person Кіт Келлер
Зеленський район Києва. => place Київ
Кремль і Банкова мовчать. => organization Кремль, organization Банкова
Рада Європи чекає. => organization Рада Європи
Слово мав Володимир Петрович Дудар. => person Володимир Дудар
Вони чекали біля річки Славка. => place Славка
Мер міста Гринівка приїхав. => place Гринівка
У Бенраті чекають. => place Бенрат
Про це розповів Томас Віннер (Thomas Winner). => person Томас Віннер, person Thomas Winner
Вони бачили Бориса Миколайовича в Одесі. => person Борис Миколайович, place Одеса
Поруч стояв Віктор Зарукович. => person Віктор Зарукович
Заяву зробив Нацкомстрахнагляд. => organization Нацкомстрахнагляд
Профспілка «Єдність» чекає, а «Зернопром» мовчить. => organization Єдність, organization Зернопром
Листа послали «Зернопрому». => organization Зернопром
Як стало відомо «Новій Шпальті», потяг спізнився. => organization Нова Шпальта
За даними «Лісової газети», потяг спізнився. => organization Лісова газета
Співрозмовник «Вільного слова» мовчить. => organization Вільне слово
За даними «Діброви», потяг спізнився. => organization Діброва
Речник розповів «Хвилі», що потяг спізнився. => organization Хвиля
Речник розповів «Срібній Землі», що потяг спізнився. => organization Срібна Земля
Речник сказав «Лісовику», що потяг спізнився. => organization Лісовик
Речника президента Антоніо Гаврії запитали про потяг. => person Антоніо Гаврія
Вони зустрілися з Антоніу Паштою. => person Антоніу Пашта
Вони дивилися фільм «Зорепад». => 
Комітет з питань економічної політики зібрався. => organization Комітет з питань економічної політики
Міністерство оборони проти. => organization Міністерство оборони
Комітет проти корупції зібрався. => organization Комітет проти корупції
Інститут імені Гната Дудара працює. => organization Інститут імені Гната Дудара
Ректор Інституту імені Дудара Олег Панько приїхав. => organization Інститут імені Дудара, person Олег Панько
Зустріч Коваленка з Дударем відклали. => person Коваленко, person Дудар
Прибули Ковалевич, Дударик і Олена Гайова. => person Ковалевич, person Дударик, person Олена Гайова
Прибув Хамад бін Ясір бін Саїд аль-Рахімі. Аль-Рахімі мовчав. => person Хамад бін Ясір бін Саїд аль-Рахімі, person Аль-Рахімі
Прибув лідер КНДР Кім Тхе Ун. => country КНДР, person Кім Тхе Ун
Прибула міністерка Італії Джорджія Рівані. => country Італія, person Джорджія Рівані
Киргизька Республіка погодилась. => country Киргизька Республіка
Адміністрація Дударенка мовчить. => person Дударенко
Єлизавета II прибула. => person Єлизавета II
Рада при Президентові України з питань освіти зібралася. => organization Рада при Президентові України з питань освіти
Речник Тараса Коваленка Мелор Дударик мовчить. => person Тарас Коваленко, person Мелор Дударик
Говорив пан де Вріс. => person де Вріс
Делегацію Лю Цзіньпіна зустрів посол. => person Лю Цзіньпін
Заяву зробив міністр Норвегії Еспен Марк Ліндстрем. => country Норвегія, person Еспен Марк Ліндстрем
Прибув Дірк ван дер Стал. => person Дірк ван дер Стал
Мовчить міністр Мохаммед Абдель Рахім. => person Мохаммед Абдель Рахім
ТОВ «Зернопром» мовчить. Позов подало ТОВ. => organization Зернопром, organization ТОВ
Позов подало ТОВ. => 
Прибув президент рф тарас дударенко. => country рф, person Тарас Дударенко
Із президентом росії тарасом дударем говорили довго. Слова дударя почули всі. => country росія, person Тарас Дудар, person Дудар
Слова тараса петровича дударенка росія забула. => person Тарас Дударенко, country росія
Тарас дударенко мовчить, мовчить і росія. => person Тарас Дударенко, country росія
Тарас Дударенко мовчить. Слова дударенка росія забула. => person Тарас Дударенко, person Дударенко, country росія
ваврін заявив, що росія чекає. Вони говорили з вавріним. => person Ваврін, country росія, person Ваврін
росія мовчить, сказав дударенко. => country росія, person Дударенко
росія чекає дударенка, а диктатор ваврін мовчить. => country росія, person Ваврін
росія чекає. Вони говорили з дударенком. => country росія, person Дударенко
Міністерка Литви олена дударенко мовчить. => country Литва, person Олена Дударенко
У кремлі мовчать, росія чекає. => organization Кремль, country росія
росія чекає, заявив посол. ваврін сказав, що згоден. => country росія, person Ваврін
росія чекає, а помічник дударенка мовчить. => country росія, person Дударенко
росія чекає. Зустріч вавріна з послом тривала годину. => country росія, person Ваврін
Президент тарас дударенко прийняв олену дударенко. => person Тарас Дударенко, person Олена Дударенко
росія чекає. Міністр вийшов і сказав своє, посол увійшов, речник пішов. => country росія
росія чекає. Тарас вийшов і сказав своє. Степан пішов. => country росія
росія чекає. Роман готов, а Тарас знов мовчить. => country росія, person Тарас
росія чекає. Віра християнська, віра братів. Віра братів міцна. => country росія
росія чекає. Олена карпатська вчителька. Тарас горський голова. => country росія
росія чекає. Прессекретар президента литви дударенко заявив своє. => country росія
росія чекає. тарас горський заявив своє. => country росія, person Тарас Горський
росія чекає. Президентка Литви Олена фон дер Дударен мовчить. => country росія, country Литва, person Олена фон дер Дударен
росія чекає. Міністр Литви Тарас бін Дудар мовчить. => country росія, country Литва, person Тарас бін Дудар
росія чекає, а глава берліна мовчить. => country росія
Керівник росії дан наказ не бачив. => country росія
Із главою кремля тарасом дударенком говорили довго. => organization Кремль, person Тарас Дударенко
Туристи бачили казанський кремль і стіни кремля. => 
росія чекає, а казанський кремль стоїть. => country росія
Посол адміністрації президента мовчить, мовчить і дударенко. => 
Прибув президент Литви тарас дударів край. => country Литва
Слова тараса дударенка забули. => 
Посол росії роман писав, а голова рф надію людей втратив. => country росія, country рф
Віра людей і надія країни росії, злата марка. => country росія
Посол однієї з країн заявив, що росія не визнала змін і умов. => country росія
Позиція росії: загін відповів, що термін минув. => country росія
Пропозиція президента росії готова. Торгівля з каміном росії триває. => country росія, country росія
Іван Мороз бачив мороз у росії. => person Іван Мороз, country росія
Держпідприємство «Морський шлях» мовчить. => organization Морський шлях
`,
  ru: `
По данным «Южного маяка», поезд опоздал. => organization Южный маяк
Посол рассказал «Дальнему свету», что поезд опоздал. => organization Дальний свет
Журналисты «Новых известий» ждут поезда. => organization Новые известия
Собеседник «Степного вестника» молчит. => organization Степной вестник
Они молчали с Антониу Раштой. => person Антониу Рашта
Они молчали с Жозе Палмаш-Ландой. => person Жозе Палмаш-Ланда
Встретились А. Коваль и В. О. Дударь. => person А. Коваль, person В. О. Дударь
Урсула фон дер Гаген прибыла в Брюссель. => person Урсула фон дер Гаген, place Брюссель
Он говорил с Сабиром бен Хамидом Аль Хазином. => person Сабир бен Хамид Аль Хазин
Сабир бен Хамид Аль Хазин приехал. => person Сабир бен Хамид Аль Хазин
Он говорил с Жозе Инасиу Марой да Костой. => person Жозе Инасиу Мара да Коста
Он говорил с Ри Ок Хёном. => person Ри Ок Хён
Так пишет РИА "Новости". => organization РИА "Новости"
Так пишет РИА «Новости». => organization РИА «Новости»
Он говорил с Андреем Сагайдаком. Сагайдака ждали в Вене. => person Андрей Сагайдак, person Сагайдак, place Вена
Министерство иностранных дел Турции опубликовало заявление. => organization Министерство иностранных дел Турции
В НАТО и ЕС ждут ответа. => organization НАТО, organization ЕС
Москва и Анкара договорились. => place Москва, place Анкара
Заявление Юрия Щербаченко поддержали в Праге. => person Юрий Щербаченко, place Прага
Слово имел Владимир Петрович Дударь. => person Владимир Дударь
Об этом пишет газета «Лесной вестник». => organization Лесной вестник
Сергей Викторович Зимин приехал. => person Сергей Зимин
Кремль молчит. => organization Кремль
Они ждали у реки Славянка. => place Славянка
В Бенрате ждут. => place Бенрат
Об этом рассказал Томас Виннер (Thomas Winner). => person Томас Виннер, person Thomas Winner
Они видели Бориса Николаевича в Одессе. => person Борис Николаевич, place Одесса
Рядом стоял Виктор Зарукович. => person Виктор Зарукович
Вторую встречу провели в Риеке весной. => place Риека
Заявление сделал Росстрахнадзор. => organization Росстрахнадзор
Комитет по иностранным делам собрался. => organization Комитет по иностранным делам
Российский институт культурологии закрыли. => organization Российский институт культурологии
Окружной суд Амстердама ждёт. => organization Окружной суд Амстердама
Встречу Коваленко с Дударем отложили. => person Коваленко, person Дударь
Прибыл Пак Чен Хун. => person Пак Чен Хун
Говорили с Паком Чен Хуном. => person Пак Чен Хун
Прибыл Абдель Салах аль-Рахими. Рахими молчал. => person Абдель Салах аль-Рахими, person Рахими
Говорили с Асией Риви. Асия Риви молчала. => person Асия Риви, person Асия Риви
Молдавская Республика согласилась. => country Молдавская Республика
Заседание Совета при Президенте РФ по делам казачества отложили. => organization Совет при Президенте РФ по делам казачества
Бюро Дании по патентам и товарным знакам ждёт. => organization Бюро Дании по патентам и товарным знакам
Съезд Объединённого фронта отложили. => organization Объединённый фронт
Президент Чада Карим Рахими прибыл. => country Чад, person Карим Рахими
Представитель Никола Петросяна Мелор Дударик молчит. => person Никол Петросян, person Мелор Дударик
Делегацию Лю Цзиньпина встретил посол. => person Лю Цзиньпин
Заявление сделал министр Норвегии Эспен Марк Линдстрём. => country Норвегия, person Эспен Марк Линдстрём
Прибыл Дирк ван дер Стал. => person Дирк ван дер Стал
Молчит министр Мохаммед Абдель Рахим. => person Мохаммед Абдель Рахим
ООО «Зернопром» молчит. Иск подало ООО. => organization Зернопром, organization ООО
Прибыл президент россии тарас дударь. Слова дударя услышали все. => country россия, person Тарас Дударь, person Дударь
Слова тараса петровича дударенко россия забыла. => person Тарас Дударенко, country россия
россия ждёт. Роман готов, Тарас здоров. Вера христианская крепка. => country россия, person Тарас
россия ждёт, сказал дударенко. => country россия, person Дударенко
Посол россии роман писал, вера людей умерла. => country россия
Госпредприятие «Морской путь» молчит. => organization Морской путь
`,
  en: `
Analysts want a post-Marsh deal and a pro-Peruvian text, back to pre-May lines. => 
They hope for a deal by Easter and remember February’s summit. => 
Talks will resume, Ramadan Kelmani said. => person Ramadan Kelmani
The envoy met Foreign Minister January Mbasa. => person January Mbasa
Envoys met at Gora Pelasin on Monday. => place Gora Pelasin
Talks broke down at the resort of Gora Pelasin. => place Gora Pelasin
Troops left the banks of the Gora Pelasin lake. => place Gora Pelasin
We think that Gora Pelasin 2 was a setback. => 
Deputies of the Trade Union Congress met. => organization Trade Union Congress
It excludes the dissolved National Congress Party. => organization National Congress Party
Deputies of the Congress met. => organization Congress
He trusts the business-minded Senate. => organization Senate
A. Koval met J. D. Carter. => person A. Koval, person J. D. Carter
Ursula von der Hagen arrived in Brussels. => person Ursula von der Hagen, place Brussels
Sheikh Ahmad al-Khalifa hosted them. => person Ahmad al-Khalifa
The Turkish Foreign Ministry published a statement. => organization Foreign Ministry
NATO and the EU are waiting. => organization NATO, organization EU
Kyiv and Warsaw agreed. => place Kyiv, place Warsaw
The White House is silent. => organization White House
He spoke to Andrii Sahaidak. Sahaidak left. => person Andrii Sahaidak, person Sahaidak
The Kremlin is silent. => organization Kremlin
Mr Tanda and Mrs. Reeves left. => person Tanda, person Reeves
Dr Sultan Al Harbi spoke to Lord Ashdown Grey. => person Sultan Al Harbi, person Ashdown Grey
Field Marshal Haile Bekele met Lt. Gen. K.P.S. Rawat. => person Haile Bekele, person K.P.S. Rawat
Talks were led by Brig. Gen. Musa Adeyo and Archbishop Peter Lomo. => person Musa Adeyo, person Peter Lomo
Sheikh Faisal bin Nasser Al Qasim hosted them. => person Faisal bin Nasser Al Qasim
The envoy is Kamaruzaman bin Idris. => person Kamaruzaman bin Idris
The head is Ri Son Hyok. => person Ri Son Hyok
The National Electoral Board and the Ethiopian National Defense Force are silent. => organization National Electoral Board, organization National Defense Force
She works at the Ministry of International Relations and Cooperation. => organization Ministry of International Relations and Cooperation
It went to the Office for the Coordination of Humanitarian Affairs. => organization Office for the Coordination of Humanitarian Affairs
It went to the Office of the Presidential Adviser on the Peace Process. => organization Office of the Presidential Adviser on the Peace Process
Leaders of the Greens and the Social Democrats met. => organization Greens, organization Social Democrats
He met the Liberation Tigers of Northern Moravia (LTNM). => organization Liberation Tigers of Northern Moravia, organization LTNM
Miners of the Rail Delivery Group wait. => organization Rail Delivery Group
The Marsh-backed al-Noor TV is silent. => organization al-Noor TV
The Free Farmers' Union and the Moravian People's Front wait. => organization Free Farmers' Union, organization Moravian People's Front
The Tigray People's Liberation Front is silent. => organization Tigray People's Liberation Front
It is about the Grand Renaissance Dam and the Winter Olympics, say MPs of the Peace Process in Vienna. => place Renaissance Dam, place Vienna
Communications Minister Jorge Robles and Water Resources Minister Yaser Aban met. => person Jorge Robles, person Yaser Aban
Officials Resume Peace Talks in Vienna => place Vienna
Silk Road Dispatch asked Abdel Salah al-Rahimi. Rahimi declined. => organization Silk Road Dispatch, person Abdel Salah al-Rahimi, person Rahimi
Nguyen Hong Vinh met Kim Tae Un. => person Nguyen Hong Vinh, person Kim Tae Un
Mr. de Vries and Ms. De Sanctis left; Mr van der Molen stayed. => person de Vries, person De Sanctis, person van der Molen
The Mining, Forestry and Energy Union met the National Union of Mine, Forestry and Energy Workers. => organization Mining, Forestry and Energy Union, organization National Union of Mine, Forestry and Energy Workers
Brazil sent Luiz Inacio Costa da Silva. => country Brazil, person Luiz Inacio Costa da Silva
The delegation of Liu Jinpeng left. => person Liu Jinpeng
Dirk van der Staal arrived. => person Dirk van der Staal
`,
}

describe.each(Object.entries(NAMES))('names, %s', (language, table) => {
  test.each(rows(table))('%s => %s', (text, wanted) => {
    const { sentences } = annotated(text, language as LanguageCode)
    const names = sentences.flatMap(({ mentions }) => mentions.map(({ kind, base }) => `${kind} ${base}`))
    expect(names.join(', ')).toBe(wanted)
  })
})

describe('sentences whose first word is written small', () => {
  test.each([
    ['Посол заявив про мир. росія мовчить. рф чекає.', 3],
    ['Посол заявив про мир. дударенко сказав, що росія чекає.', 2],
    ['Посол купив зброї на 5 млн. росія мовчить.', 1],
    ['Посол сказав: «Так. росія мовчить».', 1],
  ])('%s', (text, wanted) => {
    expect(annotated(text, 'uk').sentences).toHaveLength(wanted)
  })
})

/** Offices, each with what it is of, its country and who holds it. */
const OFFICES: [text: string, wanted: string[]][] = [
  ['Президент Франції Жан Дюран прибув.', ['президент, country:FR, Жан Дюран']],
  ['Секретар Ради Європи Жан Дюран прибув.', ['секретар of Рада Європи, Жан Дюран']],
  ['Речниця МЗС Туреччини Ірина Кравцова прибула.', ['речниця of МЗС Туреччини, country:TR, Ірина Кравцова']],
  ['Американський посол Джон Картер прибув.', ['посол, country:US, Джон Картер']],
]

describe('offices', () => {
  test.each(OFFICES)('%s', (text, wanted) => {
    const found = annotated(text, 'uk').sentences.flatMap(({ offices, mentions }) =>
      offices.map(({ title, of, country, holders }) =>
        [
          of === null || mentions[of]?.kind === 'country' ? title : `${title} of ${mentions[of]?.base}`,
          country,
          ...holders.map((holder) => mentions[holder]?.base),
        ]
          .filter(Boolean)
          .join(', '),
      ),
    )
    expect(found).toEqual(wanted)
  })
})

describe('every name', () => {
  const texts = Object.entries(NAMES).flatMap(([language, table]) =>
    rows(table).map(([text]): [LanguageCode, string] => [language as LanguageCode, text]),
  )

  test.each(texts)('%s: %s: lies where it says, none over another', (language, text) => {
    const { sentences, tokens } = annotated(text, language)
    for (const sentence of sentences) {
      let reached = sentence.first
      for (const { first, last, start, end } of sentence.mentions) {
        expect(first).toBeGreaterThanOrEqual(reached)
        expect(last).toBeGreaterThanOrEqual(first)
        expect([start, end]).toEqual([tokens[first]?.start, tokens[last]?.end])
        reached = last + 1
      }
      expect(reached).toBeLessThanOrEqual(sentence.last + 1)
    }
  })
})

describe('names joined by a hyphen', () => {
  test.each([
    ['Переговори Ізраїль-Хамас тривають.', 'uk', ['Ізраїль', 'Хамас']],
    ['Переговоры Израиль-Хамас продолжаются.', 'ru', ['Израиль', 'Хамас']],
    ['Israel-Hamas talks resumed.', 'en', ['Israel', 'Hamas']],
    ['A Fatah-Hamas deal was signed.', 'en', ['Fatah', 'Hamas']],
    ['Вакцину Pfizer-BioNTech схвалено.', 'uk', ['Pfizer', 'BioNTech']],
    ['The Russia-Ukraine war goes on.', 'en', []],
  ] as const)('%s', (text, language, wanted) => {
    const mentions = annotated(text, language).sentences.flatMap((sentence) => sentence.mentions)
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
  })
})

function annotated(text: string, language: LanguageCode): AnnotatedReport {
  const report = {
    origin: 'a.txt',
    address: null,
    sha256: '',
    outlet: null,
    declaredLanguage: null,
    published: null,
    publishedBasis: null,
    title: null,
    text,
    notBody: [],
  }
  const abbreviations = (code: LanguageCode): ReadonlySet<string> => languages.pack(code).abbreviations
  return annotate(segment(report, { language, abbreviations }), languages)
}

function rows(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string])
}
