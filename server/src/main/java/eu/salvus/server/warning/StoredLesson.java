package eu.salvus.server.warning;

import eu.salvus.warning.match.Lessons;
import eu.salvus.warning.match.Lessons.NamedProduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its row has it.
 *
 * @param id of the lesson
 * @param kind what was said
 * @param twin of the device that is not that product; null for a product that is the same
 * @param asset its id there; null for a product that is the same
 * @param ours as the inventory names it
 * @param theirs as advisories name it
 * @param until the last day it holds; null for ever
 * @param alert at which it was taught
 * @param at when
 * @param by who
 */
record StoredLesson(
        UUID id,
        Kind kind,
        @Nullable UUID twin,
        @Nullable String asset,
        NamedProduct ours,
        NamedProduct theirs,
        @Nullable LocalDate until,
        UUID alert,
        Instant at,
        String by) {

    /** What can be taught. */
    enum Kind {
        /** This device is not that product, though their names are alike. */
        NOT_OURS,
        /** What the inventory calls so is what advisories call otherwise. */
        SAME_PRODUCT
    }

    /** As the matcher takes it. */
    Lessons.Lesson lesson() {
        return switch (kind) {
            case NOT_OURS ->
                new Lessons.NotOurs(
                        id.toString(), Objects.requireNonNull(asset), theirs, Objects.requireNonNull(until));
            case SAME_PRODUCT -> new Lessons.SameProduct(id.toString(), ours, theirs);
        };
    }

    /** Whether it is said of the devices of a twin. */
    boolean concerns(UUID other) {
        return twin == null || twin.equals(other);
    }
}
