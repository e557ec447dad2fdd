package eu.salvus.twin.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is stated, ready to be written or compared. */
sealed interface Tree {
    /**
     * A scalar.
     *
     * @param text its value
     * @param free whether it is free text, quoted where YAML needs it; else a word or number of the format
     */
    record Leaf(String text, boolean free) implements Tree {}

    /** A list. */
    record Items(List<Tree> items) implements Tree {}

    /** A mapping, in the order it is written. */
    record Branch(Map<String, Tree> entries) implements Tree {
        boolean isEmpty() {
            return entries.isEmpty();
        }

        /** This mapping without what the other one states with the same value. */
        Branch minus(Branch other) {
            Map<String, Tree> rest = new LinkedHashMap<>();
            entries.forEach((key, value) -> {
                Tree same = other.entries.get(key);
                if (value instanceof Branch branch && same instanceof Branch sameBranch) {
                    Branch difference = branch.minus(sameBranch);
                    if (!difference.isEmpty()) {
                        rest.put(key, difference);
                    }
                } else if (!value.equals(same)) {
                    rest.put(key, value);
                }
            });
            return new Branch(rest);
        }
    }

    static Leaf word(String text) {
        return new Leaf(text, false);
    }

    static Leaf text(String text) {
        return new Leaf(text, true);
    }
}
