package eu.salvus.twin.assumption;

/**
 * A property that is not stated of some parts alike.
 *
 * @param subject what sort of parts
 * @param property such as {@code controls.patchDelayDays}
 * @param count of how many parts it is not stated
 * @param example id of the first of them; for a plan, its name
 */
public record Unknown(Subject subject, String property, int count, String example) {
    /** A stable text that no other unknown of the twin has: the key of its random draws. */
    public String key() {
        return key(subject, property);
    }

    /** The key of the random draws of a property of such parts. */
    public static String key(Subject subject, String property) {
        return subject + "/" + property;
    }
}
