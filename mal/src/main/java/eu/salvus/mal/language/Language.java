package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A checked language: every name in it resolves, every time is one, every expression has a type. */
public final class Language {
    private final Syntax syntax;
    private final Map<String, String> defines;
    private final Map<String, AssetType> types;
    private final List<Association> associations;
    private final TimeUnit timeUnit;
    private final List<Problem> warnings;

    Language(
            Syntax syntax,
            Map<String, String> defines,
            List<AssetType> types,
            List<Association> associations,
            TimeUnit timeUnit,
            List<Problem> warnings) {
        this.syntax = syntax;
        this.defines = Collections.unmodifiableMap(new LinkedHashMap<>(defines));
        this.types = new LinkedHashMap<>();
        types.forEach(type -> this.types.put(type.name(), type));
        this.associations = List.copyOf(associations);
        this.timeUnit = timeUnit;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Compiles a {@code .mal} file with all it includes, or reads a {@code .mar} archive.
     *
     * @throws MalException with every problem found
     */
    public static Language read(Path file) {
        return file.toString().endsWith(".mar") ? MarFile.read(file) : Compiler.compile(file);
    }

    /**
     * Compiles a text that includes nothing.
     *
     * @param name what messages call the text
     * @throws MalException with every problem found
     */
    public static Language parse(String name, String text) {
        return Compiler.compile(name, text);
    }

    /** The define {@code #id}. */
    public String id() {
        return defines.getOrDefault("id", "");
    }

    /** The define {@code #version}. */
    public String version() {
        return defines.getOrDefault("version", "");
    }

    /** All defines, by name. */
    public Map<String, String> defines() {
        return defines;
    }

    /** Days unless the language declares hours. */
    public TimeUnit timeUnit() {
        return timeUnit;
    }

    /** By {@link AssetType#index()}. */
    public Collection<AssetType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    /** The type with this name. */
    public Optional<AssetType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The names of all types. */
    public Collection<String> typeNames() {
        return Collections.unmodifiableSet(types.keySet());
    }

    /** All associations; {@link Role#association()} counts in this list. */
    public List<Association> associations() {
        return associations;
    }

    /** The language as {@code langspec.json} of a {@code .mar} archive, format 1. */
    public String langspec() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(LangspecWriter.tree(syntax));
    }

    /** What is allowed but probably not meant. */
    public List<Problem> warnings() {
        return warnings;
    }
}
