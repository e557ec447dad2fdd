package eu.salvus.warning.provider;

import java.util.ArrayList;
import java.util.List;

/** What people should know though it stopped nothing; the thousandth of a kind is counted and not told. */
final class Notes {

    private static final int MOST = 200;

    private final List<String> notes = new ArrayList<>();
    private int more;

    synchronized void add(String text) {
        if (notes.size() < MOST) {
            notes.add(text);
        } else {
            more++;
        }
    }

    synchronized List<String> all() {
        List<String> all = new ArrayList<>(notes);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all;
    }
}
