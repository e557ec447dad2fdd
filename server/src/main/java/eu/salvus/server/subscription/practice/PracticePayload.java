package eu.salvus.server.subscription.practice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practice that joined a centre sees first.
 *
 * @param centre which centre
 * @param twin of what it uses; null before it said so
 * @param groups of things that can be ticked
 * @param steps what to do first, three at most; none before it said what it uses
 * @param contacts whom to call
 */
record PracticePayload(
        String centre, @Nullable UUID twin, List<Group> groups, List<Step> steps, List<Contact> contacts) {

    /** A sort of things that can be ticked. */
    record Group(String id, String name, List<Thing> things) {}

    /** Something that can be ticked. */
    record Thing(String id, String name) {}

    /**
     * Something to do.
     *
     * @param measure its id
     * @param name what it is
     * @param summary what it comes to
     * @param by who does it
     * @param howTo how
     */
    record Step(String measure, String name, String summary, String by, String howTo) {}

    /**
     * Whom to call.
     *
     * @param name of them
     * @param about what for
     * @param telephone null where there is none
     * @param email null where there is none
     * @param hours when they answer; null where nobody said
     */
    record Contact(
            String name,
            String about,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String hours) {}

    /** Whom a centre says to call, in its order. */
    record Contacts(List<Contact> items) {}

    /**
     * What a practice uses.
     *
     * @param things ids of those that were ticked
     * @param others what is not in the list
     */
    record Used(List<String> things, List<Other> others) {}

    /**
     * Something that is not in the list.
     *
     * @param vendor who makes it
     * @param product what its maker calls it
     */
    record Other(String vendor, String product) {}
}
