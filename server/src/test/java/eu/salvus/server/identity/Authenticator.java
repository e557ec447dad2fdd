package eu.salvus.server.identity;

import eu.salvus.server.Browser;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A security key in software, with one passkey (WebAuthn level 2, ES256, without attestation). */
public final class Authenticator {

    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int HOLDS_KEY = 0x40;
    private static final int COORDINATE_BYTES = 32;

    private final KeyPair keys;
    private final byte[] id;
    private final String origin;
    private int counter;

    /** At a browser that shows a page of an address. */
    public Authenticator(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            id = Tokens.sha256(keys.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Adds the passkey to the account at a browser. */
    public JsonNode register(Browser browser, int expected) {
        JsonNode options = browser.post("/api/me/passkeys/options", null, 200);
        byte[] client = client("webauthn.create", options.get("challenge").stringValue());
        byte[] data = data(options.get("rp").get("id").stringValue(), HOLDS_KEY, key());
        byte[] attestation = bytes(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return browser.post(
                "/api/me/passkeys",
                Map.of(
                        "name",
                        "Blue key",
                        "credential",
                        credential(Map.of("clientDataJSON", text(client), "attestationObject", text(attestation)))),
                expected);
    }

    /** Shows the passkey to the session at a browser. */
    public JsonNode show(Browser browser, int expected) {
        JsonNode options = browser.post("/api/session/passkey/options", null, 200);
        return browser.post("/api/session/passkey", answer(options), expected);
    }

    /** What is sent for options. */
    public Map<String, Object> answer(JsonNode options) {
        byte[] client = client("webauthn.get", options.get("challenge").stringValue());
        byte[] data = data(options.get("rpId").stringValue(), 0, new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(Tokens.sha256(client));
            return Map.of(
                    "credential",
                    credential(Map.of(
                            "clientDataJSON",
                            text(client),
                            "authenticatorData",
                            text(data),
                            "signature",
                            text(signature.sign()))));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Map<String, Object> credential(Map<String, String> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String party, int flags, byte[] rest) {
        counter++;
        return bytes(
                Tokens.sha256(party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (PRESENT_AND_VERIFIED | flags)},
                ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
                rest);
    }

    /** The credential's id and its public key as COSE writes it. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return bytes(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return fixed;
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
