package eu.salvus.twin.yaml;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The id of another part of the twin. */
final class ReferenceForm extends ScalarForm<String> {
    private final Set<Part> allowed;

    ReferenceForm(Part... allowed) {
        this.allowed = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(allowed)));
    }

    @Override
    @Nullable
    String parse(Events.Scalar scalar, String key, Scope scope) {
        String id = scalar.value();
        if (!IdForm.isId(id) || (scalar.plain() && isBoolean(id))) {
            return wrong(scalar, key, scope);
        }
        scope.names.refer(id, scalar.place(), key, allowed);
        scope.see(id, scalar);
        return id;
    }

    /** The lists of a twin that hold what it may refer to. */
    List<String> sections() {
        return Section.ALL.stream()
                .filter(section -> allowed.stream().anyMatch(part -> part == section.part()))
                .map(Section::key)
                .toList();
    }

    @Override
    public Tree tree(String value) {
        return Tree.text(value);
    }

    @Override
    public String expected() {
        return "the id of " + allowed.stream().map(Part::aNoun).collect(Collectors.joining(" or "));
    }
}
