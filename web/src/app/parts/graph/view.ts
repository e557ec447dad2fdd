import type { GraphAsset, GraphService, TwinGraph } from '../../api/contract';

/** What a graph can be about: the whole hospital, or one thing of it and what hangs together with it. */
export type Focus = 'all' | `${'zone' | 'group' | 'asset' | 'digital' | 'clinical'}:${string}`;

type Sort = 'all' | 'zone' | 'group' | 'asset' | 'digital' | 'clinical';

export interface Filter {
  /** Words that a name or a tag must contain. */
  readonly text: string;
  /** Zone of assets; empty for every one. */
  readonly zone: string;
  /** Kind of assets; empty for every one. */
  readonly kind: string;
}

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly sort: 'zone' | 'asset' | 'group' | 'digital' | 'clinical';
  /** Assets it stands for. */
  readonly count: number;
  /** How many of these the filter finds; 1 for a service that it finds. */
  readonly found: number;
  /** What the graph is about after choosing it. */
  readonly focus: Focus;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly sort: 'needs' | 'flow';
}

/** From what machines stand on to what patients feel: three columns of nodes, and what binds them. */
export interface View {
  readonly columns: readonly [ground: readonly Node[], digital: readonly Node[], clinical: readonly Node[]];
  readonly edges: readonly Edge[];
}

/** Above so many assets, those of one zone, kind and role are one node: a graph with more is read by nobody. */
export const MANY = 90;

/** So many of one group are one node where the group is too large to be drawn. */
export const BUNDLE = 60;

/** A hospital as a graph that can be drawn at any size of the hospital. */
export class HospitalGraph {
  readonly assets: ReadonlyMap<string, GraphAsset>;
  readonly digital: ReadonlyMap<string, GraphService>;
  readonly clinical: ReadonlyMap<string, GraphService>;
  /** What a search looks through, by asset. */
  private readonly folded: ReadonlyMap<string, string>;

  constructor(readonly graph: TwinGraph) {
    const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
    this.assets = byId(graph.assets);
    this.digital = byId(graph.digital);
    this.clinical = byId(graph.clinical);
    this.folded = new Map(graph.assets.map((asset) => [asset.id, fold([asset.name, asset.id, ...asset.tags].join(' '))]));
  }

  /** Whether there is such a thing; an address may be older than the hospital. */
  has(focus: Focus): boolean {
    const [sort, id] = split(focus);
    switch (sort) {
      case 'all':
        return true;
      case 'zone':
        return this.graph.zones.some((zone) => zone.id === id);
      case 'group':
        return this.members(id).length > 0;
      case 'asset':
        return this.assets.has(id);
      case 'digital':
        return this.digital.has(id);
      case 'clinical':
        return this.clinical.has(id);
    }
  }

  name(focus: Focus): string {
    const [sort, id] = split(focus);
    if (sort === 'group') {
      return id.includes('@') ? bundleName(this.members(id)) : roleOf(id);
    }
    const zone = sort === 'zone' ? this.graph.zones.find((each) => each.id === id) : undefined;
    return (zone ?? this.assets.get(id) ?? this.digital.get(id) ?? this.clinical.get(id))?.name ?? '';
  }

  /** What it is a part of, from the larger to the smaller; without the whole hospital. */
  within(focus: Focus): Focus[] {
    const [sort, id] = split(focus);
    if (sort === 'asset') {
      const asset = this.assets.get(id);
      return asset === undefined ? [] : [`zone:${asset.zone}`, groupOf(asset)];
    }
    if (sort !== 'group') {
      return [];
    }
    const [group = '', bundle] = id.split('@');
    return this.members(id).slice(0, 1).flatMap(({ zone }): Focus[] => [`zone:${zone}`, ...(bundle === undefined ? [] : [`group:${group}` as const])]);
  }

  /** The assets of a group, or of one bundle of it. */
  private members(id: string): GraphAsset[] {
    const [group = '', bundle] = id.split('@');
    const all = this.graph.assets.filter((asset) => groupOf(asset) === `group:${group}`);
    return bundle === undefined ? all : all.slice(Number(bundle) * BUNDLE, (Number(bundle) + 1) * BUNDLE);
  }

  /** The assets that a filter finds, in the order of the hospital. */
  find(filter: Filter): GraphAsset[] {
    const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
    return this.graph.assets.filter(
      (asset) =>
        (filter.zone === '' || asset.zone === filter.zone) &&
        (filter.kind === '' || asset.kind === filter.kind) &&
        wanted.every((word) => this.folded.get(asset.id)!.includes(word)),
    );
  }

  view(focus: Focus, filter: Filter): View {
    const [sort, id] = split(focus);
    const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
    const filtered = filter.zone !== '' || filter.kind !== '' || wanted.length > 0;
    const found = new Set(filtered ? this.find(filter).map((asset) => asset.id) : []);
    if (sort === 'all') {
      return this.whole(found, wanted);
    }
    const [ground, digital, clinical] = this.around(sort, id);
    if (sort === 'group' && ground.length > MANY) {
      const nodes = bundles(id, ground, found);
      const bundle = new Map(ground.map((asset, place) => [asset.id, `group:${id}@${Math.floor(place / BUNDLE)}`]));
      return this.draw(nodes, digital, clinical, wanted, (asset) => bundle.get(asset.id) ?? '');
    }
    const grouped = sort !== 'group' && ground.length > MANY;
    return this.draw(grouped ? groups(ground, found) : single(ground, found), digital, clinical, wanted, grouped ? groupOf : (asset) => `asset:${asset.id}`);
  }

  private whole(found: ReadonlySet<string>, wanted: readonly string[]): View {
    const zones = this.graph.zones.map((zone): Node => {
      const assets = this.graph.assets.filter((asset) => asset.zone === zone.id);
      return {
        id: `zone:${zone.id}`, name: zone.name, sort: 'zone', count: assets.length, focus: `zone:${zone.id}`,
        found: assets.filter((asset) => found.has(asset.id)).length,
      };
    });
    const view = this.draw(zones, this.graph.digital, this.graph.clinical, wanted, (asset) => `zone:${asset.zone}`);
    const flows = this.graph.flows.map((flow): Edge => ({ from: `zone:${flow.from}`, to: `zone:${flow.to}`, sort: 'flow' }));
    return { ...view, edges: [...view.edges, ...flows] };
  }

  /** What hangs together with one thing: downwards what it needs, upwards what needs it. */
  private around(sort: Exclude<Sort, 'all'>, id: string): [GraphAsset[], GraphService[], GraphService[]] {
    if (sort === 'zone' || sort === 'group' || sort === 'asset') {
      const ground = sort === 'group' ? this.members(id) : this.graph.assets.filter((asset) => (sort === 'zone' ? asset.zone : asset.id) === id);
      const ids = new Set(ground.map((asset) => asset.id));
      const digital = this.graph.digital.filter((service) => service.needs.some((need) => ids.has(need)));
      digital.forEach((service) => ids.add(service.id));
      return [ground, digital, this.graph.clinical.filter((service) => service.needs.some((need) => ids.has(need)))];
    }
    if (sort === 'digital') {
      const service = this.digital.get(id)!;
      const digital = this.graph.digital.filter((other) => other === service || service.needs.includes(other.id) || other.needs.includes(id));
      const clinical = this.graph.clinical.filter((other) => other.needs.includes(id));
      return [this.needed(service), digital, clinical];
    }
    const service = this.clinical.get(id)!;
    return [this.needed(service), this.graph.digital.filter((other) => service.needs.includes(other.id)), [service]];
  }

  private needed(service: GraphService): GraphAsset[] {
    return service.needs.flatMap((need) => this.assets.get(need) ?? []);
  }

  private draw(
    ground: readonly Node[], digital: readonly GraphService[], clinical: readonly GraphService[], wanted: readonly string[], placeOf: (asset: GraphAsset) => string,
  ): View {
    const serviceNode = (sort: 'digital' | 'clinical') => (service: GraphService): Node => ({
      id: `${sort}:${service.id}`, name: service.name, sort, count: 0, focus: `${sort}:${service.id}`,
      found: wanted.length > 0 && contains([service.name, service.id], wanted) ? 1 : 0,
    });
    const columns: View['columns'] = [ground, digital.map(serviceNode('digital')), clinical.map(serviceNode('clinical'))];
    const shown = new Set(columns.flat().map((node) => node.id));
    const edges = new Map<string, Edge>();
    const bind = (service: GraphService, to: string) =>
      service.needs.forEach((need) => {
        const asset = this.assets.get(need);
        const from = asset !== undefined ? placeOf(asset) : `digital:${need}`;
        if (shown.has(from) && from !== to) {
          edges.set(`${from} ${to}`, { from, to, sort: 'needs' });
        }
      });
    digital.forEach((service) => bind(service, `digital:${service.id}`));
    clinical.forEach((service) => bind(service, `clinical:${service.id}`));
    return { columns, edges: [...edges.values()] };
  }
}

/** A focus as it stands in an address; anything else is the whole hospital. */
export function readFocus(text: string | null): Focus {
  return text !== null && /^(zone|group|asset|digital|clinical):./.test(text) ? (text as Focus) : 'all';
}

const LISTS: Partial<Record<Sort, string>> = { zone: 'zones', asset: 'assets', digital: 'digitalServices', clinical: 'clinicalServices' };

/** Where that stands in the twin's text; undefined for what is no single part. */
export function pathOf(focus: Focus): string | undefined {
  const [sort, id] = split(focus);
  return LISTS[sort] && `${LISTS[sort]}/${id}`;
}

/** What and which. */
function split(focus: Focus): [Sort, string] {
  const colon = focus.indexOf(':');
  return colon < 0 ? ['all', ''] : [focus.slice(0, colon) as Sort, focus.slice(colon + 1)];
}

/** Assets of one zone, kind and role; the role is the first tag. */
function groupOf(asset: GraphAsset): `group:${string}` {
  return `group:${[asset.zone, asset.kind, asset.tags[0] ?? asset.kind].join('/')}`;
}

/** The role of a group as people can read it. */
function roleOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
}

function single(assets: readonly GraphAsset[], found: ReadonlySet<string>): Node[] {
  return assets.map((asset) => ({
    id: `asset:${asset.id}`, name: asset.name, sort: 'asset', count: 1, found: found.has(asset.id) ? 1 : 0, focus: `asset:${asset.id}`,
  }));
}

function groups(assets: readonly GraphAsset[], found: ReadonlySet<string>): Node[] {
  const byGroup = new Map<Focus, GraphAsset[]>();
  assets.forEach((asset) => {
    const members = byGroup.get(groupOf(asset)) ?? [];
    members.push(asset);
    byGroup.set(groupOf(asset), members);
  });
  return [...byGroup].map(([id, members]) => ({
    id, name: roleOf(id), sort: 'group', count: members.length, found: members.filter((asset) => found.has(asset.id)).length, focus: id,
  }));
}

/** A large group in bundles, in the order of the hospital. */
function bundles(id: string, assets: readonly GraphAsset[], found: ReadonlySet<string>): Node[] {
  return Array.from({ length: Math.ceil(assets.length / BUNDLE) }, (_, bundle): Node => {
    const members = assets.slice(bundle * BUNDLE, (bundle + 1) * BUNDLE);
    const focus: Focus = `group:${id}@${bundle}`;
    return { id: focus, name: bundleName(members), sort: 'group', count: members.length, found: members.filter((asset) => found.has(asset.id)).length, focus };
  });
}

function bundleName(members: readonly GraphAsset[]): string {
  return `${members[0]?.name ?? ''} – ${members.at(-1)?.name ?? ''}`;
}

function contains(texts: readonly string[], wanted: readonly string[]): boolean {
  const folded = texts.map(fold).join(' ');
  return wanted.every((word) => folded.includes(word));
}

/** Without case and accents: who searches types neither. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
