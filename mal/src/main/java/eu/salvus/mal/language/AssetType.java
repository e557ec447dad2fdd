package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type of asset with all that it inherits. */
public final class AssetType {
    private final int index;
    private final Syntax.Asset syntax;
    private final Map<String, String> info;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, AttackStep> steps = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private @Nullable AssetType parent;

    AssetType(int index, Syntax.Asset syntax, Map<String, String> info) {
        this.index = index;
        this.syntax = syntax;
        this.info = info;
    }

    /** A dense number, unique in the language. */
    public int index() {
        return index;
    }

    /** Unique in the language. */
    public String name() {
        return syntax.name().text();
    }

    /** The category it is declared in. */
    public String category() {
        return syntax.category();
    }

    /** Whether no asset may be of exactly this type. */
    public boolean isAbstract() {
        return syntax.isAbstract();
    }

    /** The type it extends. */
    public Optional<AssetType> parent() {
        return Optional.ofNullable(parent);
    }

    /** Texts by kind. */
    public Map<String, String> info() {
        return info;
    }

    /** Where it is declared. */
    public Place place() {
        return syntax.name().place();
    }

    /** Its steps, the inherited ones first, each in the order of declaration. */
    public Collection<AttackStep> steps() {
        return Collections.unmodifiableCollection(steps.values());
    }

    /** The step with this name, its own or inherited. */
    public Optional<AttackStep> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The position of a step in {@link #steps()}, or −1. */
    public int position(String step) {
        return positions.getOrDefault(step, -1);
    }

    /** Its roles, inherited ones included. */
    public Collection<Role> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }

    /** The role with this name, its own or inherited. */
    public Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    /** Whether an asset of this type is also one of the other. */
    public boolean is(AssetType other) {
        for (AssetType type = this; type != null; type = type.parent) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** The nearest type that both are, if there is one. */
    Optional<AssetType> common(AssetType other) {
        AssetType type = this;
        while (type != null && !other.is(type)) {
            type = type.parent;
        }
        return Optional.ofNullable(type);
    }

    /** From the oldest ancestor down to this type. */
    List<AssetType> lineage() {
        List<AssetType> lineage = new ArrayList<>();
        for (AssetType type = this; type != null; type = type.parent) {
            lineage.addFirst(type);
        }
        return lineage;
    }

    Syntax.Asset syntax() {
        return syntax;
    }

    void extend(@Nullable AssetType of) {
        this.parent = of;
    }

    Map<String, Role> mutableRoles() {
        return roles;
    }

    void add(AttackStep step) {
        positions.putIfAbsent(step.name(), positions.size());
        steps.put(step.name(), step);
    }

    @Override
    public String toString() {
        return name();
    }
}
