package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/** One of several changes made to a {@link TwinDocument}. */
public sealed interface TwinChange {
    /** The path of what is changed. */
    String path();

    /**
     * A property set, or added where it was unknown.
     *
     * @param value its value: the bare text or number for a single value, YAML in brackets for a list or mapping
     */
    record Set(String path, String value) implements TwinChange {}

    /**
     * An item added at the end of a list; the list too if there was none.
     *
     * @param item a bare text, or YAML in braces such as {@link TwinWriter#inline} gives
     * @param comment printed behind the item; {@code null} for none
     */
    record Add(String path, String item, @Nullable String comment) implements TwinChange {}

    /** A property that is unknown from then on, or an item taken out of a list. */
    record Remove(String path) implements TwinChange {}

    /** A comment put behind what stands at the path, after the comment that is there; left out where none can stand. */
    record Note(String path, String comment) implements TwinChange {}
}
