package eu.salvus.server.subscription;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A door that remembers between when and when the objects of the last page were added, which stands in its headers only. */
final class DatedDoor implements Door {

    private final Door door;
    private @Nullable Instant first;
    private @Nullable Instant last;

    DatedDoor(Door door) {
        this.door = door;
    }

    @Override
    public Answer ask(Request request) throws DoorException {
        Answer answer = door.ask(request);
        first = time(answer.header("X-TAXII-Date-Added-First"));
        last = time(answer.header("X-TAXII-Date-Added-Last"));
        return answer;
    }

    /**
     * When an object of the last page was added, as far as is known: at its own time, unless the page says that it was later or earlier.
     *
     * @param revised when the object says it was made
     */
    Instant added(Instant revised) {
        if (first != null && revised.isBefore(first)) {
            return first;
        }
        return last != null && revised.isAfter(last) ? last : revised;
    }

    /** When the last object of the last page was added; another time where that is not told. */
    Instant lastAdded(Instant otherwise) {
        return last == null ? otherwise : last;
    }

    private static @Nullable Instant time(@Nullable String header) {
        return header == null ? null : Timestamp.parse(header).orElse(null);
    }
}
