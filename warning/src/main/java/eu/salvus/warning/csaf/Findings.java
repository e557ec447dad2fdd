package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.List;

/** Collects what one test finds; beyond a bound it only counts, so that a bad document cannot fill the memory. */
final class Findings {
    /** Most failures told of one test. */
    static final int MOST = 200;

    private final String test;
    private final List<CsafFailure> found = new ArrayList<>();
    private int untold;

    Findings(String test) {
        this.test = test;
    }

    void add(String place, String what, String remedy) {
        if (found.size() < MOST) {
            found.add(new CsafFailure(test, shown(place), shown(what), remedy));
        } else {
            untold++;
        }
    }

    /** Characters that steer a terminal have no business in what is shown. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<CsafFailure> all() {
        if (untold == 0) {
            return List.copyOf(found);
        }
        List<CsafFailure> all = new ArrayList<>(found);
        all.add(new CsafFailure(test, "$", "and " + untold + " more of this test", "mend those above first"));
        return all;
    }
}
