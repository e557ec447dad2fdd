package eu.salvus.server.warning;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import eu.salvus.warning.match.Lessons.NamedProduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody taught about the organisation's own devices.
 *
 * @param id of the lesson
 * @param kind what was said
 * @param twin of the device that is not that product; null for a product that is the same
 * @param asset its id there; null for a product that is the same
 * @param ours maker and product as the inventory names them
 * @param theirs maker and product as advisories name them
 * @param until the last day it holds, as {@code 2027-05-21}; null for ever
 * @param at when
 * @param by who
 */
record LessonPayload(
        UUID id,
        @OneOf(StoredLesson.Kind.class) String kind,
        @Nullable UUID twin,
        @Nullable String asset,
        String ours,
        String theirs,
        @Nullable String until,
        Instant at,
        String by) {

    static LessonPayload of(StoredLesson lesson) {
        LocalDate until = lesson.until();
        return new LessonPayload(
                lesson.id(),
                Words.of(lesson.kind()),
                lesson.twin(),
                lesson.asset(),
                name(lesson.ours()),
                name(lesson.theirs()),
                until == null ? null : until.toString(),
                lesson.at(),
                lesson.by());
    }

    private static String name(NamedProduct product) {
        return Stream.of(product.vendor(), product.product())
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    /** All of them, the newest first. */
    record All(List<LessonPayload> items) {}
}
