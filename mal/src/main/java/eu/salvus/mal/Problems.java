package eu.salvus.mal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that a reader can report all of them at once. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final Set<Problem> found = new LinkedHashSet<>();

    /** Notes a problem; the same problem at the same place is noted once. */
    public void add(Place place, String message, String remedy) {
        found.add(new Problem(place, message, remedy));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, by file, line and column. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }

    /**
     * Ends the reading when something was wrong.
     *
     * @throws MalException with everything found so far
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MalException(sorted());
        }
    }
}
