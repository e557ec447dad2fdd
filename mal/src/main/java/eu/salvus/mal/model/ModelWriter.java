package eu.salvus.mal.model;

import eu.salvus.mal.language.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a model in the form of mal-toolbox 2. */
final class ModelWriter {
    private ModelWriter() {}

    static String json(Model model) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(tree(model, false));
    }

    static String yaml(Model model) {
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(tree(model, true));
    }

    /** Numbers as keys are numbers in YAML and text in JSON. */
    private static Map<String, @Nullable Object> tree(Model model, boolean numeric) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(model.metadata());
        metadata.putIfAbsent("name", "model");
        metadata.put("langID", model.language().id());
        metadata.put("langVersion", model.language().version());
        metadata.putIfAbsent("malVersion", "0.1.0-SNAPSHOT");
        Map<Object, @Nullable Object> assets = new LinkedHashMap<>();
        for (int asset = 0; asset < model.size(); asset++) {
            assets.put(key(model, asset, numeric), asset(model, asset, numeric));
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("metadata", metadata);
        tree.put("assets", assets);
        if (!model.entries().isEmpty()) {
            tree.put("attackers", attackers(model, numeric));
        }
        return tree;
    }

    private static Object key(Model model, int asset, boolean numeric) {
        long number = model.number(asset);
        return numeric ? (Object) number : Long.toString(number);
    }

    private static Map<String, @Nullable Object> asset(Model model, int asset, boolean numeric) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", model.id(asset));
        tree.put("type", model.type(asset).name());
        if (!model.defences(asset).isEmpty()) {
            tree.put("defenses", model.defences(asset));
        }
        Map<String, @Nullable Object> roles = new LinkedHashMap<>();
        for (Role role : model.type(asset).roles()) {
            Map<Object, Object> targets = new LinkedHashMap<>();
            for (int i = 0; i < model.linked(asset, role); i++) {
                int target = model.linked(asset, role, i);
                targets.put(key(model, target, numeric), model.id(target));
            }
            if (!targets.isEmpty()) {
                roles.put(role.name(), targets);
            }
        }
        if (!roles.isEmpty()) {
            tree.put("associated_assets", roles);
        }
        if (!model.extras(asset).isEmpty()) {
            tree.put("extras", model.extras(asset));
        }
        return tree;
    }

    private static Map<Object, Object> attackers(Model model, boolean numeric) {
        Map<Object, Object> points = new LinkedHashMap<>();
        for (Entry entry : model.entries()) {
            int asset = model.index(entry.asset());
            points.computeIfAbsent(entry.asset(), each -> {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("asset_id", model.number(asset));
                point.put("attack_steps", new java.util.ArrayList<String>());
                return point;
            });
            if (points.get(entry.asset()) instanceof Map<?, ?> point
                    && point.get("attack_steps") instanceof java.util.List<?> steps) {
                add(steps, entry.step());
            }
        }
        Map<String, Object> attacker = new LinkedHashMap<>();
        attacker.put("name", "Attacker");
        attacker.put("entry_points", points);
        long number = model.size();
        return Map.of(numeric ? (Object) number : Long.toString(number), attacker);
    }

    @SuppressWarnings("unchecked")
    private static void add(java.util.List<?> steps, String step) {
        ((java.util.List<String>) steps).add(step);
    }
}
