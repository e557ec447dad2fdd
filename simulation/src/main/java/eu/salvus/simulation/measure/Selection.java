package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a twin, of one kind, with the wanted traits and without the unwanted ones.
 *
 * @param kind of the parts
 * @param wanted each must be met
 * @param unwanted none may be met
 * @param <T> the type of the parts
 */
record Selection<T>(PartKind<T> kind, List<Wish<T>> wanted, List<Wish<T>> unwanted) {
    /**
     * A wish about one trait.
     *
     * @param trait which
     * @param words it is met by any of these
     */
    record Wish<T>(Trait<T> trait, Set<String> words) {
        private boolean metBy(T part, Scene scene) {
            return !Collections.disjoint(words, trait.of().apply(part, scene));
        }
    }

    boolean includes(T part, Scene scene) {
        return wanted.stream().allMatch(wish -> wish.metBy(part, scene))
                && unwanted.stream().noneMatch(wish -> wish.metBy(part, scene));
    }

    /** Reads {@code where: {trait: words}, except: {trait: words}}; without either, all parts of the kind. */
    static <T> Selection<T> read(PartKind<T> kind, Section change) {
        return new Selection<>(
                kind, wishes(kind, change.optionalSection("where")), wishes(kind, change.optionalSection("except")));
    }

    private static <T> List<Wish<T>> wishes(PartKind<T> kind, @Nullable Section section) {
        List<Wish<T>> wishes = new ArrayList<>();
        if (section == null) {
            return wishes;
        }
        for (String key : section.keys()) {
            List<String> words = section.texts(key);
            Trait<T> trait = kind.trait(key);
            if (trait == null) {
                section.refuse(
                        key, "selects no " + kind.word(), "write one of " + String.join(", ", kind.traitNames()));
                continue;
            }
            for (String word : words) {
                if (!trait.words().isEmpty() && !trait.words().contains(word)) {
                    section.refuse(key, "has `" + word + "`", "write one of " + String.join(", ", trait.words()));
                }
            }
            wishes.add(new Wish<>(trait, Set.copyOf(words)));
        }
        return wishes;
    }
}
