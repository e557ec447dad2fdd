package eu.salvus.mal.language;

import java.util.EnumSet;
import java.util.Set;

/** What a reached step costs: the marks {@code {C, I, A}}. */
public enum Impact {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY;

    /** The bit of this mark in a mask: 1, 2, 4. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The marks of a mask. */
    public static Set<Impact> of(int mask) {
        Set<Impact> impacts = EnumSet.noneOf(Impact.class);
        for (Impact impact : values()) {
            if ((mask & impact.bit()) != 0) {
                impacts.add(impact);
            }
        }
        return impacts;
    }
}
