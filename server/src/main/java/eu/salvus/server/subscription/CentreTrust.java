package eu.salvus.server.subscription;

import eu.salvus.warning.provider.Keyring;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is believed of a centre's signatures since its provider metadata were first read.
 *
 * @param signs whether it promised then or later to sign all it publishes; a promise it cannot take back
 * @param fingerprints of the keys it named when it first named any, in hexadecimal, upper case; empty where it has named none
 * @param keys those of them that could be had
 * @param lookedAt when its metadata were last read
 * @param named fingerprints of the keys that they named then, believed or not
 */
record CentreTrust(boolean signs, Set<String> fingerprints, Keyring keys, Instant lookedAt, Set<String> named) {

    CentreTrust {
        fingerprints = Set.copyOf(fingerprints);
        named = Set.copyOf(named);
    }

    /** Fingerprints of the keys that its metadata name and that are not believed, sorted. */
    List<String> strange() {
        SortedSet<String> strange = new TreeSet<>(named);
        strange.removeAll(fingerprints);
        return List.copyOf(strange);
    }

    /** Believes some keys beside those that it goes on naming; its metadata have to be read before anything is held against them. */
    CentreTrust believing(Collection<String> compared) {
        Set<String> believed = new HashSet<>(fingerprints);
        believed.retainAll(named);
        believed.addAll(compared);
        return new CentreTrust(signs, believed, keys.only(believed), Instant.EPOCH, named);
    }

    /** Whether there is nothing to hold a signature against, and no promise of one. */
    boolean asksNothing() {
        return !signs && fingerprints.isEmpty();
    }
}
