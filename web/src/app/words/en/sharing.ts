import type { Speech } from '../speech';

/** Results shared by a link. */
export const sharing = (say: Speech) => ({
  share: {
    open: 'Share by link',
    title: 'Share this result by a link',
    audience: 'Who may open it?',
    members: 'Members of this organisation',
    membersMean: 'They sign in, and see what their roles let them see.',
    anyone: 'Anyone with the link',
    anyoneMean: 'They see the numbers, the story in short and the replay; no hospital, zone, machine, supplier or person is named.',
    right: 'What may they see?',
    view: 'This result',
    compare: (title: string) => `This result, and what it saves compared with ${title}`,
    lasts: 'How long does it lead here?',
    make: 'Make the link',
    made: (until: string) => `This is the link, valid until ${until}. It is shown only now.`,
    list: 'Links that lead here',
    none: 'There are none.',
    one: (audience: string, right: string, until: string) => `${audience} · ${right} · valid until ${until}`,
    opened: (count: number, ago: string) => `opened ${say.count(count, 'time', 'times')}, last ${ago}`,
    unopened: 'never opened',
    by: (name: string) => `made by ${name}`,
    revoke: 'Revoke',
    comparing: 'see and compare',
    viewing: 'see',
  },
  shared: {
    title: (scenario: string) => `What an attack does to a hospital: ${scenario}`,
    name: 'A shared result',
    lead: (runs: number) => `Somebody shares this result with you. The attack was calculated ${say.count(runs, 'time', 'times')} on a description of a hospital; nothing was attacked. Names are left out.`,
    until: (moment: string) => `This link leads here until ${moment}.`,
    compared: 'Compared with another result',
  },
});
