package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a file that is too large, or that has too long a stretch without a tag, which an XML parser would keep in memory. */
final class GuardedInput extends FilterInputStream {
    private final Refuse refuse;
    private final boolean tagged;
    private long bytes;
    private long stretch;

    private GuardedInput(InputStream in, Refuse refuse, boolean tagged) {
        super(in);
        this.refuse = refuse;
        this.tagged = tagged;
    }

    static GuardedInput of(InputStream in, Refuse refuse) {
        return new GuardedInput(in, refuse, false);
    }

    static GuardedInput tagged(InputStream in, Refuse refuse) {
        return new GuardedInput(in, refuse, true);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        bytes += Math.max(0, read);
        if (bytes > Limits.MOST_BYTES) {
            throw refuse.because(RefusalReason.TOO_LARGE, Limits.MOST_BYTES >> 20);
        }
        for (int i = offset; tagged && i < offset + read; i++) {
            boolean tag = buffer[i] == '<' || buffer[i] == '>';
            stretch = tag ? 0 : stretch + 1;
            if (stretch > Limits.LONGEST) {
                throw refuse.because(RefusalReason.TOO_LONG, Limits.LONGEST);
            }
        }
        return read;
    }
}
