import { useState } from 'react';
import { Button } from '@mantine/core';
import { useWords } from '../../words/language';
import type { Edge, Focus, Node, View } from './view';

const SHOWN = 15;

/** What the drawing shows, in words: each node, and what it needs. The way through the graph for keyboard and screen reader. */
export function NodeList({ view, open }: { view: View; open: (focus: Focus) => void }) {
  const { words } = useWords();
  const names = new Map(view.columns.flat().map((node) => [node.id, node.name]));
  const heads = [words.graph.ground, words.graph.digital, words.graph.clinical];
  return (
    <div className="node-list">
      {view.columns.map((column, index) => column.length > 0 && (
        <Column key={heads[index]} head={heads[index]!} nodes={column} edges={view.edges} names={names} open={open} />
      ))}
    </div>
  );
}

interface Shown {
  readonly head: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly names: ReadonlyMap<string, string>;
  readonly open: (focus: Focus) => void;
}

function Column({ head, nodes, edges, names, open }: Shown) {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const hidden = nodes.length - SHOWN;
  const others = (sort: Edge['sort'], id: string) =>
    edges.filter((edge) => edge.sort === sort && (sort === 'flow' ? edge.from : edge.to) === id).map((edge) => names.get(sort === 'flow' ? edge.to : edge.from) ?? '');
  return (
    <section>
      <h3>{head}</h3>
      <ul>
        {(all ? nodes : nodes.slice(0, SHOWN)).map((node) => {
          const needs = others('needs', node.id);
          const flows = others('flow', node.id);
          return (
            <li key={node.id}>
              <button type="button" className="plain" onClick={() => open(node.focus)}>{words.graph.node(node.name, node.count, node.found)}</button>
              {needs.length > 0 && <div className="soft">{words.graph.needs(needs)}</div>}
              {flows.length > 0 && <div className="soft">{words.graph.flows(flows)}</div>}
            </li>
          );
        })}
      </ul>
      {!all && hidden > 0 && <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>{words.result.showAll(hidden)}</Button>}
    </section>
  );
}
