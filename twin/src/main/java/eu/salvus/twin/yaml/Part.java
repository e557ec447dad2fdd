package eu.salvus.twin.yaml;

import eu.salvus.twin.Words;

/** The sorts of parts of a twin that have an id. */
enum Part {
    SITE,
    ZONE,
    FLOW,
    PROFILE,
    ASSET,
    ACCOUNT,
    SUPPLIER,
    REMOTE_ACCESS,
    UPDATE_CHANNEL,
    DATASET,
    BACKUP_COPY,
    DIGITAL_SERVICE,
    CLINICAL_SERVICE,
    TEAM,
    CREW,
    NEIGHBOUR;

    /** Its name in a sentence, such as {@code digital service}. */
    String noun() {
        return Words.of(this).replace('-', ' ');
    }

    /** The same with its article. */
    String aNoun() {
        return ("AEIOU".indexOf(name().charAt(0)) >= 0 ? "an " : "a ") + noun();
    }
}
