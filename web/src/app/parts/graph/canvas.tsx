import { Button, Group, useComputedColorScheme } from '@mantine/core';
import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/language';
import { HEIGHT, place, WIDTH } from './place';
import type { Focus, View } from './view';

/** Its library adds this style element without the page's nonce unless it is there already. */
const STYLE = '__________cytoscape_stylesheet';

/** A view as a drawing to zoom and to click; who cannot see it reads the lists beside it. */
export default function Canvas({ view, label, open }: { view: View; label: string; open: (focus: Focus) => void }) {
  const { words } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const core = useRef<Core>(undefined);
  const opening = useRef(open);
  opening.current = open;
  const scheme = useComputedColorScheme();
  useEffect(() => {
    if (document.getElementById(STYLE) === null) {
      document.head.append(Object.assign(document.createElement('meta'), { id: STYLE }));
    }
    const graph = cytoscape({
      container: stage.current, layout: { name: 'preset' }, minZoom: 0.1, maxZoom: 4, autoungrabify: true, boxSelectionEnabled: false,
    });
    graph.on('tap', 'node', ({ target }) => opening.current(target.data('focus') as Focus));
    graph.on('mouseover', 'node', ({ target }) => graph.batch(() => { graph.elements().addClass('far'); target.closedNeighborhood().removeClass('far'); }));
    graph.on('mouseout', 'node', () => graph.elements().removeClass('far'));
    core.current = graph;
    const watcher = new ResizeObserver(() => { graph.resize(); graph.fit(undefined, 24); });
    watcher.observe(stage.current!);
    return () => {
      watcher.disconnect();
      graph.destroy();
    };
  }, []);
  useEffect(() => {
    const graph = core.current!;
    graph.batch(() => {
      graph.elements().remove();
      graph.add(place(view).map(({ node, x, y }) => ({
        group: 'nodes' as const, position: { x, y }, classes: `${node.sort}${node.found > 0 ? ' found' : ''}`,
        data: { id: node.id, focus: node.focus, label: words.graph.node(node.name, node.count, node.found) },
      })));
      graph.add(view.edges.map(({ from, to, sort }) => ({ group: 'edges' as const, classes: sort, data: { source: from, target: to } })));
    });
    graph.fit(undefined, 24);
  }, [view, words]);
  useEffect(() => {
    core.current!.style(paint());
  }, [scheme, view]);
  const zoom = (factor: number) => {
    const graph = core.current!;
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  };
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button variant="default" size="compact-md" aria-label={words.graph.closer} title={words.graph.closer} onClick={() => zoom(1.4)}>+</Button>
        <Button variant="default" size="compact-md" aria-label={words.graph.farther} title={words.graph.farther} onClick={() => zoom(1 / 1.4)}>−</Button>
        <Button variant="default" size="compact-md" onClick={() => core.current!.fit(undefined, 24)}>{words.graph.fit}</Button>
      </Group>
      <div ref={stage} className="graph-canvas" role="img" aria-label={label} />
    </>
  );
}

/** The colours of the page at this moment; shape tells the sorts apart as well as colour. */
function paint(): StylesheetJson {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: 'node',
      style: {
        width: WIDTH, height: HEIGHT, label: 'data(label)', 'font-size': 13, 'font-family': 'system-ui, sans-serif', color: colour('ink'),
        'text-valign': 'center', 'text-halign': 'center', 'text-wrap': 'ellipsis', 'text-max-width': `${WIDTH - 14}px`, 'background-color': colour('paper'),
        'border-width': 1.5, 'border-color': colour('soft'), shape: 'rectangle',
      },
    },
    { selector: '.zone, .group', style: { shape: 'cut-rectangle', 'border-color': colour('cut') } },
    { selector: '.digital', style: { shape: 'round-rectangle', 'border-color': colour('accent'), 'border-width': 2 } },
    { selector: '.clinical', style: { shape: 'barrel', 'border-color': colour('good'), 'border-width': 2 } },
    { selector: '.found', style: { 'border-color': colour('bad'), 'border-width': 4 } },
    {
      selector: 'edge',
      style: { width: 1.2, 'line-color': colour('line'), 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'target-arrow-color': colour('line'), 'arrow-scale': 0.8 },
    },
    { selector: '.flow', style: { 'line-style': 'dashed', 'curve-style': 'unbundled-bezier', 'control-point-distances': [-60], 'control-point-weights': [0.5] } },
    { selector: 'node.far', style: { opacity: 0.35 } },
    { selector: 'edge.far', style: { opacity: 0.12 } },
  ];
}
