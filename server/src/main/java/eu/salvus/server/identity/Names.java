package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.twin.Words;
import java.util.stream.Stream;

/** What people type for names and kinds, checked. */
final class Names {

    static final int LONGEST = 200;
    private static final int BAD_REQUEST = 400;

    private Names() {}

    /** A name without spaces around it. */
    static String checked(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", LONGEST);
        }
        return name;
    }

    /** The kind of an organisation, by its word. */
    static Organisation.Kind kind(String word) {
        return Stream.of(Organisation.Kind.values())
                .filter(kind ->
                        kind != Organisation.Kind.GUEST && Words.of(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "kind-unknown", word));
    }
}
