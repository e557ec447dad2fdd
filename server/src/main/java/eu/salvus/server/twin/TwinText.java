package eu.salvus.server.twin;

import eu.salvus.server.RefusedException;
import eu.salvus.twin.yaml.InvalidTwinException;
import eu.salvus.twin.yaml.TwinDocument;
import eu.salvus.twin.yaml.TwinPlaces;

/** Texts of twins as they come in. */
final class TwinText {

    /** The name of the text in problems: there is no file. */
    static final String NAME = "twin.yaml";

    /** A twin of 50,000 assets is half of it. */
    private static final int LONGEST = 20_000_000;

    private static final int TOO_LARGE = 413;

    private TwinText() {}

    /**
     * Reads one.
     *
     * @throws WrongTwinException when it is not one of a twin
     * @throws RefusedException when it is too long to be read
     */
    static TwinDocument read(String yaml) {
        if (yaml.length() > LONGEST) {
            throw new RefusedException(TOO_LARGE, "twin-too-long", LONGEST / 1_000_000);
        }
        try {
            return TwinDocument.of(NAME, yaml);
        } catch (InvalidTwinException wrong) {
            throw new WrongTwinException(wrong, TwinPlaces.of(yaml));
        }
    }
}
