package eu.salvus.cli;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Surroundings;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says that the program stopped when the user stops it with Ctrl-C; the Java machine then ends with 130 by itself. */
final class Interruption {

    private final AtomicBoolean over = new AtomicBoolean();

    private Interruption() {}

    /** Watches until the work is over. */
    static Interruption watch(Surroundings surroundings, Language language) {
        Interruption interruption = new Interruption();
        // Read now: an interrupted machine should not have to look for files.
        byte[] words = ("\n" + new Messages(language).text("interrupted") + "\n").getBytes(surroundings.charset());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.tell(surroundings, words)));
        return interruption;
    }

    /** The work is done, whatever its end. */
    void over() {
        over.set(true);
    }

    private void tell(Surroundings surroundings, byte[] words) {
        if (over.get()) {
            return;
        }
        try {
            surroundings.err().write(words);
            surroundings.err().flush();
        } catch (IOException nobodyReads) {
            over();
        }
    }
}
