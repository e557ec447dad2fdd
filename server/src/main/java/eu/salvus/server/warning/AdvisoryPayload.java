package eu.salvus.server.warning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was handed in.
 *
 * @param file its name
 * @param title of the advisory; null where the file could not be read
 * @param problems why it could not be read, or what had to be left out
 * @param known whether it was known already, or is older than what is
 * @param fresh alerts that are new
 * @param again alerts that were raised again
 * @param folded alerts into which it went silently
 */
record AdvisoryPayload(
        String file,
        @Nullable String title,
        List<Wrong> problems,
        boolean known,
        List<UUID> fresh,
        List<UUID> again,
        List<UUID> folded) {

    /**
     * Something wrong in a file.
     *
     * @param place where, as a JSON path, or by line and column
     * @param what is wrong
     * @param remedy what to do about it
     */
    record Wrong(String place, String what, String remedy) {}

    /** One for each file. */
    record All(List<AdvisoryPayload> items) {}
}
