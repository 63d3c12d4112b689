import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { ActorKind } from '../packages/parley/src/model/actor.ts'
import type { DocumentKind, DocumentStatus } from '../packages/parley/src/model/document.ts'
import type { ProgressState, Stance } from '../packages/parley/src/model/issue.ts'
import type { Medium, MeetingStatus } from '../packages/parley/src/model/meeting.ts'
import type { StatementMode } from '../packages/parley/src/model/statement.ts'

/** A report by the first characters of its file name. */
export type ReportKey = string
/** An actor by the name that the gold record gives it. */
export type ActorKey = string

export interface GoldReport {
  language: string
  outlet: string | null
  published?: string
  /** Names that the report cites as its sources, from the outlet inwards. */
  chain: string[]
  /** How the report words a source that it does not name. */
  unnamed?: string
  /** Stretches of the text that are no report: advertisement, teaser, caption, byline. */
  notBody?: string[]
  /** The report that this one repeats or translates. */
  copyOf?: ReportKey
}

export interface GoldActor {
  kind: ActorKind
  /** A reader may leave it out, or bring it, without a mistake. */
  optional?: boolean
  /** Base forms by language; any of them is right. */
  names: { [language: string]: string[] }
  /** Every way that each report writes it; each occurrence is one mention. */
  forms: { [report: ReportKey]: string[] }
}

export interface GoldRole {
  actor: ActorKey
  /** Any of these within the title that was read is right. */
  title: string[]
  of?: ActorKey
  side?: ActorKey
}

export interface GoldMeeting {
  key: string
  when: string | null
  place: ActorKey | null
  sides: ActorKey[]
  participants: ActorKey[]
  /** Neither right nor wrong as participants. */
  optionalParticipants?: ActorKey[]
  /** What the whole set of reports supports. */
  status: MeetingStatus
  /** What a reader of one report can know, where it differs. */
  alone?: { [report: ReportKey]: MeetingStatus }
  medium?: Medium
  ordinal?: number
  reports: ReportKey[]
  issues?: string[]
  optional?: boolean
}

/** Something that one report says in one passage. */
export interface GoldPassage {
  report: ReportKey
  /** A stretch of the passage that tells it from others. */
  text: string
  optional?: boolean
}

export interface GoldStatement extends GoldPassage {
  speaker: ActorKey | null
  /** Who may be read as the speaker as well: the country of an official without a name, of a capital that speaks. */
  orSpeaker?: ActorKey[]
  speakerText?: string
  mode: StatementMode
  /** From the outlet inwards, the speaker left out. */
  via: ActorKey[]
  channel?: string
}

export interface GoldProgress extends GoldPassage {
  issue: string
  state: ProgressState
}

export interface GoldPosition extends GoldPassage {
  party: ActorKey
  issue: string
  stance: Stance
}

export interface GoldDocument {
  key: string
  kind: DocumentKind
  report: ReportKey
  /** Ways that the report words it; any of them is right. */
  names: string[]
  points?: number
  status?: DocumentStatus
  authors?: ActorKey[]
  signatories?: ActorKey[]
  optional?: boolean
}

/** What a careful person found in the reports of one negotiation. */
export interface Gold {
  reports: { [key: ReportKey]: GoldReport }
  actors: { [key: ActorKey]: GoldActor }
  roles: GoldRole[]
  meetings: GoldMeeting[]
  statements: GoldStatement[]
  progress: GoldProgress[]
  positions: GoldPosition[]
  documents: GoldDocument[]
  recap: GoldPassage[]
}

/** Loads a gold record, a module that exports its lists. Throws where the file is not there. */
export async function loadGold(path: string): Promise<Gold> {
  await readFile(path)
  const module = (await import(pathToFileURL(path).href)) as Gold
  return { ...module }
}
