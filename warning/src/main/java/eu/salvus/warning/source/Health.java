package eu.salvus.warning.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does, for people to see.
 *
 * @param watchedSince when it was first asked; null before
 * @param lastSuccess when it last answered something usable
 * @param lastNews when it last had something new
 * @param lastFailure when it last failed
 * @param why in one word; null where it never failed, or before such words were kept
 * @param failure what went wrong then, in English, with place and remedy
 * @param notes what the last good answer had wrong with it
 */
public record Health(
        @Nullable Instant watchedSince,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNews,
        @Nullable Instant lastFailure,
        @Nullable Failure why,
        @Nullable String failure,
        int notes) {

    /** Of a source that was never asked. */
    public static final Health UNKNOWN = new Health(null, null, null, null, null, null, 0);

    /** What people are told. */
    public enum Sign {
        /** It was never asked. */
        NEW,
        /** It answers. */
        WELL,
        /** The last answer was a failure, and it is not missing yet. */
        FAILING,
        /** It has given nothing usable for too long: an alert. */
        MISSING,
        /** It answers, and has had nothing new for too long: an alert. */
        QUIET
    }

    /** What people are told at a time. */
    public Sign sign(Schedule schedule, Instant now) {
        if (watchedSince == null) {
            return Sign.NEW;
        }
        Instant good = lastSuccess == null ? watchedSince : lastSuccess;
        if (!now.isBefore(good.plus(schedule.missing()))) {
            return Sign.MISSING;
        }
        if (lastFailure != null && (lastSuccess == null || lastFailure.isAfter(lastSuccess))) {
            return Sign.FAILING;
        }
        return now.isBefore(silentSince(watchedSince).plus(schedule.quiet())) ? Sign.WELL : Sign.QUIET;
    }

    private Instant silentSince(Instant first) {
        return lastNews == null ? first : lastNews;
    }

    Health succeeded(Instant now, boolean news, int notes) {
        return new Health(first(now), now, news ? now : lastNews, lastFailure, why, failure, notes);
    }

    Health failed(Instant now, Failure reason, String words) {
        return new Health(first(now), lastSuccess, lastNews, now, reason, words, notes);
    }

    private Instant first(Instant now) {
        return watchedSince == null ? now : watchedSince;
    }
}
