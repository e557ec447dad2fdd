package eu.salvus.mal.model;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.Suggestion;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Association;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.language.Role;
import eu.salvus.mal.language.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a model and checks it against its language. Mistakes are collected; {@link #build()} reports all of them.
 * Links may be named from either end, and naming one twice does no harm.
 */
public final class ModelBuilder {
    private final Language language;
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();
    private final List<String> ids = new ArrayList<>();
    private final List<AssetType> types = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<Integer, Map<String, Double>> defences = new HashMap<>();
    private final Map<Integer, Map<String, @Nullable Object>> extras = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final IntList[] left;
    private final IntList[] right;
    private Place place = Place.of("model");

    ModelBuilder(Language language) {
        this.language = language;
        int associations = language.associations().size();
        this.left = new IntList[associations];
        this.right = new IntList[associations];
        for (int i = 0; i < associations; i++) {
            left[i] = new IntList();
            right[i] = new IntList();
        }
    }

    /** Where the next calls come from, for messages. */
    public ModelBuilder at(Place at) {
        this.place = at;
        return this;
    }

    /** Something the file says about itself. */
    public ModelBuilder metadata(String name, Object value) {
        metadata.put(name, value);
        return this;
    }

    /**
     * Adds an asset.
     *
     * @param id unique and stable: all randomness about the asset hangs on it
     * @param type the name of a type that is not abstract
     * @return its index, or −1 when it is refused
     */
    public int asset(String id, String type) {
        AssetType known = language.type(type).orElse(null);
        if (known == null) {
            problem(
                    "the asset '" + id + "' has the unknown type '" + type + "'",
                    Suggestion.among(type, language.typeNames()));
            return -1;
        }
        if (known.isAbstract()) {
            problem("the asset '" + id + "' is of the abstract type '" + type + "'", "use a type that extends it");
            return -1;
        }
        int index = ids.size();
        if (indices.putIfAbsent(id, index) != null) {
            problem("the asset '" + id + "' exists already", "give each asset its own name");
            return -1;
        }
        ids.add(id);
        types.add(known);
        places.add(place);
        return index;
    }

    /** The index of an asset added before, or −1. */
    public int index(String id) {
        return indices.getOrDefault(id, -1);
    }

    /**
     * Links two assets.
     *
     * @param from the index of the asset that has the role; −1 does nothing, its problem is known
     * @param role the role that leads from it
     * @param to the index of the asset it leads to
     */
    public ModelBuilder link(int from, String role, int to) {
        if (from < 0 || to < 0) {
            return this;
        }
        AssetType type = types.get(from);
        Role known = type.role(role).orElse(null);
        if (known == null) {
            List<String> names = type.roles().stream().map(Role::name).toList();
            problem(
                    "the asset '" + ids.get(from) + "' of type '" + type + "' has no role '" + role + "'",
                    Suggestion.among(role, names));
            return this;
        }
        AssetType target = language.type(known.target()).orElse(type);
        if (!types.get(to).is(target)) {
            problem(
                    "the role '" + role + "' of '" + ids.get(from) + "' leads to '" + known.target() + "' but '"
                            + ids.get(to) + "' is of type '" + types.get(to) + "'",
                    "link it to an asset of type '" + known.target() + "'");
            return this;
        }
        left[known.association()].add(known.toRight() ? from : to);
        right[known.association()].add(known.toRight() ? to : from);
        return this;
    }

    /** As {@link #link(int, String, int)}, by ids. */
    public ModelBuilder link(String from, String role, String to) {
        return link(known(from), role, known(to));
    }

    private int known(String id) {
        int index = index(id);
        if (index < 0) {
            problem("there is no asset '" + id + "'", Suggestion.among(id, nearby(id)));
        }
        return index;
    }

    private List<String> nearby(String id) {
        return ids.stream()
                .filter(each -> Math.abs(each.length() - id.length()) <= 2)
                .limit(1000)
                .toList();
    }

    /**
     * Sets a defence of an asset.
     *
     * @param probability that it is enabled, from 0 to 1
     */
    public ModelBuilder defence(int asset, String step, double probability) {
        if (asset < 0) {
            return this;
        }
        AssetType type = types.get(asset);
        AttackStep known = type.step(step).orElse(null);
        if (known == null || known.kind() != StepKind.DEFENCE) {
            List<String> names = type.steps().stream()
                    .filter(each -> each.kind() == StepKind.DEFENCE)
                    .map(AttackStep::name)
                    .toList();
            problem(
                    "'" + step + "' is no defence of the asset '" + ids.get(asset) + "' of type '" + type + "'",
                    Suggestion.among(step, names));
        } else if (!(probability >= 0 && probability <= 1)) {
            problem(
                    "the defence '" + step + "' of '" + ids.get(asset) + "' is " + probability,
                    "write the probability that it is enabled, from 0 to 1");
        } else {
            defences.computeIfAbsent(asset, each -> new LinkedHashMap<>()).put(step, probability);
        }
        return this;
    }

    /** As {@link #defence(int, String, double)}, by id. */
    public ModelBuilder defence(String asset, String step, double probability) {
        return defence(known(asset), step, probability);
    }

    /** Says where an attacker starts. */
    public ModelBuilder entry(int asset, String step) {
        if (asset < 0) {
            return this;
        }
        AssetType type = types.get(asset);
        AttackStep known = type.step(step).orElse(null);
        if (known == null || !known.kind().isAttack()) {
            List<String> names = type.steps().stream()
                    .filter(each -> each.kind().isAttack())
                    .map(AttackStep::name)
                    .toList();
            problem(
                    "'" + step + "' is no attack step of the asset '" + ids.get(asset) + "' of type '" + type + "'",
                    Suggestion.among(step, names));
        } else {
            entries.add(new Entry(ids.get(asset), step));
        }
        return this;
    }

    ModelBuilder extras(int asset, Map<String, @Nullable Object> values) {
        if (asset >= 0) {
            extras.put(asset, values);
        }
        return this;
    }

    ModelBuilder number(int asset, long number) {
        if (asset >= 0) {
            numbers.put(asset, number);
        }
        return this;
    }

    void problem(String message, String remedy) {
        problems.add(place, message, remedy);
    }

    void warning(String message, String remedy) {
        warnings.add(place, message, remedy);
    }

    AssetType type(int asset) {
        return types.get(asset);
    }

    /**
     * Ends the model.
     *
     * @throws MalException with every problem; links that are missing are no problem but a {@link Model#warnings warning}
     */
    public Model build() {
        Links[] links = new Links[2 * left.length];
        for (Association association : language.associations()) {
            int index = association.toLeft().association();
            boolean none = left[index].size() == 0;
            links[association.toRight().index()] = none ? Links.NONE : Links.of(ids.size(), left[index], right[index]);
            links[association.toLeft().index()] = none ? Links.NONE : Links.of(ids.size(), right[index], left[index]);
        }
        AssetType[] ofAssets = types.toArray(AssetType[]::new);
        new Multiplicities(ids, ofAssets, places, links).check(problems, warnings);
        problems.throwIfAny();
        return new Model(new ModelParts(
                language,
                warnings.sorted(),
                metadata,
                ids.toArray(String[]::new),
                ofAssets,
                indices,
                links,
                defences,
                extras,
                numbers,
                List.copyOf(entries)));
    }
}
