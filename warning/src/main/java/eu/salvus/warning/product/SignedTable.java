package eu.salvus.warning.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A table of makers whose signature was checked: Ed25519 (RFC 8032) over the bytes of the file, detached, in Base64. The key is not part
 * of what is received: whoever takes a table says whose he trusts.
 *
 * @param vendors the table
 */
public record SignedTable(Vendors vendors) {
    private static final String FOLDER = "/content/warning/";

    /** The table that comes with the program. */
    static SignedTable builtIn() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        private static final SignedTable TABLE =
                open(resource("vendors.yaml"), text("vendors.yaml.sig"), key(text("vendors.pub")));
    }

    /**
     * Reads a table.
     *
     * @param table the bytes of the file
     * @param signature over these bytes, in Base64
     * @param trusted whose signature is wanted
     * @throws RefusedTableException when it is not signed so, or wrong inside
     */
    public static SignedTable open(byte[] table, String signature, PublicKey trusted) {
        if (!signed(table, signature, trusted)) {
            throw new RefusedTableException(
                    "vendors.yaml: the signature is not that of the trusted key; fetch the table again, or ask who publishes it");
        }
        String text = new String(table, StandardCharsets.UTF_8);
        return new SignedTable(new Vendors(TableReader.read("vendors.yaml", text)));
    }

    /**
     * Reads a newer table.
     *
     * @throws RefusedTableException also when it is not newer than this one: an old table could hide what a newer one found
     */
    public SignedTable update(byte[] table, String signature, PublicKey trusted) {
        SignedTable next = open(table, signature, trusted);
        if (next.vendors.version() <= vendors.version()) {
            throw new RefusedTableException("vendors.yaml: version " + next.vendors.version() + " is not newer than "
                    + vendors.version() + "; only a newer table is taken");
        }
        return next;
    }

    /**
     * A public key.
     *
     * @param pem an Ed25519 key in PEM, as {@code openssl pkey -pubout} writes it
     * @throws RefusedTableException when it is none
     */
    public static PublicKey key(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new RefusedTableException("this is no public Ed25519 key in PEM; openssl pkey -pubout writes one");
        }
    }

    private static boolean signed(byte[] table, String signature, PublicKey trusted) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(trusted);
            check.update(table);
            return check.verify(Base64.getMimeDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = SignedTable.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("content/warning/" + name + " is not there");
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
