package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a list is written: what its byte order mark says, else UTF-8 where it is, else Windows-1252. */
final class Encodings {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PORTION = 1 << 16;

    private Encodings() {}

    /** The charset of a list; all of it is looked at. */
    static Charset of(InputStream in, byte[] head, Refuse refuse) throws IOException {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PORTION);
        CharBuffer chars = CharBuffer.allocate(PORTION);
        boolean utf8 = true;
        boolean ended = false;
        while (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            for (int i = bytes.position(); i < bytes.position() + read; i++) {
                if (bytes.array()[i] == 0) {
                    throw refuse.because(RefusalReason.NOT_TEXT, "");
                }
            }
            bytes.position(utf8 ? bytes.position() + Math.max(0, read) : 0).flip();
            if (utf8) {
                CoderResult result = decoder.decode(bytes, chars.clear(), ended);
                utf8 = !result.isError();
            }
            if (utf8) {
                bytes.compact();
            } else {
                bytes.clear();
            }
        }
        return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
