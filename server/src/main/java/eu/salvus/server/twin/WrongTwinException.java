package eu.salvus.server.twin;

import eu.salvus.twin.yaml.InvalidTwinException;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.TwinPlaces;
import java.util.List;

/** A text is not one of a twin; of each thing that is wrong the property is known as well as the line. */
final class WrongTwinException extends RuntimeException {

    private final transient List<Problem> errors;
    private final transient TwinPlaces places;

    WrongTwinException(InvalidTwinException cause, TwinPlaces places) {
        super(cause);
        errors = cause.errors();
        this.places = places;
    }

    List<Problem> errors() {
        return errors;
    }

    TwinPlaces places() {
        return places;
    }
}
