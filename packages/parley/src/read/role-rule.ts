/** How an office was told where a sentence only says who leads a delegation. */
export const DELEGATION_LED = 'delegation-led'

/** The same where it only says who leads a body. */
export const BODY_LED = 'body-led'

/** The rule in the evidence of a role, by how its office was told: "office" by its own phrase. */
export const roleRule = (told: string): string => (told === 'office' ? 'role.office' : `role.office.${told}`)
