package eu.salvus.server.source;

import eu.salvus.warning.source.Health.Sign;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as its row has it.
 *
 * @param id of it
 * @param kind of it
 * @param address of it; null for the usual one of its kind
 * @param active whether it is asked
 * @param seed so that many instances do not ask at the same moments
 * @param standing of it; its state is that of a new one where only its health was read
 * @param notes what the last good answer had wrong with it, in English
 * @param silentSince since when it is silent, once people were told
 */
record StoredSource(
        String id,
        Sources kind,
        @Nullable URI address,
        boolean active,
        long seed,
        Standing standing,
        List<String> notes,
        @Nullable Instant silentSince) {
    StoredSource {
        notes = List.copyOf(notes);
    }

    /** The source itself. */
    Source source(Path folder) {
        return kind.at(address, folder);
    }

    /** Where it is asked. */
    String place() {
        return String.valueOf(address == null ? kind.usual() : address);
    }

    /** Whether people added it, and so may take it away again. */
    boolean added() {
        return kind.usual() == null;
    }

    /** How it does. */
    Sign sign(Path folder, Instant now) {
        return standing.health().sign(source(folder).schedule(), now);
    }

    /** Whether it is one of those that nobody hears of any more. */
    boolean isSilent(Path folder, Instant now) {
        Sign sign = sign(folder, now);
        return active && (sign == Sign.MISSING || sign == Sign.QUIET);
    }

    /** Since when there is nothing of it. */
    @Nullable
    Instant since(Sign sign) {
        Instant last = sign == Sign.QUIET
                ? standing.health().lastNews()
                : standing.health().lastSuccess();
        return last == null ? standing.health().watchedSince() : last;
    }
}
