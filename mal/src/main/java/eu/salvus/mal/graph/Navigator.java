package eu.salvus.mal.graph;

import eu.salvus.mal.language.Navigation;
import eu.salvus.mal.language.Role;
import eu.salvus.mal.model.Model;
import java.util.ArrayDeque;
import java.util.Deque;

/** Follows navigations through a model. Sets are reused: following one allocates nothing after the first times. */
final class Navigator {
    private final Model model;
    private final Deque<AssetSet> spare = new ArrayDeque<>();

    Navigator(Model model) {
        this.model = model;
    }

    AssetSet acquire() {
        AssetSet set = spare.isEmpty() ? new AssetSet(model.size()) : spare.pop();
        set.clear();
        return set;
    }

    void release(AssetSet set) {
        spare.push(set);
    }

    /** Adds to {@code out} where {@code way} leads from {@code asset}. */
    void follow(Navigation way, int asset, AssetSet out) {
        switch (way) {
            case Navigation.Follow(Role role) -> along(role, asset, out);
            case Navigation.Variable(String name, Navigation[] byType) ->
                follow(byType[model.type(asset).index()], asset, out);
            case Navigation.Collect(Navigation first, Navigation then) -> {
                AssetSet middle = acquire();
                follow(first, asset, middle);
                for (int i = 0; i < middle.size(); i++) {
                    follow(then, middle.get(i), out);
                }
                release(middle);
            }
            case Navigation.Union(Navigation left, Navigation right) -> {
                follow(left, asset, out);
                follow(right, asset, out);
            }
            case Navigation.Intersection(Navigation left, Navigation right) -> select(left, right, true, asset, out);
            case Navigation.Difference(Navigation left, Navigation right) -> select(left, right, false, asset, out);
            case Navigation.Closure(Navigation step, boolean[] member) -> {
                AssetSet reached = acquire();
                reached.add(asset);
                for (int i = 0; i < reached.size(); i++) {
                    follow(step, reached.get(i), reached);
                }
                pass(reached, member, out);
            }
            case Navigation.Filter(Navigation of, boolean[] member) -> {
                AssetSet all = acquire();
                follow(of, asset, all);
                pass(all, member, out);
            }
        }
    }

    private void along(Role role, int asset, AssetSet out) {
        int count = model.linked(asset, role);
        for (int i = 0; i < count; i++) {
            out.add(model.linked(asset, role, i));
        }
    }

    private void select(Navigation left, Navigation right, boolean common, int asset, AssetSet out) {
        AssetSet first = acquire();
        AssetSet second = acquire();
        follow(left, asset, first);
        follow(right, asset, second);
        for (int i = 0; i < first.size(); i++) {
            if (second.contains(first.get(i)) == common) {
                out.add(first.get(i));
            }
        }
        release(second);
        release(first);
    }

    private void pass(AssetSet all, boolean[] member, AssetSet out) {
        for (int i = 0; i < all.size(); i++) {
            if (member[model.type(all.get(i)).index()]) {
                out.add(all.get(i));
            }
        }
        release(all);
    }
}
