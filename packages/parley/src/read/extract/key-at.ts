import type { ResolvedReport } from '../resolved.ts'

/** Empty where no token stands. */
export const keyAt = ({ tokens }: ResolvedReport, place: number): string => tokens[place]?.key ?? ''
