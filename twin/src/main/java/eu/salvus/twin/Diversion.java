package eu.salvus.twin;

import org.jspecify.annotations.Nullable;

/**
 * When patients are sent elsewhere; {@code null} is unknown.
 *
 * @param belowShare diversion begins once capacity is below this share of the normal one, 0 to 1
 * @param afterHours and has been for so many hours
 * @param resumeAboveShare it ends once capacity is above this share, 0 to 1, at least {@code belowShare}
 * @param resumeAfterHours and has been for so many hours
 * @param share share of arriving patients sent elsewhere meanwhile, 0 to 1
 */
public record Diversion(
        @Nullable Double belowShare,
        @Nullable Double afterHours,
        @Nullable Double resumeAboveShare,
        @Nullable Double resumeAfterHours,
        @Nullable Double share) {
    /** Nothing is stated. */
    public static final Diversion UNKNOWN = new Diversion(null, null, null, null, null);
}
