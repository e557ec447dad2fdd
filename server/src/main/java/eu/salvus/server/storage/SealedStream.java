package eu.salvus.server.storage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream sealed with AES-256-GCM in parts of a megabyte, each bound to its place and the last marked as such: no part can be altered,
 * exchanged, left out or cut off without being noticed before anything after it is read.
 */
final class SealedStream {

    private static final byte[] HEAD = "SALVUS-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PART = 1 << 20;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedStream() {}

    /** The key of backups, derived from that of the data folder, so that no key serves two ends. */
    private static SecretKeySpec derived(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal("backup".getBytes(StandardCharsets.US_ASCII)), "AES");
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, long place, boolean last, byte[] part)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((place + (last ? "/last" : "")).getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(part);
    }

    /** What is written to it goes sealed to another stream. */
    static final class Out extends OutputStream {
        private final DataOutputStream out;
        private final byte[] key;
        private final byte[] part = new byte[PART];
        private int filled;
        private long place;

        Out(OutputStream out, byte[] key) throws IOException {
            this.out = new DataOutputStream(out);
            this.key = key.clone();
            this.out.write(HEAD);
        }

        @Override
        public void write(int one) throws IOException {
            if (filled == PART) {
                send(false);
            }
            part[filled++] = (byte) one;
        }

        @Override
        public void close() throws IOException {
            send(true);
            out.close();
        }

        private void send(boolean last) throws IOException {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            try {
                byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place++, last, Arrays.copyOf(part, filled));
                out.writeBoolean(last);
                out.writeInt(closed.length);
                out.write(nonce);
                out.write(closed);
            } catch (GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            filled = 0;
        }
    }

    /** Opens what was sealed; what is wrong with it ends the reading before anything wrong is given out. */
    static final class In extends InputStream {
        private final DataInputStream in;
        private final byte[] key;
        private byte[] part = new byte[0];
        private int read;
        private long place;
        private boolean last;

        In(InputStream in, byte[] key) throws IOException {
            this.in = new DataInputStream(in);
            this.key = key.clone();
            if (!Arrays.equals(this.in.readNBytes(HEAD.length), HEAD)) {
                throw new BackupException("no-backup");
            }
        }

        @Override
        public int read() throws IOException {
            while (read == part.length) {
                if (last) {
                    return -1;
                }
                next();
            }
            return part[read++] & 0xff;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void next() throws IOException {
            try {
                last = in.readBoolean();
                int length = in.readInt();
                if (length < 0 || length > PART + TAG_BITS) {
                    throw new BackupException("altered");
                }
                byte[] nonce = in.readNBytes(NONCE_BYTES);
                byte[] closed = in.readNBytes(length);
                part = cipher(Cipher.DECRYPT_MODE, key, nonce, place++, last, closed);
                read = 0;
            } catch (EOFException cut) {
                throw new BackupException("altered");
            } catch (GeneralSecurityException wrong) {
                throw new BackupException(place == 1 ? "wrong-key" : "altered");
            }
        }
    }
}
