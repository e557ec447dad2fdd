package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;
import java.util.List;

/** Reads amounts: one number, or the two ends of a range. */
final class Ranges {
    private static final String REMEDY = "write one number, or [low, high], both at least 0";

    private Ranges() {}

    /** The amount at a key; nothing when it is not there. */
    static Amount read(Section section, String key) {
        List<String> texts = section.texts(key);
        if (texts.isEmpty()) {
            return Amount.ZERO;
        }
        try {
            double low = Double.parseDouble(texts.getFirst());
            double high = Double.parseDouble(texts.getLast());
            if (texts.size() <= 2 && low >= 0 && high >= low && high < Double.POSITIVE_INFINITY) {
                return new Amount(low, high);
            }
            section.refuse(key, "is " + String.join(", ", texts), REMEDY);
        } catch (NumberFormatException e) {
            section.refuse(key, "is `" + String.join(", ", texts) + "`, no number", REMEDY);
        }
        return Amount.ZERO;
    }

    /** The shares at a key, both from 0 to 1. */
    static Amount share(Section section, String key) {
        Amount amount = read(section, key);
        if (amount.high() > 1) {
            section.refuse(key, "is up to " + amount.high() + ", more than all", "write shares from 0 to 1");
            return Amount.ZERO;
        }
        return amount;
    }
}
