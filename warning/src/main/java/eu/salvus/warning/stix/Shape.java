package eu.salvus.warning.stix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which properties an object or a part of one has.
 *
 * @param name of the type
 * @param family what sort of object it is
 * @param properties what may stand in each
 * @param required which must be there
 * @param rules how they go together
 * @param idProperties what the id of an observable is made of; empty when it is drawn
 */
record Shape(
        String name,
        Family family,
        Map<String, Kind> properties,
        Set<String> required,
        List<Rule> rules,
        List<String> idProperties) {

    Shape {
        // In their order, so that faults are told in the same one each time.
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        rules = List.copyOf(rules);
        idProperties = List.copyOf(idProperties);
    }

    /** Sorts of objects. */
    enum Family {
        /** No object of its own. */
        PART,
        /** A domain object. */
        SDO,
        /** A relationship. */
        SRO,
        /** An object about objects. */
        SMO,
        /** An observable. */
        SCO
    }
}
