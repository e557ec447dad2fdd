/** A document of CSAF 2.0, as far as it is laid out for people; all of it stands beside. Whoever wrote it kept to the standard. */
export interface Csaf {
  readonly document: {
    readonly title: string;
    readonly notes?: readonly Note[];
    readonly references?: readonly { readonly summary: string; readonly url: string }[];
    readonly publisher: { readonly name: string };
    readonly tracking: { readonly id: string; readonly version: string; readonly status: string; readonly revision_history: readonly { readonly number: string; readonly summary: string }[] };
  };
  readonly product_tree?: Branch & { readonly relationships?: readonly { readonly full_product_name: Product }[]; readonly full_product_names?: readonly Product[] };
  readonly vulnerabilities?: readonly Vulnerability[];
}

export interface Note { readonly title?: string; readonly category: string; readonly text: string }
interface Product { readonly product_id: string; readonly name: string }
interface Branch { readonly branches?: readonly Branch[]; readonly product?: Product }

export interface Vulnerability {
  readonly cve?: string;
  readonly ids?: readonly { readonly text: string }[];
  readonly title?: string;
  readonly notes?: readonly Note[];
  readonly scores?: readonly { readonly cvss_v2?: { readonly vectorString: string }; readonly cvss_v3?: { readonly vectorString: string } }[];
  readonly product_status?: Readonly<Record<string, readonly string[]>>;
  readonly remediations?: readonly { readonly category: string; readonly details: string; readonly url?: string; readonly product_ids?: readonly string[] }[];
  readonly references?: readonly { readonly summary: string; readonly url: string }[];
}

/** What products are called, by their ids. */
export function productNames({ product_tree: tree }: Csaf): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (product: Product) => names.set(product.product_id, product.name);
  const walk = ({ branches, product }: Branch) => {
    if (product) {
      add(product);
    }
    branches?.forEach(walk);
  };
  if (tree) {
    walk(tree);
    tree.full_product_names?.forEach(add);
    tree.relationships?.forEach(({ full_product_name: product }) => add(product));
  }
  return names;
}

/** What a weakness is called. */
export function weaknessNames({ cve, ids }: Vulnerability): readonly string[] {
  return [...(cve === undefined ? [] : [cve]), ...(ids?.map(({ text }) => text) ?? [])];
}

/** Lines that one text has and the other lacks, as often as that is so, in their order. */
export function linesOnlyIn(one: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of lines(other)) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return lines(one).filter((line) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
}

/** The same however it was written: a line for each value, without what only parts them. */
function lines(text: string): readonly string[] {
  return JSON.stringify(JSON.parse(text), null, 1).split('\n').map((line) => line.trim().replace(/,$/, '')).filter((line) => !/^[{}[\]]*$/.test(line));
}
