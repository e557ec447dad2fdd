import type { Archetype, GraphAsset, ImportReport, Recording, Scenario, SimulationResult, TwinGraph } from '../../src/app/api/contract';
import type { ReplayData, ReplayEvent } from '../../src/replay';

/** A small fictional hospital for work on the rooms; the numbers mean nothing. */
export function graph(many = 160): TwinGraph {
  const zones = ['Clinical', 'Administration', 'Medical devices', 'Servers', 'Backup', 'Perimeter'].map((name, i) => ({
    id: `zone-${i}`, name, kind: 'clinical',
  }));
  const kinds = ['workstation', 'workstation', 'medical-device', 'server', 'server', 'network-device'];
  const assets = Array.from({ length: many }, (_, i): GraphAsset => {
    const zone = (i * i + (i % 3)) % 6;
    return { id: `asset-${i}`, name: `${kinds[zone]} ${i}`, kind: kinds[zone]!, zone: `zone-${zone}`, tags: [['ward', 'icu', 'pump', 'laboratory'][i % 4]!] };
  });
  const digital = ['Health records', 'Images', 'Laboratory system', 'Pharmacy', 'Sign-in', 'Telephones', 'Mail'].map((name, i) => ({
    id: `digital-${i}`, name, kind: 'ehr', needs: [...assets.filter((_, j) => j % 11 === i).map((asset) => asset.id), ...(i === 4 ? [] : ['digital-4'])],
  }));
  const clinical = ['Emergency', 'Intensive care', 'Surgery', 'Imaging', 'Laboratory', 'Pharmacy', 'Maternity', 'Dialysis'].map((name, i) => ({
    id: `clinical-${i}`, name, kind: 'emergency', needs: [`digital-${i % 7}`, `digital-${(i * 3) % 7}`],
  }));
  const flows = zones.flatMap((zone, i) => (i < 5 ? [{ from: zone.id, to: `zone-${i + 1}`, name: 'http, smb' }] : []));
  return { zones, assets, digital, clinical, flows };
}

export const scenarios: readonly Scenario[] = [
  ['ransomware-phishing', 'Ransomware by e-mail', 'Somebody opens a deceptive mail; at night everything is encrypted.', true],
  ['supplier-remote-access', 'Through a supplier', 'A supplier’s access is used to get in.', true],
  ['usb-stick', 'A stick from the car park', 'Somebody plugs in a stick.', false],
].map(([id, title, summary, possible]) => ({
  id: id as string, title: title as string, summary: summary as string, possible: possible as boolean,
  realCase: { name: 'HSE Ireland, May 2021', facts: 'A mail was opened on 18 March; on 14 May about 80 % of the IT was encrypted.', source: 'PwC, 2021', happened: true },
  attemptsAYear: { low: 0.002, middle: 0.005, high: 0.012, source: 'An assumption.' },
}));

const PLAIN = { choices: [], least: null, most: null, unit: null, whole: false } as const;

export const archetypes: readonly Archetype[] = [
  {
    id: 'district-hospital', title: 'District hospital', summary: 'About 300 beds with an emergency department.', assetsAtLeast: 1300, assetsAtMost: 1700,
    questions: [
      { ...PLAIN, id: 'name', text: 'What is it called?', help: 'As people call it.', kind: 'name', defaultAnswer: 'Saint-Aubin' },
      { ...PLAIN, id: 'beds', text: 'How many beds?', help: 'In all sites.', kind: 'number', defaultAnswer: 300, least: 100, most: 800, unit: 'beds', whole: true },
      {
        ...PLAIN, id: 'backups', text: 'Where are the backup copies?', help: 'Those you would restore from.', kind: 'choice', defaultAnswer: 'offline',
        choices: [{ id: 'connected', text: 'on the network only' }, { id: 'offline', text: 'also offline' }],
      },
      { ...PLAIN, id: 'paper-exercised', text: 'Is work on paper practised?', help: 'At least once a year.', kind: 'yes-no', defaultAnswer: false },
    ],
  },
  { id: 'single-practice', title: 'Practice', summary: 'One doctor and an assistant.', assetsAtLeast: 5, assetsAtMost: 9, questions: [] },
];

export function result(): SimulationResult {
  const about = (value: number) => ({ value, low: value * 0.8, high: value * 1.3 });
  return {
    headline: [
      'Care is lost in 82 % of the attempts: 9,400 care-hours on average, 31,000 or more in one attempt of twenty.',
      'After the first failure, the first service is back in 20 days, all in 39 days.',
    ],
    services: graph().clinical.map(({ id, name }, i) => ({ id, name, careHours: about(2000 / (i + 1)), patients: about(300 / (i + 1)) })),
    careLost: about(9400), worstTenth: about(36000), peopleExposed: { value: 230000, low: 200000, high: null },
    moments: moments(),
  };
}

const moments = () => Array.from({ length: 16 }, (_, i) => ({ time: i * 20 + 1, clock: `day ${i + 1}, Mon 09:17`, text: `Something happens at moment ${i + 1}: a machine is taken off the network.` }));

export function replay(): Recording {
  const { zones, assets, digital, clinical } = graph();
  const events = Array.from({ length: 600 }, (_, i): ReplayEvent => {
    const time = i * 0.5;
    switch (i % 6) {
      case 0: return [time, 'attacked', (i * 7) % assets.length];
      case 1: return [time, 'alert', (i * 5) % assets.length];
      case 2: return [time, i < 300 ? 'out' : 'back', (i * 7) % assets.length];
      case 3: return [time, 'capacity', i % clinical.length, i < 300 ? 1 - i / 400 : i / 600];
      case 4: return [time, i < 300 ? 'down' : 'up', i % digital.length];
      default: return [time, 'cut', (i * 3) % assets.length];
    }
  });
  const data: ReplayData = {
    end: 330, startHour: 105, zones: zones.map(({ name }) => ({ name })), assets: assets.map(({ zone, name }) => ({ zone: Number(zone.slice(5)), name })),
    digital: digital.map(({ name }) => name), clinical: clinical.map(({ name }) => name), events, moments: moments(),
  };
  return {
    data,
    texts: {
      play: 'Play', pause: 'Pause', previous: 'Moment before', next: 'Next moment', position: 'Time', speed: 'Speed', map: 'Map', clinical: 'Clinical services',
      digital: 'Digital services', states: ['usual', 'alert', 'attacked', 'out of use', 'cut off', 'back'], zoneCut: 'cut off', up: 'works', down: 'down',
      diverting: 'sends patients elsewhere', calm: 'All is as usual.', shortened: 'Quiet stretches are shortened.', day: 'day {day}', percent: '{share} %',
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    },
  };
}

export const imported: ImportReport = {
  saved: false, twin: null, added: 1, placed: 1, changed: 0, matched: 1, personal: 2,
  devices: [
    { name: 'PUMP-7', action: 'took-place', asset: 'asset-2', sort: 'infusion pump', zone: 'zone-2', reasons: 'its name', byDefault: true, changes: [{ property: 'version', from: null, to: '2.1' }] },
    { name: 'SRV-9', action: 'added', asset: 'srv-9', sort: 'server', zone: 'zone-3', reasons: 'its operating system', byDefault: false, changes: [] },
    { name: 'WS-1', action: 'matched', asset: 'asset-1', sort: null, zone: null, reasons: null, byDefault: false, changes: [] },
  ],
  ignored: [{ name: 'coffee machine', file: 'list.csv', reason: 'It is not on the network.' }],
};
