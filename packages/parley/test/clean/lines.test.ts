import { describe, expect, test } from 'vitest'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'
import type { CleanReport } from '../../src/read/cleaned.ts'

const furniture = loadFurniture()
const BODY = 'Сторони провели ще один раунд консультацій, повідомила речниця канцелярії у вівторок увечері.'

function report(text: string): CleanReport {
  const outcome = clean(
    { origin: 'a.txt', bytes: new TextEncoder().encode(text), format: 'text', given: {} },
    furniture,
  )
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.report
}

/** What a line is marked as when it stands between two paragraphs of body, with the marked part. */
function marksOf(line: string): string[] {
  const { text, notBody } = report(`${BODY}\n\n${line}\n\n${BODY}`)
  return notBody.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

describe('furniture', () => {
  test.each([
    ['advert', 'Реклама'],
    ['advert', 'РЕКЛАМА'],
    ['advert', 'Advertisement'],
    ['teaser', 'Дивіться також Міністр назвав умову перемир’я'],
    ['teaser', 'Читайте также: Чего ждать от встречи?'],
    ['teaser', '- Читайте також: «Хто приїде на саміт»'],
    ['teaser', 'Related: How the truce was drafted'],
    ['teaser', 'По темі: Що змінилося за тиждень'],
    ['caption', 'Олена Коваль / © Getty Images'],
    ['caption', 'Фото: пресслужба міністерства'],
    ['caption', 'Президент під час зустрічі (Фото: Вісник)'],
    ['caption', 'Delegates arrive for the talks. [File: Ann Lee/Reuters]'],
    ['caption', 'Зала переговорів / Фото: Укрінформ'],
    ['byline', 'Автор: Марта Лозова'],
    ['byline', 'By Jane Smith'],
    ['byline', 'By Jane Smith, Europe editor'],
    ['byline', 'Опубліковано: 06.12.2025, 14:20'],
    ['byline', '6 декабря 2025, 14:20'],
    ['byline', 'Updated: 7 December 2025 10:15 GMT'],
    ['byline', '(Reporting by Jane Smith; Editing by Tom Hale)'],
    ['navigation', 'Підписуйтесь на наш Telegram-канал'],
    ['navigation', 'Подписывайтесь на наш канал, чтобы не пропустить главное!'],
    ['navigation', 'Sign up for our newsletter'],
    ['navigation', 'Помітили помилку? Виділіть її та натисніть Ctrl+Enter'],
    ['navigation', 'Теги: переговори, перемир’я'],
    ['navigation', 'We use cookies to make this site work.'],
    ['navigation', '3 min read'],
    ['navigation', '* * *'],
  ])('%s: %s', (kind, line) => {
    expect(marksOf(line)).toEqual([`${kind}: ${line}`])
  })

  test.each([
    'Що відомо про переговори?',
    'Мирні переговори: останні новини',
    'Джерело: канцелярія президента.',
    'Подробности: встреча началась в полдень.',
    'Нагадаємо, минулого тижня сторони вже зустрічалися.',
    'Reuters reported on Monday that the talks would go on.',
    'Агентство Reuters зазначає, що умови не змінилися.',
    'Новий план миру готують у столиці – Bloomberg',
    'Автор плану заявив, що чекає на відповідь.',
    'Фото з переговорів оприлюднила пресслужба міністерства.',
    'By Friday the envoys hope to have a text.',
    'Photo opportunities were cancelled, the spokesman said.',
    'Реклама такої угоди нікому не потрібна, сказав посол.',
    'Читати текст угоди журналістам не дали.',
    'More than thirty officials joined the talks.',
    'Home affairs were not discussed.',
    'Тема гарантій залишилася відкритою.',
    '6 грудня 2025 року сторони підписали протокол.',
    '12 грудня',
    'Переговори в Лозанні 6 грудня',
  ])('body: %s', (line) => {
    expect(marksOf(line)).toEqual([])
  })

  test('an invitation after a sentence is marked to the end of its line, the sentence is not', () => {
    expect(marksOf('Зустріч завершено. Читайте також: Хто приїде наступного разу')).toEqual([
      'teaser: Читайте також: Хто приїде наступного разу',
    ])
  })

  test('headlines under a bare pointer belong to it, the paragraph after them does not', () => {
    expect(marksOf('Читайте також:\nПерша новина\nДруга новина')).toEqual([
      'teaser: Читайте також:',
      'teaser: Перша новина',
      'teaser: Друга новина',
    ])
  })
})

describe('day of publication in the text', () => {
  test.each([
    ['date 2025-12-06 Спеціальний посланник провів зустріч.', '2025-12-06', 'date 2025-12-06 '],
    ['06.12.2025 14:20 Посланник провів зустріч.', '2025-12-06', '06.12.2025 14:20 '],
    ['6 грудня 2025, 14:20', '2025-12-06', '6 грудня 2025, 14:20'],
    ['Субота, 6 грудня 2025 року', '2025-12-06', 'Субота, 6 грудня 2025 року'],
    ['Опубліковано: 06.12.2025', '2025-12-06', 'Опубліковано: 06.12.2025'],
    ['Дата публикации: 6 декабря 2025 г.', '2025-12-06', 'Дата публикации: 6 декабря 2025 г.'],
    ['Published Dec. 6, 2025 at 9:41 a.m. EST', '2025-12-06', 'Published Dec. 6, 2025 at 9:41 a.m. EST'],
    ['Олена Коваль — 6 грудня 2025, 14:20', '2025-12-06', 'Олена Коваль — 6 грудня 2025, 14:20'],
    ['Київ, 6 грудня (Вісник). Делегації зустрілися.', 'XXXX-12-06', 'Київ, 6 грудня (Вісник). '],
    ['КИЇВ. 6 грудня. ВІСНИК. Делегації зустрілися.', 'XXXX-12-06', 'КИЇВ. 6 грудня. ВІСНИК.'],
    ['МОСКВА, 6 дек — Северное Агентство. Делегации встретились.', 'XXXX-12-06', 'МОСКВА, 6 дек — Северное Агентство.'],
    ['МОСКВА, 6 декабря. /ВЕСТИ/. Делегации встретились.', 'XXXX-12-06', 'МОСКВА, 6 декабря. /ВЕСТИ/.'],
    ['LONDON, Dec 5 (Reuters) - The delegations met.', 'XXXX-12-05', 'LONDON, Dec 5 (Reuters) - '],
    ['МІНСЬК, 14 жовтня 2026 року. У середу делегації зустрілися.', '2026-10-14', 'МІНСЬК, 14 жовтня 2026 року.'],
    ['Заозёрье, 15 октября 2026 г. В среду делегации встретились.', '2026-10-15', 'Заозёрье, 15 октября 2026 г.'],
    ['15 октября 2026 года, Москва. В среду делегации встретились.', '2026-10-15', '15 октября 2026 года, Москва.'],
    ['BRUSSELS, 5 December 2025 (Wire) — The delegations met.', '2025-12-05', 'BRUSSELS, 5 December 2025 (Wire) — '],
    ['KYIV, Ukraine (AP) — The delegations met.', null, 'KYIV, Ukraine (AP) — '],
    ['31 лютого 2025, 14:20', null, '31 лютого 2025, 14:20'],
    ['04/05/2025 10:00', null, '04/05/2025 10:00'],
    ['13/05/2025 10:00', '2025-05-13', '13/05/2025 10:00'],
    ['Переговори в Лозанні 6 грудня', null, undefined],
    ['Steve Marsh (Canada) – special envoy.', null, undefined],
    ['6 грудня сторони зустрілися у Відні.', null, undefined],
    ['Під час зустрічі 5 грудня 2025 року секретар сказав, що чекає відповіді.', null, undefined],
  ])('%s', (line, published, marked) => {
    const found = report(`${line}\n${BODY}`)
    expect(found.published).toBe(published)
    expect(found.publishedBasis).toBe(published === null ? null : 'text')
    const [first] = found.notBody
    expect(first && found.text.slice(first.start, first.end).trim()).toBe(marked?.trim())
  })

  test('bare dates that head several parts of a report are no day of publication', () => {
    const found = report(`20 лютого 2025\n${BODY}\n21 лютого 2025\n${BODY}`)
    expect(found).toMatchObject({ published: null, notBody: [] })
  })

  test('the times of comments far below are no day of publication, a labelled day there is', () => {
    const comments = '[17] - 02 серпня 2020, 20:17\nТак.\n'
    const long = `${BODY}\n`.repeat(9)
    expect(report(`${long}${comments}`)).toMatchObject({ published: null, notBody: [{ kind: 'byline' }] })
    expect(report(`${long}${comments}Опубліковано: 01.08.2020`).published).toBe('2020-08-01')
  })

  test('the day of publication goes before the day of a change', () => {
    expect(report(`Оновлено: 08.12.2025\nОпубліковано: 06.12.2025\n${BODY}`).published).toBe('2025-12-06')
  })

  test('the address settles a year that the dateline leaves out', () => {
    const bytes = new TextEncoder().encode(`Київ, 6 грудня (Вісник). ${BODY}`)
    const given = { url: 'https://www.visnyk.example/2025/12/06/zustrich' }
    expect(clean({ origin: 'a.txt', bytes, format: 'text', given }, furniture)).toMatchObject({
      report: { published: '2025-12-06', publishedBasis: 'text', outlet: 'visnyk.example' },
    })
  })
})

describe('a line of date and outlet under the title', () => {
  test.each([
    ['14 березня 2031, «Заозерний вісник»', '2031-03-14', 'Заозерний вісник'],
    ['14 березня 2031, Заозерний вісник', '2031-03-14', 'Заозерний вісник'],
    ['Заозерний вісник, 14 березня 2031', '2031-03-14', 'Заозерний вісник'],
    ['«Заозерний вісник», 14.03.2031 12:30', '2031-03-14', 'Заозерний вісник'],
    ['14 березня 2031, «Заозерний кур’єр»', '2031-03-14', 'Заозерний кур’єр'],
    ['Інтерв’ю «Заозерному кур’єру», 24 березня 2031 року', '2031-03-24', null],
    ['14.03.2031 | Озерна правда', '2031-03-14', 'Озерна правда'],
    ['14 березня 2031, «Озеро»', '2031-03-14', null],
    ['газета «Озеро», 14 березня 2031', '2031-03-14', 'Озеро'],
    ['«Гранд-готель», 14 березня 2031', '2031-03-14', null],
    ['Інтерв’ю «Заозерному вісникові», 24 березня 2031 року', '2031-03-24', null],
    ['Олена Коваль, 14 березня 2031', '2031-03-14', null],
    ['Київ, 14 березня 2031', '2031-03-14', null],
    ['Газета «Заозёрный вестник», № 45 (1234), 14 марта 2031 г.', '2031-03-14', 'Заозёрный вестник'],
    ['суббота, 14 марта 2031, «Степной вестник»', '2031-03-14', 'Степной вестник'],
    ['«Озёрный протокол», 14 марта 2031 года', null, null],
    ['«О канале», 14 марта 2031 года', null, null],
    ['Из «Озёрного протокола», 14 марта 2031 года', null, null],
    ['14 марта 2031 года, отель «Степная правда»', null, null],
    ['3 марта 2031 года, Голос Заозерья', '2031-03-03', null],
    ['«Степные вести», № 45 (1234), 14 марта 2031 г.', '2031-03-14', 'Степные вести'],
    ['«Степные вести» — 14 марта 2031 года, 14:20', '2031-03-14', 'Степные вести'],
    ['Интервью газете «Степные вести», 14 марта 2031', '2031-03-14', null],
    ['March 14, 2031, The Lakeside Courier', '2031-03-14', 'The Lakeside Courier'],
    ['"Lakeside Courier", 14 March 2031', '2031-03-14', 'Lakeside Courier'],
    ['14 March 2031, The Lakeside Star', '2031-03-14', 'The Lakeside Star'],
    ['14 March 2031, Hotel Star', '2031-03-14', null],
    ['14 March 2031, "Villa Star"', '2031-03-14', null],
    ['14 March 2031, Rising Sun', '2031-03-14', null],
    ['"Lakeside Communiqué", 14 March 2031', '2031-03-14', null],
    ['Interview with The Lakeside Courier, 14 March 2031', '2031-03-14', null],
    ['Jane Smith, 14 March 2031', '2031-03-14', null],
    ['Переговори в Лозанні, 6 грудня 2031', null, null],
    ['Зустріч делегацій, 14 березня 2031', null, null],
    ['Хроніка переговорів, 14 березня 2031', null, null],
    ['«Меморандум про воду», 14 березня 2031', null, null],
    ['Правда про переговори, 14 березня 2031', null, null],
    ['14 березня 2031 року «Заозерний вісник» писав про воду', null, null],
    ['14 березня, «Заозерний вісник»', null, null],
    ['Встреча делегаций, 14 марта 2031', null, null],
    ['Daily updates, 14 March 2031', null, null],
    ['Talks in Geneva, 14 March 2031', null, null],
  ])('%s', (line, published, outlet) => {
    expect(report(`Водні переговори перенесли на два дні\n\n${line}\n\n${BODY}`)).toMatchObject({ published, outlet })
  })

  test('a bare date before it stands', () => {
    const dated = `Переговори\n12 травня 2031\n«Заозерний вісник», 14 березня 2031\n${BODY}`
    expect(report(dated).published).toBe('2031-05-12')
  })

  test('further down it is neither', () => {
    const below = `${BODY}\n\n«Заозерний вісник», 14 березня 2031\n\n${BODY}`
    expect(report(below)).toMatchObject({ published: null, outlet: null })
  })
})

describe('title', () => {
  test.each([
    ['Посланник прилетів до столиці: чого чекати', 'Посланник прилетів до столиці: чого чекати'],
    [
      '«Ми не поспішаємо»: що сказав посланник після зустрічі',
      '«Ми не поспішаємо»: що сказав посланник після зустрічі',
    ],
    ['Про це повідомила речниця.', null],
    ['Реклама', null],
    ['Коротко', null],
    ['- Перший пункт переліку без крапки', null],
  ])('%s', (line, title) => {
    expect(report(`${line}\n${BODY}\n${BODY}`).title).toBe(title)
  })

  test('a line without a body after it is no title', () => {
    expect(report('Посланник прилетів до столиці: чого чекати').title).toBeNull()
  })
})

describe('text', () => {
  test.each([
    ['line ends', 'Перший рядок.\r\nДругий рядок.\rТретій.', 'Перший рядок.\nДругий рядок.\nТретій.'],
    ['spaces', 'Зустріч\u00A0о\u202F14:20 \t завершено.', 'Зустріч о 14:20 завершено.'],
    ['invisible signs', '\uFEFFПере\u00ADго\u200Bвори тривають.', 'Переговори тривають.'],
    ['letters in two parts', 'Киі\u0308в и\u0306де.', 'Київ йде.'],
    ['stress marks stay', 'за́мок стоїть.', 'за́мок стоїть.'],
    ['empty lines', '\n\nПерший.\n\n\n\nДругий.\n', 'Перший.\n\nДругий.'],
  ])('%s', (_, source, text) => {
    expect(report(source).text).toBe(text)
  })
})
