package eu.salvus.warning.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip of other machines, no further than a limit: a few kilobytes may unpack to as many gigabytes. */
public final class Gzip {

    private static final int PIECE = 65_536;
    private static final int FIRST_BYTE = 0x1f;
    private static final int SECOND_BYTE = 0x8b;

    private Gzip() {}

    /** Whether bytes are packed. */
    public static boolean packed(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) == FIRST_BYTE && (bytes[1] & 0xff) == SECOND_BYTE;
    }

    /**
     * Unpacks.
     *
     * @param name for complaints, mostly the address
     * @param mostBytes what it may unpack to
     * @throws UnreadableException when it is broken, cut off or too large
     */
    public static byte[] unpacked(String name, byte[] bytes, int mostBytes) throws UnreadableException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), PIECE)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(mostBytes, bytes.length * 4));
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (out.size() + read > mostBytes) {
                    throw new UnreadableException(
                            name,
                            "",
                            bytes.length + " bytes unpack to more than the " + mostBytes + " that are read",
                            "nothing of it was kept; tell its publisher");
                }
                out.write(piece, 0, read);
            }
            return out.toByteArray();
        } catch (EOFException cut) {
            throw new UnreadableException(name, "", "the packed file is cut off", "it is fetched again next time");
        } catch (IOException broken) {
            throw new UnreadableException(
                    name, "", "the packed file is broken: " + broken.getMessage(), "it is fetched again next time");
        }
    }
}
