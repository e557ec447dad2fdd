import type { Source, Sources } from '../../src/app/api/contract';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

function source(id: string, kind: Source['kind'], more: Partial<Source> = {}): Source {
  return {
    id, kind, address: `https://${id}.example/list.json`, active: true, added: false, sign: 'well', since: null, answeredAt: ago(0.1), newsAt: ago(30), failedAt: null, why: null, failure: null,
    restsUntil: null, dueAt: ago(-0.2), asking: false, missed: 0, notes: [], others: [], ...more,
  };
}

/** One of each way a source can do. */
export const sources: Sources = {
  asked: true,
  mayManage: true,
  items: [
    source('cisa-kev', 'cisa-kev', {
      sign: 'missing', since: ago(9), answeredAt: ago(9), failedAt: ago(0.3), restsUntil: ago(-2), why: 'status',
      failure: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json: answered with status 503',
    }),
    source('cve', 'cve', { sign: 'failing', failedAt: ago(0), why: 'too-slow', missed: 3, failure: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/deltaLog.json: no whole answer in time' }),
    source('epss', 'epss', { active: false }),
    source('euvd', 'euvd', { notes: ['https://euvdservices.enisa.europa.eu/api/lastvulnerabilities: $[3].id: it is missing; the entry is left out'] }),
    source('csaf-psirt-quenth-example-89abcdef', 'csaf', {
      added: true, address: 'https://psirt.quenth.example', others: ['https://www.bramquist.example'],
      notes: ['https://psirt.quenth.example/csaf/b-1.json: left out, for a provider speaks for nobody but itself: https://www.bramquist.example'],
    }),
    source('csaf-www-cisa-gov-01234567', 'csaf', { added: true, address: 'https://www.cisa.gov', sign: 'new', answeredAt: null, newsAt: null, asking: true }),
  ],
};
