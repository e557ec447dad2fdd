import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const SERVER = '../server/src/main/resources/openapi.json';

interface Described {
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: { readonly schemas: Record<string, { readonly properties?: Record<string, unknown> }> };
}

const described = JSON.parse(readFileSync(SERVER, 'utf8')) as Described;

/** What the server calls what the browser calls so. */
const SCHEMAS: Readonly<Record<string, string>> = {
  Me: 'MePayload', Organisation: 'OrganisationPayload', Setup: 'SetupAsked', Credentials: 'PasswordGiven', FactorCode: 'FactorGiven', TotpProposal: 'TotpPayload',
  RecoveryCodes: 'RecoveryCodesPayload', Twin: 'TwinPayload', TwinGraph: 'GraphPayload', GraphAsset: 'GraphAsset', GraphService: 'GraphService', Sort: 'GraphNode',
  Archetype: 'ArchetypePayload', Question: 'ArchetypeAsked', NewTwin: 'NewTwin', TwinVersion: 'Version', Difference: 'Difference', Finding: 'ProblemPayload',
  Checked: 'TwinEditChecked', TwinText: 'TwinEditWhole', ImportReport: 'ImportPayload', ImportedDevice: 'ImportDevice', Scenario: 'ScenarioPayload',
  Simulation: 'SimulationPayload', Member: 'MemberPayload', Invitation: 'InvitationPayload', InvitationShown: 'InvitationShown', InvitationAnswer: 'InvitationAnswer',
  NewSimulation: 'SimulationAsked', Switch: 'SwitchPayload', Choice: 'BranchChoice', NewBranch: 'BranchAsked', Branch: 'BranchPayload', Comparison: 'ComparisonPayload',
  SignedInPlace: 'SessionPayload', PasswordChange: 'PasswordChange',
};

/** The properties of each interface of a file, with those it inherits. */
function interfaces(file: string): Map<string, string[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, string[]>();
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node)) {
      const inherited = node.heritageClauses?.flatMap((clause) => clause.types.flatMap((type) => found.get(type.expression.getText()) ?? [])) ?? [];
      found.set(node.name.text, [...inherited, ...node.members.map((member) => member.name!.getText())]);
    }
  });
  return found;
}

test('the browser names every property as the server does', () => {
  const ours = interfaces('src/app/api/contract.ts');
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const theirs = described.components.schemas[schema];
    assert.ok(theirs, `the server describes no ${schema}`);
    const known = Object.keys(theirs.properties ?? {});
    assert.deepEqual(ours.get(name)!.filter((property) => !known.includes(property)), [], `${name} and ${schema}`);
  }
});

/** Every address that the application asks, with its method, as the server would describe it. */
function asked(): [method: string, path: string][] {
  return readdirSync('src/app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join('src/app', name), 'utf8').replace(/\$\{[^{}]*\}/g, '{}');
      const reads = [...text.matchAll(/client\.(?:get<[^(]*>|text)\(\s*[`'](\/[^`'?]*)/g)].map(([, path]) => ['get', path!] as [string, string]);
      const changes = [...text.matchAll(/method: '(\w+)'[^;]*?path: [`'](\/[^`'?]*)/g)].map(([, method, path]) => [method!.toLowerCase(), path!] as [string, string]);
      return [...reads, ...changes];
    });
}

test('every address that the application asks is one the server has', () => {
  const plain = (path: string) => path.replace(/\{[^}]*\}/g, '{}').replace(/(?<=simulations)\{\}$/, '');
  const known = new Set(Object.entries(described.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${plain(path)}`)));
  const wanted = asked().map(([method, path]) => `${method} /api${plain(path)}`);
  assert.ok(wanted.length > 20, String(wanted.length));
  assert.deepEqual(wanted.filter((each) => !known.has(each)), []);
});
