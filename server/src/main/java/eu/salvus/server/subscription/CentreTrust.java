package eu.salvus.server.subscription;

import eu.salvus.warning.provider.Keyring;
import java.time.Instant;
import java.util.Set;

/**
 * What is believed of a centre's signatures since its provider metadata were first read.
 *
 * @param signs whether it promised then or later to sign all it publishes; a promise it cannot take back
 * @param fingerprints of the keys it named when it first named any, in hexadecimal, upper case; empty where it has named none
 * @param keys those of them that could be had
 * @param lookedAt when its metadata were last read
 */
record CentreTrust(boolean signs, Set<String> fingerprints, Keyring keys, Instant lookedAt) {

    CentreTrust {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** Whether there is nothing to hold a signature against, and no promise of one. */
    boolean asksNothing() {
        return !signs && fingerprints.isEmpty();
    }
}
