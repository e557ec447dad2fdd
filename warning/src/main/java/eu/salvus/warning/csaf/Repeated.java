package eu.salvus.warning.csaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that may stand only once. */
final class Repeated {
    private Repeated() {}

    /** Tells each text that stood before. */
    static void tell(List<Spot> spots, String what, String remedy, Findings findings) {
        Map<String, String> first = new HashMap<>();
        for (Spot spot : spots) {
            String text = spot.text();
            String before = text == null ? null : first.putIfAbsent(text, spot.place());
            if (before != null) {
                findings.add(spot.place(), what + "'" + Part.cut(String.valueOf(text)) + "', at " + before, remedy);
            }
        }
    }
}
