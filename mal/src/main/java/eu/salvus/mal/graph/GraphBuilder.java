package eu.salvus.mal.graph;

import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Navigation;
import eu.salvus.mal.language.Reach;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.model.Model;
import java.util.Collection;

/** Generates the graph of a model: the steps of each asset in turn, each with what it reaches. */
final class GraphBuilder {
    private final Model model;
    private final Navigator navigator;
    private final int[] firstStep;
    private final AttackStep[] definitions;
    private final double[] enabled;
    private final boolean[] exists;

    GraphBuilder(Model model) {
        this.model = model;
        this.navigator = new Navigator(model);
        this.firstStep = new int[model.size() + 1];
        for (int asset = 0; asset < model.size(); asset++) {
            firstStep[asset + 1] =
                    Math.addExact(firstStep[asset], model.type(asset).steps().size());
        }
        int steps = firstStep[model.size()];
        this.definitions = new AttackStep[steps];
        this.enabled = new double[steps];
        this.exists = new boolean[steps];
    }

    AttackGraph build() {
        int[] offsets = new int[definitions.length + 1];
        IntArray children = new IntArray(4 * definitions.length);
        int[] lastParent = new int[definitions.length];
        AssetSet targets = navigator.acquire();
        for (int asset = 0; asset < model.size(); asset++) {
            Collection<AttackStep> steps = model.type(asset).steps();
            int step = firstStep[asset];
            for (AttackStep definition : steps) {
                definitions[step] = definition;
                settle(asset, step, definition, targets);
                for (Reach reach : definition.reaches()) {
                    reach(asset, step, reach, targets, lastParent, children);
                }
                offsets[++step] = children.size();
            }
        }
        String[] ids = new String[model.size()];
        String[] types = new String[model.size()];
        for (int asset = 0; asset < ids.length; asset++) {
            ids[asset] = model.id(asset);
            types[asset] = model.type(asset).name();
        }
        return new AttackGraph(ids, types, firstStep, definitions, enabled, exists, offsets, children.trimmed());
    }

    /** Decides what the model decides: whether something exists, how likely a defence is enabled. */
    private void settle(int asset, int step, AttackStep definition, AssetSet targets) {
        if (definition.kind() == StepKind.DEFENCE) {
            enabled[step] = model.defence(asset, definition.name()).orElse(definition.enabled());
        } else if (!definition.kind().isAttack()) {
            targets.clear();
            for (Navigation way : definition.requires()) {
                navigator.follow(way, asset, targets);
            }
            exists[step] = (targets.size() > 0) == (definition.kind() == StepKind.EXISTS);
        }
    }

    private void reach(int asset, int step, Reach reach, AssetSet targets, int[] lastParent, IntArray children) {
        if (reach.path() == null) {
            link(asset, step, reach.step(), lastParent, children);
            return;
        }
        targets.clear();
        navigator.follow(reach.path(), asset, targets);
        for (int i = 0; i < targets.size(); i++) {
            link(targets.get(i), step, reach.step(), lastParent, children);
        }
    }

    private void link(int asset, int step, String name, int[] lastParent, IntArray children) {
        AssetType type = model.type(asset);
        int child = firstStep[asset] + type.position(name);
        if (lastParent[child] != step + 1) {
            lastParent[child] = step + 1;
            children.add(child);
        }
    }
}
