import { describe, expect, test } from 'vitest'
import { locate, passageAt } from '../../src/link/corrections/passage.ts'
import { link } from '../../src/link/link.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import type { CorrectionAction, Passage } from '../../src/model/correction.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { Decisions } from '../../src/model/ledger-fold.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { orphansAmong } from '../../src/serve/orphans.ts'
import { all, at, corrections, first, named, read, second } from './corrected.ts'

test('a body that one report takes for a person stays a body when both are joined, whichever is named first', () => {
  const taken = read('4.txt', '2031-05-07', 'Marlin Corvex met Kenji Mori in Oslo on Monday.')
  const right = read(
    '5.txt',
    '2031-05-08',
    'The company Corvex Lines met Kenji Mori on Tuesday. "We will wait," Corvex Lines said. Corvex Lines owns ships.',
  )
  const passages = [at(taken, 'Marlin Corvex'), at(right, 'Corvex Lines')]
  for (const order of [passages, passages.toReversed()]) {
    const record = link([taken, right], corrections({ action: 'join', noun: 'actor', passages: order }))
    expect(named(record, 'Marlin Corvex')).toMatchObject([{ kind: 'organization' }])
  }
})

test('an orphan is a correction that finds nothing where it holds: everywhere, or in its dossier', async () => {
  const mend = (passage: Passage): CorrectionAction => ({
    action: 'mend',
    noun: 'meeting',
    passage,
    field: 'status',
    value: 'postponed',
  })
  const outside = read(
    '3.txt',
    '2031-05-07',
    'Ghana’s envoy Kofi Asante met Peru’s minister Luis Rojas in Accra on Monday.',
  )
  const talks = {
    id: 'talks',
    title: 'Talks',
    sides: ['Norway', 'Japan'].map((name) => ({ name, members: [] })),
    agenda: [],
    languages: [],
    sources: [],
    relevant: { actors: [], words: [], never: [] },
  }
  const [inAccra, inOslo] = [at(outside, 'met Peru’s minister'), at(first, 'met Japan’s minister')]
  const noted = corrections(mend(inAccra), mend(inOslo), mend(inAccra), mend({ ...inOslo, quote: 'never met' }))
  const decided = {
    dossiers: new Map([['talks', talks]]),
    corrections: noted.map((one, place) => ({ ...one, dossier: place === 1 || place === 2 ? 'talks' : null })),
  }
  const findings = [...all, outside]
  const orphans = await orphansAmong(decided, async (part) => findings.map(part))
  expect([...orphans].sort()).toEqual(['c2', 'c3'])
})

describe('a correction', () => {
  test('mends a field, by the word of its author, from the passage', () => {
    const meeting = at(first, 'met Japan’s minister Kenji Mori in Oslo on Monday')
    const mend = (value: string) => ({
      action: 'mend' as const,
      noun: 'meeting' as const,
      passage: meeting,
      field: 'status',
      value,
    })
    const record = link(all, corrections(mend('cancelled'), mend('postponed')))
    const [mended] = record.meetings.filter(({ status }) => status === 'postponed')
    const byHand = mended?.evidence.filter(({ by }) => by === 'person:Olha')
    expect(byHand).toMatchObject([{ report: first.report.id }])
    expect(checkRecord(record)).toEqual([])
  })

  test('refuses somebody who is none: what they said stands, and nobody says it', () => {
    const action = (report: Findings, words: string): CorrectionAction => ({
      action: 'refuse',
      noun: 'actor',
      passage: at(report, words),
    })
    const before = link(all)
    const orphans = new Set<string>()
    const both = corrections(action(first, 'Erik Berg'), action(second, 'Erik Berg'))
    const record = link(all, both, orphans)
    expect([named(before, 'Erik Berg').length, named(record, 'Erik Berg').length]).toEqual([1, 0])
    expect([...orphans]).toEqual([])
    expect(checkRecord(record)).toEqual([])
    const id = named(before, 'Erik Berg')[0]?.id
    expect(JSON.stringify(before)).toContain(`"${id}"`)
    expect(JSON.stringify(record)).not.toContain(`"${id}"`)
    const wordsOf = ({ statements }: ParleyRecord) => statements.map(({ evidence }) => evidence[0]?.quote).toSorted()
    expect(wordsOf(record)).toEqual(wordsOf(before))
    expect(record.statements.map(({ speaker }) => speaker)).toEqual(record.statements.map(() => null))
    expect(named(record, 'Kenji Mori')).toHaveLength(1)
    expect(named(link(all, corrections(action(first, 'Erik Berg'))), 'Erik Berg')[0]?.mentions).not.toContainEqual(
      expect.objectContaining({ report: first.report.id }),
    )
    // Of a passage that is gone, and where nobody is named, nobody is refused.
    link([second], both, orphans)
    expect([...orphans]).toEqual(['c0'])
    link(all, corrections(action(first, 'We are ready')), orphans.clear() ?? orphans)
    expect([...orphans]).toEqual(['c0'])
  })

  test('refuses whom a phrase means that no report names', () => {
    const meaning = read('3.txt', '2031-05-06', 'On Monday the Norwegian delegation met envoy Erik Berg in Vienna.')
    const [before] = link([meaning]).actors.filter(({ kind }) => kind === 'country')
    const [phrase] = before?.mentions ?? []
    if (phrase === undefined) throw new Error('nobody is meant')
    const orphans = new Set<string>()
    const passage = passageAt(meaning.report, phrase.start, phrase.end)
    const record = link([meaning], corrections({ action: 'refuse', noun: 'actor', passage }), orphans)
    expect([...orphans]).toEqual([])
    expect(record.actors.some(({ id }) => id === before?.id)).toBe(false)
    expect(checkRecord(record)).toEqual([])
  })

  test('refuses what was read, and nothing refers to it any more', () => {
    const before = link(all)
    const [statement] = before.statements.filter(({ mode }) => mode === 'direct')
    const evidence = statement?.evidence[0]
    if (!evidence) throw new Error('no statement')
    const passage = passageAt(first.report, evidence.start, evidence.end)
    const record = link(all, corrections({ action: 'refuse', noun: 'statement', passage }))
    expect(record.statements).toHaveLength(before.statements.length - 1)
    expect(checkRecord(record)).toEqual([])
  })

  test('parts a namesake from another, and joins them again', () => {
    expect(named(link(all), 'Erik Berg')).toHaveLength(1)
    const part = { action: 'part' as const, noun: 'actor' as const, passages: [at(second, 'Erik Berg')] }
    const parted = link(all, corrections(part))
    expect(named(parted, 'Erik Berg')).toHaveLength(2)
    expect(checkRecord(parted)).toEqual([])
    const join = {
      action: 'join' as const,
      noun: 'actor' as const,
      passages: [at(first, 'Erik Berg'), at(second, 'Erik Berg')],
    }
    expect(named(link(all, corrections(part, join)), 'Erik Berg')).toHaveLength(1)
  })

  test('joins meetings that were read as two', () => {
    const later = read('3.txt', '2031-05-20', 'Norway and Japan met in Bergen on May 19.')
    const three = [...all, later]
    const before = link(three).meetings.length
    const passages = [
      at(first, 'met Japan’s minister Kenji Mori in Oslo'),
      at(later, 'Norway and Japan met in Bergen on May 19'),
    ]
    const record = link(three, corrections({ action: 'join', noun: 'meeting', passages }))
    expect(record.meetings).toHaveLength(before - 1)
    expect(checkRecord(record)).toEqual([])
  })

  test('names an actor', () => {
    const name = { action: 'name' as const, passage: at(first, 'Kenji Mori'), language: 'uk', name: 'Кендзі Морі' }
    const [actor] = named(link(all, corrections(name)), 'Кендзі Морі')
    expect(actor?.names).toMatchObject({
      uk: [expect.stringContaining('Кендзі Морі')],
      en: expect.arrayContaining(['Kenji Mori']),
    })
  })

  test('does not mind in which order the reports come', () => {
    const part = { action: 'part' as const, noun: 'actor' as const, passages: [at(second, 'Erik Berg')] }
    expect(link(all.toReversed(), corrections(part))).toEqual(link(all, corrections(part)))
  })

  test('follows its passage when the text around it changes, and is an orphan when it is gone', () => {
    const passage = at(first, 'Erik Berg')
    const edited = (text: string): Findings => read('1.txt', '2031-05-05', text)
    const name = { action: 'name' as const, passage, language: 'uk', name: 'Ерік Берг' }
    const orphans = new Set<string>()
    const moved = edited(`OSLO. ${first.report.text}`)
    expect(named(link([moved], corrections(name), orphans), 'Ерік Берг')).toHaveLength(1)
    expect(orphans).toEqual(new Set())
    const gone = edited('Norway’s envoy met Japan’s minister Kenji Mori in Oslo on Monday.')
    expect(link([gone], corrections(name), orphans)).toEqual(link([gone]))
    expect(orphans).toEqual(new Set(['c0']))
  })
})

describe('what a person adds', () => {
  const third = read(
    '3.txt',
    '2031-05-10',
    'Anna Lund of Norway and Kenji Mori then sat down by the fjord in Bergen. Japan would live with lower duties.',
  )
  const three = [...all, third]
  const sat = at(third, 'sat down by the fjord in Bergen')
  const by = (words: string) => expect.objectContaining({ report: third.report.id, quote: words, by: 'person:Olha' })

  test('is a meeting like any other, with whoever is named at its passages', () => {
    const before = link(three)
    const adding: CorrectionAction = {
      action: 'add',
      passage: sat,
      added: {
        noun: 'meeting',
        status: 'held',
        when: '2031-05-09',
        place: { passage: at(second, 'Bergen') },
        participants: [{ passage: at(third, 'Kenji Mori') }, { passage: at(first, 'Erik Berg') }],
      },
    }
    const record = link(three, corrections(adding))
    expect(checkRecord(record)).toEqual([])
    expect(record.meetings).toHaveLength(before.meetings.length + 1)
    const meeting = record.meetings.find(({ when }) => when === '2031-05-09')
    expect(meeting?.id).toMatch(/^meeting-2031-05-09-place-bergen/u)
    expect(meeting?.evidence).toEqual([by(sat.quote)])
    expect(meeting?.participants.map(({ actor }) => actor)).toEqual(['person-erik-berg', 'person-kenji-mori'])
    expect(link(three.toReversed(), corrections(adding))).toEqual(record)
  })

  test('joins what other reports tell of the same', () => {
    const again = read('4.txt', '2031-05-11', 'Kenji Mori met Erik Berg in Bergen on May 9, officials said.')
    const adding: CorrectionAction = {
      action: 'add',
      passage: sat,
      added: {
        noun: 'meeting',
        status: 'held',
        when: '2031-05-09',
        place: { passage: at(second, 'Bergen') },
        participants: [{ passage: at(third, 'Kenji Mori') }, { passage: at(first, 'Erik Berg') }],
      },
    }
    const there = link([...three, again], corrections(adding)).meetings.filter(({ when }) => when === '2031-05-09')
    expect(there).toHaveLength(1)
    expect(new Set(there[0]?.evidence.map(({ report }) => report))).toEqual(new Set([third.report.id, again.report.id]))
  })

  const japan = { passage: at(third, 'Japan') }
  const words = at(third, 'Japan would live with lower duties')
  const things: [string, Extract<CorrectionAction, { action: 'add' }>['added'], (record: ParleyRecord) => unknown][] = [
    [
      'a statement',
      { noun: 'statement', speaker: japan, speakerText: 'Japan' },
      ({ statements }) => statements.map(({ speaker, evidence }) => ({ speaker, evidence })),
    ],
    [
      'a position',
      { noun: 'position', issue: 'trade', party: japan, stance: 'accepts' },
      ({ issues }) =>
        issues.flatMap(({ positions }) => positions.map(({ party: speaker, evidence }) => ({ speaker, evidence }))),
    ],
    [
      'progress',
      { noun: 'progress', issue: 'trade', state: 'progress' },
      ({ issues }) =>
        issues.flatMap(({ progress }) => progress.map(({ evidence }) => ({ speaker: 'country-jp', evidence }))),
    ],
    [
      'a document',
      { noun: 'document', kind: 'declaration', name: 'Bergen Declaration', signatories: [japan] },
      ({ documents }) => documents.map(({ signatories: [speaker], evidence }) => ({ speaker, evidence })),
    ],
  ]
  test.each(things)('is %s', (_, added, pick) => {
    const record = link(three, corrections({ action: 'add', passage: words, added }))
    expect(checkRecord(record)).toEqual([])
    expect(pick(record)).toContainEqual({ speaker: 'country-jp', evidence: [by(words.quote)] })
    expect(pick(link(three))).not.toContainEqual({ speaker: 'country-jp', evidence: [by(words.quote)] })
  })

  test('is somebody whom no report was read to name', () => {
    const passage = at(third, 'by the fjord')
    const put: CorrectionAction = {
      action: 'put',
      noun: 'meeting',
      passage: at(first, 'met Japan’s minister Kenji Mori in Oslo'),
      field: 'participants',
      value: { passage, name: 'Ola Nordmann', language: 'en', kind: 'person' },
      evidence: passage,
    }
    const record = link(three, corrections(put))
    expect(checkRecord(record)).toEqual([])
    expect(named(record, 'Ola Nordmann')).toMatchObject([{ kind: 'person', mentions: [by('by the fjord')] }])
    const meeting = record.meetings.find(({ participants }) =>
      participants.some(({ actor }) => actor === 'person-ola-nordmann'),
    )
    expect(meeting?.participants.find(({ actor }) => actor === 'person-ola-nordmann')?.evidence).toEqual([
      by('by the fjord'),
    ])
  })

  test('is an orphan where its passage is gone', () => {
    const edited = read('3.txt', '2031-05-10', 'Anna Lund of Norway stayed in Bergen.')
    const orphans = new Set<string>()
    const added = { noun: 'meeting' as const, status: 'held' as const }
    const record = link([...all, edited], corrections({ action: 'add', passage: sat, added }), orphans)
    expect([...orphans]).toEqual(['c0'])
    expect(record).toEqual(link([...all, edited]))
  })
})

describe('a list of a meeting', () => {
  const passage = at(first, 'met Japan’s minister Kenji Mori in Oslo')
  const meetingOf = (record: ParleyRecord) => record.meetings.find(({ place }) => place === 'place-oslo')
  const of = (
    action: 'put' | 'strike',
    field: string,
    value: Extract<CorrectionAction, { action: 'strike' }>['value'],
  ): CorrectionAction =>
    action === 'put'
      ? { action, noun: 'meeting', passage, field, value, evidence: at(second, 'the talks would go on') }
      : { action, noun: 'meeting', passage, field, value }
  const mori = { passage: at(first, 'Kenji Mori') }

  test('is put into, and struck from, the latest word last', () => {
    const struck = link(all, corrections(of('strike', 'participants', mori)))
    expect(meetingOf(struck)?.participants.map(({ actor }) => actor)).toEqual(['person-erik-berg'])
    const again = link(all, corrections(of('strike', 'participants', mori), of('put', 'participants', mori)))
    expect(meetingOf(again)?.participants.map(({ actor }) => actor)).toEqual(['person-erik-berg', 'person-kenji-mori'])
    const more = link(
      all,
      corrections(
        of('put', 'ordinals', 2),
        of('put', 'outcomes', 'talks go on'),
        of('put', 'thirdParties', { passage: at(second, 'Erik Berg') }),
      ),
    )
    expect(meetingOf(more)).toMatchObject({
      ordinals: [{ number: 2, wording: 'the talks would go on' }],
      outcomes: expect.arrayContaining([expect.objectContaining({ summary: 'talks go on' })]),
      thirdParties: [{ actor: 'person-erik-berg', role: 'mediator' }],
    })
    for (const record of [struck, again, more]) expect(checkRecord(record)).toEqual([])
  })

  test('from which nothing can be struck that is not in it', () => {
    const orphans = new Set<string>()
    link(all, corrections(of('strike', 'ordinals', 7)), orphans)
    expect([...orphans]).toEqual(['c0'])
  })

  test('and its place are mended by whom they name', () => {
    const mend = (value: Extract<CorrectionAction, { action: 'mend' }>['value']): CorrectionAction => ({
      action: 'mend',
      noun: 'meeting',
      passage,
      field: 'place',
      value,
    })
    expect(
      link(all, corrections(mend({ passage: at(second, 'Bergen') }))).meetings.map(({ place }) => place),
    ).toContain('place-bergen')
    expect(link(all, corrections(mend(null))).meetings.map(({ place }) => place)).not.toContain('place-oslo')
  })
})

describe('a match that was confirmed', () => {
  const berg = (...reports: Findings[]): CorrectionAction => ({
    action: 'confirm',
    noun: 'actor',
    passages: reports.map((one) => at(one, 'Erik Berg')),
  })
  const part: CorrectionAction = { action: 'part', noun: 'actor', passages: [at(second, 'Erik Berg')] }

  test('stays one whatever the rules say, until a person parts it', () => {
    const [confirmed] = corrections(berg(first, second))
    const [parted] = corrections(part)
    const order = (...list: (Decisions['corrections'][number] | undefined)[]) => list.filter((one) => one !== undefined)
    expect(named(link(all, order(parted, confirmed)), 'Erik Berg')).toHaveLength(1)
    expect(named(link(all, order(confirmed, parted)), 'Erik Berg')).toHaveLength(2)
  })

  test('holds for the passages that are left, and is an orphan when only one is', () => {
    const third = read('3.txt', '2031-05-09', 'Erik Berg spoke in Bergen.')
    const gone = read('3.txt', '2031-05-09', 'Nobody spoke in Bergen.')
    const orphans = new Set<string>()
    link([...all, gone], corrections(berg(first, second, third)), orphans)
    expect([...orphans]).toEqual([])
    link([first, gone], corrections(berg(first, third)), orphans)
    expect([...orphans]).toEqual(['c0'])
  })
})

describe('a passage', () => {
  const report = { id: 'r', text: 'Він сказав «так». Вона сказала «так». Вони сказали «ні».' }
  const passage = passageAt(report, report.text.indexOf('так', 15), report.text.indexOf('так', 15) + 3)
  const texts: [string, string, number | null][] = [
    ['stands where it stood', report.text, 32],
    ['moves with its text', `Осло. ${report.text}`, 38],
    ['is told from the same words elsewhere', `«Так», «так», «так». ${report.text}`, 53],
    ['is found by what precedes it', report.text.replace('Вони сказали', 'Усі казали'), 32],
    ['is gone with its words', report.text.replaceAll('так', 'ні'), null],
    ['is not guessed among equals', '«так» «так»', null],
  ]
  test.each(texts)('%s', (_, text, start) => {
    expect(locate(passage, text)?.start ?? null).toBe(start)
  })

  const ends: [string, string, string, number | null][] = [
    ['the first words', 'Він', 'Тоді Він замовк.', null],
    ['the first words', 'Він', 'Тоді Він сказав «так». Вона сказала «так». Усі пішли.', 5],
    ['the last words', ' «ні».', 'Усі кажуть «ні». А далі тиша.', null],
    ['the last words', ' «ні».', 'Вона сказала «так». Вони сказали «ні». А далі тиша.', 32],
    ['the whole text', report.text, `Осло. ${report.text}`, 6],
  ]
  test.each(ends)('of %s (%s) is found by what stands on their other side: %s', (_, words, text, wanted) => {
    const start = report.text.indexOf(words)
    expect(locate(passageAt(report, start, start + words.length), text)?.start ?? null).toBe(wanted)
  })
})

describe('a correction of copies', () => {
  const copyOf = (...actions: CorrectionAction[]) =>
    link(all, corrections(...actions))
      .reports.map(({ id, copyOf: of }) => [id, of])
      .filter(([, of]) => of !== null)
  const [one, other] = [first.report.id, second.report.id]

  test('names the original of a report, and the latest word holds', () => {
    expect(copyOf()).toEqual([])
    expect(copyOf({ action: 'copy', report: other, of: one })).toEqual([[other, one]])
    expect(copyOf({ action: 'copy', report: other, of: one }, { action: 'copy', report: one, of: other })).toEqual([
      [one, other],
    ])
    expect(copyOf({ action: 'copy', report: other, of: one }, { action: 'copy', report: other, of: null })).toEqual([])
  })

  test('says who holds it to be a copy', () => {
    const { reports } = link(all, corrections({ action: 'copy', report: other, of: one }))
    expect(reports.map(({ copyBy }) => copyBy).filter(Boolean)).toEqual(['person:Olha'])
  })

  test('of a report that is gone changes nothing', () => {
    const orphans = new Set<string>()
    link(all, corrections({ action: 'copy', report: other, of: 'r-none' }), orphans)
    expect([...orphans]).toEqual(['c0'])
  })
})
