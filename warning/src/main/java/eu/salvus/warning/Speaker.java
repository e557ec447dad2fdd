package eu.salvus.warning;

import java.util.Locale;

/** In what role a publisher speaks: mostly the category of {@code document.publisher} in CSAF (section 3.2.1.8 of version 2.0). */
public enum Speaker {
    /** Who makes the product. */
    VENDOR,
    /** Who brings makers, finders and users together: a national centre, an authority. */
    COORDINATOR,
    /** Who calls itself a coordinator, and is none that is known or was chosen by whoever reads it. */
    CLAIMED,
    /** Who found the weakness. */
    DISCOVERER,
    /** Who passes on what others say (CSAF 2.1). */
    MULTIPLIER,
    /** Who translates what others say. */
    TRANSLATOR,
    /** Who uses the product. */
    USER,
    /** Somebody else. */
    OTHER,
    /** Nobody says. */
    UNKNOWN;

    /** The role a category of CSAF names; {@link #UNKNOWN} for any other word. */
    public static Speaker of(String category) {
        for (Speaker speaker : values()) {
            if (speaker != CLAIMED && speaker.name().toLowerCase(Locale.ROOT).equals(category)) {
                return speaker;
            }
        }
        return UNKNOWN;
    }

    /** Whether its word is enough to change a medical device: that of who makes it, or of an authority. */
    public boolean rulesDevices() {
        return this == VENDOR || this == COORDINATOR;
    }
}
