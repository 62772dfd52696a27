/** The priorities of work, most urgent first. */
export const URGENCY: readonly string[] = ['stat', 'asap', 'urgent', 'routine']

export const URGENCY_WORDS: Readonly<Record<string, string>> = {
  stat: 'At once',
  asap: 'Soon',
  urgent: 'Urgent',
  routine: 'Routine',
}
