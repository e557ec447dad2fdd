package eu.salvus.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedStreamTest {

    private static final byte[] KEY = new byte[32];
    private static final int HEAD = "SALVUS-BACKUP-1\n".length();
    private static final int NONCE = 12;

    @Test
    void whatIsSealedComesBackWhateverItsLength() throws IOException {
        for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 2_500_000}) {
            assertThat(opened(sealed(text(length)))).isEqualTo(text(length));
        }
    }

    @Test
    void aFileCutBetweenTwoPartsIsRefusedEvenWhenItClaimsToEndThere() throws IOException {
        byte[] sealed = sealed(text(2_500_000));
        int second = HEAD + part(sealed, HEAD);
        byte[] cut = Arrays.copyOf(sealed, second + part(sealed, second));
        cut[second] = 1;
        assertThatThrownBy(() -> opened(cut))
                .isInstanceOf(BackupException.class)
                .hasMessage("altered");
    }

    @Test
    void partsThatChangedPlacesAreRefused() throws IOException {
        byte[] sealed = sealed(text(2_500_000));
        int length = part(sealed, HEAD);
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, HEAD, exchanged, HEAD + length, length);
        System.arraycopy(sealed, HEAD + length, exchanged, HEAD, length);
        assertThatThrownBy(() -> opened(exchanged)).isInstanceOf(BackupException.class);
    }

    /** Bytes of the part that begins at a place: whether it is the last, its length, its nonce, and what is sealed. */
    private static int part(byte[] sealed, int place) {
        return 1 + Integer.BYTES + NONCE + ByteBuffer.wrap(sealed).getInt(place + 1);
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        new Random(length).nextBytes(text);
        return text;
    }

    private static byte[] sealed(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SealedStream.Out out = new SealedStream.Out(bytes, KEY)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] opened(byte[] sealed) throws IOException {
        try (SealedStream.In in = new SealedStream.In(new ByteArrayInputStream(sealed), KEY)) {
            return in.readAllBytes();
        }
    }
}
