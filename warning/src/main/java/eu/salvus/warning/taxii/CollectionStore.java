package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.StixObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where collections are kept.
 *
 * <p>Each object added gets a time that is later than that of every object added to the collection before it, and no reader sees an object before all
 * earlier ones: whoever has read up to a time has missed nothing before it. The clock gives the time only where it is later than the last one; else a
 * microsecond is counted on.
 */
public interface CollectionStore {

    /** All collections, in the order they are told. */
    List<Collection> collections();

    /**
     * The first of the objects that are meant, in the order they were added; where they are more than a page may have, no more than show that, though two
     * at least.
     */
    List<StoredObject> select(UUID collection, Selection selection, int most);

    /**
     * Adds objects, in their order and all at once.
     *
     * @return what became of each
     */
    List<Fate> add(UUID collection, List<StixObject> objects);

    /**
     * Adds objects that somebody sent.
     *
     * @param by who sent them, as {@link Rights#name} says
     * @return what became of each
     */
    default List<Fate> add(UUID collection, String by, List<StixObject> objects) {
        return add(collection, objects);
    }

    /**
     * Deletes the versions that are meant.
     *
     * @return how many they were
     */
    int delete(UUID collection, Selection selection);

    /** Keeps what became of a request, for who made it. */
    void keep(UUID status, String owner, String json);

    /** What became of a request; nothing when it is unknown, or another's. */
    Optional<String> status(UUID status, String owner);

    /** What becomes of an object that is added. */
    enum Fate {
        /** It is there now. */
        ADDED,
        /** The very same was there. */
        KNOWN,
        /** Another object of the same id and version was there, and stays; of what has no version, too many others were. */
        REFUSED
    }
}
