package eu.salvus.cli.terminal;

import java.util.function.LongSupplier;

/**
 * A bar that grows on the last line of standard error, drawn at most ten times a second and only on a terminal. May be moved by
 * several threads.
 */
public final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Terminal terminal;
    private final String label;
    private final LongSupplier nanos;
    private boolean drawn;
    private long last;
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
        last = now;
        drawn = true;
        int full = (int) ((long) CELLS * done / Math.max(1, all));
        terminal.draw("\r" + label + " " + "█".repeat(full) + "░".repeat(CELLS - full) + " "
                + terminal.figures().percent((double) done / Math.max(1, all)) + " ");
    }

    /** Wipes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.draw("\r\u001b[K");
        }
    }
}
