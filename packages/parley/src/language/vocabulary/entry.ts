import { z } from 'zod'
import type { Tense } from '../morphology.ts'
import { repeatsIn } from './repeats.ts'

const issue = z.enum([
  'ceasefire',
  'territory',
  'security-guarantees',
  'western-forces',
  'armed-forces',
  'demilitarised-zone',
  'monitoring',
  'alliances',
  'eu-membership',
  'sanctions',
  'frozen-assets',
  'reconstruction',
  'reparations',
  'prisoners',
  'children',
  'humanitarian',
  'nuclear-plant',
  'nuclear-programme',
  'energy',
  'shipping',
  'elections',
  'language-and-church',
  'justice',
  'sequencing',
  'peace-plan',
  'leaders-meeting',
  'trade',
  // A labour dispute.
  'wages',
  'working-hours',
  'industrial-action',
])

const stance = z.enum(['demands', 'offers', 'accepts', 'rejects', 'conditional', 'undecided'])

/** What a cue may mean; each with what the extractors need to know of it. */
const meaning = z.discriminatedUnion('cue', [
  /**
   * A verb of saying: «заявив», "said". `weak`: also an ordinary verb, or what the press does with news; `object`: what is said
   * stands as an object; `bare`: an English clause may follow without "that"; `quotes`: repeats somebody else's words.
   */
  z.object({
    cue: z.literal('say'),
    channel: z.string().optional(),
    weak: z.boolean().optional(),
    object: z.boolean().optional(),
    bare: z.boolean().optional(),
    quotes: z.boolean().optional(),
    /** «висловив сподівання», "voiced concern": with or without a clause of its own. */ attitude: z
      .boolean()
      .optional(),
    /** «спростував», «не исключил»: what follows is not asserted, and the passage keeps the verb. */ denies: z
      .boolean()
      .optional(),
    /** A statement only as an aside: «…, наполягає Київ, …». */ aside: z.boolean().optional(),
    /** With one of these words behind it the verb says nothing of the kind: "call for", "call off". */ unless: z
      .array(z.string())
      .optional(),
    /** Only with one of these words behind it: "threatened to", "rejected claims". */ only: z
      .array(z.string())
      .optional(),
    /** An English clause may follow without "that" where its verb shows: "confirmed talks would resume". */ clause: z
      .boolean()
      .optional(),
    /** Who is told stands right behind: "told reporters". */ told: z.boolean().optional(),
  }),
  /** Words that name the source of what follows: «за словами», "according to". `owner`: they mean who spoke before: «за його словами». */
  z.object({ cue: z.literal('according'), kind: z.enum(['person', 'data']).optional(), owner: z.boolean().optional() }),
  /** «із посиланням на», "citing". */
  z.object({ cue: z.literal('citing') }),
  /** Words before who brings the report as a whole: "Source:", «за матеріалами», "as distributed by". */
  z.object({ cue: z.literal('brings') }),
  /** «пресслужба»: a body of a body that speaks to the press. */
  z.object({ cue: z.literal('pressService') }),
  /** Saying with nobody who says: «зазначається», "it is reported". `doubts`: the report does not believe it: "allegedly". */
  z.object({ cue: z.literal('hearsay'), doubts: z.boolean().optional() }),
  /** A pointer to what was just told: «про це», "об этом". `ahead`: it points to the clause that follows: «про те, що». */
  z.object({
    cue: z.literal('this'),
    ahead: z.boolean().optional(),
    /** The noun of what was said: «такое заявление», and then who made it. */ noun: z.boolean().optional(),
  }),
  /** A verb that says something only with such a noun: «сделал», «виступив». */
  z.object({ cue: z.literal('voices') }),
  /** Opens the content of a statement: «що», "that". `compares`: also likens: «як»; `doubts`: «нібито»; `asks`: "whether"; `wants`: «щоб». */
  z.object({ cue: z.literal('that'), kind: z.enum(['compares', 'doubts', 'asks', 'wants']).optional() }),
  /** Where it was said: a network, a briefing, an interview. `name`: as the record keeps it ("X", "Telegram", "briefing"). */
  z.object({ cue: z.literal('channel'), name: z.string() }),
  /** A source without a name: «джерело», "official", "person familiar with". `person`: with nothing beside it, may take up who spoke before: "the official". */
  z.object({
    cue: z.literal('unnamed'),
    person: z.boolean().optional(),
    /** A word for somebody in public life, whom the report may have named: «політик», "the politician". */ public: z
      .boolean()
      .optional(),
    /** One of several who spoke before: "one of the officials", «інший співрозмовник». */ among: z
      .boolean()
      .optional(),
    /** "it", «вони»: a body or several that spoke before. */ pronoun: z.boolean().optional(),
  }),
  /** What stands before a question or an answer of an interview: "Q", «Відповідь». */
  z.object({ cue: z.literal('turn'), turn: z.enum(['question', 'answer']) }),
  /** "the agency", «видання», «ЗМІ»: the press, by a common noun. */
  z.object({ cue: z.literal('press'), collective: z.boolean().optional() }),
  /** A noun of meeting. `form`: what kind of meeting; `general`: may also be talk of negotiations at large. */
  z.object({
    cue: z.literal('meeting'),
    form: z.enum(['meeting', 'talks', 'round', 'call', 'summit', 'visit', 'consultations', 'session', 'contact']),
    medium: z.enum(['in person', 'telephone', 'video']).optional(),
    general: z.boolean().optional(),
    /** «нарада»: also of one body with itself. */ internal: z.boolean().optional(),
    /** "cycle": a meeting only with a number before it. */ counted: z.boolean().optional(),
  }),
  /** A verb of meeting: «зустрівся», "met", "hosted". */
  z.object({
    cue: z.literal('meet'),
    /** «прийняв», "received": also means to accept; a person must follow. */ hosts: z.boolean().optional(),
    /** «був прийнятий»: the guest is its subject, and who received him stands in the instrumental. */ received: z
      .boolean()
      .optional(),
    medium: z.enum(['in person', 'telephone', 'video']).optional(),
    /** "welcomed X to London": also to say that something is good; only with the place or the talks behind whom it is done to. */
    into: z.boolean().optional(),
    /** "called": also to name; only with a person right behind it, and behind him when or what for. */
    names: z.boolean().optional(),
    /** "brought", of those who are brought together: only with a word of `together` behind them; whoever brings them is no side. */
    brings: z.boolean().optional(),
    /** «розмовляв», "spoke with": also to speak at large; two who speak must be named. */ speech: z
      .boolean()
      .optional(),
  }),
  /**
   * What makes somebody a third party of a meeting: «за посередництва», "brokered by", «посередник». `stands`: where the third
   * party is named; `either`: right after it, else before it; `beside`: joined to it, as a country to "mediators".
   */
  z.object({
    cue: z.literal('thirdParty'),
    role: z.enum(['mediator', 'host']),
    stands: z.enum(['after', 'before', 'either', 'beside', 'owner']),
    /** "chaired by": several who do so together are of the sides. */ presides: z.boolean().optional(),
  }),
  /** «окремо», "on the sidelines": a meeting beside the one that was told. `each`: with each of several a meeting. */
  z.object({ cue: z.literal('apart'), each: z.boolean().optional() }),
  /** «потім», "afterwards": with whom somebody met next, the verb said once. */
  z.object({ cue: z.literal('then') }),
  /** «останній», "the latest": which of several meetings, where its noun was said before. */
  z.object({ cue: z.literal('series'), /** "the next": none that was told yet. */ next: z.boolean().optional() }),
  /** «на ринзі», "in the final", «на сцені»: players and performers meet there, and do not negotiate. */
  z.object({ cue: z.literal('contest') }),
  /**
   * «науково-практична конференція», "festival", "hundreds of guests": people come together there and no sides negotiate.
   * `again`: «захід», "event": only where the report named such a one shortly before. `many`: those who come, too many to negotiate.
   */
  z.object({ cue: z.literal('gathering'), again: z.boolean().optional(), many: z.boolean().optional() }),
  /** "left", "returned from": who met somebody before that met him in the place behind it. */
  z.object({ cue: z.literal('departs') }),
  /** "together", "to the table": where those are brought who meet. `near`: "closer together", where nobody is brought. */
  z.object({ cue: z.literal('together'), near: z.boolean().optional() }),
  /** «там», "there": where the meeting told before was. */
  z.object({ cue: z.literal('there') }),
  /** «під час», "during": who does something meanwhile is there. */
  z.object({ cue: z.literal('during') }),
  /** «по відеозв'язку», "by phone": not in one room, whatever the noun or verb. */
  z.object({ cue: z.literal('medium'), medium: z.enum(['telephone', 'video']) }),
  /** A verb or phrase that says what becomes of a meeting: «відбулася», «запланована», "was called off". */
  z.object({
    cue: z.literal('course'),
    /** «привели до»: says what came of it; denied, the meeting was held all the same. */ result: z
      .boolean()
      .optional(),
    /** «завершилися»: an hour beside it is none at which they met. */ ends: z.boolean().optional(),
    /** "took place", «відбулися»: said of the meeting itself and of nobody who holds it. */ event: z
      .boolean()
      .optional(),
    /** "broke down", «провалилися»: the end of talks at large, and no meeting by itself. */ breaks: z
      .boolean()
      .optional(),
    /** "reconvened": said of those who meet, without a noun of meeting. */ gathers: z.boolean().optional(),
    /** "pulled out", «не приїхала»: who was awaited did not come. */ absence: z.boolean().optional(),
    /** «не було»: said of a noun in the genitive, that there was none. */ existence: z.boolean().optional(),
    /** «прибули на»: who comes to a meeting takes part in it. */ arrives: z.boolean().optional(),
    /** «вирушили на»: who sets out has not arrived. */ leaves: z.boolean().optional(),
    /** Of what its own verb of meeting tells, right behind it: "ready to". */ governs: z.boolean().optional(),
    /** Only wanted: no meeting unless something dates it. */ wish: z.boolean().optional(),
    /** «перенесли», "rescheduled": to another day or place, named or not; "suspended" only stops it. */ moves: z
      .boolean()
      .optional(),
    /** «спростували», "denied": says that it is not so. */ denies: z.boolean().optional(),
    status: z.enum(['announced', 'under way', 'held', 'postponed', 'cancelled', 'unconfirmed']),
  }),
  /** «наступного дня після», "two days after": the meeting behind it was so many days before what is dated. */
  z.object({ cue: z.literal('later'), days: z.number() }),
  /** «взяли участь», "attended", "represented". */
  z.object({
    cue: z.literal('attend'),
    /** «представляв»: only a side is represented at talks, not somebody's interests. */ represents: z
      .boolean()
      .optional(),
    /** «очолити», "led by": the title of whoever leads a delegation. */ leads: z.string().optional(),
    /** "led by", «на чолі з»: who leads stands behind. */ by: z.boolean().optional(),
    /** «участь у … взяли»: of talks where a word of meeting or a pronoun stands within. */ around: z
      .boolean()
      .optional(),
    /** «в нее вошли»: where the sentence before tells of a delegation. */ ofBefore: z.boolean().optional(),
    /** «під керівництвом», "led by": other things are led so too; only right behind the delegation. */ close: z
      .boolean()
      .optional(),
  }),
  /** Verbs of leading a body, with the title of whoever does: "chairs", «очолює». */
  z.object({ cue: z.literal('heads'), title: z.string() }),
  /** «делегація», «сторона», "team": a noun that stands for a side once a country is named with it. */
  z.object({ cue: z.literal('delegation') }),
  /** «столиця», "capital": with a country it means a city. */
  z.object({ cue: z.literal('capital') }),
  /** Those who act for a state or a movement, beside its name: «власти», «керівництво», "officials", "generals". */
  z.object({ cue: z.literal('authority') }),
  /** All sides of the talks at once: «сторони», "both sides". */
  z.object({
    cue: z.literal('sides'),
    count: z.number().optional(),
    /** "both leaders": people who were named before. */ people: z.boolean().optional(),
  }),
  /** An office: «президент», «секретар», "special envoy". `head`: heads of state or government. */
  z.object({
    cue: z.literal('office'),
    head: z.boolean().optional(),
    envoy: z.boolean().optional(),
    spokesperson: z.boolean().optional(),
    /** "chief negotiator for the rebels": for whom tells whose the office is. */ negotiates: z.boolean().optional(),
    kin: z.boolean().optional(),
    /** «аналітик», "journalist": serves no side, whosever citizen he is. */ calling: z.boolean().optional(),
    /** «заступник», "deputy": with an office behind it one office. */ deputy: z.boolean().optional(),
    /** «врио», "acting": the same, and no office without one. */ prefix: z.boolean().optional(),
    /** "aide", "adviser": of a person as often as of a body. */ attends: z.boolean().optional(),
    /** «експрезидент»: held once. */ former: z.boolean().optional(),
    /** "counterpart", «колега»: the office that was named before, of another side. */ counterpart: z
      .boolean()
      .optional(),
    /** "his Greek colleague": an office only with what it is of. */ owned: z.boolean().optional(),
  }),
  /** Before a name, and no part of it: "Mr", «пан», "Sheikh". */
  z.object({ cue: z.literal('courtesy') }),
  /** A common noun that an organisation's name starts with: «міністерство», "Ministry of". */
  z.object({
    cue: z.literal('body'),
    /** Of states and of unions of states. */ state: z.boolean().optional(),
    /** Named by who leads it: «администрация …», "the … government". */ ledBy: z.boolean().optional(),
    /** Speaks for itself, in whatever country it is at home: a company, a party, a paper. */ own: z
      .boolean()
      .optional(),
    /** Of companies: what stands before it names the company alone too: "Harbor Lines", "Harbor". */ business: z
      .boolean()
      .optional(),
  }),
  /** Those who work for or belong to whatever is named right before: "Nordair executives". */
  z.object({
    cue: z.literal('personnel'),
    /** They are the body and act for it: members, deputies; who only works there does not. */ members: z
      .boolean()
      .optional(),
  }),
  /** At home in a country and no part of its state: «оппозиция», "farmers". Whoever speaks for them does not speak for the country. */
  z.object({
    cue: z.literal('camp'),
    /** "nurses": a union of theirs says so of its members. */ labour: z.boolean().optional(),
  }),
  /** A common noun of places: «город», "river". */
  z.object({
    cue: z.literal('place'),
    /** The form of a state: «республика», with the adjective of a country its name. */ state: z.boolean().optional(),
    /** Without a capital of its own too it tells what stands right before it: "Yunnan province". */ plain: z
      .boolean()
      .optional(),
  }),
  /** A common noun of things with a title that are no actors: «фильм», "vaccine". */
  z.object({
    cue: z.literal('work'),
    /** Goods that are named by who makes them too: «вакцина Pfizer». */ maker: z.boolean().optional(),
  }),
  /**
   * A common noun that takes up an organisation named before: "the union", «концерн», "the rebels". One named as one kind
   * may be taken up by any word of the kind.
   */
  z.object({
    cue: z.literal('kind'),
    kind: z.enum([
      'union',
      'association',
      'company',
      'army',
      'movement',
      'government',
      'ministry',
      'party',
      'bloc',
      'commission',
    ]),
    /** «группа»: of a country it is its delegation as often. */ wide: z.boolean().optional(),
    /** «организация»: of states as often. */ alliance: z.boolean().optional(),
  }),
  /**
   * A word of the agenda. `governed`: so plain a word that it is an issue only where progress is told of it: "agreed on pay";
   * `whole`: and only where the sentence names no other issue: "the text of the treaty".
   */
  z.object({ cue: z.literal('issue'), issue, governed: z.boolean().optional(), whole: z.boolean().optional() }),
  /** Words of the agenda that mean something else together: «на території», "an air strike". */
  z.object({ cue: z.literal('chance') }),
  /** Takes up the issue told before: "on this point", «з цього питання». */
  z.object({ cue: z.literal('matter') }),
  /**
   * Makes what stands behind it something that is not so, or not yet: "will", «якщо», "hopes to". `purpose`: what a meeting was
   * for, which is talked about there: "to", «щоб»; `real`: it was so all the same: "managed to", «вдалося».
   */
  z.object({ cue: z.literal('unreal'), purpose: z.boolean().optional(), real: z.boolean().optional() }),
  /** Having, taking or leaving land: of a place behind it, the stance is one on territory: "all of", «віддати». */
  z.object({ cue: z.literal('land') }),
  /** How far talks got. `perfective`: Slavic verbs whose present forms mean the future. */
  z.object({
    cue: z.literal('progress'),
    state: z.enum(['discussed', 'progress', 'no progress', 'agreed', 'signed', 'deadlock']),
    perfective: z.boolean().optional(),
  }),
  /** What a party wants. The party is the subject and the matter the object, unless `form` tells otherwise. */
  z.object({
    cue: z.literal('stance'),
    stance,
    /**
     * `noun`: its owner wants it: "Iran's demand"; `predicate`: said of the matter, the party behind "to" or nobody but who
     * speaks: "unacceptable"; `must`: how a side says what it wants: "must"; `beside`: only with the party right before it:
     * "Iran will not"; `terms`: makes a consent depend on something: "only if"; `loose`: the same, where a consent is told;
     * `gone`: no longer wanted: "dropped its demand"; `done`: was done, so that what it was done for is no condition: "returned
     * 13 prisoners in exchange for"; `view`: whose view the clause is that says what must be: "position is that".
     */
    form: z
      .enum(['noun', 'predicate', 'must', 'beside', 'terms', 'loose', 'gone', 'done', 'view', 'promise'])
      .optional(),
    /** What stands behind it is asked in return: "in exchange for". */ price: z.boolean().optional(),
    /** Whom it suits or who needs it stands before it in an oblique case: «Кенію не влаштовує», «Кенії потрібні». */ whom: z
      .boolean()
      .optional(),
    /** Only with an infinitive behind it: «має звільнити». */ infinitive: z.boolean().optional(),
    /** What it means with "not" before it; nothing where that is not told. */ denied: stance.optional(),
    /** Of these issues alone: "keeps its" arms, but no promise. */ of: z.array(issue).optional(),
  }),
  /** A plan, declaration, agreement. `generic`: names no document unless something makes it one (points, a title, an author). */
  z.object({
    cue: z.literal('document'),
    kind: z.enum(['plan', 'proposal', 'declaration', 'agreement', 'statement', 'letter']),
    generic: z.boolean().optional(),
    /** Means a document of any kind, mostly one named before: "the document". */ any: z.boolean().optional(),
    /** A kind of paper that is no other: a protocol is not the memorandum. */
    sort: z.enum(['protocol', 'memorandum', 'treaty', 'contract']).optional(),
    /** Told by a number behind it: "resolution 1701". */ numbered: z.boolean().optional(),
  }),
  /** How many points a document has, in one word: "seven-point". */
  z.object({ cue: z.literal('points'), number: z.number() }),
  /** What was done with a document; `mentioned`: what only one that exists does: "provides for". `perfective`: Slavic verbs whose present forms mean the future. */
  z.object({
    cue: z.literal('paper'),
    status: z.enum(['mentioned', 'drafted', 'presented', 'discussed', 'revised', 'accepted', 'rejected', 'signed']),
    perfective: z.boolean().optional(),
  }),
  /** Opens old news retold: «нагадаємо», "earlier". `rest`: everything to the end of the report; `ends`: news goes on: «наразі», "now". */
  z.object({ cue: z.literal('recap'), rest: z.boolean().optional(), ends: z.boolean().optional() }),
  /** «не», "not", "without". */
  z.object({ cue: z.literal('not') }),
  /** Hope, plan, condition: «може», «якщо», "would". */
  z.object({
    cue: z.literal('maybe'),
    kind: z.enum(['plan', 'hope', 'condition', 'possible']),
    /** "said it would cancel": also what is to be, told in the past. */ backshifted: z.boolean().optional(),
  }),
  /** A number as a word, cardinal or ordinal. */
  z.object({
    cue: z.literal('ordinal'),
    number: z.number(),
    /** Counts times by itself: «втретє». */ times: z.boolean().optional(),
  }),
  /** «раз», "time": with an ordinal it counts meetings. */
  z.object({ cue: z.literal('times') }),
  z.object({ cue: z.literal('cardinal'), number: z.number() }),
])

const common = z.object({
  /** Patterns: `word` as it stands, `word~` in every form, `stem*` any word that begins so; `a|b` either; `…` one word or none. */
  words: z.array(z.string()).min(1),
  /** Tense of forms that are listed as they stand. */
  tense: z.enum(['past', 'present', 'future', 'infinitive', 'participle']).optional(),
  note: z.string().optional(),
  source: z.string().optional(),
})

/** One group of a vocabulary file: words that mean the same to the reader. */
export const VocabularyGroup = meaning.and(common)
export type VocabularyGroup = z.infer<typeof VocabularyGroup>
export const VocabularyFile = z
  .object({
    note: z.string(),
    source: z.string().optional(),
    groups: z.array(VocabularyGroup),
  })
  .superRefine(({ groups }, { addIssue }) => {
    for (const { group, place, pattern } of repeatsIn(groups)) {
      const message = `«${pattern}» repeats itself or what stands elsewhere under the same meaning; take it out`
      addIssue({ code: 'custom', message, path: ['groups', group, 'words', place] })
    }
  })
export type VocabularyFile = z.infer<typeof VocabularyFile>

export type Meaning = z.infer<typeof meaning>
export type CueKind = Meaning['cue']
export type MeaningOf<Kind extends CueKind> = Extract<Meaning, { cue: Kind }>

/** One pattern of a vocabulary, as found: what it means, and the dictionary form of the pattern («спеціальний посланник»). */
export interface CueEntry {
  meaning: Meaning
  lemma: string
  /** Tense of a form listed as it stands. */
  tense?: Tense
  /** File that it stands in, for `parley lexicon` and `parley explain`: "uk/saying". */
  file: string
}
