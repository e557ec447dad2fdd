package eu.salvus.mal.language;

import eu.salvus.mal.Problems;
import eu.salvus.mal.Suggestion;
import eu.salvus.mal.language.Syntax.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The asset types of a language and which extends which. */
final class Types {
    private final Map<String, AssetType> byName = new LinkedHashMap<>();
    private final Problems problems;

    Types(List<Syntax.Asset> assets, Problems problems) {
        this.problems = problems;
        for (Syntax.Asset asset : assets) {
            AssetType first = byName.get(asset.name().text());
            if (first != null) {
                problems.add(
                        asset.name().place(),
                        "the asset '" + first + "' is already defined at " + first.place(),
                        "give one of them another name");
                continue;
            }
            byName.put(asset.name().text(), new AssetType(byName.size(), asset, Metas.read(asset.meta(), problems)));
        }
        byName.values().forEach(this::extend);
    }

    private void extend(AssetType type) {
        Name name = type.syntax().parent();
        if (name == null) {
            return;
        }
        AssetType parent = byName.get(name.text());
        if (parent == null) {
            problems.add(
                    name.place(),
                    "the asset '" + name.text() + "' is not defined",
                    Suggestion.among(name.text(), byName.keySet()));
        } else if (parent.is(type)) {
            problems.add(name.place(), "'" + type + "' extends itself through '" + parent + "'", "break the circle");
        } else {
            type.extend(parent);
        }
    }

    List<AssetType> all() {
        return List.copyOf(byName.values());
    }

    Map<String, AssetType> byName() {
        return Collections.unmodifiableMap(byName);
    }

    List<AssetType> parentsFirst() {
        List<AssetType> order = new ArrayList<>();
        Set<AssetType> done = new HashSet<>();
        for (AssetType type : byName.values()) {
            for (AssetType ancestor : type.lineage()) {
                if (done.add(ancestor)) {
                    order.add(ancestor);
                }
            }
        }
        return order;
    }

    /** The steps of every type, with a check that no asset defines one twice. */
    StepTable stepTable() {
        Map<AssetType, Map<String, StepKind>> table = new HashMap<>();
        for (AssetType type : parentsFirst()) {
            Map<String, StepKind> kinds = new LinkedHashMap<>();
            type.parent().ifPresent(parent -> kinds.putAll(table.getOrDefault(parent, Map.of())));
            Map<String, Name> own = new HashMap<>();
            for (Syntax.Step step : type.syntax().steps()) {
                Name first = own.putIfAbsent(step.name().text(), step.name());
                if (first != null) {
                    problems.add(
                            step.name().place(),
                            "the step '" + first.text() + "' is already defined at " + first.place(),
                            "remove one of them");
                }
                kinds.putIfAbsent(step.name().text(), step.kind());
            }
            table.put(type, kinds);
        }
        return new StepTable(table);
    }
}
