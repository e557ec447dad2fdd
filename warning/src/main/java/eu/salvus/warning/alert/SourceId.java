package eu.salvus.warning.alert;

import eu.salvus.warning.Advisory;

/**
 * Which advisory, whatever its revision.
 *
 * @param publisher namespace of the publisher
 * @param trackingId the publisher's id of it
 */
public record SourceId(String publisher, String trackingId) implements Comparable<SourceId> {

    /** Which one an advisory is. */
    public static SourceId of(Advisory advisory) {
        return new SourceId(advisory.publisher(), advisory.trackingId());
    }

    @Override
    public int compareTo(SourceId other) {
        int byPublisher = publisher.compareTo(other.publisher);
        return byPublisher == 0 ? trackingId.compareTo(other.trackingId) : byPublisher;
    }
}
