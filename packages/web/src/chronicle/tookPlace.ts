import type { MeetingStatus } from '../../../parley/src/model/meeting.ts'

/** Whether people sat in it, or do now; else those who are named were only expected there. Of the model the room takes types alone. */
export const tookPlace = (status: MeetingStatus): boolean => status === 'held' || status === 'under way'
