import type { AlertDetail, Speed, SpeedGroup } from '../../src/app/api/contract';

const at = '2026-11-20T10:00:00Z';

/** Alerts of every sort. */
export function alerts(): AlertDetail[] {
  return [
    {
      alert: {
        id: 'a1', version: 1, title: 'Calvessa Flow', doer: 'biomedical', state: 'open', affectedness: 'affected', severity: 'critical', exploitation: 'active', ransomware: true,
        priority: 'immediate', deadline: '2026-11-24T10:00:00Z', assets: 24, places: ['Intensive care', 'Surgery', 'Ward 3'], raisedAt: at, raisedFor: ['new'], seen: false,
        effect: {
          state: 'done', runs: 200,
          turned: { careHours: 5210, careHoursLow: 4100, careHoursHigh: 6320, people: 41000, peopleLow: 36000, peopleHigh: 46000, ofAllCare: 0.31, ofOneService: 0.72, service: 'Intensive care' },
          lost: { careHours: 96, careHoursLow: 88, careHoursHigh: 104, people: 0, peopleLow: 0, peopleHigh: 0, ofAllCare: 0.006, ofOneService: 0.05, service: 'Intensive care' },
        },
      },
      assets: [
        { twin: 'demo', asset: 'pump-icu', name: 'Infusion pumps, intensive care', place: 'Intensive care devices', affectedness: 'affected', keys: ['maker-and-product Calvessa Flow', 'model-number 7710'], confidence: 0.97, product: 'Calvessa Flow vers:generic/<5.0', line: '$.product_tree.branches[0].branches[0].branches[0].product' },
        { twin: 'demo', asset: 'pump-old', name: 'Old pumps', place: 'Ward 3', affectedness: 'to-check', keys: ['product Flow'], confidence: 0.2, product: 'Calvessa Flow vers:generic/<5.0', line: '$.product_tree.branches[0].branches[0].branches[0].product' },
      ],
      assetsLeftOut: 0,
      weaknesses: [{ affectedness: 'affected', aliases: ['CVE-2026-0001', 'EUVD-2026-0001'], title: 'Missing authentication', description: 'Anybody on the network can change the dose.', severity: 'critical', exploitation: 'active',
        said: [
          { kind: 'cisa-kev', place: 'https://www.cisa.gov/kev.json', exploitation: 'active', ransomware: true, since: '2026-11-20', action: 'Apply mitigations per vendor instructions.', due: '2026-12-11', likelihood: null },
          { kind: 'epss', place: 'https://epss.example', exploitation: 'proof', ransomware: false, since: '2026-11-20', action: null, due: null, likelihood: 0.62 },
        ] }],
      guidance: {
        quotes: [
          { kind: 'workaround', text: 'Place the pumps on a network of their own.\nDisable the remote library service.', by: 'https://calvessa.example', speaker: 'vendor', advisory: 'CAL-2026-1', line: '$.vulnerabilities[0].remediations[0]', address: 'https://calvessa.example/1' },
          { kind: 'vendor-fix', text: 'Update to version 5.0.', by: 'https://calvessa.example', speaker: 'vendor', advisory: 'CAL-2026-1', line: '$.vulnerabilities[0].remediations[1]', address: null },
        ],
        askBiomedical: false, limitAccess: false, confirmDisconnecting: true,
      },
      decision: { exploitation: 'active', exposure: 'controlled', automatable: true, safety: 'critical', mission: 'service-lost', human: 'high', priority: 'out-of-cycle' },
      sources: [{ publisher: 'https://calvessa.example', advisory: 'CAL-2026-1', revision: '2', title: 'Calvessa Flow infusion pumps', over: false, references: ['https://calvessa.example/1'] }],
      answer: null,
      times: { published: at, fetched: at, validated: at, matched: at, stored: at, sent: null, seen: null },
      canLearn: true,
    },
    {
      alert: {
        id: 'a2', version: 3, title: 'Nimbavel Gate', doer: 'it', state: 'affected', affectedness: 'to-check', severity: 'high', exploitation: 'proof', ransomware: false,
        priority: 'scheduled', deadline: '2027-02-20T10:00:00Z', assets: 1, places: ['Perimeter'], raisedAt: at, raisedFor: ['severity', 'exploitation'], seen: true,
        effect: { state: 'running', turned: null, lost: null, runs: 0 },
      },
      assets: [{ twin: 'demo', asset: 'vpn-1', name: 'VPN gateway', place: 'Perimeter', affectedness: 'to-check', keys: ['maker-and-product Nimbavel Gate'], confidence: 0.48, product: 'Nimbavel Gate', line: '$.product_tree' }],
      assetsLeftOut: 3,
      weaknesses: [{ affectedness: 'to-check', aliases: ['CVE-2026-0002'], title: null, description: null, severity: 'high', exploitation: 'proof', said: [] }],
      guidance: { quotes: [], askBiomedical: false, limitAccess: true, confirmDisconnecting: false },
      decision: { exploitation: 'proof', exposure: 'open', automatable: false, safety: 'negligible', mission: 'service-lost', human: 'medium', priority: 'scheduled' },
      sources: [{ publisher: 'https://nimbavel.example', advisory: 'NIM-7', revision: '1', title: 'Nimbavel Gate', over: false, references: [] }],
      answer: { at, by: 'Jo Doe', note: 'Asked the supplier.', endsAt: null },
      times: { published: null, fetched: at, validated: at, matched: at, stored: at, sent: at, seen: at },
      canLearn: false,
    },
  ];
}

/** How fast they came. */
export function speed(days: number): Speed {
  const group = (alerts: number): SpeedGroup => ({
    alerts,
    steps: [
      { step: 'arrived', count: alerts - 3, seconds: { half: 3.9, nineTenths: 41, most: 4100, last: 9000 } },
      { step: 'validated', count: alerts - 1, seconds: { half: 0.012, nineTenths: 0.08, most: 0.4, last: 0.9 } },
      { step: 'matched', count: alerts - 1, seconds: { half: 0.031, nineTenths: 0.12, most: 0.6, last: 1.2 } },
      { step: 'stored', count: alerts, seconds: { half: 0.008, nineTenths: 0.02, most: 0.1, last: 0.2 } },
      { step: 'whole', count: alerts - 3, seconds: { half: 4, nineTenths: 42, most: 4100, last: 9001 } },
      { step: 'sent', count: 0, seconds: null },
      { step: 'seen', count: alerts - 4, seconds: { half: 1260, nineTenths: 30_000, most: 200_000, last: 260_000 } },
    ],
    leftOut: { undated: 0, ahead: 1, old: 1, changed: 1 },
  });
  return { days, all: group(48), publishers: [{ namespace: 'https://calvessa.example', group: group(30) }, { namespace: 'https://nimbavel.example', group: group(17) }] };
}
