package eu.salvus.warning.csaf;

import java.util.Locale;

/** The sharing groups of CSAF 2.1 whose ids mean something. */
final class SharingGroup {
    /** Max UUID, RFC 9562. */
    static final String EVERYONE = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /** Nil UUID, RFC 9562. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private SharingGroup() {}

    /** The id of a distribution's group, in lower case; empty where there is none. */
    static String id(Spot distribution) {
        return distribution.at("sharing_group").words("id").toLowerCase(Locale.ROOT);
    }
}
