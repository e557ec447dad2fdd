package eu.salvus.warning.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of an organisation taught about their own devices, laid over the table of makers. It is theirs alone; each lesson can be
 * undone. Immutable.
 *
 * @param all the lessons, ids unique
 */
public record Lessons(List<Lesson> all) {
    /** Nothing was taught. */
    public static final Lessons NONE = new Lessons(List.of());

    /** Copies the list. */
    public Lessons {
        all = List.copyOf(all);
        long ids = all.stream().map(Lesson::id).distinct().count();
        if (ids < all.size()) {
            throw new IllegalArgumentException("two lessons have the same id; give each its own");
        }
    }

    /** With one more. */
    public Lessons with(Lesson lesson) {
        List<Lesson> more = new ArrayList<>(all);
        more.add(lesson);
        return new Lessons(more);
    }

    /** Without the one of an id: as if it had never been taught. */
    public Lessons without(String id) {
        return new Lessons(
                all.stream().filter(lesson -> !lesson.id().equals(id)).toList());
    }

    /** Those in force on a day. */
    Lessons on(LocalDate day) {
        return new Lessons(all.stream()
                .filter(lesson -> switch (lesson) {
                    case NotOurs notOurs -> !day.isAfter(notOurs.until());
                    case SameProduct same -> true;
                })
                .toList());
    }

    /** One lesson. */
    public sealed interface Lesson {
        /** By what it can be undone. */
        String id();
    }

    /**
     * "Not ours": this asset is not that product, though their names are alike. It holds against names only: a serial, device or model
     * number, a package or a CPE that the advisory gives still counts. It ends by itself, so that a mistake does not hide the device for ever.
     *
     * @param id by what it can be undone
     * @param asset id of the asset
     * @param product as the advisory names it
     * @param until the last day it holds
     */
    public record NotOurs(String id, String asset, NamedProduct product, LocalDate until) implements Lesson {}

    /**
     * "Same product": what the inventory calls so is what advisories call otherwise.
     *
     * @param id by what it can be undone
     * @param ours as the inventory names it
     * @param theirs as advisories name it
     */
    public record SameProduct(String id, NamedProduct ours, NamedProduct theirs) implements Lesson {}

    /**
     * A product by its names, as written somewhere.
     *
     * @param vendor its maker, or null
     * @param product its name
     */
    public record NamedProduct(@Nullable String vendor, String product) {}
}
