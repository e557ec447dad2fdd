package eu.salvus.mal.model;

import eu.salvus.mal.Problem;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.language.Role;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One system, written in a language: assets with a stable id, links between them, and defences set otherwise than the
 * language says. Assets are numbered from 0 in the order in which they were added; nothing but arrays depends on it.
 */
public final class Model {
    private final Language language;
    private final List<Problem> warnings;
    private final Map<String, Object> metadata;
    private final String[] ids;
    private final AssetType[] types;
    private final Map<String, Integer> indices;
    private final Links[] links;
    private final Map<Integer, Map<String, Double>> defences;
    private final Map<Integer, Map<String, @Nullable Object>> extras;
    private final Map<Integer, Long> numbers;
    private final List<Entry> entries;

    Model(ModelParts parts) {
        this.language = parts.language();
        this.warnings = parts.warnings();
        this.metadata = parts.metadata();
        this.ids = parts.ids();
        this.types = parts.types();
        this.indices = parts.indices();
        this.links = parts.links();
        this.defences = parts.defences();
        this.extras = parts.extras();
        this.numbers = parts.numbers();
        this.entries = parts.entries();
    }

    /** Starts a model. */
    public static ModelBuilder builder(Language language) {
        return new ModelBuilder(language);
    }

    /** The language it is written in. */
    public Language language() {
        return language;
    }

    /** What is allowed but probably not meant: links that are missing, and names in a file that say nothing. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** What the file said about itself. */
    public Map<String, Object> metadata() {
        return metadata;
    }

    /** The number of assets. */
    public int size() {
        return ids.length;
    }

    /** The id of an asset; stable, chosen by whoever made the model. */
    public String id(int asset) {
        return ids[asset];
    }

    /** The type of an asset. */
    public AssetType type(int asset) {
        return types[asset];
    }

    /** The index of an asset, or −1. */
    public int index(String id) {
        return indices.getOrDefault(id, -1);
    }

    /** The probability that a defence of this asset is enabled, if the model sets it. */
    public OptionalDouble defence(int asset, String step) {
        Double probability = defences(asset).get(step);
        return probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
    }

    /** All defences the model sets on an asset. */
    public Map<String, Double> defences(int asset) {
        return defences.getOrDefault(asset, Map.of());
    }

    /** Data the file keeps with an asset and MAL does not read. */
    public Map<String, @Nullable Object> extras(int asset) {
        return extras.getOrDefault(asset, Map.of());
    }

    /** Where attackers start, in the older forms of files. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many assets a role of an asset leads to. */
    public int linked(int asset, Role role) {
        Links along = links[role.index()];
        return along.end(asset) - along.start(asset);
    }

    /** The asset a role of an asset leads to; {@code position} from 0 to {@link #linked} − 1, in rising order. */
    public int linked(int asset, Role role, int position) {
        Links along = links[role.index()];
        return along.target(along.start(asset) + position);
    }

    /** The number an asset has in files; assets made by a program are numbered by their index. */
    long number(int asset) {
        return numbers.getOrDefault(asset, (long) asset);
    }
}
