package eu.salvus.server.identity;

/**
 * What an authenticator application needs.
 *
 * @param secret to be typed, in base 32
 * @param uri to be shown as a code that a telephone reads
 */
record TotpPayload(String secret, String uri) {

    /** No secret is ever written anywhere. */
    @Override
    public String toString() {
        return "totp";
    }
}
