package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.SourceState;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one document a source consists of.
 *
 * @param bytes as they came
 * @param marks to ask with next time
 * @param content their fingerprint
 */
record MainDocument(byte[] bytes, Marks marks, String content) {

    /** Asks for it; null when it is the one of the last poll, byte for byte. */
    static @Nullable MainDocument changed(Door door, URI address, SourceState last, int mostBytes)
            throws DoorException {
        Answer answer = door.ask(Request.of(address, mostBytes).unless(last.marks()));
        if (answer.unchanged()) {
            return null;
        }
        String content = Fingerprint.of(answer.body());
        return content.equals(last.content()) ? null : new MainDocument(answer.body(), answer.marks(), content);
    }

    /** What is to be remembered once it is read. */
    SourceState read(Map<String, String> seen) {
        return new SourceState(marks, content, new TreeMap<>(seen));
    }

    /** Nothing new in it. */
    Found nothing(SourceState last) {
        return Found.nothing(read(last.seen()));
    }
}
