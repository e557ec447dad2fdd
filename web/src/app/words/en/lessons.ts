import type { Speech } from '../speech';

/** What people teach about their own devices, and an alert that becomes an incident. */
export const lessons = (say: Speech) => ({
  same: 'Same product',
  sameMeans: 'Only a name speaks for some of them. If you know that it is the same product, say so: their versions then decide, here and in later advisories.',
  sameSend: 'Yes, it is the same product',
  sameSaid: 'Thank you. All advisories are compared once more in the background; this page then says what came of it.',
  title: 'What you taught Salvus',
  lead: 'It holds for your organisation alone. “Not ours” ends by itself; each can be taken back.',
  kinds: {
    'not-ours': (ours: string, theirs: string) => `${ours} is not ${theirs}`,
    'same-product': (ours: string, theirs: string) => `${ours} is the same product as ${theirs}`,
  },
  until: (day: string) => `holds until ${day}`,
  always: 'holds until it is taken back',
  by: (who: string, when: string) => who === '' ? when : `${who}, ${when}`,
  undo: 'Take back',
  undoOne: (what: string) => `Take back: ${what}`,
  incident: 'Make this alert an incident',
  incidentMeans: 'When it has happened: the facts are put together to be taken along, for those who deal with the incident. That you did is written in the log; nothing leaves Salvus by itself.',
  incidentSend: 'Put the facts together',
  incidentReady: 'The facts are ready. They name devices and weaknesses: hand them to those who need them only.',
  facts: 'Facts of the incident',
  asText: 'Save as text',
  asData: 'Save as data (JSON)',
  print: 'Print',
  count: (count: number) => say.count(count, 'lesson', 'lessons'),
});
