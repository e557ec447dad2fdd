package eu.salvus.cli.terminal;

import eu.salvus.cli.language.Messages;
import java.util.function.LongSupplier;

/**
 * A bar that grows on the last line of standard error, drawn at most ten times a second and only on a terminal. May be moved by
 * several threads.
 */
public final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 30;
    private static final int FEWEST_CELLS = 8;

    /** Columns for the label, the percentage and the time left. */
    private static final int ROOM = 38;

    private static final long PAUSE_NANOS = 100_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** Clears the rest of the line. */
    private static final String WIPE = "\u001b[K";

    private final Terminal terminal;
    private final String label;
    private final LongSupplier nanos;
    private boolean drawn;
    private long last;
    private long began;
    private int before;
    private int done;

    /** A bar for some work that is named to the user. */
    public ProgressBar(Terminal terminal, String label) {
        this(terminal, label, System::nanoTime);
    }

    ProgressBar(Terminal terminal, String label, LongSupplier nanos) {
        this.terminal = terminal;
        this.label = label;
        this.nanos = nanos;
    }

    /** Says how much is done; a lower number than before is late news and is dropped. */
    public synchronized void moved(int done, int all) {
        if (!terminal.showsProgress() || done < this.done) {
            return;
        }
        this.done = done;
        long now = nanos.getAsLong();
        if (drawn && done < all && now - last < PAUSE_NANOS) {
            return;
        }
        if (!drawn) {
            began = now;
            before = done;
        }
        last = now;
        drawn = true;
        int cells = Math.clamp(terminal.width() - ROOM, FEWEST_CELLS, CELLS);
        int full = (int) ((long) cells * done / Math.max(1, all));
        terminal.draw("\r" + label + " " + "█".repeat(full) + "░".repeat(cells - full) + " "
                + terminal.figures().percent((double) done / Math.max(1, all)) + " " + left(all, now) + WIPE);
    }

    /** How long the rest takes at the pace so far; nothing in the first second. */
    private String left(int all, long now) {
        long elapsed = now - began;
        if (elapsed < SECOND_NANOS || done <= before || done >= all) {
            return "";
        }
        double seconds = (double) elapsed / SECOND_NANOS / (done - before) * (all - done);
        Messages messages = terminal.messages();
        String time = seconds < MINUTE
                ? messages.text("progress.seconds", Math.max(1, Math.round(seconds)))
                : messages.figures().duration(seconds / HOUR);
        return messages.text("progress.left", time) + " ";
    }

    /** Wipes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.draw("\r" + WIPE);
        }
    }
}
