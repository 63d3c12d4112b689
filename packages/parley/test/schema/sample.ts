import type { Evidence, Timing } from '../../src/model/evidence.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import type { Report } from '../../src/model/report.ts'

/** A small sound record of talks that nobody held, between countries that do not exist. */
export function sampleRecord(): ParleyRecord {
  const uk: Report = {
    id: 'r-uk',
    origin: 'https://visnyk.example/talks',
    outlet: 'Вісник',
    language: 'uk',
    published: '2031-05-14',
    publishedBasis: 'metadata',
    title: 'Переговори в Лісоборі',
    text: [
      'У вівторок у Лісоборі делегації Північчя та Заріччя провели другий раунд переговорів.',
      '«Ми готові говорити про обмін полоненими», — сказав глава делегації Ярема Коваль агентству Ост.',
      'Читайте також: прогноз погоди',
      'План із дванадцяти пунктів обговорять 20 травня.',
    ].join('\n'),
    notBody: [],
    sources: [{ kind: 'agency', actor: 'a-ost', name: 'агентство Ост' }],
    copyOf: null,
  }
  const teaser = uk.text.indexOf('Читайте')
  uk.notBody = [{ start: teaser, end: uk.text.indexOf('\n', teaser), kind: 'teaser' }]
  const en: Report = {
    id: 'r-en',
    origin: 'herald.html',
    outlet: 'The Herald',
    language: 'en',
    published: '2031-05-13',
    publishedBasis: 'given',
    title: null,
    text: 'Delegations of Northland and Riverland met in Lisobor on Tuesday, without progress on prisoners.\nA source said the third round may follow.',
    notBody: [],
    sources: [],
    copyOf: null,
  }
  return {
    format: 'parley-record/1',
    reports: [en, uk],
    actors: [
      {
        id: 'a-koval',
        kind: 'person',
        names: { uk: ['Ярема Коваль'], en: ['Yarema Koval'] },
        sameAs: [],
        roles: [
          {
            title: 'глава делегації',
            of: 'a-north',
            side: 'a-north',
            when: null,
            evidence: [at(uk, 'глава делегації')],
          },
        ],
        mentions: [at(uk, 'Ярема Коваль')],
      },
      country('a-north', { uk: ['Північчя'], en: ['Northland'] }, [at(en, 'Northland'), at(uk, 'Північчя')]),
      country('a-river', { uk: ['Заріччя'], en: ['Riverland'] }, [at(en, 'Riverland'), at(uk, 'Заріччя')]),
      {
        id: 'a-lisobor',
        kind: 'place',
        names: { uk: ['Лісобор'], en: ['Lisobor'] },
        sameAs: ['Q1'],
        roles: [],
        mentions: [at(en, 'Lisobor'), at(uk, 'Лісоборі')],
      },
      {
        id: 'a-ost',
        kind: 'organization',
        names: { uk: ['Ост'] },
        sameAs: [],
        roles: [],
        mentions: [at(uk, 'Ост.')],
      },
    ],
    meetings: [
      {
        id: 'm-second',
        status: 'held',
        medium: 'in person',
        when: '2031-05-13',
        time: null,
        place: 'a-lisobor',
        sides: ['a-north', 'a-river'],
        participants: [{ actor: 'a-koval', side: 'a-north', evidence: [at(uk, 'Ярема Коваль')] }],
        ordinals: [{ number: 2, wording: 'другий раунд', evidence: [at(uk, 'другий раунд')] }],
        issues: ['prisoners'],
        outcomes: [
          {
            statement: 's-koval',
            summary: 'without progress on prisoners',
            evidence: [at(en, 'without progress on prisoners')],
          },
        ],
        independentSources: 2,
        evidence: [at(en, 'met in Lisobor on Tuesday', 'recap'), at(uk, 'провели другий раунд переговорів')],
      },
      {
        id: 'm-third',
        status: 'announced',
        medium: 'unknown',
        when: '2031-05~',
        time: null,
        place: null,
        sides: ['a-north', 'a-river'],
        participants: [],
        ordinals: [{ number: 3, wording: 'third round', evidence: [at(en, 'third round')] }],
        issues: [],
        outcomes: [],
        independentSources: 1,
        evidence: [at(en, 'the third round may follow')],
      },
    ],
    statements: [
      {
        id: 's-koval',
        speaker: 'a-koval',
        speakerText: 'глава делегації Ярема Коваль',
        anonymity: 'named',
        mode: 'direct',
        evidence: [at(uk, 'Ми готові говорити про обмін полоненими')],
        channel: null,
        when: '2031-05-13',
        via: [{ kind: 'agency', actor: 'a-ost', name: 'агентству Ост' }],
        issues: ['prisoners'],
        sameAs: [],
      },
      {
        id: 's-source',
        speaker: null,
        speakerText: 'A source',
        anonymity: 'unnamed',
        mode: 'indirect',
        evidence: [at(en, 'the third round may follow')],
        channel: null,
        when: null,
        via: [],
        issues: [],
        sameAs: [],
      },
    ],
    issues: [
      {
        id: 'prisoners',
        names: { uk: 'обмін полоненими', en: 'prisoners' },
        progress: [
          {
            state: 'no progress',
            meeting: 'm-second',
            when: '2031-05-13',
            evidence: [at(en, 'without progress on prisoners')],
          },
        ],
        positions: [
          {
            party: 'a-north',
            stance: 'offers',
            statement: 's-koval',
            when: '2031-05-13',
            evidence: [at(uk, 'обмін полоненими')],
          },
        ],
      },
    ],
    documents: [
      {
        id: 'd-plan',
        kind: 'plan',
        names: { uk: ['План із дванадцяти пунктів'] },
        points: 12,
        status: 'mentioned',
        authors: [],
        signatories: [],
        revises: null,
        when: null,
        evidence: [at(uk, 'План із дванадцяти пунктів')],
      },
    ],
    conflicts: [
      {
        subject: 'm-third',
        field: 'when',
        readings: [
          { value: '2031-05~', evidence: [at(en, 'may follow')], independentSources: 1 },
          { value: '2031-05-20', evidence: [at(uk, '20 травня')], independentSources: 1 },
        ],
      },
    ],
  }
}

/** Evidence for the first place where a report has the words. */
export function at(report: Report, quote: string, timing: Timing = 'news'): Evidence {
  const start = report.text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not in ${report.id}`)
  return { report: report.id, start, end: start + quote.length, quote, by: 'hand', timing }
}

function country(
  id: string,
  names: { [language: string]: string[] },
  mentions: Evidence[],
): ParleyRecord['actors'][number] {
  return { id, kind: 'country', names, sameAs: [], roles: [], mentions }
}
