package eu.salvus.mal.language;

import eu.salvus.mal.MalException;
import eu.salvus.mal.document.Tree;
import eu.salvus.mal.language.Syntax.Name;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values of a {@code langspec.json}; what has the wrong shape ends the reading. */
final class Langspec {
    private Langspec() {}

    static boolean isNothing(@Nullable Tree tree) {
        return tree == null || tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL;
    }

    static Tree required(Tree.Mapping of, String key) {
        Tree tree = of.get(key);
        if (tree == null) {
            throw new MalException(of.place(), "'" + key + "' is missing", "build the archive again");
        }
        return tree;
    }

    static Tree.Mapping mapping(Tree tree, String what) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping;
        }
        throw new MalException(tree.place(), what + " is " + tree.title(), "write an object");
    }

    static Map<String, Tree> entries(@Nullable Tree tree) {
        return tree == null || isNothing(tree)
                ? Map.of()
                : mapping(tree, "this").entries();
    }

    static List<Tree> items(@Nullable Tree tree) {
        if (tree == null || isNothing(tree)) {
            return List.of();
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        throw new MalException(tree.place(), "expected a list but found " + tree.title(), "write a list");
    }

    static String text(Tree tree, String what) {
        if (tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
            return scalar.text();
        }
        throw new MalException(tree.place(), what + " is " + tree.title(), "write a text");
    }

    static double number(Tree tree) {
        try {
            return Double.parseDouble(text(tree, "a number"));
        } catch (NumberFormatException e) {
            throw new MalException(tree.place(), tree.title() + " is no number", "write a number");
        }
    }

    static boolean flag(Tree.Mapping of, String key) {
        return of.get(key) instanceof Tree.Scalar scalar && scalar.text().equals("true");
    }

    static Name name(Tree.Mapping of, String key) {
        Tree tree = required(of, key);
        return new Name(text(tree, "'" + key + "'"), tree.place());
    }

    static @Nullable Name optionalName(Tree.Mapping of, String key) {
        return isNothing(of.get(key)) ? null : name(of, key);
    }
}
