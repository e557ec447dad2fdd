package eu.salvus.benchmark.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the ledger says in the end, whatever happened meanwhile. */
final class Account {

    private Account() {}

    /** What a hospital stored, in its order. */
    static List<String> of(int hospital, List<String> ledger) {
        return plain(ledger).stream()
                .filter(line -> line.startsWith(hospital + " "))
                .toList();
    }

    /** How many lines were there before. */
    static long twice(List<String> ledger) {
        return ledger.size() - new HashSet<>(plain(ledger)).size();
    }

    /** How many hospitals never stored something of what was published, summed. */
    static long lost(int hospitals, List<String> ledger, List<Bulletin> published) {
        Set<String> lines = new HashSet<>(plain(ledger));
        long lost = 0;
        for (Bulletin bulletin : published) {
            for (int hospital = 0; hospital < hospitals; hospital++) {
                lost += lines.contains(line(hospital, bulletin)) ? 0 : 1;
            }
        }
        return lost;
    }

    /** How many documents a hospital stored at another place than they were published in their newest revision. */
    static int disordered(int hospital, List<String> ledger, List<Bulletin> published) {
        List<String> found = of(hospital, ledger);
        int disordered = Math.abs(published.size() - found.size());
        for (int place = 0; place < Math.min(published.size(), found.size()); place++) {
            disordered += line(hospital, published.get(place)).equals(found.get(place)) ? 0 : 1;
        }
        return disordered;
    }

    private static String line(int hospital, Bulletin bulletin) {
        return hospital + " " + bulletin.trackingId() + " " + bulletin.revision();
    }

    private static List<String> plain(List<String> ledger) {
        return ledger.stream().map(line -> line.replace(" alert", "")).toList();
    }
}
