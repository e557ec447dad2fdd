package eu.salvus.mal.language;

/** A checked way from one asset to a set of assets. */
public sealed interface Navigation {
    /** Along a role. */
    record Follow(Role role) implements Navigation {}

    /**
     * What a variable stands for; a subtype may say otherwise than its parent.
     *
     * @param byType the definition, by {@link AssetType#index()} of the asset it starts at
     */
    record Variable(String name, Navigation[] byType) implements Navigation {}

    /** From each asset of {@code first}, along {@code then}. */
    record Collect(Navigation first, Navigation then) implements Navigation {}

    /** Assets of either. */
    record Union(Navigation left, Navigation right) implements Navigation {}

    /** Assets of both. */
    record Intersection(Navigation left, Navigation right) implements Navigation {}

    /** Assets of the left that are not of the right. */
    record Difference(Navigation left, Navigation right) implements Navigation {}

    /**
     * The asset itself and all that repeating the step reaches; only assets of the given type count.
     *
     * @param member by {@link AssetType#index()}, whether assets of that type count
     */
    record Closure(Navigation step, boolean[] member) implements Navigation {}

    /**
     * Only assets of some types.
     *
     * @param member by {@link AssetType#index()}, whether assets of that type pass
     */
    record Filter(Navigation of, boolean[] member) implements Navigation {}
}
