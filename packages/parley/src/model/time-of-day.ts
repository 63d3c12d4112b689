/** Whether a text is a time of day as a meeting has it: "16:00", "16:00Z", "16:00+02:00", with seconds or without. */
export const isTimeOfDay = (text: string): boolean =>
  /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/u.test(text)
